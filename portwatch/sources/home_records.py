"""What package managers wrote below a person's home, read for one question at a time.

Whoever owns such a folder can put anything there: what is read is bounded in all, and what was
asked is kept in mind, so that an answer holds only while none of that changes.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

from portwatch.sources.small_file import content, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_BYTES = 4 * 1024 * 1024  # of one record
_MOST_FOR_ALL = 16 * 1024 * 1024  # bytes that one question may read
_MOST_NAMES = 2000  # of a folder
_MOST_MARKS = 16  # the first that were asked, which fit best, and the last

Mark: TypeAlias = "tuple[int, int, int] | None"
"""Device, inode and change time (ns); ``None`` for what cannot be looked at."""


class HomeRecords:
    """Reads records for one question, within a bound."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._left = _MOST_FOR_ALL
        self._asked: dict[str, Mark] = {}

    def content(self, path: str) -> bytes:
        """The whole record; empty where there is none, or it is too long to be one."""
        self._note(path)
        try:
            told = whole(path, min(_MOST_BYTES, self._left))
        except OSError:
            return b""
        self._left -= len(told)
        return told

    def start(self, path: str, most: int) -> bytes:
        """The start of a file that is no record; empty where it cannot be read."""
        try:
            return content(path, most)
        except OSError:
            return b""

    def json(self, path: str) -> dict[str, Any]:
        """What a record of JSON holds; nothing if it is damaged."""
        try:
            told = json.loads(self.content(path))
        except (ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    def names(self, folder: str) -> Iterator[str]:
        """What is in a folder."""
        self._note(folder)
        with suppress(OSError, ValueError), os.scandir(folder) as entries:
            for _, entry in zip(range(_MOST_NAMES), entries, strict=False):
                yield entry.name

    def stands_since(self, path: str, record: str, seconds: float) -> bool:
        """Whether a file is no younger than a record; nobody can set such a time back.

        What was added to the folder of an installation itself changes that one's time as well:
        there nothing can be told.

        Args:
            path: Of the file.
            record: Of the installation: its folder, or a file in that.
            seconds: That an installer may go on writing.
        """
        if path.rpartition("/")[0] == record:
            return False
        self._note(record)
        try:
            return os.stat(path).st_ctime <= os.stat(record).st_ctime + seconds  # noqa: PTH116 - text
        except (OSError, ValueError):
            return False

    @property
    def marks(self) -> dict[str, Mark]:
        """What was asked, as it stood before it was read."""
        return self._asked

    def _note(self, path: str) -> None:
        if path not in self._asked:
            if len(self._asked) > _MOST_MARKS:
                self._asked.popitem()
            self._asked[path] = mark(path)


def mark(path: str) -> Mark:
    """What tells one state of a file or folder from another."""
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_ctime_ns
