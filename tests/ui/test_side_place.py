from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from portwatch.ui.actions import Command

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.room import Room


def narrow(room: Room) -> int:
    """A narrow window with the second row current; its port."""
    room.window.resize(800, 600)
    table = room.window.listening.table
    table.select_socket(list(room.machine.table)[1])
    port = room.current_port()
    assert port is not None
    return port


def test_show_details_opens_a_page_in_a_narrow_window(qtbot: QtBot, room: Room) -> None:
    window = room.window
    port = narrow(room)
    show = window.actions_[Command.SHOW_DETAILS]
    assert not window.side.isVisible()
    assert not show.isChecked()  # the menu tells what is on show

    show.trigger()

    assert window.side.details.isVisible()
    assert not window.listening.isVisible()
    focused = window.focusWidget()
    assert focused is not None
    assert window.side.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert window.listening.isVisible()
    assert window.focusWidget() is window.listening.table
    assert room.current_port() == port
    assert window.listening.table.selected_lines()
    assert not show.isChecked()


def test_enter_opens_the_page_and_gives_it_the_keyboard(qtbot: QtBot, room: Room) -> None:
    narrow(room)

    qtbot.keyClick(room.window.listening.table, Qt.Key.Key_Return)

    focused = room.window.focusWidget()
    assert focused is not None
    assert room.window.side.isAncestorOf(focused)


def test_a_page_follows_its_row(room: Room) -> None:
    narrow(room)
    identity = list(room.machine.table)[1]
    room.window.actions_[Command.SHOW_DETAILS].trigger()
    room.machine.run(30, "heir")
    room.machine.hand_over(identity, 30)
    room.poll()

    shown = room.window.side.details.row
    assert shown is not None
    assert shown.ownership.owners[0].name == "heir"


def test_a_page_of_gaps_goes_back_to_the_table(room: Room) -> None:
    narrow(room)
    room.window.strip.gaps_requested.emit()
    assert room.window.side.gaps.isVisible()

    room.window.side.gaps.closed.emit()

    assert room.window.listening.isVisible()
    assert room.window.focusWidget() is room.window.listening.table


def test_with_room_again_all_is_as_before(room: Room) -> None:
    window = room.window
    narrow(room)
    window.resize(1280, 800)
    assert window.side.isVisible()
    assert window.listening.isVisible()

    window.actions_[Command.SHOW_DETAILS].setChecked(False)
    window.resize(800, 600)
    window.resize(1280, 800)
    assert not window.side.isVisible()


def test_escape_beside_the_table_leads_back_to_it(qtbot: QtBot, room: Room) -> None:
    room.window.side.take_focus()
    focused = room.window.focusWidget()
    assert focused is not None

    qtbot.keyClick(focused, Qt.Key.Key_Escape)

    assert room.window.side.isVisible()
    assert room.window.focusWidget() is room.window.listening.table
