"""Cgroups as a service manager makes them, below one folder of their own."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Self

import pytest

from portwatch.sources.linux_cgroups import parse_mounts


class Slice:
    """A tree of cgroups; use it as a context manager.

    Attributes:
        path: Its path from the root of the mount.
    """

    def __init__(self, mount: Path, name: str) -> None:
        self._mount = mount
        self._folder = mount / name
        self.path = f"/{name}"

    def make(self, path: str) -> int:
        """Make a cgroup and those above it (``system.slice/nginx.service``).

        Returns:
            Its number.
        """
        folder = self._folder / path
        folder.mkdir(parents=True, exist_ok=True)
        return folder.stat().st_ino

    def put(self, path: str, *pids: int) -> int:
        """Move processes into a cgroup, which is made if there is none.

        Returns:
            Its number.
        """
        number = self.make(path)
        for pid in pids:
            (self._folder / path / "cgroup.procs").write_text(str(pid), encoding="ascii")
        return number

    def folder(self, path: str) -> Path:
        """Where a cgroup is found as a folder."""
        return self._folder / path

    def remove(self, path: str) -> None:
        """Remove a cgroup without processes."""
        (self._folder / path).rmdir()

    def end(self, path: str) -> None:
        """End the processes of a cgroup."""
        for pid in (self._folder / path / "cgroup.procs").read_text(encoding="ascii").split():
            os.kill(int(pid), signal.SIGKILL)

    def __enter__(self) -> Self:
        self._folder.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        folders = [Path(folder) for folder, _, _ in os.walk(self._folder)]
        for folder in reversed(folders):
            for pid in (folder / "cgroup.procs").read_text(encoding="ascii").split():
                # What the test left, its own children; the guards of the tests tell of them.
                os.kill(int(pid), signal.SIGKILL)
            _remove(folder)


def _remove(folder: Path) -> None:
    """A cgroup stays busy for a moment after its last process ended."""
    for _ in range(200):
        try:
            folder.rmdir()
        except OSError:
            signal.sigtimedwait([], 0.01)
        else:
            return
    folder.rmdir()


def no_unit() -> Path | None:
    """What a process's number is written into to be in no service manager's unit (0: the writer's).

    Who starts the tests may be in one, and all that the tests start would be of that. ``None``
    where there are no cgroups.
    """
    mount = parse_mounts(Path("/proc/self/mountinfo").read_bytes())
    return None if mount is None else Path(mount, "cgroup.procs")


def leave_units(pid: int) -> None:
    """Move a process to where no unit is."""
    place = no_unit()
    if place is not None:
        place.write_text(str(pid), encoding="ascii")


def new_slice() -> Slice:
    """A tree of this test's own; skips the test where none can be made."""
    content = Path("/proc/self/mountinfo").read_bytes()
    mount = parse_mounts(content)
    if mount is None:
        pytest.skip("no cgroup2 file system is mounted")
    if not os.access(mount, os.W_OK) or os.geteuid() != 0:
        pytest.skip("only root can make cgroups")
    name = f"portwatch-test-{os.getpid()}"
    try:
        Path(mount, name).mkdir()
        Path(mount, name).rmdir()
    except OSError as error:
        pytest.skip(f"no cgroups can be made here: {error}")
    return Slice(Path(mount), name)
