"""Keeps other programs of the same person away from this program's descriptors."""

from __future__ import annotations

import ctypes
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4  # include/uapi/linux/prctl.h


@contextmanager
def hidden_descriptors() -> Iterator[None]:
    """Nobody but an administrator may open ``/proc/PID/fd`` of this program or trace it meanwhile.

    What is not dumpable is root's in ``/proc`` (proc(5)); the program itself reads its own as
    before. Elsewhere than on Linux nothing happens.
    """
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None
    was_dumpable = libc is not None and libc.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 1
    if libc is not None and was_dumpable:
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    try:
        yield
    finally:
        if libc is not None and was_dumpable:
            libc.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
