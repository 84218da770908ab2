"""Threads that have a table of descriptors for themselves, as after ``unshare(CLONE_FILES)``.

``/proc/PID/fd`` shows the table of a process's first thread. Any thread of any program may leave
it (unshare(2)), or outlive the first one; what it opens then shows in ``/proc/TID/fd`` alone.
"""

from __future__ import annotations

import ctypes
import os
import sys
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COMPARED = 8192  # threads compared in one search; where it ended, the next one goes on
_COMPARED_OF_ONE = 4096  # threads of one process compared in one search
_FEW = 512  # descriptors of all threads together that may be read where tables do not compare
_ALONE = 3  # links to the folder of a process's threads where there is one (proc(5) counts them)
_KCMP_FILES = 2  # include/uapi/linux/kcmp.h
_KCMP = {"x86_64": 312, "aarch64": 272, "riscv64": 272, "loongarch64": 272}


class Threads:
    """Finds such threads; remembers only which processes are next."""

    def __init__(self, proc: str, own: int) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            own: This program's number as that file system tells it; 0 if it does not.
        """
        self._proc = proc
        self._rest: list[int] = []
        self._searches = 0
        self._kcmp = _system_call() if own == os.getpid() else None

    def apart(self, pids: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Threads whose descriptors are not those of their process, as tids and pids.

        Args:
            pids: The likely ones first.

        Raises:
            OSError: The system has no descriptor or memory left.
        """
        self._searches += 1
        budget = _COMPARED
        rest, self._rest = self._rest, []
        route = list(dict.fromkeys(chain(rest, pids)))
        for index, pid in enumerate(route):
            if budget <= 0:
                self._rest = route[index:]
                return
            tids = self._tids(pid)
            budget -= len(tids)
            for tid in tids:
                if not self._is_shared(pid, tid, len(tids)):
                    yield tid, pid

    def _tids(self, pid: int) -> list[int]:
        """Its threads but the first; all of a very large process have their turn."""
        path = f"{self._proc}/{pid}/task"
        try:
            if os.stat(path).st_nlink == _ALONE:  # noqa: PTH116 - of every process: no Path objects
                return []
            tids = [int(name) for name in os.listdir(path)]  # noqa: PTH208 - the same
        except (FileNotFoundError, ProcessLookupError, PermissionError, ValueError):
            return []
        tids = [tid for tid in tids if tid != pid]
        if len(tids) > _COMPARED_OF_ONE:
            first = self._searches * _COMPARED_OF_ONE % len(tids)
            tids = (tids[first:] + tids[:first])[:_COMPARED_OF_ONE]
        return tids

    def _is_shared(self, pid: int, tid: int, count: int) -> bool:
        """Whether a thread has the table of its process; ``False`` if that cannot be told."""
        if self._kcmp is not None:
            order = _compare(self._kcmp, pid, tid)
            if order >= 0:
                return order == 0
        of_process, of_thread = self._size(pid), self._size(tid)
        return of_process == of_thread and of_process * count > _FEW

    def _size(self, tid: int) -> int:
        try:
            return os.stat(f"{self._proc}/{tid}/fd").st_size  # noqa: PTH116 - of every thread
        except OSError:
            return 0


def _system_call() -> int | None:
    """The number of kcmp(2) here; it compares where links may be read (ptrace's rules)."""
    if sys.platform != "linux" or sys.maxsize < 1 << 32:
        return None
    return _KCMP.get(os.uname().machine)


def _compare(number: int, pid: int, tid: int) -> int:
    """0: both have one table of descriptors; negative: it cannot be told."""
    arguments = (number, pid, tid, _KCMP_FILES, 0, 0)
    result: int = ctypes.CDLL(None).syscall(*map(ctypes.c_long, arguments))
    return result
