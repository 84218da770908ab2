"""The first files of an archive that an interpreter runs (zipapp), for whoever made it.

What is read of one is bounded: its directory, its files, and what these unpack to.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ_AT_ONCE = 256 * 1024  # the directory is read in one go
_FILES = 6
_CLASSES = 64

LOOKED_AT = _FILES * 32 * 1024
"""Bytes of one that are looked at, at most."""

# The others unpack as much as they like, however little is asked for.
_BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Damaged, encrypted, or made so that its numbers lead nowhere.
_DAMAGED = (
    *(OSError, ValueError, RuntimeError, OverflowError, EOFError),
    *(zipfile.BadZipFile, zlib.error, struct.error),
)


class _Bytes(BytesIO):
    """An archive, of which nothing long is read at once."""

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > _READ_AT_ONCE:
            raise zipfile.BadZipFile
        return super().read(size)


def files(archive: bytes, most: int) -> Iterator[bytes]:
    """The starts of what is run first, and of what stands beside it, as far as they can be read.

    Args:
        archive: The whole of it.
        most: Bytes of each file.
    """
    for _, code in _read(archive, (".py", ".pyc"), _FILES, most):
        yield code


def classes(archive: bytes, most: int) -> Iterator[tuple[str, bytes]]:
    """Name and start of the first classes of Java, those of the fewest folders first.

    Args:
        archive: As above.
        most: As above.
    """
    yield from _read(archive, (".class",), _CLASSES, most)


def _read(
    archive: bytes, endings: tuple[str, ...], count: int, most: int
) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(_Bytes(archive)) as opened:
            entries = [one for one in opened.infolist() if _is_code(one, endings)]
            entries.sort(key=_place)
            for entry in entries[:count]:
                with opened.open(entry) as file:
                    yield entry.filename, file.read(most)
    except _DAMAGED:
        return


def _is_code(entry: zipfile.ZipInfo, endings: tuple[str, ...]) -> bool:
    name = entry.filename
    if entry.compress_type not in _BOUNDED:
        return False
    return name.endswith(endings) and not name.startswith("/")


def _place(entry: zipfile.ZipInfo) -> tuple[bool, int, str]:
    """Its place in the order in which they tell most."""
    name = entry.filename
    return name not in {"__main__.py", "__main__.pyc"}, name.count("/"), name
