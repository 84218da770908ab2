"""Which file an interpreter runs: its command line may spell it in many ways; see ``proc(5)``."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.sources.path_below import is_own_root
from portwatch.sources.real_path import LONGEST, real_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from portwatch.core.model import Process

_OWN = re.compile(r"/+(?:proc/+(?:self|thread-self)|dev(?=/+fd/))(?=/)")
_ENDS = re.compile(r"\.(?:py|pyc|pyw|pl|rb|php|js|mjs|cjs|ts|sh|lua|tcl|jar)$")
# What an interpreter adds to the name of a module or of a folder.
_ADDED = (".py", "/__main__.py", ".js", "/index.js", ".mjs", ".cjs")


def script_file(
    process: Process, folders: Iterable[str], proc: str = "/proc", claimed_folder: str | None = None
) -> str | None:
    """Path of the script or module that a process runs: absolute, normalised, links followed.

    In another root than ours links are not followed: they lead elsewhere there.

    Args:
        process: Its command line is asked.
        folders: Where a relative path may start, the likeliest first.
        proc: Where the proc file system is mounted.
        claimed_folder: Where a relative path starts as whoever started the process says. He may
            say anything: what he does not own himself is not believed.

    Returns:
        ``None`` if it is no interpreter, or if no such file can be told.
    """
    claimed = programs.script(process)
    if not claimed or "\0" in claimed or len(claimed) >= LONGEST:
        return None
    pid = process.id.pid
    root = f"{proc}/{pid}/root"
    named = _OWN.sub(f"/proc/{pid}", claimed)
    starts = ["/"] if named.startswith("/") else list(folders)
    claims = [claimed_folder] if claimed_folder and not named.startswith("/") else []
    for start in (*starts, *claims):
        path = f"{start}/{named}"
        if is_own_root(root):
            found = next(_files(real_path(path), ""), None)
        else:
            found = next(_files(os.path.normpath(path), root), None)
        if found is not None and start not in starts and not _is_of(process, f"{root}{found}"):
            return None
        if found is not None:
            return found
    if starts and ("/" in named or _ENDS.search(named)):  # it was removed meanwhile
        return _plain(f"{starts[0]}/{named}")
    return None


def _is_of(process: Process, path: str) -> bool:
    try:
        return os.stat(path).st_uid == process.uid  # noqa: PTH116 - as below
    except (OSError, ValueError):
        return False


def _files(path: str, root: str) -> Iterator[str]:
    """The path itself and what an interpreter makes of it, if there is such a file."""
    path = _plain(path)
    folder, _, name = path.rpartition("/")
    module = f"{folder}/{name.replace('.', '/')}"
    for each in (path, *(f"{path}{end}" for end in _ADDED), *(f"{module}{end}" for end in _ADDED)):
        try:
            status = os.stat(f"{root}{each}")  # noqa: PTH116 - a Path costs more than it
        except (OSError, ValueError):
            continue
        if stat.S_ISREG(status.st_mode):
            yield real_path(each) if not root else each


def _plain(path: str) -> str:
    """A normalised path; POSIX lets two slashes at its start be special, Linux does not."""
    return "/" + os.path.normpath(path).lstrip("/")
