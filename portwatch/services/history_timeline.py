"""What happened when, a page at a time, the latest first."""

from __future__ import annotations

import json
import operator
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from portwatch.core.history_records import (
    AlertEntry,
    AlertState,
    Entry,
    EntryKind,
    Page,
    Pause,
    PauseKind,
    RuleAction,
    RuleChange,
)
from portwatch.core.model import Verdict
from portwatch.core.query_said import act_fits, alert_fits, pause_fits, rule_fits
from portwatch.core.stored_listener import UNREADABLE
from portwatch.services import history_acts, history_schema
from portwatch.services.history_episodes import COLUMNS, Episodes, Part
from portwatch.services.history_search import Search

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from portwatch.core.query import Query

LOOKED_AT = 2_500
"""Openings and closings that are looked at for one page: a rare word takes several pages."""

SAID_LOOKED_AT = 1_000
"""As ``LOOKED_AT``, for alerts, changes of the rules, acts and pauses, of each."""

PASSED_AT_MOST = 100_000
"""Stretches that SQLite passes over for one page, where no index finds what fits."""

_AT_ONCE = 100
_BEGINNING = -1e12  # seconds since the epoch: before all that any clock has told
_END_OF_TIME = 1e12
_RANKS = {verdict.rank: verdict for verdict in Verdict}


