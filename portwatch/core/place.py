"""Where a process runs, as its cgroup tells: unit, container, application; pure.

Service managers and container engines give each thing that they run a cgroup of its own, named
after it: systemd.unit(5), systemd's DESKTOP_ENVIRONMENTS.md, and the engines' own habits. Only the
outermost name counts: what lies within a unit or a container is named by whoever lives there, who
may call it anything at all. Only where an engine that runs without root puts its containers are
they told, as those of the user who claims it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.late_pattern import LatePattern
from portwatch.core.model import Container
from portwatch.core.ports import COMM_LENGTH

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT_ID = 12  # characters of a container's id, as the engines' own lists show it
_DELETED = " (deleted)"  # what the kernel adds to the path of a cgroup that is gone

_UNIT = LatePattern(r"[^/]+\.(?:service|scope|socket|mount|swap)", re.DOTALL)
_USER_MANAGER = LatePattern(r"user@([0-9]{1,10})\.service")
_ENGINES = {
    "docker": "docker",
    "cri-dockerd": "docker",
    "libpod": "podman",
    "libpod-payload": "podman",
    "cri-containerd": "containerd",
    "nerdctl": "containerd",
    "crio": "cri-o",
}
_ENGINE = "|".join(_ENGINES)
_ID = "[0-9a-f]{64}"
_NAMED_ID = LatePattern(rf"(?:[^/]*:)?({_ENGINE})[-:]({_ID})(?:\.scope)?", re.DOTALL)
_ROOTLESS = LatePattern(rf"(docker|libpod|nerdctl)-({_ID})\.scope")
_SPLIT = LatePattern(rf"libpod-payload-({_ID})")
_ROOTLESS_SLICE = "user.slice"
_ENGINE_UNITS = frozenset(
    {
        "containerd.service",
        "crio.service",
        "docker.service",
        "k3s-agent.service",
        "k3s.service",
        "kubelet.service",
        "rke2-agent.service",
        "rke2-server.service",
    }
)
_BARE_ID = LatePattern(_ID)
_LXC = LatePattern(r"lxc\.payload\.(.+)", re.DOTALL)
_NSPAWN = LatePattern(r"systemd-nspawn@(.+)\.service", re.DOTALL)
_MACHINE = LatePattern(r"machine-(.+)\.scope", re.DOTALL)
_VIRTUAL_MACHINE = "qemu-"  # libvirt: its sockets are the host's, so it is no container
_LIBVIRT_LXC = LatePattern(r"lxc-[0-9]+-(.+)", re.DOTALL)
_SNAP = LatePattern(r"snap\.([^./]+)\.[^/]+\.(?:service|scope)", re.DOTALL)
_ESCAPED = LatePattern(r"\\x([0-9a-fA-F]{2})")


class AppKind(StrEnum):
    """How an application came to this machine or was started."""

    SNAP = "snap"
    FLATPAK = "flatpak"
    DESKTOP = "desktop"


class App(NamedTuple):
    """An application that a desktop or a package system runs in a cgroup of its own.

    Attributes:
        kind: Who names it.
        name: Its name there: a snap's name, a flatpak's or a desktop file's id.
    """

    kind: AppKind
    name: str


class Place(NamedTuple):
    """What a cgroup's path tells. Every text in it is hostile: clean it before it is shown.

    Attributes:
        path: The path, from the root of the cgroups that can be seen.
        unit: The unit of the service manager, as ``systemctl`` takes it; ``None`` outside of
            one, and where the unit is nothing but a container's shell.
        manager: User id of the user's own service manager that runs the unit or the container;
            ``None`` for the system's.
        container: The container, without its name.
        app: The application.
    """

    path: str
    unit: str | None = None
    manager: int | None = None
    container: Container | None = None
    app: App | None = None

    @property
    def is_manager(self) -> bool:
        """Whether a service manager itself runs there, the system's or a user's."""
        return self.unit == "init.scope" and self.container is None

    @property
    def is_activation(self) -> bool:
        """Whether sockets there were opened for a service that starts on demand."""
        unit_of_sockets = self.unit is not None and self.unit.endswith(".socket")
        return self.is_manager or (unit_of_sockets and self.container is None)


def parse_cgroup(path: str) -> Place:
    """What the path of a cgroup tells (``/system.slice/nginx.service``); any text is fit."""
    parts = [part for part in path.split("/") if part]
    unit: str | None = None
    manager: int | None = None
    container: Container | None = None
    inside = 0  # where the names begin that the manager or the unit itself gives
    for index, part in enumerate(parts):
        if unit is None and manager is None:
            container = _container(parts, index) or _machine(parts, index)
        elif manager is None and unit in _ENGINE_UNITS:
            container = _container(parts, index)
        else:
            container = _claimed(parts, index, inside, unit, manager)
        if container is not None:
            break
        if unit is not None:
            continue
        if manager is None:
            manager = _user_manager(parts, index)
            if manager is not None:
                inside = index + 1
                continue
        name = part.removeprefix("_")  # systemd puts it before names that the kernel uses itself
        if _UNIT.fullmatch(name):
            unit, inside = name, index + 1
    app = _app(unit) if unit is not None else None
    if unit is None and container is None and manager is not None:
        unit, manager = f"user@{manager}.service", None
    return Place(path, unit, manager, container, app)


def parse_membership(content: bytes) -> str | None:
    """The path of a process's cgroup in ``/proc/PID/cgroup``; see ``cgroups(7)``.

    Where several hierarchies are mounted, the unified one speaks first, then the service
    manager's, then any other that tells more than the root. ``None`` for no such text.
    """
    paths: dict[str, str] = {}
    for line in content.decode("utf-8", "surrogateescape").split("\n"):
        fields = line.split(":", 2)
        if len(fields) == 3 and fields[0].isdecimal() and fields[2].startswith("/"):  # noqa: PLR2004 - number, controllers, path
            paths.setdefault(fields[1], fields[2].removesuffix(_DELETED))
    best = [paths[name] for name in ("", "name=systemd") if name in paths]
    for path in best + [paths[name] for name in ("pids", "memory", "devices") if name in paths]:
        if path != "/":
            return path
    return "/" if paths else None


def container_of(engine: str, identity: str) -> Container:
    """A container of root's as the place of its processes tells it.

    Args:
        engine: ``docker`` or ``podman``.
        identity: Its whole id.
    """
    return Container(engine, identity[:_SHORT_ID])


def container_folder(place: Place) -> str | None:
    """Path of the cgroup that is a container's own; ``None`` outside of one.

    Two of them may claim the same container: whoever has cgroups of its own may name them so.
    """
    if place.container is None:
        return None
    parts = place.path.split("/")
    for end in range(1, len(parts)):
        path = "/".join(parts[:end])
        if parse_cgroup(path).container is not None:
            return path
    return place.path


def unescape(name: str) -> str:
    r"""A name as it was before systemd escaped it (``\x2d``); see ``systemd-escape(1)``."""
    if "\\" not in name:
        return name
    raw = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name)
    try:  # the escaped bytes of a name in UTF-8
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return raw


def is_called(name: str, unit: str) -> bool:
    """Whether a process is called like a unit: ``sshd`` of ``ssh.service``, instances left out.

    Args:
        name: The kernel's name of the process, cut to 15 bytes.
        unit: Name of the unit, as systemd escapes it.
    """
    stem = unescape(unit.rpartition(".")[0].partition("@")[0])
    spellings = {stem, f"{stem}d", stem.removesuffix("d")} - {""}
    return any(name == spelling[:COMM_LENGTH] for spelling in spellings)


def _user_manager(parts: Sequence[str], index: int) -> int | None:
    """The user whose manager's cgroup this is; another service may only be called so."""
    found = _USER_MANAGER.fullmatch(parts[index])
    if found is None or index == 0 or parts[index - 1] != f"user-{found[1]}.slice":
        return None
    return int(found[1])


