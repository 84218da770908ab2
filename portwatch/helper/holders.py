"""Who holds sockets, seen with all rights; what was read before is not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import ProcessId
from portwatch.services.stop import started
from portwatch.sources.linux_descriptors import Descriptors

if TYPE_CHECKING:
    from collections.abc import Iterable

_THOROUGHLY = 3  # times that a socket is sought in vain at all descriptors; then only at new ones
_MOST = 16_384  # sockets sought in vain that are remembered; all are forgotten beyond


class Holders:
    """Answers for sockets by their inodes."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._descriptors = Descriptors()
        self._vain: dict[int, int] = {}  # times that it was sought
        self._asked_at = 0.0

    def of(self, inodes: Iterable[int], now: float) -> dict[int, tuple[ProcessId, ...]]:
        """The processes that hold each socket now, as far as they show.

        Left out is a socket without any where not everything could be read for want of descriptors.

        Args:
            inodes: Which.
            now: Monotonic seconds.
        """
        wanted = set(inodes)
        elapsed, self._asked_at = now - self._asked_at, now
        self._look(wanted, elapsed)
        slots = self._descriptors.slots
        marks: dict[int, ProcessId | None] = {}
        found = {}
        is_short = self._descriptors.is_short or bool(self._descriptors.unread)
        for inode in wanted:
            for pid in slots.holders(inode):
                if pid not in marks:
                    marks[pid] = _identity(pid)
            held = (marks[pid] for pid in slots.holders(inode))
            told = tuple(one for one in held if one is not None)
            if told or not is_short:
                found[inode] = told
        return found

    def _look(self, wanted: set[int], elapsed: float) -> None:
        descriptors = self._descriptors
        slots = descriptors.slots
        descriptors.begin()
        descriptors.verify(inode for inode in wanted if inode in slots.places)
        missing = {inode for inode in wanted if inode not in slots.places}
        descriptors.meet(surely=bool(missing))
        descriptors.verify_contested()
        descriptors.sweep(elapsed)
        descriptors.stroll(elapsed)
        missing = {inode for inode in missing if inode not in slots.places}
        if not missing:
            return
        slots.sought = set(missing)
        everybody = list(slots.processes)
        descriptors.search((*descriptors.likely(), *everybody))
        if any(self._vain.get(inode, 0) < _THOROUGHLY for inode in slots.sought):
            descriptors.search_everywhere(everybody, ())
            descriptors.search_threads(everybody)
        if len(self._vain) > _MOST:
            self._vain.clear()
        for inode in slots.sought:
            self._vain[inode] = self._vain.get(inode, 0) + 1
        slots.sought.clear()


def _identity(pid: int) -> ProcessId | None:
    try:
        mark = started(pid)
    except OSError:
        return None
    return None if mark is None else ProcessId(pid, mark)
