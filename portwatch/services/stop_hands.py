"""With whose rights a stop looks at processes and signals them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.stop import holds, image, open_handle
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from collections.abc import Collection

    from portwatch.core.manager_order import Manager, ManagerAct
    from portwatch.core.model import ProcessId, Socket
    from portwatch.services.stop import Handle
    from portwatch.services.stop_plan import Managed
    from portwatch.services.stop_tool import AnyTool


class Hands:
    """With the rights of this program; those who have others add them.

    Attributes:
        asks_managers: Whether they ask the managers of services and containers with an
            administrator's rights.
    """

    asks_managers = False

    def open(
        self,
        identity: ProcessId,
        *,
        sockets: Collection[Socket] = (),
        exe: str | None = None,
        under: Handle | None = None,
    ) -> Handle:
        """A handle on the process that still has this identity; raises as ``open_handle``.

        Args:
            identity: Whose.
            sockets: For which of its sockets, if it is one that holds some.
            exe: Path of the image that it ran when it was chosen for that; ``None`` if not known.
            under: A handle on a process that it is below, if it is meant for that.
        """
        del sockets, exe, under  # who signals with his own rights looks at these himself
        return open_handle(identity)

    def holds(self, pid: int, inodes: Collection[int]) -> bool | None:
        """Whether it holds one of these sockets; see the function of this name."""
        return holds(pid, inodes)

    def image(self, pid: int) -> str | None:
        """What it runs; see the function of this name."""
        return image(pid)

    def inspect(self, engine: Manager, container: str, process: ProcessId) -> str:
        """What an engine says of a container in which a process runs; as ``inspect_arguments``.

        Raises:
            ToolError: It does not say, or these hands do not ask.
        """
        del engine, container, process
        raise ToolError("these rights are this program's own")

    def manage(self, handle: Handle, managed: Managed, act: ManagerAct) -> AnyTool:
        """Have a manager stop what a process is a part of, or end it by force.

        Args:
            handle: On the process, made by these hands.
            managed: What is stopped.
            act: How.

        Raises:
            ToolError: The manager is not asked.
            ProcessEnded: The process has ended.
        """
        del handle, managed, act
        raise ToolError("the helper that would ask has ended")
