"""What each connection has carried: bytes by the socket's id, as columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from portwatch.core.said import filled

if TYPE_CHECKING:
    from portwatch.core.said import Said

Numbers: TypeAlias = npt.NDArray[np.uint64]

_THOUSAND = 1000
_UNITS = ("kB", "MB", "GB", "TB", "PB", "EB")  # SI: what links and disks are sold by


class Carried(NamedTuple):
    """Bytes of one connection, or bytes a second."""

    sent: int
    received: int


@dataclass(frozen=True, slots=True, eq=False)
class Traffic:
    """Bytes of many connections, or bytes a second.

    Sent is what the peer has acknowledged. Both count from the connection's start, also where
    that was before portwatch's.

    Attributes:
        ids: Which sockets, as in the table of sockets, ascending and unique.
        sent: Of each.
        received: Of each.
    """

    ids: Numbers
    sent: Numbers
    received: Numbers

    @classmethod
    def made(cls, ids: Numbers, sent: Numbers, received: Numbers) -> Traffic:
        """From columns in any order; of an id that is there twice the larger counts are kept."""
        order = np.argsort(ids)
        ranked = ids[order]
        again = ranked[1:] == ranked[:-1]
        if again.any():
            order = np.lexsort((received, sent, ids))  # several times slower
            order = order[np.append(~again, True)]
            ranked = ids[order]
        return cls(ranked, sent[order], received[order])

    def of(self, identity: int) -> Carried | None:
        """One connection's; ``None`` if it is not told (UDP, TIME_WAIT, or no longer there)."""
        place = int(np.searchsorted(self.ids, np.uint64(identity)))
        if place == len(self.ids) or int(self.ids[place]) != identity:
            return None
        return Carried(int(self.sent[place]), int(self.received[place]))

    def rates(self, before: Traffic, seconds: float) -> Traffic:
        """Bytes a second since an earlier reading, of the connections that were there then.

        Args:
            before: The earlier reading.
            seconds: How long ago that was; with 0 or less nothing is told.
        """
        both = np.isin(self.ids, before.ids, assume_unique=True)
        if seconds <= 0:
            both[:] = False
        ids = self.ids[both]
        twins = np.searchsorted(before.ids, ids)
        return Traffic(
            ids,
            _rate(self.sent[both], before.sent[twins], seconds),
            _rate(self.received[both], before.received[twins], seconds),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """What connections have carried until a moment, and at which speed.

    Attributes:
        carried: Bytes since each began.
        rates: Bytes a second since the moment before; ``None`` at the first.
    """

    carried: Traffic
    rates: Traffic | None = None

    def numbers(self, column: str) -> dict[int, int]:
        """What one of ``FLOW_COLUMNS`` tells, by the sockets' ids."""
        of_rates, place = FLOW_COLUMNS[column]
        told = self.rates if of_rates else self.carried
        if told is None:
            return {}
        numbers = told.received if place else told.sent
        return dict(zip(told.ids.tolist(), numbers.tolist(), strict=True))


FLOW_COLUMNS = {
    "bytes_received": (False, 1),
    "bytes_sent": (False, 0),
    "rate_received": (True, 1),
    "rate_sent": (True, 0),
}
"""Columns of it: whether rates, and which field of ``Carried``."""


class Gauge:
    """The flow of the moment that a view shows: its columns ask for it at each cell.

    Attributes:
        flow: ``None`` if it is not known.
    """

    def __init__(self) -> None:
        """Nothing is known."""
        self.flow: Flow | None = None

    def carried(self) -> Traffic | None:
        """Bytes since the connections began."""
        return None if self.flow is None else self.flow.carried

    def rates(self) -> Traffic | None:
        """Bytes a second."""
        return None if self.flow is None else self.flow.rates


class FlowMeter:
    """Makes the flow of each moment from two readings of what has been carried."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self._before: tuple[Traffic, float] | None = None

    def measure(self, traffic: Traffic | None, now: float) -> Flow | None:
        """The flow now.

        Args:
            traffic: What the reading told; ``None`` if it did not, so that rates begin anew.
            now: Monotonic seconds of the reading.
        """
        before, self._before = self._before, None if traffic is None else (traffic, now)
        if traffic is None:
            return None
        if before is None:
            return Flow(traffic)
        return Flow(traffic, traffic.rates(before[0], now - before[1]))


def size_text(count: int, each: str = "") -> Said:
    """A number of bytes in one unit: ``999 B``, ``1.2 kB``, ``35 MB``.

    Args:
        count: The number.
        each: What follows the unit, as ``/s``.
    """
    if count < _THOUSAND:
        return filled("{size} B{each}", size=count, each=each)
    scaled, unit = float(count), "B"
    for larger in _UNITS:
        scaled, unit = scaled / _THOUSAND, larger
        if round(scaled) < _THOUSAND:
            break
    is_small = round(scaled, 1) < 10  # noqa: PLR2004 - two digits tell enough
    form = "{size:.1f} {unit}{each}" if is_small else "{size:.0f} {unit}{each}"
    return filled(form, size=scaled, unit=unit, each=each)


def _rate(now: Numbers, then: Numbers, seconds: float) -> Numbers:
    """A connection that its own end has reset has lost its counts: that is 0, not less."""
    grown = np.where(now > then, now - np.minimum(now, then), np.uint64(0))
    return np.round(grown / seconds).astype(np.uint64) if len(grown) else grown
