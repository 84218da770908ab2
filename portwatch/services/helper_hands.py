"""Signals with a helper's rights what this program may not signal; the helper looks itself."""

from __future__ import annotations

import errno
from contextlib import suppress
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Bound, Refused, Said, Trouble
from portwatch.core.helper_request import (
    MOST_SOCKETS,
    BindRequest,
    ReleaseRequest,
    SignalAct,
    SignalRequest,
    SocketKey,
)
from portwatch.core.manager_order import ContainerRequest, Manager, ManagerRequest
from portwatch.core.model import ProcessId
from portwatch.services.helper_link import HelperEndedError, HelperSilentError
from portwatch.services.helper_tool import HelpedTool
from portwatch.services.runtime import boot_id
from portwatch.services.sight import ask_facts, ask_owners
from portwatch.services.stop import ProcessEnded, started
from portwatch.services.stop_hands import Hands
from portwatch.services.stop_plan import Way
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Request
    from portwatch.core.manager_order import ManagerAct
    from portwatch.core.model import Socket
    from portwatch.services.helper_link import HelperLink
    from portwatch.services.stop import Handle
    from portwatch.services.stop_plan import Managed


class HelperHands(Hands):
    """Ask a helper where this program's own rights do not suffice."""

    def __init__(self, link: HelperLink, *, may_act: bool = True) -> None:
        """Nothing is asked yet.

        Args:
            link: The helper.
            may_act: Whether it carries out orders.
        """
        self._link = link
        self.asks_managers = may_act

    def open(
        self,
        identity: ProcessId,
        *,
        sockets: Collection[Socket] = (),
        exe: str | None = None,
        under: Handle | None = None,
    ) -> Handle:
        """A handle on it; see ``Hands``."""
        own = super().open(identity)
        keys = tuple(SocketKey(one.inode, one.id) for one in sockets if one.inode)[:MOST_SOCKETS]
        made = HelpedHandle(self._link, own, identity, keys, exe)
        if isinstance(under, HelpedHandle):
            try:
                made.claim(under)
            except (ProcessEnded, OSError):
                made.close()
                raise
        return made

    def holds(self, pid: int, inodes: Collection[int]) -> bool | None:
        """Whether it holds one of these sockets."""
        found = super().holds(pid, inodes)
        if found is not None:
            return found
        try:
            mark, owners = started(pid), ask_owners(self._link, inodes)
        except (HelperEndedError, HelperSilentError):
            return None
        return any(
            (one.pid, one.started) == (pid, mark) for held in owners.values() for one in held
        )

    def image(self, pid: int) -> str | None:
        """What it runs."""
        found = super().image(pid)
        mark = started(pid) if found is None else None
        if mark is None:
            return found
        try:
            seen = ask_facts(self._link, (ProcessId(pid, mark),))
        except (HelperEndedError, HelperSilentError):
            return None
        return seen[0].exe if seen else None

    def inspect(self, engine: Manager, container: str, process: ProcessId) -> str:
        """What an engine says of a container; see ``Hands``."""
        try:
            answer = self._link.ask(ContainerRequest(engine, container, process))
        except (HelperEndedError, HelperSilentError):
            raise ToolError("the helper does not answer") from None
        if isinstance(answer, Said) and answer.text is not None:
            return answer.text
        raise ToolError(answer.text if isinstance(answer, Refused) else "the helper does not tell")

    def manage(self, handle: Handle, managed: Managed, act: ManagerAct) -> HelpedTool:
        """Have a manager stop what a process is a part of; see ``Hands``."""
        if not isinstance(handle, HelpedHandle):
            raise ToolError("the helper does not hold the process")
        try:
            bound = handle.bind()
        except ProcessEnded:
            raise
        except OSError as error:
            raise ToolError(
                error.strerror or str(error), let_go=error.errno == errno.ESTALE
            ) from None
        return HelpedTool(self._link, _order(bound, managed, act))


