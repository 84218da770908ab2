"""Rows as tables for spreadsheets: headers first, then cells that none takes for a formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.columns import chosen, csv_row
from portwatch.core.connection_columns import CONNECTION_COLUMNS, CONNECTION_CSV
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_CSV

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from portwatch.core.columns import Column, R
    from portwatch.core.model import Connection, Listener


def listeners(rows: Iterable[Listener], now: float) -> Iterator[list[str]]:
    """Listeners at a moment, in seconds since the epoch."""
    return _table(chosen(LISTENER_COLUMNS, LISTENER_CSV), rows, now)


def connections(
    rows: Iterable[Connection], now: float, added: Iterable[Column[Connection]] = ()
) -> Iterator[list[str]]:
    """Connections at a moment, with columns that are added at the end."""
    return _table([*chosen(CONNECTION_COLUMNS, CONNECTION_CSV), *added], rows, now)


def _table(columns: Sequence[Column[R]], rows: Iterable[R], now: float) -> Iterator[list[str]]:
    yield [column.id for column in columns]
    for row in rows:
        yield csv_row(columns, row, now)
