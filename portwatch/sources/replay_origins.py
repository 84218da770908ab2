"""Where recorded programs come from: their cgroups, containers and packages, as recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from portwatch.core.container_proxy import published
from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import Container
from portwatch.core.package import Manager, Package
from portwatch.core.package_path import from_path
from portwatch.core.place import parse_cgroup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.model import Process
    from portwatch.core.package import Recorded
    from portwatch.core.place import Place
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.recording import RecordedProcess, Recording


class Frames(Protocol):
    """A recording that is being played.

    Attributes:
        processes: Those that are up in this frame, by pid.
    """

    @property
    def processes(self) -> Mapping[int, RecordedProcess]:
        """Those that are up in this frame, by pid."""
        ...


class RecordedPlaces:
    """The cgroups of the recorded processes."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames

    def place_of(self, pid: int) -> Place | None:
        """Where a process of this frame runs."""
        process = self._frames.processes.get(pid)
        return parse_cgroup(process.cgroup) if process and process.cgroup else None


class RecordedInference:
    """Guesses by recorded cgroups alone: their only process, or one of several."""

    def __init__(self, frames: Frames, recording: Recording) -> None:
        self._frames = frames
        self._paths = recording.cgroups

    def look(self) -> None:
        """Nothing happens between two frames."""

    def infer(self, unowned: SocketTable, now: float) -> Mapping[int, Guess]:
        """What the cgroups of sockets tell."""
        del now
        found = {}
        for identity, number in zip(
            unowned["id"].tolist(), unowned["cgroup"].tolist(), strict=True
        ):
            path = self._paths.get(number)
            if path is not None:
                found[identity] = self._guess(path)
        return found

    def _guess(self, path: str) -> Guess:
        pids = tuple(
            sorted(one.pid for one in self._frames.processes.values() if one.cgroup == path)
        )
        place = parse_cgroup(path)
        if not pids:
            return Guess((), None, Certainty.EMPTIED, place)
        if len(pids) == 1:
            return Guess(pids, pids[0], Certainty.ONLY, place)
        return Guess(pids, None, Certainty.ONE_OF, place)


class RecordedContainers:
    """The containers behind Docker's proxies, and the recorded names."""

    def __init__(self, recording: Recording) -> None:
        self._names = recording.containers

    def update(self, now: float, *, may_wait: bool = False) -> bool:
        """All is known from the start."""
        del now, may_wait
        return False

    def named(self, container: Container) -> Container:
        """The container with its name, if one was recorded for its id."""
        name = self._names.get(container.id)
        return replace(container, name=name)

    def behind(self, process: Process) -> Container | None:
        """The container that a proxy publishes; its address stands for its id."""
        found = published(process)
        if found is None:
            return None
        return Container("docker", found.address, self._names.get(found.address), found.port)

    def close(self) -> None:
        """Nothing to give back."""


class RecordedPackages:
    """The recorded packages; else what a path tells."""

    unreadable: tuple[str, ...] = ()

    def __init__(self, frames: Frames) -> None:
        self._frames = frames

    def known(self, exe: str, pid: int = 0) -> Package | None:
        """The package of a program of this frame."""
        process = self._frames.processes.get(pid)
        if process is not None and process.package:
            return Package(Manager.DPKG, process.package)
        return from_path(exe)

    def script(self, path: str, pid: int = 0) -> Package | None:
        """What the path tells."""
        del pid
        return from_path(path)

    def recorded(self, path: str, package: Package) -> Recorded | None:
        """Nothing is written down."""
        del path, package
        return None

    def look_up(self, *, may_wait: bool = False) -> frozenset[str]:
        """Nothing waits for an answer."""
        del may_wait
        return frozenset()

    def close(self) -> None:
        """Nothing to give back."""
