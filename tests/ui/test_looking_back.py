from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from portwatch.core.history_records import Peer
from portwatch.core.listener_past import ListenerPast, Part, spells
from portwatch.core.model import Instant
from portwatch.core.query import Query
from portwatch.core.view import RowLine
from portwatch.ui.actions import Command
from portwatch.ui.history_worker import Memory
from portwatch.ui.looking_back import LookingBack
from portwatch.ui.text_block import TextBlock
from portwatch.ui.worker import ACTIVITY
from tests.helpers import rows
from tests.helpers.episodes import alert, episode, opened, rule
from tests.helpers.memory import FakeReader
from tests.helpers.room import Room, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

WIDE = rows.listener("worker", 5000, reach=rows.WIFI)


@pytest.fixture
def reader() -> FakeReader:
    made = FakeReader()
    made.episodes = [episode(7), episode(8, listener=rows.listener("redis-server", 6379))]
    narrow = rows.listener("worker", 5000, socket=WIDE.socket)
    parts = (
        Part(episode(2, rows.NOW - 60, None, listener=WIDE), 1),
        Part(episode(1, rows.NOW - 600, rows.NOW - 60, listener=narrow), 1),
    )
    made.pasts["worker", "tcp", 5000] = ListenerPast(
        rows.NOW - 600,
        stood=False,
        spells=spells(parts),
        is_all=True,
        parts=parts,
        peers=(Peer("192.168.1.9", 3, rows.NOW - 50, rows.NOW - 9, 1200, 88),),
    )
    return made


@pytest.fixture
def there(theme: Theme, icons: Icons, tmp_path: Path, reader: FakeReader) -> Iterator[Room]:
    """A window with a memory."""
    memory = Memory(lambda: reader)
    with open_room(theme, icons, tmp_path, memory) as made:
        made.window.resize(1280, 800)
        back = LookingBack(
            made.window,
            memory,
            lambda: Instant(9.0, rows.NOW),
            lambda: made.presenter.listeners,
        )
        back.failed.connect(made.window.notice.setAccessibleDescription)
        yield made
        reader.gate.set()
        assert memory.stop()


def texts(widget: QWidget) -> str:
    return "\n".join(one.text for one in widget.findChildren(TextBlock) if one.isVisible())


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    return {one.text(): one for one in widget.findChildren(QPushButton) if one.isVisible()}


def select(there: Room, port: int) -> None:
    table = there.window.listening.table
    for row, line in enumerate(table.sockets.lines):
        if isinstance(line, RowLine) and line.row.socket.local_port == port:
            table.selectRow(row)


def test_the_details_tell_the_history_of_the_row(
    qtbot: QtBot, there: Room, reader: FakeReader
) -> None:
    history = there.window.side.details.history
    reader.gate.clear()
    select(there, 5000)
    assert "Looking into the memory" in texts(history)
    reader.gate.set()
    qtbot.waitUntil(lambda: "listened to this computer only" in texts(history))
    told = texts(history)
    assert told.startswith("Until ")
    assert "open since" in told
    assert "192.168.1.9: 3 connections, 88 B in, 1.2 kB out" in told
    select(there, 4000)
    qtbot.waitUntil(lambda: "Nothing is remembered of it yet" in texts(history))


def test_a_late_answer_about_another_row_is_not_shown(
    qtbot: QtBot, there: Room, reader: FakeReader
) -> None:
    history = there.window.side.details.history
    reader.gate.clear()
    select(there, 5000)
    qtbot.waitUntil(lambda: ("find", "worker", "tcp", 5000) in reader.asked)
    select(there, 4000)
    reader.gate.set()
    qtbot.waitUntil(lambda: "Nothing is remembered of it yet" in texts(history))
    assert "Until" not in texts(history)


def test_what_is_never_kept_is_not_promised(qtbot: QtBot, there: Room) -> None:
    history = there.window.side.details.history
    inside = there.machine.open(5000, 20, address="0.0.0.0")
    row = there.machine.table.pop(inside)
    row["namespace"] = 4026532000
    there.machine.elsewhere[inside] = row
    there.poll()
    there.poll()  # other networks are read ahead of a poll: the first may not know it yet
    assert there.window.listening.table.select_socket(inside)
    qtbot.waitUntil(lambda: "network of its own" in texts(history))
    assert "Until" not in texts(history)  # that of its like outside is another one's


def test_a_memory_that_cannot_be_read_says_so_in_the_details(
    qtbot: QtBot, there: Room, reader: FakeReader
) -> None:
    reader.problem = "the memory is damaged."
    select(there, 5000)
    history = there.window.side.details.history
    qtbot.waitUntil(lambda: "the memory is damaged." in texts(history))


def test_without_a_memory_there_is_no_history(room: Room) -> None:
    assert room.window.side.details.history.isHidden()


