"""Finds links where the files of the memory are to be: through one, another file would be written.

SQLite follows a link to a file and to what it keeps beside it, and a file with two names has a log
beside only one of them (https://www.sqlite.org/howtocorrupt.html, "Multiple links").
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from portwatch.core.said import say

if TYPE_CHECKING:
    from pathlib import Path

SIDE_FILES = ("-wal", "-shm", "-journal")
"""Endings of what SQLite keeps beside a file."""


def problem(path: Path) -> str:
    """Which of the files of a memory is a link, without a full stop; empty if none is.

    Args:
        path: Of the file itself.
    """
    for name in (path.name, *(path.name + ending for ending in SIDE_FILES)):
        try:
            found = path.with_name(name).lstat()
        except OSError:  # there is none, or opening it tells more
            continue
        if stat.S_ISLNK(found.st_mode):
            return say("{name} is a link to another file, which is left alone", name=name)
        if stat.S_ISREG(found.st_mode) and found.st_nlink > 1:
            return say("{name} has another name (a hard link), and is left alone", name=name)
    return ""
