"""Looks at the file of the memory without changing anything."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

from portwatch.core.fault import fault_text
from portwatch.core.record import record
from portwatch.core.text import clean
from portwatch.services import history_file, history_links, private_file

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.services.private_file import Aside

SEARCHED_TO = 20_000_000
"""Bytes of a file that is looked through for damage unasked: it takes some tenths of a second."""

_ROOM = 65_536  # bytes that a disk needs free: what is written at once takes some pages
_NOT_FOUND = (FileNotFoundError, NotADirectoryError)


@record(frozen=True, slots=True)
class Look:
    """What there is.

    Attributes:
        path: Where the file is, or would be.
        size: Bytes, with what is not yet in the file itself; ``None`` if there is no file.
        since: How far back it goes, in seconds since the epoch; ``None`` if nothing is in it.
        episodes: How many it has; ``None`` if it cannot be read.
        problem: What is wrong with it, one sentence; empty if nothing is.
        set_aside: Earlier files that could not be used.
        is_searched: Whether every page was looked at for damage.
    """

    path: Path
    size: int | None
    since: float | None = None
    episodes: int | None = None
    problem: str = ""
    set_aside: tuple[Aside, ...] = ()
    is_searched: bool = False


def look(folder: Path, *, deep: bool = False) -> Look:
    """Look at the memory of a folder; never fails.

    Args:
        folder: Of the program's state (``Paths.state``).
        deep: Whether to look for damage in every page of a large file too.
    """
    path = folder / history_file.FILE_NAME
    asides = tuple(private_file.asides(path))
    try:
        found = path.lstat()
    except _NOT_FOUND:
        return Look(path, None, problem=_place_problem(path), set_aside=asides)
    except OSError as error:
        return Look(path, None, problem=f"it cannot be read ({clean(fault_text(error), 200)})")
    if not stat.S_ISREG(found.st_mode):
        link = history_links.problem(path) or "it is no regular file"
        return Look(path, None, problem=link, set_aside=asides)
    wal = path.with_name(f"{path.name}-wal")
    size = found.st_size + (wal.stat().st_size if wal.exists() else 0)
    link = history_links.problem(path)
    if link:
        return Look(path, size, problem=link, set_aside=asides)
    uri, told = history_file.uri_to_look(path), ""
    try:
        with closing(history_file.open_to_read(uri)) as connection:
            since, episodes = _content(connection)
            if deep or size <= SEARCHED_TO:
                told = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        return Look(
            path, size, problem=f"it cannot be read ({clean(str(error), 200)})", set_aside=asides
        )
    problem = "" if told in {"", "ok"} else f"it is damaged ({clean(str(told), 200)})"
    problem = problem or _place_problem(path)
    return Look(path, size, since, episodes, problem, asides, is_searched=bool(told))


def _place_problem(path: Path) -> str:
    """Why nothing can be written to the file, or none be begun; empty if it can."""
    folder = next((one for one in path.parents if one.is_dir()), path.parent)
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        return "nothing can be written there: what happens is forgotten when portwatch ends"
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return ""
    if free < _ROOM:
        return "its disk is full: nothing new can be written to it"
    return ""


def _content(connection: sqlite3.Connection) -> tuple[float | None, int]:
    since, episodes = connection.execute(
        "SELECT min((SELECT min(started) FROM run), coalesce((SELECT min(opened) FROM stretch),"
        " 1e12)), (SELECT count(*) FROM stretch WHERE part_of IS NULL)"
    ).fetchone()
    return since, int(episodes)
