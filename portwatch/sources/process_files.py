"""A file of ``/proc/PID`` of many processes, open for those that are asked for again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.sources.kept_file import KeptFile

if TYPE_CHECKING:
    from collections.abc import Collection

KEPT_AT_MOST = 64
"""Cap on the files that are held open; that of the process asked for longest ago gives way."""


class ProcessFiles:
    """Reads one file of each process; see ``KeptFile`` for why it stays open.

    What is held belongs to the process and not to its number: once that has ended, reading fails
    with ``ESRCH``, and whoever has the number now is read instead.
    """

    def __init__(self, name: str, proc: str = "/proc") -> None:
        """Nothing is opened yet.

        Args:
            name: Of the file below ``/proc/PID``.
            proc: Where the proc file system is mounted.
        """
        self._name = name
        self._proc = proc
        self._kept: dict[int, KeptFile] = {}

    def read(self, pid: int, most: int) -> bytes:
        """The start of a process's file; empty if the system refuses it or the process has gone.

        Args:
            pid: Any number.
            most: Bytes that are read at most.
        """
        kept = self._kept.pop(pid, None)
        for file in (kept, KeptFile(f"{self._proc}/{pid}/{self._name}")):
            content = b"" if file is None else _content(file, most)
            if file is not None and content:
                self._keep(pid, file)
                return content
        return b""

    def _keep(self, pid: int, file: KeptFile) -> None:
        self._kept[pid] = file
        if len(self._kept) > KEPT_AT_MOST:
            self._kept.pop(next(iter(self._kept))).close()

    def prune(self, pids: Collection[int]) -> None:
        """Give back what is held of every process that is not among ``pids``."""
        for pid in self._kept.keys() - pids:
            self._kept.pop(pid).close()


def _content(file: KeptFile, most: int) -> bytes:
    try:
        return file.read(most)
    except OSError:
        return b""
