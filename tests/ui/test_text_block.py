from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme

LONG = "It runs from a folder for temporary files, which any program may write to."


@pytest.fixture
def block(qtbot: QtBot, theme: Theme) -> TextBlock:
    made = TextBlock(theme)
    qtbot.addWidget(made)
    return made


def test_the_height_is_known_before_it_is_shown(block: TextBlock, theme: Theme) -> None:
    block.show_text(LONG, "Reason")
    line = theme.px(20)
    assert block.heightForWidth(5000) == line
    assert block.heightForWidth(120) >= 4 * line
    assert block.heightForWidth(5000) == line


def test_another_text_has_another_height(block: TextBlock) -> None:
    block.show_text("short", "x")
    low = block.heightForWidth(150)
    block.show_text(LONG, "x")
    assert block.heightForWidth(150) > low
    block.show_text("short", "x")
    assert block.heightForWidth(150) == low


def test_a_word_without_a_gap_wraps(block: TextBlock) -> None:
    block.show_text(500 * "x", "x")
    assert block.heightForWidth(200) > 5 * block.fontMetrics().height()


def test_a_layout_gives_it_all_its_lines_at_every_width(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    blocks = [TextBlock(theme) for _ in range(3)]
    for block in blocks:
        column.addWidget(block)
        block.show_text(LONG, "Reason")
    column.addStretch(1)
    window.resize(400, 600)
    window.show()
    for width in (400, 200, 700, 250):
        window.resize(width, 600)
        QGuiApplication.processEvents()
        for block in blocks:
            assert block.height() == block.heightForWidth(block.width())
            assert block.document().size().height() <= block.height()


def test_it_is_plain_text_to_be_read_and_selected(block: TextBlock) -> None:
    block.show_text("<b>bold</b>", "Name")
    assert block.text == "<b>bold</b>"
    assert block.accessibleName() == "Name: <b>bold</b>"
    assert block.isReadOnly()
    assert block.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_wifi_is_one_word_and_is_copied_as_it_is_told(block: TextBlock, qtbot: QtBot) -> None:
    told = "It listens to your whole Wi-Fi."
    block.show_text(told, "x")
    narrow = block.fontMetrics().horizontalAdvance("It listens to your whole Wi-")

    for width in range(narrow - 4, narrow + 8):
        block.resize(width, 100)
        block.document().setTextWidth(width)
        first = block.document().firstBlock().layout().lineAt(0)
        assert "Wi" not in block.toPlainText()[: first.textLength()], width
    assert block.text == told
    assert told in block.accessibleName()
    block.selectAll()
    qtbot.keyClick(block, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == told
