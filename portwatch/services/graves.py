"""Keeps what closed a moment ago, for some seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.row_state import TOMBSTONE_FOR

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Iterable

    from portwatch.core.model import Instant
    from portwatch.core.row_state import Tombstone

TOMBSTONES_AT_MOST = 2000
"""Cap on the tombstones kept per kind: a storm of short connections must not fill the memory."""


def bury(graves: deque[Tombstone], closed: Iterable[Tombstone], now: Instant) -> None:
    """Add what closed, and let go what did so ``TOMBSTONE_FOR`` seconds ago."""
    while graves and now.monotonic - graves[0].closed_at.monotonic > TOMBSTONE_FOR:
        graves.popleft()
    graves.extend(closed)
