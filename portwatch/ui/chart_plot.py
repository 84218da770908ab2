"""What all charts share: a plot on the surface, its axes, the crosshair, zoom and pan.

Imports pyqtgraph, which takes a third of a second: import this when a chart is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portwatch.core.scale import compact
from portwatch.ui.chart_axis import time_ticks
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from portwatch.core.scale import Scale
    from portwatch.core.time_view import TimeView
    from portwatch.ui.theme import Theme

AXIS_WIDTH = 48
"""Pixels of the design that the labels of values take at the left."""

TIMES_HEIGHT = 32
"""Pixels of the design that the labels of times take at the bottom."""

RIGHT_MARGIN = 12
"""Pixels of the design between a plot's right edge and its legend."""

_CLEAR = 52  # pixels of the design from the crosshair to the next label of a time
_MOVES_A_SECOND = 30  # of the crosshair
_BEYOND_DATA = 10  # z value of the crosshair
_BEHIND_DATA = -200  # a ViewBox is at -100: z value of the lines at labelled values


class ChartPlot(QWidget):
    """One plot; its content is a subclass's.

    Attributes:
        framed: A person zoomed or dragged; carries the window as (start, end).
        pointed: The pointer is at a moment (seconds since the epoch), or has left (``None``).
        resized: The plot has another width or height.
    """

    framed = Signal(object)
    pointed = Signal(object)
    resized = Signal()

    def __init__(self, theme: Theme, *, with_times: bool) -> None:
        super().__init__()
        self.theme = theme
        self._canvas = pg.GraphicsLayoutWidget()
        self.view: Any = pg.ViewBox(enableMenu=False)
        self._values = pg.AxisItem("left")
        self._times = pg.AxisItem("bottom") if with_times else None
        self._labels: list[tuple[float, str]] = []
        self._ticks: list[tuple[float, str]] = []
        self._shown_ticks: list[tuple[float, str]] = []
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._build()
        # 30 a second are smooth; a pointer can send 1,000.
        self._moves = pg.SignalProxy(
            self._canvas.scene().sigMouseMoved,
            rateLimit=_MOVES_A_SECOND,
            slot=self._point,
            threadSafe=False,
        )
        self.view.sigRangeChangedManually.connect(self._frame)
        theme.changed.connect(self.restyle)

    @property
    def plot_width(self) -> float:
        """Pixels between the plot's left and right edge."""
        return float(self.view.width())

    @property
    def plot_height(self) -> float:
        """Pixels between the plot's lower and upper edge."""
        return float(self.view.height())

    def x_of(self, moment: float) -> float:
        """Where a moment is, in pixels from this widget's left edge."""
        start, end = self.view.viewRange()[0]
        share = (moment - start) / (end - start)
        return float(self.view.geometry().left() + share * self.plot_width)

    def point_at(self, moment: float | None) -> None:
        """Put the crosshair at a moment, or take it away."""
        if moment is not None:
            self._line.setPos(moment)
        self._line.setVisible(moment is not None)
        self._show_times(moment)

    def frame(self, view: TimeView, low: float, high: float) -> None:
        """Show a window of time, and values from ``low`` to ``high``."""
        self.view.setRange(xRange=(view.start, view.end), yRange=(low, high), padding=0)
        if self._times is not None:
            self._ticks = time_ticks(view.start, view.end, self.plot_width)
            self._show_times(self._line.value() if self._line.isVisible() else None)
        # Otherwise the plot finds while it is painted that it has to be painted once more.
        self._canvas.scene().prepareForPaint()

    def label(self, scale: Scale, *, mirrored: bool = False) -> None:
        """Label the values of a scale; mirrored ones below 0 are positive too."""
        labels = [(value, compact(value)) for value in scale.labels]
        below = [(-value, text) for value, text in labels] if mirrored else []
        ticks = [*below, (0.0, "0"), *labels]
        if ticks != self._labels:  # an axis draws all of its labels anew
            self._labels = ticks
            self._values.setTicks([ticks])

    @Slot()
    def restyle(self) -> None:
        """Take the colours and fonts of the theme."""
        tokens = self.theme.tokens
        self._canvas.setBackground(tokens.surface)
        for axis in (self._values, self._times):
            if axis is not None:
                axis.enableAutoSIPrefix(False)  # else it lays out a label nobody sees
                axis.setPen(None)
                axis.setTextPen(tokens.text2)
                axis.setTickFont(self.theme.font(Font.SMALL))
        self._values.setTickPen(tokens.line)
        if self._times is not None:
            self._times.setTickPen(tokens.text3)
        pen = QPen(QColor(tokens.text), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._line.setPen(pen)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small: the charts share what room there is."""
        return QSize(200, 100)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small enough for the smallest window."""
        return QSize(120, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width takes other bars."""
        super().resizeEvent(event)
        self.resized.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The crosshair goes with the pointer."""
        super().leaveEvent(event)
        self._moves.args = None  # a move that still waits would bring the crosshair back
        self.pointed.emit(None)

    def add(self, item: Any) -> None:  # noqa: ANN401 - pyqtgraph has no types
        """Add an item whose size does not change the window."""
        self.view.addItem(item, ignoreBounds=True)

    def _build(self) -> None:
        px = self.theme.px
        grid = self._canvas.ci
        grid.layout.setContentsMargins(0, 0, px(RIGHT_MARGIN), 0)
        grid.layout.setSpacing(0)
        grid.addItem(self._values, 0, 0)
        grid.addItem(self.view, 0, 1)
        self._values.linkToView(self.view)
        self._values.setWidth(px(AXIS_WIDTH))
        self._values.setStyle(tickLength=0, tickTextOffset=px(8), tickAlpha=255)
        self._values.setGrid(255)
        self._values.setZValue(_BEHIND_DATA)
        if self._times is not None:
            grid.addItem(self._times, 1, 1)
            self._times.linkToView(self.view)
            self._times.setHeight(px(TIMES_HEIGHT))
            self._times.setStyle(tickLength=px(4), tickTextOffset=px(4), tickAlpha=255)
        self.view.setMouseEnabled(x=True, y=False)
        self.view.setDefaultPadding(0)
        self.view.disableAutoRange()
        self._line.setZValue(_BEYOND_DATA)
        self._line.hide()
        self.add(self._line)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)

    def _show_times(self, moment: float | None) -> None:
        """Label times, but for those that the crosshair's own time would cover."""
        if self._times is None:
            return
        ticks = self._ticks
        if moment is not None:
            room = self.theme.px(_CLEAR)
            here = self.x_of(moment)
            ticks = [tick for tick in ticks if abs(self.x_of(tick[0]) - here) >= room]
        if ticks != self._shown_ticks:
            self._shown_ticks = ticks
            self._times.setTicks([ticks])

    @Slot(object)
    def _point(self, arguments: tuple[Any, ...]) -> None:
        (position,) = arguments
        inside = self.view.sceneBoundingRect().contains(position)
        self.pointed.emit(float(self.view.mapSceneToView(position).x()) if inside else None)

    @Slot(object)
    def _frame(self, _axes: object) -> None:
        start, end = self.view.viewRange()[0]
        self.framed.emit((start, end))
