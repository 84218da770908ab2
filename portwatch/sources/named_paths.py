"""The paths at which files of a process are looked for, as far as it names them itself."""

from __future__ import annotations

import os
import re
from itertools import islice
from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.sources.process_variables import started_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process

_MOST = 64  # pieces of a command line
_LONGEST = 4096  # PATH_MAX, path_resolution(7)
_BETWEEN = re.compile(r"[=:,;]")
_STREAMS = range(3)


def named_paths(process: Process, folder: str) -> tuple[str, ...]:
    """Its image, its working folder, its standard streams and what its command line may name.

    Args:
        process: As it was read.
        folder: Of the process, such as ``/proc/PID``.
    """
    starts = [each for each in (process.cwd, _started_in(folder)) if each is not None]
    given = [process.exe, process.loaded, process.script_file, *starts]
    found = [each for each in given if each is not None]
    found += (each for number in _STREAMS if (each := _link(f"{folder}/fd/{number}")) is not None)
    for piece in islice(_pieces(programs.words(process)[1:]), _MOST):
        found += [piece] if piece.startswith("/") else [f"{start}/{piece}" for start in starts]
    return tuple(dict.fromkeys(each for each in found if _is_file(each)))


def _pieces(words: tuple[str, ...] | list[str]) -> Iterator[str]:
    for word in words:
        for piece in _BETWEEN.split(word):
            if piece and not piece.startswith("-") and "\0" not in piece and len(piece) < _LONGEST:
                yield piece


def _is_file(path: str) -> bool:
    """Whether it is a path, and of no file that the kernel makes itself."""
    return path.startswith("/") and not path.startswith(("/dev/", "/proc/"))


def _started_in(folder: str) -> str | None:
    try:
        said = started_in(folder)
    except OSError:
        return None
    return None if said is None else os.fsdecode(said)


def _link(path: str) -> str | None:
    try:
        return os.readlink(path)  # noqa: PTH115 - often: no Path objects
    except OSError:  # closed, refused or gone
        return None
