from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from portwatch.ui.actions import Command
from portwatch.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def sheets() -> list[ShortcutSheet]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, ShortcutSheet)]


def test_f1_shows_every_key_of_a_command_and_escape_closes_it(qtbot: QtBot, room: Room) -> None:
    room.window.actions_[Command.STOP].setShortcut(QKeySequence("Ctrl+K"))
    qtbot.keyClick(room.window, Qt.Key.Key_F1)
    (sheet,) = sheets()
    told = {text: key for key, text in sheet.rows}

    for action in room.window.actions_:
        key = action.shortcut().toString()
        assert told.get(action.text(), "") == key, action.text()
    assert told["Stop…"] == "Ctrl+K"
    assert all(key for key, _ in sheet.rows)

    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in sheets()))


def test_a_line_is_read_with_its_keys(qtbot: QtBot, room: Room, theme: Theme) -> None:
    sheet = ShortcutSheet(room.window.actions_, theme, room.window)
    qtbot.addWidget(sheet)
    names = {label.accessibleName() for label in sheet.findChildren(QLabel)}

    assert "Ctrl+F: Filter" in names
    assert "Up, Down: Go from row to row" in names


def test_nothing_is_cut_in_it(qtbot: QtBot, room: Room) -> None:
    room.window.actions_[Command.SHORTCUTS].trigger()
    (sheet,) = sheets()
    qtbot.waitExposed(sheet)

    assert [
        label.text()
        for label in sheet.findChildren(QLabel)
        if label.width() < label.sizeHint().width()
    ] == []
    sheet.close()
