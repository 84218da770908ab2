"""Minutes of churn as the memory has them: rows of its table, and put together."""

from __future__ import annotations

import heapq
import json
from typing import TYPE_CHECKING, Any

from portwatch.core.history_records import PROGRAMS_AT_MOST, ChurnMinute
from portwatch.core.stored_listener import UNREADABLE
from portwatch.services.history_kinds import sql_text

if TYPE_CHECKING:
    import sqlite3

COLUMNS = (
    "minute, seconds, opened, closed, opened_seen, closed_seen, unattributed, at_least,"
    " established, listeners, programs"
)
"""What ``churn_minute`` reads, of the table ``churn``."""


def churn_minute(row: tuple[Any, ...]) -> ChurnMinute:
    """A row of ``COLUMNS``; programs that make no sense count as none."""
    minute, seconds, opened, closed, seen, closed_seen, strange, least, mean, most, text = row
    return ChurnMinute(
        minute=int(minute),
        seconds=float(seconds),
        opened=opened,
        closed=closed,
        opened_seen=int(seen),
        closed_seen=int(closed_seen),
        unattributed=int(strange),
        at_least=bool(least),
        established=float(mean),
        listeners=int(most),
        by_program=_programs(text),
    )


def _programs(text: str) -> dict[str, float]:
    try:
        return {name: 0.0 + mean for name, mean in json.loads(text).items()}
    except UNREADABLE:
        return {}


def insert_minute(connection: sqlite3.Connection, minute: ChurnMinute) -> None:
    """Write a minute, in the place of what was written of it.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    programs = {sql_text(name): round(mean, 2) for name, mean in minute.by_program.items()}
    connection.execute(
        f"INSERT OR REPLACE INTO churn ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - ours
        (
            *(minute.minute, minute.seconds, minute.opened, minute.closed),
            *(minute.opened_seen, minute.closed_seen, minute.unattributed, minute.at_least),
            *(minute.established, minute.listeners, json.dumps(programs)),
        ),
    )


def counted(connection: sqlite3.Connection, minute: int) -> ChurnMinute:
    """What is written of a minute; nothing was counted in it where there is none.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    found = connection.execute(
        f"SELECT {COLUMNS} FROM churn WHERE minute = ?",  # noqa: S608 - ours
        (minute,),
    ).fetchone()
    return churn_minute(found or (minute, 0.0, 0, 0, *[0] * 6, "{}"))


def together(one: ChurnMinute, other: ChurnMinute) -> ChurnMinute:
    """Two parts of one minute as one; of programs the largest are named."""
    seconds = one.seconds + other.seconds
    names = one.by_program.keys() | other.by_program.keys()
    means = {name: _mean(one, other, name) for name in names}
    largest = heapq.nlargest(PROGRAMS_AT_MOST, means, key=means.__getitem__)
    return ChurnMinute(
        minute=other.minute,
        seconds=seconds,
        opened=_sum(one.opened, other.opened),
        closed=_sum(one.closed, other.closed),
        opened_seen=one.opened_seen + other.opened_seen,
        closed_seen=one.closed_seen + other.closed_seen,
        unattributed=one.unattributed + other.unattributed,
        at_least=one.at_least or other.at_least,
        established=(one.established * one.seconds + other.established * other.seconds)
        / (seconds or 1.0),
        listeners=max(one.listeners, other.listeners),
        by_program={name: means[name] for name in largest},
    )


def _mean(one: ChurnMinute, other: ChurnMinute, name: str) -> float:
    total = one.by_program.get(name, 0.0) * one.seconds
    total += other.by_program.get(name, 0.0) * other.seconds
    return total / ((one.seconds + other.seconds) or 1.0)


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
