"""One poll after another: from the sources to one immutable Tick."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from portwatch.core import sockets
from portwatch.core.dating import date_anew
from portwatch.core.diff import Diff, diff
from portwatch.core.model import Protocol
from portwatch.core.passed import passed, set_by
from portwatch.core.tick import RowGaps, Tick, all_gaps
from portwatch.services.churn import ChurnMeter
from portwatch.services.connection_rows import ConnectionRows
from portwatch.services.glances import Glances
from portwatch.services.image_checks import ImageChecks
from portwatch.services.origins import Origins
from portwatch.services.owners import OwnerBook
from portwatch.services.poll_reader import PollReader
from portwatch.services.rows import Rows
from portwatch.services.runtime import thread_cpu
from portwatch.services.socket_maker import SocketMaker
from portwatch.services.witness import Witness

if TYPE_CHECKING:
    from portwatch.core.model import Connection, Gap, Instant, Listener
    from portwatch.core.ports import Knowledge
    from portwatch.core.row_state import Tombstone
    from portwatch.core.sockets import SocketTable
    from portwatch.core.tick import Churn
    from portwatch.services.endings import Heard
    from portwatch.services.expectations import Expectations
    from portwatch.services.image_records import ImageRecords
    from portwatch.services.poll_reader import PollReading
    from portwatch.services.rows import ListenerChanges
    from portwatch.sources.protocols import Sources

_INFERRED_AT_MOST = 2000  # sockets without an owner, until only those on show are guessed
_PRUNE_EVERY = 30  # polls
_LOOKS_AT_FIRST = 3  # at most, where no holder of a socket is found
_TEND_EVERY = 0.4  # seconds; so a poll finds it done
_LEARNS_AT_MOST = 10  # polls that fail in part, until what they show is taken for everything

UDP_EVERY = 0.5
"""Seconds between two glances at UDP, unless the pace says otherwise: its sockets come and go with
every name look-up."""


class _RowParts(TypedDict):
    listeners: tuple[Listener, ...]
    connections: tuple[Connection, ...] | None
    connection_count: int
    opened: tuple[Listener, ...]
    closed: tuple[Tombstone, ...]
    changed: tuple[Listener, ...]
    alerts: tuple[Listener, ...]
    tombstones: tuple[Tombstone, ...]
    connection_tombstones: tuple[Tombstone, ...]


class Monitor:
    """Watches one machine. Not for use by several threads at once.

    Attributes:
        sources: What it reads; closed with the monitor.
        knowledge: What is known about ports.
        expectations: What may listen, as the person and the first days have it.
        udp_every: Seconds between two glances at UDP.
    """

    def __init__(
        self,
        sources: Sources,
        knowledge: Knowledge,
        *,
        connections: bool = False,
        baseline: bool = True,
        everything: bool = True,
        expectations: Expectations | None = None,
        images: ImageRecords | None = None,
    ) -> None:
        """Nothing is read until the first tick.

        Args:
            sources: A machine, live or recorded.
            knowledge: What is known about ports.
            connections: Whether row objects of connections are wanted.
            baseline: Whether what stands at the first poll is what later ones are judged by;
                without, every poll is judged by itself and nothing is announced.
            everything: Whether connections are followed too; a command that looks at listeners
                alone is spared finding the owners of the others.
            expectations: What may listen, as the person and the first days have it.
            images: What the program files of expected listeners held.
        """
        self.sources = sources
        self.knowledge = knowledge
        self.udp_every = UDP_EVERY
        self._owners = OwnerBook(sources.owners, sources.processes, sources.inference)
        self._origins = Origins(
            sources.places, sources.containers, sources.packages, sources.namespaces
        )
        maker = SocketMaker(sources.users)
        self._witness = Witness(sources.evidence)
        self.expectations = expectations
        self._images = ImageChecks(sources.packages, images)
        self._rows = Rows(
            self._owners,
            self._origins,
            maker,
            self._witness,
            knowledge,
            images=self._images,
            baseline=baseline,
            expectations=expectations,
        )
        self._links = ConnectionRows(self._owners, self._origins, maker, knowledge)
        self._churn = ChurnMeter()
        self._reader = PollReader(sources, everything=everything)
        self._glances = Glances(sources.sockets, sources.usage)
        self._table = sockets.empty()
        self._connections = connections
        self._last: Tick | None = None
        self._looked_at: Instant | None = None  # the last poll or glance
        self._tended_at = 0.0
        self._gaps = RowGaps()
        self._polls = 0
        self._number = 0

    def want_connections(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether ticks carry row objects of connections from now on."""
        self._connections = wanted
        if not wanted:
            self._links.forget()

    def tick(self, now: Instant, *, may_wait: bool = False) -> Tick:
        """Read the machine and tell what changed since the tick before.

        A source never fails for what the system refuses: that becomes a gap of the tick. With
        ``may_wait`` rows are judged when packages and containers' names are known.
        """
        before = thread_cpu()
        self._follow_clock(now)
        since = passed(now if self._last is None else self._last.at, now)
        seen = self._reader.read(now)
        table = seen.table
        heard = None if self._last is None else seen.heard  # before, nothing was there to end
        before_table, self._table = self._table, table
        changes = diff(before_table, table)
        owners_changed, owner_gaps = self._owners.update(table, changes, now.monotonic)
        if self._last is None and self._owners.is_unsure:
            seen, owner_gaps = self._look_again(now)
            table = seen.table
            changes = diff(before_table, table)
        few = self._owners.unowned_count <= _INFERRED_AT_MOST
        shown = table if few or self._connections else table[sockets.listening(table)]
        owners_changed |= self._owners.infer(shown, now.monotonic)
        self._doubt(table, owners_changed)
        churn = self._measure(seen, changes, owners_changed, heard)
        rejudge = self._has_new_surroundings(seen, now, may_wait=may_wait)
        owners_changed |= self._seen_otherwise(now)
        listeners = self._rows.follow(
            changes, table, owners_changed, now, rejudge=rejudge, heard=heard
        )
        if table is not before_table:
            self._rows.refresh_queues(table)
        if seen.is_complete or self._polls >= _LEARNS_AT_MOST:
            self._rows.learnt()
        if self._connections:
            self._links.follow(
                changes,
                table,
                owners_changed,
                now,
                listeners=self._rows.listeners.values(),
                heard=heard,
            )
        number = self._number
        parts = self._row_parts(listeners)
        self._count_poll()
        gaps = seen.gaps + seen.heard.gaps + self._owners.gaps(owner_gaps) + self._program_gaps()
        self._last = Tick(
            number=number,
            at=now,
            interval=since.real,
            slept=since.asleep or 0.0,
            source=self.sources.sockets.name,
            **parts,
            ends=None if heard is None else heard.ends,
            churn=churn,
            interfaces=seen.around.interfaces,
            gaps=self._all_gaps(gaps, parts["listeners"], parts["connections"]),
            cost=thread_cpu() - before,
        )
        return self._last

    def _follow_clock(self, now: Instant) -> None:
        """Date rows anew if the clock was set since the last look."""
        before, self._looked_at = self._looked_at, now
        seconds = 0.0 if before is None else set_by(before, now)
        if seconds:
            self._rows.date_anew(seconds)
            if self._links.rows is not None:
                date_anew(self._links.rows, seconds)

    def _doubt(self, table: SocketTable, owners_changed: frozenset[int]) -> None:
        """What has lost its last holder in another network may have closed there."""
        other = table[table["namespace"] != 0] if owners_changed else table[:0]
        pairs = zip(other["id"].tolist(), other["namespace"].tolist(), strict=True)
        self.sources.namespaces.doubt(
            number
            for identity, number in pairs
            if identity in owners_changed and not self._owners.ownership(identity).owners
        )

    def _measure(
        self, seen: PollReading, changes: Diff, owners_changed: frozenset[int], heard: Heard | None
    ) -> Churn:
        """What opened and closed since the last poll, by program as they are called now."""
        for identity in owners_changed:
            self._churn.rename(identity, self._owners.program(identity))
        return self._churn.measure(
            changes,
            seen.table,
            seen.counters,
            self._owners.program,
            heard=heard,
            served_by=self._served_by,
        )

    def _has_new_surroundings(self, seen: PollReading, now: Instant, *, may_wait: bool) -> bool:
        """Whether all listeners are to be judged anew: networks, firewall, names, expectations."""
        differ = self._rows.set_surroundings(
            seen.around.interfaces, self.sources.ephemeral, seen.around.firewall
        )
        if may_wait:  # ask where programs come from before what they hold is judged
            some = seen.table[sockets.listening(seen.table)]
            for one, namespace in zip(some["id"].tolist(), some["namespace"].tolist(), strict=True):
                self._origins.of(self._owners.ownership(one), namespace)
        differ |= self._origins.update(now.monotonic, may_wait=may_wait)
        if self.expectations is not None:
            differ |= self.expectations.update(now)
        return differ

    def _seen_otherwise(self, now: Instant) -> frozenset[int]:
        """Ids of the listeners of whose programs something else is seen than before."""
        found = self._witness.changed(self._table, now.monotonic)
        return found | self._rows.held_by(self._images.update(now))

    def _count_poll(self) -> None:
        self._number += 1
        self._polls += 1
        if self._polls % _PRUNE_EVERY == 0:
            self._owners.prune()

    def _look_again(self, now: Instant) -> tuple[PollReading, tuple[Gap, ...]]:
        """A few looks more at the first poll: not everything that no holder is found of lasts."""
        gaps: tuple[Gap, ...] = ()
        for _ in range(1, _LOOKS_AT_FIRST):
            before, seen = self._table, self._reader.read(now)
            self._table = seen.table
            _, gaps = self._owners.update(seen.table, diff(before, seen.table), now.monotonic)
        return seen, gaps

    def settle(self, now: Instant) -> Tick:
        """The last tick again, with what takes longer to find out: packages, containers' names.

        For a command that looks only once; takes some tenths of a second where large files are
        compared with what was installed, and seconds where rpm is slow. Without a tick before it
        makes one, which judges every listener when all that is known.
        """
        self._witness.take_time()
        last = self._last or self.tick(now, may_wait=True)
        listeners = None
        if self._origins.update(now.monotonic, may_wait=True):
            listeners = self._judge_all(now)
        if self._images.finish(now):
            listeners = self._judge_all(now)
        told = last.gaps + self._program_gaps()
        gaps = self._all_gaps(told, last.listeners, last.connections)
        settled = replace(last, gaps=gaps)
        if listeners is None:
            return settled
        return replace(settled, **self._row_parts(listeners))

    def _all_gaps(
        self,
        found: tuple[Gap, ...],
        listeners: tuple[Listener, ...],
        connections: tuple[Connection, ...] | None,
    ) -> tuple[Gap, ...]:
        """Those of the sources, and those that the rows show."""
        counts = self._gaps.of(listeners)
        if connections:
            counts = counts + RowGaps().of(connections)
        return all_gaps(found, counts)

    def _program_gaps(self) -> tuple[Gap, ...]:
        """What cannot be told of programs."""
        return self._origins.gaps() + self._rows.gaps()

    def _judge_all(self, now: Instant) -> ListenerChanges:
        nothing = self._table[:0]
        changes = Diff(nothing, nothing, nothing, nothing)
        return self._rows.follow(changes, self._table, frozenset(), now, rejudge=True, at_once=True)

    def glance(self, now: Instant) -> Tick | None:
        """Tell of sockets that began to listen since the last look; ``None`` if none did.

        Costs a fraction of a whole poll, so it can be asked ten times a second. What stopped
        listening waits for the next poll, and so does the alert where no owner was found at once.
        """
        last = self._last
        if last is None:
            return None
        before = thread_cpu()
        self._follow_clock(now)
        ended = self._reader.gather(now)
        found = self._glances.look(
            self._table, now.monotonic, ended=ended, udp_every=self.udp_every
        )
        if found is None:
            self._owners.look()
            self._tend(now)
            return None
        opened = found.opened
        self._owners.find(opened, found.closed)
        self._reader.note(opened)
        nothing = opened[:0]
        self._table = sockets.concatenate(self._table, opened)
        changes = Diff(opened, nothing, nothing, nothing)
        listeners = self._rows.follow(
            changes,
            opened,
            frozenset(),
            now,
            rejudge=False,
            hidden=self._owners.may_show,
        )
        tick = replace(
            last,
            number=self._number,
            at=now,
            whole=False,
            **self._row_parts(listeners),
            cost=thread_cpu() - before,
        )
        self._number += 1
        return tick

    def _tend(self, now: Instant) -> None:
        """Look again at a part of all: a few times a second, for each first look costs most."""
        if now.monotonic - self._tended_at >= _TEND_EVERY:
            self._tended_at = now.monotonic
            self._reader.tend(now)
            self._owners.tend(now.monotonic)
            self._witness.tend(self._table, now.monotonic)
        self._images.step()

    def _served_by(self) -> dict[int, str]:
        """Names of the programs that listen, by TCP port."""
        return {
            row.socket.local_port: self._owners.program(row.socket.id)
            for row in self._rows.listeners.values()
            if row.socket.protocol is Protocol.TCP and not row.socket.namespace
        }

    def _row_parts(self, listeners: ListenerChanges) -> _RowParts:
        """What a tick tells of rows."""
        rows, links = self._rows, self._links
        return {
            "listeners": rows.all,
            "connections": None if links.rows is None else tuple(links.rows.values()),
            "connection_count": len(self._table) - self._rows.count + self._reader.left_out,
            "opened": listeners.opened,
            "closed": listeners.closed,
            "changed": listeners.changed,
            "alerts": listeners.alerts,
            "tombstones": tuple(rows.tombstones),
            "connection_tombstones": tuple(links.tombstones),
        }

    def close(self) -> None:
        """Give back what the sources hold, and write what was learnt."""
        if self.expectations is not None:
            self.expectations.close()
        self._images.close()
        self.sources.close()