def page(connection: sqlite3.Connection, query: Query, before: float | None, most: int) -> Page:
    """Some of what happened.

    Everything of one moment is on one page, so a page may be a little longer than asked for.

    Args:
        connection: To the memory.
        query: Conditions on listeners; with any, those are told too that stood already when
            watching began, and of the rest what fits, see ``core.query_said``.
        before: Seconds since the epoch: what happened then or later is left out.
        most: Entries at most.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    end = _END_OF_TIME if before is None else before
    search = None if query.is_empty else Search(connection, query)
    if search is None:
        plain = (*_PLAIN, *(_ACTS if _has_acts(connection) else ()))
        sources = [_stretches(connection, side, end, most, None) for side in (_OPENED, _CLOSED)]
        sources += [_plain(connection, *each, end, most) for each in plain]
        return _merged(sources, most, end)
    sources = [_chosen(connection, *each, end, most) for each in _said(connection, query)]
    if not search.finds_nothing:
        sources += [_stretches(connection, side, end, most, search) for side in (_BEGUN, _CLOSED)]
    return _merged(sources, most, end)


_Part = tuple[list[Entry], float]
"""Entries, and down to which moment everything was looked at."""


class _Side(NamedTuple):
    """Which end of a stretch is told.

    Attributes:
        kind: How it is called.
        column: The moment.
        where: Which stretches have that end.
        order: The index by which they are told in order.
    """

    kind: EntryKind
    column: str
    where: str
    order: str


_OPENED = _Side(EntryKind.OPENED, "opened", "part_of IS NULL AND stood = 0", "stretch_opened")
_BEGUN = _OPENED._replace(where="part_of IS NULL")  # also what stood already
_CLOSED = _Side(EntryKind.CLOSED, "closed", "ends = 1 AND lost = 0", "stretch_closed")


def _merged(parts: list[_Part], most: int, end: float) -> Page:
    looked_to = max(to for _, to in parts)
    entries = sorted(chain.from_iterable(found for found, _ in parts), key=_place)
    known = [one for one in entries if one.at >= looked_to]
    if len(known) > most:
        last = known[most - 1].at
        shown = tuple(one for one in known if one.at >= last)
        return Page(shown, last, is_last=False)
    is_last = looked_to <= _BEGINNING
    return Page(tuple(known), min(looked_to, end), is_last=is_last)


def _place(one: Entry) -> tuple[float, bool]:
    """The latest first; what opened and closed between two polls closed after it opened."""
    return -one.at, one.kind is not EntryKind.CLOSED


def _stretches(
    connection: sqlite3.Connection, side: _Side, end: float, most: int, search: Search | None
) -> _Part:
    """Openings or closings before a moment."""
    asked, index, begin = "", side.order, _BEGINNING
    if search is not None:
        asked, index = f" AND {search.where}", search.by or index
        if not search.by:
            begin = _passed_to(connection, side, end)
    rows = connection.execute(
        f"SELECT {side.column}, {COLUMNS} FROM stretch INDEXED BY {index}"  # noqa: S608 - our words
        f" WHERE {side.column} < ? AND {side.column} >= ? AND {side.where}{asked}"
        f" ORDER BY {side.column} DESC, id DESC",
        (end, begin),
    )
    reader = Episodes(connection, search)
    found: list[Entry] = []
    looked, last = 0, end
    while part := rows.fetchmany(_AT_ONCE):
        for at, *rest in part:
            if at != last and (len(found) >= most or looked >= LOOKED_AT):
                return found, last
            looked, last = looked + 1, at
            one = reader.episode(Part(*rest))
            if one is not None:
                found.append(Entry(at, side.kind, episode=one))
    return found, begin


def _passed_to(connection: sqlite3.Connection, side: _Side, end: float) -> float:
    """The moment down to which stretches may be passed over; only the index is read for it."""
    row = connection.execute(
        f"SELECT {side.column} FROM stretch INDEXED BY {side.order}"  # noqa: S608 - our words
        f" WHERE {side.column} < ? ORDER BY {side.column} DESC LIMIT 1 OFFSET ?",
        (end, PASSED_AT_MOST),
    ).fetchone()
    return _BEGINNING if row is None else float(row[0])


def _plain(
    connection: sqlite3.Connection,
    statement: str,
    made: Callable[[tuple[Any, ...]], Entry],
    end: float,
    most: int,
) -> _Part:
    """Alerts, rules, pauses or acts before a moment; all of the last moment that is told."""
    rows: list[tuple[Any, ...]] = []
    for row in connection.execute(statement, (end, -1)):
        if len(rows) >= most and row[0] != rows[-1][0]:
            return _understood(rows, made), rows[-1][0]
        rows.append(row)
    return _understood(rows, made), _BEGINNING


def _chosen(
    connection: sqlite3.Connection,
    statement: str,
    made: Callable[[tuple[Any, ...]], Entry | None],
    end: float,
    most: int,
) -> _Part:
    """Those alerts and the like before a moment that fit; ``made`` tells ``None`` of all others."""
    found: list[Entry] = []
    last = end
    rows = connection.execute(statement, (end, -1))
    for looked, row in enumerate(rows):
        if row[0] != last and (len(found) >= most or looked >= SAID_LOOKED_AT):
            return found, last
        last = row[0]
        try:
            one = made(row)
        except UNREADABLE:  # damaged, or of a later version
            continue
        if one is not None:
            found.append(one)
    return found, _BEGINNING


def _said(
    connection: sqlite3.Connection, query: Query
) -> tuple[tuple[str, Callable[[tuple[Any, ...]], Entry | None]], ...]:
    """How all but stretches are asked for, and made entries of if they fit."""
    reader = Episodes(connection)

    def alert(row: tuple[Any, ...]) -> Entry | None:
        one = alert_entry(row)
        fits = alert_fits(one, query, list(reader.listeners(one.episodes, one.at)))
        return Entry(one.at, EntryKind.ALERT, alert=one) if fits else None

    def rule(row: tuple[Any, ...]) -> Entry | None:
        entry = _rule(row)
        return entry if entry.rule is not None and rule_fits(entry.rule, query) else None

    def pause(row: tuple[Any, ...]) -> Entry | None:
        entry = _pause(row)
        return entry if entry.pause is not None and pause_fits(entry.pause, query) else None

    def act(row: tuple[Any, ...]) -> Entry | None:
        entry = _act(row)
        return entry if entry.act is not None and act_fits(entry.act, query) else None

    acts = ((history_acts.BEFORE, act),) if _has_acts(connection) else ()
    return (ALERTS, alert), (_RULES, rule), (_PAUSES, pause), *acts


def _has_acts(connection: sqlite3.Connection) -> bool:
    return history_schema.version_of(connection) >= history_schema.ACTS_SINCE


def _understood(
    rows: Iterable[tuple[Any, ...]], made: Callable[[tuple[Any, ...]], Entry]
) -> list[Entry]:
    found = []
    for row in rows:
        try:
            found.append(made(row))
        except UNREADABLE:  # damaged, or of a later version
            continue
    return found


def _rule(row: tuple[Any, ...]) -> Entry:
    at, action, rule, text = row
    return Entry(at, EntryKind.RULE, rule=RuleChange(at, RuleAction(action), rule, text))


def _pause(row: tuple[Any, ...]) -> Entry:
    until, since, kind = row
    return Entry(until, EntryKind.PAUSE, pause=Pause(since, until, PauseKind(kind)))


def _act(row: tuple[Any, ...]) -> Entry:
    return Entry(row[0], EntryKind.ACT, act=history_acts.made(row))


def _alert(row: tuple[Any, ...]) -> Entry:
    return Entry(row[0], EntryKind.ALERT, alert=alert_entry(row))


ALERT_COLUMNS = "at, id, verdict, title, body, state, handled, stretches"
"""What ``alert_entry`` reads, of the table ``alert``."""


def alert_entry(row: tuple[Any, ...]) -> AlertEntry:
    """A row of ``ALERT_COLUMNS``.

    Raises:
        Exception: One of ``UNREADABLE``.
    """
    at, number, rank, title, text, state, handled, stretches = row
    return AlertEntry(
        id=number,
        at=at,
        verdict=_RANKS.get(rank, Verdict.UNEXPECTED),
        title=title,
        text=text,
        state=AlertState(state),
        handled_at=handled,
        episodes=tuple(map(operator.index, json.loads(stretches))),
    )


def alert_entries(rows: Iterable[tuple[Any, ...]]) -> Iterator[AlertEntry]:
    """Rows of ``ALERT_COLUMNS``, but for those that are damaged or of a later version."""
    for row in rows:
        with suppress(*UNREADABLE):
            yield alert_entry(row)


def alerts_on(db: sqlite3.Connection, number: int, most: int) -> Iterator[AlertEntry]:
    """Alerts that speak of an episode, the latest first.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    return alert_entries(db.execute(_ALERTS_ON, (number, most)))


ALERTS = (
    f"SELECT {ALERT_COLUMNS} FROM alert"  # noqa: S608 - our words
    " WHERE at < ? ORDER BY at DESC, id DESC LIMIT ?"
)
"""Alerts before a moment, as many as are asked for."""

_ALERTS_ON = (
    f"SELECT {ALERT_COLUMNS} FROM alert"  # noqa: S608 - our words
    " WHERE json_valid(stretches)"
    " AND EXISTS (SELECT 1 FROM json_each(stretches) WHERE value = ?)"
    " ORDER BY at DESC, id DESC LIMIT ?"
)
_RULES = "SELECT at, action, rule, body FROM rule WHERE at < ? ORDER BY at DESC LIMIT ?"

_PAUSES = "SELECT until, since, kind FROM pause WHERE until < ? ORDER BY until DESC LIMIT ?"

_PLAIN: tuple[tuple[str, Callable[[tuple[Any, ...]], Entry]], ...] = (
    (ALERTS, _alert),
    (_RULES, _rule),
    (_PAUSES, _pause),
)
_ACTS: tuple[tuple[str, Callable[[tuple[Any, ...]], Entry]], ...] = ((history_acts.BEFORE, _act),)
