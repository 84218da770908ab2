"""Which files a process has mapped into its memory; see ``proc_pid_maps(5)``.

The kernel's own list: no process can leave out of it what it runs. Of a list longer than 16 MiB
the rest is not read, which takes tens of thousands of files with long names. It is refused for
another user's process.
"""

from __future__ import annotations

import os
import posixpath
import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import launcher, programs
from portwatch.core.evidence import Library
from portwatch.core.late_pattern import LatePattern
from portwatch.core.sign_libraries import is_notable
from portwatch.core.sign_preloads import is_strange
from portwatch.sources.process_variables import variables
from portwatch.sources.real_path import real_path
from portwatch.sources.silent_mounts import SilentMounts
from portwatch.sources.small_file import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process, ProcessId

_MOST_BYTES = 16 * 1024 * 1024  # the kernel allows 65,530 mappings unless told otherwise
_MOST = 8  # libraries that are told of
_FORCED_AT_MOST = 1024  # words of the environment that are looked at
_FORCES = frozenset({b"LD_PRELOAD", b"LD_AUDIT"})
_FIELDS = 6
_MOST_KEPT = 2048  # processes, or paths; the oldest gives way
_SOON, _SELDOM = 25.0, 300.0  # seconds
_LIBRARY = LatePattern(r"\.so(?:\.[0-9.]+)?(?: \(deleted\))?$")
_CODE = LatePattern(rb"^[0-9a-f-]+ ..xp \S+ \S+ \d+ +(/.*)$", re.MULTILINE)


class _Kept(NamedTuple):
    exe: str | None
    until: float
    found: tuple[Library, ...]


class Mapping(NamedTuple):
    """A file of which a part is mapped.

    Attributes:
        path: As the kernel tells it, with its mark of a deleted one.
        is_code: Whether it may be executed and is the process's own copy, as a program's and a
            library's code is; what is shared is memory that a compiler at run time writes to.
    """

    path: str
    is_code: bool


def mappings(folder: str) -> tuple[Mapping, ...]:
    """Each file once; empty where that may not be read.

    Args:
        folder: Of the process, such as ``/proc/PID``.
    """
    try:
        told = content(f"{folder}/maps", _MOST_BYTES)
    except OSError:
        return ()
    found: dict[str, bool] = {}
    for permissions, path in _lines(told):
        is_code = permissions[2:4] == b"xp"
        name = _decoded(path)
        found[name] = found.get(name, False) or is_code
    return tuple(Mapping(path, is_code) for path, is_code in found.items())


def loaded(process: Process, folder: str) -> str | None:
    """Path of the program that a process's image loads; ``None`` if it is no loader's process.

    What its command line names counts if the kernel tells it as mapped; else what is mapped and
    is no library.

    Args:
        process: Its image and its command line are asked.
        folder: Of the process, such as ``/proc/PID``.
    """
    image = programs.base((process.exe or "").removesuffix(programs.DELETED))
    if not launcher.is_launcher(image):
        return None
    claimed = launcher.launch(image, process.command)
    others = [each for each in mappings(folder) if each.path != process.exe]
    paths = [each.path for each in others]
    if claimed is not None:
        named = claimed.program
        path = named if named.startswith("/") else f"{process.cwd or ''}/{named}"
        path = real_path(path)  # as the kernel told it: without links
        if path in paths or f"{path}{programs.DELETED}" in paths:
            return path
        name = programs.base(path)
        for each in paths:
            if posixpath.basename(each) == name:
                return each
    code = (each.path for each in others if each.is_code)
    first = next((each for each in code if not _LIBRARY.search(each)), None)
    return None if first is None else first.removesuffix(programs.DELETED)


class Libraries:
    """Remembers what was loaded into each process: the kernel's list of that is long.

    It is read when a process is met, once more soon after that, and seldom from then on.
    To be used from one thread at a time.
    """

    def __init__(self, silent: SilentMounts | None = None) -> None:
        """Nothing is read yet.

        Args:
            silent: Knows which file systems do not answer.
        """
        self._silent = SilentMounts() if silent is None else silent
        self._kept: dict[ProcessId, _Kept] = {}

    def of(self, process: Process, folder: str, now: float) -> tuple[Library, ...]:
        """What was loaded into a process from where no library belongs.

        Args:
            process: Its image tells whether another program has taken its place.
            folder: Of the process, such as ``/proc/PID``.
            now: Monotonic seconds.
        """
        kept = self._kept.pop(process.id, None)
        if kept is None or kept.exe != process.exe or now >= kept.until:
            lasts = _SOON if kept is None or kept.exe != process.exe else _SELDOM
            kept = _Kept(process.exe, now + lasts, self._read(process.id.pid, folder))
        while len(self._kept) >= _MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[process.id] = kept
        return kept.found

    def _read(self, pid: int, folder: str) -> tuple[Library, ...]:
        try:
            told = content(f"{folder}/maps", _MOST_BYTES)
        except OSError:
            return ()
        paths = [_decoded(path) for path in dict.fromkeys(_CODE.findall(told))]
        forced = self._forced(folder)
        found = [(path, _is_forced(path.removesuffix(programs.DELETED), forced)) for path in paths]
        return tuple(
            Library(path, is_forced, self._owner(pid, folder, path))
            for path, is_forced in found
            if _is_notable(path) or (is_forced and is_strange(path))
        )[:_MOST]

    def _owner(self, pid: int, folder: str, path: str) -> int | None:
        if self._silent.on_way(pid, path) is not None:
            return None
        try:
            return os.stat(f"{folder}/root{path}").st_uid  # noqa: PTH116 - as the process sees it
        except (OSError, ValueError):
            return None

    def _forced(self, folder: str) -> frozenset[str]:
        """Libraries that its environment names as those to load first.

        By their path, or by their name alone where it depends on folders which of that name is
        meant.
        """
        try:
            told = variables(folder, _FORCES)
        except OSError:
            return frozenset()
        found: set[str] = set()
        for _, value in told:
            words = re.split(r"[ :]+", os.fsdecode(value))
            found.update(map(self._plain, islice(words, _FORCED_AT_MOST)))
        return frozenset(found)

    def _plain(self, word: str) -> str:
        if not word.startswith("/"):
            return posixpath.basename(word)
        return word if self._silent.on_way(0, word) is not None else real_path(word)


def _is_forced(path: str, forced: frozenset[str]) -> bool:
    return bool(forced) and (path in forced or posixpath.basename(path) in forced)


_is_notable = lru_cache(_MOST_KEPT)(is_notable)


def _decoded(path: bytes) -> str:
    return os.fsdecode(path.replace(b"\\012", b"\n"))  # the one letter that is escaped there


def _lines(told: bytes) -> Iterator[tuple[bytes, bytes]]:
    for line in told.split(b"\n"):
        fields = line.split(maxsplit=_FIELDS - 1)
        if len(fields) == _FIELDS and fields[5].startswith(b"/"):
            yield fields[1], fields[5]
