"""Facts about processes by psutil, for systems without ``/proc``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import psutil

from portwatch.core.model import Parent, Process, ProcessId

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_MOST = 4096  # processes kept; the oldest gives way
_MOST_PARENTS = 32
_MICROSECONDS = 1_000_000
_FAILURES: Final = (psutil.Error, OSError, RuntimeError, ValueError, LookupError)


class PsutilProcesses:
    """Reads facts once for each process, and again when its name, command or user is another.

    A fact that the system refuses is ``None`` and the others are kept. Where it refuses ``exe``,
    psutil takes the command's first word if that is a program's path, which a process can forge.
    """

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Any, Process]] = {}

    def facts(self, pid: int) -> Process | None:
        """Facts of the process that has this pid now; ``None`` if it is gone."""
        try:
            return self._facts(pid)
        except (*_FAILURES, OverflowError):
            self._kept.pop(pid, None)
            return None

    def prune(self, pids: frozenset[int]) -> None:
        """Forget every process that is not among ``pids``."""
        for pid in self._kept.keys() - pids:
            del self._kept[pid]

    def _facts(self, pid: int) -> Process | None:
        kept = self._kept.pop(pid, None)
        if kept is not None and _is_same(*kept):
            self._kept[pid] = kept  # the most recently asked one goes last
            return kept[1]
        handle = psutil.Process(pid)
        process = _read(handle)
        if not handle.is_running():  # the pid passed to another process meanwhile
            return None
        while len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[pid] = handle, process
        return process


def _is_same(handle: Any, process: Process) -> bool:  # noqa: ANN401 - psutil has no types
    """Whether it still runs, and has become neither another program nor another user's."""
    return (
        handle.is_running()
        and (_ask(handle.name) or "") == process.name
        and tuple(_ask(handle.cmdline) or ()) == process.command
        and _uid(handle) == process.uid
    )


def _uid(handle: Any) -> int | None:  # noqa: ANN401 - psutil has no types
    uids = _ask(handle.uids) if hasattr(handle, "uids") else None  # Windows has none
    return None if uids is None else int(uids.real)


def _read(handle: Any) -> Process:  # noqa: ANN401 - psutil has no types
    started = _ask(handle.create_time)
    return Process(
        id=ProcessId(handle.pid, 0 if started is None else round(started * _MICROSECONDS)),
        name=_ask(handle.name) or "",
        exe=_ask(handle.exe) or None,
        command=tuple(_ask(handle.cmdline) or ()),
        uid=_uid(handle),
        user=_ask(handle.username) or None,
        started_at=started,
        parents=_parents(handle),
    )


def _parents(handle: Any) -> tuple[Parent, ...]:  # noqa: ANN401 - psutil has no types
    chain: list[Parent] = []
    met = {handle.pid}
    above = _ask(handle.parent)
    while above is not None and above.pid not in met and len(chain) < _MOST_PARENTS:
        if above.pid == 0:  # the kernel on macOS, "System Idle Process" on Windows
            break
        met.add(above.pid)
        chain.append(Parent(above.pid, _ask(above.name) or ""))
        above = _ask(above.parent)
    return tuple(chain)


def _ask(question: Callable[[], T]) -> T | None:
    """One fact; ``None`` where the system refuses it or a zombie has it no more.

    Raises:
        psutil.NoSuchProcess: The process is gone.
    """
    try:
        return question()
    except psutil.ZombieProcess:  # a kind of NoSuchProcess, but there it still is
        return None
    except psutil.NoSuchProcess:
        raise
    except _FAILURES:
        return None
