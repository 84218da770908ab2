"""The package of a running image on Linux: by its path, or by the distribution's database."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core import package_path
from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.core.place import App, AppKind, parse_cgroup, parse_membership
from portwatch.core.programs import DELETED
from portwatch.sources.home_packages import HomePackages
from portwatch.sources.image_rights import may_write
from portwatch.sources.living_thread import running
from portwatch.sources.package_databases import ApkDatabase, DpkgDatabase, PacmanDatabase
from portwatch.sources.package_records import PackageRecords
from portwatch.sources.real_path import real_path
from portwatch.sources.rpm_database import RpmDatabase
from portwatch.sources.silent_mounts import SilentMounts
from portwatch.sources.small_file import content_in, first_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.package import Recorded
    from portwatch.sources.package_databases import Database, Stamp

_MOST = 4096  # answers kept until the file or a database changes; the oldest gives way
_MOST_WANTED = 1024  # paths that wait for the next look; more are not known until asked again
_MOST_BYTES = 4096  # of a flatpak's description; its id stands at the start
_PATIENCE = 2.0  # seconds of a look that is the only one
_SNAPD = "/var/lib/snapd"
_OUR_MOUNTS = "/proc/self/ns/mnt"
_OUR_USERS = "/proc/self/ns/user"
_MEMORY = ("/memfd:", "/dev/zero", "/SYSV", "/anon_hugepage")  # images without a file

File: TypeAlias = "tuple[int, int, int] | None"
"""Device, inode and modification time (ns); ``None`` for what cannot be looked at."""


class _Answer(NamedTuple):
    """What was found for a path.

    Attributes:
        file: What stood there at that time.
        package: ``None`` if no database could tell.
    """

    file: File
    package: Package | None


class LinuxPackages:
    """Answers at once with what it knows; databases are read by ``look_up`` alone.

    So a caller takes what ``known`` and ``script`` tell, and after a ``look_up`` asks again for
    the paths it returns. To be used from one thread at a time.

    Memory: at most ``_MOST`` answers of some 300 bytes. Time: ``known`` is one to three looks at
    a file; ``look_up`` a look at each database while nothing waits, else one pass over the lists
    for all that waits (dpkg: some 15 ms for 800 packages).
    """

    def __init__(
        self, root: str = "/", proc: str = "/proc", silent: SilentMounts | None = None
    ) -> None:
        """Nothing is read yet.

        Args:
            root: Where the databases' root folder is.
            proc: Where the proc file system is mounted.
            silent: Knows which file systems do not answer.
        """
        self._silent = SilentMounts(proc) if silent is None else silent
        self._rpm = RpmDatabase(root)
        dpkg = DpkgDatabase(root)
        self._databases: tuple[Database, ...] = (
            dpkg,
            self._rpm,
            PacmanDatabase(root),
            ApkDatabase(root),
        )
        self._wait = 0.0  # seconds, for what takes longer
        self._records = PackageRecords(root, dpkg)
        self._homes = HomePackages()
        self._proc = proc
        self._kept: dict[str, _Answer] = {}
        self._wanted: dict[str, None] = {}
        self._waiting: dict[str, File] = {}  # asked about, and what stood there then
        self._answered: tuple[Stamp | None, ...] | None = None
        self._before: tuple[Stamp | None, ...] | None = None
        self.unreadable: tuple[str, ...] = ()

    def known(self, exe: str, pid: int = 0) -> Package | None:
        """The package of a running image, as far as it is known now.

        Args:
            exe: Its path as the kernel tells it; of an image that was deleted or replaced, the
                package of the path.
            pid: The process; without it, the path is taken for one of this file system. With
                it, a path inside a container says nothing about this machine's packages.

        Returns:
            ``NOT_PACKAGED`` where all databases were read and none names it, and where a person's
            own manager, below whose folder it is, has no record of it; ``None`` where it is not
            known, or not yet.
        """
        path = exe.removesuffix(DELETED)
        if path.startswith(_MEMORY):
            return NOT_PACKAGED
        if self._silent.on_way(pid, path) is not None:
            return None
        if pid and not self._is_ours(path, pid, gone=path != exe):
            return self._flatpak(pid)  # whoever makes a mount namespace gives his files any path
        return self._of(path, pid, gone=path != exe)

    def script(self, path: str, pid: int = 0) -> Package | None:
        """The package of a file that a loader runs; a link to it is followed.

        Args:
            path: Absolute; the process's own claim, so the answer is one too.
            pid: As above.
        """
        if not path.startswith("/") or "\0" in path:
            return None
        if self._silent.on_way(pid, path) is not None:
            return None
        if pid and not self._is_our_script(path, pid):
            return None
        real = real_path(path)
        return self._of(real, pid, gone=not os.path.lexists(real))

    def recorded(self, path: str, package: Package) -> Recorded | None:
        """What the package's manager wrote down of a file; ``None`` if it wrote nothing.

        One or two files are read for a path that was not asked for yet; after a ``look_up`` that
        may wait, so may this.
        """
        return self._records.of(path, package, wait=self._wait)

    def close(self) -> None:
        """Give back what is held; the source is not used again."""
        self._rpm.close()

    def look_up(self, *, may_wait: bool = False) -> frozenset[str]:
        """Read the databases if something waits for an answer, or after they changed.

        A change is looked at when it is over: the second time in a row that they look the same.

        Args:
            may_wait: Whether rpm may be waited for, some seconds at most; for a look that is the
                only one. Otherwise it is asked, and its answer is taken up by a later look.

        Returns:
            The paths (without the mark of a deleted image, links followed) that have another
            answer than was told last.
        """
        self._rpm.refresh(may_wait=may_wait)
        self._wait = _PATIENCE if may_wait else 0.0
        now = tuple(database.stamp() for database in self._databases)
        settled, self._before = now == self._before, now
        stale = settled and self._answered is not None and now != self._answered
        wanted = list(dict.fromkeys([*self._waiting, *self._wanted]))
        untold = frozenset(wanted)
        self._wanted.clear()
        if stale:
            wanted = list(dict.fromkeys([*wanted, *self._kept]))
        if not wanted:
            return frozenset()
        if stale or self._answered is None:
            self._answered = now
        files = {path: self._waiting.get(path) or _file(path) for path in wanted}
        packages, unowned, waiting = self._search(wanted, now)
        self._waiting = {path: files[path] for path in wanted if path in waiting}
        changed = set()
        for path in wanted:
            if path in self._waiting:
                continue
            package = packages.get(path) or package_path.from_path(path)
            if package is None and path in unowned:
                package = NOT_PACKAGED
            before = self._kept.get(path)
            told = None if before is None or path in untold else before.package
            if package != told:
                changed.add(path)
            self._keep(path, _Answer(files[path], package))
        return frozenset(changed)

    def _of(self, path: str, pid: int, *, gone: bool) -> Package | None:
        """The package of a file of this machine that a process runs."""
        claimed = package_path.from_path(path)
        if claimed is None or package_path.is_system(path):
            return self._answer(path)
        if pid and package_path.is_for_all(path) and may_write(running(pid, self._proc).folder):
            return None  # a store that its own user fills vouches for nothing
        if gone or self._homes.speaks_for(claimed, path):
            return claimed  # of what was removed, the records may have gone with it
        return NOT_PACKAGED

    def _answer(self, path: str) -> Package | None:
        kept = self._kept.get(path)
        if kept is not None and kept.file == _file(path):
            return kept.package
        has_room = len(self._wanted) < _MOST_WANTED
        if path not in self._waiting and has_room and path.startswith("/"):
            self._wanted[path] = None
        # Nobody's file that was removed or built anew stays nobody's until it is looked up again.
        was_nobodys = kept is not None and kept.package == NOT_PACKAGED
        return NOT_PACKAGED if was_nobodys else None

    def _search(
        self, paths: list[str], stamps: tuple[Stamp | None, ...]
    ) -> tuple[Mapping[str, Package], frozenset[str], frozenset[str]]:
        """What the databases name, what none of them does although all were read, and the rest.

        The rest are those that a database has been asked about and not answered yet.
        """
        packages: dict[str, Package] = {}
        unsure: set[str] = set()
        waiting: set[str] = set()
        unreadable: list[Manager] = []
        told = False
        for database, stamp in zip(self._databases, stamps, strict=True):
            missing = [path for path in paths if path not in packages]
            if stamp is None or not missing:
                continue
            found = database.search(missing)
            packages.update(found.packages)
            unsure.update(found.unsure)
            told = told or found.complete is True
            waiting.update(found.waiting)
            unsettled = found.waiting and database.manager in self.unreadable
            if found.complete is False or unsettled:
                unreadable.append(database.manager)
        self.unreadable = tuple(unreadable)
        still = frozenset(waiting - packages.keys())
        if unreadable or not told:
            return packages, frozenset(), still
        return packages, frozenset(paths) - unsure - packages.keys() - still, still

    def _keep(self, path: str, answer: _Answer) -> None:
        self._kept.pop(path, None)
        if len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[path] = answer

    def _is_ours(self, path: str, pid: int, *, gone: bool) -> bool:
        """Whether a process's image is the file that has its path here.

        A process may live below another root or among other mounts (a container, a sandbox),
        where a path means another file. The image itself tells; where it was deleted, its root
        does, if no user can have made that.
        """
        if gone:
            return self._has_our_root(pid) and self._has_our_users(pid)
        image = _file(f"{running(pid, self._proc).folder}/exe")
        if image is None:
            return False
        # Some distributions have no /snap but that which every snap sees.
        seen = (path, f"{_SNAPD}{path}") if path.startswith("/snap/") else (path,)
        return any(image == _file(each) for each in seen)

    def _is_our_script(self, path: str, pid: int) -> bool:
        """Whether a process that looks for this path finds the file that we find."""
        theirs = _file(f"{running(pid, self._proc).folder}/root{path}")
        if theirs is None:  # gone
            return self._has_our_root(pid) and self._has_our_users(pid)
        return self._has_our_root(pid) and theirs == _file(path)

    def _has_our_users(self, pid: int) -> bool:
        """Whether only root could have given it other mounts (user_namespaces(7))."""
        theirs, ours = _file(f"{running(pid, self._proc).folder}/ns/user"), _file(_OUR_USERS)
        return ours is None or (theirs is not None and theirs[:2] == ours[:2])

    def _has_our_root(self, pid: int) -> bool:
        theirs, ours = _file(f"{running(pid, self._proc).folder}/root"), _file("/")
        return theirs is not None and ours is not None and theirs[:2] == ours[:2]

    def _flatpak(self, pid: int) -> Package | None:
        """The id in ``/.flatpak-info`` of the process's root (flatpak-run(1)).

        Whoever made that root is not to be trusted: a link there could lead out of it, and anybody
        can write that file. So flatpak's own unit has to say the same, and the root to be one that
        a sandbox made.
        """
        try:
            told = flatpak_application(
                content_in(f"{self._proc}/{pid}/root", ".flatpak-info", _MOST_BYTES)
            )
            place = parse_membership(first_part(f"{self._proc}/{pid}/cgroup", _MOST_BYTES))
        except OSError:
            return None
        app = None if place is None else parse_cgroup(place).app
        is_run_so = app is not None and told is not None and app == App(AppKind.FLATPAK, told.name)
        return told if is_run_so and not self._has_our_mounts(pid) else None

    def _has_our_mounts(self, pid: int) -> bool:
        theirs, ours = _file(f"{running(pid, self._proc).folder}/ns/mnt"), _file(_OUR_MOUNTS)
        return theirs is None or ours is None or theirs[:2] == ours[:2]


def flatpak_application(content: bytes) -> Package | None:
    """The application that a ``.flatpak-info`` names."""
    group = b""
    for line in content.split(b"\n"):
        if line.startswith(b"["):
            group = line.strip()
        elif group == b"[Application]" and line.startswith(b"name="):
            return package_path.flatpak(os.fsdecode(line[5:].strip()))
    return None


def _file(path: str) -> File:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
    except (OSError, ValueError):  # gone, refused, or no path at all
        return None
    return status.st_dev, status.st_ino, status.st_mtime_ns
