"""The bars of churn, drawn together: one item costs a quarter of four of pyqtgraph's.

Bars begin and end at whole pixels, a pixel from each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from portwatch.ui.hatch import hatch_brush

if TYPE_CHECKING:
    from PySide6.QtGui import QTransform
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from portwatch.core.decimate import Bars
    from portwatch.core.series import Values
    from portwatch.core.time_view import TimeView


class ChurnBars(QGraphicsItem):
    """Opened upwards and closed downwards; hatched is what polls missed."""

    def __init__(self) -> None:
        super().__init__()
        self._bounds = QRectF()
        self._edges: tuple[Values, Values] = (np.empty(0), np.empty(0))
        self._window = (0.0, 1.0)
        self._spans: tuple[tuple[Values, Values], ...] = ()  # from and to, in four kinds
        self._colors = (QColor(), QColor())
        self._zero = QColor()  # of the line in the middle
        self._hatches: tuple[QBrush, ...] = ()
        self._ratio = 0.0
        # pyqtgraph has no types.
        self._rects: list[Any] = [PrimitiveArray(QRectF, 4) for _ in range(4)]

    def set_colors(self, opened: QColor, closed: QColor, zero: QColor) -> None:
        """Take other colours."""
        self._colors = (opened, closed)
        self._zero = zero
        self._ratio = 0.0
        self.update()

    def set_data(self, bars: Bars, view: TimeView) -> None:
        """Draw what of these lies within a window."""
        self.prepareGeometryChange()
        zero = np.zeros(len(bars))
        opened, closed = bars.opened_seen, -bars.closed_seen
        self._edges = (np.maximum(bars.starts, view.start), np.minimum(bars.ends, view.end))
        self._window = (view.start, view.end)
        self._spans = (
            (zero, opened),
            (zero, closed),
            (opened, opened + bars.opened_missed),
            (closed, closed - bars.closed_missed),
        )
        low = float(self._spans[3][1].min(initial=0.0))
        high = float(self._spans[2][1].max(initial=0.0))
        self._bounds = QRectF(view.start, low - 1, view.span, high - low + 2)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """In the units of the data."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw in pixels: a plot stretches brushes, and puts edges between pixels."""
        del option, widget
        if not self._spans:
            return
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._ratio = ratio
            self._hatches = tuple(hatch_brush(color, ratio) for color in self._colors)
        to_pixels = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setPen(Qt.PenStyle.NoPen)
        inverse, _ = painter.deviceTransform().inverted()
        for hatch in self._hatches:
            hatch.setTransform(inverse)
        left = np.round(self._edges[0] * to_pixels.m11() + to_pixels.dx())
        right = np.round(self._edges[1] * to_pixels.m11() + to_pixels.dx())
        width = np.maximum(right - left - 1, 1)
        brushes = (*map(QBrush, self._colors), *self._hatches)
        for rects, span, brush in zip(self._rects, self._spans, brushes, strict=True):
            painter.setBrush(brush)
            if len(left):
                painter.drawRects(*_filled(rects, left, width, span, to_pixels))
        begin, end = (round(each * to_pixels.m11() + to_pixels.dx()) for each in self._window)
        painter.fillRect(QRectF(begin, round(to_pixels.dy()), end - begin, 1), self._zero)
        painter.restore()


def _filled(
    rects: Any,  # noqa: ANN401 - pyqtgraph has no types
    left: Values,
    width: Values,
    span: tuple[Values, Values],
    to_pixels: QTransform,
) -> Any:  # noqa: ANN401 - as above
    """Arguments for ``drawRects``."""
    begin, end = (np.round(each * to_pixels.m22() + to_pixels.dy()) for each in span)
    rects.resize(len(left))
    values = rects.ndarray()
    values[:, 0] = left
    values[:, 1] = np.minimum(begin, end)
    values[:, 2] = width
    values[:, 3] = np.abs(end - begin)
    return rects.drawargs()
