"""The life of a row on show: fresh, ordinary, closed."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from portwatch.core.model import Instant, Row

TOMBSTONE_FOR = 5.0
"""Seconds that a closed row stays on show."""


class RowState(IntEnum):
    """How a row is drawn: freshly opened, ordinary, or a tombstone of what has closed."""

    NORMAL = 0
    NEW = 1
    CLOSED = 2


class Tombstone(NamedTuple):
    """A row that closed a moment ago and stays on show, faded."""

    row: Row
    closed_at: Instant
