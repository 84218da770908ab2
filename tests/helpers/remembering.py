"""A memory in a real file, written with moments of the test's own."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from portwatch.core.history_batch import Batch, Told
from portwatch.core.model import Instant
from portwatch.services import history_file
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from portwatch.core.model import Listener

EPHEMERAL = (32_768, 60_999)
"""Ports that are given by chance."""

BOOT = "one"
"""Where the monotonic clock counts from, unless a test says otherwise."""


def at(seconds: float, *, behind: float = 0.0) -> Instant:
    """A moment after ``rows.NOW``, on both clocks.

    Args:
        seconds: By the clock that nobody sets.
        behind: How far the wall clock was set back.
    """
    return Instant(monotonic=1000.0 + seconds, wall=rows.NOW + seconds - behind)


def opened(row: Listener, seconds: float = 0.0) -> Batch:
    """A listener opens."""
    return Batch(at(seconds), told=(Told(row, at(seconds)),))


def changed(row: Listener, seconds: float) -> Batch:
    """A listener is another one now."""
    return Batch(at(seconds), told=(Told(row, at(seconds)),))


def closed(row: Listener, seconds: float) -> Batch:
    """A listener closes."""
    return Batch(at(seconds), closed=((row.socket.id, at(seconds)),))


def begun(seconds: float, *standing: Listener) -> Batch:
    """Watching begins."""
    told = tuple(Told(row, at(seconds), stood=True) for row in standing)
    return Batch(at(seconds), told=told, is_first=True)


def remember(path: Path, *batches: Batch, boot: str = BOOT, ends: bool = True) -> None:
    """One run of the program that writes this.

    Args:
        path: Of the file.
        batches: In order; each is a transaction.
        boot: Word for the start of the machine.
        ends: Whether the run ends in order.
    """
    made = history_file.open_to_write(path)
    assert (made.problem, made.is_kept) == ("", True)
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, boot, EPHEMERAL)
        for batch in batches:
            connection.execute("BEGIN IMMEDIATE")
            tables.write(batch)
            connection.execute("COMMIT")
        if ends:
            tables.end()


@contextmanager
def reading(path: Path) -> Iterator[HistoryFileReader]:
    """A reader of a file in which nothing is wrong."""
    with closing(HistoryFileReader(history_file.file_uri(path))) as reader:
        yield reader
        assert reader.problem == "", reader.problem


def asked(path: Path, statement: str) -> list[tuple[Any, ...]]:
    """What the file says."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()
