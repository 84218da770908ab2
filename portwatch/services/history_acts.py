"""What was stopped, paused or closed, in the memory: also by a command beside the window."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from portwatch.core.history_records import Act, ActKind
from portwatch.services import history_links, history_schema
from portwatch.services.history_kinds import sql_text

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = (
    "SELECT at, kind, subject, way, outcome, body FROM act WHERE at < ? ORDER BY at DESC LIMIT ?"
)
"""Acts before a moment, the latest first, as many as are asked for."""

_BUSY = 2.0  # seconds; whoever writes is done in a fraction of one


def insert(connection: sqlite3.Connection, act: Act) -> None:
    """Add one.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    connection.execute(
        "INSERT INTO act (at, kind, subject, way, outcome, body) VALUES (?, ?, ?, ?, ?, ?)",
        (
            *(act.at, act.kind, sql_text(act.subject), sql_text(act.way)),
            *(act.outcome, sql_text(act.text)),
        ),
    )


def made(row: tuple[Any, ...]) -> Act:
    """A row of ``BEFORE``.

    Raises:
        ValueError: It is of a later version.
    """
    at, kind, *rest = row
    return Act(at, ActKind(kind), *rest)


def before(connection: sqlite3.Connection, moment: float, most: int) -> tuple[Act, ...]:
    """Acts before a moment, the latest first; none of a file of an older version.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    if history_schema.version_of(connection) < history_schema.ACTS_SINCE:
        return ()
    found = []
    for row in connection.execute(BEFORE, (moment, most)):
        try:
            found.append(made(row))
        except ValueError:  # of a later version
            continue
    return tuple(found)


def append(path: Path, act: Act) -> str:
    """Add one to the file of a memory from outside; where there is none, none is begun.

    Args:
        path: Of the file; another process may be writing to it.
        act: What was done.

    Returns:
        Why it is not remembered, one line; empty if it is, or if nothing is.
    """
    if not path.exists():
        return ""
    link = history_links.problem(path)
    if link:
        return link
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_BUSY, isolation_level=None
        )
        with closing(connection):
            if history_schema.version_of(connection) < history_schema.ACTS_SINCE:
                return "the memory is of an older portwatch, and is not brought up by a command"
            insert(connection, act)
    except sqlite3.Error as error:
        return str(error)
    return ""
