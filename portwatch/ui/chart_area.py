"""The charts and lanes below each other on one time axis, with their headings and legends.

Imports pyqtgraph: import this when a chart is first shown.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter
from PySide6.QtWidgets import QWidget

from portwatch.core.churn_record import bars_of
from portwatch.core.reading import Reading, reading_at, reading_now, reading_of_nothing
from portwatch.core.record import record
from portwatch.core.slots import Slots
from portwatch.ui.button import Button
from portwatch.ui.chart_axis import moment_words
from portwatch.ui.chart_keys import Act, Press, press_of
from portwatch.ui.chart_stage import ChartStage
from portwatch.ui.lane_news import LaneNews
from portwatch.ui.span_choice import SpanChoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from portwatch.core.decimate import Bars
    from portwatch.core.history_records import Mark
    from portwatch.core.samples import Samples
    from portwatch.core.series import ChurnSeries, Values
    from portwatch.core.time_view import TimeView
    from portwatch.ui.icons import Icons
    from portwatch.ui.past_keeper import PastKeeper
    from portwatch.ui.theme import Theme

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


@record(frozen=True, slots=True)
class Drawn:
    """What is on show.

    Attributes:
        series: All polls.
        samples: What the bars are made of.
        view: The window of time.
        live: Whether the latest poll is now.
        bars: The bars.
        counts: Established connections: a row for each colour, a column for each bar.
    """

    series: ChurnSeries
    samples: Samples
    view: TimeView
    live: bool
    bars: Bars
    counts: Values


class ChartArea(QWidget):
    """Churn, established connections and lanes, and a crosshair over all.

    Attributes:
        view_changed: A person zoomed, dragged or went beyond an edge; carries a ``TimeView``.
        lane_chosen: A person wants to know all about a listener; carries its episode's number.
        span_chosen: A person wants to see what was open; carries (from, to).
    """

    view_changed = Signal(object)
    lane_chosen = Signal(int)
    span_chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, past: PastKeeper) -> None:
        super().__init__()
        self._theme = theme
        self._past = past
        self._slots = Slots(len(theme.tokens.chart) - 1)
        self._drawn: Drawn | None = None
        self._cursor: float | None = None
        self._pointer: float | None = None  # the cursor's place, as a share of the window
        self._shows_focus = False
        self.stage = ChartStage(self, theme, icons, with_lanes=past.is_there)
        self._news = LaneNews(self.stage, past)
        self.choice = SpanChoice(theme, icons, self.stage, self)
        self.setAccessibleName(self.tr("Charts of connections"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()

    @property
    def summary(self) -> str:
        """What the legends show, in words."""
        return self.stage.summary(self._past.is_there)

    @property
    def drawn(self) -> Drawn | None:
        """What is on show; ``None`` before the first drawing."""
        return self._drawn

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Alerts, and times in which nothing was watched."""
        return self._past.marks

    @property
    def places(self) -> list[str | None]:
        """The program of each of the chart's colours; ``None`` where nothing is drawn."""
        if self._drawn is None:
            return []
        used = [bool(row.any()) for row in self._drawn.counts]
        return [n if u else None for n, u in zip([*self._slots.holders, ""], used, strict=True)]

    def draw(self, series: ChurnSeries, view: TimeView, *, live: bool) -> None:
        """Show a window of time.

        Args:
            series: All polls; at least one.
            view: The window.
            live: Whether the latest poll is now.
        """
        samples = self._past.record.shown(series, view.start, view.end)
        bars = bars_of(samples, view.start, view.end, self.stage.churn.plot_width)
        inside = bars.inside(view.start, view.end)
        self._slots.seat(samples.busiest(len(self._slots.holders), inside.polls))
        counts = self._slots.counts(samples, bars.polls)
        self._drawn = Drawn(series, samples, view, live, bars, counts)
        self.stage.show_pauses(self._past.lanes.pauses)
        self.stage.churn.draw(inside, view)
        self.stage.established.draw(bars, counts, view)
        self.stage.show_window(view)
        self.choice.place(view)
        if self._pointer is not None:
            self._cursor = view.start + self._pointer * view.span
        self._show_cursor()
        self._past.want(view, float(series.times[-1]))

    def point_at_share(self, share: float) -> None:
        """Put the crosshair somewhere between the left edge (0) and the right one (1)."""
        if self._drawn is not None:
            self._point(self._drawn.view.start + share * self._drawn.view.span)

    @contextmanager
    def for_a_file(self) -> Iterator[None]:
        """Without what only a person at the screen can use: buttons, the focus, and "now"."""
        drawn, focus = self._drawn, self._shows_focus
        if drawn is None:
            yield
            return
        self._drawn, self._shows_focus = replace(drawn, live=False), False
        self._show_cursor()
        pressed = [self.choice.bar, *self.stage.lane_legend.findChildren(Button)]
        hidden = [each for each in pressed if not each.isHidden()]
        for each in hidden:
            each.hide()
        try:
            yield
        finally:
            self._drawn, self._shows_focus = drawn, focus
            for each in hidden:
                each.show()
            self._show_cursor()

    def recolour(self) -> None:
        """Let programs take their colours anew, the busiest first."""
        self._slots.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the crosshair, zoom, and select."""
        press = press_of(event)
        if press is None or not self._does(press):
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What lies over all is as large."""
        super().resizeEvent(event)
        self.stage.overlay.resize(self.size())

    def _connect(self) -> None:
        stage = self.stage
        for source in (stage.churn, stage.established, stage.lanes):
            source.framed.connect(self._frame)
            source.pointed.connect(self._point)
            source.brushed.connect(self._brush)
        for plot in (stage.churn, stage.established):
            plot.resized.connect(self._redraw)
        stage.lanes.lane_chosen.connect(self.lane_chosen)
        stage.lane_legend.lane_chosen.connect(self.lane_chosen)
        self.choice.chosen.connect(self.span_chosen)
        self._past.churn_changed.connect(self._redraw)
        self._past.lanes_changed.connect(self._show_lanes)
        self._past.marks_changed.connect(self._show_lanes)

    def _does(self, press: Press) -> bool:
        """Do what a key means; whether there was something to do."""
        match press.act:
            case Act.STEP:
                self._step(int(press.amount))
            case Act.GROW:
                self._grow(int(press.amount))
            case Act.FIRST | Act.LAST:
                self._go_to_end(first=press.act is Act.FIRST)
            case Act.ZOOM:
                self._zoom(press.amount)
            case Act.CHOOSE:
                return self.choice.choose()
            case Act.BACK:
                if not self.choice.drop():
                    if self._cursor is None:
                        return False
                    self._point(None)
        return True

    @Slot()
    def _redraw(self) -> None:
        if self._drawn is not None:
            self.draw(self._drawn.series, self._drawn.view, live=self._drawn.live)

    @Slot()
    def _show_lanes(self) -> None:
        self.stage.lanes.show_lanes(self._past.lanes)
        self.stage.times.show_marks(self._past.marks)
        self._news.forget()
        self._redraw()

    @Slot(object)
    def _frame(self, window: tuple[float, float]) -> None:
        if self._drawn is not None:
            self.view_changed.emit(self._drawn.view.framed(*window))

    @Slot(object)
    def _point(self, moment: float | None) -> None:
        """The pointer is at a moment, or away."""
        self._cursor = moment
        self._pointer = None
        if self._drawn is not None:
            view = self._drawn.view
            self._pointer = None if moment is None else (moment - view.start) / view.span
            self._show_cursor()

    @Slot(object)
    def _brush(self, span: tuple[float, float]) -> None:
        if self._drawn is not None:
            self.choice.select(*span, self._drawn.view)

    def _step(self, steps: int) -> None:
        moment = self._moment_after(steps)
        if moment is not None:
            self._go_to(moment)

    def _grow(self, steps: int) -> None:
        """Select from where the crosshair was to where it goes."""
        if self._cursor is None:
            self._step(0)
        begin, moment = self._cursor, self._moment_after(steps)
        if begin is not None and moment is not None and self._drawn is not None:
            self.choice.grow(begin, moment, self._drawn.view)
            self._go_to(moment)

    def _moment_after(self, steps: int) -> float | None:
        if self._drawn is None:
            return None
        bars, view = self._drawn.bars, self._drawn.view
        index = bars.nearest(view.end if self._cursor is None else self._cursor)
        if index is None:
            return None
        if self._cursor is not None:
            index = min(max(index + steps, 0), len(bars) - 1)
        return _middle(bars, index)

    def _go_to_end(self, *, first: bool) -> None:
        if self._drawn is not None:
            series, samples = self._drawn.series, self._drawn.samples
            begin = float(samples.rising[0] - samples.intervals[0] / 2)
            self._go_to(begin if first else float(series.times[-1]))

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
        middle = cursor
        if cursor is not None and index is not None:
            middle = min(max(_middle(drawn.bars, index), view.start), view.end)
        reading = self._reading(drawn, cursor, index)
        why = "" if cursor is None else self._news.why(cursor, counted=index is not None)
        self.stage.show_reading(reading, drawn.bars.bucket, view, self.places, why)
        self._news.show(drawn.view, cursor)
        self.stage.show_cursor(middle, _badge_text(middle, reading, view))
        self.setAccessibleDescription(self.summary)
        self.stage.tell()

    def _reading(self, drawn: Drawn, cursor: float | None, index: int | None) -> Reading:
        if index is not None:
            return reading_at(drawn.bars, drawn.counts, index)
        if cursor is not None:
            return reading_of_nothing(cursor, len(drawn.counts))
        if not drawn.live:
            last = drawn.bars.nearest(drawn.view.end)
            if last is None:
                return reading_of_nothing(drawn.view.end, len(drawn.counts))
            return reading_at(drawn.bars, drawn.counts, last)
        latest = self._slots.counts(drawn.series, np.array([len(drawn.series) - 1]))
        return reading_now(drawn.series, latest[:, 0].tolist())


def _badge_text(cursor: float | None, reading: Reading, view: TimeView) -> str:
    """The crosshair's time: of the poll that it stands at, or of where it is."""
    if cursor is None:
        return ""
    moments = reading.moments
    one = moments is not None and moments[0] == moments[1]
    return moment_words(moments[1] if moments is not None and one else cursor, view.span)


def _middle(bars: Bars, index: int) -> float:
    return float(bars.starts[index] + bars.ends[index]) / 2
