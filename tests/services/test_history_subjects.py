"""What alerts speak of is read from the memory once, and anew where it is another by then."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import AlertEntry
from portwatch.core.inbox import Shelf
from portwatch.core.model import Verdict
from portwatch.core.query import Query
from portwatch.services import history_file, history_subjects
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.remembering import BOOT, EPHEMERAL, changed, opened, reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from portwatch.core.alert_subject import AlertSubject
    from portwatch.core.model import Listener
    from portwatch.services.history_reader import HistoryFileReader


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


@pytest.fixture
def tables(path: Path) -> Iterator[HistoryTables]:
    made = history_file.open_to_write(path)
    with closing(made.connection):
        yield HistoryTables(made.connection, BOOT, EPHEMERAL)


def announce(tables: HistoryTables, at: float, *told: Listener) -> None:
    entry = AlertEntry(0, rows.NOW + at, Verdict.RISKY, "news", "text")
    tables.add_alert(entry, [row.socket.id for row in told])


def subjects(reader: HistoryFileReader) -> list[AlertSubject]:
    entries = reader.inbox(Shelf.ALL, Query()).entries
    return [one for entry in entries for one in entry.subjects]


def user_of(one: AlertSubject) -> str | None:
    return one.listener.ownership.owners[0].user


def test_the_next_look_reads_only_what_is_new(path: Path, tables: HistoryTables) -> None:
    node, vite = rows.listener("node", 8080), rows.listener("vite", 5173)
    tables.write(replace(opened(node, 1), is_first=True))
    tables.write(opened(vite, 1))
    announce(tables, 2, node)
    with reading(path) as reader:
        (before,) = subjects(reader)
        announce(tables, 3, vite, node)
        told = subjects(reader)

    assert [one.who for one in told] == ["vite", "node", "node"]
    assert told[1] is told[2] is before


def test_an_opening_of_which_more_was_found_out_is_told_so(
    path: Path, tables: HistoryTables
) -> None:
    row = rows.listener("node", 8080)
    tables.write(replace(opened(row, 1), is_first=True))
    announce(tables, 2, row)
    later = replace(row, ownership=rows.held_by(rows.process("node", 9080, user="berta")))
    with reading(path) as reader:
        (before,) = subjects(reader)
        tables.write(changed(later, 3))
        (after,) = subjects(reader)

    assert user_of(before) == "anna"
    assert user_of(after) == "berta"


def test_each_alert_tells_of_a_listener_as_it_was_then(path: Path, tables: HistoryTables) -> None:
    row = rows.listener("node", 8080)
    tables.write(replace(opened(row, 1), is_first=True))
    announce(tables, 2, row)
    wide = replace(row, reach=rows.WIFI, verdict=Verdict.RISKY)
    tables.write(changed(wide, 5))
    announce(tables, 6, wide)
    with reading(path) as reader:
        told = subjects(reader)

    assert [one.listener.reach.level for one in told] == [rows.WIFI.level, row.reach.level]
    assert {one.episode for one in told} == {1}


def test_no_more_is_kept_than_the_cap(
    path: Path, tables: HistoryTables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_subjects, "KEPT_AT_MOST", 2)
    every = [rows.listener("node", port) for port in range(8080, 8085)]
    for number, row in enumerate(every):
        tables.write(replace(opened(row, 1), is_first=number == 0))
    announce(tables, 2, *every)
    with reading(path) as reader:
        before = subjects(reader)
        after = subjects(reader)
        assert len(reader._subjects._kept) == 2

    assert after == before
    assert [one.port for one in after] == list(range(8080, 8085))
