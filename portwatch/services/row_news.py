"""Whether a listener that is judged anew is worth telling a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Verdict

if TYPE_CHECKING:
    from portwatch.core.model import Listener


def got_worse(before: Listener, row: Listener) -> bool:
    """Whether it is a risk that a person was not told of when it opened."""
    if row.temporary or row.socket.namespace:
        return False
    return row.verdict.rank > max(before.verdict.rank, Verdict.UNEXPECTED.rank)


def came_of_age(before: Listener, row: Listener) -> bool:
    """Whether a socket that seemed to wait for an answer stays, and nothing expects it."""
    return before.temporary and not row.temporary and row.verdict is not Verdict.EXPECTED
