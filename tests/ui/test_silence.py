"""Looks at the machine that do not come back are told, and so is their return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.runtime import now
from portwatch.ui.icons import IconName
from portwatch.ui.silence import Silence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.room import Room


def test_who_is_not_heard_of_is_missed_once(qtbot: QtBot) -> None:
    silence = Silence(now)
    silence.patience = 40
    told: list[float] = []
    silence.fell.connect(told.append)
    before = now().wall

    silence.hear(0.0)
    with qtbot.waitSignal(silence.fell):
        pass
    with qtbot.waitSignal(silence.ended):
        silence.hear(3600.0)
    qtbot.wait(100)

    (at,) = told
    assert before <= at <= now().wall


def test_the_window_says_that_what_it_shows_is_old(room: Room, qtbot: QtBot) -> None:
    room.window.show()
    room.poll()
    notice, silence = room.window.notice, room.presenter.silence
    silence.patience = 40

    with qtbot.waitSignal(silence.fell):
        silence.hear(0.0)
    assert notice.isVisible()
    assert notice.text.startswith("Nothing new since ")
    room.poll()
    assert not notice.isVisible()


def test_what_is_told_by_then_stays(room: Room, qtbot: QtBot) -> None:
    room.window.show()
    room.poll()
    notice, silence = room.window.notice, room.presenter.silence
    silence.patience = 40

    with qtbot.waitSignal(silence.fell):
        silence.hear(0.0)
    notice.show_notice(IconName.GAP, "something else")
    room.poll()
    assert notice.isVisible()
