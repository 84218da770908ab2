"""Writes what is to be remembered into the tables; one transaction at a time."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, NamedTuple

from portwatch.core.columns import program_name
from portwatch.core.history_batch import is_same_stretch, is_wide
from portwatch.core.history_records import AlertState, ChurnMinute, Pause, PauseKind
from portwatch.core.query_fields import TEXTS, haystack
from portwatch.core.stored_listener import Instance, document, instance, listener
from portwatch.services.history_minutes import churn_minute, together

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from portwatch.core.history_batch import Batch, Told
    from portwatch.core.history_peers import Talk
    from portwatch.core.history_records import AlertEntry, RuleChange
    from portwatch.core.model import Instant, Listener

LONG = 86_400.0
"""Seconds from which a stretch counts as long: few do, and they are looked up apart."""

BY_CHANCE = -1
"""Stands for the port of a lane whose ports are taken by chance."""

PEERS_AT_MOST = 500
"""Peers of one stretch that are kept; who comes later is not."""

_KINDS_KEPT = 4096  # numbers of kinds and of lanes that need no look into the table
SEPARATOR = "\x1e"
"""Stands between the texts of two keys."""

_SIGN, _SPAN = 1 << 63, 1 << 64


class _Open(NamedTuple):
    """A stretch that goes on."""

    number: int
    row: Listener
    opened: float
    opened_mono: float


class Mark(NamedTuple):
    """What was known before a transaction."""

    run: int | None
    open: dict[int, _Open]


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
        self._ephemeral = ephemeral
        self._run: int | None = None
        self._open: dict[int, _Open] = {}
        self._kinds: OrderedDict[bytes, int] = OrderedDict()
        self._lanes: dict[tuple[str, str, int], int] = {}
        self._base: ChurnMinute | None = None  # what an earlier run counted in this very minute

    def write(self, batch: Batch) -> None:
        """Add what one tick told.

        Raises:
            sqlite3.Error: It cannot be written; the caller's transaction is to be given up.
        """
        if self._run is None or batch.is_first:
            self._begin(batch)
        for told in batch.told:
            self._tell(told)
        for talk in batch.talks:
            self._hear(talk, batch.at.wall)
        for identity, at in batch.closed:
            self._close(identity, at)
        for minute in batch.minutes:
            self._count(minute)
        if batch.pause is not None:
            self._pause(batch.pause)
        self._db.execute(
            "UPDATE run SET last = ?, last_mono = ? WHERE id = ?",
            (batch.at.wall, batch.at.monotonic, self._run),
        )

    def mark(self) -> Mark:
        """What ``give_up`` needs, taken before a transaction begins."""
        return Mark(self._run, dict(self._open))

    def give_up(self, mark: Mark) -> None:
        """The transaction was given up: what it gave numbers to has none."""
        self._run, self._open = mark
        self.forget_numbers()
        self._base = None

    def forget_numbers(self) -> None:
        """Kinds and lanes may have been deleted."""
        self._kinds.clear()
        self._lanes.clear()

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
        stretches = [self._open[one].number for one in sockets if one in self._open]
        self._db.execute(
            "INSERT INTO alert (at, verdict, title, body, state, handled, stretches)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(entry.at, entry.verdict.rank, _sql(entry.title), _sql(entry.text)),
                *(entry.state, entry.handled_at, json.dumps(stretches)),
            ),
        )

    def handle_alert(self, number: int, state: AlertState, at: float) -> None:
        """Note what the person did with an alert.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        handled = None if state is AlertState.NEW else at
        self._db.execute(
            "UPDATE alert SET state = ?, handled = ? WHERE id = ?", (state, handled, number)
        )

    def add_rule(self, change: RuleChange) -> None:
        """Add that an expectation came or went.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        self._db.execute(
            "INSERT INTO rule (at, action, rule, body) VALUES (?, ?, ?, ?)",
            (change.at, change.action, _sql(change.rule), _sql(change.text)),
        )

    def _begin(self, batch: Batch) -> None:
        """Another run: what is open in the file goes on if its socket is there still."""
        last = self._db.execute("SELECT last FROM run ORDER BY id DESC LIMIT 1").fetchone()
        here = {told.row.socket.id for told in batch.told}
        self._open.clear()
        rows = self._db.execute(
            "SELECT stretch.id, cookie, boot, opened, opened_mono, document, port, pid,"
            " process_started FROM stretch JOIN kind ON kind.id = kind JOIN run ON run.id = run"
            " WHERE closed IS NULL"
        ).fetchall()
        for number, cookie, boot, opened, opened_mono, text, *rest in rows:
            identity = cookie % _SPAN
            if boot == self._boot and identity in here and identity not in self._open:
                row = _listener(text, rest)
                if row is not None:
                    self._open[identity] = _Open(number, row, opened, opened_mono)
                    continue
            seen = max(opened, batch.at.wall if last is None else last[0])
            self._db.execute(
                "UPDATE stretch SET closed = ?, ends = 1, lost = 1, long = ? WHERE id = ?",
                (seen, seen - opened >= LONG, number),
            )
        if last is not None and last[0] < batch.at.wall:
            self._pause(Pause(last[0], batch.at.wall, PauseKind.OFF))
        self._run = self._db.execute(
            "INSERT INTO run (boot, started, last, last_mono) VALUES (?, ?, ?, ?)",
            (self._boot, batch.at.wall, batch.at.wall, batch.at.monotonic),
        ).lastrowid

    def _tell(self, told: Told) -> None:
        identity = told.row.socket.id
        known = self._open.get(identity)
        if known is None:
            self._start(told, begins=True)
            return
        if is_same_stretch(known.row, told.row):
            one = instance(told.row)
            self._db.execute(
                "UPDATE stretch SET kind = ?, pid = ?, process_started = ? WHERE id = ?",
                (self._kind(told.row), one.pid, one.started_at, known.number),
            )
            self._open[identity] = known._replace(row=told.row)
            return
        self._finish(known, told.at, ends=False)
        self._start(told, begins=False)

    def _start(self, told: Told, *, begins: bool) -> None:
        row, one = told.row, instance(told.row)
        number = self._db.execute(
            "INSERT INTO stretch (kind, lane, run, cookie, port, pid, process_started, opened,"
            " opened_mono, rank, wide, begins, stood, ends, lost, long)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
            (
                *(self._kind(row), self._lane(row), self._run, _signed(row.socket.id)),
                *(one.port, one.pid, one.started_at, told.at.wall, told.at.monotonic),
                *(row.verdict.rank, is_wide(row), begins, told.stood),
            ),
        ).lastrowid
        self._open[row.socket.id] = _Open(number or 0, row, told.at.wall, told.at.monotonic)

    def _lane(self, row: Listener) -> int:
        """The program's lane for this port, or for all that it takes by chance."""
        low, high = self._ephemeral
        port = row.socket.local_port
        is_known = row.service.name is not None and not row.service.registered_only
        told = (
            _sql(program_name(row)),
            row.socket.protocol,
            BY_CHANCE if low <= port <= high and not is_known else port,
        )
        number = self._lanes.get(told)
        if number is None:
            self._db.execute(
                "INSERT OR IGNORE INTO lane (program, protocol, port) VALUES (?, ?, ?)", told
            )
            number = int(
                self._db.execute(
                    "SELECT id FROM lane WHERE program = ? AND protocol = ? AND port = ?", told
                ).fetchone()[0]
            )
            self._lanes[told] = number
            if len(self._lanes) > _KINDS_KEPT:
                del self._lanes[next(iter(self._lanes))]
        return number

    def _hear(self, talk: Talk, at: float) -> None:
        known = self._open.get(talk.identity)
        if known is None:
            return
        done = self._db.execute(
            "UPDATE peer SET connections = connections + ?, last = ?, sent = sent + ?,"
            " received = received + ? WHERE stretch = ? AND address = ?",
            (talk.connections, at, talk.sent, talk.received, known.number, talk.address),
        )
        if done.rowcount:
            return
        self._db.execute(
            "INSERT INTO peer SELECT ?, ?, ?, ?, ?, ?, ?"
            " WHERE (SELECT count(*) FROM peer WHERE stretch = ?) < ?",
            (
                *(known.number, talk.address, talk.connections, at, at, talk.sent),
                *(talk.received, known.number, PEERS_AT_MOST),
            ),
        )

    def _close(self, identity: int, at: Instant) -> None:
        known = self._open.pop(identity, None)
        if known is not None:
            self._finish(known, at, ends=True)

    def _finish(self, known: _Open, at: Instant, *, ends: bool) -> None:
        lasted = max(0.0, at.monotonic - known.opened_mono)
        # A clock that was set back must not turn the stretch around.
        closed = max(at.wall, known.opened)
        self._db.execute(
            "UPDATE stretch SET closed = ?, closed_mono = ?, ends = ?, long = ? WHERE id = ?",
            (closed, known.opened_mono + lasted, ends, closed - known.opened >= LONG, known.number),
        )

    def _kind(self, row: Listener) -> int:
        text = json.dumps(document(row), sort_keys=True, separators=(",", ":"))
        digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
        number = self._kinds.get(digest)
        if number is not None:
            self._kinds.move_to_end(digest)
            return number
        found = self._db.execute("SELECT id FROM kind WHERE digest = ?", (digest,)).fetchone()
        if found is not None:
            number = int(found[0])
        else:
            number = (
                self._db.execute(
                    "INSERT INTO kind (digest, document, hay, proto, reach, verdict, texts)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        *(digest, text, _sql(haystack(row)), row.socket.protocol),
                        *(row.reach.level, row.verdict, _sql(_texts(row))),
                    ),
                ).lastrowid
                or 0
            )
        self._kinds[digest] = number
        if len(self._kinds) > _KINDS_KEPT:
            self._kinds.popitem(last=False)
        return number

    def _count(self, minute: ChurnMinute) -> None:
        """Write a minute anew as it is now, on top of what an earlier run counted in it."""
        if self._base is None or self._base.minute != minute.minute:
            self._base = self._counted(minute.minute)
        total = minute if not self._base.seconds else together(self._base, minute)
        self._db.execute(
            "INSERT OR REPLACE INTO churn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(total.minute, total.seconds, total.opened, total.closed),
                *(total.opened_seen, total.closed_seen, total.unattributed, total.at_least),
                *(total.established, total.listeners),
                json.dumps({_sql(name): round(mean, 2) for name, mean in total.by_program.items()}),
            ),
        )

    def _counted(self, minute: int) -> ChurnMinute:
        found = self._db.execute("SELECT * FROM churn WHERE minute = ?", (minute,)).fetchone()
        return churn_minute(found) if found else churn_minute((minute, 0.0, 0, 0, *[0] * 6, "{}"))

    def _pause(self, pause: Pause) -> None:
        self._db.execute(
            "INSERT INTO pause (since, until, kind) VALUES (?, ?, ?)",
            (pause.since, pause.until, pause.kind),
        )


def _listener(text: str, rest: list[Any]) -> Listener | None:
    port, pid, started = rest
    try:
        return listener(json.loads(text), Instance(port, pid, started))
    except (ValueError, KeyError, TypeError):
        return None


def _texts(row: Listener) -> str:
    """What the keys of a query look into, in the order of ``TEXTS``."""
    return SEPARATOR.join(
        "\n".join(text for text in found(row) if text) for found in TEXTS.values()
    )


def _signed(identity: int) -> int:
    """A number of 64 bits as SQLite can hold it."""
    return identity - _SPAN if identity >= _SIGN else identity


def _sql(text: str) -> str:
    """Text that SQLite takes: bytes that are no text as escapes, nothing after a NUL lost."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
