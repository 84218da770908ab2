"""Hatched rectangles, many at once: cut from one picture where the device has pixels."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPixmap, QTransform

from portwatch.ui.hatch import hatch_brush, hatch_period
from portwatch.ui.raw_points import draw_rects

if TYPE_CHECKING:
    from portwatch.core.series import Values

_FRAGMENT = 10  # numbers of 8 bytes that a QPainter.PixmapFragment is made of


class HatchedRects:
    """Stripes of one colour that go on from rectangle to rectangle.

    A brush fills each row of pixels of each rectangle for itself, which takes three times as long
    as to copy them, and ten times where a pixel of the design is several of the device.
    """

    def __init__(self, color: QColor) -> None:
        self._color = color
        self._ratio = 0.0
        self._brush = QBrush()
        self._tile = QPixmap()

    def draw(self, painter: QPainter, values: Values, moved: int = 0) -> None:
        """Draw rectangles.

        Args:
            painter: Where to; its brush and pen may be others afterwards.
            values: A row for each: left, top, width and height, in whole pixels.
            moved: Pixels that stripes have moved to the left with what they are drawn on.
        """
        if not len(values):
            return
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._ratio = ratio
            self._brush = hatch_brush(self._color, ratio)
            self._tile = QPixmap()
        if painter.paintEngine().type() is QPaintEngine.Type.Raster:
            self._draw_pixels(painter, values, moved)
        else:
            self._brush.setTransform(painter.deviceTransform().inverted()[0])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._brush)
            draw_rects(painter, values)

    def _draw_pixels(self, painter: QPainter, values: Values, moved: int) -> None:
        """Copy them from the picture, in pixels of the device."""
        place = painter.deviceTransform()
        near, size = values[:, :2], values[:, 2:]
        scale = np.array([place.m11(), place.m22()])
        corner = np.array([place.dx(), place.dy()])
        # As Qt rounds: halves upwards.
        corners = np.floor(near * scale + corner + 0.5)
        sizes = np.floor((near + size) * scale + corner + 0.5) - corners
        period = hatch_period(self._ratio)
        self._make_room(*(math.ceil(each) + period for each in sizes.max(axis=0)))
        # Middle, place in the picture, size, scale, turn and opacity.
        kept = np.zeros((len(values), _FRAGMENT))
        kept[:, 0:2] = corners + sizes / 2
        kept[:, 2] = (corners[:, 0] + moved * scale[0]) % period
        kept[:, 3] = corners[:, 1] % period
        kept[:, 4:6] = sizes
        kept[:, 6:8] = kept[:, 9] = 1.0
        # Qt reads them while ``kept`` lives.
        first: Any = shiboken6.wrapInstance(kept.ctypes.data, QPainter.PixmapFragment)
        before = painter.worldTransform()
        painter.setWorldTransform(place.inverted()[0] * before)
        painter.drawPixmapFragments(first, len(kept), self._tile)
        painter.setWorldTransform(before)

    def _make_room(self, width: int, height: int) -> None:
        size = self._tile.size()
        if width <= size.width() and height <= size.height():
            return
        self._tile = QPixmap(size.expandedTo(QSize(width, height)))
        self._tile.fill(Qt.GlobalColor.transparent)
        self._brush.setTransform(QTransform())
        painter = QPainter(self._tile)
        painter.fillRect(self._tile.rect(), self._brush)
        painter.end()
