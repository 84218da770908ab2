"""Binds processes, signals them and closes connections; looks at every identity itself."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Bound, Closed, Done, Refused, Trouble
from portwatch.core.helper_request import SignalAct
from portwatch.core.programs import DELETED
from portwatch.services.runtime import boot_id
from portwatch.services.socket_destroy import destroy, is_there
from portwatch.services.stop import NoPidfdError, PidfdHandle, ProcessEnded, holds, image, started
from portwatch.services.stop_family import descendants
from portwatch.sources.linux_folder import is_kernel_thread, leader_of, parent_of
from portwatch.sources.netlink_wire import DumpError
from portwatch.sources.socket_cookies import waiting

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import BindRequest, CloseRequest, SignalRequest, SocketKey
    from portwatch.core.model import ProcessId
    from portwatch.services.stop import Handle

_MOST = 512  # processes that are held at once
_MOST_ABOVE = 64  # of its own ancestors


class Orders:
    """Carries out what was asked, for one caller."""

    def __init__(self, caller: int) -> None:
        """Nothing is held yet.

        Args:
            caller: Pid of who asks; neither it nor what it stands on is ever signalled.
        """
        self._protected = {1, os.getpid(), caller, *_above(caller)}
        self._held: dict[int, tuple[Handle, ProcessId, tuple[SocketKey, ...]]] = {}
        self._asked: set[int] = set()  # of those, which were asked to end: they may let go
        self._number = 0

    def bind(self, request: BindRequest) -> Answer:
        """Hold on to a process, if everything that was said of it is still so."""
        refusal = self._prohibition(request)
        if refusal is not None:
            return refusal
        handle = _opened(request.process)
        if isinstance(handle, Refused):
            return handle
        try:
            refusal = self._objection(request, handle)
        except (OSError, DumpError) as error:
            refusal = Refused(Trouble.FAILED, str(error))
        except BaseException:  # broken off because it took too long
            handle.close()
            raise
        if refusal is not None:
            handle.close()
            return refusal
        self._number += 1
        self._held[self._number] = handle, request.process, request.sockets
        return Bound(self._number)

    def signal(self, request: SignalRequest) -> Answer:
        """Signal a process that is held; one that was bound by sockets must still hold one."""
        held = self._held.get(request.bound)
        if held is None:
            return Refused(Trouble.STALE, "no such process is held")
        handle, process, keys = held
        try:
            if request.act is not SignalAct.CHECK and request.bound not in self._asked:
                refusal = _let_go(process, keys) if keys else None
                if refusal is not None:
                    return refusal
            _act(handle, request.act)
        except ProcessEnded:
            return Refused(Trouble.STALE, "the process has ended")
        except PermissionError:
            return Refused(Trouble.NOT_PERMITTED, "it may not be signalled")
        except (OSError, DumpError) as error:
            return Refused(Trouble.FAILED, str(error))
        if request.act is SignalAct.ASK:
            self._asked.add(request.bound)
        return Done()

    def release(self, number: int) -> Answer:
        """Let go of a process."""
        held = self._held.pop(number, None)
        self._asked.discard(number)
        if held is not None:
            held[0].close()
        return Done()

    def close(self, request: CloseRequest) -> Answer:
        """Close one connection; the kernel compares its cookie."""
        if request.boot != boot_id():
            return Refused(Trouble.STALE, "seen in an earlier start of the machine")
        try:
            code = destroy(request.connection)
            return Closed(code, another=code == errno.ENOENT and is_there(request.connection))
        except (OSError, ValueError) as error:
            return Refused(Trouble.FAILED, str(error))

    def _prohibition(self, request: BindRequest) -> Refused | None:
        """What speaks against it before the process is looked at."""
        if request.boot != boot_id():
            return Refused(Trouble.STALE, "seen in an earlier start of the machine")
        if len(self._held) >= _MOST:
            return Refused(Trouble.TOO_MANY, "too many processes are held")
        if bool(request.sockets) == (request.under is not None):
            return Refused(Trouble.NOT_ALLOWED, "neither a socket nor a parent binds it")
        pid = request.process.pid
        if pid in self._protected or is_kernel_thread("/proc", pid):
            return Refused(Trouble.NOT_ALLOWED, f"process {pid} is never signalled")
        if leader_of("/proc", pid) not in {0, pid}:
            return Refused(Trouble.NOT_ALLOWED, f"{pid} is a thread, not a process")
        return None

    def _objection(self, request: BindRequest, handle: Handle) -> Refused | None:
        """What speaks against it, while a handle is held on the process."""
        process = request.process
        if handle.has_ended() or request.mark not in {None, handle.mark}:
            return Refused(Trouble.STALE, "the process has ended")
        now = image(process.pid)
        if request.exe is not None and (now or "").removesuffix(
            DELETED
        ) != request.exe.removesuffix(DELETED):
            return Refused(Trouble.LET_GO, "the process runs another program")
        if request.under is None:
            return _let_go(process, request.sockets)
        above = self._held.get(request.under)
        if above is None or process not in descendants(above[1]):
            return Refused(Trouble.LET_GO, "it is not below the process that was bound")
        return None


def _opened(process: ProcessId) -> Handle | Refused:
    """Held by a pidfd or not at all: by its number alone it would not be bound."""
    try:
        return PidfdHandle(process)
    except ProcessEnded:
        return Refused(Trouble.STALE, "the process has ended")
    except NoPidfdError:
        return Refused(Trouble.FAILED, "the system has no pidfd")
    except OSError as error:
        return Refused(Trouble.FAILED, str(error))


def _act(handle: Handle, act: SignalAct) -> None:
    match act:
        case SignalAct.CHECK:
            handle.check()
        case SignalAct.ASK:
            handle.ask()
        case SignalAct.FORCE:
            handle.force()
        case SignalAct.PAUSE:
            handle.pause()
        case SignalAct.GO_ON:
            handle.go_on()


def _let_go(process: ProcessId, keys: tuple[SocketKey, ...]) -> Refused | None:
    """Whether it holds none of these very sockets now."""
    there = waiting()
    inodes = {one.inode for one in keys if (one.inode, one.cookie) in there}
    if not inodes or not holds(process.pid, inodes) or started(process.pid) != process.started:
        return Refused(Trouble.LET_GO, "the process holds none of these sockets any more")
    return None


def _above(pid: int) -> set[int]:
    """The processes that one stands on."""
    found: set[int] = set()
    while pid > 1 and len(found) < _MOST_ABOVE:
        pid = parent_of("/proc", pid)
        if pid in found:
            break
        found.add(pid)
    return found - {0}
