from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from portwatch.ui.raw_points import draw_rects, polygon


def test_a_polygon_has_the_points_in_order() -> None:
    made = polygon(np.array([[1.0, 2.0], [3.5, -4.0]]))
    assert [made.at(n) for n in range(made.size())] == [QPointF(1, 2), QPointF(3.5, -4)]
    assert not polygon(np.empty((0, 2))).size()


@pytest.mark.parametrize("order", ["C", "F"])
def test_rectangles_are_drawn_where_the_rows_say(order: str) -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("red"))
    draw_rects(painter, np.array([[0, 0, 10, 10], [20, 5, 5, 15]], order=order))  # type: ignore[call-overload]
    draw_rects(painter, np.empty((0, 4)))
    painter.end()
    red = [(x, y) for x in range(40) for y in range(20) if image.pixelColor(x, y) == QColor("red")]
    assert red == [(x, y) for x in range(10) for y in range(10)] + [
        (x, y) for x in range(20, 25) for y in range(5, 20)
    ]
