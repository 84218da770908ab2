"""Reads what an interpreter runs, to look at its words: a script, its own modules, an archive.

Each file is read once, and again only when it was changed. What is long is looked at in part, and
what is much in its turn.
"""

from __future__ import annotations

import os
import stat
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core import code_look, compiled_code, java_class, native_code
from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.code_parts import parts
from portwatch.sources.look_budget import LookBudget
from portwatch.sources.path_below import below
from portwatch.sources.silent_mounts import SilentMounts
from portwatch.sources.small_file import stored

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 2048  # answers kept; the oldest gives way
_PARTS_AT_MOST = 12
_WHOLE_AT_MOST = 4
_NAMES_AT_MOST = 200  # in a folder
_FOLDERS_AT_MOST = 20
_PACKAGES_AT_MOST = 4  # within one another
_OF_LIBRARY = "/lib/python"  # what is installed names much that it never runs
_PARTS_BYTES = 64 * 1024
_PART_BYTES = 16 * 1024  # of each
_CLASS = ".class"
_ARCHIVE = b"PK\x03\x04"

ARCHIVE_AT_MOST = 4 * 1024 * 1024
"""Bytes of an archive that is looked into."""

File: TypeAlias = "tuple[int, int, int, int]"
"""Device, inode, time of the last change (ns) and size.

When it was written to last can be set at will; when it was changed cannot.
"""


class _Told(NamedTuple):
    """What was told of one file.

    Attributes:
        names: Relative paths of what it names.
        size: Bytes of it that were looked at.
    """

    signs: frozenset[CodeSign]
    names: tuple[str, ...]
    size: int


_NOT_YET = _Told(frozenset({CodeSign.UNREAD}), (), 0)
_NOT_OF_PARTS = frozenset({CodeSign.SOURCELESS, CodeSign.NATIVE, CodeSign.PARTLY})


