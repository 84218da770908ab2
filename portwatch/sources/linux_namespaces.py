"""What waits for peers in other network namespaces: the networks of containers and sandboxes.

With rights their tables come from ``sock_diag`` after ``setns(2)``, without from
``/proc/PID/net``, which anybody may read for any process. Nothing that is kept from one look to
the next keeps a namespace alive: no descriptor, no thread.
"""

from __future__ import annotations

import ctypes
import os
import re
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from portwatch.core import sockets
from portwatch.core.model import Family, Gap, GapCode, Protocol, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import proc_net, sock_diag
from portwatch.sources.namespace_ids import identified
from portwatch.sources.namespace_members import NamespaceMembers
from portwatch.sources.netlink_wire import Channel, DumpError
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from portwatch.core.sockets import SocketTable

MOST_NAMESPACES = 64
"""Cap on the namespaces that are looked into; what is beyond is a gap with its count."""

_MOST_ENTERED = 16  # namespaces read anew in one look by setns (0.4 ms each), after the first look
_MOST_FILES = 4  # the same by their files (2.5 ms each)
# Looks until a table is read anew though the numbers of its sockets are the same.
_STALE_ENTERED, _STALE_FILES = 8, 30
_MOST_TRIES = 3  # processes of one namespace that are asked for its number
_MOST_BYTES = 16 * 1024 * 1024  # of one file: 100,000 sockets; listeners come first
_CHUNK = 8192  # the kernel gives at most a page of these files at once

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_MASK = 0xFFFFFFFF  # the kernel numbers namespaces and files of /proc by 32 bits
_CLONE_NEWNET = 0x40000000  # include/uapi/linux/sched.h
_COUNTS: Final = re.compile(rb"^((?:TCP|UDP)6?): inuse ([0-9]{1,10})\b", re.MULTILINE)
_FILES: Final = (
    ("tcp", Protocol.TCP, Family.IPV4),
    ("tcp6", Protocol.TCP, Family.IPV6),
    ("udp", Protocol.UDP, Family.IPV4),
    ("udp6", Protocol.UDP, Family.IPV6),
)
_UNCONNECTED = 1 << STATE_CODES[State.CLOSED]  # the kernel's own name for it
_QUESTIONS: Final = (
    (Protocol.TCP, sock_diag.tcp_request(1 << STATE_CODES[State.LISTEN])),
    (Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET, _UNCONNECTED)),
    (Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET6, _UNCONNECTED)),
)

_Counts = dict[str, int]


@dataclass(slots=True)
class _Network:
    """What is kept of one namespace while a process lives in it.

    Attributes:
        place: What stands for it in ``/proc``; see ``NamespaceMembers``.
        number: Its inode, as ``lsns`` shows it; ``place`` where that may not be read.
        enterable: Whether ``setns`` may be tried.
        pids: Its processes, lowest first.
        table: What waited in it when it was read last; ``None`` before.
        counts: Numbers of its sockets then; ``None`` if they cannot be told.
        counts_now: The same as of this look.
        read_at: Number of the look that read it last.
    """

    place: int
    number: int
    enterable: bool
    pids: tuple[int, ...]
    table: SocketTable | None = None
    counts: _Counts | None = None
    counts_now: _Counts | None = None
    read_at: int = 0

    @property
    def lifetime(self) -> int:
        """Looks for which its table holds while the numbers of its sockets stay."""
        return _STALE_ENTERED if self.enterable else _STALE_FILES


