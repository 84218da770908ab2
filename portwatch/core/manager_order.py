"""Orders about a service or a container as a whole, as the helper is given them; pure.

Every name is bounded by a grammar of its own, so that none can be taken for an option or for a
pattern by the tool that it is handed to.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.late_pattern import LatePattern
from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.document import Node
    from portwatch.core.model import ProcessId

MOST_SOCKET_UNITS = 16
"""Units that listen for one service; a handful is a lot."""

_LONGEST_UNIT = 255  # characters (systemd.unit(5))
# The characters of systemd.unit(5); an instance has a name, a template alone runs nothing.
_STEM = r"(?!-)[A-Za-z0-9:_.\\-]+(?:@[A-Za-z0-9:_.\\@-]+)?"
_SERVICE = LatePattern(rf"{_STEM}\.service")
_SOCKET = LatePattern(rf"{_STEM}\.socket")
_CONTAINER = LatePattern(r"[0-9a-f]{64}")
_CONTAINER_BEGIN = LatePattern(r"[0-9a-f]{12,64}")


class Manager(StrEnum):
    """Whose orders are asked for; the values are the names of their tools."""

    SYSTEMD = "systemctl"
    DOCKER = "docker"
    PODMAN = "podman"


class ManagerAct(StrEnum):
    """What a manager is asked for."""

    STOP = "stop"
    FORCE = "force"


@record(frozen=True, slots=True)
class ManagerRequest:
    """Have its manager stop the whole that a process which was bound is a part of.

    Attributes:
        bound: The process, by the number that it was bound by.
        manager: Who is asked.
        name: The service's unit, or the container's whole id.
        act: What for; by force only what was asked to stop before.
        sockets: The units that listen in its stead, which are stopped too: these and no others.
    """

    bound: int
    manager: Manager
    name: str
    act: ManagerAct
    sockets: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class ManagerNewsRequest:
    """How far is the manager with what was asked for about this process?"""

    bound: int


@record(frozen=True, slots=True)
class ContainerRequest:
    """What does its engine say of the container that this process runs in?

    Attributes:
        manager: The engine.
        container: The container's id, or the first twelve characters of it at the least.
        process: Which must run in it now.
    """

    manager: Manager
    container: str
    process: ProcessId


WholeRequest: TypeAlias = ManagerRequest | ManagerNewsRequest | ContainerRequest
"""All that is asked about a service or a container as a whole."""


def manager_fields(request: WholeRequest) -> dict[str, object]:
    """As it is written."""
    match request:
        case ManagerRequest():
            return {
                "ask": "manage",
                "bound": request.bound,
                "manager": request.manager,
                "name": request.name,
                "act": request.act,
                "sockets": request.sockets,
            }
        case ManagerNewsRequest(bound):
            return {"ask": "news", "bound": bound}
        case ContainerRequest(manager, container, process):
            return {
                "ask": "container",
                "manager": manager,
                "container": container,
                "process": [process.pid, process.started],
            }


def is_service(name: str) -> bool:
    """Whether it can be the name of a service's unit."""
    return len(name) <= _LONGEST_UNIT and _SERVICE.fullmatch(name) is not None


def is_socket_unit(name: str) -> bool:
    """Whether it can be the name of a unit that listens."""
    return len(name) <= _LONGEST_UNIT and _SOCKET.fullmatch(name) is not None


def is_container(identity: str) -> bool:
    """Whether it is the whole id of a container."""
    return _CONTAINER.fullmatch(identity) is not None


def parse_manager_request(fields: dict[str, Node]) -> ManagerRequest:
    """The fields of an order.

    Raises:
        DocumentError: They are none, or a name in them is none.
    """
    manager = Manager(fields["manager"].one_of(Manager))
    is_unit = manager is Manager.SYSTEMD
    name = fields["name"].text(_LONGEST_UNIT)
    if not (is_service(name) if is_unit else is_container(name)):
        fields["name"].fail("no name of a service" if is_unit else "no whole id of a container")
    listed = fields["sockets"].items(MOST_SOCKET_UNITS) if "sockets" in fields else []
    if listed and not is_unit:
        fields["sockets"].fail("a container has none")
    for node in listed:
        if not is_socket_unit(node.text(_LONGEST_UNIT)):
            node.fail("no name of a socket unit")
    return ManagerRequest(
        bound=_bound(fields),
        manager=manager,
        name=name,
        act=ManagerAct(fields["act"].one_of(ManagerAct)),
        sockets=tuple(node.text(_LONGEST_UNIT) for node in listed),
    )


def parse_news_request(fields: dict[str, Node]) -> ManagerNewsRequest:
    """The fields of a question about an order.

    Raises:
        DocumentError: They are none.
    """
    return ManagerNewsRequest(_bound(fields))


def parse_container(manager: Node, container: Node, process: ProcessId) -> ContainerRequest:
    """The fields of a question about a container; the process is read by who knows how.

    Raises:
        DocumentError: They are none.
    """
    engine = Manager(manager.one_of(Manager))
    if engine is Manager.SYSTEMD:
        manager.fail("it has no containers")
    identity = container.text(_LONGEST_UNIT)
    if _CONTAINER_BEGIN.fullmatch(identity) is None:
        container.fail("no id of a container")
    return ContainerRequest(engine, identity, process)


def _bound(fields: dict[str, Node]) -> int:
    return fields["bound"].whole(1, 2**53 - 1)
