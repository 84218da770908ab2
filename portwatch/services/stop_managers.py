"""Which service or container a process is a part of, as its manager itself says.

A cgroup's path only suggests it: the manager is asked whether that unit or container has this
very cgroup, and what it would do if the process ended in any other way.
"""

from __future__ import annotations

import os
import re
import sys
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.manager_order import Manager
from portwatch.core.model import Protocol
from portwatch.core.said import say
from portwatch.services.manager_answers import (
    inspect_arguments,
    is_within,
    is_within_any,
    properties,
    restart_policy,
    show_arguments,
    socket_units,
    unit_trouble,
    whole_container,
)
from portwatch.services.stop_commands import container_command, unit_command
from portwatch.services.stop_followers import followers
from portwatch.services.stop_hands import Hands
from portwatch.services.stop_plan import Managed, Refusal, RefusalCode, Way
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from portwatch.core.model import Container, Process, Socket
    from portwatch.core.place import Place
    from portwatch.services.stop_followers import Follower
    from portwatch.services.stop_tool import Tools
    from portwatch.sources.protocols import Sources

    _Test: TypeAlias = Callable[[Place], bool]

_ENGINES = {"docker": "Docker", "podman": "Podman"}
_IDENTITY = re.compile(r"[0-9a-f]{12,64}")
_SESSIONS = "user@"  # user@.service(5): all that a user runs
_STREAMS = {Protocol.TCP: "Stream", Protocol.UDP: "Datagram"}
_LISTENS = re.compile(
    r"^Listen=(?:\[?([0-9A-Fa-f:.]+)(?:%[^\s\]]+)?\]?:)?([0-9]+) \((Stream|Datagram)\)$",
    re.MULTILINE,
)
_PORT_DIGITS = 5
_MAIN_ONLY = frozenset({"process", "none"})  # KillMode= (systemd.kill(5)): others go on living
_WITH_COMPUTER = frozenset({"enabled", "enabled-runtime"})


class Found(NamedTuple):
    """A manager that can be asked, and what ends then.

    Attributes:
        managed: Its effect is not known here.
        members: All processes that end, oldest first.
    """

    managed: Managed
    members: tuple[Process, ...]


