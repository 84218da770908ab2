"""A port typed anywhere in a list, then Del: the way to its stop that needs no pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from portwatch.core.query import Query
from portwatch.ui.actions import Command
from portwatch.ui.history_worker import Memory
from tests.helpers import rows
from tests.helpers.episodes import opened
from tests.helpers.memory import FakeReader
from tests.helpers.room import open_room

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

Key = Qt.Key


@pytest.fixture
def stopped(room: Room) -> list[int]:
    """Ports for whose stop was asked."""
    found: list[int] = []

    def note(row: Listener) -> None:
        found.append(row.socket.local_port)

    room.window.stop_requested.connect(note)
    return found


def test_letters_typed_in_the_table_go_into_the_filter(qtbot: QtBot, room: Room) -> None:
    window = room.window
    window.listening.table.setFocus()

    qtbot.keyClick(window.listening.table, "4")

    assert window.focusWidget() is window.filter_box
    qtbot.keyClicks(window.filter_box, "000")
    assert window.filter_box.text() == "4000"
    qtbot.waitUntil(lambda: room.ports() == [4000])


def test_they_take_the_place_of_what_was_written_and_that_comes_back(
    qtbot: QtBot, room: Room
) -> None:
    box = room.window.filter_box
    box.set_query("worker")
    qtbot.waitUntil(lambda: room.ports() == [5000])

    qtbot.keyClick(room.window.listening.table, "d")
    assert box.text() == "d"
    qtbot.keyClick(box, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "worker"


def test_letters_typed_where_nothing_matches_go_there_too(qtbot: QtBot, room: Room) -> None:
    window = room.window
    window.filter_box.set_query("port:1")
    qtbot.waitUntil(lambda: room.ports() == [])

    qtbot.keyClick(window.listening.empty, "5")

    assert window.filter_box.text() == "5"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Key.Key_A, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_A, Qt.KeyboardModifier.AltModifier),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_commands_are_no_letters(
    qtbot: QtBot, room: Room, key: Key, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(room.window.listening.table, key, modifier)
    assert room.window.filter_box.text() == ""


def test_what_is_typed_makes_the_first_row_that_matches_current(qtbot: QtBot, room: Room) -> None:
    table = room.window.listening.table
    for port in (6000, 6001):
        room.machine.open(port, 20)
    room.poll()
    room.window.listening.group(False)
    qtbot.waitUntil(lambda: len(room.ports()) == 4)
    last = table.sockets.lines[-1]
    table.select_socket(last.key)

    qtbot.keyClick(table, "w")
    qtbot.keyClicks(room.window.filter_box, "orker")

    qtbot.waitUntil(lambda: len(room.ports()) == 3)
    assert last in table.sockets.lines  # it was not left for want of it
    assert table.current_line() is table.sockets.lines[0]
    assert len(table.selected_lines()) == 1
    assert room.window.focusWidget() is room.window.filter_box


def test_what_is_no_longer_written_leaves_the_row(qtbot: QtBot, room: Room) -> None:
    box = room.window.filter_box
    box.setFocus()
    qtbot.keyClicks(box, "5")
    qtbot.keyClicks(box, "000")
    qtbot.waitUntil(lambda: room.ports() == [5000])
    for _ in range(4):
        qtbot.keyClick(box, Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(room.ports()) == 2)
    assert room.current_port() == 5000


def test_del_after_a_port_stops_its_listener(qtbot: QtBot, room: Room, stopped: list[int]) -> None:
    box = room.window.filter_box
    for port, wanted in (("5000", 5000), ("4000", 4000)):
        box.clear()
        box.setFocus()
        qtbot.keyClicks(box, port)
        qtbot.keyClick(box, Key.Key_Delete)  # before the list has followed
        qtbot.waitUntil(lambda wanted=wanted: stopped[-1:] == [wanted])
    assert stopped == [5000, 4000]


def test_del_that_has_something_to_delete_deletes(
    qtbot: QtBot, room: Room, stopped: list[int]
) -> None:
    box = room.window.filter_box
    box.setFocus()
    qtbot.keyClicks(box, "5000x")
    qtbot.keyClick(box, Key.Key_Left)
    qtbot.keyClick(box, Key.Key_Delete)
    assert box.text() == "5000"
    # Held down it has deleted all there was, and stops nothing.
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "\x7f", True
    )
    QApplication.sendEvent(box, held)
    box.selectAll()
    qtbot.keyClick(box, Key.Key_Delete)
    assert box.text() == ""
    qtbot.keyClick(box, Key.Key_Delete)  # an empty box stops nothing
    qtbot.wait(200)
    assert stopped == []


def test_del_after_what_matches_nothing_or_is_wrong_stops_nothing(
    qtbot: QtBot, room: Room, stopped: list[int]
) -> None:
    box = room.window.filter_box
    box.setFocus()
    for text in ("port:1", "port:nothing"):
        box.clear()
        qtbot.keyClicks(box, text)
        qtbot.keyClick(box, Key.Key_Delete)
        qtbot.wait(200)
        box.set_query("")
        qtbot.waitUntil(lambda: len(room.ports()) == 2)
    assert stopped == []


def test_what_is_written_on_after_del_forgets_the_stop(
    qtbot: QtBot, room: Room, stopped: list[int]
) -> None:
    pane = room.window.listening
    pane.blockSignals(True)  # as if the list took its time
    pane.filter(Query.parse("5000"))
    pane.stop_current()
    pane.blockSignals(False)

    pane.filter(Query.parse("4000"))

    qtbot.waitUntil(lambda: room.ports() == [4000])
    assert stopped == []


def test_enter_before_the_plan_is_there_leaves_it_on_its_way(
    qtbot: QtBot, room: Room, stopped: list[int]
) -> None:
    pane = room.window.listening
    pane.blockSignals(True)  # as if the list took its time
    pane.filter(Query.parse("5000"))
    pane.choose_first()
    pane.stop_current()
    qtbot.keyClick(room.window.filter_box, Key.Key_Return)
    pane.blockSignals(False)

    pane.view_changed.emit(pane.view)

    qtbot.waitUntil(lambda: stopped == [5000])


def test_del_in_the_list_of_connections_stops_nothing(
    qtbot: QtBot, room: Room, stopped: list[int]
) -> None:
    room.window.actions_[Command.CONNECTIONS].trigger()
    box = room.window.filter_box
    box.setFocus()
    qtbot.keyClicks(box, "5000")
    qtbot.keyClick(box, Key.Key_Delete)
    qtbot.wait(200)
    assert stopped == []


def test_a_port_that_only_listens_is_told_among_the_connections(qtbot: QtBot, room: Room) -> None:
    window = room.window
    window.actions_[Command.CONNECTIONS].trigger()
    window.filter_box.set_query("port:4000")
    empty = window.connections.empty
    qtbot.waitUntil(lambda: empty.title == "No connection matches port:4000")

    ways = [one for one in empty.findChildren(QPushButton) if one.isVisible()]
    (way,) = [one for one in ways if one.text() == "Show what listens on it"]
    way.click()

    assert window.current_pane() is window.listening
    assert window.filter_box.text() == "port:4000"
    qtbot.waitUntil(lambda: room.ports() == [4000])
    assert window.focusWidget() is window.listening.table
    assert room.current_port() == 4000


def test_a_port_that_nothing_holds_is_still_no_match(qtbot: QtBot, room: Room) -> None:
    room.window.actions_[Command.CONNECTIONS].trigger()
    for query in ("port:4000 program:other", "port:7777"):
        room.window.filter_box.set_query(query)
        title = f"Nothing matches {query}"
        qtbot.waitUntil(lambda told=title: room.window.connections.empty.title == told)


def test_letters_typed_at_the_charts_begin_a_filter_of_what_listens(
    qtbot: QtBot, room: Room
) -> None:
    window = room.window
    window.actions_[Command.ACTIVITY].trigger()
    qtbot.waitUntil(lambda: window.activity.charts is not None)
    assert window.activity.charts is not None
    area = window.activity.charts.area

    qtbot.keyClick(area, "4")

    assert window.current_pane() is window.listening
    assert window.focusWidget() is window.filter_box
    assert window.filter_box.text() == "4"


def test_a_click_into_the_filter_at_the_charts_leads_to_what_listens(
    qtbot: QtBot, room: Room
) -> None:
    window, box = room.window, room.window.filter_box
    prompt = box.placeholderText()
    box.set_query("port:4000")
    window.actions_[Command.ACTIVITY].trigger()
    assert (box.text(), box.placeholderText()) == ("", prompt)

    for _ in range(200):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is not box  # who only passes by stays at the charts
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: window.current_pane() is window.listening)
    assert window.focusWidget() is box
    assert box.selectedText() == "port:4000"


def test_the_keyboard_leaves_the_filter_with_the_list_that_it_was_for(room: Room) -> None:
    window = room.window
    window.filter_box.setFocus()
    window.actions_[Command.ACTIVITY].trigger()

    assert window.focusWidget() not in {None, window.filter_box}


def test_letters_typed_among_the_alerts_go_into_their_filter(qtbot: QtBot, room: Room) -> None:
    window = room.window
    window.actions_[Command.ALERTS].trigger()
    assert window.inbox.isVisible()

    qtbot.keyClick(window.inbox.list, "v")

    assert window.inbox.isVisible()
    assert window.filter_box.text() == "v"


def test_letters_typed_in_the_timeline_go_into_its_filter(
    qtbot: QtBot, theme: Theme, icons: Icons, tmp_path: Path
) -> None:
    reader = FakeReader()
    reader.entries = [opened(number, rows.NOW - number) for number in range(1, 4)]
    memory = Memory(lambda: reader)
    try:
        with open_room(theme, icons, tmp_path, memory) as room:
            activity = room.window.activity
            room.window.actions_[Command.ACTIVITY].trigger()
            qtbot.waitUntil(lambda: activity.timeline is not None)
            activity.show_page(1)
            assert activity.timeline is not None

            qtbot.keyClick(activity.timeline.list, "v")

            assert activity.is_list
            assert activity.isVisible()
            assert room.window.filter_box.text() == "v"
    finally:
        reader.gate.set()
        assert memory.stop()
