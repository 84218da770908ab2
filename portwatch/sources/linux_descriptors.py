"""Which process holds which socket, from the links in ``/proc/PID/fd``; see ``proc_pid_fd(5)``.

Anything may end, change hands or become unreadable between two reads of it: that is normal life,
and no error leaves this module.
"""

from __future__ import annotations

import os
from math import ceil
from typing import TYPE_CHECKING

from portwatch.sources.linux_births import Births
from portwatch.sources.linux_folder import (
    NONE_LEFT,
    counts_descriptors,
    inode_of,
    is_kernel_thread,
    link,
    own_pid,
    parent_of,
    pids,
)
from portwatch.sources.linux_slots import Process, Slots
from portwatch.sources.linux_threads import Threads
from portwatch.sources.rounds import Round

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

_SWEEP = 3.0  # seconds until the descriptors of every process have been counted again
_SMALL = 64  # descriptors that are all read anew when their number is not as it should be
_STROLL = 16  # links read again each second, whatever the numbers say
_MISSES = 8  # free descriptors tried in vain until a process is listed instead
_SECOND_LOOKS = 128  # sockets that lately got one more process, looked at again at each poll
_KERNEL_ROUNDS = 20  # rounds of counting until a thread of the kernel is taken for new
_REFUSED = -1


