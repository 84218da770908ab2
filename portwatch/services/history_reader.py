"""Reads the memory: episodes, lanes, churn, what happened when."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import chain, takewhile
from typing import TYPE_CHECKING, TypeVar

from portwatch.core.history_records import Lanes, Mark, Page, Peer
from portwatch.core.inbox import InboxPage
from portwatch.core.lanes import Piece, lanes
from portwatch.core.pause_words import holes, mark_text
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services import (
    history_acts,
    history_file,
    history_inbox,
    history_past,
    history_pauses,
    history_timeline,
)
from portwatch.services.history_episodes import Episodes
from portwatch.services.history_kinds import BY_CHANCE
from portwatch.services.history_minutes import COLUMNS, churn_minute
from portwatch.services.history_search import Search
from portwatch.services.history_subjects import Subjects
from portwatch.services.history_tables import LONG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from portwatch.core.history_records import Act, AlertEntry, ChurnMinute, Episode
    from portwatch.core.inbox import Shelf
    from portwatch.core.listener_past import ListenerPast
    from portwatch.core.query import Query

MINUTES_AT_MOST = 20_000
"""Minutes that are told at once: two weeks."""

PIECES_AT_MOST = 200_000
"""Stretches that lanes are made of."""

MARKS_AT_MOST = 2_000
"""Marks of each sort in one span."""

_PARTS_OF_ONE = 4  # stretches that are read for each episode that is asked for
_MINUTE = 60.0
_END_OF_TIME = 1e12


def _up(columns: str, within: str = "1", index: str = "stretch_opened") -> str:
    """Statement for the stretches that were up in a span; our own words."""
    return " UNION ALL ".join(_arms(columns, within, index))


def _arms(columns: str, within: str, index: str = "stretch_opened") -> tuple[str, str, str]:
    """The parts of ``_up``: those that opened in the span or a day before, and two for the rest.

    Few last for more than a day, so all others that were up opened a day before at most.
    """
    chosen = f"SELECT {columns} FROM stretch"  # noqa: S608 - see above
    recent = (
        f"{chosen} INDEXED BY {index} WHERE {within} AND opened >= :since - :day"
        " AND opened < :until AND (closed IS NULL OR closed >= :since)"
    )
    before = f"opened < :since - :day AND {within}"
    long = f"{chosen} INDEXED BY stretch_long WHERE long = 1 AND closed >= :since AND {before}"
    still = f"{chosen} INDEXED BY stretch_open WHERE closed IS NULL AND {before}"
    return recent, long, still


T = TypeVar("T")


class HistoryFileReader:
    """Answers from the file of the memory; see ``HistoryReader``.

    Attributes:
        is_cut: Whether the last answer of ``between`` is only of the latest that there were.
        unread: How many openings that answer leaves out, since they cannot be understood.
        is_barred: Whether it cannot be opened since nothing can be written beside it.
    """

    def __init__(self, uri: str) -> None:
        """Open it for reading; ``problem`` tells if that fails.

        Args:
            uri: As ``HistoryWriter.uri`` or ``history_file.file_uri`` tell.
        """
        self.is_barred = self.is_cut = False
        self.unread = 0
        self._problem = ""
        self._uri = uri
        self._db: sqlite3.Connection | None = None
        self._subjects = Subjects()
        self._file: tuple[Path, history_file.Identity] | None = None
        self._open()

    @property
    def problem(self) -> str:
        """Why answers may be empty, one sentence; empty if nothing is wrong."""
        return self._problem

    def churn(self, since: float, until: float) -> tuple[ChurnMinute, ...]:
        """The minutes that were watched in a span; see ``HistoryReader``."""
        return self._asked(lambda db: _churn(db, since, until), ())

    def lanes(self, since: float, until: float, *, most: int = 60) -> Lanes:
        """Which listeners were up when; see ``HistoryReader``."""
        return self._asked(lambda db: _lanes(db, since, until, most), Lanes(since, until, ()))

    def marks(self, since: float, until: float) -> tuple[Mark, ...]:
        """Alerts and pauses; see ``HistoryReader``."""
        return self._asked(lambda db: _marks(db, since, until), ())

    def timeline(self, query: Query, *, before: float | None = None, most: int = 100) -> Page:
        """A page of what happened; see ``HistoryReader``."""
        return self._asked(
            lambda db: history_timeline.page(db, query, before, most), Page((), 0.0, is_last=True)
        )

    def between(
        self, since: float, until: float, query: Query, *, most: int = 1000
    ) -> tuple[Episode, ...]:
        """The listeners that were up in a span; see ``HistoryReader``."""
        nothing: tuple[tuple[Episode, ...], bool, int] = ((), False, 0)
        found, self.is_cut, self.unread = self._asked(
            lambda db: _between(db, (since, until), query, most), nothing
        )
        return found

    def episode(self, number: int) -> Episode | None:
        """One episode; see ``HistoryReader``."""
        return self._asked(lambda db: next(_latest(db, [number]), None), None)

    def of_listener(self, number: int, *, most: int = 20) -> tuple[Episode, ...]:
        """The episodes of the same program on the same port; see ``HistoryReader``."""
        return self._asked(lambda db: _of_listener(db, number, most), ())

    def find(self, program: str, protocol: str, port: int) -> ListenerPast | None:
        """What is remembered of a program on a port; see ``HistoryReader``."""
        return self._asked(lambda db: history_past.past(db, program, protocol, port), None)

    def peers(self, number: int, *, most: int = 100) -> tuple[Peer, ...]:
        """Who talked to the listener of an episode; see ``HistoryReader``."""
        return self._asked(lambda db: tuple(_peers(db, number, most)), ())

    def alerts(self, *, before: float | None = None, most: int = 100) -> tuple[AlertEntry, ...]:
        """Alerts, the latest first; see ``HistoryReader``."""
        end = _END_OF_TIME if before is None else before
        return self._asked(lambda db: tuple(_alerts(db, 0.0, end, most)), ())

    def alerts_on(self, number: int, *, most: int) -> tuple[AlertEntry, ...]:
        """Alerts that speak of an episode; see ``HistoryReader``."""
        return self._asked(lambda db: tuple(history_timeline.alerts_on(db, number, most)), ())

    def inbox(
        self, shelf: Shelf, query: Query, *, before: float | None = None, most: int = 100
    ) -> InboxPage:
        """A page of the inbox; see ``HistoryReader``."""
        return self._asked(
            lambda db: history_inbox.page(db, shelf, query, before, most, subjects=self._subjects),
            InboxPage(),
        )

    def acts(self, *, before: float, most: int) -> tuple[Act, ...]:
        """What was stopped, paused or closed before a moment, the latest first."""
        return self._asked(lambda db: history_acts.before(db, before, most), ())

    def close(self) -> None:
        """Give back the connection."""
        self._file = None
        if self._db is not None:
            self._db.close()
            self._db = None

    def _open(self) -> None:
        self._subjects = Subjects()
        try:
            self._db = history_file.open_to_read(self._uri)
            path = history_file.path_of(self._db)
        except sqlite3.Error as error:
            self._tell(error)
            name = getattr(error, "sqlite_errorname", "")
            self.is_barred = name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
            return
        if path is not None:
            self._file = path, history_file.identity(path)

    def _follow(self) -> None:
        """Read the file that has the name now: one that was deleted stays open, and is the past."""
        if self._file is None:
            return
        # Only of a file that is open is the number not given to another one.
        if self._db is not None and not history_file.is_replaced(*self._file):
            return
        path = self._file[0]
        self.close()
        self._file = path, history_file.identity(path)
        self._open()

    def _asked(self, question: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """The answer, from one state of the memory; an error is told, and the answer empty."""
        self._follow()
        if self._db is None:
            return otherwise
        try:
            self._db.execute("BEGIN")
            try:
                answer = question(self._db)
            finally:
                if self._db.in_transaction:
                    self._db.execute("COMMIT")
        except sqlite3.Error as error:
            self._tell(error)
            return otherwise
        except OverflowError:  # asked for a number that no row can have
            return otherwise
        self._problem = ""  # what was wrong has passed
        return answer

    def _tell(self, error: sqlite3.Error) -> None:
        self._problem = say("the memory cannot be read ({fault}).", fault=clean(str(error), 200))


def _churn(db: sqlite3.Connection, since: float, until: float) -> tuple[ChurnMinute, ...]:
    rows = db.execute(
        f"SELECT {COLUMNS} FROM churn WHERE minute >= ? AND minute < ?"  # noqa: S608 - ours
        " ORDER BY minute DESC LIMIT ?",
        (int(since // _MINUTE), until / _MINUTE, MINUTES_AT_MOST),
    ).fetchall()
    return tuple(churn_minute(row) for row in reversed(rows))


def _lanes(db: sqlite3.Connection, since: float, until: float, most: int) -> Lanes:
    span = {"since": since, "until": until, "day": LONG}
    # The worst first, then what was up longest; the pieces are read of those that are drawn.
    up = _up("lane, rank, opened, closed")
    ranked = db.execute(
        "SELECT lane, max(rank),"  # noqa: S608 - our words
        " sum(min(coalesce(closed, :until), :until) - max(opened, :since))"
        f" FROM ({up}) GROUP BY lane ORDER BY 2 DESC, 3 DESC",
        span,
    ).fetchall()
    chosen = ",".join(str(row[0]) for row in ranked[:most])
    found = lanes(
        _pieces(db, chosen, span) if chosen else (),  # none: an index finds nothing in no lane
        since,
        until,
        most=most,
        pauses=holes(history_pauses.between(db, since, until, MARKS_AT_MOST)),
    )
    return replace(found, more=len(ranked) - len(found.lanes))


def _marks(db: sqlite3.Connection, since: float, until: float) -> tuple[Mark, ...]:
    found = [
        Mark(min(pause.since, pause.until), pause.until, None, mark_text(pause), pause.kind)
        for pause in history_pauses.between(db, since, until, MARKS_AT_MOST)
    ]
    found += [
        Mark(alert.at, alert.at, alert.verdict, alert.title)
        for alert in _alerts(db, since, until, MARKS_AT_MOST)
    ]
    return tuple(sorted(found, key=lambda mark: mark.at))


def _between(
    db: sqlite3.Connection, span: tuple[float, float], query: Query, most: int
) -> tuple[tuple[Episode, ...], bool, int]:
    """The episodes, whether not all could be looked at, and how many cannot be understood."""
    since, until = span
    search = None if query.is_empty else Search(db, query)
    if search is not None and search.finds_nothing:
        return (), False, 0
    named = {"since": since, "until": until, "day": LONG}
    asked = "1" if search is None else search.where
    recent, *older = _arms("id, opened", asked)
    # The older ones are few, and all began before the recent ones, which an index has in order.
    rows = db.execute(f"{recent} ORDER BY opened DESC, id DESC", named)
    rest = db.execute(" UNION ALL ".join(older), named).fetchall()
    rest.sort(key=lambda row: (row[1], row[0]), reverse=True)
    episodes = Episodes(db, search)
    found = list(episodes.of((row[0] for row in chain(rows, rest)), most))
    found.sort(key=lambda one: (one.opened, one.id), reverse=True)
    return tuple(found), episodes.is_cut, episodes.unread


def _latest(db: sqlite3.Connection, episodes: list[int], most: int = 1) -> Iterator[Episode]:
    """Episodes by their numbers, with their listeners as they were judged last."""
    latest = "SELECT max(id) FROM stretch WHERE part_of = ?"
    numbers = [db.execute(latest, (one,)).fetchone()[0] or one for one in episodes]
    return Episodes(db).of(numbers, most)


def _of_listener(db: sqlite3.Connection, number: int, most: int) -> tuple[Episode, ...]:
    rows = db.execute(
        "SELECT DISTINCT coalesce(part_of, id) FROM (SELECT part_of, id FROM stretch WHERE lane ="
        " (SELECT lane FROM stretch WHERE id = ? OR part_of = ? ORDER BY id DESC LIMIT 1)"
        " ORDER BY opened DESC LIMIT ?) ORDER BY id DESC LIMIT ?",
        (number, number, _PARTS_OF_ONE * most, most),
    )
    return tuple(_latest(db, [row[0] for row in rows], most))


def _peers(db: sqlite3.Connection, number: int, most: int) -> Iterator[Peer]:
    rows = db.execute(
        "SELECT address, sum(connections), min(first), max(last), sum(sent), sum(received)"
        " FROM peer WHERE stretch IN (SELECT id FROM stretch WHERE id = ? OR part_of = ?)"
        " GROUP BY address ORDER BY 2 DESC, address LIMIT ?",
        (number, number, most),
    )
    return (Peer(*row) for row in rows)


def _alerts(db: sqlite3.Connection, since: float, until: float, most: int) -> Iterator[AlertEntry]:
    rows = db.execute(history_timeline.ALERTS, (until, most))
    yield from history_timeline.alert_entries(takewhile(lambda row: row[0] >= since, rows))


def _pieces(db: sqlite3.Connection, chosen: str, span: dict[str, float]) -> Iterator[Piece]:
    """The pieces of some lanes; ``chosen`` are their numbers."""
    up = _up(
        "coalesce(part_of, id) AS id, lane, opened, closed, rank, wide,"
        " stood AND part_of IS NULL AS stood",
        f"lane IN ({chosen})",
        "stretch_lane",
    )
    rows = db.execute(
        "SELECT up.id, program, protocol, port, opened, closed, rank, wide, stood"  # noqa: S608 - see above
        f" FROM ({up}) AS up JOIN lane ON lane.id = up.lane LIMIT {PIECES_AT_MOST}",
        span,
    )
    for number, program, protocol, port, opened, closed, rank, wide, stood in rows:
        own = None if port == BY_CHANCE else port
        what = number, program, own, protocol
        yield Piece(*what, opened, closed, rank, bool(wide), bool(stood))
