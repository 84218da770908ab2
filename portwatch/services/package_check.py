"""Notices a program that is not the one that the package of its path installed.

Each image is hashed once, in small steps between polls, and compared with what its package's
manager wrote down. Whoever puts another program in a package's place, starts it and puts the first
one back leaves an image behind that was removed, as an update does; but no update took place.
"""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.image_change import not_as_installed, script_not_as_installed
from portwatch.core.model import Gap, GapCode
from portwatch.core.programs import DELETED
from portwatch.services.image_hash import READ_AT_ONCE, READ_BY_ONE_LOOK, ImageHasher, identity
from portwatch.services.image_watch import path_of, runner
from portwatch.sources.silent_mounts import SilentMounts

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Ownership, Process, ProcessId
    from portwatch.core.package import Package, Recorded
    from portwatch.core.reason import Reason
    from portwatch.services.image_hash import File
    from portwatch.sources.origin_protocols import PackageSource

_MOST_WAITING = 256  # processes; the oldest gives way, and is looked at when judged again
_MOST_SETTLED = 4096  # processes; the oldest is looked at again, which does no harm
_LOOKS_AT_MOST = 600  # polls that a process waits for its checksum and its package
_SOON = frozenset({1, 2, 4})  # polls after the first at which it is looked at, then every eighth
_RARELY = 8
_UNPACKING = 120.0  # seconds in which a manager tidies up after it has written its record
_UNSURE = 2.0  # seconds: starts of processes are told by a clock that counts in whole ones


class _Later(Enum):
    """In the place of an answer that is not known yet."""

    LATER = "later"


_LATER = _Later.LATER


class _Installed(NamedTuple):
    package: Package
    recorded: Recorded


class _Told(NamedTuple):
    owner: Process
    reason: Reason
    installation: str | None


class _Looked(NamedTuple):
    """What was looked at, by which it is known that nothing changed."""

    exe: str
    file: File | None
    script: str | None
    script_file: File | None


