"""What follows when a person answers an alert on the desktop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from portwatch.core.alerts import Alert, Answer
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Listener
    from tests.helpers.room import Room


class Asked:
    """What the presenter asks for, and the announcer that it listens to."""

    def __init__(self, room: Room) -> None:
        self.found: list[tuple[str, int]] = []
        self._announcer = room.presenter._announcer
        presenter = room.presenter
        presenter.stop_requested.connect(lambda row: self._add("stop", row))
        presenter.expect_requested.connect(lambda row: self._add("expect", row))
        self.rows: list[Listener] = []

    def _add(self, what: str, row: Listener) -> None:
        self.rows.append(row)
        self.found.append((what, row.socket.local_port))

    def answer(self, row: Listener, answer: Answer) -> None:
        self._announcer.answered.emit(Alert("news", "", (row,)), answer)
        QApplication.processEvents()


@pytest.fixture
def asked(room: Room) -> Asked:
    return Asked(room)


def listener(room: Room, port: int) -> Listener:
    return next(row for row in room.presenter.listeners if row.socket.local_port == port)


@pytest.mark.parametrize(("answer", "what"), [(Answer.STOP, "stop"), (Answer.EXPECT, "expect")])
def test_a_button_shows_the_row_and_asks(
    room: Room, asked: Asked, answer: Answer, what: str
) -> None:
    asked.answer(listener(room, 5000), answer)

    assert asked.found == [(what, 5000)]
    assert room.current_port() == 5000


def test_a_click_only_shows(room: Room, asked: Asked) -> None:
    asked.answer(listener(room, 4000), Answer.SHOW)

    assert asked.found == []
    assert room.current_port() == 4000


def test_of_what_has_closed_nothing_is_asked(room: Room, asked: Asked) -> None:
    gone = listener(room, 5000)
    room.machine.close_socket(gone.socket.id)
    room.poll()
    asked.answer(gone, Answer.STOP)

    assert asked.found == []


def test_one_question_at_a_time(room: Room, asked: Asked) -> None:
    dialog = QDialog(room.window)
    dialog.setModal(True)
    dialog.show()
    asked.answer(listener(room, 5000), Answer.STOP)

    assert asked.found == []
    dialog.close()
    dialog.deleteLater()


def test_what_was_told_shall_be_expected_whatever_runs_there_now(room: Room, asked: Asked) -> None:
    now = listener(room, 5000)
    told = replace(now, ownership=rows.held_by(rows.process("redis-server", 20)))
    asked.answer(told, Answer.EXPECT)

    assert asked.rows == [told]
