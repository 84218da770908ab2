"""Writes down what ends the window against its will, for the next start to tell.

A fault in C code (a segmentation fault, an abort of Qt) leaves no time for anything else: Python's
``faulthandler`` then writes the stack of every thread into a file that has been opened before.
"""

from __future__ import annotations

import faulthandler
import os
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from portwatch.core.said import say, together
from portwatch.core.text import clean
from portwatch.services import private_file

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import TextIO

_NOTED_AT_MOST = 20  # errors of one run; more are most likely the same one
_MOST = 1024 * 1024  # bytes of a record
_FATAL = "Fatal Python error: "
_SHOWN = 120  # letters
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)  # no Windows has it


class CrashRecord:
    """The record of one run; use it as a context manager.

    What it writes is for this person only (0600). Where nothing can be written, nothing is.

    Attributes:
        told: What the run before left, in one sentence; empty if it ended in order, or was killed.
    """

    def __init__(self, folder: Path, name: str = "window") -> None:
        """Nothing is written yet.

        Args:
            folder: Of the program's own files.
            name: Of what runs: two of one name never run at once.
        """
        self._path = folder / f"crash-{name}.txt"
        self._last = folder / f"crash-{name}-last.txt"
        self._file: TextIO | None = None
        self._watches = False
        self._noted = 0
        self.told = ""

    def note(self, error: BaseException) -> None:
        """An error was survived: its stack is kept, those of the first twenty."""
        if self._file is None or self._noted >= _NOTED_AT_MOST:
            return
        self._noted += 1
        with suppress(OSError, ValueError):
            self._file.writelines(traceback.format_exception(error))
            self._file.flush()

    def __enter__(self) -> Self:
        """Put aside what the run before left, and begin."""
        self.told = self._left()
        with suppress(OSError):
            descriptor = os.open(self._path, _FLAGS, 0o600)
            self._file = os.fdopen(descriptor, "w", encoding="utf-8")
            self._watches = not faulthandler.is_enabled()  # who has it already keeps it
            if self._watches:
                faulthandler.enable(self._file)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End: only what was survived, and what ends it now, is left."""
        if isinstance(error, Exception):
            self.note(error)
        if self._file is None:
            return
        if self._watches:
            faulthandler.disable()
        with suppress(OSError, ValueError):
            self._file.close()
        self._file = None
        with suppress(OSError):
            if not self._path.stat().st_size:
                self._path.unlink()

    def _left(self) -> str:
        """Put aside what the run before wrote, and say so; empty if it wrote nothing."""
        with suppress(OSError):
            if self._path.is_symlink() or not self._path.stat().st_size:
                return ""
            self._path.replace(self._last)
            return _sentence(self._last)
        return ""


def _sentence(place: Path) -> str:
    text = ""
    with suppress(private_file.UnusableFileError):  # too large, for instance
        text = private_file.read_text(place, _MOST) or ""
    fatal = next((line for line in text.splitlines() if line.startswith(_FATAL)), None)
    if fatal is not None:
        why = clean(fatal.removeprefix(_FATAL), _SHOWN)
        told = say("The last run of portwatch was ended by a fault ({why}).", why=why)
    else:
        told = say("An error was met in the last run of portwatch.")
    return together([told, say("What is known of it is in {place}.", place=str(place))])
