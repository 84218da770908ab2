"""What waits for peers in other network namespaces: the networks of containers and sandboxes.

With rights their tables come from ``sock_diag`` after ``setns(2)``, without from
``/proc/PID/net``, which anybody may read for any process. Nothing that is kept from one look to
the next keeps a namespace alive: no descriptor, no thread.
"""

from __future__ import annotations

import ctypes
import os
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from portwatch.core import sockets
from portwatch.core.joined_table import JoinedTable
from portwatch.core.model import Gap, GapCode, Protocol, State
from portwatch.core.said import say
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import proc_net, sock_diag
from portwatch.sources.namespace_ids import identified
from portwatch.sources.namespace_members import NamespaceMembers
from portwatch.sources.netlink_wire import Channel, DumpError
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from portwatch.core.sockets import SocketTable
    from portwatch.sources.namespace_members import Home

MOST_NAMESPACES = 64
"""Cap on the namespaces that are looked into; what is beyond is a gap with its count."""

# Namespaces read anew in one look by setns (0.2 ms each), after the first look.
_MOST_ENTERED = MOST_NAMESPACES // 2
_MOST_FILES = 8  # the same by their files: how many files (1 ms each)
_STALE_ENTERED, _STALE_FILES = 2, 5  # looks until a table is read anew all the same
_MOST_TRIES = 3  # processes of one namespace that are asked for its number
_MOST_BYTES = 16 * 1024 * 1024  # of one file: 100,000 sockets; listeners come first
_CHUNK = 8192  # the kernel gives at most a page of these files at once

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_MASK = 0xFFFFFFFF  # the kernel numbers namespaces and files of /proc by 32 bits
_CLONE_NEWNET = 0x40000000  # include/uapi/linux/sched.h
_UNCONNECTED = 1 << STATE_CODES[State.CLOSED]  # the kernel's own name for it
_QUESTIONS: Final = (
    (("tcp", "tcp6"), Protocol.TCP, sock_diag.tcp_request(1 << STATE_CODES[State.LISTEN])),
    (("udp",), Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET, _UNCONNECTED)),
    (("udp6",), Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET6, _UNCONNECTED)),
)

_Counts = dict[str, int]


@dataclass(slots=True, eq=False)
class _Network:
    """What is kept of one namespace while a process lives in it.

    Attributes:
        home: What stands for it in ``/proc``; see ``NamespaceMembers``.
        number: Its inode, as ``lsns`` shows it; its place where that may not be read.
        enterable: Whether ``setns`` may be tried.
        pids: Its processes, lowest first.
        table: What waited in it when it was read last; ``None`` before.
        counts: Numbers of its sockets then; ``None`` if they cannot be told.
        counts_now: The same as of this look.
        pids_then: Its processes when it was read last.
        answer: Hash of what the kernel answered then; ``None`` if it was read by files.
        is_doubted: Whether something speaks against the table.
        read_at: Number of the look that read it last.
    """

    home: Home
    number: int
    enterable: bool
    pids: tuple[int, ...]
    table: SocketTable | None = None
    counts: _Counts | None = None
    counts_now: _Counts | None = None
    pids_then: tuple[int, ...] = ()
    answer: int | None = None
    is_doubted: bool = False
    read_at: int = 0

    @property
    def lifetime(self) -> int:
        """Looks for which its table holds while nothing speaks for a change."""
        return _STALE_ENTERED if self.enterable else _STALE_FILES

    @property
    def is_urgent(self) -> bool:
        """Whether something speaks for a change."""
        if self.is_doubted or self.counts_now is None or self.counts_now != self.counts:
            return True
        if self.enterable:
            return self.pids != self.pids_then
        # What a new process opened shows in the counts, unless one that ended closed as many.
        return not set(self.pids_then).issubset(self.pids)

    def may_have(self, name: str) -> bool:
        """Whether it may have a socket that the file of this name lists."""
        return self.counts_now is None or self.counts_now.get(name) != 0

    @property
    def is_empty(self) -> bool:
        """Whether it is known to have no socket, so that there is nothing to read."""
        counts = self.counts_now
        return counts is not None and not any(counts.values())

    @property
    def file_count(self) -> int:
        """How many files there are to read."""
        return sum(self.may_have(name) for name, _, _ in proc_net.FILES)


