"""One process that holds a listener, with all that speaks of it; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import package_path, programs, tool_names
from portwatch.core.model import ReachLevel
from portwatch.core.package import NOT_PACKAGED
from portwatch.core.redaction import redact
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.evidence import Evidence
    from portwatch.core.model import Listener, Process
    from portwatch.core.package import Package

_INSTALLED = ("/usr/", "/bin/", "/sbin/", "/lib", "/opt/", "/nix/store/", "/gnu/store/", "/snap/")
_BY_HAND = ("/usr/local/", "/opt/")
_COMMAND_AT_MOST = 200
_HOMES = ("/home/", "/root/", "/Users/")


class Subject(NamedTuple):
    """What the signs look at; alike for all of a program's listeners that differ in port only.

    Attributes:
        process: The holder; where its image is a loader, as if what that loads had been started.
        evidence: What was seen of it.
        package: Of its image: ``NOT_PACKAGED``, or ``None`` if that is not known.
        owners: Every holder of the listener.
        unit: The unit that it is in.
        in_container: Whether it is in a container.
        level: How far the listener reaches.
        inode: Of the listener, if one of the holder's standard streams is it.
    """

    process: Process
    evidence: Evidence
    package: Package | None
    owners: tuple[Process, ...]
    unit: str | None
    in_container: bool
    level: ReachLevel
    inode: int | None

    @property
    def image(self) -> str | None:
        """Path of what runs, without the kernel's mark."""
        return programs.image(self.process)

    @property
    def shown(self) -> str:
        """Its command line for people, without its secrets."""
        return clean(" ".join(redact(self.process.command)), _COMMAND_AT_MOST)

    @property
    def called(self) -> str:
        """The image's own name, or the process's where no image can be seen."""
        return programs.base(self.image or "") or self.process.name

    @property
    def really(self) -> str:
        """Name of the tool that the image is: its own, or of what it is a copy of."""
        return programs.base(self.evidence.copy_of or "") or self.called

    @property
    def tool(self) -> str:
        """Path of the image, or of what it is a copy of."""
        return self.evidence.copy_of or self.image or self.process.name

    @property
    def runs(self) -> str | None:
        """Path of what was written by somebody: an interpreter's script, else the image."""
        script = self.evidence.script
        if script is not None:
            return script.path
        claimed = programs.script(self.process)
        return claimed if claimed and claimed.startswith("/") else self.image

    @property
    def interprets(self) -> bool:
        """Whether it is an interpreter or a shell, under whatever name."""
        return tool_names.is_shell(self.tool, self.process.command) or (
            tool_names.family(self.really) is not None and not self.is_raw
        )

    @property
    def is_raw(self) -> bool:
        """Whether it is netcat or its like, under whatever name."""
        return tool_names.is_raw(self.tool, self.process.command)

    @property
    def is_shell(self) -> bool:
        """Whether it is a shell, under whatever name."""
        return tool_names.is_shell(self.tool, self.process.command)

    @property
    def contained(self) -> bool:
        """Whether its paths are another system's, so that nothing here can be said of them."""
        return self.in_container or self.evidence.own_root is False

    @property
    def is_accountable(self) -> bool:
        """Whether the packages here would have to account for its image.

        A root folder of its own (chroot(2)) does not excuse a file that stands here.
        """
        if self.in_container:
            return False
        return self.evidence.own_root is not False or self.evidence.is_here is True

    @property
    def from_distribution(self) -> bool:
        """Whether the distribution's package manager installed the image."""
        return self.package is not None and self.package.manager.is_system

    @property
    def unpackaged(self) -> bool:
        """Whether it is known that no package has the image."""
        return self.package == NOT_PACKAGED

    @property
    def supervised(self) -> bool:
        """Whether the system's own service manager runs it, in a unit of its own."""
        return is_service(self.unit)

    @property
    def on_loopback(self) -> bool:
        """Whether this computer alone can reach it."""
        return self.level is ReachLevel.COMPUTER


def of(row: Listener, process: Process, evidence: Evidence, package: Package | None) -> Subject:
    """One holder of a listener, whose verdict and reasons are not looked at."""
    own, inode = evidence.streams, row.socket.inode
    return Subject(
        programs.unwrapped(process),
        evidence,
        package,
        row.ownership.owners,
        row.unit,
        row.container is not None,
        row.reach.level,
        inode if any(one and one.inode == inode for one in (own.stdin, own.stdout)) else None,
    )


def is_service(unit: str | None) -> bool:
    """Whether a unit is a service's own, and no session's or desktop's."""
    return (
        unit is not None
        and unit.endswith((".service", ".socket"))
        and not unit.startswith(("user@", "app-", "session-"))
    )


def is_installed(path: str) -> bool:
    """Whether a path is where programs are installed for all users."""
    return path.startswith(_INSTALLED)


def is_by_hand(path: str) -> bool:
    """Whether a path is where administrators install without a package manager."""
    return path.startswith(_BY_HAND)


def is_home(path: str) -> bool:
    """Whether a path is below a person's home."""
    return path.startswith(_HOMES)


def claims_package(path: str) -> bool:
    """Whether a path is laid out as some package manager lays out what it installs."""
    return package_path.from_path(path) is not None
