"""The files of a process as it sees them itself: below its own root; see ``proc_pid_root(5)``."""

from __future__ import annotations

import os
import stat

from portwatch.core.evidence import FileFacts, Placed
from portwatch.core.image_change import is_own_build
from portwatch.sources import living_thread
from portwatch.sources.linux_build_ids import build_id
from portwatch.sources.path_below import below

_REMOVED_AT_MOST = 4  # folders above a deleted image that may have gone with it
_MOUNTS = ("/tmp/.mount_",)  # noqa: S108 - looked for, not used


class ProcessView:
    """Looks with the eyes of one process after another."""

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._proc = proc
        self._met: tuple[int, str] | None = None

    def meet(self, pid: int) -> None:
        """Find out now who tells of a process, for all looks at it until the next one is met."""
        self._met = pid, living_thread.running(pid, self._proc).folder

    def status(self, pid: int, path: str) -> os.stat_result | None:
        """Of the file at a path; ``None`` if there is none, or it cannot be seen."""
        return status_of(below(f"{self.folder(pid)}/root", path))

    def folder(self, pid: int) -> str:
        """Of the process, or of a thread that still tells what it runs."""
        if self._met is not None and self._met[0] == pid:
            return self._met[1]
        return living_thread.running(pid, self._proc).folder

    def own_root(self, pid: int) -> bool | None:
        """Whether it has the root that we have; ``None`` if that cannot be seen."""
        theirs, ours = status_of(f"{self.folder(pid)}/root"), status_of("/")
        if theirs is None or ours is None:
            return None
        return is_same(theirs, ours)

    def is_here(self, pid: int, path: str) -> bool | None:
        """Whether an image is the file at its path for the first process, or here.

        A mount in a namespace of its own puts another program below a path that is known. A copy
        of the same program, as sandboxes mount them, is no other.

        Args:
            pid: The process.
            path: Of its image, as the kernel tells it.

        Returns:
            ``None`` also where the two are alike, or nothing stands there.
        """
        exe = f"{self.folder(pid)}/exe"
        image = status_of(exe)
        there = f"{self._proc}/1/root{path}"
        found = status_of(there)
        if found is None:
            there, found = path, status_of(path)
        if image is None or found is None:
            return None
        if is_same(image, found):
            return True
        if not stat.S_ISREG(found.st_mode):
            return None
        differs = image.st_size != found.st_size or build_id(exe) != build_id(there)
        return False if differs else None

    def lacks(self, pid: int, path: str) -> bool:
        """Whether a file is missing, and not only hidden from us."""
        try:
            os.stat(below(f"{self._proc}/{pid}/root", path))  # noqa: PTH116 - a Path costs more than it
        except (FileNotFoundError, NotADirectoryError):
            return self.own_root(pid) is not None
        except (OSError, ValueError):
            return False
        return False

    def placed(self, pid: int, path: str, status: os.stat_result) -> Placed:
        """How a file lies, and the folder that it is in."""
        folder = self._folder_of(pid, path)
        return Placed(
            path,
            _facts(status),
            None if folder is None else _facts(folder),
            path.startswith(_MOUNTS) and self._is_mounted(pid, status),
        )

    def in_project(self, pid: int, path: str, before: float | None) -> bool:
        """Whether a file is, or was, where people build programs.

        Args:
            pid: The process whose mounts are looked at.
            path: Of the file, absolute.
            before: Seconds since the epoch; what changed later does not count. ``None`` counts
                nothing.
        """

        def stood(each: str) -> bool:
            found = self.status(pid, each)
            return found is not None and before is not None and found.st_ctime <= before

        return is_own_build(path, stood)

    def _folder_of(self, pid: int, path: str) -> os.stat_result | None:
        """The folder a file is in; a clean build may have removed it, with some above it."""
        above = path.rpartition("/")[0]
        found = self.status(pid, above or "/")
        for _ in range(_REMOVED_AT_MOST):
            above = above.rpartition("/")[0]
            if found is not None or not above:  # what is in the root is the system's
                break
            found = self.status(pid, above)
        return found

    def _is_mounted(self, pid: int, status: os.stat_result) -> bool:
        above = self.status(pid, "/tmp")  # noqa: S108 - looked at, not used
        return above is not None and above.st_dev != status.st_dev


def status_of(path: str) -> os.stat_result | None:
    """Of a file, links followed; ``None`` if that fails."""
    try:
        return os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
    except (OSError, ValueError):  # gone, refused, or no path at all
        return None


def is_same(one: os.stat_result | None, other: os.stat_result) -> bool:
    """Whether two looks met the same file."""
    return one is not None and (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino)


def _facts(status: os.stat_result) -> FileFacts:
    return FileFacts(status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode), status.st_dev)
