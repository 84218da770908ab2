"""Which process holds which socket, from the links in ``/proc/PID/fd``; see ``proc_pid_fd(5)``.

Anything may end, change hands or become unreadable between two reads of it: that is normal life,
and no error leaves this module.
"""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_SMALL = 256  # descriptors that are read anew in full when their number changes
_TINY = 64  # the same, between two polls
_ROLLING = 1024  # links read again at each poll, whatever the numbers say, at most
_ROUND = 4  # polls in which all of them are, as far as that cap allows
_RECENT = 64  # processes that lately got sockets, asked first
_LATEST = 4  # of them, asked between two polls
_REFUSED = -1


@dataclass(slots=True)
class _Process:
    """What is known of one process.

    Attributes:
        mark: Number of descriptors, and the number of the folder, which differs when the pid
            has passed to another process.
        slots: Socket inode by descriptor; 0 for anything else than a socket.
        poll: When it was read last.
    """

    mark: tuple[int, int]
    slots: dict[str, int] = field(default_factory=dict)
    poll: int = 0


class Descriptors:
    """The holders of all sockets; as bounded as the system's table of open files.

    Attributes:
        holders: Pids by socket inode, sockets of all kinds and network namespaces.
        refused: Pids whose descriptors may not be read.
        sees_all: Whether every process shows (``hidepid`` hides other users' ones).
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self.holders: dict[int, set[int]] = {}
        self.refused: set[int] = set()
        self.sees_all = True
        self._proc = proc
        self._processes: dict[int, _Process] = {}
        self._changed: set[int] = set()
        self._recent: dict[int, None] = {}
        self._rolling: deque[int] = deque()
        self._budget = 0
        self._poll = 0
        self._counts = _counts_descriptors(proc)

    def refresh(self, alive: AbstractSet[int], *, roll: bool = True) -> None:
        """Drop what has ended; read new processes and those whose number of descriptors changed.

        Args:
            alive: Inodes of the sockets that exist; a large process's descriptor that leads to
                one of them is taken to lead there still. The rolling look puts that right.
            roll: Whether to take that rolling look at a part of what has not changed.
        """
        self._poll += 1
        pids = self._pids()
        self.sees_all = 1 in pids
        for pid in self._processes.keys() - pids:
            self._drop(pid)
        for pid in pids:
            mark = self._mark(pid)
            known = self._processes.get(pid)
            if mark is None:
                self._drop(pid)
            elif known is None or known.mark[1] != mark[1]:
                self._drop(pid)
                self._read(pid, mark, alive, thorough=True)
            elif known.mark != mark:
                self._read(pid, mark, alive, thorough=mark[0] <= _SMALL)
        if roll:
            self._roll(alive)

    def search_recent(self, wanted: set[int], alive: AbstractSet[int]) -> None:
        """Look at new descriptors of the processes that got sockets last, until all are found.

        Arguments as for ``search_quickly``.
        """
        self._poll += 1
        for pid in list(reversed(self._recent))[:_LATEST]:
            if not wanted:
                return
            process = self._processes.get(pid)
            if process is not None:
                self._look(pid, wanted, alive, thorough=len(process.slots) <= _TINY)

    def search_quickly(self, wanted: set[int], alive: AbstractSet[int]) -> None:
        """Look for sockets at new descriptors of the processes that hold some, until all are found.

        Args:
            wanted: Inodes; those found are removed.
            alive: Inodes of the sockets that exist.
        """
        likely = [pid for pid in reversed(self._recent) if pid in self._processes]
        holding = [pid for pid, process in self._processes.items() if any(process.slots.values())]
        for pid in dict.fromkeys(likely + holding):
            if not wanted:
                return
            if self._processes[pid].poll != self._poll:
                self._look(pid, wanted, alive, thorough=False)

    def search_thoroughly(self, wanted: set[int], alive: AbstractSet[int]) -> None:
        """Look at every descriptor of every process; all holders are found, so it does not stop.

        Args:
            wanted: Inodes; those found are removed.
            alive: Inodes of the sockets that exist.
        """
        for pid in list(self._processes):
            self._look(pid, wanted, alive, thorough=True)

    def take_changed(self) -> set[int]:
        """Inodes whose holders changed since this was last asked."""
        changed, self._changed = self._changed, set()
        return changed

    def _look(self, pid: int, wanted: set[int], alive: AbstractSet[int], *, thorough: bool) -> None:
        mark = self._mark(pid)
        if mark is None:
            self._drop(pid)
            return
        self._read(pid, mark, alive, thorough=thorough)
        process = self._processes.get(pid)
        if process is not None:
            wanted.difference_update(process.slots.values())

    def _roll(self, alive: AbstractSet[int]) -> None:
        """Read some processes again: one may have swapped descriptors, their number unchanged."""
        if not self._rolling:
            self._rolling.extend(self._processes)
            links = sum(len(process.slots) + 1 for process in self._processes.values())
            self._budget = min(_ROLLING, links // _ROUND + 1)
        budget = self._budget
        while self._rolling and budget > 0:
            pid = self._rolling.popleft()
            process = self._processes.get(pid)
            if process is None or process.poll == self._poll or pid in self.refused:
                continue
            budget -= max(len(process.slots), 1)
            self._read(pid, process.mark, alive, thorough=True)

    def _pids(self) -> set[int]:
        try:
            names = os.listdir(self._proc)  # noqa: PTH208 - at each poll, so without Path objects
        except OSError:
            return set()
        return {int(name) for name in names if name.isdecimal()}

    def _mark(self, pid: int) -> tuple[int, int] | None:
        """The number of descriptors is the folder's size since Linux 6.2, for everybody to read."""
        path = f"{self._proc}/{pid}/fd"
        try:
            status = os.stat(path)  # noqa: PTH116 - hundreds at each poll: no Path objects
            size = status.st_size
            if not self._counts:
                size = len(os.listdir(path))  # noqa: PTH208 - the same
        except PermissionError:
            return _REFUSED, 0
        except OSError:
            return None
        return size, status.st_ino

    def _read(
        self, pid: int, mark: tuple[int, int], alive: AbstractSet[int], *, thorough: bool
    ) -> None:
        known = self._processes.setdefault(pid, _Process(mark))
        known.mark, known.poll = mark, self._poll
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
        try:
            folder = os.open(f"{self._proc}/{pid}/fd", flags)
            try:
                slots = _slots(folder, {} if thorough else known.slots, alive)
            finally:
                os.close(folder)
        except PermissionError:
            self.refused.add(pid)
            self._replace(pid, known, {})
        except OSError:
            self._drop(pid)
        else:
            self.refused.discard(pid)
            self._replace(pid, known, slots)

    def _replace(self, pid: int, process: _Process, slots: dict[str, int]) -> None:
        before, after = set(process.slots.values()), set(slots.values())
        process.slots = slots
        for inode in before - after:
            self._release(pid, inode)
        gained = after - before - {0}
        for inode in gained:
            self.holders.setdefault(inode, set()).add(pid)
            self._changed.add(inode)
        if gained:
            self._recent.pop(pid, None)
            self._recent[pid] = None
            if len(self._recent) > _RECENT:
                self._recent.pop(next(iter(self._recent)))

    def _release(self, pid: int, inode: int) -> None:
        pids = self.holders.get(inode)
        if pids is None:
            return
        pids.discard(pid)
        self._changed.add(inode)
        if not pids:
            del self.holders[inode]

    def _drop(self, pid: int) -> None:
        process = self._processes.pop(pid, None)
        self.refused.discard(pid)
        self._recent.pop(pid, None)
        for inode in set(process.slots.values()) if process else ():
            self._release(pid, inode)


def _slots(folder: int, known: dict[str, int], alive: AbstractSet[int]) -> dict[str, int]:
    """Socket inode by descriptor; what is ``known`` and still can be so is not read again."""
    slots = {}
    for name in os.listdir(folder):
        inode = known.get(name)
        if inode is None or (inode and inode not in alive):
            try:
                target = os.readlink(name, dir_fd=folder)
            except PermissionError:  # the folder may be listed, its links not be read
                raise
            except OSError:
                continue
            inode = _inode(target)
        slots[name] = inode
    return slots


def _inode(target: str) -> int:
    """The number in ``socket:[12345]``; 0 for any other target."""
    number = target[8:-1]
    return int(number) if target.startswith("socket:[") and number.isdecimal() else 0


def _counts_descriptors(proc: str) -> bool:
    """Whether a folder's size is its number of descriptors; this process has some, surely."""
    try:
        return Path(proc, "self", "fd").stat().st_size > 0
    except OSError:
        return True
