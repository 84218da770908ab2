"""Where the standard streams of a process lead: ``/proc/PID/fd``; see ``proc_pid_fd(5)``."""

from __future__ import annotations

import os
import stat

from portwatch.core.evidence import Stream, StreamKind, Streams

_NULL = (1, 3)  # major and minor number of /dev/null; see null(4)
_TERMINALS = frozenset({4, 5, *range(136, 144), 204})  # consoles, /dev/tty, pts/N, serial lines
_PROTOCOL = "system.sockprotoname"  # what the kernel calls a socket's protocol (net/socket.c)
_NETWORK = (b"TCP", b"UDP", b"MPTCP", b"DCCP", b"SCTP", b"RAW", b"PING")


def streams(pid: int, proc: str = "/proc") -> Streams:
    """The three streams; ``None`` for what is closed, refused or gone."""
    return Streams(*(stream(f"{proc}/{pid}/fd/{number}") for number in range(3)))


def stream(path: str) -> Stream | None:
    """What an open descriptor leads to; ``None`` if that cannot be seen.

    Args:
        path: Of the kernel's link to it.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
    except OSError:
        return None
    return Stream(_kind(path, status), status.st_dev, status.st_ino)


def _kind(path: str, status: os.stat_result) -> StreamKind:
    mode = status.st_mode
    if stat.S_ISSOCK(mode):
        return StreamKind.NETWORK if _is_network(path) else StreamKind.SOCKET
    if stat.S_ISFIFO(mode):
        return StreamKind.PIPE
    if stat.S_ISREG(mode):
        return StreamKind.FILE
    if stat.S_ISCHR(mode):
        major, minor = os.major(status.st_rdev), os.minor(status.st_rdev)
        if (major, minor) == _NULL:
            return StreamKind.NULL
        return StreamKind.TERMINAL if major in _TERMINALS else StreamKind.OTHER
    return StreamKind.OTHER


def _is_network(path: str) -> bool:
    try:
        return os.getxattr(path, _PROTOCOL).startswith(_NETWORK)
    except OSError:  # not told: nobody is accused for it
        return False
