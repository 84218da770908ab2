"""Signals processes; nothing else in the program does.

A process is signalled through a handle that was bound to it once, by pid and start mark. On
Linux that is a pidfd (pidfd_open(2)): whoever gets the pid later, a signal sent through the
handle cannot reach another process.
"""

from __future__ import annotations

import errno
import os
import select
import signal
import sys
from time import sleep
from typing import TYPE_CHECKING, Any, Protocol

from portwatch.sources.linux_folder import leader_of, own_pid
from portwatch.sources.linux_processes import parse_stat, stat_line
from portwatch.sources.linux_threads import Threads
from portwatch.sources.living_thread import running

if TYPE_CHECKING:
    from collections.abc import Collection

    from portwatch.core.model import ProcessId

_MICROSECONDS = 1_000_000
_NO_PIDFD = frozenset({errno.ENOSYS, errno.EPERM})  # before Linux 5.3, or in a sandbox
# The number of a thread, which is no process (ENOENT in later versions), or of one just gone.
_NO_PROCESS = frozenset({errno.EINVAL, errno.ENOENT})
_PROC = "/proc"
_STEP = 0.02  # seconds between two looks at a process that cannot be waited for
_IS_LINUX = sys.platform == "linux"


class ProcessEnded(Exception):  # noqa: N818 - a state of the machine, not a defect
    """The process that was meant has ended.

    Attributes:
        reused: Whether another process has its number now.
    """

    def __init__(self, *, reused: bool = False) -> None:
        super().__init__("the process has ended")
        self.reused = reused


class Handle(Protocol):
    """One process, bound by its identity."""

    @property
    def is_bound(self) -> bool:
        """Whether the system itself keeps the handle to the process (a pidfd)."""
        ...

    @property
    def mark(self) -> int | None:
        """What no other process of this start of the machine has; ``None`` if not known.

        Start marks count hundredths of a second: two processes can have the same pid and mark.
        """
        ...

    def ask(self) -> None:
        """Ask it to finish (TERM), and to go on if it is suspended, for else it cannot hear.

        Raises:
            ProcessEnded: It has ended.
            PermissionError: This user may not signal it.
        """
        ...

    def force(self) -> None:
        """End it (KILL). Raises as ``ask`` does."""
        ...

    def pause(self) -> None:
        """Have it stand still until it is told to go on (STOP). Raises as ``ask`` does."""
        ...

    def go_on(self) -> None:
        """Let it go on (CONT). Raises as ``ask`` does."""
        ...

    def check(self) -> None:
        """Whether it could be signalled, without doing so. Raises as ``ask`` does."""
        ...

    def has_ended(self) -> bool:
        """Whether it has ended; one that nobody has waited for yet (a zombie) has."""
        ...

    def wait(self, seconds: float) -> bool:
        """Block until it has ended or the time is over.

        Returns:
            Whether it has ended.
        """
        ...

    def close(self) -> None:
        """Give back the handle."""
        ...


def open_handle(identity: ProcessId) -> Handle:
    """A handle on the process that still has this identity.

    Raises:
        ProcessEnded: It has ended.
        ValueError: It is pid 1 or this program itself, which are never signalled.
        PermissionError: Nothing of it is shown to this user.
        OSError: The system has no descriptor left, or another trouble of its own.
    """
    if identity.pid <= 1 or identity.pid == os.getpid():
        raise ValueError(f"process {identity.pid} is never signalled")
    try:
        return PidfdHandle(identity)
    except NoPidfdError:
        return PsutilHandle(identity)


class NoPidfdError(Exception):
    """The system has no pidfd: not Linux, before 5.3, or a sandbox."""


