"""Notices when the program of an expected listener became another one, at the same path.

A process's image is looked at once: a stat where nothing changed, and a hash where something did.
The hash is read in small steps between polls (``ImageHasher``).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.image_change import ImageChange, content, is_own_build, is_update
from portwatch.core.model import Match, Verdict
from portwatch.core.programs import DELETED
from portwatch.core.reason import ReasonCode
from portwatch.services.image_hash import READ_AT_ONCE, READ_BY_ONE_LOOK, ImageHasher, identity
from portwatch.services.image_records import ImageRecord
from portwatch.sources.silent_mounts import SilentMounts

if TYPE_CHECKING:
    from portwatch.core.image_change import Content
    from portwatch.core.model import Instant, Listener, Ownership, Process, ProcessId
    from portwatch.core.package import Package
    from portwatch.core.reason import Reason
    from portwatch.services.image_hash import File
    from portwatch.services.image_records import ImageRecords
    from portwatch.sources.origin_protocols import PackageSource

_MOST_WAITING = 256  # processes; more are looked at when they are judged again
_MOST_SETTLED = 4096  # processes; the oldest is looked at again, which does no harm
_LOOKS_AT_MOST = 600  # polls that a process waits for its hash and its package


class _Waiting(NamedTuple):
    owner: Process
    is_expected: bool
    looks: int = 0


class _Told(NamedTuple):
    owner: Process
    change: ImageChange
    now_holds: Content
    file: File


class ImageWatch:
    """Compares what runs with the records. To be used from one thread."""

    def __init__(
        self,
        records: ImageRecords,
        packages: PackageSource,
        *,
        proc: str = "/proc",
        silent: SilentMounts | None = None,
    ) -> None:
        """Nothing is read yet.

        Args:
            records: What the files held.
            packages: Tells what package a file is of.
            proc: Where the proc file system is mounted.
            silent: Knows which file systems do not answer.
        """
        self._records = records
        self._packages = packages
        self._proc = proc
        self._silent = SilentMounts(proc) if silent is None else silent
        self._hasher = ImageHasher(proc, silent=self._silent)
        self._waiting: dict[ProcessId, _Waiting] = {}
        self._settled: dict[ProcessId, File | None] = {}
        self._told: dict[ProcessId, _Told] = {}
        self._news: set[ProcessId] = set()

    def reason(self, ownership: Ownership) -> Reason | None:
        """What is known to have changed about the program of a listener."""
        if not self._told or not ownership.owners:
            return None
        told = self._told.get(ownership.owners[0].id)
        return None if told is None else told.change.reason

    def judged(self, row: Listener) -> None:
        """A listener was judged: what is expected is kept in mind, and compared later."""
        owner = runner(row)
        if owner is None:
            return
        told = self._told.get(owner.id)
        is_expected = row.verdict is Verdict.EXPECTED
        if told is not None:
            if is_expected and any(one.code is ReasonCode.BINARY_CHANGED for one in row.reasons):
                self._accept(told)
            return
        if owner.id in self._settled:
            status = self._status(owner.id.pid)  # it may have started itself anew
            if self._settled[owner.id] == (status and identity(status)):
                return
            self._settled.pop(owner.id)
        waiting = self._waiting.get(owner.id)
        if waiting is not None:
            if is_expected and not waiting.is_expected:
                self._waiting[owner.id] = waiting._replace(is_expected=True)
        elif len(self._waiting) < _MOST_WAITING and (
            (is_expected and self._records.writes) or self._records.get(path_of(owner))
        ):
            self._waiting[owner.id] = _Waiting(owner, is_expected)

    def step(self) -> None:
        """Read a little of what is to be hashed, between two polls."""
        if not self._hasher.is_idle:
            self._hasher.step(READ_AT_ONCE)

    def update(self, now: Instant) -> frozenset[ProcessId]:
        """Compare what is known by now; of whom something else is to be told than before."""
        if self._waiting or self._told:
            for process, waiting in list(self._waiting.items()):
                self._look(process, waiting, now)
            for process, told in list(self._told.items()):
                self._look_again(process, told, now)
        self._records.save_if_due(now)
        news, self._news = frozenset(self._news), set()
        return news

    def finish(self, now: Instant) -> frozenset[ProcessId]:
        """As ``update``, for a command that looks only once: what is to be hashed is, at once."""
        self.update(now)
        if not self._hasher.is_idle:
            self._hasher.step(READ_BY_ONE_LOOK)
        return self.update(now) | frozenset(self._told)

    def close(self) -> None:
        """Write what is known only here, and give back what is held."""
        self._records.save()
        self._hasher.close()

    def _look(self, process: ProcessId, waiting: _Waiting, now: Instant) -> None:
        """Compare one process's image with the record of its file, if that can be done now."""
        owner = waiting.owner
        path = path_of(owner)
        file = self._file(owner)
        record = self._records.get(path)
        is_gone = (owner.exe or "").endswith(DELETED)
        if file is None or (record is None and (is_gone or not waiting.is_expected)):
            self._settle(process)
            return
        if record is not None and record.file == file and record.other is None:
            self._settle(process)
            return
        sha256 = self._hasher.known(process)
        package = self._packages.known(owner.exe or "", process.pid)
        if sha256 is None or package is None:
            if waiting.looks >= _LOOKS_AT_MOST:
                self._settle(process)
            else:
                self._waiting[process] = waiting._replace(looks=waiting.looks + 1)
            return
        held = content(sha256, package)
        self._settle(process)
        if (
            record is None
            or record.content.sha256 == sha256
            or self._explains(record, package, owner)
        ):
            if not is_gone:  # else another file is there by now
                self._records.put(path, ImageRecord(held, file, now.wall))
        else:
            self._tell(process, owner, held, file, now)

    def _tell(
        self, process: ProcessId, owner: Process, held: Content, file: File, now: Instant
    ) -> None:
        path = path_of(owner)
        record = self._records.get(path)
        if record is None:
            return
        is_known = record.other == held.sha256 and record.other_at is not None
        seen_at = record.other_at if is_known and record.other_at else float(int(now.wall))
        noted = ImageRecord(record.content, record.file, record.at, held.sha256, seen_at)
        self._records.put(path, noted)
        change = ImageChange(path, record.content.sha256, held.sha256, record.at, seen_at)
        self._told[process] = _Told(owner, change, held, file)
        self._news.add(process)

    def _look_again(self, process: ProcessId, told: _Told, now: Instant) -> None:
        """What is told of a process ends with it, or when its package explains it after all."""
        path, record = told.change.path, self._records.get(told.change.path)
        package = self._packages.known(path, process.pid)
        if self._status(process.pid) is None or record is None:
            self._told.pop(process)
        elif package is not None and is_update(record.content, package):
            held = content(told.now_holds.sha256, package)
            self._records.put(path, ImageRecord(held, told.file, now.wall))
            self._told.pop(process)
            self._news.add(process)

    def _accept(self, told: _Told) -> None:
        """The person takes what runs now for good."""
        self._records.put(
            told.change.path, ImageRecord(told.now_holds, told.file, told.change.seen_at)
        )
        self._told.pop(told.owner.id)
        self._news.add(told.owner.id)

    def _explains(self, before: ImageRecord, package: Package, owner: Process) -> bool:
        if is_update(before.content, package):
            return True
        status = self._status(owner.id.pid)
        return (
            status is not None
            and status.st_uid == owner.uid
            and is_own_build(path_of(owner), lambda path: _stood(path, before.at))
        )

    def _settle(self, process: ProcessId) -> None:
        self._waiting.pop(process, None)
        while len(self._settled) >= _MOST_SETTLED:
            self._settled.pop(next(iter(self._settled)))
        status = self._status(process.pid)
        self._settled[process] = None if status is None else identity(status)

    def _file(self, owner: Process) -> File | None:
        """The image, if it may be read and is what stands at its path on this machine.

        Of one that was deleted, the image alone.
        """
        running = self._status(owner.id.pid)
        if (owner.exe or "").endswith(DELETED):
            return None if running is None else identity(running)
        if self._silent.on_way(0, owner.exe) is not None:
            return None
        try:
            there = os.stat(owner.exe or "")  # noqa: PTH116 - as for what runs
        except (OSError, ValueError):
            return None
        return identity(there) if running and identity(running) == identity(there) else None

    def _status(self, pid: int) -> os.stat_result | None:
        if self._silent.of_image(pid) is not None:
            return None
        try:
            return os.stat(f"{self._proc}/{pid}/exe")  # noqa: PTH116 - the kernel's link, no path
        except OSError:  # it ended, or is another user's
            return None


def runner(row: Listener) -> Process | None:
    """The process whose image speaks for a listener; ``None`` where none can be looked at."""
    ownership = row.ownership
    if ownership.match not in {Match.EXACT, Match.SHARED} or not ownership.owners:
        return None
    owner = ownership.owners[0]
    if row.container is not None or row.socket.namespace or not owner.exe:
        return None
    return owner if owner.exe.startswith("/") else None


def path_of(owner: Process) -> str:
    """Where the image stands, or stood."""
    return (owner.exe or "").removesuffix(DELETED)


def _stood(path: str, at: float) -> bool:
    """Whether something is at a path, and was there at a moment (its ctime cannot be set)."""
    try:
        return os.lstat(path).st_ctime <= at
    except (OSError, ValueError):
        return False