class LinuxNamespaces:
    """Reads the listeners of every network namespace but this one.

    A look costs two small files for each namespace, which tell how many sockets it has. Its table
    is read when these numbers differ from the last ones, and every eighth look (without rights
    every thirtieth). Each namespace is forgotten with its last process. Not for use by several
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
        self._networks: dict[int, _Network] = {}
        self._look = 0

    def read(self) -> Reading[SocketTable]:
        """TCP listeners and unconnected UDP sockets of other namespaces; ``namespace`` is never 0.

        The first look reads all of them, later ones a few at a time. A gap counts the namespaces
        that were not looked into: too many, or refused.
        """
        self._look += 1
        groups = self._members.look()
        self._follow(groups)
        due = self._due(groups)
        entered = [one for one in due if one.enterable]
        if self._look > 1:
            entered = entered[:_MOST_ENTERED]
        refused = self._enter(entered) if entered else []
        by_files = [one for one in due if not one.enterable or one in refused]
        for network in by_files if self._look == 1 else by_files[:_MOST_FILES]:
            self._keep(network, self._from_files(network))
        tables = [one.table for one in self._networks.values() if one.table is not None]
        gaps: tuple[Gap, ...] = ()
        if hidden := len(groups) - len(tables) - sum(map(_is_empty, self._networks.values())):
            detail = f"{hidden} of {len(groups)}"
            gaps = (Gap(GapCode.NAMESPACES_HIDDEN, hidden, detail),)
        return Reading(np.concatenate(tables) if tables else sockets.empty(), gaps)

    def members(self, namespace: int) -> tuple[int, ...]:
        """The processes that live in a namespace as of the last look, lowest pid first.

        Any of them may hold its sockets, and so may a process that has moved out of it.
        """
        for network in self._networks.values():
            if network.number == namespace:
                return network.pids
        return ()

    def close(self) -> None:
        """Forget everything; no descriptor is held."""
        self._networks.clear()

    def _follow(self, groups: dict[int, tuple[int, ...]]) -> None:
        """Keep the namespaces that live, and begin with new ones while there is room."""
        self._networks = {
            place: network for place, network in self._networks.items() if place in groups
        }
        for place, pids in groups.items():
            known = self._networks.get(place)
            if known is not None:
                known.pids = pids
            elif len(self._networks) < self._most:
                number = self._number(pids)
                self._networks[place] = _Network(place, number or place & _MASK, bool(number), pids)

    def _number(self, pids: tuple[int, ...]) -> int:
        """The namespace's own number; 0 if it may not be read."""
        for pid in pids[:_MOST_TRIES]:
            try:
                return Path(f"{self._proc}/{pid}/ns/net").stat().st_ino & _MASK
            except OSError:
                continue
        return 0

    def _due(self, groups: dict[int, tuple[int, ...]]) -> list[_Network]:
        """The namespaces to read anew, those read longest ago first; forgets those that ended."""
        due = []
        for network in tuple(self._networks.values()):
            with self._opened(network) as folder:
                network.counts_now = None if folder is None else _counts(folder)
            if folder is None:  # its last process has just ended
                del self._networks[network.place], groups[network.place]
            elif network.counts_now and not any(network.counts_now.values()):
                network.table = None
            elif (
                network.table is None
                or network.counts_now is None
                or network.counts_now != network.counts
                or self._look - network.read_at >= network.lifetime
            ):
                due.append(network)
        return sorted(due, key=lambda network: network.read_at)

    def _keep(self, network: _Network, table: SocketTable | None) -> None:
        if table is not None:
            # The numbers are older than the table: what opened in between is read once more.
            network.counts, network.read_at = network.counts_now, self._look
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
                if _is_in(folder, network.place):
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
            for name, protocol, family in _FILES:
                if network.counts_now is not None and network.counts_now.get(name) == 0:
                    continue  # a walk of the whole machine's table for nothing
                text = _content(folder, name)
                if text is not None:  # without IPv6 there are no files of it
                    parts.append(proc_net.waiting(text, protocol, family))
            return np.concatenate(parts) if parts else None

    def _enter(self, networks: list[_Network]) -> list[_Network]:
        """Read namespaces from within; those that refuse are given back.

        ``setns`` moves the thread that calls it and nothing else, so a thread does it that ends
        with the look: one that lived on would keep its last namespace alive.
        """
        found: dict[int, SocketTable] = {}

        def look() -> None:
            for network in networks:
                table = self._from_within(network)
                if table is not None:
                    found[network.place] = table

        thread = threading.Thread(target=look, name="portwatch-namespaces")
        thread.start()
        thread.join()
        refused = []
        for network in networks:
            if network.place in found:
                self._keep(network, found[network.place])
            else:
                refused.append(network)
        return refused

    def _from_within(self, network: _Network) -> SocketTable | None:
        """Its sockets by ``sock_diag``; moves the calling thread."""
        try:
            if not self._moved(network):
                return None
            with closing(Channel(_NETLINK_SOCK_DIAG)) as channel:
                parts = [
                    sock_diag.parse(channel.dump(kind, body), protocol)
                    for protocol, (kind, body) in _QUESTIONS
                ]
        except (OSError, DumpError):
            return None
        return np.concatenate(parts)

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
    # os.setns() exists from Python 3.12 on.
    result: int = ctypes.CDLL(None).setns(target, _CLONE_NEWNET)
    return result == 0


def _is_in(folder: int, place: int) -> bool:
    try:
        return os.stat("dev", dir_fd=folder).st_ino == place
    except OSError:
        return False


def _counts(folder: int) -> _Counts | None:
    """How many TCP and UDP sockets a namespace has, IPv4 and IPv6; ``None`` if it is not told."""
    texts = (_content(folder, name) for name in ("sockstat", "sockstat6"))
    return counts(b"".join(text or b"" for text in texts))


def counts(text: bytes) -> dict[str, int] | None:
    """How many sockets each file lists, from ``sockstat`` and ``sockstat6``; pure.

    Keys are the names of the files, such as ``tcp6``; ``None`` if nothing is told.
    """
    found = {name.decode().lower(): int(number) for name, number in _COUNTS.findall(text)}
    return found or None


def _is_empty(network: _Network) -> bool:
    """Whether it is known to have no socket, so that there is nothing to read."""
    now = network.counts_now
    return network.table is None and now is not None and not any(now.values())


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
