"""What the sources promise that name units, containers and packages, and who sees nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.guess import Guess
    from portwatch.core.model import Container, Process
    from portwatch.core.package import Package, Recorded
    from portwatch.core.place import Place
    from portwatch.core.sockets import SocketTable


class PlaceSource(Protocol):
    """Tells where processes run."""

    def place_of(self, pid: int) -> Place | None:
        """Unit, container or application of a process; ``None`` if there is none, or it ended."""
        ...


class InferenceSource(Protocol):
    """Guesses who holds the sockets that no visible process holds."""

    def look(self) -> None:
        """Nothing was new at this glance: note what helps to guess at the next change."""
        ...

    def infer(self, unowned: SocketTable, now: float) -> Mapping[int, Guess]:
        """What is known of the holders of sockets, by ``id``.

        Args:
            unowned: All sockets now that no visible process holds, at each poll.
            now: Seconds on a clock that never jumps.
        """
        ...


class ContainerSource(Protocol):
    """Names containers."""

    def update(self, now: float, *, may_wait: bool = False) -> bool:
        """Take up what runtimes answered; whether something can be named better now.

        Args:
            now: Seconds on a clock that never jumps.
            may_wait: Whether a tenth of a second may be spent waiting for an answer.
        """
        ...

    def named(self, container: Container) -> Container:
        """The same container, with its name if that is known."""
        ...

    def behind(self, process: Process) -> Container | None:
        """The container that a process publishes a port of, with its inner port."""
        ...

    def close(self) -> None:
        """Give back what is held; the source is not used again."""
        ...


class PackageSource(Protocol):
    """Finds the packages of executables.

    Attributes:
        unreadable: Package managers whose database could not be read.
    """

    @property
    def unreadable(self) -> tuple[str, ...]:
        """Package managers whose database could not be read."""
        ...

    def known(self, exe: str, pid: int = 0) -> Package | None:
        """The package of a running image, as far as it is known now; ``None`` if it is not yet."""
        ...

    def recorded(self, path: str, package: Package) -> Recorded | None:
        """What the package's manager wrote down of a file; ``None`` if it wrote nothing."""
        ...

    def script(self, path: str, pid: int = 0) -> Package | None:
        """The package of a file that a loader or an interpreter runs, as above."""
        ...

    def look_up(self, *, may_wait: bool = False) -> frozenset[str]:
        """Read the databases for what was asked; the paths whose answer is another one now.

        Args:
            may_wait: Whether some seconds may be spent waiting for a slow one, because this look
                is the only one.
        """
        ...

    def close(self) -> None:
        """Give back what is held; the source is not used again."""
        ...


class NullPlaces:
    """A system without cgroups."""

    def place_of(self, pid: int) -> Place | None:
        """Nowhere."""
        del pid
        return None


class NullInference:
    """A system that tells nothing to guess by."""

    def look(self) -> None:
        """Nothing to note."""

    def infer(self, unowned: SocketTable, now: float) -> Mapping[int, Guess]:
        """Nothing."""
        del unowned, now
        return {}


class NullContainers:
    """A system without containers."""

    def update(self, now: float, *, may_wait: bool = False) -> bool:
        """Nothing new."""
        del now, may_wait
        return False

    def named(self, container: Container) -> Container:
        """Nothing more is known."""
        return container

    def behind(self, process: Process) -> Container | None:
        """Nothing."""
        del process
        return None

    def close(self) -> None:
        """Nothing to give back."""


class NullPackages:
    """A system without packages."""

    unreadable: tuple[str, ...] = ()

    def known(self, exe: str, pid: int = 0) -> Package | None:
        """It is not known."""
        del exe, pid
        return None

    def recorded(self, path: str, package: Package) -> Recorded | None:
        """Nothing is written down."""
        del path, package
        return None

    def script(self, path: str, pid: int = 0) -> Package | None:
        """It is not known."""
        del path, pid
        return None

    def look_up(self, *, may_wait: bool = False) -> frozenset[str]:
        """Nothing to look up."""
        del may_wait
        return frozenset()

    def close(self) -> None:
        """Nothing to give back."""
