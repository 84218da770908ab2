from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from portwatch.ui.scrolled_picture import ScrolledPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt

AREA = QRect(10, 0, 90, 40)  # the rest stays where it is


class Band(QWidget):
    """Shows a column of a colour of its own for each number from ``since`` on."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = ScrolledPicture(self.paint_part)
        self.since = 0
        self.parts: list[QRect] = []

    def paint_part(self, painter: QPainter, part: QRect) -> None:
        self.parts.append(QRect(part))
        painter.fillRect(part, Qt.GlobalColor.white)
        for x in range(part.left(), part.right() + 1):
            if AREA.left() <= x <= AREA.right():
                color = QColor.fromHsv((37 * (x + self.since)) % 360, 255, 200)
                painter.fillRect(x, 0, 1, AREA.height(), color)

    def go(self, pixels: int, fresh: int) -> bool:
        self.since += pixels
        return self.picture.move(pixels, AREA, fresh)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self.picture.paints(self, event):
            self.paint_part(QPainter(self), self.rect())


@pytest.fixture
def band(qtbot: QtBot) -> Band:
    made = Band()
    made.resize(100, 40)
    qtbot.addWidget(made)
    shown(made)
    made.parts.clear()
    return made


def shown(band: Band) -> QImage:
    return band.grab().toImage()


def whole(band: Band) -> QImage:
    band.picture.drop()
    return shown(band)


def test_only_what_is_new_is_painted_and_the_rest_has_moved(band: Band) -> None:
    assert band.go(3, 97)
    told = shown(band)
    assert band.parts == [QRect(97, 0, 3, 40)]
    assert told == whole(band)


def test_what_has_not_moved_is_painted_where_it_has_changed(band: Band) -> None:
    assert band.go(0, 60)
    shown(band)
    assert band.parts == [QRect(60, 0, 40, 40)]


def test_moves_that_nobody_has_seen_add_up(band: Band) -> None:
    assert band.go(3, 95)
    assert band.go(4, 99)
    told = shown(band)
    assert band.parts == [QRect(91, 0, 9, 40)]
    assert told == whole(band)


def test_no_column_that_came_in_is_left_out(band: Band) -> None:
    assert band.go(5, 200)  # says that all is the same
    assert shown(band) == whole(band)


def test_without_a_picture_nothing_moves(band: Band) -> None:
    band.picture.drop()
    assert not band.go(3, 97)
    shown(band)
    assert band.parts == [QRect(0, 0, 100, 40)]


def test_another_size_is_painted_whole(band: Band) -> None:
    band.resize(80, 30)
    shown(band)
    assert band.parts == [QRect(0, 0, 80, 30)]


def test_into_a_finer_picture_it_is_painted_anew(band: Band) -> None:
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    band.render(image)
    assert band.parts == [band.rect()]
