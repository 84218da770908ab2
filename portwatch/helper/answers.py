"""Answers one request after another: what may be asked is told from what is refused here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Facts, Owners, Refused, Rules, Said, Trouble
from portwatch.core.helper_request import (
    BindRequest,
    CloseRequest,
    FactsRequest,
    Mode,
    OwnersRequest,
    ReleaseRequest,
    RulesRequest,
    SignalRequest,
    ToolRequest,
)
from portwatch.core.manager_order import ContainerRequest, ManagerNewsRequest, ManagerRequest
from portwatch.helper.holders import Holders
from portwatch.helper.orders import Orders
from portwatch.helper.parent import tie
from portwatch.helper.privileges import widen
from portwatch.services import runtime
from portwatch.sources.linux_firewall import DeniedError, OwnRules
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.tool_output import ToolError, ToolMissingError

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Order, Request
    from portwatch.core.model import Process


class Answers:
    """What one helper knows and does."""

    def __init__(self, mode: Mode, caller: int) -> None:
        """Nothing is read yet.

        Args:
            mode: Whether orders are carried out.
            caller: Pid of who asks.
        """
        self._mode = mode
        tied = tie()

        def managing() -> None:
            widen()
            tied()

        self._orders = Orders(caller, managing)
        self._rules = OwnRules(begin=tied)
        self.start_afresh()

    def start_afresh(self) -> None:
        """Forget what was read: a reading that was broken off may have left it half done."""
        self._holders = Holders(lambda: runtime.now().monotonic)
        self._processes = LinuxProcesses(_nameless)

    def tend(self) -> float | None:
        """Give up what takes too long; gives the seconds until this is to be called again."""
        return self._orders.tend()

    def to(self, request: Request) -> Answer:
        """The answer.

        Args:
            request: What is asked, whole and within its bounds.
        """
        match request:
            case OwnersRequest(inodes):
                return Owners(self._holders.of(inodes))
            case FactsRequest():
                return self._facts(request)
            case RulesRequest():
                return self._firewall()
            case ToolRequest():
                return self._tool(request)
            case ContainerRequest():
                return self._orders.inspect(request)
        if self._mode is not Mode.ACT:
            return Refused(Trouble.NOT_ALLOWED, "this helper only looks")
        return self._carry_out(request)

    def _carry_out(self, request: Order) -> Answer:
        match request:
            case BindRequest():
                return self._orders.bind(request)
            case SignalRequest():
                return self._orders.signal(request)
            case ReleaseRequest(bound):
                return self._orders.release(bound)
            case CloseRequest():
                return self._orders.close(request)
            case ManagerRequest():
                return self._orders.manage(request)
            case ManagerNewsRequest(bound):
                return self._orders.news(bound)

    def _facts(self, request: FactsRequest) -> Answer:
        asked = ((one, self._fact(one.pid)) for one in request.processes)
        return Facts(tuple(found for one, found in asked if found is not None and found.id == one))

    def _fact(self, pid: int) -> Process | None:
        """A process may say anything of itself: one that cannot be read spoils no other."""
        try:
            return self._processes.facts(pid)
        except (MemoryError, RecursionError, OSError, ValueError):
            return None

    def _firewall(self) -> Answer:
        try:
            state = self._rules.look()
        except DeniedError:
            return Rules("not permitted")
        except OSError as error:
            return Rules(error.strerror or str(error))
        has_tables = state.generation is not None and self._rules.has_tables()
        return Rules("", state.generation, state.legacy, has_tables)

    def _tool(self, request: ToolRequest) -> Answer:
        try:
            return Said(self._rules.output(request.tool.split()))
        except ToolMissingError as error:
            return Said(None, str(error), missing=True)
        except ToolError as error:
            return Said(None, str(error))


def _nameless(uid: int) -> None:
    """Users are named by who asks: the system's way to do it may load anything."""
    del uid
