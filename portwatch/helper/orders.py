"""Binds processes, signals them and closes connections; looks at every identity itself."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Bound, Closed, Done, Refused, Trouble
from portwatch.core.helper_request import SignalAct
from portwatch.core.manager_order import ManagerAct
from portwatch.core.programs import is_same_image
from portwatch.helper import patience
from portwatch.helper.managing import Managing, Work
from portwatch.services.runtime import boot_id, now
from portwatch.services.socket_destroy import destroy, is_there
from portwatch.services.stop import NoPidfdError, PidfdHandle, ProcessEnded, holds, image, started
from portwatch.services.stop_family import is_below
from portwatch.services.stop_tool import Tools
from portwatch.sources.linux_cgroups import Cgroups
from portwatch.sources.linux_folder import is_kernel_thread, leader_of, parent_of
from portwatch.sources.netlink_wire import DumpError
from portwatch.sources.socket_cookies import waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import BindRequest, CloseRequest, SignalRequest, SocketKey
    from portwatch.core.manager_order import ContainerRequest, ManagerRequest
    from portwatch.core.model import ProcessId
    from portwatch.services.stop import Handle

_MOST = 512  # processes that are held at once
_MOST_ABOVE = 64  # of its own ancestors


_ANOTHER = Refused(Trouble.LET_GO, "the process runs another program")


@dataclass(slots=True)
class _Held:
    """A process that is held, with what it was bound by.

    Attributes:
        exe: The image that it ran then, or when it was asked; ``None`` if it had none.
        above: What it is below, if that binds it.
        is_asked: Whether it was asked to end.
        is_released: Whether nobody holds it any more.
        work: What its manager was asked for last.
    """

    handle: Handle
    process: ProcessId
    keys: tuple[SocketKey, ...]
    exe: str | None
    above: _Held | None = None
    is_asked: bool = False
    is_released: bool = False
    work: Work | None = None

    def objection(self, *, goes_on: bool = False) -> Refused | None:
        """What speaks against a signal now.

        What is below another one has to be so still, and that has to hold its sockets, until that
        was asked or has ended: from then on it is an orphan. It may execute another program until
        it is asked itself, as what is just started does in the next moment (execve(2)).

        Args:
            goes_on: Whether it shall only be let go on. What bound it may have gone on before, and
                have let go since: that does not leave it standing still.
        """
        if self.handle.has_ended():
            return Refused(Trouble.STALE, "the process has ended")
        above = None if goes_on else self.above
        refusal = None if above is None else self._objection_above(above)
        if refusal is not None:
            return refusal
        now = image(self.process.pid)
        is_bound_to_it = self.above is None or self.is_asked
        if is_bound_to_it and self.exe and now and not is_same_image(now, self.exe):
            return _ANOTHER
        if self.is_asked or self.above is not None:
            return None
        return _let_go(self.process, self.keys)

    def note_asked(self) -> None:
        """It is about to be asked to end; from now on it is what it runs now."""
        self.is_asked = True
        if self.above is not None:
            self.exe = image(self.process.pid)

    def _objection_above(self, above: _Held) -> Refused | None:
        if above.is_asked or (not above.is_released and above.handle.has_ended()):
            return None
        if above.is_released or not is_below(self.process, above.process):
            return Refused(Trouble.LET_GO, "it is not below the process that was bound")
        return above.objection()


class Orders:
    """Carries out what was asked, for one caller."""

    def __init__(
        self, caller: int, begin: Callable[[], None], managing: Managing | None = None
    ) -> None:
        """Nothing is held yet.

        Args:
            caller: Pid of who asks; neither it nor what it stands on is ever signalled.
            begin: Called in the process of each tool before it is executed.
            managing: Asks managers; those of this machine if not given.
        """
        self._protected = {1, os.getpid(), caller, *_above(caller)}
        self._managing = managing or Managing(
            Tools.of_root(begin), Cgroups().place_of, self._protected, lambda: now().monotonic
        )
        self._held: dict[int, _Held] = {}
        self._number = 0

    def bind(self, request: BindRequest) -> Answer:
        """Hold on to a process, if everything that was said of it is still so."""
        refusal = self._prohibition(request)
        if refusal is not None:
            return refusal
        handle: Handle | Refused | None = None
        is_kept = False
        try:
            patience.hold()  # from the system to a name that is closed below
            handle = _opened(request.process)
            patience.go_on()
            answer = self._bound(request, handle) if not isinstance(handle, Refused) else handle
            is_kept = isinstance(answer, Bound)
            return answer
        finally:  # also if it was broken off because it took too long
            if not is_kept and handle is not None and not isinstance(handle, Refused):
                handle.close()
            patience.go_on()

    def _bound(self, request: BindRequest, handle: Handle) -> Answer:
        exe = image(request.process.pid)
        try:
            refusal = self._objection(request, handle, exe)
        except (OSError, DumpError) as error:
            refusal = Refused(Trouble.FAILED, str(error))
        if refusal is not None:
            return refusal
        patience.end()  # what is held from here on is told
        self._number += 1
        above = None if request.under is None else self._held[request.under]
        self._held[self._number] = _Held(handle, request.process, request.sockets, exe, above)
        return Bound(self._number)

    def signal(self, request: SignalRequest) -> Answer:
        """Signal a process that is held.

        One that was bound by sockets must still run the same program, and hold one of these until
        it was asked to end: it may let go then. So must what others below it were bound by.
        """
        held = self._held.get(request.bound)
        if held is None:
            return Refused(Trouble.STALE, "no such process is held")
        try:
            if request.act is not SignalAct.CHECK:
                refusal = held.objection(goes_on=request.act is SignalAct.GO_ON)
                if refusal is not None:
                    return refusal
                patience.end()
            if request.act is SignalAct.ASK:
                held.note_asked()
            _act(held.handle, request.act)
        except ProcessEnded:
            return Refused(Trouble.STALE, "the process has ended")
        except PermissionError:
            return Refused(Trouble.NOT_PERMITTED, "it may not be signalled")
        except (OSError, DumpError) as error:
            return Refused(Trouble.FAILED, str(error))
        return Done()

    def release(self, number: int) -> Answer:
        """Let go of a process."""
        held = self._held.pop(number, None)
        if held is not None:
            held.is_released = True
            if held.work is not None:
                self._managing.give_up(held.work)
            held.handle.close()
        return Done()

    def inspect(self, request: ContainerRequest) -> Answer:
        """What an engine says of the container of a process."""
        return self._managing.inspect(request)

    def manage(self, request: ManagerRequest) -> Answer:
        """Have a manager stop what a process that is held is a part of.

        The process was bound by its sockets and has to be what it was then, as before a signal.
        What was asked for before may be forced when it has ended: others of it may still run.
        """
        held = self._held.get(request.bound)
        if held is None:
            return Refused(Trouble.STALE, "no such process is held")
        if held.above is not None:
            return Refused(Trouble.NOT_ALLOWED, "it was not bound by a socket")
        has_ended = held.handle.has_ended()
        is_forced = request.act is ManagerAct.FORCE
        try:
            refusal = None if has_ended and is_forced else held.objection()
            if refusal is not None:
                return refusal
            process = None if has_ended else held.process
            found = self._managing.begin(request, process, held.work)
        except (OSError, DumpError) as error:
            return Refused(Trouble.FAILED, str(error))
        if isinstance(found, Refused):
            return found
        held.work = found
        held.note_asked()
        return found.news()

    def news(self, number: int) -> Answer:
        """How far a manager is."""
        held = self._held.get(number)
        if held is None or held.work is None:
            return Refused(Trouble.STALE, "no manager was asked for it")
        return held.work.news()

    def tend(self) -> float | None:
        """Give up what takes too long; see ``Managing``."""
        return self._managing.tend()

    def close(self, request: CloseRequest) -> Answer:
        """Close one connection; the kernel compares its cookie."""
        if request.boot != boot_id():
            return Refused(Trouble.STALE, "seen in an earlier start of the machine")
        patience.end()
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

    def _objection(self, request: BindRequest, handle: Handle, exe: str | None) -> Refused | None:
        """What speaks against it, while a handle is held on the process."""
        process = request.process
        if handle.has_ended() or request.mark not in {None, handle.mark}:
            return Refused(Trouble.STALE, "the process has ended")
        if request.exe is not None and not is_same_image(exe or "", request.exe):
            return _ANOTHER
        if request.under is None:
            return _let_go(process, request.sockets)
        above = self._held.get(request.under)
        if above is None or not is_below(process, above.process):
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
