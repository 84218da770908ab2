"""Reads what an interpreter runs, to look at its words: a script, its own modules, an archive.

Each file is read once, and again only when it was changed. What is long is looked at in part.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from itertools import islice
from typing import NamedTuple, TypeAlias

from portwatch.core import code_look, compiled_code
from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.code_parts import parts
from portwatch.sources.small_file import content

_MOST = 2048  # answers kept; the oldest gives way
_PARTS_AT_MOST = 12
_PARTS_BYTES = 64 * 1024
_ARCHIVE_BYTES = 4 * 1024 * 1024
_ARCHIVE_FILES = 6
_ARCHIVE_ENTRIES = 4000
_PYTHON_CODE = b"\r\n"  # third and fourth byte of what CPython compiles
_HEADER = 16
_ARCHIVE = b"PK\x03\x04"

File: TypeAlias = "tuple[int, int, int, int]"
"""Device, inode, modification time (ns) and size."""


class _Told(NamedTuple):
    """What was told of one file.

    Attributes:
        names: Relative paths of what it names.
        size: Bytes of it that were looked at.
    """

    signs: frozenset[CodeSign]
    names: tuple[str, ...]
    size: int


class LinuxCode:
    """Remembers what was told of each file.

    To be used from one thread at a time.
    """

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._kept: dict[File, _Told] = {}

    def of(self, root: str, path: str) -> frozenset[CodeSign] | None:
        """What a script tells, and the modules of its own that stand beside it.

        Args:
            root: Where the process's root folder is.
            path: Of the script there.

        Returns:
            ``None`` where it cannot be read.
        """
        found = self._file(f"{root}{path}")
        if found is None:
            return None
        return found.signs | self._of_parts(root, path.rpartition("/")[0], found.names)

    def beside(self, root: str, folder: str, code: str) -> frozenset[CodeSign] | None:
        """What the modules tell that code names, where that is in no file itself.

        Args:
            root: As above.
            folder: Where the process was started.
            code: As it was given.

        Returns:
            ``None`` where there are none.
        """
        return self._of_parts(root, folder, parts(code)) or None

    def of_input(self, path: str) -> frozenset[CodeSign] | None:
        """What the file tells that is a process's standard input.

        Args:
            path: The kernel's link to it.
        """
        found = self._file(path)
        return None if found is None else found.signs

    def _file(self, path: str) -> _Told | None:
        """What one file tells."""
        status = _status(path)
        if status is None:
            return None
        identity = status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size
        kept = self._kept.get(identity)
        if kept is not None:
            return kept
        try:
            code = content(path, code_look.AT_MOST)
        except OSError:
            return None
        while len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        text = code.decode("utf-8", "replace")
        told = self._kept[identity] = _Told(_look(path, code, text, status), parts(text), len(code))
        return told

    def _of_parts(self, root: str, folder: str, names: tuple[str, ...]) -> frozenset[CodeSign]:
        """What the files of a folder tell, as far as they are there."""
        there = (f"{root}{folder}/{name}" for name in names)
        told, left = NOTHING, _PARTS_BYTES
        for path in islice((each for each in there if _status(each) is not None), _PARTS_AT_MOST):
            found = self._file(path) if left > 0 else None
            if found is not None:
                told |= found.signs - {CodeSign.SOURCELESS, CodeSign.NATIVE}
                left -= found.size
        return told


def _look(path: str, code: bytes, text: str, status: os.stat_result) -> frozenset[CodeSign]:
    if code[2:4] == _PYTHON_CODE:
        told = compiled_code.look(code)
        return told - {CodeSign.SOURCELESS} if _has_source(path) else told
    if code.startswith(_ARCHIVE) or _is_archive(code, status):
        return _look_into(path, status)
    return code_look.look(text)


def _has_source(path: str) -> bool:
    """Whether the source stands beside compiled code, or above the folder that is kept for it."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    above = folder.removesuffix("/__pycache__")
    return any(_status(f"{each}/{stem}.py") is not None for each in (folder, above))


def _is_archive(code: bytes, status: os.stat_result) -> bool:
    """Whether a line that names an interpreter stands before an archive (zipapp)."""
    if not code.startswith(b"#!") or status.st_size > _ARCHIVE_BYTES:
        return False
    return code.partition(b"\n")[2].startswith(_ARCHIVE)


def _look_into(path: str, status: os.stat_result) -> frozenset[CodeSign]:
    """What the first files of an archive tell: what is run first, and what stands beside that."""
    if status.st_size > _ARCHIVE_BYTES:
        return NOTHING
    told: frozenset[CodeSign] = NOTHING
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist()[:_ARCHIVE_ENTRIES] if _is_code(name)]
            names.sort(key=lambda name: (name != "__main__.py", name.count("/"), name))
            for name in names[:_ARCHIVE_FILES]:
                with archive.open(name) as entry:
                    code = entry.read(code_look.AT_MOST)
                if code[2:4] == _PYTHON_CODE:
                    told |= compiled_code.look(code) - {CodeSign.SOURCELESS}
                else:
                    told |= code_look.look(code.decode("utf-8", "replace"))
    except (OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return told  # damaged, encrypted, or compressed in a way that is not known here
    return told


def _is_code(name: str) -> bool:
    return name.endswith((".py", ".pyc")) and not name.startswith("/")


def _status(path: str) -> os.stat_result | None:
    """Of a regular file."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
    except (OSError, ValueError):
        return None
    return status if stat.S_ISREG(status.st_mode) else None
