"""How much of a drawing is as it was in the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from portwatch.core.series import Values


def same_points(
    before: tuple[Values, Values] | None, after: tuple[Values, Values], since: float
) -> int:
    """How many points from the first one on were drawn before, so that all up to them is the same.

    Args:
        before: Where points were, rising, and a row of values for each line; ``None`` if nothing
            was drawn.
        after: Where they are now.
        since: Only later points count.
    """
    if before is None or len(before[1]) != len(after[1]):
        return 0
    first = int(np.searchsorted(after[0], since, side="right"))
    x, rows = after[0][first:], after[1][:, first:]
    if not len(x):
        return 0
    start = int(np.searchsorted(before[0], x[0]))
    size = min(len(x), len(before[0]) - start)
    known = slice(start, start + size)
    equal = (before[0][known] == x[:size]) & (before[1][:, known] == rows[:, :size]).all(axis=0)
    same = size if equal.all() else int(np.argmin(equal))
    return first + same if same else 0
