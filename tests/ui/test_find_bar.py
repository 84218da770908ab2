"""Finding in a table: rows are gone to, and none is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from portwatch.core.line_search import ROWS_AT_ONCE
from portwatch.ui.actions import Command

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.find_bar import FindBar
    from tests.helpers.room import Room

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(room: Room) -> FindBar:
    for port, pid in ((4001, 10), (5001, 20), (5002, 20)):
        room.machine.open(port, pid)
    room.window.actions_[Command.GROUP].setChecked(False)
    room.window.listening.group(grouped=False)
    room.window.listening.sort("port")
    room.poll()
    assert room.ports() == [4000, 4001, 5000, 5001, 5002]
    room.window.listening.table.selectRow(0)
    room.window.listening.table.setFocus()
    return room.window.listening.find_bar


def test_f3_asks_then_goes_from_row_to_row_and_hides_none(
    qtbot: QtBot, room: Room, bar: FindBar
) -> None:
    qtbot.keyClick(room.window, Qt.Key.Key_F3)
    assert bar.isVisible()
    assert room.window.focusWidget() is bar.field

    qtbot.keyClicks(bar.field, "worker")
    assert room.current_port() == 5000
    for wanted in (5001, 5002, 5000):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        assert room.current_port() == wanted
    assert bar.told == "Went on from the first row"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert room.current_port() == 5002
    assert bar.told == "Went on from the last row"

    qtbot.keyClick(bar.field, Qt.Key.Key_Down)
    table = room.window.listening.table
    assert room.window.focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_F3, SHIFT)
    assert room.current_port() == 5001
    assert bar.told == ""
    assert room.window.focusWidget() is table
    assert room.ports() == [4000, 4001, 5000, 5001, 5002]
    assert room.window.filter_box.text() == ""


def test_letters_narrow_from_the_row_that_is_current(
    qtbot: QtBot, room: Room, bar: FindBar
) -> None:
    bar.open()
    qtbot.keyClicks(bar.field, "port:50")
    qtbot.keyClicks(bar.field, "02")
    assert room.current_port() == 5002
    qtbot.keyClick(bar.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(bar.field, Qt.Key.Key_Backspace)
    assert room.current_port() == 5002
    assert bar.told == "Nothing found"
    assert bar.field.accessibleDescription() == "Nothing found"


def test_a_letter_that_led_astray_is_made_good_by_the_next(
    qtbot: QtBot, room: Room, bar: FindBar
) -> None:
    bar.open()
    qtbot.keyClicks(bar.field, "5")
    assert bar.told == "Nothing found"  # a number is a port
    bar.field.clear()
    qtbot.keyClicks(bar.field, "5002")
    qtbot.keyClick(bar.field, Qt.Key.Key_Backspace)
    bar.field.clear()
    qtbot.keyClicks(bar.field, "daemon")
    assert room.current_port() == 4000


def test_what_is_no_query_is_told(qtbot: QtBot, bar: FindBar) -> None:
    bar.open()
    qtbot.keyClicks(bar.field, "prot:tcp")
    assert "prot" in bar.told


def test_escape_closes_and_the_row_stays(qtbot: QtBot, room: Room, bar: FindBar) -> None:
    bar.open()
    qtbot.keyClicks(bar.field, "5001")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert room.window.focusWidget() is room.window.listening.table
    assert room.current_port() == 5001
    qtbot.keyClick(room.window, Qt.Key.Key_F3)
    assert bar.isVisible()  # it still knows what for
    assert bar.told == "Went on from the first row"


def test_a_folded_program_is_found_by_its_rows(room: Room, bar: FindBar) -> None:
    room.window.listening.group(grouped=True)
    room.poll()
    head = room.head("worker")
    room.window.listening.toggle(head.key)
    room.poll()
    bar.field.setText("port:5002")

    bar.step()

    line = room.window.listening.table.current_line()
    assert line is not None
    assert line.key == head.key


def test_a_row_that_comes_meanwhile_is_found(qtbot: QtBot, room: Room, bar: FindBar) -> None:
    for port in range(20_000, 20_000 + 2 * ROWS_AT_ONCE):
        room.machine.open(port, 10)
    room.poll()
    bar.field.setText("worker 7000")
    bar.step()
    assert bar.is_searching  # in slices: the window draws between them
    qtbot.waitUntil(lambda: not bar.is_searching)
    assert bar.told == "Nothing found"

    room.machine.open(7000, 20)
    room.poll()
    bar.step()
    qtbot.waitUntil(lambda: not bar.is_searching)
    assert room.current_port() == 7000


def test_a_row_that_goes_meanwhile_is_passed_over(qtbot: QtBot, room: Room, bar: FindBar) -> None:
    for port in range(20_000, 20_000 + 2 * ROWS_AT_ONCE):
        room.machine.open(port, 10)
    room.machine.open(50_000, 20)
    room.poll()
    bar.field.setText("port:50000")
    bar.step()
    assert bar.is_searching
    room.window.filter_box.set_query("-port:50000")
    room.poll()

    qtbot.waitUntil(lambda: not bar.is_searching)

    assert bar.told == "Nothing found"


def test_f3_does_nothing_where_there_is_no_table(qtbot: QtBot, room: Room, bar: FindBar) -> None:
    room.window.tab_row.choose(2)
    qtbot.keyClick(room.window, Qt.Key.Key_F3)
    QApplication.processEvents()
    assert not bar.isVisible()


def test_everything_in_it_has_a_name(bar: FindBar) -> None:
    assert bar.field.accessibleName() == "Find in this table"
