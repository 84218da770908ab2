"""The lists in which distributions' package managers name every file they installed.

Nothing is kept between two searches: an index of all files costs tens of megabytes, while reading
the lists again costs some 15 ms for 800 packages, however many paths are asked for at once.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from portwatch.core.late_pattern import LatePattern
from portwatch.core.package import Manager, Package
from portwatch.sources.small_file import whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_MOST_BYTES = 64 * 1024 * 1024  # of one list; what is longer is not read, and told as unreadable
_FEW = 4  # lines, which are sooner looked for one after another than a list is taken apart
_DASHES = 2  # of a package's folder of pacman; other files stand beside them
_MERGED = LatePattern(r"/usr(/(?:bin|sbin|lib(?:32|64|x32|o32)?)/.*)", re.DOTALL)
_SPLIT = LatePattern(r"/(?:bin|sbin|lib(?:32|64|x32|o32)?)/")
# A file below the root folder; of "%" are the headings of pacman's lists.
_FILE = LatePattern(r"/[^/%\n\0][^\n\0]*")

Stamp: TypeAlias = "tuple[int, ...]"


class Found(NamedTuple):
    """What a search brought.

    Attributes:
        packages: By path; what is missing is in no list that was read.
        complete: Whether every list was read, so that what is missing belongs to no package;
            ``None`` of a database without a single package, which says nothing.
        unsure: Paths that the manager was not asked about, or gave no answer to.
        waiting: Paths that it has been asked about and not answered yet; to be asked for again.
    """

    packages: Mapping[str, Package]
    complete: bool | None
    unsure: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()


class Database(Protocol):
    """The files that one manager installed."""

    @property
    def manager(self) -> Manager:
        """Whose database it is."""
        ...

    def stamp(self) -> Stamp | None:
        """Differs after the manager changed something; ``None`` where there is no database."""
        ...

    def search(self, paths: Collection[str]) -> Found:
        """The packages of the files at these absolute paths. Never raises."""
        ...


class _Wanted(NamedTuple):
    """A path as a list spells it.

    Attributes:
        path: As it was asked for.
        only: The one package that may claim it (it put another's file aside).
        never: The package that may not.
    """

    path: str
    only: str | None = None
    never: str | None = None

    def allows(self, name: str) -> bool:
        return name != self.never and self.only in {None, name}


class DpkgDatabase:
    """Debian and its kin: ``/var/lib/dpkg/info/*.list`` (dpkg-query(1)) and ``diversions``."""

    manager = Manager.DPKG

    def __init__(self, root: str = "/") -> None:
        self._root = root
        self._folder = os.path.join(root, "var/lib/dpkg")  # noqa: PTH118 - a Path a call costs more

    def stamp(self) -> Stamp | None:
        """Of ``status``, which dpkg writes anew with every change."""
        return file_stamp(f"{self._folder}/status")

    def search(self, paths: Collection[str]) -> Found:
        """One pass over all lists, ended when everything is found."""
        spelled = self._spelled(paths)
        looked_for = frozenset(spelled)
        missing = set(paths)
        packages: dict[str, Package] = {}
        complete = True
        names = _names(f"{self._folder}/info", ".list")
        if not names:
            return _without_lists(names)
        for file in names:
            if not missing:
                break
            content = _read(f"{self._folder}/info/{file}")
            if content is None:
                complete = False
                continue
            name = file.removesuffix(".list").partition(":")[0]
            for line in _lines_of(content, looked_for):
                for wanted in spelled[line]:
                    if wanted.path in missing and wanted.allows(name):
                        packages[wanted.path] = Package(Manager.DPKG, name, mark=self._mark(file))
                        missing.discard(wanted.path)
        return Found(packages, complete)

    def lines(self, path: str, name: str) -> frozenset[bytes]:
        """How the list of a package spells a path that it has."""
        spelled = self._spelled([path]).items()
        return frozenset(line for line, all_ in spelled if any(one.allows(name) for one in all_))

    def _mark(self, file: str) -> str | None:
        """Of a package's list, which dpkg writes anew when it unpacks the package."""
        stamp = file_stamp(f"{self._folder}/info/{file}")
        return None if stamp is None else str(stamp[0])

    def _spelled(self, paths: Iterable[str]) -> dict[bytes, list[_Wanted]]:
        spelled: dict[bytes, list[_Wanted]] = {}
        moved, put = self._diversions()
        for path in filter(_FILE.fullmatch, paths):
            for way in _ways(path, self._root):
                lines: tuple[str, ...] = (way,)
                wanted = _Wanted(path, only=put.get(way))
                if way in moved:  # another package's file, put aside
                    original, by = moved[way]
                    wanted, lines = _Wanted(path, never=by), _ways(original, self._root)
                for line in lines:
                    spelled.setdefault(os.fsencode(line), []).append(wanted)
        return spelled

    def _diversions(self) -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
        """Where files were put aside to (whence, by which package), and what came instead."""
        moved: dict[str, tuple[str, str]] = {}
        put: dict[str, str] = {}
        content = _read(f"{self._folder}/diversions") or b""
        lines = os.fsdecode(content).split("\n")
        for original, aside, package in zip(lines[::3], lines[1::3], lines[2::3], strict=False):
            by = package.partition(":")[0]  # ":" alone is the administrator's own
            for way in _ways(aside, self._root):
                moved[way] = original, by
            for way in _ways(original, self._root):
                put[way] = by
        return moved, put


class PacmanDatabase:
    """Arch and its kin: ``/var/lib/pacman/local/NAME-VERSION-RELEASE/files``."""

    manager = Manager.PACMAN

    def __init__(self, root: str = "/") -> None:
        self._folder = os.path.join(root, "var/lib/pacman/local")  # noqa: PTH118 - as above

    def stamp(self) -> Stamp | None:
        """Of the folder: each version of a package has one in it."""
        return file_stamp(self._folder)

    def search(self, paths: Collection[str]) -> Found:
        """One pass over all lists; they hold paths without the leading slash."""
        spelled = {os.fsencode(path[1:]): path for path in paths if _FILE.fullmatch(path)}
        looked_for = frozenset(spelled)
        packages: dict[str, Package] = {}
        complete = True
        folders = _names(self._folder)
        if not folders:
            return _without_lists(folders)
        for folder in folders:
            if folder.count("-") < _DASHES:
                continue
            if len(packages) == len(spelled):
                break
            content = _read(f"{self._folder}/{folder}/files")
            if content is None:
                complete = False
                continue
            name, version, release = folder.rsplit("-", 2)
            for line in _lines_of(content, looked_for):
                found = Package(Manager.PACMAN, name, f"{version}-{release}")
                packages.setdefault(spelled[line], found)
        return Found(packages, complete)


class ApkDatabase:
    """Alpine: ``/lib/apk/db/installed`` (version 3 moved it to ``/usr``)."""

    manager = Manager.APK

    def __init__(self, root: str = "/") -> None:
        self._root = root
        self._files = [
            os.path.join(root, each)  # noqa: PTH118 - as above
            for each in ("lib/apk/db/installed", "usr/lib/apk/db/installed")
        ]

    def stamp(self) -> Stamp | None:
        """Of the file."""
        return next(filter(None, map(file_stamp, self._files)), None)

    def search(self, paths: Collection[str]) -> Found:
        """One pass over the records: letters and values, files below the folder last told."""
        content = next((each for each in map(_read, self._files) if each is not None), None)
        if not content:
            return Found({}, complete=None if content == b"" else False)
        spelled = {
            os.fsencode(way[1:]): path
            for path in filter(_FILE.fullmatch, paths)
            for way in _ways(path, self._root)
        }
        ends = {b"R:" + each.rpartition(b"/")[2] for each in spelled}
        packages: dict[str, Package] = {}
        for record in content.split(b"\n\n"):
            lines = record.split(b"\n")
            if ends.isdisjoint(lines):
                continue
            for file, package in _apk_files(lines):
                if file in spelled:
                    packages.setdefault(spelled[file], package)
        return Found(packages, complete=True)


def _lines_of(content: bytes, looked_for: frozenset[bytes]) -> frozenset[bytes]:
    """Those of some lines that a list has; a few are looked for as text, a third of the work."""
    if len(looked_for) <= _FEW and not any(line in content for line in looked_for):
        return frozenset()
    return looked_for.intersection(content.split(b"\n"))


def _apk_files(lines: Iterable[bytes]) -> Iterator[tuple[bytes, Package]]:
    name = version = ""
    folder = b""
    for line in lines:
        letter, value = line[:2], line[2:]
        if letter == b"P:":
            name = os.fsdecode(value)
        elif letter == b"V:":
            version = os.fsdecode(value)
        elif letter == b"F:":
            folder = value + b"/" if value else b""
        elif letter == b"R:" and name:
            yield folder + value, Package(Manager.APK, name, version or None)


def _ways(path: str, root: str) -> tuple[str, ...]:
    """How lists may spell a path where ``/bin`` is a link to ``/usr/bin``, as it stands first."""
    merged = _MERGED.fullmatch(path)
    other = merged[1] if merged else f"/usr{path}" if _SPLIT.match(path) else None
    if other is None:
        return (path,)
    short = (merged[1] if merged else path).split("/", 2)[1]
    linked = os.path.islink(os.path.join(root, short))  # noqa: PTH114,PTH118 - as above
    return (path, other) if linked else (path,)


def file_stamp(path: str) -> Stamp | None:
    """Differs after a file was written or replaced; ``None`` where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino, status.st_size


def _without_lists(names: list[str] | None) -> Found:
    """A database without a package, or one that may not be looked into (``None``)."""
    return Found({}, complete=None if names is not None else False)


def _names(folder: str, ending: str = "") -> list[str] | None:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(ending))  # noqa: PTH208 - as above
    except OSError:
        return None


def _read(path: str) -> bytes | None:
    try:
        return whole(path, _MOST_BYTES)
    except OSError:
        return None