class LinuxNamespaces:
    """Reads the listeners of every network namespace but this one.

    A look costs two small files for each namespace, which tell how many sockets it has. Its table
    is read when these numbers differ from the last ones, when its processes are others (without
    rights: when one has ended), when it is doubted, and else every second look (without rights
    every fifth). Each namespace is forgotten with its last process. Not for use by several
    threads at once.
    """

    def __init__(self, proc: str = "/proc", *, most: int = MOST_NAMESPACES) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            most: How many namespaces are looked into; those met first stay.
        """
        self._proc = proc
        self._most = most
        self._members = NamespaceMembers(proc)
        self._networks: dict[Home, _Network] = {}
        self._joined = JoinedTable()
        self._look = 0

    def read(self) -> Reading[SocketTable]:
        """TCP listeners and unconnected UDP sockets of other namespaces; ``namespace`` is never 0.

        The first look reads all of them, later ones a few at a time. While none differs, the very
        same table is given again; it is not to be written to. A gap counts the namespaces that
        were not looked into: too many, or refused.

        Raises:
            RuntimeError: The calling thread is in another namespace now, against all reason.
        """
        self._look += 1
        groups = self._members.look()
        self._follow(groups)
        due = self._due(groups)
        entered = [one for one in due if one.enterable]
        if self._look > 1:
            entered = entered[:_MOST_ENTERED]
        refused = self._enter(entered) if entered else []
        left = _MOST_FILES
        for network in due:
            if network in refused or not network.enterable:
                left -= network.file_count
                if left >= 0 or self._look == 1:
                    self._keep(network, self._from_files(network))
        tables = [one.table for one in self._networks.values() if one.table is not None]
        gaps: tuple[Gap, ...] = ()
        empty = sum(one.is_empty for one in self._networks.values())
        hidden = len(groups) - len(tables) - empty
        if hidden:
            detail = say("{hidden} of {all}", hidden=hidden, all=len(groups))
            gaps = (Gap(GapCode.NAMESPACES_HIDDEN, hidden, detail),)
        return Reading(self._joined.of(*tables), gaps)

    def members(self, namespace: int) -> tuple[int, ...]:
        """The processes that live in a namespace as of the last look, lowest pid first.

        Any of them may hold its sockets, and so may a process that has moved out of it.
        """
        for network in self._networks.values():
            if network.number == namespace:
                return network.pids
        return ()

    def doubt(self, namespaces: Iterable[int]) -> None:
        """Read some namespaces anew at the next look.

        Args:
            namespaces: Numbers of those where something speaks against what the last reading
                told, such as a socket that its last holder has let go.
        """
        doubted = frozenset(namespaces)
        for network in self._networks.values():
            network.is_doubted |= network.number in doubted

    def close(self) -> None:
        """Forget everything, and give back the descriptor."""
        self._networks.clear()
        self._members.close()

    def _follow(self, groups: dict[Home, tuple[int, ...]]) -> None:
        """Keep the namespaces that live, and begin with new ones while there is room."""
        networks = self._networks
        self._networks = {home: networks[home] for home in networks if home in groups}
        for home, pids in groups.items():
            known = self._networks.get(home)
            if known is not None:
                known.pids = pids
            elif len(self._networks) < self._most:
                number = self._number(pids)
                network = _Network(home, number or home.place & _MASK, bool(number), pids)
                self._networks[home] = network

    def _number(self, pids: tuple[int, ...]) -> int:
        """The namespace's own number; 0 if it may not be read."""
        for pid in pids[:_MOST_TRIES]:
            try:
                return Path(f"{self._proc}/{pid}/ns/net").stat().st_ino & _MASK
            except OSError:
                continue
        return 0

    def _due(self, groups: dict[Home, tuple[int, ...]]) -> list[_Network]:
        """The namespaces to read anew, most pressing first; forgets those that ended."""
        due = []
        for network in tuple(self._networks.values()):
            with self._opened(network) as folder:
                network.counts_now = None if folder is None else _counts(folder)
            if folder is None:  # its last process has just ended
                del self._networks[network.home], groups[network.home]
            elif network.is_empty:
                network.table = network.counts = None
            elif network.is_urgent or self._look - network.read_at >= network.lifetime:
                due.append(network)
        # What has changed does not wait for what has not, unless that waits a lifetime longer.
        return sorted(due, key=lambda n: (n.read_at - n.lifetime * n.is_urgent, n.file_count))

    def _keep(self, network: _Network, table: SocketTable | None) -> None:
        if table is not None:
            # The numbers are older than the table: what opened in between is read once more.
            network.counts, network.read_at = network.counts_now, self._look
            network.pids_then, network.is_doubted = network.pids, False
            if table is not network.table:
                network.table = identified(table, network.number)

    @contextmanager
    def _opened(self, network: _Network) -> Iterator[int | None]:
        """A descriptor of the folder ``/proc/PID/net`` of any process that is still in it.

        It belongs to the process, not to the pid, so a reused pid is never read for it.
        """
        for pid in network.pids:
            try:
                folder = os.open(f"{self._proc}/{pid}/net", os.O_RDONLY | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                if _is_in(folder, network.home.place):
                    yield folder
                    return
            finally:
                os.close(folder)
        yield None

    def _from_files(self, network: _Network) -> SocketTable | None:
        with self._opened(network) as folder:
            if folder is None:
                return None
            parts = []
            for name, protocol, family in proc_net.FILES:
                if not network.may_have(name):
                    continue  # a walk of the whole machine's table for nothing
                text = _content(folder, name)
                if text is not None:  # without IPv6 there are no files of it
                    parts.append(proc_net.waiting(text, protocol, family))
            network.answer = None
            return sockets.concatenate(*parts) if parts else None

    def _enter(self, networks: list[_Network]) -> list[_Network]:
        """Read namespaces from within; those that refuse are given back.

        ``setns`` moves the thread that calls it and nothing else. A thread of its own for each
        look would cost four times as much, and its birth would let all processes be listed anew;
        so the calling one goes, if it may come back.

        Raises:
            RuntimeError: It cannot come back, though it could just before.
        """
        try:
            home = os.open(f"{self._proc}/thread-self/ns/net", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return networks
        try:
            # A root of a user namespace may enter a container's network, and not leave it for one
            # that is the machine's. Where the thread is, this moves nothing.
            if not _setns(home):
                for network in networks:
                    network.enterable = False
                return networks
            try:
                tables = [(one, self._from_within(one)) for one in networks]
            finally:
                if not _setns(home):
                    raise RuntimeError("the way back from another network namespace is barred")
        finally:
            os.close(home)
        for network, table in tables:
            self._keep(network, table)
        return [network for network, table in tables if table is None]

    def _from_within(self, network: _Network) -> SocketTable | None:
        """Its sockets by ``sock_diag``, its table if the answer is the same as the last one.

        Moves the calling thread.
        """
        questions = [one for one in _QUESTIONS if any(map(network.may_have, one[0]))]
        try:
            if not self._moved(network):
                return None
            with closing(Channel(_NETLINK_SOCK_DIAG)) as channel:
                answers = [bytes(channel.dump(kind, body)) for _, _, (kind, body) in questions]
            answer = hash(tuple(answers))
            if network.table is not None and answer == network.answer:
                return network.table
            parts = [
                sock_diag.parse(dump, protocol)
                for dump, (_, protocol, _) in zip(answers, questions, strict=True)
            ]
        except (OSError, DumpError):
            return None
        network.answer = answer
        return sockets.concatenate(*parts)

    def _moved(self, network: _Network) -> bool:
        """Move the calling thread into the namespace."""
        for pid in network.pids:
            try:
                target = os.open(f"{self._proc}/{pid}/ns/net", os.O_RDONLY | os.O_CLOEXEC)
            except OSError:
                continue
            try:
                if os.fstat(target).st_ino & _MASK == network.number:
                    network.enterable = _setns(target)
                    return network.enterable
            finally:
                os.close(target)
        return False


def _setns(target: int) -> bool:
    return bool(_libc().setns(target, _CLONE_NEWNET) == 0)  # os.setns() is of Python 3.12


@cache
def _libc() -> ctypes.CDLL:
    """What this program is linked with anyhow; to look for it takes as long as a dump."""
    return ctypes.CDLL(None)


def _is_in(folder: int, place: int) -> bool:
    try:
        return os.stat("dev", dir_fd=folder).st_ino == place
    except OSError:
        return False


def _counts(folder: int) -> _Counts | None:
    """How many TCP and UDP sockets a namespace has, IPv4 and IPv6; ``None`` if it is not told."""
    texts = (_content(folder, name) for name in ("sockstat", "sockstat6"))
    return proc_net.counts(b"".join(text or b"" for text in texts))


def _content(folder: int, name: str) -> bytes | None:
    """Content of a file; ``None`` if there is none. Closed at once: open, it keeps a namespace."""
    try:
        descriptor = os.open(name, os.O_RDONLY | os.O_CLOEXEC, dir_fd=folder)
    except OSError:
        return None
    try:
        return b"".join(_chunks(descriptor))
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _chunks(descriptor: int) -> Iterable[bytes]:
    left = _MOST_BYTES
    while left > 0 and (chunk := os.read(descriptor, _CHUNK)):
        left -= len(chunk)
        yield chunk
