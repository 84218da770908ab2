"""What all charts share: a plot on the surface, its values' axis, zoom, pan and selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText
from PySide6.QtWidgets import QWidget

from portwatch.core.plot_frame import PlotFrame
from portwatch.core.scale import compact
from portwatch.core.time_scale import TimeScale
from portwatch.ui.kept_picture import KeptPicture
from portwatch.ui.pause_spans import PauseSpans
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from portwatch.core.history_records import Pause
    from portwatch.core.scale import Scale
    from portwatch.core.time_view import TimeView
    from portwatch.ui.theme import Theme

AXIS_WIDTH = 48
"""Pixels of the design that the labels of values take at the left."""

RIGHT_MARGIN = 12
"""Pixels of the design between a plot's right edge and its legend."""

CLICK = 4
"""Pixels that the pointer may move in a click."""

_REST = 33  # milliseconds from one move of the crosshair to the next: 30 a second are smooth
_LABEL_GAP = 8  # pixels of the design from a label to the plot


class Layer(Protocol):
    """Something drawn in a plot."""

    def paint(self, painter: QPainter, frame: PlotFrame) -> None:
        """Draw it where the frame has its moments and values."""


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
        self._picture = KeptPicture()
        self._window = (0.0, 1.0)
        self._limits = (0.0, 1.0)
        self._labels: list[tuple[float, str]] = []
        self._words: list[QStaticText] = []  # the labels, laid out
        self._font = QFont()
        self._layers: list[Layer] = []
        self._holes = PauseSpans()
        self._pressed: tuple[float, TimeScale] | None = None
        self._pointer: float | None = None  # where it is and was not told yet
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._point)
        # All of it is painted, so nothing needs to be painted below.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        theme.changed.connect(self.restyle)

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
        return TimeScale(*self._window, self.plot_left, self.plot_width)

    def x_of(self, moment: float) -> float:
        """Where a moment is, in pixels from this widget's left edge."""
        return self.scale.x_of(moment)

    def keep_picture(self) -> None:
        """The crosshair will move: strips are to be painted."""
        self._picture.take(self)

    def show_pauses(self, pauses: Sequence[Pause]) -> None:
        """Hatch the times in which nothing was watched."""
        self._holes.set_data(pauses)

    def frame(self, view: TimeView, low: float, high: float) -> None:
        """Show a window of time, and values from ``low`` to ``high``."""
        self._window, self._limits = (view.start, view.end), (low, high)
        self.update()

    def label(self, scale: Scale, *, mirrored: bool = False) -> None:
        """Label the values of a scale; mirrored ones below 0 are positive too."""
        labels = [(value, compact(value)) for value in scale.labels]
        below = [(-value, text) for value, text in labels] if mirrored else []
        self._labels = [*below, (0.0, "0"), *labels]
        self._lay_out([text for _, text in self._labels])

    @Slot()
    def restyle(self) -> None:
        """Take the colours of the theme."""
        tokens = self.theme.tokens
        self._holes.set_colors(QColor(tokens.surface), QColor(tokens.line))
        self._font = self.theme.font(Font.SMALL)
        self._words = []
        self._lay_out([text for _, text in self._labels])
        self.update()

    def add(self, layer: Layer) -> None:
        """Draw something more, before what is there already."""
        self._layers.append(layer)

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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint everything, or a strip that the crosshair has left."""
        if self._picture.paints(self, event):
            return
        frame = PlotFrame(self.scale, *self._limits, 0.0, self.plot_height)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.tokens.surface))
        self._paint_axis(painter, frame)
        painter.setClipRect(QRectF(self.plot_left, 0.0, self.plot_width, self.plot_height))
        for layer in (*self._layers, self._holes):
            layer.paint(painter, frame)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom about the pointer."""
        place = event.position().x()
        if self.scale.covers(place):
            self.framed.emit(self.scale.zoomed(event.angleDelta().y(), place))
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = (event.position().x(), self.scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move the crosshair, the window, or the end of a selection."""
        x = event.position().x()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._pressed = None
            self._pointer = x
            if not self._rest.isActive():
                self._point()
            return
        begin, scale = self._pressed
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.brushed.emit((scale.moment_at(begin), scale.moment_at(x)))
        elif abs(x - begin) > CLICK:
            self.framed.emit(scale.dragged(begin, x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag no more."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = None

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The crosshair goes with the pointer."""
        super().leaveEvent(event)
        self._pointer = None  # a move that still waits would bring the crosshair back
        self.pointed.emit(None)

    def _lay_out(self, texts: list[str]) -> None:
        """Texts that are the same at each painting are laid out once."""
        if texts == [each.text() for each in self._words]:
            return
        self._words = [QStaticText(text) for text in texts]
        for each in self._words:
            each.setTextFormat(Qt.TextFormat.PlainText)
            each.prepare(font=self._font)

    def _paint_axis(self, painter: QPainter, frame: PlotFrame) -> None:
        tokens = self.theme.tokens
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.text2))
        line = QColor(tokens.line)
        times = frame.times
        right = times.left - self.theme.px(_LABEL_GAP)
        for (value, _), words in zip(self._labels, self._words, strict=True):
            row = frame.row(value)
            painter.fillRect(QRectF(times.left, row, times.width, 1), line)
            size = words.size()
            top = min(max(row - size.height() / 2, 0.0), self.height() - size.height())
            painter.drawStaticText(QPointF(right - size.width(), top), words)

    @Slot()
    def _point(self) -> None:
        """Tell where the pointer is, then rest: one can send a thousand moves a second."""
        place, self._pointer = self._pointer, None
        if place is None:
            return
        self._rest.start()
        self.pointed.emit(self.scale.moment_at(place) if self.scale.covers(place) else None)
