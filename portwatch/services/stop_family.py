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


def descendants(*roots: ProcessId) -> tuple[ProcessId, ...]:
    """All processes below ``roots`` now, parents before their children.

    Nothing is below a root that has ended: its children belong to another parent since.

    Raises:
        OSError: The processes of this machine cannot be read.
    """
    return _linux(roots) if sys.platform == "linux" else _portable(roots)


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
        for pid in sorted(children[parent.pid]):
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
