"""The bars of churn: they begin and end at whole pixels, a pixel from each other."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from portwatch.core.unchanged import same_points
from portwatch.ui.hatched_rects import HatchedRects
from portwatch.ui.raw_points import draw_rects

if TYPE_CHECKING:
    from portwatch.core.decimate import Bars
    from portwatch.core.plot_frame import PlotFrame
    from portwatch.core.series import Values
    from portwatch.core.time_view import TimeView

_AT_EDGE = 2  # bars at the left edge that may lose what they stand for while they leave


class ChurnBars:
    """Opened upwards and closed downwards; hatched is what polls missed."""

    def __init__(self) -> None:
        self._edges: tuple[Values, Values] = (np.empty(0), np.empty(0))
        self._spans: tuple[tuple[Values, Values], ...] = ()  # from and to, in four kinds
        self._points: tuple[Values, Values] | None = None  # where bars begin, and all else of them
        self._colors = (QColor(), QColor())
        self._zero = QColor()  # of the line in the middle
        self._hatches: tuple[HatchedRects, ...] = ()

    def set_colors(self, opened: QColor, closed: QColor, zero: QColor) -> None:
        """Take other colours."""
        self._colors = (opened, closed)
        self._hatches = (HatchedRects(opened), HatchedRects(closed))
        self._zero = zero

    def set_data(self, bars: Bars, view: TimeView) -> float:
        """Draw what of these lies within a window.

        Returns:
            The moment up to which they are the same as before; minus infinity if none is.
        """
        before = self._points
        self._points = (
            bars.starts,
            np.vstack(
                [
                    *(bars.ends, bars.opened_seen, bars.opened_missed),
                    *(bars.closed_seen, bars.closed_missed),
                ]
            ),
        )
        same = same_points(before, self._points, view.start + _AT_EDGE * bars.bucket)
        zero = np.zeros(len(bars))
        opened, closed = bars.opened_seen, -bars.closed_seen
        self._edges = (np.maximum(bars.starts, view.start), np.minimum(bars.ends, view.end))
        self._spans = (
            (zero, opened),
            (zero, closed),
            (opened, opened + bars.opened_missed),
            (closed, closed - bars.closed_missed),
        )
        return float(bars.ends[same - 1]) if same else -math.inf

    def paint(self, painter: QPainter, frame: PlotFrame) -> None:
        """Draw the bars, and the line that they stand on."""
        if not self._spans:
            return
        left, right = (frame.pixels(each) for each in self._edges)
        first = int(np.searchsorted(right, frame.first))
        left, right = left[first:], right[first:]
        rects = np.empty((len(left), 4))
        rects[:, 0], rects[:, 2] = left, np.maximum(right - left - 1, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        kinds = []
        for begin, end in self._spans:
            low, high = frame.rows(begin[first:]), frame.rows(end[first:])
            rects[:, 1], rects[:, 3] = np.minimum(low, high), np.abs(high - low)
            kinds.append(rects[rects[:, 3] > 0])
        for color, seen in zip(self._colors, kinds[:2], strict=True):
            painter.setBrush(QBrush(color))
            draw_rects(painter, seen)
        for hatch, missed in zip(self._hatches, kinds[2:], strict=True):
            hatch.draw(painter, missed, frame.moved)
        times = frame.times
        painter.fillRect(QRectF(times.left, frame.row(0.0), times.width, 1), self._zero)
