from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect

from portwatch.ui.button import Button
from portwatch.ui.icons import IconName
from portwatch.ui.label import ElidedLabel
from portwatch.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, icons: Icons) -> NoticeBar:
    made = NoticeBar(theme, icons)
    qtbot.addWidget(made)
    made.resize(400, made.height())
    return made


def words(bar: NoticeBar) -> ElidedLabel:
    (found,) = bar.findChildren(ElidedLabel)
    return found


def test_a_long_sentence_asks_for_no_room_and_is_whole_in_the_tooltip(bar: NoticeBar) -> None:
    short = bar.minimumSizeHint().width()
    bar.show_notice(IconName.GAP, "a <b>long</b> sentence " * 50)

    assert bar.minimumSizeHint().width() <= short + 100
    assert "&lt;b&gt;long" in words(bar).toolTip()


def test_what_has_several_lines_is_told_in_one_and_whole_on_demand(bar: NoticeBar) -> None:
    bar.show_notice(IconName.TONE_NEW, "13 ports", whole="one\n<i>two</i>\nthree")

    assert bar.text == "13 ports"
    assert "one<br>&lt;i&gt;two&lt;/i&gt;<br>three" in words(bar).toolTip()
    assert words(bar).accessibleDescription() == "one\n<i>two</i>\nthree"
    bar.show_notice(IconName.GAP, "no more")
    assert words(bar).toolTip() == ""
    assert words(bar).accessibleDescription() == ""


def test_a_burst_is_one_line_in_the_window(room: Room) -> None:
    for port in range(21000, 21013):
        room.machine.open(port, 20)
    room.poll()
    bar = room.window.notice

    assert bar.text == "worker opened 13 ports: worker opened port 21000, and 12 more"
    assert "and 9 more" in words(bar).toolTip()
    assert words(bar).accessibleDescription().splitlines()[-1] == "and 9 more"


def places(room: Room) -> list[QRect]:
    """Where everything is that a person may be about to click."""
    window = room.window
    found = [window.tab_row, window.listening.table, window.side, window.strip, window.status_line]
    return [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in found]


def test_a_message_that_comes_or_goes_moves_nothing(room: Room, qtbot: QtBot) -> None:
    room.window.show()
    qtbot.waitExposed(room.window)
    before = places(room)
    notice, pause = room.window.notice, room.window.pause_bar
    notice.show_notice(IconName.GAP, "something is amiss", "Show")
    assert notice.isVisible()
    assert places(room) == before
    pause.show_notice(IconName.PAUSE, "Paused", "Go on", closable=False)
    assert places(room) == before
    assert room.window.childAt(notice.mapTo(room.window, notice.rect().center())) is not None
    top = room.window.childAt(notice.mapTo(room.window, QPoint(8, 8)))
    assert top is notice  # over the one that says that all stands still
    notice.hide()
    assert room.window.childAt(pause.mapTo(room.window, QPoint(8, 8))) is pause
    pause.hide()
    assert places(room) == before


def test_a_message_leaves_what_cannot_be_seen_in_reach(room: Room, qtbot: QtBot) -> None:
    room.window.show()
    qtbot.waitExposed(room.window)
    room.poll()
    room.window.notice.show_notice(IconName.GAP, "something is amiss " * 50)
    for width in (560, 1280):
        room.window.resize(width, 600)
        gaps = next(b for b in room.window.strip.findChildren(Button) if "gap" in b.text())
        notice = room.window.notice
        right = notice.mapTo(room.window, notice.rect().topRight()).x()
        assert right < gaps.mapTo(room.window, QPoint(0, 0)).x()
