"""The checksums that distributions' package managers keep of the files they installed.

``/var/lib/dpkg/info/*.md5sums`` (deb-md5sums(5)) and the ``mtree`` of pacman's folders (mtree(5)).
Those of rpm are asked of itself; those of apk are not read.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from portwatch.core.late_pattern import LatePattern
from portwatch.core.package import Manager, Recorded
from portwatch.sources.rpm_records import RpmRecords
from portwatch.sources.small_file import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from portwatch.core.package import Package
    from portwatch.sources.package_databases import DpkgDatabase

_MOST = 1024  # answers kept; the oldest gives way
_MOST_BYTES = 64 * 1024 * 1024
_PRELINKED = "etc/prelink.cache"  # prelink(8) changes every program that it has prepared
_CHECKSUM = LatePattern(rb"[0-9a-f]+")
_MTREE = LatePattern(rb"(\./\S+)\s.*?\bsha256digest=([0-9a-f]{64})\b")
_OCTAL = LatePattern(rb"\\([0-7]{3})")


class PackageRecords:
    """Looks up what was written down of one file after another, and keeps the answers."""

    def __init__(self, root: str, dpkg: DpkgDatabase) -> None:
        """Nothing is read yet.

        Args:
            root: Where the databases' root folder is.
            dpkg: Tells how its lists spell a path.
        """
        self._root = root
        self._dpkg = dpkg
        self._rpm = RpmRecords(root)
        self._kept: dict[tuple[str, Package, str | None], Recorded | None] = {}
        self._readers: dict[Manager, Callable[[str, Package], Recorded | None]] = {
            Manager.DPKG: self._of_dpkg,
            Manager.PACMAN: self._of_pacman,
        }

    def of(self, path: str, package: Package, *, wait: float = 0.0) -> Recorded | None:
        """What a package's manager wrote down of a file; ``None`` where it wrote nothing.

        Args:
            path: Absolute.
            package: As a search in the manager's database told it.
            wait: Seconds for which an answer of rpm may be waited for.
        """
        if os.path.lexists(self._below(_PRELINKED)):
            return None
        if package.manager is Manager.RPM:
            return self._rpm.of(path, package, wait=wait)
        read = self._readers.get(package.manager)
        if read is None:
            return None
        if self._is_at_work(package.manager):
            return Recorded("", "", 0.0, is_settled=False)
        key = path, package, package.mark
        if key not in self._kept:
            while len(self._kept) >= _MOST:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = read(path, package)
        return self._kept[key]

    def _is_at_work(self, manager: Manager) -> bool:
        """Whether a manager replaces files just now, or was interrupted at it."""
        if manager is Manager.DPKG:  # each step of its work is noted in a numbered file there
            with suppress(OSError):
                return any(
                    name.isdigit()
                    for name in os.listdir(self._below("var/lib/dpkg/updates"))  # noqa: PTH208 - names alone are wanted
                )
        return manager is Manager.PACMAN and os.path.lexists(self._below("var/lib/pacman/db.lck"))

    def _of_dpkg(self, path: str, package: Package) -> Recorded | None:
        folder = self._below("var/lib/dpkg/info")
        lines = {line.removeprefix(b"/") for line in self._dpkg.lines(path, package.name)}
        for name in _of_package(folder, package.name):
            content = _content(f"{folder}/{name}.md5sums") or b""
            for line in content.split(b"\n"):
                checksum, _, file = line.partition(b"  ")
                if file in lines:
                    at = _written(f"{folder}/{name}.list")
                    if at is None or not _CHECKSUM.fullmatch(checksum):
                        return None
                    return Recorded("md5", checksum.decode("ascii"), at)
        return None

    def _of_pacman(self, path: str, package: Package) -> Recorded | None:
        folder = self._below(f"var/lib/pacman/local/{package.name}-{package.version}")
        packed = _content(f"{folder}/mtree")
        at = _written(f"{folder}/desc")
        if packed is None or at is None:
            return None
        import gzip  # late: of one distribution in three

        try:
            content = gzip.decompress(packed)
        except (OSError, EOFError, zlib.error):
            return None
        wanted = os.fsencode(f".{path}")
        for file, checksum in _MTREE.findall(content):
            if _OCTAL.sub(lambda each: bytes([int(each[1], 8) & 0xFF]), file) == wanted:
                return Recorded("sha256", checksum.decode("ascii"), at)
        return None

    def _below(self, path: str) -> str:
        return os.path.join(self._root, path)  # noqa: PTH118 - a Path a call costs more


def _of_package(folder: str, name: str) -> Iterable[str]:
    """What the files of a package are called: with its architecture, or without."""
    if os.path.lexists(f"{folder}/{name}.list"):
        return (name,)
    try:
        found = os.listdir(folder)  # noqa: PTH208 - names alone are wanted
    except OSError:
        return ()
    return sorted(
        each.removesuffix(".list")
        for each in found
        if each.startswith(f"{name}:") and each.endswith(".list")
    )


def _written(path: str) -> float | None:
    """When a file was put there, in seconds since the epoch.

    What keeps times (a restored backup, a layer of an image) leaves the time of writing old.
    """
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return None
    return max(status.st_mtime, status.st_ctime)


def _content(path: str) -> bytes | None:
    try:
        return whole(path, _MOST_BYTES)
    except OSError:
        return None
