"""Small files of the person's own: read with care, written whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.fault import fault_text
from portwatch.core.said import say, together
from portwatch.core.text import clean
from portwatch.sources import small_file

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE_AT_MOST = 65_536
"""Bytes of a file that is read at all, unless its reader allows more."""

_ASIDE_AT_MOST = 20  # names that are tried for a file that is set aside
_FOLDER_MODE = 0o700


class UnusableFileError(Exception):
    """What is there is no small file of text; the message says why, in a few words.

    Attributes:
        is_denied: Whether it could be one, and only may not be read.
    """

    def __init__(self, message: str, *, is_denied: bool = False) -> None:
        super().__init__(message)
        self.is_denied = is_denied


def read_text(path: Path, size_at_most: int = SIZE_AT_MOST) -> str | None:
    """The text of a file in UTF-8 with its line ends; ``None`` if there is none.

    Never waits: a FIFO or a device is not even opened.

    Args:
        path: Of the file.
        size_at_most: Bytes that it may have.

    Raises:
        UnusableFileError: It is no regular file, is too large, is no text, or cannot be read.
    """
    try:
        _check(path.stat(), size_at_most)
        content = small_file.content(path, size_at_most + 1)  # it may have been changed since
    except (FileNotFoundError, NotADirectoryError):  # the home of some system users is /dev/null
        return None
    except PermissionError as error:
        raise UnusableFileError(fault_text(error), is_denied=True) from error
    except OSError as error:
        raise UnusableFileError(fault_text(error)) from error
    if len(content) > size_at_most:
        raise UnusableFileError(say("it is too large"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableFileError(say("it is no text in UTF-8")) from error


class Aside(NamedTuple):
    """A file that was set aside.

    Attributes:
        name: Of the file, in the folder of the one it was.
        at: Seconds since the epoch when it got that name, or was last touched.
    """

    name: str
    at: float


def asides(path: Path) -> tuple[Aside, ...]:
    """What was set aside beside a file, in the order of the names; never fails."""
    found = []
    for aside in _asides(path):
        with suppress(OSError):
            found.append(Aside(aside.name, aside.lstat().st_ctime))
    return tuple(found)


def set_aside(path: Path) -> Path | None:
    """Rename what is there and could not be used; nothing is overwritten.

    Returns:
        Its new place; ``None`` if it cannot be renamed.
    """
    for aside in _asides(path):
        try:
            if os.path.lexists(aside):
                continue
            return path.rename(aside)
        except OSError:
            return None
    return None


def put_away(path: Path, told: str) -> str:
    """Set aside what could not be used, so that nothing is ever written over it.

    A link stays: the file is kept elsewhere, and its owner wants it there.

    Args:
        path: Of the file.
        told: What is wrong with it, in a sentence.

    Returns:
        That, and in another sentence what became of the file.
    """
    if path.is_symlink():
        return together((told, say("It is a link, and was left as it is.")))
    aside = set_aside(path)
    if aside is None:
        return told
    return together((told, say("It is called {name} now.", name=clean(aside.name, 100))))


def write_text(path: Path, text: str, *, is_own_folder: bool = True) -> None:
    """Put a whole new file (0600) in the place of what is there.

    A reader finds the old text or the new one, and so does who starts after a power cut. A
    symbolic link stays, and what it leads to is replaced.

    Args:
        path: Of the file.
        text: All of it.
        is_own_folder: Whether the folder is the program's alone, and gets mode 0700.

    Raises:
        OSError: It cannot be written; what was there is there still.
    """
    path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    if is_own_folder:
        with suppress(OSError):  # somebody else's folder; the file itself is private
            path.parent.chmod(_FOLDER_MODE)
    place = path.resolve()
    import tempfile  # late: most runs write nothing

    descriptor, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)  # 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _keep_folder(place.parent)


def _asides(path: Path) -> Iterator[Path]:
    for number in range(1, _ASIDE_AT_MOST + 1):
        yield path.with_name(f"{path.name}.broken" + (f"-{number}" if number > 1 else ""))


def _check(found: os.stat_result, size_at_most: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise UnusableFileError(say("it is no file"))
    if found.st_size > size_at_most:
        raise UnusableFileError(say("it is too large"))


def _keep_folder(folder: Path) -> None:
    """Let the new name of a file outlive a power cut, where a folder can be asked for that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
