"""The package of a file on Fedora, SUSE and their kin, as ``rpm`` itself tells it.

It may take seconds where its database is large or locked, so that it runs beside the polls, one
call at a time. ``timeout(1)`` ends it: nothing here signals a process.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from portwatch.core.package import Manager, Package
from portwatch.sources.package_databases import Found, file_stamp

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Collection

    from portwatch.sources.package_databases import Stamp

_PATIENCE = 5.0  # seconds for one call of rpm, and for a look that waits
_SLICE = 0.05  # seconds of one wait
_CALLS_AT_MOST = 16  # where a batch cannot be told apart
_MOST_BYTES = 4 * 1024 * 1024  # of an answer; a file is told in some fifty
_FOLDERS = ("usr/lib/sysimage/rpm", "var/lib/rpm")
_FILES = ("rpmdb.sqlite", "rpmdb.sqlite-wal", "Packages", "Packages.db")
_TIMEOUT = "/usr/bin/timeout"  # of coreutils, which rpm's distributions cannot do without
_PLAIN = re.compile(r"/[A-Za-z0-9_./+@:,~-]+")  # no sign that rpm might take for a pattern


@dataclass(slots=True)
class _Call:
    """One call of rpm that was started.

    Attributes:
        process: It, below ``timeout``.
        paths: What it was asked.
        told: Descriptor of what it says; the place of the next byte tells how much that is.
        errors: The same of its errors.
    """

    process: subprocess.Popen[bytes]
    paths: list[str]
    told: int
    errors: int

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def answers(self) -> dict[str, Package] | None:
        """What it said; ``None`` if it failed, or said more or less than a line for each."""
        if os.lseek(self.errors, 0, os.SEEK_CUR):
            return None
        told = os.pread(self.told, _MOST_BYTES, 0)
        return rpm_answers(self.paths, told, one=len(self.paths) == 1)

    def close(self) -> None:
        os.close(self.told)
        os.close(self.errors)


@dataclass(slots=True)
class _Job:
    """Paths that were asked about together, and what is known of them by now."""

    paths: frozenset[str]
    call: _Call
    queue: list[str] = field(default_factory=list)
    packages: dict[str, Package] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    complete: bool = True


class RpmDatabase:
    """Fedora, SUSE and their kin, by ``rpm --query --file``: its database has several formats.

    Holds what one search asked about, and one process at most. To be used from one thread.
    """

    manager = Manager.RPM

    def __init__(self, root: str = "/", patience: float = _PATIENCE) -> None:
        """Nothing is started yet.

        Args:
            root: Where the system's root folder is.
            patience: Seconds that rpm may take.
        """
        self._root = root
        self._patience = patience
        self._left = patience
        self._may_wait = True
        self._job: _Job | None = None

    def refresh(self, *, may_wait: bool) -> None:
        """A new look begins.

        Args:
            may_wait: Whether its searches may wait until rpm has answered, all together no
                longer than the patience.
        """
        self._may_wait = may_wait
        self._left = self._patience

    def close(self) -> None:
        """Reap what runs; it has the rest of its time for that."""
        job, self._job = self._job, None
        if job is not None:
            from subprocess import TimeoutExpired

            with suppress(TimeoutExpired):  # then it is reaped after its end
                job.call.process.wait(self._patience)
            job.call.close()

    def stamp(self) -> Stamp | None:
        """Of whichever files hold the database; SQLite writes beside it first."""
        stamps = (
            file_stamp(f"{folder}/{file}")
            for folder in [f"{self._root}/{each}" for each in _FOLDERS]
            if file_stamp(folder) is not None  # most machines have neither, and not rpm
            for file in _FILES
        )
        stamp = tuple(number for each in stamps for number in each or (0,))
        return stamp if any(stamp) and self._tool() else None

    def search(self, paths: Collection[str]) -> Found:
        """One call of rpm for all; one for each of some where its answers cannot be told apart.

        What is not there any more, and a name with signs that rpm may take for a pattern, stays
        without an answer. Of what is answered in time nothing is kept: ask for it again while
        others wait.
        """
        left = [path for path in paths if _PLAIN.fullmatch(path) and os.path.lexists(path)]
        unsure = frozenset(paths) - frozenset(left)
        packages: dict[str, Package] = {}
        complete = True
        while left:
            if self._job is None:
                call = self._call(left)
                if call is None:
                    return Found(packages, complete=False)
                self._job = _Job(frozenset(left), call)
            job = self._job
            if not self._is_over(job):
                return Found(packages, complete, unsure, frozenset(left))
            self._job = None
            packages |= job.packages
            unsure |= job.unsure
            complete = complete and job.complete
            left = [path for path in left if path not in job.paths]
        return Found(packages, complete, unsure)

    def _is_over(self, job: _Job) -> bool:
        """Whether all its calls have ended; takes up what they said."""
        while self._has_ended(job.call):
            asked, answers = job.call.paths, job.call.answers()
            job.call.close()
            if answers is not None:
                job.packages |= answers
            elif len(asked) > 1:
                job.queue = asked[:_CALLS_AT_MOST]
                job.unsure = frozenset(asked[_CALLS_AT_MOST:])
            else:
                job.complete = False
                return True
            if not job.queue:
                return True
            call = self._call([job.queue.pop(0)])
            if call is None:
                job.complete = False
                return True
            job.call = call
        return False

    def _has_ended(self, call: _Call) -> bool:
        from subprocess import TimeoutExpired

        while self._may_wait and self._left > 0 and not call.has_ended():
            with suppress(TimeoutExpired):
                call.process.wait(_SLICE)
            self._left -= _SLICE
        return call.has_ended()

    def _call(self, paths: list[str]) -> _Call | None:
        """Start rpm; ``None`` if that cannot be."""
        import subprocess  # late: it takes longer than all the rest, and most machines have no rpm

        tool = self._tool()
        if tool is None:
            return None
        limit = [_TIMEOUT, "--signal=KILL", f"{self._patience:g}"]
        command = [*limit, tool, "-qf", "--qf", r"%{NAME}\t%{VERSION}-%{RELEASE}\n", *paths]
        told = os.memfd_create("portwatch-rpm", os.MFD_CLOEXEC)
        errors = os.memfd_create("portwatch-rpm-errors", os.MFD_CLOEXEC)
        try:
            process = subprocess.Popen(
                command,
                env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=errors,
            )
        except OSError:
            os.close(told)
            os.close(errors)
            return None
        return _Call(process, paths, told, errors)

    def _tool(self) -> str | None:
        for place in ("usr/bin/rpm", "bin/rpm"):  # never by PATH, which is a person's
            tool = os.path.join(self._root, place)  # noqa: PTH118 - a Path a call costs more
            if os.access(tool, os.X_OK):
                return tool
        return None


def rpm_answers(paths: list[str], told: bytes, *, one: bool = False) -> dict[str, Package] | None:
    """The packages in the output of rpm, which answers in order, but several times for some.

    Args:
        paths: What was asked.
        told: Its standard output: a line of name and version, or a sentence that names the path.
        one: Whether all lines are about one path; the first package is taken.

    Returns:
        ``None`` if the lines cannot be told apart.
    """
    lines = os.fsdecode(told).splitlines()
    unowned = {f"file {path} is not owned by any package": path for path in paths}
    if one and len(lines) > 1:
        lines = lines[:1]
    if len(lines) != len(paths):
        return None
    packages = {}
    for path, line in zip(paths, lines, strict=True):
        name, tab, version = line.partition("\t")
        if tab and name:
            packages[path] = Package(Manager.RPM, name, version)
        elif unowned.get(line) != path:
            return None
    return packages
