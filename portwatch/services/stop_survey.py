"""A fresh look at who listens where, and at who is connected to one process."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import programs, sockets
from portwatch.core.address import is_every, is_mapped, unmapped
from portwatch.core.diff import diff
from portwatch.core.model import Family, GapCode, State
from portwatch.core.record import record
from portwatch.services.owners import OwnerBook
from portwatch.services.stop_hands import Hands
from portwatch.services.stop_plan import Peer

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from portwatch.core.model import Ownership, Socket
    from portwatch.core.sockets import SocketTable
    from portwatch.services.stop_plan import PortTarget
    from portwatch.sources.protocols import Sources

_NETLINK = "netlink"
_REPLAY = "replay"
_LONG = 60.0  # seconds as which the time between two looks counts: every process is looked at
_ENDED = frozenset({State.TIME_WAIT, State.CLOSED})


@record(frozen=True, slots=True)
class Held:
    """A listener and who holds it."""

    socket: Socket
    ownership: Ownership


@record(frozen=True, slots=True)
class Survey:
    """What one look saw.

    Attributes:
        is_complete: Whether no listener can have been missed.
    """

    listeners: tuple[Held, ...]
    is_complete: bool


class Surveyor:
    """Looks at one machine as often as it is asked. Not for several threads at once.

    Attributes:
        is_recorded: Whether the machine is a recording: its processes are not this machine's.
        hands: With whose rights its processes are signalled.
    """

    def __init__(self, sources: Sources, hands: Hands | None = None) -> None:
        """Nothing is read yet.

        Args:
            sources: Stay the caller's to close.
            hands: With whose rights processes are signalled; this program's own if not given.
        """
        self.hands = hands or Hands()
        self.is_recorded = sources.sockets.name == _REPLAY
        self.sources = sources
        self._owners = OwnerBook(sources.owners, sources.processes, sources.inference)
        self._table = sockets.empty()
        self._now = 0.0
        # The gap that netlink itself tells when it fails, others tell for stepping in for it.
        failed = {GapCode.NETLINK_UNAVAILABLE} if sources.sockets.name == _NETLINK else set()
        self._blind = frozenset({GapCode.SOCKETS_HIDDEN} | failed)

    def look(self) -> Survey:
        """Read all sockets, and who holds the listeners."""
        reading = self.sources.sockets.read(afresh=True)
        before, self._table = self._table, reading.value
        self._now += _LONG
        self._owners.update(self._table, diff(before, self._table), self._now)
        listening = self._rows(self._table[sockets.listening(self._table)])
        return Survey(
            listeners=tuple(Held(one, self._owners.ownership(one.id)) for one in listening),
            is_complete=not any(gap.code in self._blind for gap in reading.gaps),
        )

    def networks_with(self, target: PortTarget) -> int:
        """How many containers or sandboxes listen on that port in a network of their own."""
        table = self.sources.namespaces.read().value
        table = table[sockets.listening(table) & (table["local_port"] == target.port)]
        if target.protocol is not None:
            table = table[table["protocol"] == sockets.PROTOCOL_CODES[target.protocol]]
        return len(set(table["namespace"].tolist()))

    def peers(self, pids: Iterable[int]) -> tuple[Peer, ...]:
        """Who is connected to these processes, as of the last look; most connections first."""
        wanted = frozenset(pids)
        table = self._table[~sockets.listening(self._table)]
        mask = [self._is_held(identity, wanted) for identity in table["id"].tolist()]
        own = [
            one
            for one in self._rows(table[np.array(mask, bool)])
            if one.state not in _ENDED and one.remote_address is not None
        ]
        ends = self._ends(table, {one.remote_port or 0 for one in own})
        counts = Counter(self._program(ends.get(_far_end(one))) for one in own)
        return tuple(Peer(name, count) for name, count in counts.most_common())

    def _ends(self, table: SocketTable, ports: set[int]) -> dict[Hashable, Socket]:
        """The sockets that could be the other end of connections to these local ports."""
        near = table[np.isin(table["local_port"], list(ports))]
        return {_near_end(one): one for one in self._rows(near)}

    def _is_held(self, identity: int, pids: frozenset[int]) -> bool:
        return any(one.id.pid in pids for one in self._owners.ownership(identity).owners)

    def _program(self, end: Socket | None) -> str | None:
        if end is None:
            return None
        owners = self._owners.ownership(end.id).owners
        return programs.name(owners[0]) if owners else "not visible"

    def _rows(self, table: SocketTable) -> list[Socket]:
        return sockets.rows(table, {}, {})


class Ends:
    """Where some listeners take their peers: a program may have tens of thousands of them."""

    def __init__(self, found: Iterable[Socket]) -> None:
        """Those that differ in nothing that counts are one.

        Args:
            found: The listeners.
        """
        self._at: dict[Hashable, dict[Hashable, Socket]] = {}
        for one in found:
            alike = one.family, one.local_address, one.accepts_ipv4
            self._at.setdefault((one.protocol, one.local_port), {})[alike] = one

    def meet(self, one: Socket) -> bool:
        """Whether another listener would get some of their peers; see ``overlaps``."""
        there = self._at.get((one.protocol, one.local_port), {})
        return any(overlaps(one, other) for other in there.values())

    def have_number(self, one: Socket) -> bool:
        """Whether another listener has the port of one of them, at whatever address."""
        return (one.protocol, one.local_port) in self._at


def overlaps(one: Socket, other: Socket) -> bool:
    """Whether two listeners would get the same peers: same port, and an address in common."""
    if (one.protocol, one.local_port) != (other.protocol, other.local_port):
        return False
    at, beside = one.local_address, other.local_address
    return not _families(one).isdisjoint(_families(other)) and (
        unmapped(at) == unmapped(beside) or is_every(at) or is_every(beside)
    )


def _families(socket: Socket) -> frozenset[Family]:
    """The kinds of peers it takes; where that is not known, it may take both."""
    if is_mapped(socket.local_address):
        return frozenset({Family.IPV4})
    if socket.family is Family.IPV6 and socket.accepts_ipv4 is not False:
        return frozenset(Family)
    return frozenset({socket.family})


def _near_end(one: Socket) -> Hashable:
    """What a connection looks like from this socket's side."""
    local, remote = unmapped(one.local_address), unmapped(one.remote_address or "")
    return one.protocol, local, one.local_port, remote, one.remote_port


def _far_end(one: Socket) -> Hashable:
    """What the same connection looks like from the other side."""
    local, remote = unmapped(one.local_address), unmapped(one.remote_address or "")
    return one.protocol, remote, one.remote_port, local, one.local_port
