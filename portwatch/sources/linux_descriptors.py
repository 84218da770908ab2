"""Which process holds which socket: who is read when, so that little is read and nothing missed."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from portwatch.sources.linux_births import Births
from portwatch.sources.linux_descriptor_reader import REFUSED, DescriptorReader
from portwatch.sources.linux_folder import NONE_LEFT, parent_of, pids
from portwatch.sources.linux_threads import Threads
from portwatch.sources.rounds import Round

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

_SWEEP = 3.0  # seconds until the descriptors of every process have been counted again
_STROLL = 16  # links read again each second, whatever the numbers say
_SECOND_LOOKS = 128  # sockets that lately got one more process, looked at again at each poll
_KERNEL_ROUNDS = 20  # rounds of counting until a thread of the kernel is taken for new


class Descriptors(DescriptorReader):
    """The holders of all sockets.

    Attributes:
        sees_all: Whether every process shows (``hidepid`` hides other users' ones).
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        super().__init__(proc)
        self.sees_all = True
        self._sweep: Round[int] = Round(_SWEEP, most=1 << 30)
        self._swept = 0.0
        self._route: list[int] = []  # pids that the present stroll has still to see
        self._ahead: tuple[int, list[int]] = (0, [])  # descriptors of one that it has still to see
        self._threads = Threads(proc, self._own)
        self._births = Births(proc)

    def close(self) -> None:
        """Give back the descriptor; see ``Births``."""
        self._births.close()

    def begin(self) -> None:
        """What follows is another poll: what has been counted may be counted again."""
        self._poll += 1
        self.is_short = False

    def meet(self, *, surely: bool = False) -> bool:
        """Drop ended processes and read new ones, if there may be any; whether it listed them."""
        if self._births.are_none() and not surely:
            return False
        if (present := pids(self._proc)) is None:
            self.is_short = True
            self._births.forget()
            return True
        self.sees_all = 1 in present
        threads = self.slots.threads
        for pid in self.slots.processes.keys() - present - threads.keys():
            self._drop(pid)
        for tid in list(threads):
            is_other = (self._mark(tid) or (0, 0))[1] != self.slots.processes[tid].folder
            if is_other or tid in present or threads[tid] not in present:
                self._drop(tid)
        self._kernel &= present
        new = present - self.slots.processes.keys() - self._kernel
        for pid in new:
            self._count(pid)
        if not new <= self.slots.processes.keys() | self._kernel:
            self._births.forget()  # what could not be looked at is met again
        return True

    def sweep(self, elapsed: float) -> None:
        """Count the descriptors of some processes; all have their turn in three seconds.

        Args:
            elapsed: Seconds since this was last called.
        """
        for pid in self._sweep.part(self.slots.processes, elapsed):
            self._count(pid)
        self._swept += min(elapsed, _SWEEP)
        if self._swept > _SWEEP * _KERNEL_ROUNDS:
            self._swept = 0.0
            self._kernel.clear()

    def verify(self, inodes: Iterable[int]) -> None:
        """Read the links again that are known to lead to these sockets."""
        places = self.slots.places
        wrong: dict[int, None] = {}
        for inode in inodes:
            for pid, number in tuple(places.get(inode, ())):  # which changes where one is wrong
                if not self._agrees(pid, number):
                    wrong[pid] = None
        self._reread(wrong)

    def verify_parents(self, inodes: Iterable[int]) -> None:
        """Read those who started the holders of these sockets: they may hold them too.

        One who closed a file and opened a socket has as many descriptors as before.
        """
        holders = {pid for inode in inodes for pid in self.slots.holders(inode)}
        above = {parent_of(self._proc, pid) for pid in holders} - holders - self.refused
        self._reread(above)

    def verify_contested(self) -> None:
        """Look again at those sockets that lately got one more process: the others may let go."""
        if self.slots.contested:
            self.verify(self.slots.take_contested(_SECOND_LOOKS))

    def stroll(self, elapsed: float) -> None:
        """Read a few links again, of all processes in turn, whether socket or not.

        Descriptors may have been swapped with their number unchanged; this finds it in the end.
        How many goes by the seconds that have ``elapsed``.
        """
        processes = self.slots.processes
        budget = ceil(_STROLL * min(elapsed, 1.0))
        pid, numbers = self._ahead
        while budget > 0 and processes:
            budget -= 1
            if not numbers:
                self._route = self._route or list(processes)
                pid = self._route.pop()
                numbers = list(processes[pid].slots) if pid in processes else []
                continue
            number = numbers.pop()
            if pid not in processes or pid in self.refused:
                numbers = []
            elif not self._agrees(pid, number):
                self._reread((pid,))
        self._ahead = pid, numbers

    def search(self, pids: Iterable[int]) -> None:
        """Count the descriptors of processes until nothing is sought any more.

        Args:
            pids: The likely ones first; those counted in this poll are passed over.
        """
        for pid in pids:
            if not self.slots.sought:
                return
            process = self.slots.processes.get(pid)
            if process is not None and process.poll != self._poll and pid not in self.refused:
                self._count(pid)

    def search_everywhere(self, pids: Iterable[int], alive: Container[int]) -> None:
        """Read the descriptors of processes until nothing is sought any more.

        Args:
            pids: The likely ones first.
            alive: Inodes; what is known to lead to one of them is not read again.
        """
        for pid in pids:
            if not self.slots.sought:
                return
            process = self.slots.processes.get(pid)
            if process is not None:
                self._read(pid, process, thorough=True, alive=alive)

    def search_threads(self, pids: Iterable[int]) -> None:
        """As ``search``, in those threads of processes that have descriptors of their own."""
        slots = self.slots
        if not slots.sought:
            return
        wanted = [pid for pid in pids if pid not in self.refused and pid not in slots.threads]
        try:
            for tid, pid in self._threads.apart(wanted):
                self._look_into(tid, pid)
                if not slots.sought:
                    return
        except OSError as error:
            self.is_short = error.errno in NONE_LEFT

    def _look_into(self, tid: int, pid: int) -> None:
        """Keep a thread in mind if it holds what is sought."""
        sought = len(self.slots.sought)
        mark = self._mark(tid)
        if tid in self.slots.processes or mark is None or mark[0] == REFUSED:
            return
        process = self.slots.add_thread(tid, pid, mark[1], self._poll)
        self._read(tid, process, thorough=True)
        if len(self.slots.sought) == sought and tid not in self.unread:
            self._drop(tid)

    def likely(self) -> Iterator[int]:
        """Pids that got or lost sockets lately, the latest first."""
        return iter(list(reversed(self.slots.recent)))