class HelpedHandle:
    """A ``Handle``: the system's own, with a helper's behind it."""

    def __init__(
        self,
        link: HelperLink,
        own: Handle,
        identity: ProcessId,
        sockets: tuple[SocketKey, ...],
        exe: str | None = None,
    ) -> None:
        """Nothing is bound in the helper yet.

        Args:
            link: The helper.
            own: A handle on the process; closed with this one.
            identity: Of the process.
            sockets: For which it is meant; no more than can be asked for.
            exe: Path of the image that it ran then; ``None`` if not known.
        """
        self._link = link
        self._own = own
        self._identity = identity
        self._sockets = sockets
        self._exe = exe
        self._number: int | None = None

    @property
    def is_bound(self) -> bool:
        """Whether the system itself keeps the handle to the process."""
        return self._own.is_bound

    @property
    def mark(self) -> int | None:
        """What no other process has."""
        return self._own.mark

    def ask(self) -> None:
        """Ask it to finish; see ``Handle``."""
        self._do(self._own.ask, SignalAct.ASK)

    def force(self) -> None:
        """End it; see ``Handle``."""
        self._do(self._own.force, SignalAct.FORCE)

    def pause(self) -> None:
        """Have it stand still; see ``Handle``."""
        self._do(self._own.pause, SignalAct.PAUSE)

    def go_on(self) -> None:
        """Let it go on; see ``Handle``."""
        self._do(self._own.go_on, SignalAct.GO_ON)

    def check(self) -> None:
        """Whether it could be signalled; see ``Handle``."""
        self._do(self._own.check, SignalAct.CHECK)

    def has_ended(self) -> bool:
        """Whether it has ended; everybody may ask that."""
        return self._own.has_ended()

    def wait(self, seconds: float) -> bool:
        """Block until it has ended or the time is over."""
        return self._own.wait(seconds)

    def close(self) -> None:
        """Give back both handles."""
        number, self._number = self._number, None
        if number is not None:
            with suppress(HelperEndedError, HelperSilentError):
                self._link.ask(ReleaseRequest(number))
        self._own.close()

    def claim(self, under: HelpedHandle) -> None:
        """Have the helper hold it by what it is below, if this program may not signal it.

        Now: it may be below nobody any more when it is asked. Raises as ``bind``.
        """
        try:
            self._own.check()
        except PermissionError:
            self.bind(under)

    def bind(self, under: HelpedHandle | None = None) -> int:
        """The number by which the helper holds the process.

        Args:
            under: What it is below, if that binds it.

        Raises:
            ProcessEnded: It has ended, or another one has its number.
            PermissionError: The helper may or will not.
            OSError: Another trouble.
        """
        if self._number is None:
            request = BindRequest(
                boot=boot_id(),
                process=self._identity,
                mark=self._own.mark,
                exe=self._exe if under is None else None,
                sockets=() if under is not None else self._sockets,
                under=None if under is None else under.bind(),
            )
            answer = self._asked(request)
            if not isinstance(answer, Bound):
                raise OSError(errno.EPROTO, "the helper does not answer what was asked")
            self._number = answer.number
        return self._number

    def _do(self, act: Callable[[], None], same: SignalAct) -> None:
        try:
            act()
        except PermissionError:
            self._asked(SignalRequest(self.bind(), same))

    def _asked(self, request: Request) -> Answer:
        try:
            answer = self._link.ask(request)
        except HelperEndedError as error:
            raise PermissionError(errno.EPERM, "there is no helper any more") from error
        except HelperSilentError as error:  # it may have done it: that it may not would be untrue
            raise TimeoutError(errno.ETIMEDOUT, "the helper does not answer in time") from error
        if not isinstance(answer, Refused):
            return answer
        if answer.trouble is Trouble.STALE:
            raise ProcessEnded
        if answer.trouble in {Trouble.NOT_ALLOWED, Trouble.NOT_PERMITTED}:
            raise PermissionError(errno.EPERM, answer.text)
        if answer.trouble is Trouble.LET_GO:
            raise OSError(errno.ESTALE, answer.text)
        raise OSError(errno.EIO, answer.text)  # it may do better next time


def _order(bound: int, managed: Managed, act: ManagerAct) -> ManagerRequest:
    manager = Manager.SYSTEMD if managed.way is Way.UNIT else Manager(managed.manager.lower())
    return ManagerRequest(bound, manager, managed.name, act, managed.sockets)
