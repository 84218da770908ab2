"""Packages by the paths of files alone, where there is no database that portwatch can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.package_path import from_path
from portwatch.core.programs import DELETED
from portwatch.sources.real_path import real_path

if TYPE_CHECKING:
    from portwatch.core.package import Package, Recorded


class PathPackages:
    """What a path tells; that something belongs to no package is never known."""

    unreadable: tuple[str, ...] = ()

    def known(self, exe: str, pid: int = 0) -> Package | None:
        """The package of a running image; ``None`` if its path names none."""
        del pid
        return from_path(exe.removesuffix(DELETED))

    def script(self, path: str, pid: int = 0) -> Package | None:
        """The package of a script; a link to it is followed."""
        del pid
        return from_path(path) or from_path(real_path(path))

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
