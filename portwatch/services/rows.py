"""Makes row objects of listeners when they are new, and keeps them while nothing changes."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import accept_queue, sockets
from portwatch.core.dating import date_anew
from portwatch.core.firewall_answer import NoRules
from portwatch.core.judge import Context, judge, reached
from portwatch.core.model import (
    GapCode,
    Listener,
    Match,
    Ownership,
    Socket,
    Verdict,
)
from portwatch.core.program_firewall import ProgramFirewall
from portwatch.core.row_state import Tombstone
from portwatch.services.backlog import JUDGED_AT_ONCE, Backlog
from portwatch.services.baseline import Baseline
from portwatch.services.graves import TOMBSTONES_AT_MOST, bury
from portwatch.services.hidden_settings import HiddenSettings
from portwatch.services.row_news import came_of_age, got_worse
from portwatch.services.socket_pasts import SocketPasts
from portwatch.services.udp_ages import UdpAges

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.core.diff import Diff
    from portwatch.core.firewall_answer import Answers
    from portwatch.core.interface import Interface
    from portwatch.core.model import Gap, Instant, ProcessId
    from portwatch.core.ports import Knowledge
    from portwatch.core.sockets import SocketTable
    from portwatch.services.endings import Heard
    from portwatch.services.expectations import Expectations
    from portwatch.services.image_checks import ImageChecks
    from portwatch.services.origins import Origins
    from portwatch.services.owners import OwnerBook
    from portwatch.services.socket_maker import SocketMaker
    from portwatch.services.witness import Witness
    from portwatch.sources.firewall_protocol import Rules

SETTLED_AFTER = 30.0
"""Seconds after the start in which what stood already may be judged otherwise without a word."""


def _nobody(identity: int) -> bool:
    del identity
    return False


def _answers(rules: Rules | None) -> Answers | None:
    if rules is None or isinstance(rules, NoRules | ProgramFirewall):
        return rules  # most people have no rules, and are spared the loading
    from portwatch.core.firewall_answers import FirewallAnswers

    return FirewallAnswers(rules)


class ListenerChanges(NamedTuple):
    """What happened to the listeners in one poll."""

    opened: tuple[Listener, ...]
    closed: tuple[Tombstone, ...]
    changed: tuple[Listener, ...]
    alerts: tuple[Listener, ...]


class Rows:
    """The listeners now, as row objects.

    Bounded by the table of sockets, but for tombstones, which are capped.
    """

    def __init__(
        self,
        owners: OwnerBook,
        origins: Origins,
        maker: SocketMaker,
        witness: Witness,
        knowledge: Knowledge,
        *,
        images: ImageChecks,
        baseline: bool,
        expectations: Expectations | None = None,
    ) -> None:
        self.listeners: dict[int, Listener] = {}
        self._all: tuple[Listener, ...] | None = ()
        self.tombstones: deque[Tombstone] = deque(maxlen=TOMBSTONES_AT_MOST)
        self._owners = owners
        self._origins = origins
        self._maker = maker
        self._witness = witness
        self._knowledge = knowledge
        self._baseline = Baseline() if baseline else None
        self._ages = UdpAges()
        self._expectations = expectations
        self._images = images
        self._pasts = SocketPasts()
        self._backlog = Backlog()
        self._context = self._judging((), (0, 0))
        self._learning = True
        self._began: float | None = None
        self._queued: frozenset[int] = frozenset()
        self._nameless: set[int] = set()
        self._resting: set[int] = set()  # ids of what listens no more and has not closed
        self._settings = HiddenSettings()

    @property
    def all(self) -> tuple[Listener, ...]:
        """Every row; the very same object while none differs."""
        if self._all is None:
            self._all = tuple(self.listeners.values())
        return self._all

    def date_anew(self, seconds: float) -> None:
        """The clock was set by so much."""
        self._all = None
        date_anew(self.listeners, seconds)

    @property
    def count(self) -> int:
        """How many listeners there are, also those that are still to be judged and have no row."""
        return len(self.listeners) + self._backlog.new

    def learnt(self) -> None:
        """From now on what was not there yet has opened."""
        self._learning = False

    def set_surroundings(
        self,
        interfaces: tuple[Interface, ...],
        ephemeral: tuple[int, int],
        rules: Rules | None = None,
    ) -> bool:
        """Tell networks and firewall now; true if that changes who can reach the listeners."""
        context = self._context
        firewall = context.firewall
        if (firewall and firewall.rules) is not rules:  # a source tells the same ones as such
            firewall = _answers(rules)
        elif (context.interfaces, context.ephemeral) == (interfaces, ephemeral):
            return False
        self._maker.interfaces = interfaces
        self._context = self._judging(interfaces, ephemeral, firewall)
        return True

    def _judging(
        self,
        interfaces: tuple[Interface, ...],
        ephemeral: tuple[int, int],
        firewall: Answers | None = None,
    ) -> Context:
        made = Context(
            self._knowledge,
            interfaces,
            ephemeral,
            firewall,
            recall=self._pasts.recall,
            own_uid=os.geteuid() if hasattr(os, "geteuid") else None,
        )
        if self._expectations is None:
            return made
        self._expectations.set_ephemeral(ephemeral)
        return replace(made, decide=self._expectations.decide)

    def follow(
        self,
        diff: Diff,
        table: SocketTable,
        owners_changed: frozenset[int],
        now: Instant,
        *,
        rejudge: bool,
        heard: Heard | None = None,
        hidden: Callable[[int], bool] = _nobody,
        at_once: bool = False,
    ) -> ListenerChanges:
        """Bring the listeners up to date with what changed between two polls.

        Args:
            diff: What changed.
            table: All sockets now, or between two polls those of ``diff``.
            owners_changed: Ids of older sockets whose owners are others now.
            now: This moment.
            rejudge: Whether all listeners are to be judged anew.
            heard: What ended since the last poll; ``None`` between two polls.
            hidden: Whether the owner of a socket may be found or guessed at the next poll: an
                alert waits for that.
            at_once: Whether a flood is judged whole, as it is at the start.
        """
        if self._began is None:
            self._began = now.monotonic
        found = _Made([], [], [])
        closed = []
        own = diff.of_listeners
        if own:
            ended = self._backlog.ended(own)
            if len(ended) > JUDGED_AT_ONCE and heard is not None:
                heard.lose()
            self._make(found, ended[:JUDGED_AT_ONCE], now, hidden)
        if diff:
            closed = self._gone(diff, heard, now)
        again = (owners_changed | self._ages.due(now)) & self.listeners.keys()
        if rejudge:
            again = frozenset(self.listeners)
        everything = at_once or self._learning
        known = self.listeners.keys()
        fresh = self._backlog.take(own, again, table, known, everything=everything)
        self._make(found, fresh, now, hidden)
        if heard is not None:
            found.alerts.extend(self._named())
        if heard is not None and heard.has_waited and not self._learning:
            for row, at in self._passed(heard, table, diff.closed):
                found.opened.append(row)
                closed.append(Tombstone(row, at))
        bury(self.tombstones, closed, now)
        return ListenerChanges(
            tuple(found.opened), tuple(closed), tuple(found.changed), tuple(found.alerts)
        )

    def _gone(self, diff: Diff, heard: Heard | None, now: Instant) -> list[Tombstone]:
        """Forget what closed or listens no more, and tell which listeners those were."""
        own = diff.of_listeners
        gone = set(own.closed["id"].tolist())
        if self._resting:
            gone |= self._resting.intersection(diff.closed["id"].tolist())
            self._resting -= gone
        resting = own.changed["id"][~sockets.listening(own.changed)].tolist()
        if not (gone or resting):
            return []
        if self._baseline is not None:
            self._baseline.forget(gone)
        if self._expectations is not None:
            self._expectations.forget(gone)
        self._pasts.forget(gone)
        self._resting.update(resting)
        gone.update(resting)
        self._ages.forget(gone)
        self._witness.forget(gone)
        self._settings.forget(gone)
        self._all = None
        return [
            Tombstone(self.listeners.pop(identity), (heard and heard.at(identity)) or now)
            for identity in gone & self.listeners.keys()
        ]

    def gaps(self) -> tuple[Gap, ...]:
        """What cannot be seen of the listeners' programs."""
        return self._witness.gaps() + self._images.gaps() + self._settings.gaps()

    def held_by(self, processes: frozenset[ProcessId]) -> frozenset[int]:
        """Ids of the listeners that one of these processes stands for."""
        if not processes:
            return frozenset()
        rows = self.listeners.items()
        held = ((one, row.ownership.owners[:1]) for one, row in rows)
        return frozenset(one for one, owners in held if owners and owners[0].id in processes)

    def refresh_queues(self, table: SocketTable) -> None:
        """Let the rows tell the accept queues of now, which is no change of a listener."""
        found = accept_queue.filled(table)
        for identity in found.keys() | self._queued:
            row = self.listeners.get(identity)
            if row is None:
                continue
            waiting, limit = found.get(identity, (0, row.socket.send_queue))
            limit = None if limit == sockets.NO_QUEUE else limit
            if (row.socket.receive_queue, row.socket.send_queue) != (waiting, limit):
                self._all = None
                queued = replace(row.socket, receive_queue=waiting, send_queue=limit)
                self.listeners[identity] = replace(row, socket=queued)
        self._queued = frozenset(found)

    def _make(
        self, made: _Made, fresh: SocketTable, now: Instant, hidden: Callable[[int], bool]
    ) -> None:
        """Make and keep the rows of listeners that are new or have changed."""
        if not len(fresh):
            return
        first = self._learning
        for socket in self._maker.make(fresh):
            before = self.listeners.get(socket.id)
            row, stood = self._judged(socket, before, now, first=first)
            self._keep(row)
            if before is not None:
                if row != before:
                    made.changed.append(row)
                if self._is_told(before, row, now, stood=stood):
                    made.alerts.append(row)
            elif not first:
                made.opened.append(row)
                if self._is_news(row, stood=stood):
                    if hidden(socket.id):
                        self._nameless.add(socket.id)
                    else:
                        made.alerts.append(row)

    def _keep(self, row: Listener) -> None:
        socket = row.socket
        self._all = None
        self.listeners[socket.id] = row
        self._settings.note(row)
        if socket.receive_queue:
            self._queued |= {socket.id}

    def _is_told(
        self, before: Listener, row: Listener, now: Instant, *, stood: bool | None
    ) -> bool:
        """Whether a person is to be told of a listener that is judged otherwise now."""
        if came_of_age(before, row):
            return self._is_news(row, stood=stood)
        # At first only what we know of the machine grows, and not what happens there.
        is_settled = now.monotonic - (self._began or 0.0) >= SETTLED_AFTER
        return got_worse(before, row) and (row.first_seen is not None or is_settled)

    def _is_news(self, row: Listener, *, stood: bool | None) -> bool:
        """Whether a person is to be told of a listener that has just opened."""
        if row.temporary or row.socket.namespace:
            return False
        expected = row.verdict is Verdict.EXPECTED
        if self._expectations is None:
            return stood is False and not expected
        return not expected or self._expectations.is_new(row.expected_by)

    def _named(self) -> Iterator[Listener]:
        """Listeners whose alert has waited for the name that a whole poll may tell."""
        waiting, self._nameless = self._nameless, set()
        for identity in waiting:
            row = self.listeners.get(identity)
            if row is not None and self._is_news(row, stood=False):
                yield row

    def _passed(
        self, heard: Heard, table: SocketTable, closed: SocketTable
    ) -> Iterator[tuple[Listener, Instant]]:
        """Listeners that no look ever met, known from their ends.

        These do not tell whether they listened or were only bound, nor whose they were.
        """
        nobody = Ownership(Match.NONE, (), GapCode.OWNERS_PASSED)
        for socket in self._maker.make(heard.unmet(closed, table, self._context.ephemeral)):
            at = heard.at(socket.id)
            if at is not None:
                row = judge(
                    socket,
                    nobody,
                    self._context,
                    first_seen=at.wall,
                    stood_at_start=None,
                    age=0.0,
                )
                if not row.temporary:
                    yield row, at

    def _judged(
        self, socket: Socket, before: Listener | None, now: Instant, *, first: bool
    ) -> tuple[Listener, bool | None]:
        """The listener's row, and whether its like stood at the start (if a baseline is kept)."""
        ownership = self._owners.ownership(socket.id)
        stood = None
        reach = reached(socket, ownership, self._context)
        if self._baseline is not None:
            level = reach.level
            if first:
                self._baseline.learn(socket, ownership, level)
            stood = self._baseline.stood(socket, ownership, level)
        if before is None and not first:
            self._ages.meet(socket, now)
        age = self._ages.age(socket, ownership, now)
        seen_now = None if first else now.wall
        row = judge(
            socket,
            ownership,
            self._context,
            reach=reach,
            first_seen=seen_now if before is None else before.first_seen,
            stood_at_start=stood,
            age=age,
            origin=self._origins.of(ownership, socket.namespace),
            evidence=self._witness.of(socket.id, ownership, now.monotonic),
            of_file=self._images.reasons(ownership),
        )
        self._ages.judged(row, age, now)
        self._images.judged(row)
        return row, stood


class _Made(NamedTuple):
    opened: list[Listener]
    changed: list[Listener]
    alerts: list[Listener]
