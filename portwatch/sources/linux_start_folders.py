"""The folder in which a process was started, from which its script is named; see ``proc(5)``.

A process may leave it for any other at any time, so that a name leads to a file that it never
ran. Its environment tells where a shell started it: a claim of who did, and not of the process.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from portwatch.sources.process_variables import started_in

if TYPE_CHECKING:
    from portwatch.core.model import Process, ProcessId

_MOST = 2048  # processes kept; the oldest gives way


class StartFolder(NamedTuple):
    """Where it may have been started.

    Attributes:
        folders: The likeliest first; empty if none can be seen.
        is_sure: Whether nothing speaks against the first.
    """

    folders: tuple[str, ...]
    is_sure: bool


class StartFolders:
    """Keeps what was seen first, for the life of a process and its command line."""

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._proc = proc
        self._kept: dict[ProcessId, tuple[tuple[str, ...], StartFolder]] = {}

    def of(self, process: Process) -> StartFolder:
        """Where a process was started, as far as can be told."""
        kept = self._kept.get(process.id)
        if kept is not None and kept[0] == process.command:
            return kept[1]
        found = self._read(process.id.pid)
        while len(self._kept) >= _MOST:
            self._kept.pop(next(iter(self._kept)))
        self._kept[process.id] = process.command, found
        return found

    def _read(self, pid: int) -> StartFolder:
        try:
            now = os.readlink(f"{self._proc}/{pid}/cwd")  # noqa: PTH115 - a Path costs more than it
        except OSError:
            return StartFolder((), is_sure=False)
        try:
            said = started_in(f"{self._proc}/{pid}")
        except OSError:
            return StartFolder((now,), is_sure=True)
        if said is None:
            return StartFolder((now,), is_sure=False)
        then = os.fsdecode(said)
        if then == now or self._is_same(pid, then, now):
            return StartFolder((now,), is_sure=True)
        return StartFolder((then, now), is_sure=False)

    def _is_same(self, pid: int, one: str, other: str) -> bool:
        """Whether both are one folder: shells keep the links by which it was reached."""
        root = f"{self._proc}/{pid}/root"
        try:
            return os.path.samefile(f"{root}{one}", f"{root}{other}")  # noqa: PTH121 - as above
        except (OSError, ValueError):
            return False
