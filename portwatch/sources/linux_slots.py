"""Keeps which descriptor of which process leads to which socket; reads nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_HOLES = 64  # numbers known to be free in a process, below its highest, after it was listed
_RECENT = 64  # processes that lately got or lost sockets
_CONTESTED = 1024  # sockets that lately got one more process; the oldest gives way
_THREADS = 256  # threads with descriptors of their own; the oldest gives way
_SUSPECT = 4  # polls in which its other holders are looked at again

Place: TypeAlias = tuple[int, int]
"""A process and the number of one of its descriptors."""

_Places: TypeAlias = "tuple[Place] | dict[Place, None]"
"""One, as nearly always; or several, oldest first: anybody may have thousands lead to a socket."""


@dataclass(slots=True)
class Process:
    """What is known of the descriptors of one process.

    Attributes:
        folder: Number of the folder ``/proc/PID/fd``; it differs when the pid has passed to
            another process.
        slots: Socket inode by descriptor; 0 for anything else than a socket.
        free: Descriptors that may be free, so that new ones come there first.
        top: The highest descriptor known.
        poll: When they were counted last.
    """

    folder: int
    slots: dict[int, int] = field(default_factory=dict)
    free: set[int] = field(default_factory=set)
    top: int = -1
    poll: int = 0


class Slots:
    """Both ways between processes and sockets; as bounded as the system's table of open files.

    Attributes:
        processes: By pid, and by tid where a thread has descriptors of its own.
        threads: The processes of such threads, by tid; 256 at most.
        places: Where a socket inode is held: sockets of all kinds and network namespaces.
        sought: Inodes that are looked for; one that gets a place is taken out.
        recent: Pids that got or lost sockets, the latest last; 64 at most.
        contested: Inodes that lately got one more process, and for how many polls they are
            worth a second look; 1,024 at most.
    """

    def __init__(self) -> None:
        """No process is known."""
        self.processes: dict[int, Process] = {}
        self.threads: dict[int, int] = {}
        self.places: dict[int, _Places] = {}
        self.sought: set[int] = set()
        self.recent: dict[int, None] = {}
        self.contested: dict[int, int] = {}
        self._changed: set[int] = set()

    def holders(self, inode: int) -> tuple[int, ...]:
        """Pids of all processes that hold a socket, lowest first."""
        places = self.places.get(inode)
        if places is None:
            return ()
        process_of = self.threads.get
        if isinstance(places, tuple):
            pid = places[0][0]
            return (process_of(pid, pid),)
        return tuple(sorted({process_of(pid, pid) for pid, _ in places}))

    def holders_of(self, inodes: Iterable[int]) -> list[tuple[int, ...]]:
        """``holders`` of each of many."""
        threads, places = self.threads, self.places.get
        if threads:
            return [self.holders(inode) for inode in inodes]
        return [
            (found[0][0],) if isinstance(found := places(inode), tuple) else self.holders(inode)
            for inode in inodes
        ]

    def add_thread(self, tid: int, pid: int, folder: int, poll: int) -> Process:
        """A thread has descriptors of its own; what it holds, its process does."""
        if len(self.threads) == _THREADS:
            self.drop(next(iter(self.threads)))
        self.threads[tid] = pid
        self.processes[tid] = Process(folder, poll=poll)
        return self.processes[tid]

    def put(self, pid: int, process: Process, number: int, inode: int) -> None:
        """A descriptor leads to this socket; 0: to something else."""
        slots = process.slots
        before = slots.get(number)
        if before == inode:
            return
        if before:
            self._release(before, (pid, number))
        slots[number] = inode
        process.free.discard(number)
        process.top = max(process.top, number)
        if not inode:
            return
        places = self.places.get(inode)
        if places is None:
            self.places[inode] = ((pid, number),)
        else:
            if isinstance(places, tuple):
                places = self.places[inode] = dict.fromkeys(places)
            # Who is listed has his descriptors put one after another.
            latest, _ = next(reversed(places))
            if latest != pid and all(other != pid for other, _ in places):
                self._contest(inode)
            places[pid, number] = None
        self._changed.add(inode)
        self.sought.discard(inode)

    def remove(self, pid: int, process: Process, number: int) -> None:
        """A descriptor is free."""
        inode = process.slots.pop(number, None)
        process.free.add(number)
        if inode:
            self._release(inode, (pid, number))

    def know_free(self, process: Process) -> None:
        """Of a process that has just been listed, every free descriptor below its highest."""
        numbers = process.slots.keys()
        process.top = max(numbers, default=-1)
        process.free = set()
        if process.top + 1 > len(numbers):
            for number in range(process.top):
                if number not in numbers:
                    process.free.add(number)
                    if len(process.free) == _HOLES:
                        break

    def forget(self, inodes: Collection[int]) -> None:
        """Sockets have ended: their descriptors are free, or lead to nothing that counts."""
        for inode in self.contested.keys() & inodes:
            del self.contested[inode]
        touched: dict[int, None] = {}
        for inode in inodes:
            for pid, number in self.places.pop(inode, ()):
                process = self.processes[pid]
                del process.slots[number]
                process.free.add(number)
                touched[pid] = None
        for pid in touched:
            self.touch(pid)

    def drop(self, pid: int) -> None:
        """A process has ended, or hides its descriptors."""
        self.recent.pop(pid, None)
        process = self.processes.pop(pid, None)
        for number, inode in process.slots.items() if process else ():
            if inode:
                self._release(inode, (pid, number))
        self.threads.pop(pid, None)

    def touch(self, pid: int) -> None:
        """A process got or lost a socket."""
        recent = self.recent
        recent.pop(pid, None)
        recent[pid] = None
        if len(recent) > _RECENT:
            del recent[next(iter(recent))]

    def take_changed(self) -> set[int]:
        """Inodes whose places changed since this was last asked."""
        changed, self._changed = self._changed, set()
        return changed

    def take_contested(self, most: int) -> list[int]:
        """Those that are worth a second look now, the longest waiting first."""
        taken = list(self.contested)[:most]
        for inode in taken:
            left = self.contested.pop(inode) - 1
            if left:
                self.contested[inode] = left
        return taken

    def _contest(self, inode: int) -> None:
        contested = self.contested
        contested[inode] = _SUSPECT
        if len(contested) > _CONTESTED:
            del contested[next(iter(contested))]

    def _release(self, inode: int, place: Place) -> None:
        """A socket has one place less."""
        places = self.places.get(inode)
        if isinstance(places, dict):
            places.pop(place, None)
            if len(places) == 1:
                (last,) = places
                self.places[inode] = (last,)
        elif places == (place,):
            del self.places[inode]
        self._changed.add(inode)
