from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from portwatch.core.listener_columns import LISTENER_CSV
from portwatch.ui.actions import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.table_view import SocketTableView
    from tests.helpers.room import Room


def right_click(table: SocketTableView, place: QPoint) -> None:
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), event)


def menus_shown(act: Callable[[], object]) -> list[QMenu]:
    """The menus that open while something is done; they are closed again."""
    found: list[QMenu] = []

    def close() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            found.append(menu)
            menu.close()

    QTimer.singleShot(100, close)
    act()
    QTest.qWait(200)
    return found


def test_the_menu_of_a_row_holds_the_table_still_and_stops_it(qtbot: QtBot, room: Room) -> None:
    table = room.window.listening.table
    row = next(
        n for n, line in enumerate(table.sockets.lines) if line.row.socket.local_port == 4000
    )
    place = table.visualRect(table.sockets.index(row, 1)).center()
    asked: list[Listener] = []
    seen: list[bool] = []
    room.window.stop_requested.connect(asked.append)

    def use_menu() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        room.machine.open(6000, 20)
        room.poll()
        seen.append(6000 in room.ports())
        menu.setActiveAction(room.window.actions_[Command.STOP])
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(100, use_menu)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    right_click(table, place)

    assert [one.socket.local_port for one in asked] == [4000]
    assert seen == [False]
    assert 6000 in room.ports()


def test_the_menu_key_opens_the_menu_of_the_last_row(room: Room) -> None:
    table = room.window.listening.table
    table.selectRow(len(table.sockets.lines) - 1)
    place = table.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, place, table.mapToGlobal(place))

    assert menus_shown(lambda: QApplication.sendEvent(table, event))


def test_the_details_offer_all_that_can_be_done(qtbot: QtBot, room: Room) -> None:
    room.window.listening.table.selectRow(0)
    details = room.window.side.details
    more = next(one for one in details.findChildren(QPushButton) if one.accessibleName() == "More")

    assert more.isVisible()
    assert menus_shown(lambda: qtbot.mouseClick(more, Qt.MouseButton.LeftButton))


def test_stop_acts_on_the_head_that_is_current(room: Room) -> None:
    machine, stop = room.machine, room.window.actions_[Command.STOP]
    asked: list[Listener] = []
    room.window.stop_requested.connect(asked.append)
    for pid, port in ((30, 7001), (31, 7002)):
        machine.run(pid, "pair")
        machine.open(port, pid)
    machine.open(5001, 20)
    room.poll()

    room.select_head("pair")  # two processes: none to be stopped by one act
    assert not stop.isEnabled()
    room.select_head("worker")
    assert stop.isEnabled()
    stop.trigger()
    assert [row.ownership.owners[0].id.pid for row in asked] == [20]
    room.select_head("pair")
    assert not stop.isEnabled()


def test_a_head_that_becomes_another_programs_brings_its_own_commands(room: Room) -> None:
    machine, stop = room.machine, room.window.actions_[Command.STOP]
    machine.run(30, "pair")
    machine.open(7001, 30)
    shared = machine.open(7002, 30)
    room.poll()
    room.select_head("pair")
    assert stop.isEnabled()

    machine.run(31, "pair")
    machine.hand_over(shared, 31)
    room.poll()

    assert not stop.isEnabled()


def test_copies_are_text_and_a_command_of_numbers(room: Room) -> None:
    table = room.window.listening.table
    table.select_socket(next(iter(room.machine.table)))
    actions, clipboard = room.window.actions_, QApplication.clipboard()

    actions[Command.COPY_ADDRESS].trigger()
    assert clipboard.text() == "127.0.0.1:4000"
    actions[Command.COPY_COMMAND].trigger()
    assert clipboard.text() == "portwatch list port:4000 proto:tcp"
    actions[Command.COPY_ROW].trigger()
    assert clipboard.text().split("\t")[:2] == ["daemon", "4000"]


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """What the desktop is asked to open, in place of doing so."""
    sink = Sink()
    for scheme in ("http", "https", "file"):
        QDesktopServices.setUrlHandler(scheme, sink, "take")
    yield sink.taken
    for scheme in ("http", "https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


class Sink(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.taken.append(url.toString())


def select_port(room: Room, port: int) -> None:
    table = room.window.listening.table
    (row,) = (n for n, line in enumerate(table.sockets.lines) if line.row.socket.local_port == port)
    table.selectRow(row)


def test_a_page_is_opened_in_the_browser_where_one_is_known(room: Room, opened: list[str]) -> None:
    action = room.window.actions_[Command.OPEN_PAGE]
    room.machine.run(30, "nginx")
    room.machine.open(8099, 30, address="0.0.0.0")
    room.poll()

    select_port(room, 4000)
    assert not action.isEnabled()
    select_port(room, 8099)
    assert action.isEnabled()
    action.trigger()

    assert opened == ["http://127.0.0.1:8099/"]


def test_the_folder_of_a_program_is_shown(room: Room, opened: list[str], tmp_path: Path) -> None:
    action = room.window.actions_[Command.OPEN_FOLDER]
    room.machine.run(30, "here", exe=str(tmp_path / "here"))
    room.machine.run(31, "gone", exe=str(tmp_path / "none" / "gone (deleted)"))
    room.machine.run(32, "unseen", exe="/memfd:x (deleted)")
    for pid, port in ((30, 7001), (31, 7002), (32, 7003)):
        room.machine.open(port, pid)
    room.poll()

    select_port(room, 7001)
    action.trigger()
    assert opened == [tmp_path.as_uri()]
    select_port(room, 7002)
    action.trigger()
    assert f"The folder {tmp_path}/none is not there" in room.window.notice.text
    select_port(room, 7003)
    assert not action.isEnabled()
    assert len(opened) == 1


def test_selected_rows_are_copied_as_the_command_prints_them(room: Room) -> None:
    table = room.window.listening.table
    table.selectAll()

    room.window.actions_[Command.COPY_CSV].trigger()

    head, *rows = csv.reader(io.StringIO(QApplication.clipboard().text()))
    ports = [dict(zip(head, row, strict=True))["port"] for row in rows]
    assert tuple(head) == LISTENER_CSV
    assert sorted(ports) == ["4000", "5000"]


def test_the_menu_says_what_a_search_would_tell_the_web(room: Room, opened: list[str]) -> None:
    action = room.window.actions_[Command.WEB_SEARCH]
    room.machine.run(30, "R&D tool")
    room.machine.open(7001, 30)
    room.poll()
    select_port(room, 7001)

    assert action.text() == "Search duckduckgo.com for “R&&D tool port 7001 TCP”"
    assert opened == []
    action.trigger()

    assert opened == ["https://duckduckgo.com/?q=R%26D+tool+port+7001+TCP"]
