"""Ends the helper with whoever started it, and what it has started with the helper.

The helper itself not by PR_SET_PDEATHSIG: the kernel clears that when a setuid program is executed
and when credentials change (prctl(2)), and here both happen. The tools of the system that it asks
are not setuid, and keep it.
"""

from __future__ import annotations

import ctypes
import os
import select
import signal
import threading
from typing import TYPE_CHECKING

from portwatch.helper import patience

if TYPE_CHECKING:
    from collections.abc import Callable

_PR_SET_PDEATHSIG = 1  # include/uapi/linux/prctl.h


def end_with(stdin: int, parent: int) -> None:
    """Watch on a thread of its own, so that no answer that is being made delays the end.

    Args:
        stdin: A pipe; it hangs up when nobody can ask any more.
        parent: Pid of who started it.
    """
    handle = os.pidfd_open(parent)
    if os.getppid() != parent:  # it ended before there was a handle on it
        os._exit(0)
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    poll.register(stdin, 0)  # POLLHUP is always told
    patience.hold()  # for ever on that thread: an alarm that is held here goes to no other one
    try:
        threading.Thread(target=_watch, args=(poll,), name="parent", daemon=True).start()
    finally:
        patience.go_on()


def _watch(poll: select.poll) -> None:
    poll.poll()
    os._exit(0)


def tie() -> Callable[[], None]:
    """What is to be called in a process that this one has just forked: it ends with this one.

    The kernel ends it with the very thread that forked it, which must live as long as it is asked.
    """
    libc, above = ctypes.CDLL(None), os.getpid()  # nothing is loaded between fork and exec

    def tied() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != above:  # it ended before that
            os._exit(1)

    return tied
