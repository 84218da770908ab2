"""What a sheet tells can be read to its end by the keyboard alone, however large the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from portwatch.ui import sheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme


def test_tab_comes_to_what_scrolls_only_where_there_is_more(qtbot: QtBot, theme: Theme) -> None:
    body = QWidget()
    body.setMinimumHeight(1000)
    scroll = sheet.scroller(body, theme, "The plan")
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    scroll.show()

    assert scroll.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert scroll.accessibleName() == "The plan"
    qtbot.keyClick(scroll, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0

    scroll.resize(300, 1000)
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_where_controls_take_the_keyboard_the_area_does_not(qtbot: QtBot, theme: Theme) -> None:
    body = QWidget()
    body.setMinimumHeight(1000)
    scroll = sheet.scroller(body, theme)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    scroll.show()

    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus
