"""Keeps other programs of the same person away from this program's descriptors."""

from __future__ import annotations

import ctypes
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4  # include/uapi/linux/prctl.h


class _Hiding:
    """How many want it: what it sets is the process's, and is set back by the last of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._callers = 0
        self._was_dumpable = False

    def enter(self) -> None:
        """One more wants it."""
        with self._lock:
            self._callers += 1
            if self._callers == 1:
                libc = ctypes.CDLL(None)
                self._was_dumpable = libc.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 1
                libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

    def leave(self) -> None:
        """One is done."""
        with self._lock:
            self._callers -= 1
            if self._callers == 0 and self._was_dumpable:
                ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)


_HIDING = _Hiding()  # one a process, as the kernel's own mark is


@contextmanager
def hidden_descriptors() -> Iterator[None]:
    """Nobody but an administrator may open ``/proc/PID/fd`` of this program or trace it meanwhile.

    What is not dumpable is root's in ``/proc`` (proc(5)); the program itself reads its own as
    before. Threads may want it at the same time. Elsewhere than on Linux nothing happens.
    """
    if sys.platform != "linux":
        yield
        return
    _HIDING.enter()
    try:
        yield
    finally:
        _HIDING.leave()