class Descriptors:
    """The holders of all sockets; as bounded as the system's table of open files.

    A process whose number of descriptors is what is known of it is not read again. One that has
    more or fewer is: first where the kernel puts new ones (the lowest free number), then in full.

    Attributes:
        slots: What is known.
        refused: Pids whose descriptors may not be read.
        sees_all: Whether every process shows (``hidepid`` hides other users' ones).
        unread: Pids whose descriptors could not be read for want of one of our own.
        is_short: Whether the system had no descriptor left for us since the poll began.
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self.slots = Slots()
        self.refused: set[int] = set()
        self.sees_all = True
        self.unread: set[int] = set()
        self.is_short = False
        self._proc = proc
        self._sweep: Round[int] = Round(_SWEEP, most=1 << 30)
        self._swept = 0.0
        self._route: list[int] = []  # pids that the present stroll has still to see
        self._ahead: tuple[int, list[int]] = (0, [])  # descriptors of one that it has still to see
        self._kernel: set[int] = set()  # threads of the kernel, for _KERNEL_ROUNDS rounds
        self._poll = 0
        self._own = own_pid(proc)
        self._threads = Threads(proc, self._own)
        self._counts = counts_descriptors(proc)
        self._births = Births(proc)

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
            for pid, number in places.get(inode, ()):
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
        if tid in self.slots.processes or mark is None or mark[0] == _REFUSED:
            return
        process = self.slots.add_thread(tid, pid, mark[1], self._poll)
        self._read(tid, process, thorough=True)
        if len(self.slots.sought) == sought:
            self._drop(tid)

    def likely(self) -> Iterator[int]:
        """Pids that got or lost sockets lately, the latest first."""
        return iter(list(reversed(self.slots.recent)))

    def _mark(self, pid: int) -> tuple[int, int] | None:
        """The number of descriptors is the folder's size since Linux 6.2, for everybody to read."""
        path = f"{self._proc}/{pid}/fd"
        try:
            status = os.stat(path)  # noqa: PTH116 - hundreds at each poll: no Path objects
            size = status.st_size if self._counts else len(os.listdir(path))  # noqa: PTH208 - as above
        except PermissionError:
            return _REFUSED, 0
        except OSError as error:
            process = self.slots.processes.get(pid)
            if error.errno not in NONE_LEFT or process is None:
                return None
            self.is_short = True
            return len(process.slots), process.folder
        return size, status.st_ino

    def _count(self, pid: int) -> None:
        """Read what a process has more than is known of it, or all that is not known."""
        mark = self._mark(pid)
        if mark is None:
            self._drop(pid)
            return
        count, folder = mark
        process = self.slots.processes.get(pid)
        if process is None or process.folder != folder:
            is_thread = pid in self.slots.threads
            self._drop(pid)
            if is_thread:  # another one has its number now
                return
            if count == 0 and is_kernel_thread(self._proc, pid):
                self._kernel.add(pid)
                return
            process = self.slots.processes[pid] = Process(folder, poll=self._poll)
            self._read(pid, process, thorough=True)
            return
        process.poll = self._poll
        if pid in self.refused or pid in self.unread:  # it may have become readable
            self._read(pid, process, thorough=True)
        elif count != len(process.slots):
            self._catch_up(pid, process, count - len(process.slots))

    def _catch_up(self, pid: int, process: Process, more: int) -> None:
        """Read the descriptors that a process has got since it was read last.

        Args:
            pid: Its number.
            process: What is known of it.
            more: How many it has more than are known; negative: fewer.
        """
        try:
            if more > 0 and self._predict(pid, process, more):
                self.slots.touch(pid)
                return
        except PermissionError:
            self._refuse(pid)
            return
        self._read(pid, process, thorough=len(process.slots) <= _SMALL)

    def _predict(self, pid: int, process: Process, more: int) -> bool:
        """Look where the kernel puts new descriptors: at the lowest free number.

        Returns:
            Whether as many as are ``more`` have been found.
        """
        misses = 0
        for number in sorted(process.free):
            found = link(self._proc, pid, number)
            if found is None:
                misses += 1
                if misses == _MISSES:
                    break
                continue
            self.slots.put(pid, process, number, found)
            more -= 1
            if not more:
                return True
        while more:
            number = process.top + 1
            found = link(self._proc, pid, number)
            if found is None:
                return False
            self.slots.put(pid, process, number, found)
            more -= 1
        return True

    def _read(
        self, pid: int, process: Process, *, thorough: bool, alive: Container[int] = ()
    ) -> None:
        """List a process's descriptors and read those that are not known, or all but ``alive``."""
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
        try:
            folder = os.open(f"{self._proc}/{pid}/fd", flags)
            try:
                self._read_folder(pid, process, folder, None if not thorough else alive)
            finally:
                os.close(folder)
        except PermissionError:
            self._refuse(pid)
        except OSError as error:
            if error.errno not in NONE_LEFT:
                self._drop(pid)
            elif pid in self.slots.processes:
                self.unread.add(pid)
        else:
            self.refused.discard(pid)
            self.unread.discard(pid)

    def _read_folder(
        self, pid: int, process: Process, folder: int, alive: Container[int] | None
    ) -> None:
        slots = self.slots
        known = process.slots
        numbers = set(map(int, os.listdir(folder)))
        if pid == self._own:
            numbers.discard(folder)
        lost = known.keys() - numbers
        for number in lost:
            slots.remove(pid, process, number)
        changed = bool(lost)
        unread = numbers - known.keys()
        if alive is not None:
            unread |= {number for number, inode in known.items() if inode not in alive}
        for number in unread:
            try:
                inode = inode_of(os.readlink(str(number), dir_fd=folder))
            except PermissionError:  # the folder may be listed, its links not be read
                raise
            except OSError:
                slots.remove(pid, process, number)
                continue
            if inode and known.get(number) != inode:
                changed = True
            slots.put(pid, process, number, inode)
        slots.know_free(process)
        if changed:
            slots.touch(pid)

    def _agrees(self, pid: int, number: int) -> bool:
        """Whether a link leads where it is known to; what is known is put right if not."""
        process = self.slots.processes[pid]
        try:
            found = link(self._proc, pid, number)
        except PermissionError:
            self._refuse(pid)
            return True
        if found == process.slots.get(number):
            return True
        if found is None:
            self.slots.remove(pid, process, number)
        else:
            self.slots.put(pid, process, number, found)
        return False

    def _reread(self, pids: Iterable[int]) -> None:
        """Read processes of which something was not as known: more of it may be wrong."""
        for pid in pids:
            process = self.slots.processes.get(pid)
            if process is not None:
                self._read(pid, process, thorough=len(process.slots) <= _SMALL)

    def _refuse(self, pid: int) -> None:
        """Nothing is known of a process any more, but that it is there."""
        process = self.slots.processes.get(pid)
        is_thread = pid in self.slots.threads
        if process is None:
            return
        self.slots.drop(pid)
        self.unread.discard(pid)
        if is_thread:
            return
        self.slots.processes[pid] = Process(process.folder, poll=process.poll)
        self.refused.add(pid)

    def _drop(self, pid: int) -> None:
        self.slots.drop(pid)
        self.refused.discard(pid)
        self.unread.discard(pid)
