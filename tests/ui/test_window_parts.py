"""From part to part of the window by a key, and what a screen reader is told besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent

from portwatch.ui import aloud
from portwatch.ui.actions import Command
from portwatch.ui.table_header import TableHeader
from portwatch.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers.room import Room


@pytest.fixture
def parts(room: Room) -> WindowParts:
    room.window.listening.table.setFocus()
    return WindowParts(room.window)


def part(room: Room) -> str:
    """Which part has the keyboard."""
    window, focused = room.window, room.window.focusWidget()
    assert focused is not None
    known = {
        "status": window.status_line,
        "tabs": window.tab_row,
        "list": window.splitter.widget(0),
        "side": window.side,
        "strip": window.strip,
    }
    return next(name for name, one in known.items() if one.isAncestorOf(focused))


@pytest.mark.usefixtures("parts")
def test_a_key_leads_from_part_to_part_and_back(room: Room) -> None:
    on, back = (room.window.actions_[one] for one in (Command.NEXT_PART, Command.PREVIOUS_PART))
    found = [part(room)]
    for _ in range(5):
        on.trigger()
        found.append(part(room))
    assert found == ["list", "side", "strip", "status", "tabs", "list"]
    assert room.window.focusWidget() is room.window.listening.table
    assert room.current_port() is not None

    found = []
    for _ in range(5):
        back.trigger()
        found.append(part(room))
    assert found == ["tabs", "status", "strip", "side", "list"]


@pytest.mark.usefixtures("parts")
def test_a_list_without_lines_is_entered_by_its_first_control(room: Room) -> None:
    room.window.actions_[Command.ALERTS].trigger()
    on = room.window.actions_[Command.NEXT_PART]
    found = []
    for _ in range(6):
        on.trigger()
        found.append(part(room))
    assert {"tabs", "list", "strip"} <= set(found)


@pytest.mark.usefixtures("parts")
def test_what_is_not_on_show_is_passed_over(room: Room) -> None:
    room.window.actions_[Command.SHOW_DETAILS].setChecked(False)
    room.window.listening.table.setFocus()
    room.window.actions_[Command.NEXT_PART].trigger()
    assert part(room) == "strip"


def test_a_title_that_has_the_keyboard_is_said(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def note(event: object) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        said.append(event.message())

    monkeypatch.setattr(aloud.QAccessible, "updateAccessibility", note)
    monkeypatch.setattr(aloud.QAccessible, "isActive", lambda: True)
    header = room.window.listening.table.horizontalHeader()
    assert isinstance(header, TableHeader)
    header.setFocus()
    qtbot.keyClick(header, Qt.Key.Key_Left)

    assert said[0] == "Sort by Verdict"
    assert said[-1].startswith("Sort by ")
    assert said[-1] != said[0]
