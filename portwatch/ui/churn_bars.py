"""The bars of churn: they begin and end at whole pixels, a pixel from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from portwatch.ui.hatched_rects import HatchedRects
from portwatch.ui.raw_points import draw_rects

if TYPE_CHECKING:
    from portwatch.core.decimate import Bars
    from portwatch.core.plot_frame import PlotFrame
    from portwatch.core.series import Values
    from portwatch.core.time_view import TimeView


class ChurnBars:
    """Opened upwards and closed downwards; hatched is what polls missed."""

    def __init__(self) -> None:
        self._edges: tuple[Values, Values] = (np.empty(0), np.empty(0))
        self._spans: tuple[tuple[Values, Values], ...] = ()  # from and to, in four kinds
        self._colors = (QColor(), QColor())
        self._zero = QColor()  # of the line in the middle
        self._hatches: tuple[HatchedRects, ...] = ()

    def set_colors(self, opened: QColor, closed: QColor, zero: QColor) -> None:
        """Take other colours."""
        self._colors = (opened, closed)
        self._hatches = (HatchedRects(opened), HatchedRects(closed))
        self._zero = zero

    def set_data(self, bars: Bars, view: TimeView) -> None:
        """Draw what of these lies within a window."""
        zero = np.zeros(len(bars))
        opened, closed = bars.opened_seen, -bars.closed_seen
        self._edges = (np.maximum(bars.starts, view.start), np.minimum(bars.ends, view.end))
        self._spans = (
            (zero, opened),
            (zero, closed),
            (opened, opened + bars.opened_missed),
            (closed, closed - bars.closed_missed),
        )

    def paint(self, painter: QPainter, frame: PlotFrame) -> None:
        """Draw the bars, and the line that they stand on."""
        if not self._spans:
            return
        left, right = (np.round(frame.columns(each)) for each in self._edges)
        rects = np.empty((len(left), 4))
        rects[:, 0], rects[:, 2] = left, np.maximum(right - left - 1, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        kinds = []
        for begin, end in self._spans:
            low, high = frame.rows(begin), frame.rows(end)
            rects[:, 1], rects[:, 3] = np.minimum(low, high), np.abs(high - low)
            kinds.append(rects[rects[:, 3] > 0])
        for color, seen in zip(self._colors, kinds[:2], strict=True):
            painter.setBrush(QBrush(color))
            draw_rects(painter, seen)
        for hatch, missed in zip(self._hatches, kinds[2:], strict=True):
            hatch.draw(painter, missed)
        times = frame.times
        painter.fillRect(QRectF(times.left, frame.row(0.0), times.width, 1), self._zero)
