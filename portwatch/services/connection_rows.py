"""Makes row objects of connections, while somebody looks at them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.address import is_loopback, unmapped
from portwatch.core.model import Connection, Direction, GapCode, Match, Ownership, Protocol, Socket
from portwatch.core.row_state import Tombstone
from portwatch.services.graves import TOMBSTONES_AT_MOST, bury

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.diff import Diff
    from portwatch.core.interface import Interface
    from portwatch.core.model import Instant, Listener
    from portwatch.core.ports import Knowledge
    from portwatch.core.sockets import SocketTable
    from portwatch.services.endings import Heard
    from portwatch.services.origins import Origins
    from portwatch.services.owners import OwnerBook
    from portwatch.services.socket_maker import SocketMaker


class ConnectionRows:
    """The connections now, as row objects; ``None`` while nobody looks at them.

    Bounded by the table of sockets, but for tombstones, which are capped.
    """

    def __init__(
        self, owners: OwnerBook, origins: Origins, maker: SocketMaker, knowledge: Knowledge
    ) -> None:
        self.rows: dict[int, Connection] | None = None
        self.tombstones: deque[Tombstone] = deque(maxlen=TOMBSTONES_AT_MOST)
        self._owners = owners
        self._origins = origins
        self._maker = maker
        self._knowledge = knowledge
        self._ours: frozenset[str] = frozenset()
        self._ports: set[tuple[Protocol, int]] = set()

    def follow(
        self,
        diff: Diff,
        table: SocketTable,
        owners_changed: frozenset[int],
        now: Instant,
        *,
        listeners: Iterable[Listener],
        heard: Heard | None = None,
    ) -> None:
        """Bring the connections up to date; the first call makes all of them.

        Args:
            diff: What changed.
            table: All sockets now.
            owners_changed: Ids of older sockets whose owners are others now.
            now: This moment.
            listeners: What listens now: who comes in at their ports was let in.
            heard: What ended since the last poll.
        """
        self._ours = _addresses(self._maker.interfaces)
        self._ports = {
            (row.socket.protocol, row.socket.local_port)
            for row in listeners
            if not row.socket.namespace
        }
        if self.rows is None:
            self.rows = {}
            self._add(self.rows, table, None)
            return
        known = self.rows
        gone = set(diff.closed["id"].tolist())
        gone.update(diff.changed["id"][sockets.listening(diff.changed)].tolist())
        closed = [
            Tombstone(known.pop(identity), (heard and heard.at(identity)) or now)
            for identity in gone & known.keys()
        ]
        if heard is not None:
            closed += self._ended(heard, table, diff.closed)
        bury(self.tombstones, closed, now)
        self._add(known, diff.opened, now.wall)
        self._add(known, diff.changed, now.wall)
        again = owners_changed & known.keys()
        if again:
            self._add(known, table[sockets.among(table["id"], again)], now.wall)

    def forget(self) -> None:
        """Nobody looks at connections any more."""
        self.rows = None
        self.tombstones.clear()

    def _ended(self, heard: Heard, table: SocketTable, closed: SocketTable) -> list[Tombstone]:
        """Connections that no look ever met."""
        if heard.ends is None or not len(heard.ends):
            return []
        unseen = heard.unseen(heard.ends.connected, closed, table)
        nobody = Ownership(Match.NONE, (), GapCode.OWNERS_PASSED)
        found = []
        for socket in self._maker.make(unseen.table[-TOMBSTONES_AT_MOST:]):
            at = heard.at(socket.id)
            if at is not None:
                row = self._made(socket, nobody, self._direction(socket), at.wall)
                found.append(Tombstone(row, at))
        return found

    def _add(
        self, known: dict[int, Connection], table: SocketTable, first_seen: float | None
    ) -> None:
        for socket in self._maker.make(table[~sockets.listening(table)]):
            before = known.get(socket.id)
            direction = before.direction if before else self._direction(socket)
            seen = before.first_seen if before else first_seen
            ownership = self._owners.ownership(socket.id)
            known[socket.id] = self._made(socket, ownership, direction, seen)

    def _made(
        self,
        socket: Socket,
        ownership: Ownership,
        direction: Direction,
        first_seen: float | None,
    ) -> Connection:
        port = socket.local_port if direction is Direction.IN else socket.remote_port or 0
        origin = self._origins.of(ownership, socket.namespace)
        return Connection(
            socket=socket,
            ownership=ownership,
            direction=direction,
            service=self._knowledge.service(socket.protocol, port),
            first_seen=first_seen,
            unit=origin.unit,
            container=origin.container,
        )

    def _direction(self, socket: Socket) -> Direction:
        """Who opened it: within this machine, into one of our listening ports, or out of it."""
        if socket.remote_address is None:
            return Direction.UNKNOWN
        remote = unmapped(socket.remote_address)
        if remote in self._ours or is_loopback(remote):
            return Direction.LOCAL
        if (socket.protocol, socket.local_port) in self._ports:
            return Direction.IN
        return Direction.OUT


def _addresses(interfaces: tuple[Interface, ...]) -> frozenset[str]:
    return frozenset(address for interface in interfaces for address in interface.addresses)
