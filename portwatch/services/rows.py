"""Makes row objects of sockets when they are new, and keeps them while nothing changes."""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from portwatch.core import sockets
from portwatch.core.exposure import reach
from portwatch.core.judge import Context, judge
from portwatch.core.model import Connection, Direction, Listener, Protocol, Socket
from portwatch.core.programs import image
from portwatch.core.row_state import Tombstone
from portwatch.core.view import TOMBSTONE_FOR

if TYPE_CHECKING:
    from portwatch.core.diff import Diff
    from portwatch.core.model import Instant, Interface, Ownership, ReachLevel
    from portwatch.core.ports import Knowledge
    from portwatch.core.sockets import SocketTable
    from portwatch.services.owners import OwnerBook
    from portwatch.sources.protocols import UserSource

TOMBSTONES_AT_MOST = 2000
"""Cap on the tombstones kept per kind: a storm of short connections must not fill the memory."""


RECHECK_WITHIN = 4.0
"""Seconds in which the holders of all listeners are looked at again."""

_RECHECK_AT_LEAST = 8


class ListenerChanges(NamedTuple):
    """What happened to the listeners in one poll."""

    opened: tuple[Listener, ...]
    closed: tuple[Listener, ...]
    changed: tuple[Listener, ...]
    alerts: tuple[Listener, ...]


class Identity(NamedTuple):
    """What makes a listener the same one after a restart of its program."""

    protocol: str
    port: int
    program: str
    level: str


