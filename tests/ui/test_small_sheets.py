"""The sheets that say what the program is, and ask for a port."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from portwatch import __version__
from portwatch.ui.about import AboutSheet
from portwatch.ui.actions import Command
from portwatch.ui.ask_port import PortSheet
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def test_what_it_is_stands_on_paper_as_all_sheets_do(room: Room, theme: Theme) -> None:
    sheet = AboutSheet(theme, room.window)
    sheet.show()

    assert "It sends nothing anywhere." in sheet.text
    assert any(__version__ in one.text for one in sheet.findChildren(TextBlock))
    ground = sheet.grab().toImage().pixelColor(3, 3).name()
    assert ground.upper() == theme.tokens.surface.upper()
    sheet.close()


def test_only_the_number_of_a_port_is_taken(qtbot: QtBot, room: Room, theme: Theme) -> None:
    sheet = PortSheet(theme, room.window)
    qtbot.addWidget(sheet)
    sheet.show()

    assert sheet.port == 8080
    for text, port in (("0", 0), ("65535", 65535), (" 22 ", 22)):
        sheet.field.setText(text)
        assert sheet.port == port
        assert sheet._agree.isEnabled()
    for text in ("65536", "", "-1", "http", "\u0661", "123456"):
        sheet.field.setText(text)
        assert sheet.port is None
        assert not sheet._agree.isEnabled()


def test_a_port_that_was_asked_for_is_explained(room: Room, qtbot: QtBot) -> None:
    def answer() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, PortSheet)
        sheet.field.setText("5432")
        sheet._agree.click()

    QTimer.singleShot(200, answer)
    room.window.actions_[Command.EXPLAIN_PORT].trigger()

    qtbot.waitUntil(lambda: "PostgreSQL" in room.window.side.explanation.text)
