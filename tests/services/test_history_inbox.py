"""The inbox over a real file."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.inbox import GATHERED_AT_MOST, InboxCounts, Shelf, gathered
from portwatch.core.model import Verdict
from portwatch.core.query import Query
from portwatch.services import history_file, history_inbox
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.remembering import at, closed, opened, reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from portwatch.core.model import Listener

NEW, SHOWN = AlertState.NEW, AlertState.SHOWN
ALL = Query()
EPHEMERAL = (32_768, 60_999)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


@pytest.fixture
def tables(path: Path) -> Iterator[HistoryTables]:
    made = history_file.open_to_write(path)
    with closing(made.connection):
        yield HistoryTables(made.connection, "one", EPHEMERAL)


def alert(at: float, state: AlertState = NEW, title: str = "news") -> AlertEntry:
    return AlertEntry(0, rows.NOW + at, Verdict.RISKY, title, "text", state)


def add(tables: HistoryTables, *entries: AlertEntry) -> None:
    for each in entries:
        tables.add_alert(each, ())


def alerted(tables: HistoryTables) -> tuple[Listener, Listener]:
    """Two listeners: one with an alert and one that was dismissed, the other with an alert."""
    one, other = rows.listener("node", 8080), rows.listener("vite", 5173)
    tables.write(replace(opened(one, 1), is_first=True))
    tables.write(opened(other, 1))
    tables.add_alert(alert(1), [one.socket.id])
    tables.add_alert(alert(2), [other.socket.id])
    tables.add_alert(alert(3, AlertState.DISMISSED), [one.socket.id])
    return one, other


def states(path: Path) -> dict[int, AlertState]:
    with reading(path) as reader:
        return {entry.id: entry.state for entry in reader.inbox(Shelf.ALL, ALL).entries}


def numbers(path: Path, shelf: Shelf) -> list[int]:
    with reading(path) as reader:
        return [one.id for one in reader.inbox(shelf, ALL).entries]


def test_each_shelf_tells_the_latest_first_and_all_are_counted(
    path: Path, tables: HistoryTables
) -> None:
    add(tables, alert(1), alert(2, SHOWN), alert(3, AlertState.DISMISSED), alert(4))

    assert numbers(path, Shelf.OPEN) == [4, 2, 1]
    assert numbers(path, Shelf.UNREAD) == [4, 1]
    assert numbers(path, Shelf.ALL) == [4, 3, 2, 1]
    with reading(path) as reader:
        assert reader.inbox(Shelf.UNREAD, ALL).counts == InboxCounts(3, 2, 4)


def test_what_nobody_decided_about_comes_with_the_latest_of_any_shelf(
    path: Path, tables: HistoryTables
) -> None:
    add(tables, alert(1), alert(2, SHOWN), alert(3, AlertState.DISMISSED), alert(4))
    with reading(path) as reader:
        for shelf, query in ((Shelf.UNREAD, ALL), (Shelf.ALL, Query.parse("nothing"))):
            assert [one.id for one in reader.inbox(shelf, query).undecided] == [4, 2, 1]
        assert reader.inbox(Shelf.OPEN, ALL, before=rows.NOW + 3).undecided == ()


def test_only_so_many_are_gathered(path: Path, tables: HistoryTables) -> None:
    add(tables, *(alert(1) for _ in range(GATHERED_AT_MOST + 2)))
    with reading(path) as reader:
        assert len(reader.inbox(Shelf.OPEN, ALL).undecided) == GATHERED_AT_MOST


def test_pages_lose_nothing_also_at_one_moment(path: Path, tables: HistoryTables) -> None:
    add(tables, *(alert(at // 3) for at in range(40)))
    found: list[int] = []
    before: float | None = None
    with reading(path) as reader:
        while True:
            page = reader.inbox(Shelf.ALL, ALL, before=before, most=7)
            found += [one.id for one in page.entries]
            before = page.older
            if before is None:
                break

    assert sorted(found) == list(range(1, 41))
    assert len(set(found)) == len(found)


def test_what_was_decided_can_be_taken_back(path: Path, tables: HistoryTables) -> None:
    add(tables, alert(1), alert(2), alert(3))
    tables.handle_alerts([1, 3], AlertState.DISMISSED, rows.NOW + 9)
    assert numbers(path, Shelf.OPEN) == [2]

    tables.handle_alerts([3], NEW, rows.NOW + 10)
    assert numbers(path, Shelf.UNREAD) == [3, 2]


def test_reading_all_decides_nothing(path: Path, tables: HistoryTables) -> None:
    add(tables, alert(1), alert(2, AlertState.STOPPED), alert(3))
    tables.read_alerts(rows.NOW + 9)

    assert numbers(path, Shelf.UNREAD) == []
    assert numbers(path, Shelf.OPEN) == [3, 1]
    with reading(path) as reader:
        assert AlertState.STOPPED in {one.state for one in reader.alerts()}


def test_what_is_done_about_a_listener_is_done_with_its_alerts(
    path: Path, tables: HistoryTables
) -> None:
    one, _ = alerted(tables)
    tables.handle_alerts_of([one.socket.id, 12345], AlertState.STOPPED, rows.NOW + 9)

    assert states(path) == {1: AlertState.STOPPED, 2: NEW, 3: AlertState.DISMISSED}


@pytest.mark.parametrize("state", [AlertState.EXPECTED, AlertState.STOPPED])
def test_an_alert_of_several_is_settled_with_the_last_of_them(
    path: Path, tables: HistoryTables, state: AlertState
) -> None:
    several = [rows.listener(f"p{n}", 8080 + n, Verdict.RISKY) for n in range(3)]
    one, closes, other = several
    tables.write(replace(opened(one, 1), is_first=True))
    tables.write(opened(closes, 1))
    tables.write(opened(other, 1))
    tables.add_alert(alert(1), [row.socket.id for row in several])
    tables.write(closed(closes, 5))

    tables.handle_alerts_of([one.socket.id], state, rows.NOW + 9)
    assert numbers(path, Shelf.UNREAD) == [1]
    tables.handle_alerts_of([one.socket.id], AlertState.SHOWN, rows.NOW + 10)
    assert (numbers(path, Shelf.UNREAD), numbers(path, Shelf.OPEN)) == ([], [1])

    expected = replace(one, verdict=Verdict.EXPECTED)
    tables.write(Batch(at(12), told=(Told(expected, at(12)),)))
    tables.handle_alerts_of([other.socket.id], state, rows.NOW + 13)
    assert numbers(path, Shelf.OPEN) == []


def test_what_has_just_closed_is_known_still(path: Path, tables: HistoryTables) -> None:
    row = rows.listener("node", 8080)
    tables.write(replace(opened(row, 1), is_first=True))
    tables.write(closed(row, 2))
    tables.add_alert(alert(3), [row.socket.id])
    tables.handle_alerts_of([row.socket.id], AlertState.STOPPED, rows.NOW + 9)

    with reading(path) as reader:
        (entry,) = reader.inbox(Shelf.ALL, ALL).entries
        assert entry.state is AlertState.STOPPED
        one = reader.episode(entry.episodes[0])
    assert one is not None
    assert one.listener.socket.local_port == 8080


def test_what_is_expected_no_longer_is_open_again(path: Path, tables: HistoryTables) -> None:
    one, other = alerted(tables)
    tables.handle_alerts_of([one.socket.id, other.socket.id], AlertState.EXPECTED, rows.NOW + 8)
    tables.reopen_alerts_of([one.socket.id], rows.NOW + 9)

    assert states(path) == {1: SHOWN, 2: AlertState.EXPECTED, 3: AlertState.DISMISSED}


def test_having_looked_at_a_listener_decides_nothing(path: Path, tables: HistoryTables) -> None:
    row = rows.listener("node", 8080)
    tables.write(replace(opened(row, 1), is_first=True))
    tables.add_alert(alert(1), [row.socket.id])
    tables.handle_alerts_of([row.socket.id], AlertState.STOPPED, rows.NOW + 8)
    tables.add_alert(alert(2), [row.socket.id])
    tables.handle_alerts_of([row.socket.id], SHOWN, rows.NOW + 9)

    assert states(path) == {1: AlertState.STOPPED, 2: SHOWN}


def test_what_cannot_be_read_is_left_out(path: Path, tables: HistoryTables) -> None:
    add(tables, alert(1), alert(2))
    tables._db.execute("UPDATE alert SET stretches = '{' WHERE id = 1")

    assert numbers(path, Shelf.ALL) == [2]
    tables.handle_alerts_of([1], SHOWN, rows.NOW)


def test_a_search_finds_words_and_listeners(path: Path, tables: HistoryTables) -> None:
    row = rows.listener("node", 8080)
    tables.write(replace(opened(row, 1), is_first=True))
    tables.add_alert(alert(1, title="something opened"), [row.socket.id])
    add(tables, alert(2, title="PostgreSQL became reachable"), alert(3))

    def found(text: str) -> list[int]:
        with reading(path) as reader:
            return [one.id for one in reader.inbox(Shelf.ALL, Query.parse(text)).entries]

    assert found("postgresql") == [2]
    assert found("program:node") == [1]
    assert found("port:8080") == [1]
    assert found("verdict:risky") == [3, 2, 1]
    assert found("nothing-like-it") == []


def test_a_rare_word_is_found_page_by_page(
    path: Path, tables: HistoryTables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_inbox, "SEARCHED_AT_MOST", 10)
    add(tables, alert(0, title="needle"), *(alert(n) for n in range(1, 40)))
    found: list[str] = []
    before: float | None = None
    with reading(path) as reader:
        for _ in range(10):
            page = reader.inbox(Shelf.ALL, Query.parse("needle"), before=before)
            found += [one.title for one in page.entries]
            before = page.older
            if before is None:
                break

    assert found == ["needle"]
    assert before is None


def test_alerts_on_an_episode_are_found_however_many_others_there_are(
    path: Path, tables: HistoryTables
) -> None:
    add(tables, *(alert(at) for at in range(50)))
    tables._db.execute("UPDATE alert SET stretches = iif(id = 4, '[3, 7]', '[8]')")
    tables._db.execute("UPDATE alert SET stretches = 'no JSON' WHERE id = 20")
    with reading(path) as reader:
        assert [one.id for one in reader.alerts_on(7, most=5)] == [4]
        assert [one.id for one in reader.alerts_on(8, most=3)] == [50, 49, 48]
        assert reader.alerts_on(9, most=5) == ()


def test_an_alert_tells_whom_it_speaks_of(path: Path, tables: HistoryTables) -> None:
    alerted(tables)
    with reading(path) as reader:
        entries = reader.inbox(Shelf.OPEN, ALL).entries

    told = [[(one.who, one.port, one.episode) for one in entry.subjects] for entry in entries]
    assert told == [[("vite", 5173, 2)], [("node", 8080, 1)]]


def test_alerts_of_one_program_are_the_same_news_after_a_restart_of_it(
    path: Path, tables: HistoryTables
) -> None:
    for second, port in ((1, 5173), (4, 5174)):
        row = rows.listener("vite", port)
        tables.write(replace(opened(row, second), is_first=second == 1))
        tables.add_alert(alert(second), [row.socket.id])
        tables.write(closed(row, second + 1))
    with reading(path) as reader:
        items = gathered(reader.inbox(Shelf.OPEN, ALL).entries, lambda _: 0)

    assert [(item.ids, item.title) for item in items] == [((2, 1), "Risky: vite opened 2 ports")]
