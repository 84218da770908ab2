from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from portwatch.services.runtime import now
from portwatch.ui.actions import Command

if TYPE_CHECKING:
    from portwatch.core.model import Listener
    from tests.helpers.room import Room


def opened(room: Room, port: int = 6000) -> Listener:
    """A listener that opens, as an alert would tell of it."""
    room.machine.open(port, 20)
    room.poll()
    tick = room.worker._tick
    assert tick is not None
    return next(row for row in tick.listeners if row.socket.local_port == port)


def want(room: Room, row: Listener) -> None:
    """What a click on the notification does."""
    room.window.show_listener(row, now())
    QApplication.processEvents()


def test_a_row_in_a_folded_group_is_shown(room: Room) -> None:
    row = opened(room)
    room.window.listening.toggle(str(room.head("worker").key))
    room.poll()
    assert 6000 not in room.ports()

    want(room, row)
    assert room.current_port() == 6000
    room.poll()
    assert room.current_port() == 6000
    assert not room.head("worker").folded


def test_pausing_ends_when_the_row_came_meanwhile(room: Room) -> None:
    pause = room.window.actions_[Command.PAUSE]
    pause.setChecked(True)
    row = opened(room)
    assert 6000 not in room.ports()

    want(room, row)

    assert room.current_port() == 6000
    assert not pause.isChecked()


def test_pausing_goes_on_when_the_row_is_there(room: Room) -> None:
    row = opened(room)
    pause = room.window.actions_[Command.PAUSE]
    pause.setChecked(True)

    want(room, row)

    assert room.current_port() == 6000
    assert pause.isChecked()


def test_a_row_is_shown_that_is_arranged_late(room: Room) -> None:
    """The window was closed, and the worker is slow."""
    room.window.hide()
    row = opened(room)
    room.window.panes_shown.disconnect(room.worker.set_visible)
    want(room, row)
    assert room.current_port() != 6000

    room.worker.set_visible(frozenset({"listening"}))
    QApplication.processEvents()

    assert room.current_port() == 6000


def test_who_has_gone_on_to_another_row_is_not_called_back(room: Room) -> None:
    row = opened(room)
    want(room, row)
    room.window.listening.table.select_socket(next(iter(room.machine.table)))
    room.poll()

    assert room.current_port() == 4000


def test_a_row_that_has_gone_is_told_in_the_notice_bar(room: Room) -> None:
    row = opened(room)
    room.machine.close_socket(row.socket.id)
    room.window.hide()
    room.poll()
    room.worker._monitor._rows.tombstones.clear()  # the few seconds that it stays on show are over

    want(room, row)
    room.poll()

    assert room.window.notice.isVisible()
    assert room.window.notice.text == (
        "worker · 6000 tcp has closed meanwhile, so there is no row to show."
    )


def test_another_socket_with_the_same_id_is_not_taken_for_it(room: Room) -> None:
    row = opened(room)
    room.machine.close_socket(row.socket.id)
    room.machine._next = row.socket.id
    room.machine.open(7000, 10)
    room.poll()
    room.poll()

    want(room, row)
    room.poll()

    assert room.current_port() != 7000
    assert "6000" in room.window.notice.text
    assert "closed" in room.window.notice.text


def test_a_row_that_is_wanted_takes_the_filter_away_and_no_later_one(room: Room) -> None:
    row = opened(room)
    room.window.filter_box.set_query("port:4000")
    room.poll()
    want(room, row)
    assert room.current_port() == 6000

    room.machine.close_socket(row.socket.id)
    room.window.hide()
    room.poll()
    want(room, row)
    room.window.filter_box.set_query("port:4000")
    room.poll()

    assert room.ports() == [4000]
    assert "meanwhile" not in room.window.notice.text
