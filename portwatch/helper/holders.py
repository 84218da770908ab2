"""Who holds sockets, seen with all rights; what was read before is not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import ProcessId
from portwatch.services.stop import started
from portwatch.sources.timed_descriptors import TimedDescriptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_THOROUGHLY = 3  # times that a socket is sought in vain at all descriptors; then only at new ones
_MOST = 16_384  # sockets sought in vain that are remembered; all are forgotten beyond
_PATIENCE = 2.5  # seconds for one answer: half of what the loop gives it (``loop.PATIENCE``)


class Holders:
    """Answers for sockets by their inodes.

    Whoever opens very many descriptors makes no answer late: what was not searched in its time
    is searched for the next ones.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Nothing is read yet.

        Args:
            clock: Monotonic seconds.
        """
        self._clock = clock
        self._descriptors = TimedDescriptors(clock)
        self._vain: dict[int, int] = {}  # times that it was sought
        self._round: frozenset[int] = frozenset()  # for which all descriptors are being searched
        self._asked_at = 0.0

    def of(self, inodes: Iterable[int]) -> dict[int, tuple[ProcessId, ...]]:
        """The processes that hold each socket now, as far as they show.

        Left out is a socket without any that was not sought at all descriptors yet: they are too
        many for one answer, or there was no descriptor left to read others with.

        Args:
            inodes: Which.
        """
        wanted, now = set(inodes), self._clock()
        elapsed, self._asked_at = now - self._asked_at, now
        self._descriptors.until = now + _PATIENCE
        self._look(wanted, elapsed)
        slots = self._descriptors.slots
        marks: dict[int, ProcessId | None] = {}
        found = {}
        for inode in wanted:
            for pid in slots.holders(inode):
                if pid not in marks:
                    marks[pid] = _identity(pid)
            held = (marks[pid] for pid in slots.holders(inode))
            told = tuple(one for one in held if one is not None)
            if told or (inode in self._vain and not self._is_short):
                found[inode] = told
        return found

    @property
    def _is_short(self) -> bool:
        return self._descriptors.is_short or bool(self._descriptors.unread)

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
        slots.sought = {inode for inode in missing if inode not in slots.places}
        if slots.sought:
            self._search()
            slots.sought.clear()

    def _search(self) -> None:
        """Begin a round through all descriptors, or go on with one that was left."""
        descriptors, sought = self._descriptors, self._descriptors.slots.sought
        everybody = list(descriptors.slots.processes)
        descriptors.search((*descriptors.likely(), *everybody))
        if descriptors.unread:
            return
        if not self._round:
            self._round = frozenset(sought)
            if any(self._vain.get(inode, 0) < _THOROUGHLY for inode in sought):
                descriptors.search_everywhere(everybody, ())
        if not descriptors.unread:
            descriptors.search_threads(everybody)
        if not self._is_short:
            self._end_round()

    def _end_round(self) -> None:
        if len(self._vain) > _MOST:
            self._vain.clear()
        for inode in self._descriptors.slots.sought & self._round:
            self._vain[inode] = self._vain.get(inode, 0) + 1
        self._round = frozenset()


def _identity(pid: int) -> ProcessId | None:
    try:
        mark = started(pid)
    except OSError:
        return None
    return None if mark is None else ProcessId(pid, mark)
