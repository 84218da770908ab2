from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel

from portwatch.ui.actions import Command
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.room import Room


def told(room: Room) -> str:
    details = room.window.side.details
    texts = [one.text() for one in details.findChildren(QLabel) if one.isVisible()]
    return "\n".join(
        [*texts, *(one.text for one in details.findChildren(TextBlock) if one.isVisible())]
    )


def test_the_details_of_a_closed_row_are_of_the_past(qtbot: QtBot, room: Room) -> None:
    identity = next(iter(room.machine.table))
    room.window.listening.table.select_socket(identity)
    assert "listens to" in told(room)
    room.machine.close_socket(identity)
    room.poll()

    assert "Closed 0 s ago" in told(room)
    assert "daemon no longer listens on port 4000 tcp." in told(room)
    assert "listens to" not in told(room)
    assert "Expected" not in told(room)
    buttons = room.window.side.details.findChildren(QAbstractButton)
    assert not [one for one in buttons if one.text() == "Stop…" and one.isVisible()]
    assert not room.window.actions_[Command.STOP].isEnabled()

    def counts() -> bool:
        room.poll()
        return "Closed 1 s ago" in told(room)

    qtbot.waitUntil(counts, timeout=4000)


def test_another_row_after_a_closed_one_can_be_stopped(room: Room) -> None:
    first, second = list(room.machine.table)
    room.window.listening.table.select_socket(first)
    room.machine.close_socket(first)
    room.poll()
    room.window.listening.table.select_socket(second)

    assert "Closed" not in told(room)
    assert room.window.actions_[Command.STOP].isEnabled()
