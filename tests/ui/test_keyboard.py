"""What the keyboard alone can do: sort, filter, choose and stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from portwatch.ui.actions import Command
from portwatch.ui.table_header import TableHeader

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from tests.helpers.room import Room


def focused(room: Room) -> QWidget:
    found = room.window.focusWidget()
    assert found is not None
    return found


def test_tab_reaches_the_titles_and_return_sorts(qtbot: QtBot, room: Room) -> None:
    table = room.window.listening.table
    reached = []
    for _ in range(30):
        qtbot.keyClick(focused(room), Qt.Key.Key_Tab)
        reached.append(focused(room))
        if isinstance(reached[-1], TableHeader):
            break
    header = reached[-1]
    assert isinstance(header, TableHeader)
    assert header.accessibleDescription() == "Sort by Verdict"

    for _ in table.sockets.columns:
        qtbot.keyClick(header, Qt.Key.Key_Left)
    qtbot.keyClick(header, Qt.Key.Key_Right)
    assert header.accessibleDescription() == "Sort by Port"
    qtbot.keyClick(header, Qt.Key.Key_Return)
    assert room.window.listening.view.sort == "port"
    qtbot.keyClick(header, Qt.Key.Key_Return)
    assert room.window.listening.view.descending

    qtbot.keyClick(header, Qt.Key.Key_Down)
    assert focused(room) is table


def test_a_menu_sorts_the_table_on_show(room: Room) -> None:
    (menu,) = (one for one in room.window.findChildren(QMenu) if one.title() == "Sort by")
    menu.aboutToShow.emit()
    by_name = {action.text(): action for action in menu.actions()}
    assert [name for name, one in by_name.items() if one.isChecked()] == ["Verdict"]

    by_name["Port"].trigger()
    assert room.window.listening.view.sort == "port"
    by_name["The other way round"].trigger()
    assert room.window.listening.view.descending

    room.window.tab_row.choose(1)
    menu.aboutToShow.emit()
    assert "Remote" in {action.text() for action in menu.actions()}
    room.window.tab_row.choose(2)
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_down_from_the_filter_chooses_the_first_row_and_del_stops_it(
    qtbot: QtBot, room: Room
) -> None:
    window = room.window
    stopped: list[int] = []

    def note(row: Listener) -> None:
        stopped.append(row.socket.local_port)

    window.stop_requested.connect(note)
    window.listening.table.select_socket(list(room.machine.table)[1])  # goes with the filter
    window.actions_[Command.FIND].trigger()
    qtbot.keyClicks(window.filter_box, "4000")
    qtbot.keyClick(window.filter_box, Qt.Key.Key_Down)

    assert focused(room) is window.listening.table
    qtbot.waitUntil(lambda: room.ports() == [4000])
    assert room.current_port() == 4000
    assert len(window.listening.table.selected_lines()) == 1
    window.actions_[Command.STOP].trigger()
    assert stopped == [4000]


def test_at_first_the_details_tell_of_the_row_that_is_marked(room: Room) -> None:
    room.machine.open(4001, 10)
    room.poll()
    table = room.window.listening.table
    table._is_fresh = True  # as at the start, with a head on top
    room.poll()

    assert room.head("daemon") is table.sockets.lines[0]
    assert room.window.side.details.row is table.sockets.lines[1].row


def test_menus_tell_what_is_on_by_a_tick(room: Room) -> None:
    for command in Command:
        action = room.window.actions_[command]
        assert not (action.isCheckable() and action.icon().isNull() is False) or (
            not action.isIconVisibleInMenu()
        )


def test_shift_and_del_ask_for_a_stop_of_the_tree(qtbot: QtBot, room: Room) -> None:
    asked: list[int] = []
    room.window.commands.stop_tree_requested.connect(
        lambda row: asked.append(row.socket.local_port)
    )
    room.window.listening.table.setFocus()

    qtbot.keyClick(
        room.window.listening.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier
    )

    assert asked == [room.current_port()]
