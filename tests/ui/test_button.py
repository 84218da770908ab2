from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStyleOptionButton

from portwatch.ui.button import Button
from portwatch.ui.icons import IconName, text_tint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


def drawn(button: Button) -> str:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return option.text


def test_words_stand_at_a_distance_from_the_icon_and_are_called_as_before(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    button = Button(theme, "Add")
    qtbot.addWidget(button)
    assert drawn(button) == "Add"
    bare = button.sizeHint().width()

    button.setIcon(icons.icon(IconName.PLUS, text_tint))
    room = button.fontMetrics().horizontalAdvance(" ")
    assert drawn(button) == " Add"
    assert button.text() == "Add"
    assert button.sizeHint().width() >= bare + button.iconSize().width() + room

    button.setIcon(QIcon())
    assert button.sizeHint().width() == bare
