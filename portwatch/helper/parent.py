"""Ends the helper with whoever started it.

Not by PR_SET_PDEATHSIG: the kernel clears that when a setuid program is executed and when
credentials change (prctl(2)), and here both happen.
"""

from __future__ import annotations

import os
import select
import threading


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
    threading.Thread(target=_watch, args=(poll,), name="parent", daemon=True).start()


def _watch(poll: select.poll) -> None:
    poll.poll()
    os._exit(0)
