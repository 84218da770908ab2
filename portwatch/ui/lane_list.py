"""Lanes below the charts: which listener was up when, on the same time axis."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHelpEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip

from portwatch.core.lane_view import bar_at
from portwatch.ui.chart_plot import CLICK
from portwatch.ui.kept_picture import KeptPicture
from portwatch.ui.lane_delegate import LaneDelegate
from portwatch.ui.lane_model import LaneModel, key
from portwatch.ui.lane_words import bar_text, lane_text
from portwatch.ui.plain_tip import plain_tip
from portwatch.ui.scroll_bar import ScrollBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from portwatch.core.history_records import Bar, Lane, Lanes
    from portwatch.core.time_scale import TimeScale
    from portwatch.core.time_view import TimeView
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_SLACK = 6  # pixels beside a bar that still mean it

_LISTS_OWN = {
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
}


class LaneList(QListView):
    """Scrolls where there are more lanes than room.

    Attributes:
        lane_chosen: A person wants to know all about a listener; carries its episode's number.
        pointed: The pointer is at a moment, or has left (``None``).
        framed: A person zoomed or dragged; carries the window as (start, end).
        brushed: A person selected with Shift; carries (from, to), in either order.
    """

    lane_chosen = Signal(int)
    pointed = Signal(object)
    framed = Signal(object)
    brushed = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._lanes = LaneModel(self)
        self._delegate = LaneDelegate(theme, icons, self._lanes)
        self._drawn: tuple[object, ...] = ()
        self._picture = KeptPicture()
        self._pressed: tuple[float, TimeScale] | None = None
        self._cursor: float | None = None
        self.setModel(self._lanes)
        self.setItemDelegate(self._delegate)
        self._build()
        theme.changed.connect(self._repaint)
        self.selectionModel().currentChanged.connect(self._tell_current)

    @property
    def model_(self) -> LaneModel:
        """The lanes on show."""
        return self._lanes

    def show_lanes(self, lanes: Lanes) -> None:
        """Show other lanes; the current one stays the current one."""
        before = self._lanes.lane(self.currentIndex().row())
        self._delegate.pauses = lanes.pauses
        self._lanes.show_lanes(lanes.lanes, lanes.more)
        if before is not None and self.currentIndex().row() < 0:
            for row, lane in enumerate(lanes.lanes):
                if key(lane) == key(before):
                    self.setCurrentIndex(self._lanes.index(row))
        self._repaint()

    def show_window(self, view: TimeView, left: float, width: float) -> None:
        """Show a window of time.

        Args:
            view: The window.
            left: Where it begins, in pixels from this widget's left edge.
            width: Pixels that it is wide.
        """
        delegate = self._delegate
        delegate.view, delegate.left, delegate.width = view, left, width
        self._lanes.window = view.span
        shown = (view.span, round(view.end / view.span * width), left, width)
        if shown != self._drawn:
            self._drawn = shown
            self._repaint()

    @contextmanager
    def whole_lanes(self) -> Iterator[None]:
        """Paint no lane of which only a part has room, for as long as this lasts."""
        self._delegate.floor = float(self.viewport().height())
        try:
            yield
        finally:
            self._delegate.floor = math.inf

    def keep_picture(self) -> None:
        """The crosshair will move: strips are to be painted."""
        self._picture.take(self.viewport())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint lanes, or a strip that the crosshair has left."""
        if not self._picture.paints(self.viewport(), event):
            super().paintEvent(event)

    def show_cursor(self, moment: float | None) -> None:
        """Where the crosshair is: what Enter asks about."""
        self._cursor = moment

    def bar_near(self, x: float, y: float) -> tuple[Lane, Bar] | None:
        """The bar at a place of the viewport, or right beside it."""
        lane = self._lanes.lane(self.indexAt(QPoint(round(x), round(y))).row())
        if lane is None:
            return None
        scale = self._delegate.scale
        bar = bar_at(lane, scale.moment_at(x), _SLACK * scale.unit)
        return None if bar is None else (lane, bar)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell of the bar below the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._told_at(event)), self)
            return True
        if event.type() is QEvent.Type.Leave:
            self.pointed.emit(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag, or to click."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = (event.position().x(), self._delegate.scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move the crosshair, the window, or the end of a selection."""
        x = event.position().x()
        if self._pressed is None:
            scale = self._delegate.scale
            self.pointed.emit(scale.moment_at(x) if scale.covers(x) else None)
            super().mouseMoveEvent(event)
            return
        begin, scale = self._pressed
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.brushed.emit((scale.moment_at(begin), scale.moment_at(x)))
        elif abs(x - begin) > CLICK:
            self.framed.emit(scale.dragged(begin, x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click chooses the bar below it; beside any, the listener as it was last."""
        super().mouseReleaseEvent(event)
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        begin, _ = self._pressed
        self._pressed = None
        where = event.position()
        is_click = abs(where.x() - begin) <= CLICK
        if is_click and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            found = self.bar_near(where.x(), where.y())
            if found is not None:
                self.lane_chosen.emit(found[1].episode)
            elif where.x() < self._delegate.left:
                self._choose(self.indexAt(where.toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter chooses; what the list does not know is for the charts."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        elif event.key() in _LISTS_OWN:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom as the charts do, unless there is something to scroll."""
        scrolls = self.verticalScrollBar().maximum() > 0
        if scrolls and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turn, place = event.angleDelta().y(), event.position().x()
        self.framed.emit(self._delegate.scale.zoomed(turn, place))
        event.accept()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small: it shares what room there is."""
        return QSize(200, 4 * self._delegate.height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small enough for the smallest window."""
        return QSize(120, self._delegate.height)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(self._theme))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Listeners over time"))

    def _told_at(self, event: QHelpEvent) -> str:
        found = self.bar_near(event.pos().x(), event.pos().y())
        if found is not None:
            return bar_text(*found, self._delegate.view.span)
        lane = self._lanes.lane(self.indexAt(event.pos()).row())
        if lane is None or event.pos().x() > self._delegate.left:
            return ""
        return lane_text(lane, self._delegate.view.span)

    def _choose(self, index: QModelIndex) -> None:
        """Tell the bar at the crosshair, or the latest."""
        lane = self._lanes.lane(index.row())
        if lane is None or not lane.bars:
            return
        bar = None if self._cursor is None else bar_at(lane, self._cursor)
        self.lane_chosen.emit((bar or lane.bars[-1]).episode)

    @Slot(QModelIndex)
    def _tell_current(self, index: QModelIndex) -> None:
        lane = self._lanes.lane(index.row())
        text = "" if lane is None else lane_text(lane, self._delegate.view.span)
        self.setAccessibleDescription(text)
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @Slot()
    def _repaint(self) -> None:
        self.scheduleDelayedItemsLayout()  # lanes may be lower now
        self.updateGeometry()
        self.viewport().update()
