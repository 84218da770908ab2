from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPalette, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QToolButton, QWidget

from portwatch.ui.label import ElidedLabel
from portwatch.ui.theme import ThemeChoice
from portwatch.ui.undo_bar import SHOWN_FOR, UndoBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(below: QWidget, theme: Theme, icons: Icons) -> UndoBar:
    return UndoBar(theme, icons, below)


def undone(bar: UndoBar) -> list[bool]:
    told: list[bool] = []
    bar.undone.connect(lambda: told.append(True))
    return told


def clock(bar: UndoBar) -> QTimer:
    (found,) = bar.findChildren(QTimer)
    return found


def test_it_is_hidden_until_something_can_be_undone(bar: UndoBar) -> None:
    assert not bar.isVisible()

    bar.offer("<b>vite</b> is expected.")

    assert bar.isVisible()
    assert bar.text == "<b>vite</b> is expected."
    assert "vite" in bar.accessibleName()


def test_its_button_takes_back_once(bar: UndoBar) -> None:
    told = undone(bar)
    bar.offer("x")

    bar.findChild(QPushButton).click()

    assert (told, bar.isVisible()) == ([True], False)


def test_ctrl_z_takes_back_only_while_it_is_there(bar: UndoBar) -> None:
    told = undone(bar)
    (shortcut,) = bar.findChildren(QShortcut)
    assert not shortcut.isEnabled()
    bar.offer("x")
    assert shortcut.isEnabled()
    assert shortcut.key().toString() == "Ctrl+Z"

    shortcut.activated.emit()

    assert (told, shortcut.isEnabled()) == ([True], False)


def test_it_goes_by_itself_and_takes_nothing_back(bar: UndoBar) -> None:
    told = undone(bar)
    bar.offer("x")
    assert clock(bar).interval() == SHOWN_FOR

    clock(bar).timeout.emit()

    assert (told, bar.isVisible()) == ([], False)


def test_it_stays_while_somebody_is_on_its_way_to_it(
    bar: UndoBar, below: QWidget, qtbot: QtBot
) -> None:
    bar.offer("x")
    below.activateWindow()
    button = bar.findChild(QPushButton)

    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert not clock(bar).isActive()
    button.clearFocus()
    assert clock(bar).isActive()


def test_it_keeps_to_the_bottom_of_the_list(bar: UndoBar, below: QWidget) -> None:
    bar.offer("a long sentence " * 40)
    below.resize(300, 200)

    assert below.rect().contains(bar.geometry())
    assert bar.geometry().bottom() > 150


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_it_stands_out_from_the_list_in_both_schemes(
    bar: UndoBar, below: QWidget, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    bar.offer("x")
    picture = bar.grab().toImage()

    assert bar.width() == below.width() - 2 * theme.px(16)
    ground = picture.pixelColor(picture.width() // 2, 4)
    assert ground == QColor(theme.tokens.text)
    label = bar.findChild(ElidedLabel)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.tokens.surface)


def test_it_lies_over_what_is_on_show(
    below: QWidget, theme: Theme, icons: Icons, qtbot: QtBot
) -> None:
    """A splitter takes every child for a part of it, and a narrow window shows one at a time."""
    splitter = QSplitter(below)
    first, second = QWidget(), QWidget()
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setGeometry(0, 100, 800, 300)
    splitter.setSizes([500, 300])
    splitter.show()
    bar = UndoBar(theme, icons, below, (first, second))

    def lies_over(one: QWidget) -> bool:
        room = QRect(one.mapTo(below, QPoint()), one.size())
        return room.contains(bar.geometry()) and room.bottom() - bar.geometry().bottom() < 40

    bar.offer("x " * 500)
    assert splitter.count() == 2
    assert lies_over(first)
    splitter.setSizes([300, 500])
    qtbot.waitUntil(lambda: lies_over(first))
    first.hide()
    qtbot.waitUntil(lambda: lies_over(second))
    first.show()
    second.hide()
    qtbot.waitUntil(lambda: lies_over(first))


def test_it_can_be_closed_and_every_control_has_a_name(bar: UndoBar) -> None:
    told = undone(bar)
    bar.offer("x")
    close = bar.findChild(QToolButton)

    assert close.accessibleName()
    assert bar.findChild(QPushButton).accessibleName() == "Undo: x"
    close.click()
    assert (told, bar.isVisible()) == ([], False)
