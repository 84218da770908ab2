"""Has managers stop services and containers; believes nothing that was said of them.

The manager itself is asked what the name stands for, and the process that the order is for must be
a part of that now. Then its tool is started: from one of root's folders, without a shell, with an
environment of its own, and for a time that is bounded. It ends with the helper.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Refused, Said, Trouble, Working
from portwatch.core.manager_order import Manager, ManagerAct
from portwatch.core.place import container_of
from portwatch.helper import patience
from portwatch.services.manager_answers import (
    inspect_arguments,
    is_within,
    is_within_any,
    properties,
    same,
    show_arguments,
    socket_units,
    unit_trouble,
    whole_container,
)
from portwatch.services.stop import started
from portwatch.services.stop_commands import container_command, unit_command
from portwatch.services.stop_followers import followers
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from portwatch.core.helper_answer import Answer
    from portwatch.core.manager_order import ContainerRequest, ManagerRequest
    from portwatch.core.model import ProcessId
    from portwatch.core.place import Place
    from portwatch.services.stop_tool import Tool, Tools

LONGEST = 600.0
"""Seconds that a manager's tool may run; a service may take minutes to end."""

MOST = 8
"""Tools that run at once."""

_PODMAN = Path("/run/podman/podman.sock")
_MOVED = "the process is not a part of it any more"
_USERS = "user@"  # user@.service(5): all that a user runs
_WORDS = 300  # characters of what a tool complains of


@dataclass(slots=True)
class Work:
    """What a manager was asked for about one process.

    Attributes:
        manager: Who was asked.
        name: What was to be stopped.
        run: Which start of that it was: what has been started anew since is another thing.
        tool: The manager's, until it is let go of.
        until: When it is given up, in monotonic seconds.
    """

    manager: Manager
    name: str
    run: str
    tool: Tool
    until: float

    def news(self) -> Working:
        """How far it is."""
        return Working(self.tool.code, self.tool.error[:_WORDS])