def test_a_lane_leads_to_the_details(qtbot: QtBot, there: Room) -> None:
    window = there.window
    window.tab_row.choose(2)
    assert not window.side.isVisible()
    window.activity.lane_chosen.emit(7)
    qtbot.waitUntil(window.side.isVisible)
    assert window.side.is_past
    told = texts(window.side.past)
    assert "python3 listened to your whole Wi-Fi on port 4444 from " in told
    shown = buttons(window.side.past)
    assert "Stop…" not in shown
    assert {"Report…", "Explain"} <= shown.keys()
    window.tab_row.choose(0)
    assert not window.side.is_past


def test_what_is_not_remembered_any_more_is_told(qtbot: QtBot, there: Room) -> None:
    there.window.activity.lane_chosen.emit(99)
    notice = there.window.notice
    qtbot.waitUntil(lambda: "not remembered any more" in notice.accessibleDescription())


def test_expecting_makes_sense_of_what_was_not_expected(there: Room) -> None:
    past = there.window.side.past
    past.offer_expecting(offered=True)
    there.window.activity.entry_selected.emit(opened(1, rows.NOW))
    assert "Expect…" in buttons(there.window.side)
    there.window.activity.entry_selected.emit(
        opened(2, rows.NOW, listener=rows.listener("postgres"))
    )
    assert "Expect…" not in buttons(there.window.side)


def test_an_entry_that_is_no_listener_is_told_too(qtbot: QtBot, there: Room) -> None:
    side = there.window.side
    there.window.activity.entry_opened.emit(
        alert(3, rows.NOW, about=(7,), text="It is <b>open</b>.")
    )
    assert "It is <b>open</b>." in texts(side.past)
    buttons(side.past)["Show the listener"].click()
    qtbot.waitUntil(lambda: side.past.episode is not None and side.past.episode.id == 7)
    there.window.activity.entry_selected.emit(rule(rows.NOW))
    assert "You expect: redis on 6379" in texts(side.past)
    assert buttons(side.past).keys() <= {""}
    there.window.activity.entry_selected.emit(None)
    assert not side.is_past


def test_what_listens_still_can_be_shown_as_it_is_now(qtbot: QtBot, there: Room) -> None:
    live = next(row for row in there.presenter.listeners if row.socket.local_port == 5000)
    there.window.tab_row.choose(2)
    there.window.activity.entry_opened.emit(opened(2, rows.NOW - 60, listener=live))
    buttons(there.window.side.past)["Show it now"].click()
    qtbot.waitUntil(lambda: there.current_port() == 5000)
    assert there.window.current_pane() is there.window.listening


def test_what_runs_another_program_by_now_can_be_shown_as_it_is_now(
    qtbot: QtBot, there: Room
) -> None:
    before = rows.listener("starter", 5000, reach=rows.WIFI)  # which executed the worker since
    before = replace(before, socket=replace(before.socket, id=0))
    there.window.tab_row.choose(2)
    there.window.activity.entry_opened.emit(opened(2, rows.NOW - 60, listener=before))
    buttons(there.window.side.past)["Show it now"].click()
    qtbot.waitUntil(lambda: there.current_port() == 5000)


def test_a_span_shows_what_was_open_until_the_person_goes_back(
    qtbot: QtBot, there: Room, reader: FakeReader
) -> None:
    window = there.window
    window.tab_row.choose(2)
    window.activity.span_chosen.emit((rows.NOW - 100, rows.NOW - 3600))
    remembered = window.remembered
    qtbot.waitUntil(lambda: there.ports() == [4444, 6379])
    spans = [asked[1:3] for asked in reader.asked if asked[0] == "between"]
    assert spans == [(rows.NOW - 3600, rows.NOW - 100)]
    assert window.tab_row.tabs.currentIndex() == 0
    assert remembered.told.startswith("What was open from ")
    assert window.side.is_past
    qtbot.waitUntil(lambda: "python3 listened to" in texts(window.side.past))
    window.filter_box.set_query("redis")
    assert there.ports() == [6379]
    assert not window.actions_[Command.STOP].isEnabled()
    assert not window.actions_[Command.EXPECT].isEnabled()
    window.filter_box.set_query("")
    qtbot.keyClick(remembered.table, Qt.Key.Key_Escape)
    assert window.current_pane() is window.listening
    assert not window.side.is_past
    assert sorted(there.ports()) == [4000, 5000]


@pytest.mark.parametrize("way", ["button", "tab", "shortcut"])
def test_every_way_leads_back_to_now(qtbot: QtBot, there: Room, *, way: str) -> None:
    window = there.window
    window.activity.span_chosen.emit((rows.NOW - 3600, rows.NOW))
    qtbot.waitUntil(lambda: there.ports() == [4444, 6379])
    if way == "button":
        buttons(window.remembered)["Back to now"].click()
    elif way == "tab":
        tabs = window.tab_row.tabs
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    else:
        window.actions_[Command.LISTENING].trigger()
    assert window.current_pane() is window.listening