class Managers:
    """Asks systemd, Docker and Podman about the processes of this machine."""

    def __init__(self, sources: Sources, tools: Tools | None, hands: Hands | None = None) -> None:
        """Nothing is asked yet.

        Args:
            sources: Of this machine.
            tools: How they are asked; ``None`` if they shall not be.
            hands: With whose rights, where this program's own do not suffice.
        """
        self._sources = sources
        self._hands = hands or Hands()
        self._tools = tools if sys.platform == "linux" else None

    def is_apart(self, process: Process) -> bool:
        """Whether it runs in a container, or for one, or in a service of the system."""
        if self._sources.containers.behind(process) is not None:
            return True
        place = self._sources.places.place_of(process.id.pid)
        if place is None:
            return False
        unit = place.unit or ""
        is_service = unit.endswith(".service") and not unit.startswith(_SESSIONS)
        return place.container is not None or (is_service and place.manager is None)

    def unit_of(self, process: Process, sharers: Sequence[Process] = ()) -> Found | Refusal:
        """The service that a process is a part of, or why none can be asked for.

        Args:
            process: Which.
            sharers: Others that hold its socket.
        """
        place = self._sources.places.place_of(process.id.pid)
        unit = None if place is None or place.container is not None else place.unit
        if place is None or unit is None or not unit.endswith(".service"):
            return _none(say("It is not a part of a service."))
        if unit.startswith(_SESSIONS):
            return _none(say("It is a part of a user's session as a whole, which is no service."))
        if self._sources.containers.behind(process) is not None:
            return _none(say("It listens for a container, and its service runs all of them."))
        tools = self._tools
        if tools is None or not tools.has_systemd():
            return _none(say("systemd does not run here."))
        if place.manager not in {None, os.geteuid()}:
            return _none(say("Its service belongs to another user's own service manager."))
        tool = tools.find("systemctl")
        if tool is None:
            return _none(say("systemctl, which asks systemd, is not to be found in a safe place."))
        asked = (tool,) if place.manager is None else (tool, "--user")
        try:
            told = properties(tools.ask((*asked, *show_arguments(unit))))
            with_it = followers(told, lambda words: tools.ask((*asked, *words)))
        except ToolError as error:
            return _none(
                say("{manager} does not answer: {error}", manager="systemd", error=str(error))
            )
        return self._unit(place, asked, told, with_it, (process, *sharers))

    def _unit(
        self,
        place: Place,
        asked: tuple[str, ...],
        told: Mapping[str, str],
        with_it: Sequence[Follower],
        holders: Sequence[Process],
    ) -> Found | Refusal:
        trouble = unit_trouble(told, place)
        if trouble:
            return _none(trouble)
        unit, group, sockets = told.get("Id", ""), told.get("ControlGroup", ""), socket_units(told)
        is_own = place.manager is not None
        is_helped = not is_own and self._hands.asks_managers
        is_part = _is_part(holders, told)
        with_start = (
            say("It starts again when you log in.")
            if is_own
            else say("It starts again when the computer starts.")
        )
        managed = Managed(
            way=Way.UNIT,
            name=unit,
            title=unit.removesuffix(".service"),
            manager="systemd",
            place=place.path,
            stop_command=unit_command(asked, unit, sockets),
            force_command=unit_command(asked, unit, force=True),
            is_own=is_own,
            restarts=not is_part and told.get("Restart", "no") not in {"no", ""},
            later=with_start if told.get("UnitFileState") in _WITH_COMPUTER else "",
            may_ask=not (is_own or is_helped) and os.geteuid() != 0,
            is_helped=is_helped,
            sockets=sockets,
            is_part=is_part,
            followers=tuple(one.name for one in with_it),
        )
        groups = (group, *(one.group for one in with_it if one.group))
        return Found(managed, self._members(lambda one: is_within_any(one.path, groups)))

    def socket_unit_at(self, sockets: Iterable[Socket], *, of_user: bool = False) -> str | None:
        """The unit for which a manager listens at one of these.

        Args:
            sockets: Which.
            of_user: Whether the person's own manager is meant, not the system's.

        Returns:
            ``None`` if that is not told, or several may be meant.
        """
        tool = None if self._tools is None else self._tools.find("systemctl")
        if self._tools is None or tool is None or not self._tools.has_systemd():
            return None
        try:
            asked = (tool, "--user") if of_user else (tool,)
            told = self._tools.ask(
                (*asked, "show", "--property=Id,ActiveState,Listen", "--", "*.socket")
            )
        except ToolError:
            return None
        wanted = tuple(sockets)
        found = {
            properties(block).get("Id")
            for block in told.split("\n\n")
            if properties(block).get("ActiveState") == "active"
            and any(_listens_at(block, one) for one in wanted)
        }
        return found.pop() if len(found) == 1 else None

    def container_of(self, process: Process) -> Found | Refusal:
        """The container of a process, or whose port it publishes; or why there is none."""
        place = self._sources.places.place_of(process.id.pid)
        container = None if place is None else place.container
        inside = container is not None
        if container is None:
            container = self._behind(process)
        if place is None or container is None:
            return _none(say("It is not a part of a container."))
        title = _ENGINES.get(container.engine)
        if title is None or self._tools is None or not _IDENTITY.fullmatch(container.id):
            return _none(
                say("Which container it is cannot be asked of {engine}.", engine=container.engine)
            )
        if container.manager not in {None, os.geteuid()}:
            return _none(say("Its container belongs to another user."))
        tool = self._tools.find(container.engine)
        if tool is None:
            return _none(
                say("{engine} is not to be found in a safe place.", engine=container.engine)
            )
        is_helped = False
        try:
            told = self._tools.ask((tool, *inspect_arguments(container.id)))
        except ToolError as error:
            helped = self._helped(container, process) if inside else None
            if helped is None:
                return _none(
                    say("{manager} does not answer: {error}", manager=title, error=str(error))
                )
            told, is_helped = helped, True
        whole = whole_container(told, container, self._sources.places.place_of)
        if whole is None or (inside and not is_within(place.path, whole.folder)):
            return _none(say("{manager} says that its container is another one.", manager=title))
        policy = restart_policy(told)
        managed = Managed(
            way=Way.CONTAINER,
            name=whole.identity,
            title=self._name(container),
            manager=title,
            place=place.path,
            stop_command=container_command((tool,), whole.identity),
            force_command=container_command((tool,), whole.identity, force=True),
            restarts=policy in {"always", "unless-stopped", "on-failure"},
            later=say("It starts again when {manager} does.", manager=title)
            if policy == "always"
            else "",
            is_helped=is_helped,
        )
        found = self._members(lambda other: is_within(other.path, whole.folder))
        return Found(managed, found if inside else (process, *found))

    def _behind(self, process: Process) -> Container | None:
        """For which container a process listens; the first answer may take a moment."""
        containers = self._sources.containers
        if containers.behind(process) is not None:
            containers.update(0.0, may_wait=True)
        return containers.behind(process)

    def _name(self, container: Container) -> str:
        """What people call it; the first answer may take a moment."""
        containers = self._sources.containers
        if containers.named(container).name is None:
            containers.update(0.0, may_wait=True)
        return containers.named(container).name or container.id

    def _helped(self, container: Container, process: Process) -> str | None:
        """What an engine says that does not answer this user; ``None`` if nobody can ask it."""
        if container.manager is not None or not self._hands.asks_managers:
            return None
        try:
            return self._hands.inspect(Manager(container.engine), container.id, process.id)
        except ToolError:
            return None

    def _members(self, is_member: _Test) -> tuple[Process, ...]:
        found = []
        for name in os.listdir("/proc"):  # noqa: PTH208 - hundreds of processes: no Path objects
            place = self._sources.places.place_of(int(name)) if name.isdecimal() else None
            if place is not None and is_member(place):
                process = self._sources.processes.facts(int(name))
                if process is not None:
                    found.append(process)
        return tuple(sorted(found, key=lambda one: (one.id.started, one.id.pid)))


def _listens_at(block: str, one: Socket) -> bool:
    """Whether a socket unit has this very end; a port alone has no address."""
    return any(
        len(port) <= _PORT_DIGITS
        and (kind, int(port)) == (_STREAMS[one.protocol], one.local_port)
        and _is_address(address, one.local_address)
        for address, port, kind in _LISTENS.findall(block)
    )


def _is_address(told: str, address: str) -> bool:
    try:
        listens = ip_address(address.partition("%")[0])
        return ip_address(told) == listens if told else listens.is_unspecified
    except ValueError:
        return False


def _is_part(holders: Iterable[Process], told: Mapping[str, str]) -> bool:
    """Whether none of them is the service's main process, nor one that it keeps below itself.

    Where the main process ends without those below it, these are jobs or sessions of others.
    """
    main = told.get("MainPID", "")
    if not main.isdecimal() or int(main) == 0:
        return False  # a service without one: nothing speaks for anything else
    below = told.get("KillMode") not in _MAIN_ONLY
    return not any(
        one.id.pid == int(main) or (below and int(main) in {above.pid for above in one.parents})
        for one in holders
    )


def _none(text: str) -> Refusal:
    return Refusal(RefusalCode.NO_MANAGER, text)
