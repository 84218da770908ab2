from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.helpers.arranged import arrange
from tests.helpers.rows import listener

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.table_view import SocketTableView


def moved_below(table: SocketTableView, *above: Listener) -> Listener:
    """A row that was painted on top, and has moved below others since, not painted yet."""
    row = listener("z", 9000)
    table.show_arrangement(arrange([row, listener("z", 9001)]))
    table.grab()
    table.show_arrangement(arrange([*above, row, listener("z", 9001)]))
    return row


def test_a_right_click_acts_on_the_row_that_was_painted_there(
    qtbot: QtBot, table: SocketTableView
) -> None:
    row = moved_below(table, listener("a", 80))
    place = QPoint(200, 10)
    qtbot.mousePress(table.viewport(), Qt.MouseButton.RightButton, pos=place)
    table.show_arrangement(arrange([listener("b", 70), listener("a", 80), row]))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint(1, 2))
    QApplication.sendEvent(table.viewport(), event)

    assert table.current_row() is row


def test_a_click_goes_to_the_row_that_was_painted_there(
    qtbot: QtBot, table: SocketTableView
) -> None:
    row = moved_below(table, listener("a", 80))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))

    assert table.current_row() is row
    assert [line.row for line in table.selected_lines()] == [row]


def test_a_click_on_what_has_gone_does_nothing(qtbot: QtBot, table: SocketTableView) -> None:
    table.show_arrangement(arrange([listener("z", 80), listener("z", 90)]))
    table.selectRow(1)
    table.grab()
    table.show_arrangement(arrange([table.sockets.lines[1].row]))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(200, 10), QPoint(1, 2))
    with qtbot.assertNotEmitted(table.menu_requested):
        qtbot.mousePress(table.viewport(), Qt.MouseButton.RightButton, pos=QPoint(200, 350))
        QApplication.sendEvent(table.viewport(), event)

    assert [line.row.socket.local_port for line in table.sockets.lines] == [90]
    assert table.current_row() is table.sockets.lines[0].row


def test_a_double_click_opens_the_row_of_its_first_click(
    qtbot: QtBot, table: SocketTableView
) -> None:
    row = listener("z", 9000)
    table.show_arrangement(arrange([row]))
    table.grab()
    place = QPoint(200, 10)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    table.show_arrangement(arrange([listener("a", 80), row]))
    table.grab()

    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened.args == [row]


def test_a_tool_tip_goes_with_its_row(qtbot: QtBot, table: SocketTableView) -> None:
    row = listener("z", 9000)
    place = QPoint(200, 10)
    table.show_arrangement(arrange([row]))
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), help_event)
    assert row.text in QToolTip.text()

    table.show_arrangement(arrange([row, listener("z", 9001)]))
    qtbot.wait(400)  # Qt lets a tip that shall go stay for 300 ms
    assert QToolTip.isVisible()
    table.show_arrangement(arrange([listener("a", 80), row]))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
