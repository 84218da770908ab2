"""The numbers in a script that may be ports: one that it names was not given to it by chance."""

from __future__ import annotations

import os
import re
import stat

from portwatch.sources.small_file import stored

_MOST_FILES = 2048  # answers kept; the oldest gives way
_MOST_BYTES = 64 * 1024
_MOST_NUMBERS = 64  # in a script with more of them, one says nothing
_NUMBER = re.compile(rb"(?<![\w.])[1-9][0-9]{3,4}(?![\w.])")
_LAST_PORT = 65535

_Mark = tuple[int, int, int, int]


class ScriptNumbers:
    """Reads the start of each script once, until it is another file."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._kept: dict[_Mark, frozenset[int]] = {}

    def of(self, path: str) -> frozenset[int]:
        """The numbers from 1000 to 65535 that a script names; none if they are many."""
        try:
            status = os.stat(path)  # noqa: PTH116 - a Path for each of many looks costs more than it
        except (OSError, ValueError):
            return frozenset()
        if not (stat.S_ISREG(status.st_mode) and status.st_size):
            return frozenset()
        mark = status.st_dev, status.st_ino, status.st_size, status.st_ctime_ns
        kept = self._kept.get(mark)
        if kept is None:
            while len(self._kept) >= _MOST_FILES:
                self._kept.pop(next(iter(self._kept)))
            kept = self._kept[mark] = _numbers(path)
        return kept


def _numbers(path: str) -> frozenset[int]:
    try:
        with stored(path) as file:
            text = file.read(_MOST_BYTES)
    except OSError:
        return frozenset()
    found = {int(each) for each in _NUMBER.findall(text)}
    return (
        frozenset(each for each in found if each <= _LAST_PORT)
        if len(found) <= _MOST_NUMBERS
        else frozenset()
    )