class LinuxCode:
    """Remembers what was told of each file.

    To be used from one thread at a time.

    Attributes:
        budget: How much may be looked at; whoever asks fills it.
    """

    def __init__(self, silent: SilentMounts | None = None) -> None:
        """Nothing is read yet.

        Args:
            silent: Knows which file systems do not answer.
        """
        self._silent = SilentMounts() if silent is None else silent
        self._kept: dict[tuple[File, int], _Told] = {}
        self.budget = LookBudget()

    def of(self, root: str, path: str) -> frozenset[CodeSign] | None:
        """What a script tells, and the modules of its own that stand beside it.

        Args:
            root: Where the process's root folder is.
            path: Of the script there.

        Returns:
            ``None`` where it cannot be read.
        """
        file = self._below(root, path)
        found = self._file(file)
        if found is None:
            return None
        own = found.signs
        if CodeSign.SOURCELESS in own and _has_source(file):
            own -= {CodeSign.SOURCELESS}
        folder = path.rpartition("/")[0]
        if not path.endswith(_CLASS):
            own |= self._of_parts(root, folder, found.names)
            top = self._above_package(root, folder)
            return own if top == folder else own | self._of_parts(root, top, found.names)
        names = [name for name in found.names if _status(f"{file.rpartition('/')[0]}/{name}")]
        if len(names) > java_class.BESIDE_AT_MOST:
            names = [name for name in names if _is_inside(name, file)]
        return java_class.together(own | self._of_parts(root, folder, tuple(names)))

    def beside(self, root: str, folder: str, code: str) -> frozenset[CodeSign] | None:
        """What the modules tell that code names, where that is in no file itself.

        Args:
            root: As above.
            folder: Where the process was started.
            code: As it was given.

        Returns:
            ``None`` where there are none.
        """
        return self.named(root, folder, parts(code)) or None

    def named(self, root: str, folder: str, paths: tuple[str, ...]) -> frozenset[CodeSign]:
        """What some files tell, as far as they are there.

        Args:
            root: As above.
            folder: Where those of a relative path may be.
            paths: Of the files.
        """
        whole = [path for path in paths if path.startswith("/")][:_WHOLE_AT_MOST]
        told = self._of_parts(root, folder, tuple(each for each in paths if each[:1] != "/"))
        return told.union(*((self.of(root, path) or NOTHING) - _NOT_OF_PARTS for path in whole))

    def served(self, root: str, folder: str, endings: tuple[str, ...]) -> frozenset[CodeSign]:
        """What the first files tell of a folder, and of those in it.

        Args:
            root: As above.
            folder: Absolute.
            endings: Of the files; empty for all.
        """
        names = _names(self._below(root, folder))
        return self._of_parts(root, folder, tuple(n for n in names if n.endswith(endings or "")))

    def of_input(self, path: str) -> frozenset[CodeSign] | None:
        """What the file tells that is a process's standard input.

        Args:
            path: The kernel's link to it.
        """
        found = self._file(path)
        return None if found is None else found.signs

    def of_program(self, path: str) -> frozenset[CodeSign] | None:
        """What the names in a native program tell.

        Args:
            path: Of its file, or the kernel's link to it.

        Returns:
            ``None`` where it cannot be read, is none, or is too large to tell anything.
        """
        status = _status(path)
        if status is None or status.st_size > native_code.AT_MOST:
            return None
        key = _identity(status), native_code.AT_MOST
        kept = self._kept.get(key)
        if kept is None:
            try:
                with stored(path) as file:
                    code = file.read(native_code.AT_MOST)
            except OSError:
                return None
            kept = self._keep(key, _Told(native_code.look(code), (), len(code)))
        return kept.signs

    def _keep(self, key: tuple[File, int], told: _Told) -> _Told:
        while len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[key] = told
        return told

    def _file(self, path: str, most: int = code_look.AT_MOST) -> _Told | None:
        """What the start of one file tells."""
        status = _status(path)
        if status is None:
            return None
        kept = self._kept.get((_identity(status), most))
        if kept is not None:
            return kept
        if self.budget.is_spent:
            return _NOT_YET
        try:
            with stored(path) as file:
                status = os.fstat(file.fileno())
                code = file.read(most)
                archive = code + file.read(ARCHIVE_AT_MOST) if _is_archive(code) else b""
        except OSError:
            return None
        text = code.decode("utf-8", "replace")
        signs = _look_into(archive) if archive else _look(code, text)
        if not archive and status.st_size > len(code) >= code_look.AT_MOST:
            signs |= {CodeSign.PARTLY}
        self.budget.spend(_cost(archive) if archive else len(code))
        is_java = java_class.is_compiled(code)
        names = java_class.beside(code) if is_java else parts(text)
        return self._keep((_identity(status), most), _Told(signs, names, len(code)))

    def _of_parts(self, root: str, folder: str, names: tuple[str, ...]) -> frozenset[CodeSign]:
        """What the files of a folder tell, as far as they are there."""
        there = self._paths(root, folder, names)
        told, left, deeper = NOTHING, _PARTS_BYTES, _PARTS_AT_MOST
        for path in there:
            found = self._file(path, _PART_BYTES) if left > 0 else None
            if found is None:
                continue
            told |= found.signs - _NOT_OF_PARTS
            left -= found.size
            if (
                deeper > 0 and not path.endswith(_CLASS) and _OF_LIBRARY not in path
            ):  # what parts name in turn
                named = self._paths(root, folder, found.names)
                more = [each for each in named if each not in there][:deeper]
                there += more
                deeper -= len(more)
        return told

    def _paths(self, root: str, folder: str, names: tuple[str, ...]) -> list[str]:
        """The files that are there; those of an absolute path too."""
        relative = [each for each in names if each[:1] != "/"]
        found = self._of_folder(root, folder, relative) if relative else []
        whole = (self._below(root, each) for each in names if each[:1] == "/")
        return found + [path for path in islice(whole, _WHOLE_AT_MOST) if _status(path)]

    def _of_folder(self, root: str, folder: str, names: list[str]) -> list[str]:
        """The first files of a folder that have some of many names."""
        answer: Iterable[str] = names
        if self._silent.below(root, *(f"{folder}/{each}" for each in names)) is not None:
            answer = (one for one in names if self._silent.below(root, f"{folder}/{one}") is None)
        return _there(self._below(root, folder), answer)

    def _below(self, root: str, path: str) -> str:
        """Where a path leads there; nowhere if whoever looks at it would wait."""
        return f"{root}/\0" if self._silent.below(root, path) is not None else below(root, path)

    def _above_package(self, root: str, folder: str) -> str:
        """Where a package of Python stands that a folder is of: modules are named from there."""
        if _OF_LIBRARY in folder:
            return folder
        for _ in range(_PACKAGES_AT_MOST):
            path = self._below(root, f"{folder}/__init__.py")
            if not os.path.isfile(path):  # noqa: PTH113 - as it is spelt
                break
            folder = folder.rpartition("/")[0]
        return folder


