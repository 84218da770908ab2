"""One poll's result: all that a person sees, hears or exports is drawn from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING

from portwatch.core.model import Gap, GapCode
from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.ends import Ends
    from portwatch.core.interface import Interface
    from portwatch.core.model import Connection, Instant, Listener, Protocol, Row
    from portwatch.core.row_state import Tombstone

_OF_ROWS = (
    GapCode.OWNERS_GONE,
    GapCode.OWNERS_WAITING,
    GapCode.OWNERS_VANISHED,
    GapCode.OWNERS_MOVED,
)


@record(frozen=True, slots=True)
class Churn:
    """Connections opened and closed in one interval.

    Attributes:
        opened: Exact, from the kernel's counters; ``None`` where the platform has none.
        closed: As ``opened``.
        opened_seen: What polling alone saw.
        closed_seen: As ``opened_seen``.
        ended: Ends of connections that the kernel told, two for each within this machine;
            ``None`` where it tells none.
        unattributed: Those of ``ended`` whose program is not known.
        at_least: Whether some ends were not told, so that ``ended`` is a lower bound.
        established: Connections in ESTABLISHED now.
        by_program: Established now, by program name; ``""`` for those without a visible owner.
    """

    opened: int | None
    closed: int | None
    opened_seen: int
    closed_seen: int
    established: int
    by_program: dict[str, int] = field(default_factory=dict)
    ended: int | None = None
    unattributed: int = 0
    at_least: bool = False


@record(frozen=True, slots=True)
class Tick:
    """The immutable outcome of one poll.

    Attributes:
        number: Counts from 0, the first poll: what it finds stood at the start.
        at: When it was taken.
        whole: Whether everything was read. Between two whole polls a tick may tell of sockets
            that began to listen; it repeats interval, churn, interfaces and gaps of the last one.
        interval: Seconds since the whole poll before; 0.0 for the first.
        slept: How many of them the machine slept, as far as that is known.
        source: Name of the source of sockets (``netlink``, ``psutil``, ``replay``).
        listeners: All listeners now. Row objects are kept between polls: the same listener
            unchanged is the same object.
        connections: All connections now, or ``None`` if nobody asked for row objects.
        connection_count: How many there are; 0 if only what waits for peers was asked for.
        opened: Listeners that were not there at the poll before (empty for the first).
        closed: Listeners that have gone, as they were last seen, and when. One that opened and
            closed between two looks is told by its end alone, and is in ``opened`` as well.
        changed: Listeners whose facts changed (owners, state), as they are now.
        alerts: Those of ``opened`` a person should be told about.
        tombstones: Listeners that closed in the last seconds, oldest first.
        connection_tombstones: As ``tombstones``, for connections; empty if nobody asked.
        ends: Sockets that ended since the poll before; ``None`` where the system does not tell.
        churn: Connections opened and closed since the poll before.
        interfaces: Network interfaces now.
        gaps: What could not be seen.
        cost: Seconds of processor time that the poll took.
    """

    number: int
    at: Instant
    interval: float
    source: str
    listeners: tuple[Listener, ...]
    connections: tuple[Connection, ...] | None
    connection_count: int
    opened: tuple[Listener, ...]
    closed: tuple[Tombstone, ...]
    changed: tuple[Listener, ...]
    alerts: tuple[Listener, ...]
    tombstones: tuple[Tombstone, ...]
    connection_tombstones: tuple[Tombstone, ...]
    ends: Ends | None
    churn: Churn
    interfaces: tuple[Interface, ...]
    gaps: tuple[Gap, ...]
    cost: float
    whole: bool = True
    slept: float = 0.0

    @property
    def covered(self) -> float:
        """Seconds that ``churn`` was counted in: the interval without sleep."""
        return self.interval - self.slept

    def on_port(self, port: int, protocol: Protocol | None = None) -> list[Listener]:
        """The listeners on a port, by one protocol or both.

        This machine's own come first, then those in containers' own networks, whose ports are
        not this machine's.
        """
        found = [
            row
            for row in self.listeners
            if row.socket.local_port == port and protocol in {None, row.socket.protocol}
        ]
        return sorted(found, key=lambda row: row.socket.namespace != 0)

    @property
    def changes_listeners(self) -> bool:
        """Whether the listeners differ in anything from those of the poll before."""
        return self.number == 0 or bool(self.opened or self.closed or self.changed)


class RowGaps:
    """Counts the gaps that only rows show; of the very same rows once."""

    def __init__(self) -> None:
        """No row is known."""
        self._rows: tuple[Row, ...] = ()
        self._counts: Counter[GapCode] = Counter()

    def of(self, rows: tuple[Row, ...]) -> Counter[GapCode]:
        """How many rows show each gap."""
        if rows is not self._rows:
            gaps = Counter([gap for row in rows if (gap := row.ownership.gap) is not None])
            self._rows, self._counts = rows, gaps
        return self._counts


def all_gaps(found: tuple[Gap, ...], counts: Counter[GapCode]) -> tuple[Gap, ...]:
    """The sources' gaps, and those that only the rows show: one of each code."""
    gaps = {gap.code: gap for gap in found}
    for code in _OF_ROWS if counts else ():
        if counts[code]:
            gaps.setdefault(code, Gap(code, counts[code]))
    return tuple(gaps.values())
