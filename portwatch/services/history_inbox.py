"""Reads and changes the alerts of the memory."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from portwatch.core.history_records import AlertState
from portwatch.core.inbox import GATHERED_AT_MOST, UNDECIDED, InboxCounts, InboxPage, Shelf
from portwatch.core.query import Query
from portwatch.core.query_said import alert_fits
from portwatch.core.stored_listener import UNREADABLE
from portwatch.services import history_timeline

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence

    from portwatch.core.alert_subject import AlertSubject
    from portwatch.core.history_records import AlertEntry
    from portwatch.services.history_subjects import Subjects

LOOKED_AT = 2000
"""Alerts, of the latest that nobody has decided about, among which those of a listener are
looked for."""

SEARCHED_AT_MOST = 1000
"""Alerts that are looked at for one page: a rare word takes several pages."""

_UP = (
    "SELECT 1 FROM stretch WHERE closed IS NULL AND rank > 0"
    " AND coalesce(part_of, id) IN (SELECT value FROM json_each(?)) LIMIT 1"
)
_PAGE = (
    f"SELECT {history_timeline.ALERT_COLUMNS} FROM alert"  # noqa: S608 - our words
    " WHERE at < ? AND state IN ({marks}) ORDER BY at DESC, id DESC LIMIT ?"
)
_END_OF_TIME = 1e12


def page(
    db: sqlite3.Connection,
    shelf: Shelf,
    query: Query,
    before: float | None,
    most: int,
    *,
    subjects: Subjects,
) -> InboxPage:
    """The latest alerts of a shelf before a moment that fit a query, see ``core.query_said``.

    All of one moment is on one page, so a page may be a little longer than asked for.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    found, older = _entries(db, shelf, query, before, most, subjects=subjects)
    undecided: tuple[AlertEntry, ...] = ()
    if before is None:
        has_all = shelf is Shelf.OPEN and query.is_empty and older is None
        asked = (db, Shelf.OPEN, Query(), None, GATHERED_AT_MOST)
        undecided = found if has_all else _entries(*asked, subjects=subjects)[0]
        undecided = undecided[:GATHERED_AT_MOST]
    return InboxPage(found, _counts(db), older, undecided)


def _entries(
    db: sqlite3.Connection,
    shelf: Shelf,
    query: Query,
    before: float | None,
    most: int,
    *,
    subjects: Subjects,
) -> tuple[tuple[AlertEntry, ...], float | None]:
    """Those that fit, and the moment before which there are more."""
    states = shelf.states
    text = _PAGE.format(marks=", ".join("?" * len(states)))
    end = _END_OF_TIME if before is None else before
    rows = db.execute(text, (end, *states, -1))
    found: list[AlertEntry] = []
    older: float | None = None
    last, looked = end, 0
    while older is None and (chosen := rows.fetchmany(most + 1)):  # the next one ends a page
        told = subjects.of(db, [row[1] for row in chosen])
        for row in chosen:
            if row[0] != last and (len(found) >= most or looked >= SEARCHED_AT_MOST):
                older = last
                break
            last, looked = row[0], looked + 1
            one = _entry(row, told.get(row[1], ()), query)
            if one is not None:
                found.append(one)
    return tuple(found), older


def _entry(
    row: tuple[Any, ...], subjects: Sequence[AlertSubject], query: Query
) -> AlertEntry | None:
    """An alert with what it speaks of; ``None`` if it does not fit, or cannot be read."""
    try:
        one = history_timeline.alert_entry(row)
        if query.is_empty or alert_fits(one, query, [each.listener for each in subjects]):
            return replace(one, subjects=tuple(subjects))
    except UNREADABLE:  # damaged, or of a later version
        pass
    return None


def handle(db: sqlite3.Connection, numbers: Iterable[int], state: AlertState, at: float) -> None:
    """Note what the person did with some alerts.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    handled = None if state is AlertState.NEW else at
    db.executemany(
        "UPDATE alert SET state = ?, handled = ? WHERE id = ?",
        [(state, handled, number) for number in numbers],
    )


def read_all(db: sqlite3.Connection, at: float) -> None:
    """Note that the person has seen them all.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    text = "UPDATE alert SET state = ?, handled = ? WHERE state = ?"
    db.execute(text, (AlertState.SHOWN, at, AlertState.NEW))


def handle_of(
    db: sqlite3.Connection, episodes: Collection[int], state: AlertState, at: float
) -> None:
    """Note what the person did about some listeners, on the alerts that speak of them.

    What was decided about before stays as it was; having looked at it decides nothing. An alert of
    several listeners is settled when no other of them is up that is not expected.

    Args:
        db: The memory.
        episodes: Numbers of the listeners' episodes.
        state: What was done.
        at: When, in seconds since the epoch.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    before = (AlertState.NEW,) if state is AlertState.SHOWN else UNDECIDED
    text = _PAGE.format(marks=", ".join("?" * len(before)))
    rows = db.execute(text, (_END_OF_TIME, *before, LOOKED_AT)).fetchall()
    told = [row for row in rows if _speaks_of(row[7], episodes)]
    if state is not AlertState.SHOWN:
        told = [row for row in told if not _is_open(db, row[7], episodes)]
    handle(db, (row[1] for row in told), state, at)


def reopen_of(db: sqlite3.Connection, episodes: Collection[int], at: float) -> None:
    """Note that some listeners are not expected any more, on the alerts that speak of them.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    text = _PAGE.format(marks="?")
    rows = db.execute(text, (_END_OF_TIME, AlertState.EXPECTED, LOOKED_AT)).fetchall()
    handle(db, (row[1] for row in rows if _speaks_of(row[7], episodes)), AlertState.SHOWN, at)


def _speaks_of(stretches: str, episodes: Collection[int]) -> bool:
    try:
        return not set(episodes).isdisjoint(json.loads(stretches))
    except UNREADABLE:
        return False


def _is_open(db: sqlite3.Connection, stretches: str, settled: Collection[int]) -> bool:
    """Whether another of the listeners that an alert speaks of is up, and not expected."""
    others = json.dumps([each for each in json.loads(stretches) if each not in settled])
    return db.execute(_UP, (others,)).fetchone() is not None


def _counts(db: sqlite3.Connection) -> InboxCounts:
    found = dict(db.execute("SELECT state, count(*) FROM alert GROUP BY state").fetchall())
    undecided = sum(found.get(state, 0) for state in UNDECIDED)
    return InboxCounts(undecided, found.get(AlertState.NEW, 0), sum(found.values()))
