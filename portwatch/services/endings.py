"""Gathers what has ended between two polls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.ends import Ends, Fresh, join, no_ends
from portwatch.core.model import Gap, GapCode, Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.services.graves import TOMBSTONES_AT_MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Instant
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.protocols import EndSource

KEPT_AT_MOST = 100_000
"""Cap on the ends kept between two polls; what is beyond it counts as not told."""


_TCP = PROTOCOL_CODES[Protocol.TCP]

READ_AT_ONCE = 5_000
"""Ends that are read before the poll comes: so many take some 15 ms."""


class Heard:
    """Ends of one interval, and when they were heard of.

    Attributes:
        ends: All of them, ``None`` where the system does not tell.
        gaps: Why there are none, or not all.
    """

    def __init__(
        self, ends: Ends | None, gaps: tuple[Gap, ...], moments: Sequence[Instant]
    ) -> None:
        """Tell the ends.

        Args:
            ends: All of them, or ``None``.
            gaps: Why there are none, or not all.
            moments: When each of ``ends`` was heard of.
        """
        self.ends = ends
        self.gaps = gaps
        self._moments = moments
        self._places: dict[int, int] | None = None

    def at(self, identity: int) -> Instant | None:
        """When the end of a socket was heard of; ``None`` if it was not."""
        if self.ends is None:
            return None
        if self._places is None:
            ids = self.ends.table["id"].tolist()
            self._places = {one: place for place, one in enumerate(ids)}
        place = self._places.get(identity)
        return None if place is None else self._moments[place]

    def lose(self) -> None:
        """Not all of them are told to the person."""
        if all(gap.code is not GapCode.ENDS_LOST for gap in self.gaps):
            self.gaps = (*self.gaps, Gap(GapCode.ENDS_LOST))

    def unseen(
        self, chosen: npt.NDArray[np.bool_], closed: SocketTable, table: SocketTable
    ) -> Ends:
        """The ends of sockets that no poll met.

        Args:
            chosen: Mask of the ends in question.
            closed: What polling saw close.
            table: All sockets now.
        """
        if self.ends is None:
            return no_ends()
        found = self.ends.of(chosen)
        for known in (closed, table):  # most are in the former, which is short
            if len(found):
                found = found.of(~sockets.among(found.table["id"], known["id"]))
        return found

    @property
    def has_waited(self) -> bool:
        """Whether any may have been a listener."""
        return self.ends is not None and bool(self.ends.waited.any())

    def unmet(
        self, closed: SocketTable, table: SocketTable, ephemeral: tuple[int, int]
    ) -> SocketTable:
        """Listeners that no look ever met, but for clients' UDP sockets, as they were alive.

        Args:
            closed: What polling saw close.
            table: All sockets now.
            ephemeral: The ports that clients are given.
        """
        if self.ends is None:
            return table[:0]
        unseen = self.unseen(self.ends.waited, closed, table).table
        tcp = unseen["protocol"] == _TCP
        low, high = ephemeral
        # A young one in that range is a client: a storm of them shall not crowd out a listener.
        kept = tcp | (unseen["local_port"] < low) | (unseen["local_port"] > high)
        waited = sockets.concatenate(unseen[kept & tcp], unseen[kept & ~tcp])
        if len(waited) > TOMBSTONES_AT_MOST:
            self.lose()
        waited = waited[:TOMBSTONES_AT_MOST].copy()
        tcp = waited["protocol"] == _TCP
        waited["state"] = np.where(tcp, STATE_CODES[State.LISTEN], STATE_CODES[State.UNCONNECTED])
        return waited


class Endings:
    """Hears what ends, often enough that the kernel's queue does not overflow."""

    def __init__(self, source: EndSource) -> None:
        self._source = source
        self._counts: list[int] = []
        self._moments: list[Instant] = []
        self._parts: list[tuple[Ends, list[Instant]]] = []
        self._kept = 0
        self._lost = 0
        self._gaps: tuple[Gap, ...] = ()
        self._tells = False

    def gather(self, now: Instant) -> Fresh | None:
        """Note what the kernel has told by now; it is read later, all at once.

        Returns:
            What has ended since this was last asked; ``None`` if anything may have.
        """
        count = self._source.receive()
        if count > (self._counts[-1] if self._counts else 0):
            self._counts.append(count)
            self._moments.append(now)
        if count >= READ_AT_ONCE:
            self._read(now)
        return self._source.fresh()

    def take(self, now: Instant) -> Heard:
        """Everything since this was last asked."""
        self._read(now)
        gaps = self._gaps
        if self._lost:
            gaps = (*gaps, Gap(GapCode.ENDS_LOST))
        ends = [part for part, _ in self._parts]
        moments = [moment for _, told in self._parts for moment in told]
        self._parts = []
        self._kept = self._lost = 0
        return Heard(join(ends) if self._tells else None, gaps, moments)

    def _read(self, now: Instant) -> None:
        reading = self._source.drain()
        counts, self._counts = self._counts, []
        moments, self._moments = [*self._moments, now], []
        self._gaps = reading.gaps
        self._tells = reading.value is not None
        ends = reading.value
        if ends is None:
            return
        self._lost += ends.overflows
        room = KEPT_AT_MOST - self._kept
        if len(ends) > room:
            self._lost += 1
            ends = ends.of(np.arange(len(ends)) < room)
        if len(ends):
            self._kept += len(ends)
            self._parts.append((ends, _moments(ends, counts, moments)))


def _moments(ends: Ends, counts: Sequence[int], moments: Sequence[Instant]) -> list[Instant]:
    """When each of some ends was heard of.

    Args:
        ends: They.
        counts: How many messages there were at each look.
        moments: When these looks were, and one more that had all.
    """
    if not counts:
        return [*moments] * len(ends)
    which = np.searchsorted(np.array(counts, np.int64), ends.order, side="right")
    return [moments[one] for one in which.tolist()]
