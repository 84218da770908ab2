from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_peers import Talk
from portwatch.core.history_records import (
    AlertEntry,
    ChurnMinute,
    Pause,
    PauseKind,
    RuleAction,
    RuleChange,
)
from portwatch.core.model import Instant, Verdict
from portwatch.core.query import Query
from portwatch.core.settings import HistorySettings
from portwatch.services import history_file
from portwatch.services.history_prune import Pruner
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.remembering import (
    BOOT,
    EPHEMERAL,
    at,
    begun,
    closed,
    opened,
    reading,
    remember,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from portwatch.core.model import Listener

DAY = 86_400.0
ALL = Query()
TABLES = ("stretch", "kind", "lane", "peer", "churn", "alert", "rule", "pause")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


@contextmanager
def remembered(path: Path, days: int, *, each: int) -> Iterator[sqlite3.Connection]:
    """So many days with so many episodes each, of programs that come once."""
    connection = history_file.open_to_write(path).connection
    with closing(connection):
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        connection.execute("BEGIN")
        tables.write(begun(0, resident()))
        for number in range(days * each):
            add(tables, number, DAY * number / each)
        connection.execute("COMMIT")
        yield connection


def resident() -> Listener:
    """A listener that was up all the time."""
    return rows.listener("sshd", 22)


def add(tables: HistoryTables, number: int, when: float) -> None:
    owner = rows.process(f"job{number}", 2000 + number, command=(f"job{number}", "x" * 300))
    row = rows.listener(port=1000 + number % 20_000, ownership=rows.held_by(owner))
    tables.write(opened(row, when))
    moment = at(when)
    minute = ChurnMinute(int(moment.wall // 60), 60.0, 5, 5, 1, 1, 0, False, 1.0, 1, {"a": 1.0})
    talk = Talk(row.socket.id, "10.0.0.1", 1, 5, 5)
    tables.write(Batch(moment, talks=(talk,), minutes=(minute,)))
    tables.add_alert(AlertEntry(0, moment.wall, Verdict.RISKY, "a", "b"), [row.socket.id])
    tables.add_rule(RuleChange(moment.wall, RuleAction.LEARNT, "a", "b"))
    tables.write(closed(row, when + 60))


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
        for table in TABLES
    }


def prune(connection: sqlite3.Connection, settings: HistorySettings, now: Instant) -> int:
    """Prune to the end; how many steps that took."""
    pruner = Pruner(connection, settings)
    steps = 0
    while pruner._due <= now.monotonic:
        pruner.step(now)
        steps += 1
        assert steps < 10_000
    return steps


def test_what_is_too_old_goes_with_all_that_belongs_to_it(path: Path) -> None:
    with remembered(path, 30, each=100) as connection:
        before = connection.execute("PRAGMA page_count").fetchone()[0]
        steps = prune(connection, HistorySettings(days=10.0), at(30 * DAY))

        found = counts(connection)
        assert found["stretch"] == pytest.approx(1001, abs=2)
        for table in ("kind", "lane", "peer", "churn", "alert", "rule"):
            assert abs(found[table] - found["stretch"]) <= 3, table
        assert steps > 3
        after = connection.execute("PRAGMA page_count").fetchone()[0]
        assert after < 0.6 * before
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with reading(path) as reader:
        (oldest,) = reader.between(0, at(1).wall, ALL)
        assert oldest.stood
        assert oldest.listener.socket.local_port == 22


def test_the_file_shrinks_on_the_disk(path: Path) -> None:
    with remembered(path, 30, each=100) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = path.stat().st_size
        prune(connection, HistorySettings(days=1.0), at(30 * DAY))
    assert path.stat().st_size < before / 2


def test_one_step_deletes_only_a_little(path: Path) -> None:
    with remembered(path, 30, each=100) as connection:
        pruner = Pruner(connection, HistorySettings(days=1.0))
        before = counts(connection)
        assert pruner.step(at(30 * DAY))
        after = counts(connection)
    assert all(0 < before[table] - after[table] <= 2000 for table in TABLES if before[table])


def test_it_stays_below_the_size_though_something_is_up_since_the_beginning(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portwatch.services.history_prune._MEGABYTE", 100_000)
    with remembered(path, 30, each=150) as connection:
        prune(connection, HistorySettings(days=90.0, megabytes=20.0), at(30 * DAY))
        pages, free = (
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count")
        )
        assert (pages - free) * 4096 <= 2_000_000
        found = counts(connection)
    assert 200 < found["stretch"] < 4400
    assert abs(found["churn"] - found["stretch"]) < 200
    with reading(path) as reader:
        ports = [one.listener.socket.local_port for one in reader.between(0, 9e9, ALL, most=5000)]
    assert 22 in ports  # it is up still
    assert 1000 + 30 * 150 - 1 in ports  # the latest


def test_nothing_is_done_while_nothing_is_too_old_or_too_much(path: Path) -> None:
    with remembered(path, 3, each=10) as connection:
        pruner = Pruner(connection, HistorySettings())
        now = at(3 * DAY)
        assert not pruner.step(now)
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        assert not pruner.step(at(3 * DAY + 59))
        assert statements == []
        assert not pruner.step(at(3 * DAY + 60, behind=5000))
        assert statements != []
        assert counts(connection)["stretch"] == 31


def test_an_episode_whose_beginning_is_forgotten_is_told_as_older(path: Path) -> None:
    row = rows.listener("node", 8080)
    worse = replace(row, verdict=Verdict.RISKY)
    connection = history_file.open_to_write(path).connection
    with closing(connection):
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.write(begun(0))
        tables.write(opened(row, 5))
        tables.write(Batch(at(DAY), told=(Told(worse, at(DAY)),)))
        tables.write(Batch(at(20 * DAY), closed=((row.socket.id, at(20 * DAY)),)))
        prune(connection, HistorySettings(days=10.0), at(21 * DAY))
    with reading(path) as reader:
        (one,) = reader.between(0, 9e9, ALL)
        assert (one.stood, one.opened, one.closed) == (True, at(DAY).wall, at(20 * DAY).wall)
        assert reader.episode(one.id) == one
        assert reader.of_listener(one.id) == (one,)


def test_old_runs_go_but_for_those_that_are_needed(path: Path) -> None:
    connection = history_file.open_to_write(path).connection
    stays = resident()
    with closing(connection):
        for day in range(30):
            tables = HistoryTables(connection, BOOT, EPHEMERAL)
            tables.write(begun(day * DAY, stays))
            add(tables, day, day * DAY + 10)
        prune(connection, HistorySettings(days=5.0), at(30 * DAY))
        runs = [row[0] for row in connection.execute("SELECT id FROM run ORDER BY id")]
        assert len(runs) <= 8
        assert runs[-1] == 30


def test_a_clock_that_is_years_ahead_makes_nothing_old(path: Path) -> None:
    with remembered(path, 3, each=10) as connection:
        before = counts(connection)
        pruner = Pruner(connection, HistorySettings(days=10.0))
        for hour in range(24):
            assert not pruner.step(at(3 * DAY + 3600 * hour, behind=-30 * 365 * DAY))
        assert counts(connection) == before
        assert pruner.step(at(12 * DAY, behind=-30 * 365 * DAY))  # so long was it watched


def test_a_run_whose_clock_was_far_behind_keeps_nothing_for_ever(path: Path) -> None:
    with remembered(path, 3, each=10) as connection:
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.write(Batch(at(3 * DAY, behind=20 * 365 * DAY), is_first=True))

        before = counts(connection)["stretch"]
        pruner = Pruner(connection, HistorySettings(days=10.0))
        pruner.step(at(3 * DAY))
        assert counts(connection)["stretch"] == before
        assert pruner.step(at(12 * DAY))


def test_what_a_clock_dated_that_was_ahead_goes_with_what_was_told_before_it(path: Path) -> None:
    with remembered(path, 3, each=10) as connection:
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.write(begun(3 * DAY, resident()))
        add(tables, 900, 3 * DAY + 30 * 365 * DAY)
        add(tables, 901, 4 * DAY)
        tables.write(Batch(at(13 * DAY + 3600)))
        prune(connection, HistorySettings(days=10.0), at(13 * DAY + 3600))
        assert counts(connection)["stretch"] == 3  # its own time has not come, nor what follows
        tables.write(Batch(at(15 * DAY)))
        prune(connection, HistorySettings(days=10.0), at(15 * DAY))
        assert counts(connection) == dict.fromkeys(TABLES, 0) | {"stretch": 1, "kind": 1, "lane": 1}


def test_what_outlives_the_run_that_saw_it_open_keeps_its_run(path: Path) -> None:
    stays, later = rows.listener("node", 8080), rows.listener("late", 9090)
    remember(path, begun(0), opened(stays, 5), ends=False)
    for run in range(1, 6):
        short = rows.listener(f"job{run}", 3000 + run)
        standing = begun(run * DAY, stays)
        remember(path, standing, opened(short, run * DAY + 1), closed(short, run * DAY + 2))
    remember(path, begun(6 * DAY, stays), opened(later, 6 * DAY + 1), closed(stays, 6 * DAY + 9))

    with closing(history_file.open_to_write(path).connection) as connection:
        for days in (5, 3, 1):
            prune(connection, HistorySettings(days=days), at(7 * DAY - 60))
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert counts(connection)["stretch"] == 2
    remember(path, begun(9 * DAY))
    with closing(history_file.open_to_write(path).connection) as connection:
        prune(connection, HistorySettings(days=1), at(9 * DAY))
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT count(*) FROM run").fetchone() == (1,)


def test_a_run_that_its_clock_ended_before_what_it_saw_is_kept(path: Path) -> None:
    row, now = rows.listener("node", 8080), at(20, behind=5 * DAY)
    back = Pause(now.wall + 5 * DAY, now.wall, PauseKind.SET)
    told = opened(row, 5), closed(row, 6)
    remember(path, begun(0), *told, Batch(now, pauses=(back,)))
    other = rows.listener("other", 9090)
    remember(path, begun(60), opened(other, 61), closed(other, 62))

    with closing(history_file.open_to_write(path).connection) as connection:
        connection.execute("INSERT INTO churn VALUES (1, 60, 0, 0, 0, 0, 0, 0, 0, 0, '{}')")
        prune(connection, HistorySettings(days=3), at(2 * DAY))
        assert counts(connection) | {"churn": 0, "stretch": 2} == counts(connection)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
