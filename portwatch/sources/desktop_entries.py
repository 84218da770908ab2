"""Reads the entries of the desktop's menu (Linux and the BSDs; elsewhere there are none)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.desktop_entry import ProgramIconNames, parse_entry
from portwatch.sources import small_file
from portwatch.sources.real_path import real_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ENTRIES_AT_MOST = 2000
"""Files that are read."""

SIZE_AT_MOST = 65_536
"""Bytes of a file that are read."""

_DEFAULT_DIRS = "/usr/local/share:/usr/share"


def program_icon_names(environ: Mapping[str, str]) -> ProgramIconNames:
    """Names of icons by the real paths of programs.

    The person's own entries come first, then those of ``XDG_DATA_DIRS`` in their order, as on
    the desktop. What cannot be read is left out.

    Args:
        environ: ``XDG_DATA_HOME``, ``XDG_DATA_DIRS``, ``HOME`` and ``PATH`` are looked at.
    """
    found = ProgramIconNames()
    path = os.pathsep.join(
        one for one in environ.get("PATH", os.defpath).split(os.pathsep) if one.startswith("/")
    )
    seen: set[str] = set()
    for number, file in enumerate(_files(environ)):
        if number >= ENTRIES_AT_MOST:
            break
        if file.name in seen:  # hidden by one of the same name before it
            continue
        seen.add(file.name)
        entry = parse_entry(_text(file))
        place = None if entry is None else shutil.which(entry.program, path=path)
        if entry is not None and place is not None and place.startswith("/"):
            found.add(real_path(place), entry.icon)
    return found


def _files(environ: Mapping[str, str]) -> Iterator[Path]:
    home = environ.get("HOME", "")
    own = environ.get("XDG_DATA_HOME") or (f"{home}/.local/share" if home else "")
    others = environ.get("XDG_DATA_DIRS") or _DEFAULT_DIRS
    for folder in (own, *others.split(":")):
        if not folder.startswith("/"):
            continue
        try:
            names = sorted(os.listdir(f"{folder}/applications"))  # noqa: PTH208 - only names
        except OSError:
            continue
        yield from (
            Path(folder, "applications", name) for name in names if name.endswith(".desktop")
        )


def _text(file: Path) -> str:
    try:
        return small_file.content(file, SIZE_AT_MOST).decode("utf-8", "replace")
    except OSError:
        return ""
