"""Reads the descriptors of all processes in a process beside the program, while that one loads.

To read some ten thousand links takes as long as all else that a command does which looks once, and
what it loads keeps only one processor busy. Only what stays as it was counts in the end: whoever
asks compares the number of descriptors, and reads what has changed himself.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from portwatch.sources.linux_folder import Links

# What reading takes is loaded by the process beside, so that the program waits for none of it.

_FEW = 2  # processors, so that there is one beside


class EarlyLinks:
    """What one process beside this one reads; to be started before there are threads."""

    def __init__(self, proc: str = "/proc") -> None:
        """Start it.

        Args:
            proc: Where the proc file system is mounted.

        Raises:
            OSError: There can be no more processes, or descriptors.
        """
        self._end, writes = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            os.close(writes)
            os.close(self._end)
            raise
        if not self._pid:
            os.close(self._end)
            _tell(writes, proc)
        os.close(writes)

    def take(self) -> Links:
        """Wait until all is read, and the process has ended; nothing if it failed, or once more."""
        if self._end < 0:
            return {}
        end, self._end = self._end, -1
        try:
            with os.fdopen(end, "rb") as told:
                found: Links = marshal.loads(told.read())  # noqa: S302 - told by ourselves
        except (OSError, EOFError, ValueError, TypeError):
            found = {}
        with suppress(OSError):
            os.waitpid(self._pid, 0)
        return found

    def close(self) -> None:
        """Nobody will take it; wait for the end of the process, which cannot write any more.

        A program that goes on for long would keep what is left of it as long.
        """
        if self._end < 0:
            return
        os.close(self._end)
        self._end = -1
        with suppress(OSError):
            os.waitpid(self._pid, 0)


def begin() -> EarlyLinks | None:
    """Start on it where that pays: on Linux, with a processor for it."""
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < _FEW:
        return None
    try:
        return EarlyLinks()
    except OSError:
        return None


def _tell(writes: int, proc: str) -> NoReturn:
    """What the process beside does; nothing of it is told anywhere else."""
    try:
        os.closerange(0, 3)  # whoever reads what the program says does not wait for this one
        from portwatch.sources.linux_folder import all_links

        with os.fdopen(writes, "wb") as told:
            told.write(marshal.dumps(all_links(proc)))
    finally:
        os._exit(0)
