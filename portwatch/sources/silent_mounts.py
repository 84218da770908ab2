"""Which file systems do not answer, so that nobody who looks at files waits for them.

A dead server of a network file system or of a FUSE one holds up whoever looks at a file there,
for good. So each such file system is asked beside the program before a path that leads there is
looked at, and while it is silent that path is not. Only mounts of kinds with a server are asked:
without one of them this costs two system calls.
"""

from __future__ import annotations

import os
import re
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from portwatch.sources.file_question import FileQuestion
from portwatch.sources.mount_table import read_mounts
from portwatch.sources.named_paths import named_paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process

PATIENCE = 0.3
"""Seconds for which a file system is waited for, once; from then on it is asked on the side."""

_TRUSTED_FOR = 2.0  # seconds after an answer
_IN_TIME = 10.0  # seconds in which an answer counts that was not waited for
_READ_AGAIN = 5.0  # seconds for which the mounts of a process are taken to stay
_MOST_TABLES = 256  # the oldest gives way
_MOST_ASKED = 16  # at a time; beyond it, what was not asked counts as silent
_MOST_KEPT = 256  # answers
_MOST_LINKS = 40  # the kernel's own bound
_MOST_PARTS = 512


_ROOT = re.compile(r"/proc/([0-9]+)(?:/task/[0-9]+)?/root")

_Names = tuple[str, str]  # a mount namespace, and the root in it


class _Table(NamedTuple):
    read_at: float
    points: frozenset[str]


class _Asked(NamedTuple):
    at: float
    question: FileQuestion | None  # none after an answer in time


class SilentMounts:
    """Remembers what answered; to be used from one thread at a time."""

    def __init__(self, proc: str = "/proc", patience: float = PATIENCE) -> None:
        """Nothing is asked yet.

        Args:
            proc: Where the proc file system is mounted.
            patience: Seconds for which a file system is waited for.
        """
        self._proc = proc
        self._patience = patience
        self._tables: dict[_Names, _Table] = {}
        self._asked: dict[tuple[_Names, str], _Asked] = {}

    def of(self, process: Process) -> str | None:
        """As ``on_way``, of all paths at which files of a process are looked for."""
        pid = process.id.pid
        folder = f"{self._proc}/{pid}"
        if not self._points(folder, _names(folder)):
            return None
        return self.on_way(pid, *named_paths(process, folder))

    def of_image(self, pid: int) -> str | None:
        """As ``on_way``, of what a process runs."""
        return self.on_way(pid, _link(f"{self._proc}/{pid}/exe"))

    def on_way(self, pid: int, *paths: str | None) -> str | None:
        """Where a file system is mounted that a look at one of some paths would wait for.

        Args:
            pid: The process that names the paths; 0 for this program.
            paths: Absolute, as that process has them; others are passed over.

        Returns:
            ``None`` where there is none.
        """
        folder = f"{self._proc}/{pid or 'self'}"
        names = _names(folder)
        points = self._points(folder, names)
        if not points:
            return None
        root = f"{folder}/root"
        for path in ("/", *paths):
            if path is None or not path.startswith("/"):
                continue
            for place in _met(points, root, path):
                if self._is_silent((names, place), f"{root}{place}", f"{root}{path}"):
                    return place
        return None

    def below(self, root: str, *paths: str) -> str | None:
        """As ``on_way``, of paths below the root of some process.

        Args:
            root: Such as ``/proc/PID/root``; any other is taken for a folder of this machine.
            paths: Absolute there.
        """
        of_process = _ROOT.fullmatch(root)
        if of_process is None:
            return self.on_way(0, *(f"{root}{path}" for path in paths))
        return self.on_way(int(of_process[1]), *paths)

    def _points(self, folder: str, names: _Names) -> frozenset[str]:
        now = monotonic()
        kept = self._tables.get(names)
        if kept is None or now - kept.read_at >= _READ_AGAIN:
            self._tables.pop(names, None)
            while len(self._tables) >= _MOST_TABLES:
                self._tables.pop(next(iter(self._tables)))
            kept = self._tables[names] = _Table(now, read_mounts(f"{folder}/mountinfo"))
        return kept.points

    def _is_silent(self, key: tuple[_Names, str], place: str, path: str) -> bool:
        now = monotonic()
        asked = self._asked.get(key)
        if asked is None:
            return self._ask(key, place, path, self._patience)
        if asked.question is None:
            return now - asked.at >= _TRUSTED_FOR and self._ask(key, place, path, self._patience)
        if not asked.question.is_answered():
            return True
        if now - asked.at < _IN_TIME:
            self._asked[key] = _Asked(now, None)
            return False
        return self._ask(key, place, path, 0.0)  # it was late: the next look tells whether it lives

    def _ask(self, key: tuple[_Names, str], place: str, path: str, patience: float) -> bool:
        """Ask; whether there is no answer yet."""
        self._asked.pop(key, None)
        questions = [each.question for each in self._asked.values() if each.question is not None]
        if sum(not each.is_answered() for each in questions) >= _MOST_ASKED:
            return True
        while len(self._asked) >= _MOST_KEPT:
            self._forget()
        try:
            question = FileQuestion(place, path)
        except OSError:  # no process can be started: rather not look than wait for good
            return True
        is_answered = question.is_answered(patience)
        self._asked[key] = _Asked(monotonic(), None if is_answered else question)
        return not is_answered

    def _forget(self) -> None:
        """The oldest answer; at most a few are questions."""
        done = (key for key, each in self._asked.items() if each.question is None)
        self._asked.pop(next(done))


def _names(folder: str) -> _Names:
    try:
        # A third of what stat(2) of the same costs; a Path costs more than both.
        return os.readlink(f"{folder}/ns/mnt"), os.readlink(f"{folder}/root")  # noqa: PTH115
    except OSError:  # another user's, and nothing below its root can be looked at either
        return "", ""


def _met(points: frozenset[str], root: str, path: str) -> Iterator[str]:
    """The mount points on the way to a path, each before anything on it is looked at."""
    if "/" in points:
        yield "/"
    found: list[str] = []
    left = path.split("/")[::-1]
    links = 0
    for _ in range(_MOST_PARTS):
        if not left:
            return
        name = left.pop()
        if name == "..":
            found = found[:-1]
        elif name not in {"", "."}:
            here = "/".join(("", *found, name))
            if here in points:
                yield here
            target = _link(f"{root}{here}")
            links += target is not None
            if target is None or links > _MOST_LINKS:
                found.append(name)
                continue
            if target.startswith("/"):
                found = []
            left += target.split("/")[::-1]


def _link(path: str) -> str | None:
    try:
        return os.readlink(path)  # noqa: PTH115 - as above
    except (OSError, ValueError):  # no link, or nothing at all
        return None
