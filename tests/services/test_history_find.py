from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_peers import Talk
from portwatch.core.model import Instant, Verdict
from portwatch.services import history_file
from portwatch.services.history_past import PARTS_AT_MOST, PEERS_AT_MOST
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from portwatch.core.listener_past import ListenerPast
    from portwatch.core.model import Listener

CHANCE = (32_768, 60_999)
NARROW = rows.listener("postgres", 5432)
WIDE = replace(
    rows.listener("postgres", 5432, Verdict.RISKY, reach=rows.WIFI), socket=NARROW.socket
)


def at(seconds: float) -> Instant:
    return Instant(1000.0 + seconds, rows.NOW + seconds)


class Run:
    """One run of the program that remembers, in a real file."""

    def __init__(self, path: Path) -> None:
        self.uri = history_file.file_uri(path)
        self._db = history_file.open_to_write(path).connection
        self._tables = HistoryTables(self._db, "boot", CHANCE)
        self.write(Batch(at(0), is_first=True))

    def write(self, batch: Batch) -> None:
        with self._db:
            self._db.execute("BEGIN")
            self._tables.write(batch)

    def tell(self, row: Listener, seconds: float, *, stood: bool = False) -> None:
        told = Told(row, at(seconds), stood=stood)
        self.write(Batch(at(seconds), told=(told,)))

    def close_row(self, row: Listener, seconds: float) -> None:
        self.write(Batch(at(seconds), closed=((row.socket.id, at(seconds)),)))

    def talk(self, row: Listener, seconds: float, address: str, sent: int = 5) -> None:
        talk = Talk(row.socket.id, address, 1, sent, 7)
        self.write(Batch(at(seconds), talks=(talk,)))

    def find(self, program: str, port: int, protocol: str = "tcp") -> ListenerPast | None:
        with closing(HistoryFileReader(self.uri)) as reader:
            found = reader.find(program, protocol, port)
            assert reader.problem == ""
            return found

    def close(self) -> None:
        self._db.close()


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    made = Run(tmp_path / "history.sqlite")
    yield made
    made.close()


def found(run: Run, program: str, port: int) -> ListenerPast:
    past = run.find(program, port)
    assert past is not None
    return past


def test_what_was_never_seen_is_not_found(run: Run) -> None:
    run.tell(NARROW, 1)
    assert run.find("postgres", 5433) is None
    assert run.find("postgres", 5432, "udp") is None
    assert run.find("redis", 5432) is None


def test_it_was_opened_to_the_network_while_it_was_up(run: Run) -> None:
    run.tell(NARROW, 10, stood=True)
    run.tell(WIDE, 100)
    past = found(run, "postgres", 5432)
    assert (past.first, past.stood, past.is_all) == (rows.NOW + 10, True, True)
    assert [(one.since, one.is_open, one.stood) for one in past.spells] == [
        (rows.NOW + 10, True, True)
    ]
    former = past.former(WIDE)
    assert former is not None
    assert (former.until, former.same_socket) == (rows.NOW + 100, True)
    assert former.listener.verdict is Verdict.EXPECTED
    assert past.number_of(WIDE) == past.parts[0].episode.id


def test_each_time_it_was_up_is_told(run: Run) -> None:
    for number in range(3):
        row = rows.listener("node", 3000)
        run.tell(row, 100 * number + 10)
        run.close_row(row, 100 * number + 70)
    past = found(run, "node", 3000)
    assert [(one.since - rows.NOW, one.lasted) for one in past.spells] == [
        (210, 60),
        (110, 60),
        (10, 60),
    ]


def test_of_a_program_that_opens_all_day_the_latest_are_told(run: Run) -> None:
    for number in range(PARTS_AT_MOST + 5):
        row = rows.listener("node", 3000)
        run.tell(row, 10 * number + 1)
        run.close_row(row, 10 * number + 2)
    past = found(run, "node", 3000)
    assert len(past.parts) == PARTS_AT_MOST
    assert not past.is_all
    assert past.first == rows.NOW + 1
    assert past.spells[0].since == rows.NOW + 10 * (PARTS_AT_MOST + 4) + 1


def test_a_port_taken_by_chance_is_found_by_its_number(run: Run) -> None:
    for port in (40_001, 40_002, 40_003):
        run.tell(rows.listener("app", port), port - 40_000)
    past = found(run, "app", 40_002)
    assert [part.episode.listener.socket.local_port for part in past.parts] == [40_002]


def test_who_talked_to_it_is_told_once_the_latest_first(run: Run) -> None:
    run.tell(NARROW, 1)
    for second in range(PEERS_AT_MOST + 2):
        run.talk(NARROW, 10 + second, f"192.168.1.{second}")
    run.talk(NARROW, 50, "192.168.1.0", sent=90)
    run.tell(WIDE, 60)
    run.talk(WIDE, 70, "192.168.1.0")
    past = found(run, "postgres", 5432)
    assert len(past.peers) == PEERS_AT_MOST
    assert past.more_peers == 2
    first = past.peers[0]
    assert (first.address, first.connections, first.sent) == ("192.168.1.0", 3, 100)
    assert past.peers[1].address == f"192.168.1.{PEERS_AT_MOST + 1}"


def test_a_name_that_is_no_text_is_found_as_it_was_written(run: Run) -> None:
    row = rows.listener(port=7000, ownership=rows.held_by(rows.process("a\udcffb", exe=None)))
    run.tell(row, 1)
    assert found(run, "a\udcffb", 7000).parts


def test_only_an_index_is_walked(run: Run) -> None:
    """A table of a million stretches is not looked through for one program."""
    run.tell(NARROW, 1)
    run.tell(rows.listener("app", 40_001), 2)
    plans: list[str] = []

    class Spying(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            if sql.startswith("SELECT"):
                rows_ = super().execute(f"EXPLAIN QUERY PLAN {sql}", *values)
                plans.extend(str(row[3]) for row in rows_)
            return super().execute(sql, *values)

    from portwatch.services.history_past import past

    with closing(sqlite3.connect(run.uri, uri=True, factory=Spying)) as spying:
        assert past(spying, "postgres", "tcp", 5432) is not None
        assert past(spying, "app", "tcp", 40_001) is not None
    scans = [plan for plan in plans if plan.startswith("SCAN") and "run" not in plan]
    assert not [plan for plan in scans if "stretch" in plan or "kind" in plan or "peer" in plan]