class Managing:
    """Asks the managers of this machine, for one caller."""

    def __init__(
        self,
        tools: Tools,
        place_of: Callable[[int], Place | None],
        protected: Collection[int],
        clock: Callable[[], float],
        podman: Path = _PODMAN,
    ) -> None:
        """Nothing is asked yet.

        Args:
            tools: How managers are asked.
            place_of: Tells where a process runs now.
            protected: Pids of who must live.
            clock: Monotonic seconds.
            podman: Where Podman's own service listens: without that, Podman itself would need all
                of root's rights, which the helper has given up.
        """
        self._tools = tools
        self._place_of = place_of
        self._protected = protected
        self._clock = clock
        self._podman = podman
        self._works: list[Work] = []

    def inspect(self, request: ContainerRequest) -> Answer:
        """What an engine says of a container in which that very process runs now."""
        place = self._place_of(request.process.pid)
        container = None if place is None else place.container
        if container is None or started(request.process.pid) != request.process.started:
            return Refused(Trouble.LET_GO, "the process is in no container")
        if container.manager is not None or container.engine != request.manager:
            return Refused(Trouble.NOT_ALLOWED, "it is not a container of that engine, as root's")
        if not request.container.startswith(container.id):
            return Refused(Trouble.LET_GO, "the process is in another container")
        try:
            return Said(self._tools.ask((*self._engine(request.manager), *_asked(request))))
        except ToolError as error:
            return Refused(Trouble.FAILED, str(error))

    def begin(
        self, request: ManagerRequest, process: ProcessId | None, before: Work | None
    ) -> Work | Refused:
        """Look at everything, then start the manager's tool.

        Args:
            request: The order.
            process: For which it is; ``None`` if that has ended since it was asked for first.
            before: What was asked for about it before.
        """
        self.tend()
        if len(self._works) >= MOST:
            return Refused(Trouble.TOO_MANY, "too many orders are not done yet")
        force = request.act is ManagerAct.FORCE
        if force and (before is None or (before.manager, before.name) != _what(request)):
            return Refused(Trouble.NOT_ALLOWED, "it was not asked to stop before")
        place = None if process is None else self._place_of(process.pid)
        if place is None and process is not None:
            return Refused(Trouble.LET_GO, _MOVED)
        try:
            command = self._command(request)
            run = self._run(request, place)
            if isinstance(run, Refused):
                return run
            if force and before is not None and before.run != run:
                return Refused(Trouble.LET_GO, "it was started anew since it was asked to stop")
            if process is not None and started(process.pid) != process.started:
                return Refused(Trouble.STALE, "the process has ended")
            patience.end()  # what is done from here on is told
            if before is not None:
                self.give_up(before)
            work = Work(*_what(request), run, self._tools.start(command), self._clock() + LONGEST)
        except ToolError as error:
            return Refused(Trouble.FAILED, str(error))
        self._works.append(work)
        return work

    def give_up(self, work: Work) -> None:
        """Wait no longer for a tool: what it has asked its manager for goes on without it."""
        self._works = [one for one in self._works if one is not work]
        work.tool.close()

    def tend(self) -> float | None:
        """Give up what takes too long.

        Returns:
            Seconds until this is to be called again; ``None`` if nothing runs.
        """
        now = self._clock()
        for work in [one for one in self._works if now >= one.until]:
            self.give_up(work)
        self._works = [one for one in self._works if one.tool.code is None]
        return min((one.until - now for one in self._works), default=None)

    def _command(self, request: ManagerRequest) -> tuple[str, ...]:
        force = request.act is ManagerAct.FORCE
        if request.manager is Manager.SYSTEMD:
            return unit_command(self._systemd(), request.name, request.sockets, force=force)
        return container_command(self._engine(request.manager), request.name, force=force)

    def _systemd(self) -> tuple[str, ...]:
        tool = self._tools.find(Manager.SYSTEMD)
        if tool is None or not self._tools.has_systemd():
            raise ToolError("systemd does not run here, or its systemctl is in no safe place")
        return tool, "--no-ask-password"

    def _systemctl(self, arguments: tuple[str, ...]) -> str:
        return self._tools.ask((*self._systemd(), *arguments))

    def _engine(self, manager: Manager) -> tuple[str, ...]:
        tool = self._tools.find(manager)
        if tool is None:
            raise ToolError(f"{manager} is not to be found in a safe place")
        if manager is not Manager.PODMAN:
            return (tool,)
        if not self._podman.is_socket():
            raise ToolError(f"Podman's own service does not run ({self._podman} is no socket)")
        return tool, "--url", f"unix://{self._podman}"

    def _run(self, request: ManagerRequest, place: Place | None) -> str | Refused:
        """Which start of a service or a container it is, if the process is a part of that."""
        if request.manager is Manager.SYSTEMD:
            return self._run_of_unit(request, place)
        return self._run_of_container(request, place)

    def _run_of_unit(self, request: ManagerRequest, place: Place | None) -> str | Refused:
        if request.name.startswith(_USERS):
            return Refused(Trouble.NOT_ALLOWED, "that is all that a user runs")
        if place is not None and (place.unit, place.manager, place.container) != (
            request.name,
            None,
            None,
        ):
            return Refused(Trouble.LET_GO, _MOVED)
        told = properties(self._systemctl(show_arguments(request.name)))
        if told.get("Id") != request.name:
            return Refused(Trouble.LET_GO, "systemd calls that service otherwise")
        trouble = unit_trouble(told, place)
        if trouble:
            return Refused(Trouble.LET_GO, trouble)
        if request.act is ManagerAct.STOP and set(socket_units(told)) != set(request.sockets):
            return Refused(Trouble.LET_GO, "other units listen in its stead than were planned")
        with_it = followers(told, self._systemctl)
        groups = (told["ControlGroup"], *(one.group for one in with_it if one.group))
        if self._protects(lambda one: is_within_any(one.path, groups)):
            return _living()
        return told.get("InvocationID", "")

    def _run_of_container(self, request: ManagerRequest, place: Place | None) -> str | Refused:
        container = container_of(request.manager, request.name)
        if place is not None and not same(place.container, container):
            return Refused(Trouble.LET_GO, _MOVED)
        told = self._tools.ask((*self._engine(request.manager), *inspect_arguments(request.name)))
        whole = whole_container(told, container, self._place_of)
        if whole is None or whole.identity != request.name:
            return Refused(Trouble.LET_GO, f"{request.manager} says that its container is another")
        if place is not None and not is_within(place.path, whole.folder):
            return Refused(Trouble.LET_GO, "its cgroup is only called like that of the container")
        if self._protects(lambda one: is_within(one.path, whole.folder)):
            return _living()
        first = int(told.split()[1])
        return f"{first} {started(first)}"

    def _protects(self, is_part: Callable[[Place], bool]) -> bool:
        places = (self._place_of(pid) for pid in self._protected)
        return any(is_part(one) for one in places if one is not None)


def _living() -> Refused:
    text = "portwatch, or what it was started from, is a part of it"
    return Refused(Trouble.NOT_ALLOWED, text)


def _what(request: ManagerRequest) -> tuple[Manager, str]:
    return request.manager, request.name


def _asked(request: ContainerRequest) -> tuple[str, ...]:
    return inspect_arguments(request.container)