class Rows:
    """The listeners now and, when asked for, the connections, as row objects.

    Bounded by the table of sockets, but for tombstones, which are capped and live
    ``TOMBSTONE_FOR`` seconds.
    """

    def __init__(
        self, owners: OwnerBook, users: UserSource, knowledge: Knowledge, *, baseline: bool
    ) -> None:
        self.listeners: dict[int, Listener] = {}
        self.connections: dict[int, Connection] | None = None
        self.tombstones: deque[Tombstone] = deque(maxlen=TOMBSTONES_AT_MOST)
        self.connection_tombstones: deque[Tombstone] = deque(maxlen=TOMBSTONES_AT_MOST)
        self._owners = owners
        self._users = users
        self._knowledge = knowledge
        self._baseline: set[Identity] | None = set() if baseline else None
        self._context = Context(knowledge, (), (0, 0))
        self._lent: set[int] = set()
        self._learning = True
        self._recheck: list[int] = []
        self._last: Instant | None = None

    def learnt(self) -> None:
        """From now on what was not there yet has opened."""
        self._learning = False

    def set_surroundings(
        self, interfaces: tuple[Interface, ...], ephemeral: tuple[int, int]
    ) -> bool:
        """Tell the network interfaces now; true if that changes who can reach the listeners."""
        context = self._context
        if (context.interfaces, context.ephemeral) == (interfaces, ephemeral):
            return False
        self._context = Context(self._knowledge, interfaces, ephemeral)
        return True

    def follow(
        self,
        diff: Diff,
        table: SocketTable,
        owners_changed: frozenset[int],
        now: Instant,
        *,
        rejudge: bool,
    ) -> ListenerChanges:
        """Bring the listeners up to date with what changed between two polls."""
        first = self._learning
        gone = set(diff.closed["id"].tolist())
        self._lent -= gone
        gone.update(diff.changed["id"][~sockets.listening(diff.changed)].tolist())
        closed = tuple(self.listeners.pop(identity) for identity in gone & self.listeners.keys())
        again = owners_changed & self.listeners.keys()
        if rejudge:
            again = frozenset(self.listeners)
        fresh = np.concatenate([diff.opened, diff.changed])
        fresh = fresh[sockets.listening(fresh)]
        if again:
            fresh = np.concatenate([fresh, table[np.isin(table["id"], list(again))]])
        opened: list[Listener] = []
        changed: list[Listener] = []
        alerts: list[Listener] = []
        for socket in self._sockets(fresh):
            before = self.listeners.get(socket.id)
            row, stood = self._judged(socket, before, now, first=first)
            self.listeners[socket.id] = row
            if before is not None:
                if row != before:
                    changed.append(row)
            elif not first:
                opened.append(row)
                if stood is False and not row.temporary:
                    alerts.append(row)
        self._bury(self.tombstones, closed, now)
        return ListenerChanges(tuple(opened), closed, tuple(changed), tuple(alerts))

    def overtaken(self, now: Instant) -> frozenset[int]:
        """Listeners, of a rolling part of them, whose holder has executed another program.

        Nothing tells of that: the process keeps its pid, its start and its descriptors.
        """
        last, self._last = self._last, now
        if last is None:
            return frozenset()
        if not self._recheck:
            self._recheck = list(self.listeners)
        share = min(1.0, (now.monotonic - last.monotonic) / RECHECK_WITHIN)
        count = max(_RECHECK_AT_LEAST, math.ceil(share * len(self.listeners)))
        part, self._recheck = self._recheck[:count], self._recheck[count:]
        return frozenset(
            identity
            for identity in part
            if (row := self.listeners.get(identity)) is not None
            and row.ownership != self._owners.ownership(identity)
        )

    def follow_connections(
        self, diff: Diff, table: SocketTable, owners_changed: frozenset[int], now: Instant
    ) -> None:
        """Bring the connections up to date; the first call makes all of them."""
        if self.connections is None:
            self.connections = {}
            self._add_connections(table, None)
            return
        known = self.connections
        gone = set(diff.closed["id"].tolist())
        gone.update(diff.changed["id"][sockets.listening(diff.changed)].tolist())
        closed = [known.pop(identity) for identity in gone & known.keys()]
        self._bury(self.connection_tombstones, closed, now)
        self._add_connections(diff.opened, now.wall)
        self._add_connections(diff.changed, now.wall)
        again = owners_changed & known.keys()
        if again:
            self._add_connections(table[np.isin(table["id"], list(again))], now.wall)

    def forget_connections(self) -> None:
        """Nobody looks at connections any more."""
        self.connections = None
        self.connection_tombstones.clear()

    def _sockets(self, table: SocketTable) -> list[Socket]:
        names = {interface.index: interface.name for interface in self._context.interfaces}
        uids = {int(uid) for uid in np.unique(table["uid"]) if uid != sockets.NO_UID}
        users = {uid: name for uid in uids if (name := self._users.name(uid)) is not None}
        return sockets.rows(table, names, users)

    def _judged(
        self, socket: Socket, before: Listener | None, now: Instant, *, first: bool
    ) -> tuple[Listener, bool | None]:
        """The listener's row, and whether its like stood at the start (if a baseline is kept)."""
        ownership = self._owners.ownership(socket.id)
        stood = None
        if self._baseline is not None:
            level = reach(socket, self._context.interfaces).level
            identity = _identity(socket, ownership, level)
            if first:
                self._baseline.add(identity)
                if _is_lent(ownership):
                    self._lent.add(socket.id)
            elif socket.id in self._lent:  # a service took what its manager held for it
                self._baseline.add(identity)
            stood = identity in self._baseline
        seen_now = None if first else now.wall
        row = judge(
            socket,
            ownership,
            self._context,
            first_seen=seen_now if before is None else before.first_seen,
            stood_at_start=stood,
        )
        return row, stood

    def _add_connections(self, table: SocketTable, first_seen: float | None) -> None:
        known = self.connections
        if known is None:
            return
        ours = _own_addresses(self._context.interfaces)
        ports = {(row.socket.protocol, row.socket.local_port) for row in self.listeners.values()}
        for socket in self._sockets(table[~sockets.listening(table)]):
            before = known.get(socket.id)
            direction = before.direction if before else _direction(socket, ours, ports)
            seen = before.first_seen if before else first_seen
            known[socket.id] = self._connection(socket, direction, seen)

    def _connection(
        self, socket: Socket, direction: Direction, first_seen: float | None
    ) -> Connection:
        port = socket.local_port if direction is Direction.IN else socket.remote_port or 0
        return Connection(
            socket=socket,
            ownership=self._owners.ownership(socket.id),
            direction=direction,
            service=self._knowledge.service(socket.protocol, port),
            first_seen=first_seen,
        )

    def _bury(
        self,
        graves: deque[Tombstone],
        closed: tuple[Listener, ...] | list[Connection],
        now: Instant,
    ) -> None:
        while graves and now.monotonic - graves[0].closed_at.monotonic > TOMBSTONE_FOR:
            graves.popleft()
        graves.extend(Tombstone(row, now) for row in closed)


def _identity(socket: Socket, ownership: Ownership, level: ReachLevel) -> Identity:
    owners = ownership.owners
    program = (image(owners[0]) or owners[0].name) if owners else ""
    return Identity(socket.protocol, socket.local_port, program, level)


def _is_lent(ownership: Ownership) -> bool:
    """Whether only the first process holds it: for a service that starts when it is wanted."""
    return [owner.id.pid for owner in ownership.owners] == [1]


def _own_addresses(interfaces: tuple[Interface, ...]) -> frozenset[str]:
    return frozenset(address for interface in interfaces for address in interface.addresses)


def _direction(socket: Socket, ours: frozenset[str], ports: set[tuple[Protocol, int]]) -> Direction:
    """Who opened it: within this machine, into one of our listening ports, or out of it."""
    if socket.remote_address is None:
        return Direction.UNKNOWN
    remote = socket.remote_address.removeprefix("::ffff:")
    if remote in ours or remote == "::1" or remote.startswith("127."):
        return Direction.LOCAL
    if (socket.protocol, socket.local_port) in ports:
        return Direction.IN
    return Direction.OUT