class PackageCheck:
    """Compares images, and scripts of interpreters, with what was installed.

    To be used from one thread.
    """

    def __init__(
        self, packages: PackageSource, *, proc: str = "/proc", silent: SilentMounts | None = None
    ) -> None:
        """Nothing is read yet.

        Args:
            packages: Tells what package a file is of, and what was written down of it.
            proc: Where the proc file system is mounted.
            silent: Knows which file systems do not answer.
        """
        self._packages = packages
        self._proc = proc
        self._silent = SilentMounts(proc) if silent is None else silent
        self._hashers: dict[str, ImageHasher] = {}
        self._waiting: dict[ProcessId, tuple[Process, int]] = {}
        self._settled: dict[ProcessId, _Looked] = {}
        self._told: dict[ProcessId, _Told] = {}
        self._news: set[ProcessId] = set()
        self._unrecorded: dict[str, str] = {}  # names of managers, by path

    def reason(self, ownership: Ownership) -> Reason | None:
        """What is known to speak against the file of a listener's program."""
        told = self._told.get(ownership.owners[0].id) if ownership.owners else None
        return None if told is None else told.reason

    def gaps(self) -> tuple[Gap, ...]:
        """Installed programs of which their packages' manager tells nothing to compare."""
        if not self._unrecorded:
            return ()
        managers = ", ".join(sorted(set(self._unrecorded.values())))
        return (Gap(GapCode.INSTALLED_NOT_COMPARED, len(self._unrecorded), managers),)

    def judged(self, row: Listener) -> None:
        """A listener was judged: what a package accounts for is compared later."""
        owner = runner(row)
        if owner is None:
            return
        waiting = self._waiting.get(owner.id)
        if waiting is not None:
            self._waiting[owner.id] = owner, waiting[1]  # its file may have been removed since
            return
        if row.package is None and owner.script_file is None:
            return
        before = self._settled.get(owner.id)
        if before is not None and before == self._looked(owner):
            return
        while len(self._waiting) >= _MOST_WAITING:
            self._waiting.pop(next(iter(self._waiting)))
        self._waiting[owner.id] = owner, 0

    def step(self) -> None:
        """Read a little of what is to be hashed, between two polls."""
        for hasher in self._hashers.values():
            if not hasher.is_idle:
                hasher.step(READ_AT_ONCE)

    def update(self) -> frozenset[ProcessId]:
        """Compare what is known by now; of whom something else is to be told than before."""
        for process, (owner, looks) in list(self._waiting.items()):
            if looks in _SOON or looks % _RARELY == 0:
                self._look(process, owner, looks)
            else:
                self._waiting[process] = owner, looks + 1
        for process, told in list(self._told.items()):
            if self._status(process.pid) is None:
                self._told.pop(process)
            elif self._is_installed_anew(told):
                self._waiting.setdefault(process, (told.owner, 0))  # an update may explain it
        news, self._news = frozenset(self._news), set()
        return news

    def finish(self) -> frozenset[ProcessId]:
        """As ``update``, for a command that looks only once: what is to be hashed is, at once."""
        found = self.update()
        for _ in range(2):  # of what was put back, two files are hashed
            wanted = [hasher for hasher in self._hashers.values() if not hasher.is_idle]
            if not wanted:  # so another look would meet what this one has
                break
            for hasher in wanted:
                hasher.step(READ_BY_ONE_LOOK)
            found |= self.update()
        return found

    def close(self) -> None:
        """Give back what is held."""
        for hasher in self._hashers.values():
            hasher.close()

    def _look(self, process: ProcessId, owner: Process, looks: int) -> None:
        """Compare what one process runs, if that can be done now."""
        if self._status(process.pid) is None:
            self._waiting.pop(process)
            return
        told = self._of_image(process, owner)
        if told is None and owner.script_file is not None:
            told = self._of_script(owner.script_file)
        if not isinstance(told, _Later):
            self._settle(owner, told)
        elif looks >= _LOOKS_AT_MOST:
            before = self._told.get(process)
            self._settle(owner, None if before is None else before.reason)
        else:
            self._waiting[process] = owner, looks + 1

    def _of_image(self, process: ProcessId, owner: Process) -> Reason | _Later | None:
        """What speaks against the image of a process."""
        exe, path = owner.exe or "", path_of(owner)
        found = self._installed(path, self._packages.known(exe, process.pid))
        if not isinstance(found, _Installed):
            return found
        package, recorded = found
        is_gone = exe.endswith(DELETED)
        status = self._status(process.pid)
        if status is None or (is_gone and _is_updated(owner, status, recorded)):
            return None
        hasher = self._hasher(recorded.algorithm)
        checksum = hasher.known(process)
        if checksum is None:
            return _LATER
        if checksum == recorded.checksum:
            return None
        there = hasher.known(path) if is_gone else None
        if is_gone and there is None and os.path.lexists(path):
            return _LATER
        return not_as_installed(
            path,
            package,
            checksum,
            changed_at=float(int(status.st_ctime)),
            is_put_back=there == recorded.checksum,
        )

    def _of_script(self, path: str) -> Reason | _Later | None:
        """What speaks against the script that an interpreter runs, as it stands at its path now."""
        found = self._installed(path, self._packages.known(path))
        if not isinstance(found, _Installed):
            return found
        package, recorded = found
        checksum = self._hasher(recorded.algorithm).known(path)
        try:
            changed_at = os.stat(path).st_ctime  # noqa: PTH116 - as below
        except OSError:
            return None
        if checksum is None or checksum == recorded.checksum:
            return _LATER if checksum is None else None
        return script_not_as_installed(path, package, checksum, changed_at=float(int(changed_at)))

    def _installed(self, path: str, package: Package | None) -> _Installed | _Later | None:
        """What a file's package wrote down of it; ``None`` if it has none, or wrote nothing."""
        if package is None:
            return _LATER
        recorded = self._packages.recorded(path, package) if package.manager.is_system else None
        if recorded is None:
            if package.manager.is_system and len(self._unrecorded) < _MOST_SETTLED:
                self._unrecorded[path] = package.manager.value
            return None
        self._unrecorded.pop(path, None)
        return _Installed(package, recorded) if recorded.is_settled else _LATER

    def _hasher(self, algorithm: str) -> ImageHasher:
        hasher = self._hashers.get(algorithm)
        if hasher is None:
            hasher = self._hashers[algorithm] = ImageHasher(self._proc, algorithm, self._silent)
        return hasher

    def _settle(self, owner: Process, reason: Reason | None) -> None:
        self._waiting.pop(owner.id, None)
        while len(self._settled) >= _MOST_SETTLED:
            self._settled.pop(next(iter(self._settled)))
        self._settled[owner.id] = self._looked(owner)
        before = self._told.pop(owner.id, None)
        if reason is not None:
            self._told[owner.id] = _Told(owner, reason, self._installation(owner))
        if reason != (None if before is None else before.reason):
            self._news.add(owner.id)

    def _is_installed_anew(self, told: _Told) -> bool:
        """Whether the package was since; what is not known, or not now, counts as no news."""
        now = self._installation(told.owner)
        return None not in {now, told.installation} and now != told.installation

    def _installation(self, owner: Process) -> str | None:
        """Differs after an update of the package of what runs."""
        path, pid = (owner.exe or "", owner.id.pid)
        package = self._packages.known(path, pid)
        if owner.script_file is not None and not (package and package.manager.is_system):
            package = self._packages.known(owner.script_file)
        return None if package is None else package.installation

    def _looked(self, owner: Process) -> _Looked:
        status, script, there = self._status(owner.id.pid), owner.script_file, None
        if script is not None and self._silent.on_way(0, script) is None:
            with suppress(OSError, ValueError):
                there = identity(os.stat(script))  # noqa: PTH116 - as below
        image = None if status is None else identity(status)
        return _Looked(owner.exe or "", image, script, there)

    def _status(self, pid: int) -> os.stat_result | None:
        if self._silent.of_image(pid) is not None:
            return None
        try:
            return os.stat(f"{self._proc}/{pid}/exe")  # noqa: PTH116 - the kernel's link, no path
        except OSError:  # it ended, or is another user's
            return None


def _is_updated(owner: Process, image: os.stat_result, recorded: Recorded) -> bool:
    """Whether an update may have removed an image.

    It was started before its package was last unpacked; or, as a clock that was set since tells
    starts wrong, the file was removed (its ctime) no later than the package was unpacked.
    """
    if owner.started_at is None or owner.started_at <= recorded.since + _UNSURE:
        return True
    return image.st_ctime <= recorded.since + _UNPACKING
