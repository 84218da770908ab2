"""Which columns are on show, and what connections carry in those that nobody sees unasked."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from portwatch.core.model import Protocol, State
from portwatch.core.query import Query
from portwatch.core.settings import PollSettings
from portwatch.core.view import GroupLine, View
from portwatch.services.machine import open_monitor
from portwatch.services.runtime import now
from portwatch.ui.column_menu import ColumnMenu
from portwatch.ui.pane_factory import connections_pane
from portwatch.ui.window_state import WindowState
from portwatch.ui.worker import CONNECTIONS, MonitorWorker, PaneView

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.table_view import SocketTableView
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

PLAIN = ("program", "local_port", "service", "remote", "owner", "direction", "state", "since")
EXTRA = ("bytes_received", "bytes_sent", "rate_received", "rate_sent")
REMOTE = ("203.0.113.9", 443)


def shown(table: SocketTableView) -> list[str]:
    """Ids of the columns on show."""
    columns = table.sockets.columns
    return [one.id for n, one in enumerate(columns) if not table.isColumnHidden(n)]


def cells(table: SocketTableView, column: str) -> list[str]:
    model, position = table.sockets, table.sockets.position(column)
    return [model.index(row, position).data() for row in range(model.rowCount())]


def tick_in(menu: QMenu, title: str) -> QAction:
    """The entry of a column in a menu that has just opened."""
    return next(one for one in menu.actions() if one.text().startswith(title))


@pytest.fixture
def table(room: Room) -> SocketTableView:
    """Three connections of one program, with room for all columns."""
    machine = room.machine
    ids = [machine.open(50_000 + n, 20, remote=REMOTE) for n in range(3)]
    machine.open(50_003, 20, remote=REMOTE, state=State.TIME_WAIT)
    machine.open(50_004, 20, remote=REMOTE, protocol=Protocol.UDP)
    carried = ((5, 900), (70_000, 12_000_000), (0, 0))
    machine.carried = dict(zip(ids, carried, strict=True))
    room.window.resize(1900, 800)
    room.window.tab_row.choose(1)
    room.poll()
    return room.window.connections.table


def test_nobody_pays_for_what_nobody_sees(room: Room, table: SocketTableView) -> None:
    assert shown(table) == list(PLAIN)
    assert not room.machine.with_bytes

    table.columns.want((*PLAIN, "bytes_sent"))
    assert room.machine.with_bytes
    room.window.tab_row.choose(0)
    assert not room.machine.with_bytes
    room.window.tab_row.choose(1)
    assert room.machine.with_bytes
    room.window.hide()
    assert not room.machine.with_bytes
    room.window.show()
    assert room.machine.with_bytes
    table.columns.want(PLAIN)
    assert not room.machine.with_bytes


def test_bytes_are_shown_at_once_and_sort_as_numbers(room: Room, table: SocketTableView) -> None:
    table.columns.want((*PLAIN, *EXTRA))
    QApplication.processEvents()
    table.sorted_by.emit("bytes_received")
    QApplication.processEvents()

    assert cells(table, "bytes_received") == ["12 MB", "900 B", "0 B", "", ""]
    assert cells(table, "bytes_sent") == ["70 kB", "5 B", "0 B", "", ""]
    model = table.sockets
    known, unknown = (model.index(row, model.position("bytes_sent")) for row in (0, 3))
    assert known.data(Qt.ItemDataRole.ToolTipRole) is None
    assert unknown.data(Qt.ItemDataRole.ToolTipRole).startswith("Not known")
    assert known.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight

    first = next(iter(room.machine.carried))
    room.machine.carried[first] = (5, 99_000_000)
    room.poll()
    assert cells(table, "bytes_received")[:2] == ["99 MB", "12 MB"]


def test_rates_are_told_from_the_second_look_on(room: Room, table: SocketTableView) -> None:
    table.columns.want((*PLAIN, *EXTRA))
    QApplication.processEvents()
    assert set(cells(table, "rate_sent")) == {""}

    room.poll()

    told = cells(table, "rate_sent")
    assert sorted(told) == ["", "", "0 B/s", "0 B/s", "0 B/s"]


def test_the_head_of_a_group_tells_all_that_its_rows_carry(
    room: Room, table: SocketTableView
) -> None:
    table.columns.want((*PLAIN, *EXTRA))
    room.window.connections.group(grouped=True)
    QApplication.processEvents()
    head = table.sockets.lines[0]
    assert isinstance(head, GroupLine)
    assert cells(table, "bytes_received")[0] == ""  # its rows are below, with theirs
    table.toggled.emit(head.key)
    QApplication.processEvents()

    assert cells(table, "bytes_received") == ["12 MB"]


def test_a_right_click_on_the_titles_chooses_columns(qtbot: QtBot, table: SocketTableView) -> None:
    header = table.horizontalHeader()
    place = QPoint(60, 10)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, header.viewport().mapToGlobal(place))
    QApplication.sendEvent(header.viewport(), event)
    (menu,) = (one for one in table.findChildren(ColumnMenu) if one.isVisible())

    entry = tick_in(menu, "Received")
    assert not entry.isChecked()
    assert "by a third" in entry.toolTip()
    where = menu.actionGeometry(entry).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=where)
    assert "bytes_received" in shown(table)
    assert menu.isVisible()  # for the next one
    entry = tick_in(menu, "Service")
    menu.setActiveAction(entry)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert "service" not in shown(table)
    assert not tick_in(menu, "Program").isEnabled()
    menu.close()


def test_the_menu_key_on_the_titles_does_the_same(table: SocketTableView) -> None:
    header = table.horizontalHeader()
    header.setFocus()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(header, QContextMenuEvent(reason, QPoint(0, 0), QPoint(0, 0)))

    (menu,) = (one for one in table.findChildren(ColumnMenu) if one.isVisible())
    menu.close()


def test_the_window_s_menu_has_them_too(room: Room, table: SocketTableView) -> None:
    menus = room.window.tab_row.findChildren(ColumnMenu) or room.window.findChildren(ColumnMenu)
    (menu,) = (one for one in menus if isinstance(one.parent(), QMenu))
    menu.aboutToShow.emit()

    tick_in(menu, "Send rate").trigger()

    assert shown(table) == [*PLAIN, "rate_sent"]
    room.window.tab_row.choose(0)
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions() if "rate" in one.text()] == []


def test_what_has_no_room_is_said(room: Room, table: SocketTableView) -> None:
    room.window.resize(700, 600)
    QApplication.processEvents()
    menu = ColumnMenu(lambda: table.columns, table)
    menu.aboutToShow.emit()

    assert tick_in(menu, "Service").text() == "Service (no room for it now)"
    assert tick_in(menu, "Service").isChecked()


def test_what_sorts_and_is_hidden_sorts_no_longer(room: Room, table: SocketTableView) -> None:
    table.columns.want((*PLAIN, "bytes_sent"))
    table.sorted_by.emit("bytes_sent")
    QApplication.processEvents()

    table.columns.want(PLAIN)
    QApplication.processEvents()

    assert room.window.connections.view.sort == "program"


def test_the_choice_is_remembered(theme: Theme, icons: Icons, tmp_path: Path) -> None:
    panes = [connections_pane(theme, icons, View()) for _ in range(2)]
    first, second = (pane.table for pane in panes)
    first.columns.keep(WindowState(tmp_path / "window.ini"), CONNECTIONS)
    assert [one.id for one in first.columns.wanted] == list(PLAIN)
    first.columns.want(("local_port", "remote", "rate_sent", "of a later version"))

    second.columns.keep(WindowState(tmp_path / "window.ini"), CONNECTIONS)
    assert [one.id for one in second.columns.wanted] == [
        *("program", "local_port", "remote", "rate_sent"),
    ]
    for pane in panes:
        pane.deleteLater()


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_what_real_sockets_carry_is_what_the_table_shows(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    worker = MonitorWorker(open_monitor("netlink"), PollSettings(interval=3600.0), now)
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
        server.accept()[0] as far,
    ):
        query = Query.parse(f"port:{client.getsockname()[1]}")
        pane = connections_pane(theme, icons, View(query=query, grouped=False))
        qtbot.addWidget(pane)
        pane.resize(1600, 600)
        pane.show()
        worker.start()
        worker.set_view(PaneView(CONNECTIONS, pane.view))
        worker.set_visible(frozenset({CONNECTIONS}))
        worker.set_flow_wanted(True)
        client.sendall(bytes(123_456))
        received = 0
        while received < 123_456:
            received += len(far.recv(65_536))
        far.sendall(bytes(789))
        client.recv(789, socket.MSG_WAITALL)
        worker.poll()
        pane.show_arrangement(worker.take()[-1].arrangements[CONNECTIONS])
        worker.stop()

        table, near = pane.table, client.getsockname()[1]
        place = cells(table, "local_port").index(str(near))
        assert cells(table, "bytes_sent")[place] == "123 kB"
        assert cells(table, "bytes_received")[place] == "789 B"
        assert cells(table, "rate_sent")[place].endswith("B/s")
        assert cells(table, "rate_sent")[place] != "0 B/s"
