"""What a process is called, and what it really runs: an interpreter is not the program."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from portwatch.core import interpreters, launcher
from portwatch.core.ports import COMM_LENGTH
from portwatch.core.redaction import redact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process

DELETED = " (deleted)"
"""What Linux adds to the path of an image that was removed (``/proc/PID/exe``)."""

_MEMORY = ("/memfd:", "/dev/zero")
_NAME_AT_MOST = 255
_WINDOWS_PATH = re.compile(r"[A-Za-z]:\\|\\\\")
PROCESSES_KEPT = 1024
"""Cap on the processes of which each answer here is remembered."""


# Names of scripts that say nothing without their folder.
_PLAIN_SCRIPT = re.compile(
    r"(?:index|main|__main__|__init__|server|app|cli|bin|run|start|manage|wsgi|asgi)"
    r"\.(?:py|js|mjs|cjs|ts|rb|php|pl|lua|sh)"
)


def base(path: str) -> str:
    """The last part of a path, of Windows too."""
    if "\\" in path and _WINDOWS_PATH.match(path):
        path = path.replace("\\", "/")
    return path.rpartition("/")[2]


def image(process: Process) -> str | None:
    """Path of what runs, without the kernel's mark of a deleted one.

    That is the image, or the program that it loads where it is a loader.
    """
    if process.loaded is not None:
        return process.loaded
    return None if process.exe is None else process.exe.removesuffix(DELETED)


def is_same_image(one: str, other: str) -> bool:
    """Whether two paths are of one image, which may have been removed or replaced since."""
    return one.removesuffix(DELETED) == other.removesuffix(DELETED)


def unwrapped(process: Process) -> Process:
    """The process as if what it loads had been started itself; the same for all but loaders."""
    if process.loaded is None:
        return process
    return replace(process, exe=process.loaded, command=words(process), loaded=None)


def words(process: Process) -> tuple[str, ...]:
    """The command line of what runs: without what a loader was told for itself."""
    if process.loaded is None:
        return process.command
    told = launcher.launch(base((process.exe or "").removesuffix(DELETED)), process.command)
    return process.command if told is None else told.words


@lru_cache(PROCESSES_KEPT)
def name(process: Process) -> str:
    """The program's name: whole where the kernel cut it, the image's where a thread renamed it."""
    path = image(process)
    called = base(path) if path and not path.startswith(_MEMORY) else ""
    if called and process.name.endswith("MainThread"):  # Node.js and Firefox name their threads
        return called
    if called and process.loaded is not None:  # the kernel's name is the loader's
        return called
    if len(process.name.encode(errors="replace")) >= COMM_LENGTH:
        # A script's whole name is not its image's, but stands on its command line.
        for longer in (called, *(base(word) for word in process.command[:2])):
            if longer.startswith(process.name) and len(longer) <= _NAME_AT_MOST:
                return longer
    return process.name or called or f"pid {process.id.pid}"


@lru_cache(PROCESSES_KEPT)
def language(process: Process) -> str | None:
    """A person's name for the interpreter that the process is, if it is one."""
    return interpreters.spoken_by(base(image(process) or process.name))


def is_interpreter(name: str) -> bool:
    """Whether a program of this name runs what others wrote."""
    return interpreters.spoken_by(name) is not None or launcher.is_launcher(name)


@lru_cache(PROCESSES_KEPT)
def script(process: Process) -> str | None:
    """What an interpreter runs: a path, a module's or a class's name, without secrets in it.

    ``None`` if the process is no interpreter, or that cannot be told. The command line is the
    process's own claim: it may name what it does not run.
    """
    spoken = language(process)
    if spoken is None:
        return None
    return interpreters.run_by(spoken, iter(redact(words(process))[1:]))


def script_path(process: Process) -> str | None:
    """Path of the script that an interpreter runs: where it really is, else as it is claimed.

    ``None`` if the process is no interpreter, or only a name is known.
    """
    claimed = script(process)
    if claimed is None:
        return None
    if process.script_file is not None:
        return process.script_file
    return _normal(claimed) if claimed.startswith("/") else None


def file(process: Process) -> str | None:
    """Path of the file that somebody would look for: an interpreter's script, else the image.

    ``None`` if it runs from memory only, or no path is known. Of a deleted image it is where that
    was.
    """
    path = script_path(process) or image(process)
    if path is None or path.startswith(_MEMORY) or not path.startswith("/"):
        return None
    return path


def detail(process: Process) -> str:
    """A few words that tell one interpreter's process from another (``http.server``).

    Empty where there are none, or where its name says the same (``jupyter-lab``).
    """
    ran = script(process)
    if not ran:
        return ""
    parts = _parts(ran)
    last = next(parts, "")
    folder = next(parts, "") if _PLAIN_SCRIPT.fullmatch(last) else ""
    words = f"{folder}/{last}" if folder else last
    return "" if words == name(process) else words


def _normal(path: str) -> str:
    """An absolute path without ``//``, ``/./`` and ``/../``."""
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            kept = kept[:-1]
        elif part not in {"", "."}:
            kept.append(part)
    return "/" + "/".join(kept)


def _parts(path: str) -> Iterator[str]:
    """The parts of a path, the last one first, empty ones left out."""
    if _WINDOWS_PATH.match(path):
        path = path.replace("\\", "/")
    return (part for part in reversed(path.split("/")) if part not in {"", "."})
