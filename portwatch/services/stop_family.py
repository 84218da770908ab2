"""Who started whom: the processes below another one."""

from __future__ import annotations

import os
import sys
from collections import defaultdict, deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from portwatch.core.model import ProcessId
from portwatch.sources.linux_processes import Stat, parse_stat, stat_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_MICROSECONDS = 1_000_000
_DEEPEST = 1024  # parents, one above the other, that are asked for


def descendants(*roots: ProcessId) -> tuple[ProcessId, ...]:
    """All processes below ``roots`` now, parents before their children.

    Nothing is below a root that has ended: its children belong to another parent since.

    Raises:
        OSError: The processes of this machine cannot be read.
    """
    return _linux(roots) if sys.platform == "linux" else _portable(roots)


def is_below(one: ProcessId, root: ProcessId, proc: str = "/proc") -> bool:
    """Whether a process is below another one now (Linux), as ``descendants`` has it.

    Told by its parents alone, however many others there are.

    Args:
        one: Which.
        root: Below whom.
        proc: Where the proc file system is mounted.

    Raises:
        OSError: A process cannot be read.
    """
    for _ in range(_DEEPEST):
        stat = _stat(proc, one.pid)
        if stat is None or stat.started != one.started:
            return False
        above = _stat(proc, stat.parent)
        again = _stat(proc, one.pid)
        # Else the number of its parent may have passed to another process before that was read.
        is_still = again is not None and (again.started, again.parent) == (one.started, stat.parent)
        if above is None or not is_still or above.started > one.started:
            return False
        one = ProcessId(stat.parent, above.started)
        if one == root:
            return True
    return False


def _linux(roots: Iterable[ProcessId], proc: str = "/proc") -> tuple[ProcessId, ...]:
    stats = {pid: stat for pid in _pids(proc) if (stat := _stat(proc, pid)) is not None}
    children: dict[int, list[int]] = defaultdict(list)
    for pid, stat in stats.items():
        children[stat.parent].append(pid)
    standing = [one for one in roots if one.pid in stats and stats[one.pid].started == one.started]
    waiting = deque(standing)
    found: dict[ProcessId, None] = {}
    while waiting:
        parent = waiting.popleft()
        below = sorted(children[parent.pid])
        # Its number may have passed on between the reading of it and of those below that number.
        if not below or not _is_still(proc, parent):
            continue
        for pid in below:
            child = ProcessId(pid, stats[pid].started)
            # One that is older than its parent was read while the parent's number passed on.
            if child.started >= parent.started and child not in found and child not in standing:
                found[child] = None
                waiting.append(child)
    return tuple(found)


def _pids(proc: str) -> list[int]:
    names = os.listdir(proc)  # noqa: PTH208 - hundreds of processes: no Path objects
    return [int(name) for name in names if name.isdecimal()]


def _stat(proc: str, pid: int) -> Stat | None:
    try:
        return parse_stat(stat_line(pid, proc))
    except PermissionError:  # of another user, where /proc is mounted with hidepid
        return None


def _is_still(proc: str, one: ProcessId) -> bool:
    stat = _stat(proc, one.pid)
    return stat is not None and stat.started == one.started


def _portable(roots: Iterable[ProcessId]) -> tuple[ProcessId, ...]:
    import psutil

    found: dict[ProcessId, None] = {}
    for root in roots:
        with suppress(psutil.Error, OSError):
            process = psutil.Process(root.pid)
            if _identity(process) == root:
                for child in process.children(recursive=True):
                    with suppress(psutil.Error, OSError):  # it ended meanwhile
                        found[_identity(child)] = None
    return tuple(one for one in found if one not in roots)


def _identity(process: Any) -> ProcessId:  # noqa: ANN401 - psutil has no types
    return ProcessId(process.pid, round(process.create_time() * _MICROSECONDS))
