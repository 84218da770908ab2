"""Orders about services and containers as the helper carries them out, with stand-ins for tools."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Bound, Refused, Trouble, Working
from portwatch.core.manager_order import Manager, ManagerAct, ManagerRequest
from portwatch.helper.managing import Managing
from portwatch.helper.orders import Orders
from portwatch.sources.linux_cgroups import Cgroups
from tests.helpers.helped import binding
from tests.helpers.stopping import until

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from tests.helpers.fake_managers import FakeManager
    from tests.helpers.puppet import Puppet

NAME = "shop@1.service"


class Orderer:
    """Orders as the helper carries them out, about one process that listens.

    Attributes:
        orders: Under test.
        bound: The process, by the number that it is bound by.
        now: Monotonic seconds.
    """

    def __init__(self, tool: FakeManager, puppet: Puppet) -> None:
        self.now = 1000.0
        self.protected: set[int] = {1, os.getpid()}
        made = Managing(
            tool.tools,
            Cgroups().place_of,
            self.protected,
            lambda: self.now,
            tool.folder / "podman.sock",
        )
        self.orders = Orders(os.getpid(), lambda: None, made)
        self.bound = self.bind(puppet)

    def bind(self, puppet: Puppet) -> int:
        """Bind another process that listens."""
        if puppet.ask("'s' in globals()") == "False":
            puppet.listen()
        inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))
        answer = self.orders.bind(binding(puppet.pid, inode))
        assert isinstance(answer, Bound), answer
        return answer.number

    def close(self) -> None:
        """Let go of everything."""
        for number in list(self.orders._held):
            self.orders.release(number)

    def stop(self, name: str = NAME, *sockets: str, manager: Manager = Manager.SYSTEMD) -> Answer:
        """Ask for a stop."""
        return self.orders.manage(
            ManagerRequest(self.bound, manager, name, ManagerAct.STOP, sockets)
        )

    def force(self, name: str = NAME, manager: Manager = Manager.SYSTEMD) -> Answer:
        """Ask for an end by force."""
        return self.orders.manage(ManagerRequest(self.bound, manager, name, ManagerAct.FORCE))

    def end(self) -> Answer:
        """What came of it."""
        until(lambda: self.news().code is not None)
        return self.news()

    def news(self) -> Working:
        """How far it is."""
        answer = self.orders.news(self.bound)
        assert isinstance(answer, Working), answer
        return answer


def begun(answer: Answer) -> bool:
    """Whether the manager was asked; a quick one has ended by now."""
    return answer in {Working(None), Working(0)}


def refusal(answer: Answer) -> tuple[Trouble, str]:
    """What it was refused with."""
    assert isinstance(answer, Refused), answer
    return answer.trouble, answer.text