def test_looking_back_is_no_hidden_window(qtbot: QtBot, there: Room) -> None:
    told: list[frozenset[str]] = []
    there.window.panes_shown.connect(told.append)
    there.window.activity.span_chosen.emit((rows.NOW - 3600, rows.NOW))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == {ACTIVITY}


def test_nothing_was_open_then(qtbot: QtBot, there: Room, reader: FakeReader) -> None:
    reader.episodes = []
    there.window.activity.span_chosen.emit((1.0, 2.0))
    empty = there.window.remembered.empty
    qtbot.waitUntil(lambda: empty.title == "Nothing is remembered of that time")
    buttons(empty)["Show what listens now"].click()
    assert there.window.current_pane() is there.window.listening


def test_a_report_is_saved_whole(
    qtbot: QtBot, there: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.md"
    asked: list[str] = []

    def choose(*args: object) -> tuple[str, str]:
        asked.append(str(args[2]))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    there.window.activity.lane_chosen.emit(7)
    qtbot.waitUntil(lambda: there.window.side.is_past)
    buttons(there.window.side.past)["Report…"].click()
    qtbot.waitUntil(target.exists)
    assert target.read_text().startswith("# python3 on port 4444 tcp")
    assert asked == ["portwatch-python3-4444.md"]
    assert str(target) in there.window.notice.text


def test_a_report_that_cannot_be_saved_is_told(
    qtbot: QtBot, there: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "missing" / "report.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    there.window.activity.lane_chosen.emit(7)
    qtbot.waitUntil(lambda: there.window.side.is_past)
    buttons(there.window.side.past)["Report…"].click()
    notice = there.window.notice
    qtbot.waitUntil(lambda: "could not be written" in notice.accessibleDescription())
    assert not target.exists()


def test_the_filter_serves_the_timeline(qtbot: QtBot, there: Room, reader: FakeReader) -> None:
    reader.entries = [
        opened(1, rows.NOW),
        opened(2, rows.NOW - 9, listener=rows.listener("redis-server", 6379)),
    ]
    window = there.window
    window.tab_row.choose(2)
    qtbot.waitUntil(lambda: window.activity.timeline is not None, timeout=20_000)
    window.activity.show_page(1)
    timeline = window.activity.timeline
    assert timeline is not None
    window.actions_[Command.FIND].trigger()
    assert window.tab_row.tabs.currentIndex() == 2
    window.filter_box.set_query("redis")
    qtbot.waitUntil(lambda: timeline.list.model_.rowCount() == 2)
    assert timeline.query == Query.parse("redis")
    window.tab_row.choose(0)
    assert window.filter_box.text() == ""
    window.tab_row.choose(2)
    assert window.filter_box.text() == "redis"
    window.activity.show_page(0)
    assert window.filter_box.text() == ""


def test_a_row_of_the_past_is_not_taken_for_a_live_one(qtbot: QtBot, there: Room) -> None:
    there.window.activity.span_chosen.emit((rows.NOW - 3600, rows.NOW))
    qtbot.waitUntil(lambda: there.ports() == [4444, 6379])
    stops: list[object] = []
    there.window.stop_requested.connect(stops.append)
    qtbot.keyClick(there.window.remembered.table, Qt.Key.Key_Delete)
    there.window.actions_[Command.STOP].trigger()
    assert stops == []


def test_every_control_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, there: Room, reader: FakeReader
) -> None:
    reader.entries = [alert(3, rows.NOW, about=(7,)), opened(1, rows.NOW - 9)]
    window = there.window
    window.tab_row.choose(2)
    qtbot.waitUntil(lambda: window.activity.timeline is not None, timeout=20_000)
    window.activity.show_page(1)
    timeline = window.activity.timeline
    assert timeline is not None
    qtbot.waitUntil(lambda: timeline.list.model_.rowCount() == 3)
    for shown in (lambda: timeline.take_focus(first=True), lambda: _open_span(qtbot, there)):
        shown()
        qtbot.waitUntil(window.side.isVisible)
        controls = [
            one
            for one in window.findChildren(QWidget)
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisibleTo(window)
        ]
        for one in controls:
            assert one.accessibleName() or getattr(one, "text", str)(), type(one).__name__
        for button in buttons(window.side).values():
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def _open_span(qtbot: QtBot, there: Room) -> None:
    there.window.activity.span_chosen.emit((rows.NOW - 3600, rows.NOW))
    qtbot.waitUntil(lambda: there.ports() == [4444, 6379])


def test_nothing_of_the_machine_is_taken_for_markup(there: Room) -> None:
    evil = rows.process("<b>x</b>\u202e", exe="/tmp/<i>")
    row = rows.listener("x", 4444, ownership=rows.held_by(evil))
    there.window.activity.entry_opened.emit(opened(5, rows.NOW, listener=row))
    told = texts(there.window.side.past)
    assert "<b>x</b>" in told
    assert "\u202e" not in told
    for label in there.window.side.past.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
