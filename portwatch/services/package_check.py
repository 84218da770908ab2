"""Notices a program that is not the one that the package of its path installed.

Each image is hashed once, in small steps between polls, and compared with what its package's
manager wrote down. Whoever puts another program in a package's place, starts it and puts the first
one back leaves an image behind that was removed, as an update does; but no update took place.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.image_change import not_as_installed
from portwatch.core.programs import DELETED
from portwatch.services.image_hash import READ_AT_ONCE, READ_BY_ONE_LOOK, ImageHasher, identity
from portwatch.services.image_watch import path_of, runner

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Ownership, Process, ProcessId
    from portwatch.core.package import Recorded
    from portwatch.core.reason import Reason
    from portwatch.services.image_hash import File
    from portwatch.sources.origin_protocols import PackageSource

_MOST_WAITING = 256  # processes; more are looked at when they are judged again
_MOST_SETTLED = 4096  # processes; the oldest is looked at again, which does no harm
_LOOKS_AT_MOST = 600  # polls that a process waits for its checksum and its package
_UNSURE = 2.0  # seconds: starts of processes are told by a clock that counts in whole ones


class _Looked(NamedTuple):
    """What was looked at, by which it is known that nothing changed."""

    exe: str
    file: File | None


class PackageCheck:
    """Compares what runs with what was installed. To be used from one thread."""

    def __init__(self, packages: PackageSource, *, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            packages: Tells what package a file is of, and what was written down of it.
            proc: Where the proc file system is mounted.
        """
        self._packages = packages
        self._proc = proc
        self._hashers: dict[str, ImageHasher] = {}
        self._waiting: dict[ProcessId, tuple[Process, int]] = {}
        self._settled: dict[ProcessId, _Looked] = {}
        self._told: dict[ProcessId, Reason] = {}
        self._news: set[ProcessId] = set()

    def reason(self, ownership: Ownership) -> Reason | None:
        """What is known to speak against the file of a listener's program."""
        return self._told.get(ownership.owners[0].id) if ownership.owners else None

    def judged(self, row: Listener) -> None:
        """A listener was judged: what a package accounts for is compared later."""
        owner = runner(row)
        if owner is None or row.package is None or owner.id in self._waiting:
            return
        before = self._settled.get(owner.id)
        if before is not None and before == self._looked(owner):
            return
        if len(self._waiting) < _MOST_WAITING:
            self._waiting[owner.id] = owner, 0

    def step(self) -> None:
        """Read a little of what is to be hashed, between two polls."""
        for hasher in self._hashers.values():
            if not hasher.is_idle:
                hasher.step(READ_AT_ONCE)

    def update(self) -> frozenset[ProcessId]:
        """Compare what is known by now; of whom something else is to be told than before."""
        for process, (owner, looks) in list(self._waiting.items()):
            self._look(process, owner, looks)
        for process in [each for each in self._told if self._status(each.pid) is None]:
            self._told.pop(process)
        news, self._news = frozenset(self._news), set()
        return news

    def finish(self) -> frozenset[ProcessId]:
        """As ``update``, for a command that looks only once: what is to be hashed is, at once."""
        found = self.update()
        for _ in range(2):  # of what was put back, two files are hashed
            for hasher in self._hashers.values():
                if not hasher.is_idle:
                    hasher.step(READ_BY_ONE_LOOK)
            found |= self.update()
        return found

    def close(self) -> None:
        """Give back what is held."""
        for hasher in self._hashers.values():
            hasher.close()

    def _look(self, process: ProcessId, owner: Process, looks: int) -> None:
        """Compare one process's image, if that can be done now."""
        exe = owner.exe or ""
        package = self._packages.known(exe, process.pid)
        recorded = None
        if package is not None:
            if package.manager.is_system:
                recorded = self._packages.recorded(path_of(owner), package)
            if recorded is None:
                self._settle(owner, None)
                return
        if recorded is None or package is None or not recorded.is_settled:
            self._wait(owner, looks)
            return
        is_gone = exe.endswith(DELETED)
        if is_gone and _may_be_older(owner, recorded):
            self._settle(owner, None)
            return
        hasher = self._hasher(recorded.algorithm)
        checksum = hasher.known(process)
        if checksum is None:
            self._wait(owner, looks)
            return
        status = self._status(process.pid)
        if status is None or checksum == recorded.checksum:
            self._settle(owner, None)
            return
        is_put_back = False
        if is_gone:
            there = hasher.known(path_of(owner))
            if there is None and os.path.lexists(path_of(owner)):
                self._wait(owner, looks)
                return
            is_put_back = there == recorded.checksum
        reason = not_as_installed(
            path_of(owner),
            package,
            checksum,
            changed_at=float(int(status.st_ctime)),
            is_put_back=is_put_back,
        )
        self._settle(owner, reason)

    def _hasher(self, algorithm: str) -> ImageHasher:
        hasher = self._hashers.get(algorithm)
        if hasher is None:
            hasher = self._hashers[algorithm] = ImageHasher(self._proc, algorithm)
        return hasher

    def _wait(self, owner: Process, looks: int) -> None:
        if looks >= _LOOKS_AT_MOST:
            self._settle(owner, self._told.get(owner.id))
        else:
            self._waiting[owner.id] = owner, looks + 1

    def _settle(self, owner: Process, reason: Reason | None) -> None:
        self._waiting.pop(owner.id, None)
        while len(self._settled) >= _MOST_SETTLED:
            self._settled.pop(next(iter(self._settled)))
        self._settled[owner.id] = self._looked(owner)
        if self._told.get(owner.id) == reason:
            return
        self._news.add(owner.id)
        if reason is None:
            self._told.pop(owner.id)
        else:
            self._told[owner.id] = reason

    def _looked(self, owner: Process) -> _Looked:
        status = self._status(owner.id.pid)
        return _Looked(owner.exe or "", None if status is None else identity(status))

    def _status(self, pid: int) -> os.stat_result | None:
        try:
            return os.stat(f"{self._proc}/{pid}/exe")  # noqa: PTH116 - the kernel's link, no path
        except OSError:  # it ended, or is another user's
            return None


def _may_be_older(owner: Process, recorded: Recorded) -> bool:
    """Whether it may have been started before its package was last unpacked: an update, then."""
    return owner.started_at is None or owner.started_at <= recorded.since + _UNSURE
