"""From ticks to what is worth remembering; pure, the moments are the ticks' own."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.churn_past import MINUTE, minute_of
from portwatch.core.encode import exact
from portwatch.core.ends import Fins
from portwatch.core.history_peers import talks
from portwatch.core.history_records import PROGRAMS_AT_MOST, ChurnMinute
from portwatch.core.model import Listener, ReachLevel
from portwatch.core.passed import parts
from portwatch.core.pauses import pauses_between
from portwatch.core.record import record
from portwatch.core.stored_listener import TEXT_AT_MOST

if TYPE_CHECKING:
    from portwatch.core.history_peers import Talk
    from portwatch.core.history_records import Pause
    from portwatch.core.model import Instant
    from portwatch.core.tick import Churn, Tick


@record(frozen=True, slots=True)
class Told:
    """A listener that opened, or is another one now.

    Attributes:
        row: As it is judged.
        at: When.
        stood: Whether it stood when watching began.
    """

    row: Listener
    at: Instant
    stood: bool = False


@record(frozen=True, slots=True)
class Batch:
    """What one tick adds to the memory.

    Attributes:
        at: When the tick was taken.
        told: Listeners that opened or changed, in order.
        closed: Ids of sockets that closed, and when.
        minutes: The present minute as it is so far, and the ones before it that have ended.
        pauses: Times in which nothing was watched, that have just ended, and changes of the clock.
        talks: Who talked to which listener, of connections that ended.
        is_first: Whether all that stands is told: open episodes that are not told have ended.
    """

    at: Instant
    told: tuple[Told, ...] = ()
    closed: tuple[tuple[int, Instant], ...] = ()
    minutes: tuple[ChurnMinute, ...] = ()
    pauses: tuple[Pause, ...] = ()
    talks: tuple[Talk, ...] = ()
    is_first: bool = False

    def __len__(self) -> int:
        """How much it adds, in rows; 0 if it adds nothing."""
        lists = (self.told, self.closed, self.minutes, self.pauses, self.talks)
        return sum(map(len, lists)) + self.is_first


@dataclass(slots=True)
class _Minute:
    """A minute that is being counted."""

    number: int
    seconds: float = 0.0
    opened: int | None = 0
    closed: int | None = 0
    opened_seen: int = 0
    closed_seen: int = 0
    unattributed: int = 0
    at_least: bool = False
    established: float = 0.0  # connections times seconds, as those by program
    listeners: int = 0
    by_program: dict[str, float] = field(default_factory=dict)

    def add(self, seconds: float, churn: Churn, listeners: int) -> None:
        self.seconds += seconds
        self.opened = _sum(self.opened, churn.opened)
        self.closed = _sum(self.closed, churn.closed)
        self.opened_seen += churn.opened_seen
        self.closed_seen += churn.closed_seen
        self.unattributed += churn.unattributed
        self.at_least |= churn.at_least
        self.established += churn.established * seconds
        self.listeners = max(self.listeners, listeners)
        for name, count in churn.by_program.items():
            self.by_program[name] = self.by_program.get(name, 0.0) + count * seconds

    def record(self) -> ChurnMinute:
        seconds = self.seconds or 1.0
        totals = self.by_program
        largest = heapq.nlargest(PROGRAMS_AT_MOST, totals, key=totals.__getitem__)
        return ChurnMinute(
            minute=self.number,
            seconds=self.seconds,
            opened=self.opened,
            closed=self.closed,
            opened_seen=self.opened_seen,
            closed_seen=self.closed_seen,
            unattributed=self.unattributed,
            at_least=self.at_least,
            established=self.established / seconds,
            listeners=self.listeners,
            by_program={name: totals[name] / seconds for name in largest},
        )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


class Recorder:
    """Keeps what is needed to tell one tick's news from the next; bounded by the listeners.

    Attributes:
        keeps_peers: Whether it is told who talked to which listener.
    """

    def __init__(self) -> None:
        """Nothing was seen."""
        self.keeps_peers = True
        self._known: dict[int, Listener] = {}
        self._minute: _Minute | None = None
        self._last: Instant | None = None
        self._fins = Fins()
        self._tells_all = False

    def begin_again(self) -> None:
        """Have all that stands told by the next tick: news got lost."""
        self._tells_all = True

    def take(self, tick: Tick) -> Batch:
        """What a tick adds."""
        first = self._last is None
        tells_all, self._tells_all = first or self._tells_all, False
        told = self._first(tick) if tells_all else self._news(tick)
        heard = self._heard(tick)
        closed = tuple((one.row.socket.id, one.closed_at) for one in tick.closed)
        for identity, _ in closed:
            self._known.pop(identity, None)
        pauses = self._pauses(tick) if tick.whole else ()
        minutes = self._count(tick) if tick.whole and tick.covered > 0 else ()
        if tick.whole or first:
            self._last = tick.at
        return Batch(tick.at, tuple(told), closed, minutes, pauses, heard, tells_all)

    def _heard(self, tick: Tick) -> tuple[Talk, ...]:
        if not (tick.whole and tick.ends):
            return ()
        received = np.array(self._fins.received(tick.ends), np.uint64)
        if not self.keeps_peers:  # what was heard so far is counted on, for when they are again
            return ()
        return talks(replace(tick.ends, received=received), self._known.values())

    def _first(self, tick: Tick) -> list[Told]:
        self._known = {row.socket.id: row for row in tick.listeners if is_kept(row)}
        if self._last is None:
            return [Told(row, tick.at, stood=True) for row in self._known.values()]
        return [
            Told(row, _moment(row, tick), stood=row.first_seen is None)
            for row in self._known.values()
        ]

    def _news(self, tick: Tick) -> list[Told]:
        told = []
        for row in tick.opened:
            if not is_kept(row):
                continue
            at = _moment(row, tick)
            self._known[row.socket.id] = row
            told.append(Told(row, at))
        for row in tick.changed:
            before = self._known.get(row.socket.id)
            if not is_kept(row):
                continue
            self._known[row.socket.id] = row
            if before is None:  # it has stayed, so it is no client's
                told.append(Told(row, _moment(row, tick)))
            elif row != before:
                told.append(Told(row, tick.at))
        return told

    def _pauses(self, tick: Tick) -> tuple[Pause, ...]:
        return () if self._last is None else pauses_between(self._last, tick.at)

    def _count(self, tick: Tick) -> tuple[ChurnMinute, ...]:
        found: list[ChurnMinute] = []
        for end, seconds, churn in parts(tick.at.wall, tick.covered, tick.churn, MINUTE):
            number = int(minute_of(np.array(end)))
            if self._minute is None or self._minute.number != number:
                if self._minute is not None:
                    found.append(self._minute.record())
                self._minute = _Minute(number)
            self._minute.add(seconds, churn, len(tick.listeners))
        if self._minute is not None:
            found.append(self._minute.record())
        return tuple(found)


def is_same_stretch(before: Listener, after: Listener) -> bool:
    """Whether a lane is drawn alike for both: judged alike, reached from as far, one program's.

    Whose it is may be found out later; that changes nothing of what was.
    """
    return (
        before.verdict is after.verdict
        and is_wide(before) == is_wide(after)
        and _is_same_program(before, after)
    )


def _is_same_program(before: Listener, after: Listener) -> bool:
    if not before.ownership.owners:
        return True
    if not after.ownership.owners:
        return False
    was, now = before.ownership.owners[0], after.ownership.owners[0]
    if exact(was.name) != exact(now.name):
        return False
    return None in (was.exe, now.exe) or _kept(was.exe) == _kept(now.exe)


def _kept(path: str | None) -> str:
    return exact(path or "")[:TEXT_AT_MOST]


def is_wide(row: Listener) -> bool:
    """Whether more than this computer can reach it, or may, as far as is known."""
    return row.reach.level is not ReachLevel.COMPUTER


def is_kept(row: Listener) -> bool:
    """Not a client that waits for an answer, nor what a container serves in its own network."""
    return not row.temporary and not row.socket.namespace


def _moment(row: Listener, tick: Tick) -> Instant:
    """When it opened: as it was first seen, which may be before the tick that tells."""
    if row.first_seen is None:
        return tick.at
    early = max(0.0, tick.at.wall - row.first_seen)
    return type(tick.at)(monotonic=tick.at.monotonic - early, wall=row.first_seen)
