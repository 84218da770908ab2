"""One poll after another: from the sources to one immutable Tick."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.core.model import Gap, GapCode, Match
from portwatch.core.tick import Tick
from portwatch.services.churn import ChurnMeter
from portwatch.services.owners import OwnerBook
from portwatch.services.rows import Rows
from portwatch.services.runtime import thread_cpu

if TYPE_CHECKING:
    from portwatch.core.model import Instant, Row
    from portwatch.core.ports import Knowledge
    from portwatch.sources.protocols import Sources

_PRUNE_EVERY = 30  # polls


class Monitor:
    """Watches one machine. Not for use by several threads at once.

    Attributes:
        sources: What it reads; closed with the monitor.
        knowledge: What is known about ports.
    """

    def __init__(
        self,
        sources: Sources,
        knowledge: Knowledge,
        *,
        connections: bool = False,
        baseline: bool = True,
    ) -> None:
        """Nothing is read until the first tick.

        Args:
            sources: A machine, live or recorded.
            knowledge: What is known about ports.
            connections: Whether row objects of connections are wanted.
            baseline: Whether what stands at the first poll is what later ones are judged by;
                without, every poll is judged by itself and nothing is announced.
        """
        self.sources = sources
        self.knowledge = knowledge
        self._owners = OwnerBook(sources.owners, sources.processes)
        self._rows = Rows(self._owners, sources.users, knowledge, baseline=baseline)
        self._churn = ChurnMeter()
        self._table = sockets.empty()
        self._connections = connections
        self._last: Instant | None = None
        self._number = 0

    def want_connections(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether ticks carry row objects of connections from now on."""
        self._connections = wanted
        if not wanted:
            self._rows.forget_connections()

    def tick(self, now: Instant) -> Tick:
        """Read the machine and tell what changed since the tick before.

        A source never fails for what the system refuses: that becomes a gap of the tick.
        """
        before = thread_cpu()
        reading = self.sources.sockets.read()
        table = reading.value
        changes = diff(self._table, table)
        owners_changed, owner_gaps = self._owners.update(table, changes)
        interfaces = self.sources.interfaces.read()
        counters = self.sources.counters.read()
        rejudge = self._rows.set_surroundings(interfaces.value, self.sources.ephemeral)
        for identity in owners_changed:
            self._churn.rename(identity, self._owners.program(identity))
        churn = self._churn.measure(changes, table, counters.value, self._owners.program)
        listeners = self._rows.follow(changes, table, owners_changed, now, rejudge=rejudge)
        if self._connections:
            self._rows.follow_connections(changes, table, owners_changed, now)
        self._table = table
        found = reading.gaps + owner_gaps + interfaces.gaps + counters.gaps
        connections = self._rows.connections
        tick = Tick(
            number=self._number,
            at=now,
            interval=0.0 if self._last is None else now.monotonic - self._last.monotonic,
            source=self.sources.sockets.name,
            listeners=tuple(self._rows.listeners.values()),
            connections=None if connections is None else tuple(connections.values()),
            connection_count=len(table) - len(self._rows.listeners),
            opened=listeners.opened,
            closed=listeners.closed,
            changed=listeners.changed,
            alerts=listeners.alerts,
            tombstones=tuple(self._rows.tombstones),
            connection_tombstones=tuple(self._rows.connection_tombstones),
            churn=churn,
            interfaces=interfaces.value,
            gaps=(),
            cost=0.0,
        )
        self._last = now
        self._number += 1
        if self._number % _PRUNE_EVERY == 0:
            self._owners.prune()
        return replace(tick, gaps=_all_gaps(tick, found), cost=thread_cpu() - before)

    def has_news(self) -> bool:
        """Whether a TCP listener opened or closed since this was last asked; cheap."""
        return self.sources.sockets.listeners_changed()

    def close(self) -> None:
        """Give back what the sources hold."""
        self.sources.close()


def _all_gaps(tick: Tick, found: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """The sources' gaps, and those that only the rows show: one of each code."""
    gaps = {gap.code: gap for gap in found}
    gaps.setdefault(GapCode.FIREWALL_NOT_READ, Gap(GapCode.FIREWALL_NOT_READ))
    rows: list[Row] = [*tick.listeners, *(tick.connections or ())]
    for code in (GapCode.OWNERS_GONE, GapCode.OWNERS_VANISHED):
        count = sum(row.ownership.match is Match.NONE and row.ownership.gap is code for row in rows)
        if count:
            gaps.setdefault(code, Gap(code, count))
    return tuple(gaps.values())
