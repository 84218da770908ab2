"""Connections opened (upwards) and closed (downwards) per second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPainter

from portwatch.core.scale import value_scale
from portwatch.ui.chart_plot import ChartPlot
from portwatch.ui.hatch import hatch_brush

if TYPE_CHECKING:
    from portwatch.core.decimate import Bars
    from portwatch.core.time_view import TimeView
    from portwatch.ui.theme import Theme

OPENED = 0
"""Place of opened connections among the chart's colours."""

CLOSED = 1
"""As ``OPENED``, for closed ones."""

_MOST_LABELS = 3  # above the zero line, and as many below
_LABEL_ROOM = 16  # pixels of the design above the highest label, and below the lowest
_FEW = 2.0  # connections a second for which the chart is at least high enough
_ABOVE_BARS = 1  # z value of the zero line


# pyqtgraph has no types to inherit from.
class PlainBars(pg.BarGraphItem):  # type: ignore[misc]
    """Bars without an edge, whose bounds are those of their data and cost nothing."""

    def __init__(self) -> None:
        super().__init__(x0=[], width=[], height=[], pen=None)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """In the units of the data."""
        (left, right), (low, high) = self._dataBounds
        return QRectF() if left is None else QRectF(left, low, right - left, high - low)


class HatchedBars(PlainBars):
    """Hatched bars whose stripes keep their shape: a plot stretches brushes otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self._color = QColor()
        self._hatch = QBrush()
        self._ratio = 0.0

    def set_color(self, color: QColor) -> None:
        """Take another colour."""
        self._color = color
        self._ratio = 0.0
        self.update()

    def paint(self, painter: QPainter, *_others: Any) -> None:  # noqa: ANN401 - pyqtgraph has no types
        """Draw the bars with a brush that undoes the plot's transformation."""
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._ratio = ratio
            self._hatch = hatch_brush(self._color, ratio)
        inverse, _ = painter.deviceTransform().inverted()
        self._hatch.setTransform(inverse)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._hatch)
        painter.drawRects(*self._rectarray.drawargs())


class ChurnChart(ChartPlot):
    """Bars from a line in the middle; hatched is what polling missed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._opened = PlainBars()
        self._opened_missed = HatchedBars()
        self._closed = PlainBars()
        self._closed_missed = HatchedBars()
        for item in (self._opened, self._opened_missed, self._closed, self._closed_missed):
            self.add(item)
        self._zero = pg.InfiniteLine(0, angle=0, movable=False)
        self._zero.setZValue(_ABOVE_BARS)
        self.add(self._zero)
        self.restyle()

    def draw(self, bars: Bars, view: TimeView) -> None:
        """Show the bars of a window of time."""
        inside = bars.inside(view.start, view.end)
        scale = value_scale(max(inside.highest_rate(), _FEW), _MOST_LABELS)
        room = self.theme.px(_LABEL_ROOM)
        half = max(self.plot_height / 2, room + 1)
        high = scale.top * half / (half - room)
        self.frame(view, -high, high)
        self.label(scale, mirrored=True)
        gap = view.span / max(self.plot_width, 1.0)  # one pixel
        edges = {"x0": bars.starts, "width": np.maximum(bars.ends - bars.starts - gap, gap)}
        zero = np.zeros(len(bars))
        self._opened.setOpts(**edges, y0=zero, height=bars.opened_seen)
        self._opened_missed.setOpts(**edges, y0=bars.opened_seen, height=bars.opened_missed)
        self._closed.setOpts(**edges, y0=zero, height=-bars.closed_seen)
        self._closed_missed.setOpts(**edges, y0=-bars.closed_seen, height=-bars.closed_missed)

    @Slot()
    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        chart = self.theme.tokens.chart
        for place, whole, hatched in (
            (OPENED, self._opened, self._opened_missed),
            (CLOSED, self._closed, self._closed_missed),
        ):
            color = QColor(chart[place])
            whole.setOpts(brush=QBrush(color))
            hatched.set_color(color)
        self._zero.setPen(QColor(self.theme.tokens.text3))
