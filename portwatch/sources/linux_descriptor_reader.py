"""Reads which sockets single processes hold, from the links in ``/proc/PID/fd``.

See ``proc_pid_fd(5)``. Anything may end, change hands or become unreadable between two reads of
it: that is normal life, and no error leaves this module.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.sources.linux_folder import (
    NONE_LEFT,
    counts_descriptors,
    inode_of,
    is_kernel_thread,
    link,
    own_pid,
)
from portwatch.sources.linux_slots import Process, Slots

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

_SMALL = 64  # descriptors that are all read anew when their number is not as it should be
_MANY = 8  # new descriptors from which on opening the folder pays
_MISSES = 8  # free descriptors tried in vain until a process is listed instead
REFUSED = -1
"""The number of descriptors of a process that does not tell it."""


class DescriptorReader:
    """What has been read of each process; as bounded as the system's table of open files.

    A process whose number of descriptors is what is known of it is not read again. One that has
    more or fewer is: first where the kernel puts new ones (the lowest free number), then in full.

    Attributes:
        slots: What is known.
        refused: Pids whose descriptors may not be read.
        unread: Pids whose descriptors could not be read for want of one of our own.
        is_short: Whether the system had no descriptor left for us since the poll began.
    """

    def __init__(self, proc: str) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self.slots = Slots()
        self.refused: set[int] = set()
        self.unread: set[int] = set()
        self.is_short = False
        self._proc = proc
        self._kernel: set[int] = set()  # threads of the kernel, which have no descriptors
        self._poll = 0
        self._own = own_pid(proc)
        self._counts = counts_descriptors(proc)

    def _mark(self, pid: int) -> tuple[int, int] | None:
        """The number of descriptors is the folder's size since Linux 6.2, for everybody to read."""
        path = f"{self._proc}/{pid}/fd"
        try:
            status = os.stat(path)  # noqa: PTH116 - hundreds at each poll: no Path objects
            size = status.st_size if self._counts else len(os.listdir(path))  # noqa: PTH208 - as above
        except PermissionError:
            return REFUSED, 0
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
            if more > 0 and self._find(pid, process, more):
                self.slots.touch(pid)
                return
        except PermissionError:
            self._refuse(pid)
            return
        self._read(pid, process, thorough=len(process.slots) <= _SMALL)

    def _find(self, pid: int, process: Process, more: int) -> bool:
        """As ``_predict``; of many, the way to a process's folder is gone only once."""
        if more < _MANY or pid == self._own:  # which would have one more, itself
            return self._predict(pid, process, more)
        try:
            folder = os.open(f"{self._proc}/{pid}/fd", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        except PermissionError:
            raise
        except OSError:
            return self._predict(pid, process, more)
        try:
            return self._predict(pid, process, more, folder)
        finally:
            os.close(folder)

    def _predict(self, pid: int, process: Process, more: int, folder: int | None = None) -> bool:
        """Look where the kernel puts new descriptors: at the lowest free number.

        Returns:
            Whether as many as are ``more`` have been found.
        """
        misses = 0
        for number in sorted(process.free):
            found = link(self._proc, pid, number, folder)
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
            found = link(self._proc, pid, number, folder)
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
        for number in self._in_turn(pid, unread):
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

    def _in_turn(self, pid: int, numbers: Iterable[int]) -> Iterable[int]:
        """Which descriptors of a process are read now, of those that are to be read."""
        del pid
        return numbers

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
