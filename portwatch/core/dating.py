"""Keeps the moments of rows true when somebody sets the clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from portwatch.core.model import Connection, Listener

if TYPE_CHECKING:
    from collections.abc import MutableMapping

R = TypeVar("R", Listener, Connection)


def date_anew(rows: MutableMapping[int, R], step: float) -> None:
    """Tell by the clock of now when rows were first seen, which an older one told.

    Args:
        rows: All of them were seen by the older clock.
        step: Seconds by which it was set forward; back, if negative.
    """
    for identity, row in rows.items():
        if row.first_seen is not None:
            rows[identity] = replace(row, first_seen=row.first_seen + step)
