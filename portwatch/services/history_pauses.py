"""Times in which nothing was watched, and changes of the clock, in the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.history_records import Pause, PauseKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from portwatch.core.model import Instant

_KNOWN = frozenset(PauseKind)
_FIRST = (  # what is kept first: a stretch, and what was counted since a run began in its minute
    "SELECT (SELECT min(opened) FROM stretch),"
    " (SELECT max(first * 60.0, ifnull((SELECT min(started) FROM run"
    " WHERE last >= first * 60.0), 0)) FROM (SELECT min(minute) AS first FROM churn)"
    " WHERE first IS NOT NULL)"
)
_DATED_ANEW = (
    "UPDATE stretch SET opened = :wall - (:mono - opened_mono),"
    " closed = :wall - (:mono - closed_mono)"
    " WHERE id = :one OR part_of = :one"
)


def insert(connection: sqlite3.Connection, pause: Pause) -> None:
    """Add one.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    connection.execute(
        "INSERT INTO pause (since, until, kind) VALUES (?, ?, ?)",
        (pause.since, pause.until, pause.kind),
    )


def date_anew(connection: sqlite3.Connection, episode: int, at: Instant) -> None:
    """Date what is up by the clock as it was set: it might else have begun after now.

    Derived from the clock that nobody sets, so what is dated so already stays as it is.

    Args:
        connection: To the memory.
        episode: Number of the first stretch of a socket that is open.
        at: A moment since the clock was set, of the same start of the machine.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    connection.execute(_DATED_ANEW, {"wall": at.wall, "mono": at.monotonic, "one": episode})


def between(
    connection: sqlite3.Connection, since: float, until: float, most: int
) -> Iterator[Pause]:
    """Those of a span of time; also that nothing is kept of what was before all.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    known = [each for each in connection.execute(_FIRST).fetchone() if each is not None]
    if known and since < min(known):  # nothing is kept of the time before
        yield Pause(since, min(*known, until), PauseKind.OFF)
    rows = connection.execute(
        "SELECT since, until, kind FROM pause WHERE max(since, until) >= ?"
        " AND min(since, until) < ? ORDER BY until DESC LIMIT ?",
        (since, until, most),
    )
    for began, ended, kind in reversed(rows.fetchall()):
        if kind in _KNOWN:  # else of a later version
            yield Pause(began, ended, PauseKind(kind))
