"""Reads descriptors until a time is over, and goes on there when it is given more."""

from __future__ import annotations

from itertools import islice
from math import inf
from typing import TYPE_CHECKING

from portwatch.sources.linux_descriptors import Descriptors

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from portwatch.sources.linux_slots import Process

_LINKS = 256  # read between two looks at the clock
_FEW = 64  # new descriptors that are looked for one by one, without such a look


class TimedDescriptors(Descriptors):
    """``Descriptors`` for one who must answer in time, whatever others have opened.

    What could not be read in time is told by ``unread``, as what could not be read for want of
    a descriptor is: it is the first to be read, from where it was left, when it is next counted.

    Attributes:
        until: When the time is over, in seconds of the clock.
    """

    def __init__(self, clock: Callable[[], float], proc: str = "/proc") -> None:
        """Nothing is read yet, and the time is never over.

        Args:
            clock: Monotonic seconds.
            proc: Where the proc file system is mounted.
        """
        super().__init__(proc)
        self.until = inf
        self._clock = clock
        self._next: dict[int, int] = {}  # of a process that is not read to its end: a descriptor

    def _read(
        self, pid: int, process: Process, *, thorough: bool, alive: Container[int] = ()
    ) -> None:
        """Read what is left of it, if it is not too late for any."""
        if self._clock() >= self.until:
            self._next.setdefault(pid, 0)
        else:
            thorough = thorough or pid in self._next
            super()._read(pid, process, thorough=thorough, alive=alive)
        if pid in self._next and pid in self.slots.processes:
            self.unread.add(pid)

    def _in_turn(self, pid: int, numbers: Iterable[int]) -> Iterator[int]:
        first = self._next.pop(pid, 0)
        left = iter(sorted(number for number in numbers if number >= first))
        while part := list(islice(left, _LINKS)):
            yield from part
            if self._clock() >= self.until:
                if (number := next(left, None)) is not None:
                    self._next[pid] = number
                return

    def _find(self, pid: int, process: Process, more: int) -> bool:
        return more <= _FEW and super()._find(pid, process, more)

    def _refuse(self, pid: int) -> None:
        self._next.pop(pid, None)
        super()._refuse(pid)

    def _drop(self, pid: int) -> None:
        self._next.pop(pid, None)
        super()._drop(pid)
