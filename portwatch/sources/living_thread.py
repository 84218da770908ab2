"""Where the proc file system tells what a process runs, also when its first thread has ended.

The first thread of a process may end before the others (``pthread_exit(3)`` in ``main``). Then
``/proc/PID/exe`` leads nowhere, while ``/proc/PID/task/TID/exe`` of a living thread still does.
"""

from __future__ import annotations

import os
from itertools import islice
from typing import NamedTuple

_MOST = 64  # threads asked; whose last ones have ended, too, is not known


class Running(NamedTuple):
    """What tells of a process.

    Attributes:
        folder: ``/proc/PID``, or that of a living thread where the first one has ended.
        exe: The image's path; ``None`` where it is refused, or there is none.
    """

    folder: str
    exe: str | None


def running(pid: int, proc: str = "/proc") -> Running:
    """Who tells of a process, and its image; one system call for almost all.

    Args:
        pid: Any number.
        proc: Where the proc file system is mounted.
    """
    folder = f"{proc}/{pid}"
    try:
        return Running(folder, os.readlink(f"{folder}/exe"))  # noqa: PTH115 - often: no Path objects
    except FileNotFoundError:  # a kernel thread, gone, or its first thread has ended
        return _living(folder, pid) or Running(folder, None)
    except OSError:  # another user's: its threads are as silent
        return Running(folder, None)


def _living(folder: str, pid: int) -> Running | None:
    try:
        tids = os.listdir(f"{folder}/task")  # noqa: PTH208 - the same
    except OSError:  # gone
        return None
    for tid in islice(reversed(tids), _MOST):
        if tid == str(pid):
            continue
        try:
            return Running(f"{folder}/task/{tid}", os.readlink(f"{folder}/task/{tid}/exe"))  # noqa: PTH115 - the same
        except OSError:  # it has ended too
            continue
    return None
