"""Whether a file that stands in the place of a deleted image is what came after it.

An update or a new build leaves a program of the same kind there, written by the same owner or by
root. Whoever deletes an image may as well copy any program to its place: one that is installed
elsewhere excuses nothing. A program that somebody builds just for that cannot be told from a build.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.identity import without_version
from portwatch.sources.linux_build_ids import build_id
from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = 0
_KIND = 20  # bytes of an ELF header: magic, class, byte order, ABI, type, machine (elf(5))
_KIND_PARTS = ((0, 7), (18, 20))  # but for the ABI's version and the type: static or not
_ELF = b"\x7fELF"
_COMPARED = 64 * 1024  # bytes of two programs of one size and one build id
_AT_MOST = 10_000  # files of one folder that are looked at


def is_replacement(running: str, there: str, installed: tuple[str, ...]) -> bool:
    """Whether a file may be an update or a new build of an image.

    It opens some thousand files, for a deleted image only. A build id counts whatever the size,
    as bytes that are added to a program change nothing of what it does. What is installed as a
    version of the same tool is what came after.

    Args:
        running: Path of the image, such as ``/proc/PID/exe``.
        there: Path of the file in its place.
        installed: Folders of programs that are installed.
    """
    try:
        old, new = os.stat(running), os.stat(there)  # noqa: PTH116 - the kernel's link, no path
        heads = [first_part(each, _COMPARED) for each in (running, there)]
    except (OSError, ValueError):
        return False
    kinds = [_kind(head) for head in heads]
    if new.st_uid not in {old.st_uid, _ROOT} or kinds[0] is None or kinds[0] != kinds[1]:
        return False
    built, before = build_id(there), build_id(running)
    if built is not None and built == before:
        return True
    if built is None:
        sized = _programs(installed, new.st_size)
        return not any(
            build_id(twin) is None and heads[1] == first_part(twin, _COMPARED) for twin in sized
        )
    twins = [twin for twin in _programs(installed) if build_id(twin) == built]
    return not twins or _tool(running) in {_tool(twin) for twin in twins}


def _tool(path: str) -> str:
    """Name of a program without its version; of an image, as it was called."""
    with suppress(OSError):
        path = os.readlink(path)  # noqa: PTH115 - the kernel's link, no path
    return without_version(programs.base(path.removesuffix(programs.DELETED))) or path


def _kind(head: bytes) -> bytes | None:
    """What makes two programs alike for the kernel; ``None`` for what is no program."""
    if len(head) < _KIND or not head.startswith(_ELF):
        return None
    return b"".join(head[first:past] for first, past in _KIND_PARTS)


def _programs(folders: tuple[str, ...], size: int | None = None) -> Iterator[str]:
    """Installed programs, or those of exactly one size."""
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for _, entry in zip(range(_AT_MOST), entries, strict=False):
                with suppress(OSError):
                    found = entry.stat(follow_symlinks=False)
                    if size in {None, found.st_size} and stat.S_ISREG(found.st_mode):
                        yield entry.path