def _identity(status: os.stat_result) -> File:
    return status.st_dev, status.st_ino, status.st_ctime_ns, status.st_size


def _look(code: bytes, text: str) -> frozenset[CodeSign]:
    """What code tells; a text that begins as if it were compiled is looked at as both."""
    if java_class.is_compiled(code):
        return java_class.look(code)
    told = code_look.look(text)
    return told | compiled_code.look(code) if compiled_code.is_compiled(code) else told


def _has_source(path: str) -> bool:
    """Whether the source stands beside compiled code, or above the folder that is kept for it."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    above = folder.removesuffix("/__pycache__")
    return any(_status(f"{each}/{stem}.py") is not None for each in (folder, above))


def _is_archive(code: bytes) -> bool:
    """Whether it is an archive; a line that names an interpreter may stand before it (zipapp)."""
    if code.startswith(b"#!"):
        code = code.partition(b"\n")[2]
    return code.startswith(_ARCHIVE)


def _cost(archive: bytes) -> int:
    """Bytes of an archive that are looked at."""
    from portwatch.sources import code_archive  # late: few run one, and zipfile is large

    return min(len(archive), code_archive.LOOKED_AT)


def _look_into(archive: bytes) -> frozenset[CodeSign]:
    """What the first files of an archive tell."""
    if len(archive) > ARCHIVE_AT_MOST:
        return frozenset({CodeSign.PARTLY})
    from portwatch.sources import code_archive  # late, as above

    told: frozenset[CodeSign] = NOTHING
    for code in code_archive.files(archive, code_look.AT_MOST):
        told |= _look(code, code.decode("utf-8", "replace")) - {CodeSign.SOURCELESS}
    return told | java_class.look_all(code_archive.classes(archive, code_look.AT_MOST))


def _is_inside(name: str, file: str) -> bool:
    """Whether a class is one that was written inside the one of a file."""
    return name.startswith(f"{file.rpartition('/')[2].removesuffix(_CLASS)}$")


def _there(folder: str, names: Iterable[str]) -> list[str]:
    """The first files of a folder that have some of many names: its own path is followed once."""
    try:
        opened = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    except (OSError, ValueError):
        return []
    try:
        there = (each for each in names if _status(each, opened) is not None)
        return [f"{folder}/{each}" for each in islice(there, _PARTS_AT_MOST)]
    finally:
        os.close(opened)


def _names(folder: str) -> list[str]:
    """Files of a folder, then those of the folders in it."""
    files, folders = _listed(folder)
    for name in folders[:_FOLDERS_AT_MOST]:
        files += [f"{name}/{each}" for each in _listed(f"{folder}/{name}")[0]]
    return files


def _listed(folder: str) -> tuple[list[str], list[str]]:
    """Names of the files and of the folders in a folder; links are not followed."""
    try:
        with os.scandir(folder) as listed:
            there = sorted(islice(listed, _NAMES_AT_MOST), key=lambda each: each.name)
            folders = [each.name for each in there if each.is_dir(follow_symlinks=False)]
    except (OSError, ValueError):
        return [], []
    return [each.name for each in there if each.name not in folders], folders


def _status(path: str, folder: int | None = None) -> os.stat_result | None:
    """Of a regular file that is not empty, as those of ``/proc`` say that they are."""
    try:
        status = os.stat(path, dir_fd=folder)
    except (OSError, ValueError):
        return None
    return status if stat.S_ISREG(status.st_mode) and status.st_size else None
