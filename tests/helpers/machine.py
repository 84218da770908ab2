"""A machine made of plain Python: tests open, close and hand over sockets on it."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import sockets
from portwatch.core.counters import Counters
from portwatch.core.ends import EndKind, Ends, Fresh
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.model import Family, Gap, GapCode, Process, ProcessId, Protocol, State
from portwatch.core.traffic import Traffic
from portwatch.sources.protocols import Reading, Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.diff import Diff

LOOPBACK = Interface("lo", 1, InterfaceKind.LOOPBACK, ("127.0.0.1", "::1"))
WIFI = Interface("wlan0", 2, InterfaceKind.WIFI, ("192.168.1.23",))


def packed(address: str) -> list[int]:
    """The sixteen bytes of an address as the columns hold them."""
    return list(ipaddress.ip_address(address).packed.ljust(16, b"\0"))


_PROTOCOLS = {code: protocol for protocol, code in sockets.PROTOCOL_CODES.items()}


class FakeMachine:
    """All sources at once, over state that a test changes between ticks."""

    name = "fake"

    def __init__(self) -> None:
        self.table: dict[int, np.void] = {}
        self.holders: dict[int, tuple[int, ...]] = {}
        self.processes: dict[int, Process] = {}
        self.gaps: tuple[Gap, ...] = ()
        self.owner_gaps: tuple[Gap, ...] = ()
        self.interfaces: tuple[Interface, ...] = (LOOPBACK, WIFI)
        self.counters: Counters | None = Counters(0, 0)
        self.ended: list[tuple[np.void, EndKind]] = []
        self.overflows = 0
        self.doubted: set[int] = set()
        self.elsewhere: dict[int, np.void] = {}
        self.closed = False
        self.with_bytes = False
        self.carried: dict[int, tuple[int, int]] = {}
        self.pruned: frozenset[int] | None = None
        self._next = 100
        self._handed_over: set[int] = set()
        self._seen: dict[Protocol, frozenset[int]] = {}

    def sources(self) -> Sources:
        """The machine as the monitor wants it."""
        return Sources(
            sockets=self,
            owners=_Owners(self),
            processes=_Processes(self),
            interfaces=_Interfaces(self),
            counters=_Counters(self),
            users=_Users(),
            ends=_Ends(self),
            namespaces=_Namespaces(self),
            ephemeral=(32768, 60999),
        )

    def run(self, pid: int, name: str, *, exe: str | None = None, started: int = 1) -> None:
        """Start a process, or replace the one that had this pid."""
        self.processes[pid] = Process(
            id=ProcessId(pid, started),
            name=name,
            exe=exe or f"/usr/bin/{name}",
            command=(name,),
            uid=1000,
            user="anna",
            started_at=1000.0 + started,
        )

    def open(
        self,
        port: int,
        *pids: int,
        address: str = "127.0.0.1",
        protocol: Protocol = Protocol.TCP,
        state: State | None = None,
        remote: tuple[str, int] | None = None,
    ) -> int:
        """Open a socket; a listener unless it has a remote end. Returns its id."""
        identity = self._next
        self._next += 1
        row = sockets.empty(1)[0]
        version = ipaddress.ip_address(address).version
        if state is None:
            listens = State.LISTEN if protocol is Protocol.TCP else State.UNCONNECTED
            state = State.ESTABLISHED if remote else listens
        row["id"], row["inode"], row["local_port"] = identity, identity, port
        row["local"] = packed(address)
        row["protocol"] = sockets.PROTOCOL_CODES[protocol]
        row["family"] = sockets.FAMILY_CODES[Family.IPV4 if version == 4 else Family.IPV6]
        row["state"] = sockets.STATE_CODES[state]
        row["uid"] = 1000
        if remote:
            row["remote"], row["remote_port"] = packed(remote[0]), remote[1]
        if state in {State.TIME_WAIT, State.SYN_RECEIVED}:
            row["inode"] = 0
        self.table[identity] = row
        self.holders[identity] = pids
        return identity

    def close_socket(self, identity: int) -> None:
        """Close a socket."""
        del self.table[identity]
        self.holders.pop(identity, None)

    def end(self, row: np.void, kind: EndKind) -> None:
        """Let the kernel tell of a socket's end."""
        self.ended.append((row, kind))

    def hand_over(self, identity: int, *pids: int) -> None:
        """Let other processes hold a socket."""
        self.holders[identity] = pids
        self._handed_over.add(identity)

    def read(self, *, afresh: bool = False) -> Reading[sockets.SocketTable]:
        """All sockets now."""
        del afresh
        made = sockets.empty(len(self.table))
        for index, row in enumerate(self.table.values()):
            made[index] = row
        return Reading(made, self.gaps)

    def glance(self, protocol: Protocol) -> sockets.SocketTable | None:
        """The sockets that wait, if others do than when this was last asked."""
        table = self.read().value
        table = table[
            sockets.listening(table) & (table["protocol"] == sockets.PROTOCOL_CODES[protocol])
        ]
        found = frozenset(table["id"].tolist())
        before, self._seen[protocol] = self._seen.get(protocol), found
        return None if before == found else table

    def want_bytes(self, wanted: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Remember it."""
        self.with_bytes = wanted

    def traffic(self) -> Traffic | None:
        """What ``carried`` says, if it is wanted."""
        if not self.with_bytes:
            return None
        ids = np.array(list(self.carried), np.uint64)
        counts = np.array(list(self.carried.values()), np.uint64).reshape(-1, 2)
        return Traffic.made(ids, counts[:, 0], counts[:, 1])

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True

    def take_handed_over(self) -> set[int]:
        """Ids whose holders changed since the last call."""
        taken, self._handed_over = self._handed_over, set()
        return taken


class _Owners:
    def __init__(self, machine: FakeMachine) -> None:
        self._machine = machine

    def update(
        self, table: sockets.SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        del table, now
        wanted = set(changes.opened["id"].tolist()) | self._machine.take_handed_over()
        holders = self._machine.holders
        return Reading({i: holders.get(i, ()) for i in wanted}, self._machine.owner_gaps)

    def find(
        self, opened: sockets.SocketTable, closed: sockets.SocketTable
    ) -> Mapping[int, tuple[int, ...]]:
        del closed
        return {i: self._machine.holders.get(i, ()) for i in opened["id"].tolist()}

    def tend(self, now: float) -> None:
        pass

    def unowned(self, identity: int) -> GapCode:
        del identity
        codes = [gap.code for gap in self._machine.owner_gaps]
        return codes[0] if codes else GapCode.OWNERS_KERNEL

    def close(self) -> None:
        pass


class _Processes:
    def __init__(self, machine: FakeMachine) -> None:
        self._machine = machine

    def facts(self, pid: int) -> Process | None:
        return self._machine.processes.get(pid)

    def prune(self, pids: frozenset[int]) -> None:
        self._machine.pruned = pids


class _Interfaces:
    def __init__(self, machine: FakeMachine) -> None:
        self._machine = machine

    def read(self) -> Reading[tuple[Interface, ...]]:
        return Reading(self._machine.interfaces)

    def close(self) -> None:
        return


class _Counters:
    def __init__(self, machine: FakeMachine) -> None:
        self._machine = machine

    def read(self) -> Reading[Counters | None]:
        return Reading(self._machine.counters)

    def close(self) -> None:
        pass


class _Users:
    def name(self, uid: int) -> str | None:
        return "anna" if uid == 1000 else None


class _Ends:
    def __init__(self, machine: FakeMachine) -> None:
        self._machine = machine
        self._left: Fresh | None = Fresh()
        self._told = 0

    def receive(self) -> int:
        return len(self._machine.ended)

    def fresh(self) -> Fresh | None:
        found, self._left = self._with_untold(), Fresh()
        self._told = len(self._machine.ended)
        return found

    def _with_untold(self) -> Fresh | None:
        if self._left is None or self._machine.overflows:
            return None
        found = self._left
        for row, kind in self._machine.ended[self._told :]:
            if kind in {EndKind.LISTENER_OR_BOUND, EndKind.UDP_UNCONNECTED}:
                found |= Fresh(frozenset({int(row["id"])}))
            else:
                protocol = _PROTOCOLS[int(row["protocol"])]
                found |= Fresh(protocols=frozenset({protocol}))
        return found

    def drain(self) -> Reading[Ends | None]:
        self._left, self._told = self._with_untold(), 0
        told, self._machine.ended = self._machine.ended, []
        made = sockets.empty(len(told))
        for index, (row, _) in enumerate(told):
            made[index] = row
        nothing = np.zeros(len(told), np.uint64)
        kinds = np.array([kind for _, kind in told], np.uint8)
        overflows, self._machine.overflows = self._machine.overflows, 0
        return Reading(Ends(made, kinds, nothing, nothing, np.arange(len(told)), overflows))

    def close(self) -> None:
        return


class _Namespaces:
    def __init__(self, machine: FakeMachine) -> None:
        self._machine = machine

    def doubt(self, namespaces: Iterable[int]) -> None:
        self._machine.doubted.update(namespaces)

    def read(self) -> Reading[sockets.SocketTable]:
        made = sockets.empty(len(self._machine.elsewhere))
        for index, row in enumerate(self._machine.elsewhere.values()):
            made[index] = row
        return Reading(made)

    def members(self, namespace: int) -> tuple[int, ...]:
        del namespace
        return ()

    def close(self) -> None:
        return
