"""Processes whose folder in ``/proc`` somebody has mounted something over, so that it is not seen.

See ``proc_pid_mountinfo(5)``. No program has a reason for that but to hide one: tools that keep
processes from other users mount all of ``/proc`` with ``hidepid``, and containers have one of their
own.
"""

from __future__ import annotations

import os
import re

from portwatch.sources.small_file import content

_MOST_BYTES = 8 * 1024 * 1024  # some hundred bytes a mount
_POINT = re.compile(rb"/([1-9][0-9]{0,9})(?:/fd|/task|/ns|/exe|/cwd|/root|/cmdline|/status|/stat)?")


def covered(proc: str = "/proc") -> frozenset[int]:
    """Pids of the processes that run and whose folder, or what tells of them, is covered.

    Args:
        proc: Where the proc file system is mounted.
    """
    try:
        told = content(f"{proc}/self/mountinfo", _MOST_BYTES)
    except OSError:
        return frozenset()
    above = os.fsencode(proc)
    found = set()
    for line in told.split(b"\n"):
        fields = line.split(b" ", 5)
        point = fields[4] if len(fields) > 5 else b""  # noqa: PLR2004 - as the manual page numbers them
        if not point.startswith(above):
            continue
        place = _POINT.fullmatch(point[len(above) :])
        if place is not None and _runs(int(place[1])):
            found.add(int(place[1]))
    return frozenset(found)


def _runs(pid: int) -> bool:
    """Whether there is such a process, as the kernel tells it without ``/proc``."""
    try:
        os.close(os.pidfd_open(pid))
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # there is one, or nobody can say
        return True
    return True
