"""Tells which processes share which network namespace, without any right.

``/proc/PID/ns/net`` is refused for other users' processes. ``/proc/PID/net`` is not, and each
namespace has files of its own there: the inode of ``/proc/PID/net/dev`` is the same for all
processes of one namespace and for none of another (``proc_register`` in ``fs/proc/generic.c``
takes it when the namespace is made). The kernel gives it, and the namespace's number, to the next
namespace as soon as one has ended, so a namespace is known by its processes as well.
"""

from __future__ import annotations

import os
from collections import deque
from typing import NamedTuple

from portwatch.sources.linux_births import Births
from portwatch.sources.small_file import first_part

_TURNS = 32  # looks until a process that was placed is placed again: it may have moved
_STARTED = 19  # field 22 of /proc/PID/stat, counted from the state (proc_pid_stat(5))
_MOST_BYTES = 4096  # of that file, of which none has a quarter


class Home(NamedTuple):
    """A network namespace while processes live in it.

    Attributes:
        place: Inode of its ``/proc/PID/net/dev``; no namespace's own number.
        generation: Tells it from another that had the same place before.
    """

    place: int
    generation: int


class _Instance(NamedTuple):
    """Tells a process from another that had the same pid before.

    Attributes:
        folder: Inode of ``/proc/PID``: cheap, but another one if the kernel was short of memory.
        started: Clock ticks from boot to its start; 0 if not told.
    """

    folder: int
    started: int


class NamespaceMembers:
    """Keeps the place of each process; bounded by the processes that live.

    A look places what is new (and once more at the next look: a container's first process is
    born outside of it), one process of each other namespace, and a 32nd of all.
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._proc = proc
        self._births = Births(proc)
        self._listing: list[str] = []
        self._places: dict[str, int] = {}
        self._instances: dict[str, _Instance] = {}  # of those that live elsewhere
        self._queue: deque[str] = deque()  # those that have ended leave it at their turn
        self._young: frozenset[str] = frozenset()
        self._renewed: set[str] = set()  # met at this look for the first time where they live
        self._homes: dict[Home, tuple[int, ...]] = {}
        self._has_changed = False  # since the processes were grouped by their homes
        self._generation = 0

    def close(self) -> None:
        """Give back the descriptor; see ``Births``."""
        self._births.close()

    def look(self) -> dict[Home, tuple[int, ...]]:
        """The processes of every network namespace but this one, lowest pid first.

        Empty where ``/proc`` cannot be read.
        """
        own = place(self._proc, "self")
        try:
            listing = self._listing if self._births.are_none() else _names(self._proc)
        except OSError:
            self._births.forget()  # nothing was listed: the next look lists all the same
            own = 0
        if not own:
            return {}
        again = self._young
        self._young = self._follow(listing)
        self._renewed.clear()
        for name in {*self._young, *again, *self._turn()}:
            if name in self._young or name in self._places:
                self._settle(name, own)
        self._queue.extend(self._young)
        lasting = {
            home.place: home
            for home, members in self._homes.items()
            if self._lasts(home.place, members, own)
        }
        if self._has_changed or len(lasting) < len(self._homes):
            self._has_changed = False
            self._homes = {
                lasting.get(where) or self._new(where): tuple(sorted(members))
                for where, members in self._grouped().items()
            }
        return dict(self._homes)

    def _follow(self, listing: list[str]) -> frozenset[str]:
        """Forget the processes that have ended; tells which are new."""
        if listing == self._listing:
            return frozenset()
        self._listing = listing
        names = set(listing)
        for name in self._places.keys() - names:
            del self._places[name]
            self._has_changed |= self._instances.pop(name, None) is not None
        return frozenset(filter(str.isdecimal, names - self._places.keys()))

    def _turn(self) -> list[str]:
        """The processes whose turn it is to be placed again."""
        count = -(-len(self._queue) // _TURNS)
        due = [self._queue.popleft() for _ in range(count)]
        due = [name for name in due if name in self._places]
        self._queue.extend(due)
        return due

    def _settle(self, name: str, own: int) -> None:
        before = self._places.get(name)
        where = self._places[name] = place(self._proc, name)
        self._has_changed |= where != before
        if where in (0, own):
            self._instances.pop(name, None)
        elif not self._is_same(name):
            self._has_changed = True
            self._instances[name] = _Instance(_folder(self._proc, name), _started(self._proc, name))
            self._renewed.add(name)

    def _lasts(self, where: int, members: tuple[int, ...], own: int) -> bool:
        """Whether any process of the last look still lives there: the namespace never ended."""
        for name in map(str, members):
            if self._places.get(name) == where and name not in self._renewed:
                self._settle(name, own)
                if self._places[name] == where and name not in self._renewed:
                    return True
        return False

    def _is_same(self, name: str) -> bool:
        known = self._instances.get(name)
        if known is None:
            return False
        folder = _folder(self._proc, name)
        if folder == known.folder:
            return True
        started = _started(self._proc, name)
        if not started or started != known.started:
            return False
        self._instances[name] = _Instance(folder, started)
        return True

    def _grouped(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for name in self._instances:
            found.setdefault(self._places[name], []).append(int(name))
        return found

    def _new(self, where: int) -> Home:
        self._generation += 1
        return Home(where, self._generation)


def place(proc: str, pid: int | str) -> int:
    """What stands for the network namespace of a process; 0 if it is gone or ending."""
    return _inode(f"{proc}/{pid}/net/dev")


def _folder(proc: str, pid: str) -> int:
    return _inode(f"{proc}/{pid}")


def _inode(path: str) -> int:
    try:
        # Each process at each look: a Path costs as much as the call.
        return os.stat(path).st_ino  # noqa: PTH116 - see above
    except OSError:
        return 0


def _started(proc: str, pid: str) -> int:
    """Clock ticks from boot to the start of a process; 0 if it is gone."""
    try:
        told = first_part(f"{proc}/{pid}/stat", _MOST_BYTES)
        return int(told.rpartition(b")")[2].split()[_STARTED])
    except (OSError, ValueError, IndexError):
        return 0


def _names(folder: str) -> list[str]:
    # As for _inode: a scan makes an object of each.
    return os.listdir(folder)  # noqa: PTH208 - see above
