"""A memory of plain Python: answers what it was given, and remembers what it was asked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from portwatch.core.history_records import (
    AlertEntry,
    Bar,
    ChurnMinute,
    Entry,
    Episode,
    Lane,
    Lanes,
    Mark,
    Page,
    Pause,
    Peer,
)
from portwatch.core.inbox import UNDECIDED, InboxCounts, InboxPage, Shelf
from portwatch.core.model import Verdict
from portwatch.core.query_said import alert_fits

if TYPE_CHECKING:
    from portwatch.core.listener_past import ListenerPast
    from portwatch.core.query import Query

EXPECTED, RISKY, SUSPICIOUS = Verdict.EXPECTED, Verdict.RISKY, Verdict.SUSPICIOUS


def minute(
    number: int,
    opened: int | None = 60,
    closed: int | None = 60,
    *,
    seen: tuple[int, int] | None = None,
    seconds: float = 60.0,
    programs: dict[str, float] | None = None,
) -> ChurnMinute:
    """One minute; all of it was seen if nothing else is said."""
    opened_seen, closed_seen = seen if seen is not None else (opened or 0, closed or 0)
    counts = dict(programs or {})
    return ChurnMinute(
        number,
        seconds,
        opened,
        closed,
        opened_seen,
        closed_seen,
        unattributed=0,
        at_least=False,
        established=sum(counts.values()),
        listeners=3,
        by_program=counts,
    )


def lane(program: str, port: int | None, *bars: Bar) -> Lane:
    """One lane, as bad as its worst bar."""
    worst = max((bar.verdict for bar in bars), key=lambda v: v.rank, default=EXPECTED)
    return Lane(program, port, "tcp", bars, worst)


class FakeReader:
    """Fulfils ``HistoryReader``; what it holds can be changed between questions.

    Attributes:
        asked: What was asked, in order.
        gate: While it is not set, questions wait.
        closed_by: Id of the thread that closed it; ``None`` while it is open.
        fault: Raised by the next questions.
        entries: Of the timeline, the latest first.
        episodes: What is remembered, in the order of ``between``.
        pasts: By program, protocol and port.
        peers_: Of every listener.
        alerts_: Of the inbox, the latest first.
    """

    def __init__(
        self,
        minutes: tuple[ChurnMinute, ...] = (),
        lanes: tuple[Lane, ...] = (),
        *,
        pauses: tuple[Pause, ...] = (),
        marks: tuple[Mark, ...] = (),
        more: int = 0,
    ) -> None:
        self.minutes = minutes
        self.lanes_ = lanes
        self.pauses = pauses
        self.marks_ = marks
        self.more = more
        self.problem = ""
        self.asked: list[tuple[object, ...]] = []
        self.opened_by = threading.get_ident()
        self.closed_by: int | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.fault: Exception | None = None
        self.entries: list[Entry] = []
        self.episodes: list[Episode] = []
        self.pasts: dict[tuple[str, str, int], ListenerPast] = {}
        self.peers_: tuple[Peer, ...] = ()
        self.alerts_: list[AlertEntry] = []

    def churn(self, since: float, until: float) -> tuple[ChurnMinute, ...]:
        self._note("churn", since, until)
        return tuple(
            m for m in self.minutes if since < (m.minute + 1) * 60 and m.minute * 60 < until
        )

    def lanes(self, since: float, until: float, *, most: int = 60) -> Lanes:
        self._note("lanes", since, until, most)
        pauses = tuple(p for p in self.pauses if p.until > since and p.since < until)
        return Lanes(since, until, self.lanes_[:most], self.more, pauses)

    def marks(self, since: float, until: float) -> tuple[Mark, ...]:
        self._note("marks", since, until)
        return tuple(mark for mark in self.marks_ if mark.until >= since and mark.at <= until)

    def timeline(self, query: Query, *, before: float | None = None, most: int = 100) -> Page:
        self._note("timeline", query, before, most)
        found = [
            one for one in self.entries if (before is None or one.at < before) and _fits(one, query)
        ]
        if len(found) <= most:
            return Page(tuple(found), 0.0, is_last=True)
        last = found[most - 1].at
        return Page(tuple(one for one in found if one.at >= last), last, is_last=False)

    def between(
        self, since: float, until: float, query: Query, *, most: int = 1000
    ) -> tuple[Episode, ...]:
        self._note("between", since, until, query, most)
        return tuple(self.episodes[:most])

    def episode(self, number: int) -> Episode | None:
        self._note("episode", number)
        return next((one for one in self.episodes if one.id == number), None)

    def of_listener(self, number: int, *, most: int = 20) -> tuple[Episode, ...]:
        self._note("of_listener", number, most)
        return tuple(self.episodes[:most])

    def find(self, program: str, protocol: str, port: int) -> ListenerPast | None:
        self._note("find", program, protocol, port)
        return self.pasts.get((program, protocol, port))

    def peers(self, number: int, *, most: int = 100) -> tuple[Peer, ...]:
        self._note("peers", number, most)
        return self.peers_[:most]

    def alerts(self, *, before: float | None = None, most: int = 100) -> tuple[AlertEntry, ...]:
        self._note("alerts", before, most)
        return tuple(one.alert for one in self.entries if one.alert is not None)[:most]

    def alerts_on(self, number: int, *, most: int) -> tuple[AlertEntry, ...]:
        self._note("alerts_on", number, most)
        every = (one.alert for one in self.entries if one.alert is not None)
        return tuple(one for one in every if number in one.episodes)[:most]

    def inbox(
        self, shelf: Shelf, query: Query, *, before: float | None = None, most: int = 100
    ) -> InboxPage:
        self._note("inbox", shelf, query, before, most)
        counts = InboxCounts(
            *(sum(one.state in each.states for one in self.alerts_) for each in Shelf)
        )
        found = [
            one
            for one in self.alerts_
            if one.state in shelf.states
            and (before is None or one.at < before)
            and alert_fits(one, query, ())
        ]
        older = found[most - 1].at if found[most:] else None
        undecided = tuple(one for one in self.alerts_ if one.state in UNDECIDED)
        return InboxPage(tuple(found[:most]), counts, older, undecided)

    def close(self) -> None:
        self.closed_by = threading.get_ident()

    def _note(self, *asked: object) -> None:
        self.asked.append(asked)
        self.gate.wait(5)
        if self.fault is not None:
            raise self.fault


def _fits(entry: Entry, query: Query) -> bool:
    if query.is_empty:
        return True
    return entry.episode is not None and query.matches(entry.episode.listener)