def _container(parts: Sequence[str], index: int) -> Container | None:
    """A container of an engine that runs as root, which alone can lay that out."""
    part = parts[index]
    named = _NAMED_ID.fullmatch(part)
    if named is not None:
        return Container(_ENGINES[named[1]], named[2][:_SHORT_ID])
    if not _BARE_ID.fullmatch(part):
        return None
    if (index and parts[index - 1] == "docker") or "ecs" in parts[:index]:
        return Container("docker", part[:_SHORT_ID])
    if any(each.startswith("kubepods") for each in parts[:index]):
        return Container("kubernetes", part[:_SHORT_ID])
    return None


def _claimed(
    parts: Sequence[str], index: int, inside: int, unit: str | None, manager: int | None
) -> Container | None:
    """A container of an engine that runs within a unit, or without root; anybody may claim one.

    Podman puts one beside itself into its own service (``--cgroups=split``); all of them ask a
    user's manager for a scope in its ``user.slice``.
    """
    if unit is not None:
        split = _SPLIT.fullmatch(parts[index]) if index == inside else None
        return split and Container("podman", split[1][:_SHORT_ID], manager=manager)
    found = _ROOTLESS.fullmatch(parts[index])
    above = parts[inside:index]
    if found is None or above[:1] != [_ROOTLESS_SLICE]:
        return None
    if not all(each.endswith(".slice") for each in above):
        return None
    return Container(_ENGINES[found[1]], found[2][:_SHORT_ID], manager=manager)


def _machine(parts: Sequence[str], index: int) -> Container | None:
    """A container that is named by people: only what root laid out counts."""
    part = parts[index]
    above = parts[index - 1] if index else ""
    payload = _LXC.fullmatch(part)
    if payload is not None:
        return Container("lxc", payload[1])
    if above in {"lxc", "lxc.payload"}:
        return Container("lxc", part)
    if above != "machine.slice":
        return None
    nspawn = _NSPAWN.fullmatch(part)
    if nspawn is not None:
        return Container("nspawn", unescape(nspawn[1]))
    machine = _MACHINE.fullmatch(part)
    if machine is None:
        return None
    name = unescape(machine[1])
    if name.startswith(_VIRTUAL_MACHINE):
        return None
    libvirt = _LIBVIRT_LXC.fullmatch(name)
    return Container("nspawn", name) if libvirt is None else Container("lxc", libvirt[1])


def _app(unit: str) -> App | None:
    """The application of a unit's name.

    ``app-LAUNCHER-ID-RANDOM.scope`` or ``app-LAUNCHER-ID@RANDOM.service``, the launcher left out
    by some; dashes within a part are escaped.
    """
    snap = _SNAP.fullmatch(unit)
    if snap is not None:
        return App(AppKind.SNAP, unescape(snap[1]))
    stem, _, kind = unit.rpartition(".")
    if not stem.startswith("app-") or kind not in {"scope", "service"}:
        return None
    parts = stem.partition("@")[0].split("-")[1:]
    if kind == "scope" and "@" not in stem:
        parts = parts[:-1]
    if len(parts) > 2 or not parts or not all(parts):  # noqa: PLR2004 - launcher and id
        return None
    launched_by = parts[0] if len(parts) > 1 else ""
    is_flatpak = launched_by == "flatpak"
    return App(AppKind.FLATPAK if is_flatpak else AppKind.DESKTOP, unescape(parts[-1]))
