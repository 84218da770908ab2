"""Reads ``/proc/PID/stat`` for a stop, where "gone" and "cannot be read" are not the same."""

from __future__ import annotations

import os

_MOST_BYTES = 4096


def stat_line(pid: int, proc: str = "/proc") -> bytes:
    """The line as the kernel tells it now; empty if no process has this pid.

    Args:
        pid: Any number.
        proc: Where the proc file system is mounted.

    Raises:
        OSError: It cannot be read; whether there is such a process is not known then.
    """
    try:
        descriptor = os.open(f"{proc}/{pid}/stat", os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return b""
    try:
        return os.read(descriptor, _MOST_BYTES)
    except ProcessLookupError:  # it ended between the two calls
        return b""
    finally:
        os.close(descriptor)