class PidfdHandle:
    """The Linux way."""

    is_bound = True

    def __init__(self, identity: ProcessId) -> None:
        """Open it, then look whether that is still the process which is meant.

        In this order: whoever had the pid when it was opened is held by the descriptor, and if
        that were a later process, the start mark read afterwards would be a later one.
        """
        self._pid = identity.pid
        self._descriptor = _pidfd(identity.pid)
        try:
            _prove(identity)
        except (ProcessEnded, OSError):
            self.close()
            raise
        self._poll = select.poll()
        self._poll.register(self._descriptor, select.POLLIN)

    @property
    def mark(self) -> int | None:
        """The pidfd's inode, of the process alone since Linux 6.9; before, the same for all."""
        return os.fstat(self._descriptor).st_ino

    def ask(self) -> None:
        """Ask it to finish; see ``Handle``."""
        suspended = is_paused(self._pid)
        self._send(signal.SIGTERM)
        if suspended:
            self._send(signal.SIGCONT)

    def force(self) -> None:
        """End it; see ``Handle``."""
        self._send(signal.SIGKILL)

    def pause(self) -> None:
        """Have it stand still; see ``Handle``."""
        self._send(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on; see ``Handle``."""
        self._send(signal.SIGCONT)

    def check(self) -> None:
        """Whether it could be signalled; see ``Handle``."""
        self._send(0)

    def has_ended(self) -> bool:
        """Whether it has ended; see ``Handle``."""
        return self.wait(0)

    def wait(self, seconds: float) -> bool:
        """Block until it has ended; a pidfd becomes readable then, once its last thread is gone."""
        return bool(self._poll.poll(max(0.0, seconds) * 1000))

    def close(self) -> None:
        """Give back the descriptor."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _send(self, number: int) -> None:
        try:
            signal.pidfd_send_signal(self._descriptor, number)
        except ProcessLookupError as error:
            raise ProcessEnded from error


def _prove(identity: ProcessId) -> None:
    now = started(identity.pid)
    if now != identity.started:
        raise ProcessEnded(reused=now is not None)


def _pidfd(pid: int) -> int:
    if not hasattr(os, "pidfd_open"):
        raise NoPidfdError
    try:
        return os.pidfd_open(pid)
    except ProcessLookupError as error:
        raise ProcessEnded from error
    except OSError as error:
        if error.errno in _NO_PROCESS:
            raise ProcessEnded from error
        if error.errno in _NO_PIDFD:
            raise NoPidfdError from error
        raise


class PsutilHandle:
    """The way of all other systems: psutil compares the start time before each signal.

    Between that and the signal a pid may pass on, in theory; only a pidfd closes that gap.
    """

    is_bound = False
    mark: int | None = None

    def __init__(self, identity: ProcessId) -> None:
        """Find it, then look whether it is the process which is meant."""
        import psutil

        self._errors = psutil
        try:
            self._process: Any = psutil.Process(identity.pid)
            if _IS_LINUX and leader_of(_PROC, identity.pid) != identity.pid:
                raise ProcessEnded  # psutil takes the number of a thread for its process
            mark = started(identity.pid) if _IS_LINUX else self._created()
            runs = bool(self._process.is_running())
        except psutil.NoSuchProcess as error:
            raise ProcessEnded from error
        except psutil.AccessDenied as error:
            raise PermissionError(str(error)) from error
        if mark != identity.started or not runs:
            raise ProcessEnded(reused=psutil.pid_exists(identity.pid))

    def ask(self) -> None:
        """Ask it to finish; see ``Handle``."""
        suspended = self._status() == self._errors.STATUS_STOPPED
        self._call(self._process.terminate)
        if suspended:
            self._call(self._process.resume)

    def force(self) -> None:
        """End it; see ``Handle``."""
        self._call(self._process.kill)

    def pause(self) -> None:
        """Have it stand still; see ``Handle``."""
        self._call(self._process.suspend)

    def go_on(self) -> None:
        """Let it go on; see ``Handle``."""
        self._call(self._process.resume)

    def check(self) -> None:
        """Whether it could be signalled, where the system can be asked that; see ``Handle``."""
        if os.name == "posix":
            self._call(self._process.send_signal, 0)

    def has_ended(self) -> bool:
        """Whether it has ended; see ``Handle``."""
        return not self._process.is_running() or self._status() == self._errors.STATUS_ZOMBIE

    def wait(self, seconds: float) -> bool:
        """Block until it has ended or the time is over; see ``Handle``."""
        left = seconds  # psutil's own wait would take the exit code of a child from its parent
        while left > 0 and not self.has_ended():
            sleep(min(left, _STEP))
            left -= _STEP
        return self.has_ended()

    def close(self) -> None:
        """Nothing is held."""

    def _created(self) -> int:
        return round(float(self._process.create_time()) * _MICROSECONDS)

    def _status(self) -> str:
        try:
            return str(self._process.status())
        except self._errors.NoSuchProcess:
            return str(self._errors.STATUS_ZOMBIE)
        except self._errors.Error:
            return ""

    def _call(self, method: Any, *arguments: int) -> None:  # noqa: ANN401 - psutil has no types
        try:
            method(*arguments)
        except self._errors.NoSuchProcess as error:
            raise ProcessEnded from error
        except self._errors.AccessDenied as error:
            raise PermissionError(str(error)) from error


def started(pid: int) -> int | None:
    """The start mark of the process that has this pid now (Linux); ``None`` if none has.

    Raises:
        OSError: It cannot be read.
    """
    stat = parse_stat(stat_line(pid))
    return None if stat is None else stat.started


def holds(pid: int, inodes: Collection[int]) -> bool | None:
    """Whether the process holds one of these sockets now (Linux); ``None`` if it is not shown.

    Raises:
        OSError: Its descriptors cannot be read for another reason.
    """
    wanted = {f"socket:[{inode}]" for inode in inodes}
    found = _holds(pid, wanted)
    if found is not False or not wanted:
        return found
    # A thread may have descriptors of its own (unshare(2)), or outlive the first one. Those that
    # have the same are left out: a server of many threads has them by the hundred thousand.
    apart = Threads(_PROC, own_pid(_PROC)).apart((pid,))
    return any(_holds(thread, wanted) for thread, _ in apart)


def _holds(thread: int, wanted: Collection[str]) -> bool | None:
    folder = f"{_PROC}/{thread}/fd"
    try:
        descriptors = os.listdir(folder)  # noqa: PTH208 - up to a million: no Path objects
    except PermissionError:
        return None
    except (FileNotFoundError, ProcessLookupError):
        return False
    for descriptor in descriptors:
        try:
            if os.readlink(f"{folder}/{descriptor}") in wanted:  # noqa: PTH115 - the same
                return True
        except PermissionError:
            return None
        except OSError:  # closed meanwhile
            continue
    return False


def image(pid: int) -> str | None:
    """Path of the image that the process runs now (Linux); ``None`` if it is not shown."""
    return running(pid, _PROC).exe


def is_paused(pid: int) -> bool:
    """Whether it stands still, as after Ctrl+Z (Linux): it takes note of KILL and CONT only.

    Where its first thread has ended, which is a zombie until the last one has, another one tells.

    Raises:
        OSError: It cannot be read.
    """
    folder, _, thread = running(pid, _PROC).folder.rpartition("/")
    state = stat_line(int(thread), folder).rpartition(b")")[2].split()[:1]
    return state == [b"T"]


def stands_still(process: ProcessId) -> bool:
    """Whether this very process is paused now; where it cannot be told, it is not."""
    try:
        return started(process.pid) == process.started and is_paused(process.pid)
    except OSError:
        return False
