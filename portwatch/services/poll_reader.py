"""Reads what a poll needs, and what was gathered for it since the poll before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import sockets
from portwatch.core.joined_table import JoinedTable
from portwatch.core.model import GapCode
from portwatch.services.endings import Endings
from portwatch.services.surroundings import Surroundings

if TYPE_CHECKING:
    from portwatch.core.counters import Counters
    from portwatch.core.ends import Fresh
    from portwatch.core.model import Gap, Instant
    from portwatch.core.sockets import SocketTable
    from portwatch.services.endings import Heard
    from portwatch.services.surroundings import Surrounding
    from portwatch.sources.protocols import Sources


class PollReading(NamedTuple):
    """What every source told that is asked at each poll.

    Attributes:
        table: All sockets, those of other networks too.
        around: What stands around them.
        counters: The kernel's; ``None`` where it tells none.
        heard: What ended since the poll before.
        gaps: What could not be read.
        is_complete: Whether all sockets of this network were.
    """

    table: SocketTable
    around: Surrounding
    counters: Counters | None
    heard: Heard
    gaps: tuple[Gap, ...]
    is_complete: bool


class PollReader:
    """Asks the sources of one machine.

    Attributes:
        left_out: How many sockets the last reading leaves out, for they do not listen.
    """

    def __init__(self, sources: Sources, *, everything: bool) -> None:
        """Nothing is read yet.

        Args:
            sources: A machine, live or recorded.
            everything: Whether what does not listen is told too.
        """
        self.left_out = 0
        self._sources = sources
        self._everything = everything
        self._endings = Endings(sources.ends)
        self._surroundings = Surroundings(sources)
        self._joined = JoinedTable()
        self._glanced = sockets.empty()

    def read(self, now: Instant) -> PollReading:
        """As it is now; what surrounds the sockets may be some tenths of a second old."""
        reading = self._sources.sockets.read()
        around = self._surroundings.read(now)
        counters = self._sources.counters.read()
        heard = self._endings.take(now)
        table = self._joined.of(reading.value, around.elsewhere)
        is_complete = all(gap.code is not GapCode.SOCKETS_HIDDEN for gap in reading.gaps)
        if not is_complete:  # what could not be read is as it was, but for what a glance has met
            met = self._glanced[~sockets.among(self._glanced["id"], table["id"])]
            table = sockets.concatenate(table, met)
        else:
            self._glanced = sockets.empty()
        if not self._everything:
            waiting = table[sockets.listening(table)]
            self.left_out = len(table) - len(waiting)
            table = waiting
        return PollReading(
            table=table,
            around=around,
            counters=counters.value,
            heard=heard,
            gaps=reading.gaps + around.gaps + counters.gaps,
            is_complete=is_complete,
        )

    def note(self, opened: SocketTable) -> None:
        """A glance has met these, which the next reading has to tell too."""
        self._glanced = sockets.concatenate(self._glanced, opened)

    def gather(self, now: Instant) -> Fresh | None:
        """Take up what has ended, between two polls; see ``Endings``."""
        return self._endings.gather(now)

    def tend(self, now: Instant) -> None:
        """Look ahead at what surrounds the sockets, between two polls."""
        self._surroundings.tend(now)
