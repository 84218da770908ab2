from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from portwatch.ui.hatch import hatch_brush
from portwatch.ui.hatched_rects import HatchedRects
from portwatch.ui.raw_points import draw_rects

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("qapp")]

COLOR = QColor("#5399d1")
RECTS = np.array([[0, 0, 10, 10], [13, 4, 3, 30], [17, 1, 20, 7], [40, 20, 1, 1]], dtype=float)


def canvas(ratio: float) -> QImage:
    image = QImage(QSize(60, 50) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_they_are_what_a_brush_fills(ratio: float) -> None:
    filled, copied = canvas(ratio), canvas(ratio)
    hatched = HatchedRects(COLOR)
    for image in (filled, copied):
        painter = QPainter(image)
        painter.translate(7, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        if image is filled:
            brush = hatch_brush(COLOR, ratio)
            brush.setTransform(painter.deviceTransform().inverted()[0])
            painter.setBrush(brush)
            draw_rects(painter, RECTS)
        else:
            hatched.draw(painter, RECTS[1:2])
            hatched.draw(painter, RECTS)  # larger ones than there was room for
            hatched.draw(painter, RECTS[:0])
        painter.fillRect(QRect(50, 40, 1, 1), COLOR)  # the painter is where it was
        painter.end()
    assert copied == filled
    assert filled != canvas(ratio)


def test_another_ratio_takes_other_stripes() -> None:
    hatched = HatchedRects(COLOR)
    once, after = canvas(2.0), canvas(2.0)
    for image, drawn in ((canvas(1.0), hatched), (after, hatched), (once, HatchedRects(COLOR))):
        painter = QPainter(image)
        drawn.draw(painter, RECTS)
        painter.end()
    assert after == once


def test_a_drawing_keeps_them_as_shapes() -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    HatchedRects(COLOR).draw(painter, RECTS)
    painter.end()
    drawing = bytes(buffer.data().data()).decode()
    assert drawing.count("<path") + drawing.count("<rect") >= len(RECTS)
