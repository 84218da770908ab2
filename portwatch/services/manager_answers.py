"""What systemd, Docker and Podman say of a service or a container, and whether it is that one.

Read in two places: where a plan is made, and in the helper, which believes no plan. The texts are
those of ``systemctl show`` and of the engines' ``inspect``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.place import container_folder
from portwatch.core.said import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from portwatch.core.model import Container
    from portwatch.core.place import Place

FOLLOWERS = ("RequiredBy", "RequisiteOf", "BoundBy", "ConsistsOf", "PropagatesStopTo")
"""Properties that name the units to which a stop goes on; a systemd that knows one not leaves it
out."""

RUNS = frozenset({"active", "activating", "reloading", "deactivating"})
"""States of a unit that can be stopped."""

UNIT_PROPERTIES = (
    "Id", "LoadState", "ActiveState", "ControlGroup", "Restart", "UnitFileState",
    "RefuseManualStop", "TriggeredBy", "MainPID", "KillMode", "InvocationID", *FOLLOWERS,
)  # fmt: skip
"""Of a unit; ``InvocationID`` tells one start of it from another (systemd.exec(5))."""

_FORMAT = "{{.Id}} {{.State.Pid}} {{.HostConfig.RestartPolicy.Name}}"


def show_arguments(unit: str) -> tuple[str, ...]:
    """For ``systemctl``, to tell of one unit."""
    return "show", f"--property={','.join(UNIT_PROPERTIES)}", "--", unit


def inspect_arguments(container: str) -> tuple[str, ...]:
    """For an engine, to tell of one container: id, first process and restart policy."""
    return "inspect", "--type", "container", "--format", _FORMAT, "--", container


def properties(told: str) -> dict[str, str]:
    """``systemctl show``: a property a line."""
    pairs = (line.partition("=") for line in told.splitlines())
    return {name: value for name, _, value in pairs}


def is_within(path: str, group: str) -> bool:
    """Whether a cgroup is another one, or in it."""
    return path == group or path.startswith(f"{group.rstrip('/')}/")


def is_within_any(path: str, groups: Iterable[str]) -> bool:
    """Whether a cgroup is one of others, or in one of them."""
    return any(is_within(path, one) for one in groups)


def unit_trouble(told: Mapping[str, str], place: Place | None) -> str:
    """Why a unit is not stopped for a process; empty if it can be.

    Args:
        told: What systemd says of it.
        place: Of the process; ``None`` if that has ended.
    """
    group = told.get("ControlGroup", "")
    if told.get("LoadState") != "loaded" or told.get("ActiveState") not in RUNS:
        return say("systemd does not know its service.")
    if not group or (place is not None and not is_within(place.path, group)):
        return say("systemd says that its service has other processes.")
    if told.get("RefuseManualStop") == "yes":
        return say("systemd stops its service by itself only.")
    return ""


def socket_units(told: Mapping[str, str]) -> tuple[str, ...]:
    """The units that listen in a service's stead, and start it again."""
    return tuple(one for one in told.get("TriggeredBy", "").split() if one.endswith(".socket"))


class Whole(NamedTuple):
    """A container as its engine tells it.

    Attributes:
        identity: Its whole id.
        folder: Path of the cgroup that is its own. A process that is in none below it is not a
            part of the container, whatever its own cgroup is called.
    """

    identity: str
    folder: str


def whole_container(
    told: str, container: Container, place_of: Callable[[int], Place | None]
) -> Whole | None:
    """A container, if the engine's first process of it is where we think.

    Args:
        told: What its engine says of it.
        container: As the place of a process tells it.
        place_of: Tells where a process runs.
    """
    words = told.split()
    if len(words) < 2 or not words[0].startswith(container.id) or not words[1].isdecimal():  # noqa: PLR2004 - id and pid
        return None
    place = place_of(int(words[1]))
    folder = None if place is None else container_folder(place)
    if place is None or folder is None or not same(place.container, container):
        return None
    return Whole(words[0], folder)


def restart_policy(told: str) -> str:
    """What an engine does with a container that ends by itself; empty if it does not say."""
    words = told.split()
    return words[2] if len(words) > 2 else ""  # noqa: PLR2004 - the third word


def same(one: Container | None, other: Container) -> bool:
    """Whether it is the same container, whatever it is called."""
    return one is not None and (one.engine, one.id, one.manager) == (
        other.engine,
        other.id,
        other.manager,
    )
