from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from portwatch.ui.choice import Choice
from portwatch.ui.choice_button import wrapped

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme

WORDS = "A network this computer is on"


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> Choice:
    made = Choice(theme)
    qtbot.addWidget(made)
    made.show_choice(WORDS, "", advised=False)
    made.show()
    return made


def fit(choice: Choice, width: int) -> None:
    choice.resize(width, choice.heightForWidth(width))
    QApplication.processEvents()


def test_words_go_on_below_where_there_is_no_room(choice: Choice) -> None:
    whole = choice.button.sizeHint().width()
    fit(choice, whole + 20)
    low = choice.button.height()
    fit(choice, whole - 20)

    assert choice.button.width() <= whole - 20
    assert choice.button.height() == low + choice.fontMetrics().lineSpacing()
    assert choice.button.text() == WORDS  # as it is read


def test_lines_end_at_words(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font())
    width = max(map(metrics.horizontalAdvance, ("A network this", "computer is on")))

    assert wrapped(WORDS, metrics, width) == "A network this\ncomputer is on"
    assert wrapped(WORDS, metrics, 10_000) == WORDS
    assert wrapped("computer", metrics, 1) == "computer"
