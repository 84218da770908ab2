"""The package an executable came with."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from portwatch.core.record import record
from portwatch.core.said import say


class Manager(StrEnum):
    """What installed something; the values are stable and seen outside."""

    NONE = "none"
    # Their databases name every file that they installed.
    DPKG = "dpkg"
    RPM = "rpm"
    PACMAN = "pacman"
    APK = "apk"
    # Known by the path alone, which anybody with a folder of that name can imitate.
    FLATPAK = "flatpak"
    SNAP = "snap"
    APPIMAGE = "appimage"
    BREW = "brew"
    NIX = "nix"
    GUIX = "guix"
    PIP = "pip"
    PIPX = "pipx"
    UV = "uv"
    NPM = "npm"
    GEM = "gem"
    CARGO = "cargo"
    RUSTUP = "rustup"
    GO = "go"
    PYENV = "pyenv"
    RBENV = "rbenv"
    NVM = "nvm"
    FNM = "fnm"
    VOLTA = "volta"
    ASDF = "asdf"
    MISE = "mise"
    SDKMAN = "sdkman"
    SCOOP = "scoop"
    CHOCOLATEY = "chocolatey"

    @property
    def is_system(self) -> bool:
        """Whether it is a distribution's manager, whose database is the administrator's."""
        return self in _SYSTEM


_SYSTEM = frozenset({Manager.DPKG, Manager.RPM, Manager.PACMAN, Manager.APK})


@record(frozen=True, slots=True)
class Package:
    """What installed a file. ``None`` in its place means not known; see also ``NOT_PACKAGED``.

    Attributes:
        manager: What installed it.
        name: The manager's name for it; of a Python module the name it is imported by, of a
            command in a virtual environment the command's.
        version: The manager's text for it, where it is told without another reading; of a snap
            its revision, of a flatpak its branch.
        mark: Differs after each installation of it; ``None`` where that is told by the version
            alone.
    """

    manager: Manager
    name: str
    version: str | None = None
    mark: str | None = field(default=None, compare=False)

    @property
    def installation(self) -> str | None:
        """Differs after an update of it; ``None`` if that cannot be told."""
        return self.mark or self.version

    @property
    def code(self) -> str | None:
        """The ``package`` of the outside contract; ``None`` for what belongs to no package.

        The name alone for the distribution's manager (``nginx``), else the manager before it
        (``snap:firefox``, ``flatpak:org.mozilla.firefox``, ``npm:@vue/cli``). No name of a
        distribution's package holds a colon.
        """
        if self.manager is Manager.NONE:
            return None
        return self.name if self.manager.is_system else f"{self.manager}:{self.name}"

    @property
    def text(self) -> str:
        """For people: ``nginx (dpkg)``."""
        return (
            say("no package") if self.manager is Manager.NONE else f"{self.name} ({self.manager})"
        )


class Recorded(NamedTuple):
    """What a package manager wrote down of a file that it installed.

    Attributes:
        algorithm: Of the checksum, as ``hashlib`` calls it.
        checksum: In hexadecimal.
        since: Seconds since the epoch when the file's package was last unpacked.
        is_settled: Whether the manager is not at work, so that files and records agree.
    """

    algorithm: str
    checksum: str
    since: float
    is_settled: bool = True


NOT_PACKAGED = Package(Manager.NONE, "")
"""Belongs to no package: every database that there is was read, and none names it."""


def words(code: str) -> str:
    """A ``Package.code`` for people: ``firefox (snap)``; the name alone stays as it is."""
    manager, colon, name = code.partition(":")
    if colon and name and manager in Manager.__members__.values():
        return f"{name} ({manager})"
    return code
