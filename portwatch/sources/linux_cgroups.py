"""Control groups: by the number that the kernel gives with a socket, and their processes.

The number is the inode of the cgroup's folder on the ``cgroup2`` file system, readable by anybody
(Linux 5.8; ``INET_DIAG_CGROUP_ID``). Folders come and go while they are read: that is normal life,
and no error leaves this module. See ``cgroups(7)``.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from portwatch.core.place import parse_cgroup, parse_membership
from portwatch.sources.small_file import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.place import Place

ROOT = 1
"""Number of the root cgroup: processes that nobody put anywhere, so it tells nothing."""

_MOST_FOLDERS = 16_384  # that are walked and remembered; a large server has a few thousands
_MOST_DEPTH = 32
_MOST_GONE = 4096  # numbers without a folder that are remembered; the oldest gives way
_MOST_PLACES = 4096  # parsed paths; all are forgotten when it is reached
_MOST_BYTES = 64 * 1024  # of a list of processes: some eight thousand
_BETWEEN_WALKS = 1.0  # seconds
_OCTAL = re.compile(rb"\\([0-7]{3})")


class Cgroups:
    """The cgroups of this machine; what is read of one lives until ``refresh``."""

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._proc = proc
        self._mount: str | None = None
        self._sought_mount = False
        self._paths: dict[int, str] = {}
        self._gone: dict[int, None] = {}
        self._members: dict[int, tuple[int, ...] | None] = {}
        self._places: dict[str, Place] = {}
        self._now = 0.0
        self._walked: float | None = None
        self._is_fresh = False  # whether the walk is of this look

    def refresh(self, now: float) -> None:
        """A new look begins: processes are read again when they are asked for.

        Args:
            now: Seconds on a clock that never jumps; the tree is walked once a second at most.
        """
        self._now = now
        self._is_fresh = False
        self._members.clear()

    def path(self, number: int) -> str | None:
        """Path of a cgroup from the mount's root; ``None`` if it is gone or tells nothing.

        A number that is met for the first time is looked for by a walk of the tree, at most once
        a second: it may be ``None`` until then.
        """
        if number <= ROOT or number in self._gone:
            return None
        path = self._paths.get(number)
        if path is not None:
            return path
        if self._may_walk():
            self._walk()
        path = self._paths.get(number)
        if path is None and self._is_fresh:  # a folder that is gone gives its number to no other
            self._forget(number)
        return path

    def members(self, number: int) -> tuple[int, ...] | None:
        """Pids of the processes in a cgroup, lowest first, those within its own cgroups left out.

        ``None`` if the cgroup is gone, or keeps its processes to itself. Processes of other pid
        namespaces cannot be told.
        """
        if number not in self._members:
            self._members[number] = self._read_members(number)
        return self._members[number]

    def place(self, number: int) -> Place | None:
        """What the path of a cgroup tells; ``None`` as for ``path``."""
        path = self.path(number)
        return None if path is None else self._parsed(path)

    def place_of(self, pid: int) -> Place | None:
        """Where a process runs now; ``None`` if it is gone, or its cgroup is the root."""
        path = parse_membership(_content(f"{self._proc}/{pid}/cgroup"))
        return None if path in {None, "/"} else self._parsed(str(path))

    def _parsed(self, path: str) -> Place:
        place = self._places.get(path)
        if place is None:
            if len(self._places) >= _MOST_PLACES:
                self._places.clear()
            place = self._places[path] = parse_cgroup(path)
        return place

    def _may_walk(self) -> bool:
        return self._walked is None or self._now - self._walked >= _BETWEEN_WALKS

    def _walk(self) -> None:
        """Number all folders anew; also finds what was renamed or is gone."""
        self._walked, self._is_fresh = self._now, True
        mount = self._root()
        self._paths = {} if mount is None else dict(_folders(mount))

    def _root(self) -> str | None:
        if not self._sought_mount:
            self._sought_mount = True
            self._mount = parse_mounts(_content(f"{self._proc}/self/mountinfo", 1 << 20))
        return self._mount

    def _read_members(self, number: int) -> tuple[int, ...] | None:
        path = self.path(number)
        mount = self._root()
        if path is None or mount is None:
            return None
        folder = mount + path
        try:
            inode = os.stat(folder).st_ino  # noqa: PTH116 - at each poll: no Path objects
            procs = content(f"{folder}/cgroup.procs", _MOST_BYTES) if inode == number else None
        except FileNotFoundError:
            procs = None
        except OSError:  # a threaded cgroup, or the system refuses
            return None
        if procs is not None:
            return parse_members(procs)
        self._paths.pop(number, None)  # gone, and another one may have its name now
        self._forget(number)
        return None

    def _forget(self, number: int) -> None:
        if len(self._gone) >= _MOST_GONE:
            self._gone.pop(next(iter(self._gone)))
        self._gone[number] = None


def parse_mounts(table: bytes) -> str | None:
    """Where the ``cgroup2`` file system is mounted, from ``/proc/PID/mountinfo``.

    A mount of its root is preferred. ``None`` if there is none, as on old systems.
    """
    found: list[tuple[bool, str]] = []
    for line in table.split(b"\n"):
        head, dash, tail = line.partition(b" - ")
        fields = head.split(b" ")
        if dash and tail.split(b" ", 1)[0] == b"cgroup2" and len(fields) > 4:  # noqa: PLR2004 - ids, device, root, mount point
            point = _OCTAL.sub(lambda code: bytes((int(code[1], 8) & 0xFF,)), fields[4])
            found.append((fields[3] != b"/", os.fsdecode(point)))
    return min(found, key=lambda each: each[0])[1] if found else None


def parse_members(listed: bytes) -> tuple[int, ...]:
    """The pids of ``cgroup.procs``, lowest first; 0 stands for one of another pid namespace."""
    lines = listed.split(b"\n")
    if lines[-1]:  # cut in the midst of a number
        lines.pop()
    return tuple(sorted({int(line) for line in lines if line.isdigit()} - {0}))


def _folders(mount: str) -> Iterator[tuple[int, str]]:
    """Number and path of the folders below a mount point, nearest first."""
    level = [""]
    left = _MOST_FOLDERS
    for _ in range(_MOST_DEPTH):
        below: list[str] = []
        for path in level:
            for number, name in _subfolders(mount + path):
                if left == 0:
                    return
                left -= 1
                below.append(f"{path}/{name}")
                yield number, below[-1]
        level = below


def _subfolders(folder: str) -> list[tuple[int, str]]:
    try:
        with os.scandir(folder) as entries:
            return [
                (entry.inode(), entry.name)
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
            ]
    except OSError:
        return []


def _content(path: str, limit: int = _MOST_BYTES) -> bytes:
    try:
        return content(path, limit)
    except OSError:
        return b""
