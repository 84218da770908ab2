"""The start of a regular file, read without ever waiting: not for a FIFO, a device or a terminal.

Files of ``/proc``, ``/sys`` and cgroups are regular files too.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import BufferedReader
    from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0)
_FLAGS |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_IN_FOLDER = _FLAGS | getattr(os, "O_NOFOLLOW", 0)


def first_part(path: str | Path, most: int) -> bytes:
    """What one reading gives; of a list in ``/proc`` that may be no more than a page.

    Args:
        path: Of the file; links are followed.
        most: Bytes that are read at most.

    Raises:
        OSError: It is no regular file, or the system refuses it.
    """
    descriptor, _ = _opened(path, _FLAGS)
    try:
        return os.read(descriptor, most)
    finally:
        os.close(descriptor)


def content(path: str | Path, most: int) -> bytes:
    """The whole file, or its start if it is longer than ``most`` bytes.

    Args:
        path: As for ``first_part``.
        most: As there.

    Raises:
        OSError: As there.
    """
    descriptor, _ = _opened(path, _FLAGS)
    try:
        parts: list[bytes] = []
        left = most
        while left > 0 and (part := os.read(descriptor, left)):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def whole(path: str | Path, most: int) -> bytes:
    """A file of a disk as long as it says to be, in one reading.

    Args:
        path: As for ``first_part``.
        most: Bytes that it may have.

    Raises:
        OSError: As there; or it is longer.
    """
    descriptor, size = _opened(path, _FLAGS)
    try:
        if size > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        return os.read(descriptor, size)
    finally:
        os.close(descriptor)


def stored(path: str | Path) -> BufferedReader:
    """A file that has bytes of its own, opened for reading.

    Those of ``/proc`` and the like say that they have none, and reading some of them takes away
    from others what they tell (kmsg, trace_pipe).

    Args:
        path: As for ``first_part``.

    Raises:
        OSError: As there; or it is empty.
    """
    descriptor, size = _opened(path, _FLAGS)
    file = open(descriptor, "rb")  # noqa: SIM115, PTH123 - of a descriptor; handed over
    if size:
        return file
    file.close()
    raise OSError(errno.ENODATA, os.strerror(errno.ENODATA))


def content_in(folder: str, name: str, most: int) -> bytes:
    """As ``first_part``, of a file that stands in a folder itself: a link there is refused.

    Whoever owns the folder cannot lead the reader anywhere else.

    Args:
        folder: Path of the folder; links in it are followed.
        name: Of the file, without a slash.
        most: Bytes that are read at most.

    Raises:
        OSError: It is no regular file, or the system refuses it.
    """
    above = os.open(folder, getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        descriptor, _ = _opened(name, _IN_FOLDER, above)
    finally:
        os.close(above)
    try:
        return os.read(descriptor, most)
    finally:
        os.close(descriptor)


def _opened(path: str | Path, flags: int, folder: int | None = None) -> tuple[int, int]:
    """Its descriptor, and how long it says to be."""
    try:
        descriptor = os.open(path, flags, dir_fd=folder)
    except ValueError as error:  # a NUL in it
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    try:
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode):
            return descriptor, status.st_size
    except OSError:
        os.close(descriptor)
        raise
    os.close(descriptor)
    raise OSError(errno.EINVAL, "it is no file")
