"""What all charts share: a plot on the surface, its values' axis, zoom, pan and selection.

Imports pyqtgraph, which takes a third of a second: import this when a chart is first shown.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

from portwatch.core.scale import compact
from portwatch.core.time_scale import TimeScale
from portwatch.ui.language import figure
from portwatch.ui.layer_item import LayerItem
from portwatch.ui.pause_spans import PauseSpans
from portwatch.ui.scrolled_picture import ScrolledPicture
from portwatch.ui.theme import Font
from portwatch.ui.value_axis import ValueAxis

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

    from portwatch.core.history_records import Pause
    from portwatch.core.scale import Scale
    from portwatch.core.time_view import TimeView
    from portwatch.ui.layer_item import Layer
    from portwatch.ui.theme import Theme

AXIS_WIDTH = 48
"""Pixels of the design that the labels of values take at the left."""

RIGHT_MARGIN = 12
"""Pixels of the design between a plot's right edge and its legend."""

CLICK = 4
"""Pixels that the pointer may move in a click."""

_MOVES_A_SECOND = 30  # of the crosshair
_LABEL_GAP = 8  # pixels of the design from a label to the plot
_BEFORE_DATA = 10  # z value of holes
_OVERLAP = 2  # pixels: a line reaches beyond its point


# pyqtgraph has no types to inherit from.
class _Window(pg.ViewBox):  # type: ignore[misc]
    """Selects where pyqtgraph's own would move, if Shift is held.

    Attributes:
        moved: See ``PlotFrame``.
    """

    def __init__(self, brush: Callable[[float, float], None]) -> None:
        super().__init__(enableMenu=False)
        self.moved = 0
        self._brush = brush

    def mouseDragEvent(self, event: Any, axis: Any = None) -> None:  # noqa: ANN401, N802 - pyqtgraph's
        """Select from where the button went down to here."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        begin = self.mapSceneToView(event.buttonDownScenePos())
        self._brush(float(begin.x()), float(self.mapSceneToView(event.scenePos()).x()))


class _Canvas(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Paints from a picture of itself."""

    def __init__(self, paint: Callable[[QPainter, QRect], None]) -> None:
        super().__init__()
        self.picture = ScrolledPicture(paint)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint from the picture; into a file as if there were none."""
        if not self.picture.paints(self.viewport(), event):
            super().paintEvent(event)


class ChartPlot(QWidget):
    """One plot; its content is a subclass's.

    Attributes:
        framed: A person zoomed or dragged; carries the window as (start, end).
        pointed: The pointer is at a moment (seconds since the epoch), or has left (``None``).
        brushed: A person selected with Shift; carries (from, to), in either order.
        resized: The plot has another width or height.
    """

    framed = Signal(object)
    pointed = Signal(object)
    brushed = Signal(object)
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._canvas = _Canvas(self._paint_part)
        self.view: Any = _Window(lambda begin, end: self.brushed.emit((begin, end)))
        self._values = ValueAxis(self.view, theme.px(AXIS_WIDTH), theme.px(_LABEL_GAP))
        self._holes = PauseSpans()
        self._layers: list[LayerItem] = []
        self._anchor = 0.0  # where the window began when all was painted
        self._scale: tuple[float, ...] = ()
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

    def tell(self, text: str) -> None:
        """Let a screen reader find this where the plot is painted."""
        self._canvas.setAccessibleName(text)

    @property
    def plot_left(self) -> float:
        """The plot's left edge, in pixels from this widget's."""
        return float(self.theme.px(AXIS_WIDTH))

    @property
    def plot_width(self) -> float:
        """Pixels between the plot's left and right edge."""
        return max(1.0, self.width() - self.plot_left - self.theme.px(RIGHT_MARGIN))

    @property
    def plot_height(self) -> float:
        """Pixels between the plot's lower and upper edge."""
        return max(1.0, float(self.height()))

    @property
    def scale(self) -> TimeScale:
        """Where moments are."""
        start, end = self.view.viewRange()[0]
        return TimeScale(start, end, self.plot_left, self.plot_width)

    @property
    def _plot(self) -> QRect:
        """The plot, in pixels from this widget's corner."""
        return QRect(round(self.plot_left), 0, round(self.plot_width), round(self.plot_height))

    def x_of(self, moment: float) -> float:
        """Where a moment is, in pixels from this widget's left edge."""
        return self.scale.x_of(moment)

    def show_pauses(self, pauses: Sequence[Pause]) -> None:
        """Hatch the times in which nothing was watched."""
        if self._holes.set_data(pauses):
            self._paint_anew()

    def frame(self, view: TimeView, low: float, high: float, same: float = -math.inf) -> None:
        """Show a window of time, and values from ``low`` to ``high``.

        Args:
            view: The window.
            low: Value at the lower edge.
            high: Value at the upper edge.
            same: The moment up to which the data is as it was when this was called before.
        """
        scale = (low, high, view.span, self.plot_width, self.plot_height)
        unit = view.span / self.plot_width
        pixels = math.floor((view.start - self._anchor) / unit + 0.5) - self.view.moved
        start = self._anchor + (self.view.moved + pixels) * unit
        is_near = scale == self._scale and 0 <= pixels < self.plot_width and same > start
        fresh = math.floor(self.plot_left + (same - start) / unit) - _OVERLAP if is_near else 0
        if is_near and self._canvas.picture.move(pixels, self._plot, fresh):
            self.view.moved += pixels
            shown = self._plot
            if not pixels:
                shown.setLeft(fresh)
            self._canvas.viewport().update(shown)
        else:
            self._anchor, self._scale, self.view.moved = view.start, scale, 0
            start = view.start
            self._paint_anew()
        self.view.setRange(
            xRange=(start, start + view.span),
            yRange=(low, high),
            padding=0,
            disableAutoRange=False,
        )

    def label(self, scale: Scale, *, mirrored: bool = False) -> None:
        """Label the values of a scale; mirrored ones below 0 are positive too."""
        labels = [(value, figure(compact(value))) for value in scale.labels]
        below = [(-value, text) for value, text in labels] if mirrored else []
        if self._values.set_labels([*below, (0.0, "0"), *labels]):
            self._paint_anew()

    @Slot()
    def restyle(self) -> None:
        """Take the colours and fonts of the theme."""
        tokens = self.theme.tokens
        self._canvas.setBackground(tokens.surface)
        self._values.set_style(
            self.theme.font(Font.SMALL), QColor(tokens.text2), QColor(tokens.line)
        )
        self._holes.set_colors(QColor(tokens.surface), QColor(tokens.line))
        self._paint_anew()

    def add(self, layer: Layer, *, before_all: bool = False) -> None:
        """Draw something more, before what is there already but for what is before all."""
        item = LayerItem(layer, self.view)
        item.setZValue(_BEFORE_DATA if before_all else 0)
        self._layers.append(item)
        self._layers.sort(key=lambda one: one.zValue())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small: the charts share what room there is."""
        return QSize(200, 100)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small enough for the smallest window."""
        return QSize(120, 64)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width takes other bars."""
        super().resizeEvent(event)
        self.resized.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The crosshair goes with the pointer."""
        super().leaveEvent(event)
        self._moves.args = None  # a move that still waits would bring the crosshair back
        self.pointed.emit(None)

    def _build(self) -> None:
        grid = self._canvas.ci
        grid.layout.setContentsMargins(0, 0, self.theme.px(RIGHT_MARGIN), 0)
        grid.layout.setSpacing(0)
        grid.addItem(self._values, 0, 0)
        grid.addItem(self.view, 0, 1)
        self.view.setMouseEnabled(x=True, y=False)
        self.view.setDefaultPadding(0)
        self.view.disableAutoRange()
        self.add(self._holes, before_all=True)
        # Nothing is painted in units of the data: their matrix is worked out when the pointer asks.
        self._canvas.scene().sigPrepareForPaint.disconnect(self.view.prepareForPaint)
        # To fill the ground takes half as long as to copy a picture of it.
        self._canvas.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        # Otherwise the scene finds after the plot is painted that it has to be painted once more.
        self._canvas.setViewportUpdateMode(pg.GraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._canvas.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._canvas.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        # All of it is painted from the picture: nothing below it has to be.
        self._canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)

    def _paint_anew(self) -> None:
        self._canvas.picture.drop()
        self._canvas.viewport().update()

    def _paint_part(self, painter: QPainter, part: QRect) -> None:
        """Paint what the scene would: it takes longer to find out which of its items are there."""
        painter.setClipRect(part)
        painter.fillRect(part, self._canvas.backgroundBrush())
        self._values.paint(painter)
        painter.setClipRect(part & self._plot)
        painter.translate(self._plot.topLeft())
        for layer in self._layers:
            layer.paint(painter)

    @Slot(object)
    def _point(self, arguments: tuple[Any, ...]) -> None:
        (position,) = arguments
        inside = self.view.sceneBoundingRect().contains(position)
        self.pointed.emit(float(self.view.mapSceneToView(position).x()) if inside else None)

    @Slot(object)
    def _frame(self, _axes: object) -> None:
        start, end = self.view.viewRange()[0]
        self.framed.emit((start, end))
