"""Diagonal hatching that shows even on a narrow bar, where Qt's own pattern is too wide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

_PERIOD = 5  # pixels from stripe to stripe
_STRIPE = 2  # pixels that a stripe is thick, along a row
_REPEATED = 12  # periods in a tile: Qt fills faster where it meets fewer edges of tiles


def hatch_period(ratio: float) -> int:
    """Pixels of the device after which stripes repeat.

    Args:
        ratio: Device pixels for each pixel.
    """
    return _PERIOD * max(1, round(ratio))


def hatch_brush(color: QColor, ratio: float) -> QBrush:
    """Stripes from the lower left to the upper right, clear in between.

    Args:
        color: Of the stripes.
        ratio: Device pixels for each pixel; the brush is as large in device pixels.
    """
    edge = hatch_period(ratio)
    tile = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    for y in range(edge):
        for x in range(edge):
            if (x + y) % edge < edge * _STRIPE // _PERIOD:
                tile.setPixelColor(x, y, color)
    whole = QImage(tile.size() * _REPEATED, tile.format())
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.fillRect(whole.rect(), QBrush(tile))
    painter.end()
    return QBrush(whole)
