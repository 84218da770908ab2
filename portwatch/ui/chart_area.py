"""The charts below each other on one time axis, with their headings and legends.

Imports pyqtgraph: import this when a chart is first shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from portwatch.core.decimate import Bars, decimate, steady
from portwatch.core.reading import Reading, reading_at, reading_now, reading_of_nothing
from portwatch.core.slots import Slots
from portwatch.core.time_view import TimeView
from portwatch.ui.chart_axis import clock
from portwatch.ui.chart_legend import ChurnLegend, EstablishedLegend
from portwatch.ui.churn_chart import ChurnChart
from portwatch.ui.established_chart import EstablishedChart
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from portwatch.core.series import ChurnSeries, Values
    from portwatch.ui.theme import Theme

_HEADING_WIDTH = 120
_LEGEND_WIDTH = 251
_BADGE_HEIGHT = 20
_LEAP = 10  # bars that the crosshair goes with Shift
_ZOOM = 2.0  # each press of a key
_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is on show."""

    series: ChurnSeries
    view: TimeView
    live: bool
    bars: Bars
    counts: Values


class ChartArea(QWidget):
    """Churn and established connections, and a crosshair over both.

    Attributes:
        view_changed: A person zoomed, dragged or went beyond an edge; carries a ``TimeView``.
    """

    view_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._slots = Slots(len(theme.tokens.chart) - 1)
        self._drawn: _Drawn | None = None
        self._cursor: float | None = None
        self._pointer: float | None = None  # the cursor's place, as a share of the window
        self._shows_focus = False
        self._churn = ChurnChart(theme)
        self._established = EstablishedChart(theme)
        self._churn_legend = ChurnLegend(theme)
        self._established_legend = EstablishedLegend(theme)
        self._badge = QLabel(self)
        self._build()
        self._badge.raise_()
        for plot in (self._churn, self._established):
            plot.framed.connect(self._frame)
            plot.pointed.connect(self._point)
            plot.resized.connect(self._redraw)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def summary(self) -> str:
        """What the legends show, in words."""
        return f"{self._churn_legend.summary()}; {self._established_legend.summary()}"

    def draw(self, series: ChurnSeries, view: TimeView, *, live: bool) -> None:
        """Show a window of time.

        Args:
            series: All polls; at least one.
            view: The window.
            live: Whether the latest poll is now.
        """
        bars = decimate(series, view.start, view.end, self._churn.plot_width)
        inside = bars.inside(view.start, view.end)
        self._slots.seat(series.busiest(len(self._slots.holders), inside.polls))
        counts = self._slots.counts(series, bars.polls)
        self._drawn = _Drawn(series, view, live, bars, counts)
        self._churn.draw(bars, view)
        self._established.draw(bars, counts, view)
        if self._pointer is not None:
            self._cursor = view.start + self._pointer * view.span
        self._show_cursor()

    def recolour(self) -> None:
        """Let programs take their colours anew, the busiest first."""
        self._slots.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the crosshair, and zoom."""
        leap = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-leap)
            case Qt.Key.Key_Right:
                self._step(leap)
            case Qt.Key.Key_Home:
                self._go_to_end(first=True)
            case Qt.Key.Key_End:
                self._go_to_end(first=False)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(1 / _ZOOM)
            case Qt.Key.Key_Minus:
                self._zoom(_ZOOM)
            case Qt.Key.Key_Escape if self._cursor is not None:
                self._point(None)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is, to those who use it."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() in _KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._shows_focus = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the focus around the charts."""
        super().paintEvent(event)
        if self._shows_focus:
            painter = QPainter(self)
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _build(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 1, 1, 1)  # the focus is drawn around
        grid.setSpacing(0)
        churn = self._heading(self.tr("Churn"), self.tr("opened and closed\nper second"))
        established = self._heading(self.tr("Established"), self.tr("connections\nby program"))
        grid.addWidget(churn, 0, 0)
        grid.addWidget(self._churn, 0, 1)
        grid.addWidget(self._churn_legend, 0, 3)
        grid.addWidget(line(horizontal=True), 1, 0, 1, 4)
        grid.addWidget(established, 2, 0)
        grid.addWidget(self._established, 2, 1)
        grid.addWidget(self._established_legend, 2, 3)
        grid.addWidget(line(horizontal=False), 0, 2, 3, 1)
        grid.setColumnMinimumWidth(0, px(_HEADING_WIDTH))
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        grid.setRowStretch(2, 1)
        for legend in (self._churn_legend, self._established_legend):
            legend.setFixedWidth(px(_LEGEND_WIDTH))
        self._churn.setAccessibleName(self.tr("Churn chart"))
        self._established.setAccessibleName(self.tr("Chart of established connections"))
        self.setAccessibleName(self.tr("Charts of connections"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._badge.setTextFormat(Qt.TextFormat.PlainText)
        self._badge.setFont(self._theme.font(Font.SMALL, strong=True))
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.setFixedHeight(px(_BADGE_HEIGHT))
        self._badge.hide()

    def _heading(self, title: str, text: str) -> QWidget:
        px = self._theme.px
        heading = QWidget()
        column = QVBoxLayout(heading)
        column.setContentsMargins(px(15), px(12), 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self._theme, title, strong=True))
        column.addWidget(Label(self._theme, text, Font.SMALL, tint=quiet_tint))
        column.addStretch(1)
        return heading

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._badge.setStyleSheet(
            f"background: {tokens.text}; color: {tokens.surface};"
            f" border-radius: {self._theme.px(4)}px; padding: 0 {self._theme.px(8)}px;"
        )

    @Slot()
    def _redraw(self) -> None:
        if self._drawn is not None:
            self.draw(self._drawn.series, self._drawn.view, live=self._drawn.live)

    @Slot(object)
    def _frame(self, window: tuple[float, float]) -> None:
        self.view_changed.emit(TimeView.framed(*window))

    @Slot(object)
    def _point(self, moment: float | None) -> None:
        """The pointer is at a moment, or away."""
        self._cursor = moment
        self._pointer = None
        if self._drawn is not None:
            view = self._drawn.view
            self._pointer = None if moment is None else (moment - view.start) / view.span
            self._show_cursor()

    def _step(self, steps: int) -> None:
        if self._drawn is None:
            return
        bars, view = self._drawn.bars, self._drawn.view
        index = bars.nearest(view.end if self._cursor is None else self._cursor)
        if index is None:
            return
        if self._cursor is not None:
            index = min(max(index + steps, 0), len(bars) - 1)
        self._go_to(_middle(bars, index))

    def _go_to_end(self, *, first: bool) -> None:
        if self._drawn is not None:
            series = self._drawn.series
            times = steady(series.times, series.intervals)
            self._go_to(float(times[0] - series.intervals[0] / 2 if first else times[-1]))

    def _go_to(self, moment: float) -> None:
        """Put the crosshair at a moment, by the keyboard."""
        if self._drawn is None:
            return
        self._cursor = moment
        self._pointer = None
        view = self._drawn.view.showing(moment)
        if view == self._drawn.view:
            self._show_cursor()
        else:
            self.view_changed.emit(view)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.summary))

    def _zoom(self, factor: float) -> None:
        if self._drawn is not None:
            view = self._drawn.view
            about = view.end if self._cursor is None else self._cursor
            self.view_changed.emit(view.zoomed(factor, about))

    def _show_cursor(self) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        view, cursor = drawn.view, self._cursor
        if cursor is not None and not view.start <= cursor <= view.end:
            cursor = None
        index = None if cursor is None else drawn.bars.at(cursor)
        if cursor is not None and index is not None:
            cursor = min(max(_middle(drawn.bars, index), view.start), view.end)
        for plot in (self._churn, self._established):
            plot.point_at(cursor)
        reading = self._reading(drawn, cursor, index)
        holders = self._slots.holders
        used = [bool(row.any()) for row in drawn.counts]
        names = [n if u else None for n, u in zip([*holders, ""], used, strict=True)]
        self._churn_legend.show_reading(reading, drawn.bars.bucket)
        self._established_legend.show_reading(reading, names)
        self._show_badge(cursor, reading)
        self.setAccessibleDescription(self.summary)

    def _reading(self, drawn: _Drawn, cursor: float | None, index: int | None) -> Reading:
        if index is not None:
            return reading_at(drawn.bars, drawn.counts, index)
        if cursor is not None:
            return reading_of_nothing(cursor, len(drawn.counts))
        if not drawn.live:
            last = drawn.bars.nearest(drawn.view.end)
            if last is not None:
                return reading_at(drawn.bars, drawn.counts, last)
        latest = self._slots.counts(drawn.series, np.array([len(drawn.series) - 1]))
        return reading_now(drawn.series, latest[:, 0].tolist())

    def _show_badge(self, cursor: float | None, reading: Reading) -> None:
        self._badge.setVisible(cursor is not None)
        if cursor is None:
            return
        moments = reading.moments
        one = moments is not None and moments[0] == moments[1]
        self._badge.setText(clock(moments[1] if moments is not None and one else cursor))
        self._badge.adjustSize()
        plot = self._established
        x = plot.x() + plot.x_of(cursor) - self._badge.width() / 2
        rightmost = plot.geometry().right() - self._badge.width()
        self._badge.move(min(round(x), rightmost), self.height() - self._badge.height() - 6)


def line(*, horizontal: bool) -> QWidget:
    """A line between things, one pixel thick."""
    widget = QWidget()
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Mid)
    if horizontal:
        widget.setFixedHeight(1)
    else:
        widget.setFixedWidth(1)
    return widget


def _middle(bars: Bars, index: int) -> float:
    return float(bars.starts[index] + bars.ends[index]) / 2
