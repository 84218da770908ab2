"""What anybody may read of a process that may hold a socket; see ``proc_pid_status(5)``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_BYTES = 8192
_MOST_LINKS = 2048  # of the looking user's own processes, read for one look


class Candidates:
    """Reads the little that other users' processes show. Keeps nothing but one look's links.

    Attributes:
        counts_descriptors: Whether this kernel tells everybody how many a process has (Linux 6.2).
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read but whether this kernel counts descriptors.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._proc = proc
        self._own_uid = os.geteuid()
        self._own: set[int] = set()
        self.counts_descriptors = bool(self._count("self"))
        self._links = 0
        self._held: dict[int, frozenset[int] | None] = {}

    def refresh(self) -> None:
        """A new look begins: links are read again when they are asked for."""
        self._links = _MOST_LINKS
        self._held.clear()
        self._own.clear()

    def counts(self, pids: Iterable[int]) -> dict[int, int]:
        """Number of open descriptors by pid, of those that exist.

        0 of all of them where ``counts_descriptors`` is false.
        """
        return {pid: count for pid in pids if (count := self._count(pid)) is not None}

    def sockets(self, pid: int) -> frozenset[int] | None:
        """Inodes of the sockets of one of the looking user's own processes.

        ``None`` if the process may not be looked into, was not counted in this look, or all looks
        would be too dear.
        """
        if self._own_uid and pid not in self._own:
            return None
        if pid not in self._held:
            self._held[pid] = self._sockets(pid)
        return self._held[pid]

    def uids(self, pid: int) -> frozenset[int]:
        """The user ids that a process can act with; empty if it is gone."""
        try:
            return parse_uids(first_part(f"{self._proc}/{pid}/status", _MOST_BYTES))
        except OSError:
            return frozenset()

    def _count(self, pid: int | str) -> int | None:
        try:
            status = os.stat(f"{self._proc}/{pid}/fd")  # noqa: PTH116 - hundreds at each look: no Path objects
        except OSError:
            return None
        if status.st_uid == self._own_uid and isinstance(pid, int):
            self._own.add(pid)
        return status.st_size

    def _sockets(self, pid: int) -> frozenset[int] | None:
        found = set()
        try:
            with os.scandir(f"{self._proc}/{pid}/fd") as links:
                for link in links:
                    self._links -= 1
                    if self._links < 0:
                        return None
                    found.add(self._inode(link.path))
        except OSError:
            return None
        return frozenset(found)

    def _inode(self, path: str) -> int:
        """The number of a socket; 0 for any other thing.

        Raises:
            PermissionError: The process may not be looked into; some kernels tell only here.
        """
        try:
            target = os.readlink(path)  # noqa: PTH115 - thousands: no Path objects
        except PermissionError:
            raise
        except OSError:
            return 0
        number = target[8:-1]
        return int(number) if target.startswith("socket:[") and number.isdecimal() else 0


def parse_uids(content: bytes) -> frozenset[int]:
    """Real, effective, saved and file system user id in ``/proc/PID/status``.

    In the name that stands before them the kernel escapes newlines.
    """
    for line in content.split(b"\n"):
        if line.startswith(b"Uid:"):
            return frozenset(int(word) for word in line.split()[1:] if word.isdigit())
    return frozenset()
