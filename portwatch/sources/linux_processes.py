"""Facts about processes from ``/proc/PID``; see ``proc_pid_stat(5)`` and its neighbours."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs
from portwatch.core.model import Parent, Process, ProcessId
from portwatch.sources.linux_mappings import loaded
from portwatch.sources.linux_scripts import script_file
from portwatch.sources.living_thread import running
from portwatch.sources.process_files import ProcessFiles
from portwatch.sources.process_variables import started_in
from portwatch.sources.silent_mounts import SilentMounts
from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 4096  # processes kept; the oldest gives way
_MOST_PARENTS = 32
_MOST_BYTES = 64 * 1024  # of a process's file; a command line can be megabytes long
_MOST_COMPARED = 4096  # bytes of a command line by which it is known again
_MOST_BYTES_OF_ALL = 1024 * 1024  # of /proc/stat; it grows with processors and interrupts


class Stat(NamedTuple):
    """What ``/proc/PID/stat`` tells.

    Attributes:
        name: ``comm``, as the process set it.
        parent: Pid of the parent; 0 for pid 1 and for a parent out of sight.
        started: Clock ticks from boot to its start (field 22).
    """

    name: str
    parent: int
    started: int


class _Mark(NamedTuple):
    """By what facts are known to hold still: one more read, a link and a ``stat`` of its folder.

    An interpreter that executes itself with another script keeps its image and its name, and a
    server that gives up its rights keeps all but its user: its effective one owns the folder
    (``task_dump_owner`` in ``fs/proc/base.c``), which costs a tenth of its ``status``. Where the
    real user is another one, as of a setuid program, that is read too.
    """

    stat: Stat
    exe: str | None
    command: bytes
    folder_of: int
    real: int | None


class LinuxProcesses:
    """Reads facts once for each process, and again when it becomes another program or user."""

    def __init__(
        self,
        user: Callable[[int], str | None],
        proc: str = "/proc",
        silent: SilentMounts | None = None,
    ) -> None:
        """Nothing is read yet.

        Args:
            user: Login name of a user id.
            proc: Where the proc file system is mounted.
            silent: Knows which file systems do not answer.
        """
        self._user = user
        self._silent = SilentMounts(proc) if silent is None else silent
        self._proc = proc
        self._kept: dict[int, tuple[_Mark, Process]] = {}
        self._unread: set[int] = set()  # pids whose files do not answer: facts are not whole
        self._stats = ProcessFiles("stat", proc)
        self._commands = ProcessFiles("cmdline", proc)
        self._ticks = os.sysconf("SC_CLK_TCK")
        self._boot: int | None = None

    def facts(self, pid: int) -> Process | None:
        """Facts of the process that has this pid now; ``None`` if it is gone."""
        for _ in range(2):  # the pid may pass to another process meanwhile
            kept = self._kept.get(pid)
            mark = self._mark(pid, None if kept is None else kept[1].uid)
            if mark is None:
                break
            if kept is not None and kept[0] == mark:
                return kept[1]
            process = self._read(pid, mark)
            if self._is_still(pid, mark):
                if process.id.pid not in self._unread:
                    self._keep(mark, process)
                return process
        self._kept.pop(pid, None)
        return None

    def prune(self, pids: frozenset[int]) -> None:
        """Forget every process that is not among ``pids``."""
        self._boot = None  # it moves when the clock of a booted machine is first set
        self._unread &= pids
        for pid in self._kept.keys() - pids:
            del self._kept[pid]
        self._stats.prune(pids)
        self._commands.prune(pids)

    def _mark(self, pid: int, uid: int | None) -> _Mark | None:
        """What tells it from another; ``uid`` is the real user that was read before."""
        stat = parse_stat(self._stats.read(pid, _MOST_BYTES))
        if stat is None:
            return None
        folder_of = self._folder_of(pid)
        runs = running(pid, self._proc)
        if runs.folder == f"{self._proc}/{pid}":
            command = self._commands.read(pid, _MOST_COMPARED)
        else:  # its first thread has ended, and another one tells
            command = _content(f"{runs.folder}/cmdline", _MOST_COMPARED)
        return _Mark(
            stat,
            runs.exe,  # another program may call itself as the one before
            command,
            folder_of,
            None if uid in {None, folder_of} else self._real_user(pid),
        )

    def _is_still(self, pid: int, mark: _Mark) -> bool:
        """Whether it is the same process with the same image; its name may change at any time."""
        stat = self._stat(pid)
        return stat is not None and stat.started == mark.stat.started and self._exe(pid) == mark.exe

    def _keep(self, mark: _Mark, process: Process) -> None:
        self._kept.pop(process.id.pid, None)
        if len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        real = None if process.uid in {None, mark.folder_of} else process.uid
        self._kept[process.id.pid] = mark._replace(real=real), process

    def _read(self, pid: int, mark: _Mark) -> Process:
        stat, command = mark.stat, mark.command
        folder = running(pid, self._proc).folder
        if len(command) == _MOST_COMPARED:
            command = _content(f"{folder}/cmdline")
        uid = self._real_user(pid)
        process = Process(
            id=ProcessId(pid, stat.started),
            name=stat.name,
            exe=mark.exe,
            command=parse_command(command),
            uid=uid,
            user=None if uid is None else self._user(uid),
            started_at=self._started_at(stat),
            parents=self._parents(pid, stat),
            cwd=_link(f"{folder}/cwd"),
        )
        if self._is_silent(process):
            return process
        process = replace(process, loaded=loaded(process, folder))
        if programs.script(process) is None:
            return process
        # Servers like to leave the folder in which they were started.
        start = _start_folder(folder)
        folders = filter(None, (process.cwd,))
        found = script_file(process, folders, self._proc, start)
        return replace(process, script_file=found)

    def _is_silent(self, process: Process) -> bool:
        """Whether to look for its script would hold up everything."""
        pid = process.id.pid
        is_silent = self._silent.of(process) is not None
        (self._unread.add if is_silent else self._unread.discard)(pid)
        return is_silent

    def _parents(self, pid: int, stat: Stat) -> tuple[Parent, ...]:
        chain: list[Parent] = []
        met = {pid}
        above = stat.parent
        while above > 0 and above not in met and len(chain) < _MOST_PARENTS:
            found = self._stat(above)
            if found is None:
                break
            met.add(above)
            chain.append(Parent(above, found.name))
            above = found.parent
        return tuple(chain)

    def _started_at(self, stat: Stat) -> float | None:
        if self._boot is None:
            self._boot = parse_boot(self._file("stat", _MOST_BYTES_OF_ALL))
        return None if self._boot is None else self._boot + stat.started / self._ticks

    def _stat(self, pid: int) -> Stat | None:
        return parse_stat(self._file(f"{pid}/stat"))

    def _real_user(self, pid: int) -> int | None:
        return parse_uid(self._file(f"{pid}/status"))

    def _folder_of(self, pid: int) -> int:
        """The effective user; -1 if it is gone."""
        try:
            return os.stat(f"{self._proc}/{pid}").st_uid  # noqa: PTH116 - often: no Path objects
        except OSError:
            return -1

    def _exe(self, pid: int) -> str | None:
        return running(pid, self._proc).exe

    def _file(self, name: str, limit: int = _MOST_BYTES) -> bytes:
        return _content(f"{self._proc}/{name}", limit)


def _link(path: str) -> str | None:
    try:
        return os.readlink(path)  # noqa: PTH115 - often: no Path objects
    except OSError:  # another user's, a kernel thread, or gone
        return None


def _content(path: str, limit: int = _MOST_BYTES) -> bytes:
    """The start of a file; empty where the system refuses or the process has gone."""
    try:
        return first_part(path, limit)
    except OSError:
        return b""


def stat_line(pid: int, proc: str = "/proc") -> bytes:
    """``/proc/PID/stat`` as the kernel tells it now; empty if no process has this pid.

    Args:
        pid: Any number.
        proc: Where the proc file system is mounted.

    Raises:
        OSError: It cannot be read; whether there is such a process is not known then.
    """
    try:
        return first_part(f"{proc}/{pid}/stat", _MOST_BYTES)
    except (FileNotFoundError, ProcessLookupError):  # the latter if it ends while it is read
        return b""


def parse_stat(content: bytes) -> Stat | None:
    """Name, parent and start mark; ``None`` for anything else than a stat line.

    The name may hold spaces, parentheses and newlines, so it ends at the last parenthesis.
    """
    head, closing, tail = content.rpartition(b")")
    _, opening, name = head.partition(b"(")
    fields = tail.split()
    try:  # tail starts with field 3
        parent, started = int(fields[1]), int(fields[19])
    except (ValueError, IndexError):
        return None
    if not (closing and opening) or parent < 0 or started < 0:
        return None
    return Stat(_text(name), parent, started)


def parse_uid(content: bytes) -> int | None:
    """The real user id in ``/proc/PID/status``.

    In the name that stands before it the kernel escapes newlines, but no carriage returns.
    """
    for line in content.split(b"\n"):
        if line.startswith(b"Uid:"):
            fields = line.split()
            if len(fields) > 1 and fields[1].isdigit():
                return int(fields[1])
    return None


def parse_command(content: bytes) -> tuple[str, ...]:
    """The arguments in ``/proc/PID/cmdline``; a rewritten title is one argument."""
    stripped = content.rstrip(b"\0")
    return tuple(_text(part) for part in stripped.split(b"\0")) if stripped else ()


def _start_folder(folder: str) -> str | None:
    """The folder in which a shell started it; others may claim any."""
    try:
        told = started_in(folder)
    except OSError:
        return None
    return None if told is None else _text(told)


def parse_boot(content: bytes) -> int | None:
    """Seconds since the epoch of the boot, from ``/proc/stat``."""
    for line in content.split(b"\n"):
        if line.startswith(b"btime "):
            value = line[6:].strip()
            return int(value) if value.isdigit() else None
    return None


def _text(content: bytes) -> str:
    """Names are bytes to the kernel; what is no UTF-8 stays as lone surrogates."""
    return content.decode("utf-8", "surrogateescape")
