"""Shells that have a connection as their input or output, whoever started them; see ``proc(5)``.

What forks twice before it starts a shell leaves that to the first process: no list of children
leads to it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.evidence import StreamKind
from portwatch.core.guest import Guest
from portwatch.core.sockets import FAMILY_CODES, PROTOCOL_CODES
from portwatch.sources import proc_net
from portwatch.sources.linux_folder import link, pids
from portwatch.sources.rounds import Round
from portwatch.sources.small_file import content

if TYPE_CHECKING:
    from portwatch.core.evidence import Streams
    from portwatch.sources.linux_relatives import Relatives

_MOST_BYTES = 16 * 1024 * 1024  # of a list of sockets: 100,000 of them
_MOST_KEPT = 1024  # connections
_MOST_AT_ONCE = 1024  # older processes at a look

ALL_WITHIN = 12.0
"""Seconds in which every process is looked at; a new one is at the very next look."""

_End: TypeAlias = "tuple[int, int, int, bytes, int]"
"""What ``Guest`` tells of a connection."""


class Guests:
    """Finds them, at two system calls for each process that is looked at."""

    def __init__(self, relatives: Relatives, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            relatives: Tells which processes are shells.
            proc: Where the proc file system is mounted.
        """
        self._relatives = relatives
        self._proc = proc
        self._ends: dict[int, _End | None] = {}  # by inode: a connection keeps its ports
        self._met: set[int] = set()
        self._young: set[int] = set()  # met at the last look: they may just have begun
        self._hosts: set[int] = set()  # those with a socket there
        self._round: Round[int] = Round(ALL_WITHIN, most=_MOST_AT_ONCE)
        self._read_at: float | None = None

    def read(self, now: float) -> tuple[Guest, ...]:
        """Those there are now, as far as they may be seen.

        Args:
            now: Monotonic seconds.
        """
        before, self._ends = self._ends, {}
        found = []
        self._hosts = {pid for pid in self._due(now) if self._has_socket(pid)}
        for pid in sorted(self._hosts):
            shell = self._relatives.shell(pid, now)
            inode = None if shell is None else _connection(shell.streams)
            if shell is None or inode is None or len(self._ends) >= _MOST_KEPT:
                continue
            end = before[inode] if inode in before else self._end(pid, inode)
            self._ends[inode] = end
            if end is not None:
                found.append(Guest(shell, *end))
        return tuple(found)

    def _due(self, now: float) -> set[int]:
        """Those that are new or have had a socket, and a part of the others."""
        there = pids(self._proc) or set()
        elapsed = 0.0 if self._read_at is None else now - self._read_at
        self._read_at = now
        others = self._round.part(self._met & there, elapsed)
        known, self._young, self._met = self._hosts | self._young, there - self._met, there
        return self._young | (known & there) | set(others)

    def _has_socket(self, pid: int) -> bool:
        """Whether its standard input or output is a socket."""
        try:
            return bool(link(self._proc, pid, 0) or link(self._proc, pid, 1))
        except PermissionError:
            return False

    def _end(self, pid: int, inode: int) -> _End | None:
        """Where a connection ends here; of the network that the process is in."""
        for name, protocol, family in proc_net.FILES:
            try:
                text = content(f"{self._proc}/{pid}/net/{name}", _MOST_BYTES)
            except OSError:
                continue
            told = proc_net.local_end(text, inode)
            if told is not None:
                address, port = told
                codes = PROTOCOL_CODES[protocol], FAMILY_CODES[family]
                return (*codes, port, address.ljust(16, b"\0"), self._namespace(pid))
        return None

    def _namespace(self, pid: int) -> int:
        """Number of its network's namespace; 0 for the one that this program is in."""
        try:
            theirs = os.stat(f"{self._proc}/{pid}/ns/net")  # noqa: PTH116 - as in linux_folder
            ours = os.stat(f"{self._proc}/self/ns/net")  # noqa: PTH116 - as above
        except OSError:
            return 0
        return 0 if theirs.st_ino == ours.st_ino else theirs.st_ino


def _connection(streams: Streams) -> int | None:
    """Inode of the connection that is its input, or else its output."""
    for each in (streams.stdin, streams.stdout):
        if each is not None and each.kind is StreamKind.NETWORK:
            return each.inode
    return None
