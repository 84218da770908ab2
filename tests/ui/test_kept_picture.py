from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from portwatch.ui.kept_picture import KeptPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot


class Area(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.picture = KeptPicture()
        self.drawn = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self.picture.paints(self, event):
            self.drawn += 1
            QPainter(self).fillRect(self.rect(), Qt.GlobalColor.red)


@pytest.fixture
def area(qtbot: QtBot) -> Area:
    made = Area()
    made.resize(300, 100)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.drawn > 0)
    qtbot.wait(20)
    return made


def update_strip(qtbot: QtBot, area: Area) -> None:
    area.update(40, 0, 1, area.height())
    area.update(200, 0, 1, area.height())
    qtbot.wait(20)


def test_strips_are_painted_from_the_picture(qtbot: QtBot, area: Area) -> None:
    area.picture.take(area)
    drawn = area.drawn
    update_strip(qtbot, area)
    area.picture.take(area)  # there is one
    assert area.drawn == drawn


def test_whatever_else_is_painted_makes_the_picture_an_old_one(qtbot: QtBot, area: Area) -> None:
    area.picture.take(area)
    drawn = area.drawn
    area.update()
    qtbot.wait(20)
    assert area.drawn == drawn + 1
    update_strip(qtbot, area)
    assert area.drawn == drawn + 2


def test_without_a_picture_strips_are_drawn(qtbot: QtBot, area: Area) -> None:
    drawn = area.drawn
    update_strip(qtbot, area)
    assert area.drawn > drawn
