"""Writes what is to be remembered into the tables; one transaction at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from portwatch.core.history_batch import is_same_stretch, is_wide
from portwatch.core.model import Instant
from portwatch.core.passed import passed
from portwatch.core.pauses import pauses_off
from portwatch.core.stored_listener import Instance, instance, read
from portwatch.services import history_acts, history_inbox, history_pauses
from portwatch.services.history_kinds import Numbers, sql_text
from portwatch.services.history_minutes import counted, insert_minute, together

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from portwatch.core.history_batch import Batch, Told
    from portwatch.core.history_peers import Talk
    from portwatch.core.history_records import (
        Act,
        AlertEntry,
        AlertState,
        ChurnMinute,
        RuleChange,
    )
    from portwatch.core.model import Listener

LONG = 86_400.0
"""Seconds from which a stretch counts as long: few do, and they are looked up apart."""

LATELY_AT_MOST = 256
"""Sockets that have closed and are known still: what was short is announced after its end."""

PEERS_AT_MOST = 500
"""Peers of one stretch that are kept; who comes later is not."""

_SIGN, _SPAN = 1 << 63, 1 << 64
_LARGEST = _SIGN - 1  # number that SQLite can hold


class _Open(NamedTuple):
    """A stretch that goes on.

    Attributes:
        number: Of the stretch.
        episode: Of the first stretch of its socket.
        row: As it was told last.
        opened: When the stretch began, in seconds since the epoch.
        opened_mono: As ``opened``, in seconds since boot.
    """

    number: int
    episode: int
    row: Listener
    opened: float
    opened_mono: float


class Mark(NamedTuple):
    """What was known before a transaction."""

    run: int | None
    open: dict[int, _Open]
    base: ChurnMinute | None
    last: Instant | None


class HistoryTables:
    """Turns batches into rows. For the thread that opened the connection.

    Keeps the open stretches, as many as there are listeners, and the numbers of 4,096 kinds.
    """

    def __init__(
        self, connection: sqlite3.Connection, boot: str, ephemeral: tuple[int, int]
    ) -> None:
        """Nothing is written yet.

        Args:
            connection: In autocommit mode.
            boot: What the monotonic clock counts from: one word for each start of the machine.
            ephemeral: The machine's range of ports that are given by chance, both ends included.
        """
        self._db = connection
        self._boot = boot
        self._numbers = Numbers(connection, ephemeral)
        self._changes = -1  # by other connections
        self._run: int | None = None
        self._open: dict[int, _Open] = {}
        self._lately: dict[int, int] = {}  # episodes of sockets that have closed, the latest
        self._base: ChurnMinute | None = None  # what an earlier run counted in this very minute
        self._last: Instant | None = None  # of the batch before, in this start of the machine

    def write(self, batch: Batch) -> None:
        """Add what one tick told.

        Raises:
            sqlite3.Error: It cannot be written; the caller's transaction is to be given up.
        """
        if self._run is None or batch.is_first:
            self._begin(batch)  # in the midst of a run: news got lost
        for pause in batch.pauses:
            history_pauses.insert(self._db, pause)
        self._date(batch.at)
        for told in batch.told:
            self._tell(told)
        for talk in batch.talks:
            self._hear(talk, batch.at.wall)
        for identity, at in batch.closed:
            self._close(identity, at)
        for minute in batch.minutes:
            self._count(minute)
        self._db.execute(
            "UPDATE run SET last = ?, last_mono = ? WHERE id = ?",
            (batch.at.wall, batch.at.monotonic, self._run),
        )

    def mark(self) -> Mark:
        """What ``give_up`` needs, taken before a transaction begins.

        Raises:
            sqlite3.Error: The file cannot be read.
        """
        changes = self._db.execute("PRAGMA data_version").fetchone()[0]
        if changes != self._changes:  # another program may have deleted kinds
            self._changes = changes
            self._numbers.forget()
        return Mark(self._run, dict(self._open), self._base, self._last)

    def give_up(self, mark: Mark) -> None:
        """The transaction was given up: what it gave numbers to has none."""
        # What this run has counted in the minute is in the file: it is no base to add to.
        self._run, self._open, self._base, self._last = mark
        self._lately.clear()
        self._numbers.forget()

    def forget_numbers(self) -> None:
        """Kinds and lanes may have been deleted."""
        self._numbers.forget()

    def end(self) -> None:
        """Note that the run ends in order.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        self._db.execute("UPDATE run SET ended = 1 WHERE id = ?", (self._run,))

    def add_alert(self, entry: AlertEntry, sockets: Iterable[int]) -> None:
        """Add an alert.

        Args:
            entry: Its number and its episodes are not looked at.
            sockets: Ids of the sockets it speaks of.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        stretches = list(self._episodes(sockets))
        self._db.execute(
            "INSERT INTO alert (at, verdict, title, body, state, handled, stretches)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(entry.at, entry.verdict.rank, sql_text(entry.title), sql_text(entry.text)),
                *(entry.state, entry.handled_at, json.dumps(stretches)),
            ),
        )

    def _episodes(self, sockets: Iterable[int]) -> Iterator[int]:
        """Of those that are open, or closed a moment ago."""
        for one in sockets:
            if one in self._open:
                yield self._open[one].episode
            elif one in self._lately:
                yield self._lately[one]

    def handle_alerts(self, numbers: Iterable[int], state: AlertState, at: float) -> None:
        """Note what the person did with some alerts.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        history_inbox.handle(self._db, numbers, state, at)

    def handle_alerts_of(self, sockets: Iterable[int], state: AlertState, at: float) -> None:
        """Note what the person did about some listeners, on the alerts that speak of them.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        history_inbox.handle_of(self._db, set(self._episodes(sockets)), state, at)

    def reopen_alerts_of(self, sockets: Iterable[int], at: float) -> None:
        """Note that some listeners are not expected any more, on the alerts that speak of them.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        history_inbox.reopen_of(self._db, set(self._episodes(sockets)), at)

    def read_alerts(self, at: float) -> None:
        """Note that the person has seen all alerts.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        history_inbox.read_all(self._db, at)

    def add_rule(self, change: RuleChange) -> None:
        """Add that an expectation came or went.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        self._db.execute(
            "INSERT INTO rule (at, action, rule, body) VALUES (?, ?, ?, ?)",
            (change.at, change.action, sql_text(change.rule), sql_text(change.text)),
        )

    def add_act(self, act: Act) -> None:
        """Add what was done; see ``history_acts``.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        history_acts.insert(self._db, act)

    def _begin(self, batch: Batch) -> None:
        """Another run: what is open in the file goes on if its socket is there still.

        If the news that told what stands got lost, it goes on until that is told again.
        """
        last = self._db.execute(
            "SELECT boot, last, last_mono FROM run ORDER BY id DESC LIMIT 1"
        ).fetchone()
        here = {told.row.socket.id for told in batch.told} if batch.is_first else None
        self._open.clear()
        rows = self._db.execute(
            "SELECT cookie, boot, stretch.id, coalesce(part_of, stretch.id), opened, opened_mono,"
            " document, port, pid, process_started FROM stretch JOIN kind ON kind.id = kind"
            " JOIN run ON run.id = run WHERE closed IS NULL"
        ).fetchall()
        for cookie, boot, number, episode, opened, mono, *rest in rows:
            identity = cookie % _SPAN
            is_here = here is None or identity in here
            if boot == self._boot and is_here and identity not in self._open:
                row = _listener(rest)
                if row is not None:
                    self._open[identity] = _Open(number, episode, row, opened, mono)
                    continue
            self._lose(number, opened, mono, last[1], last[2] if last[0] == boot else None)
        if self._run is not None:
            return
        if last is not None:
            before = Instant(monotonic=last[2], wall=last[1])
            for pause in pauses_off(before, batch.at, same_boot=last[0] == self._boot):
                history_pauses.insert(self._db, pause)
            self._last = before if last[0] == self._boot else None
        self._run = self._db.execute(
            "INSERT INTO run (boot, started, last, last_mono) VALUES (?, ?, ?, ?)",
            (self._boot, batch.at.wall, batch.at.wall, batch.at.monotonic),
        ).lastrowid
        # What goes on is of this run from now on: it must not outlive the run that it is of.
        self._db.execute("UPDATE stretch SET run = ? WHERE closed IS NULL", (self._run,))

    def _date(self, at: Instant) -> None:
        """Date what is open by the wall clock, if that was set since the batch before.

        Before anything else of the batch: what it tells is dated by the clock as it is now.
        """
        if self._last is not None and passed(self._last, at).was_set:
            for identity, known in self._open.items():
                history_pauses.date_anew(self._db, known.episode, at)
                opened = at.wall - (at.monotonic - known.opened_mono)
                self._open[identity] = known._replace(opened=opened)
        self._last = at

    def _lose(
        self, number: int, opened: float, mono: float, seen: float, seen_mono: float | None
    ) -> None:
        """It ended while nobody watched: all that is known is when it was seen last."""
        seen = max(opened, seen)
        self._db.execute(
            "UPDATE stretch SET closed = ?, closed_mono = ?, ends = 1, lost = 1, long = ?"
            " WHERE id = ?",
            (
                *(seen, None if seen_mono is None else max(mono, seen_mono)),
                *(seen - opened >= LONG, number),
            ),
        )

    def _tell(self, told: Told) -> None:
        identity = told.row.socket.id
        known = self._open.get(identity)
        if known is None:
            self._start(told, None)
            return
        if is_same_stretch(known.row, told.row):
            one = instance(told.row)
            self._db.execute(  # whose it is may have been found out since
                "UPDATE stretch SET kind = ?, lane = ?, pid = ?, process_started = ? WHERE id = ?",
                (
                    *(self._numbers.kind(told.row), self._numbers.lane(told.row)),
                    *(one.pid, one.started_at, known.number),
                ),
            )
            self._open[identity] = known._replace(row=told.row)
            return
        self._finish(known, told.at, ends=False)
        self._start(told, known.episode)

    def _start(self, told: Told, part_of: int | None) -> None:
        row, one = told.row, instance(told.row)
        number = self._db.execute(
            "INSERT INTO stretch (kind, lane, run, cookie, port, pid, process_started, opened,"
            " opened_mono, rank, wide, part_of, stood, ends, lost, long)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
            (
                *(self._numbers.kind(row), self._numbers.lane(row), self._run),
                *(_signed(row.socket.id), one.port, one.pid, one.started_at),
                *(told.at.wall, told.at.monotonic),
                *(row.verdict.rank, is_wide(row), part_of, told.stood),
            ),
        ).lastrowid
        self._open[row.socket.id] = _Open(
            number or 0, part_of or number or 0, row, told.at.wall, told.at.monotonic
        )

    def _hear(self, talk: Talk, at: float) -> None:
        known = self._open.get(talk.identity)
        if known is None:
            return
        sent, received = min(talk.sent, _LARGEST), min(talk.received, _LARGEST)
        done = self._db.execute(
            "UPDATE peer SET connections = connections + ?, last = ?, sent = min(sent, ?) + ?,"
            " received = min(received, ?) + ? WHERE stretch = ? AND address = ?",
            (
                *(talk.connections, at, _LARGEST - sent, sent, _LARGEST - received, received),
                *(known.number, talk.address),
            ),
        )
        if done.rowcount:
            return
        self._db.execute(
            "INSERT INTO peer SELECT ?, ?, ?, ?, ?, ?, ?"
            " WHERE (SELECT count(*) FROM peer WHERE stretch = ?) < ?",
            (
                *(known.number, talk.address, talk.connections, at, at, sent, received),
                *(known.number, PEERS_AT_MOST),
            ),
        )

    def _close(self, identity: int, at: Instant) -> None:
        known = self._open.pop(identity, None)
        if known is not None:
            self._lately[identity] = known.episode
            while len(self._lately) > LATELY_AT_MOST:
                del self._lately[next(iter(self._lately))]
            self._finish(known, at, ends=True)

    def _finish(self, known: _Open, at: Instant, *, ends: bool) -> None:
        lasted = max(0.0, at.monotonic - known.opened_mono)
        # A clock that was set back must not turn the stretch around.
        closed = max(at.wall, known.opened)
        self._db.execute(
            "UPDATE stretch SET closed = ?, closed_mono = ?, ends = ?, long = ? WHERE id = ?",
            (closed, known.opened_mono + lasted, ends, closed - known.opened >= LONG, known.number),
        )

    def _count(self, minute: ChurnMinute) -> None:
        """Write a minute anew as it is now, on top of what an earlier run counted in it."""
        if self._base is None or self._base.minute != minute.minute:
            self._base = counted(self._db, minute.minute)
        total = minute if not self._base.seconds else together(self._base, minute)
        insert_minute(self._db, total)


def _listener(rest: list[Any]) -> Listener | None:
    text, port, pid, started = rest
    return read(text, Instance(port, pid, started))


def _signed(identity: int) -> int:
    """A number of 64 bits as SQLite can hold it."""
    return identity - _SPAN if identity >= _SIGN else identity
