"""The content of the Activity pane: range, zoom and pause above the charts.

Imports pyqtgraph: import this when the pane is first shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from portwatch.core.time_view import LONGEST, LONGEST_REMEMBERED, TimeView
from portwatch.ui.button import Button, IconButton, Kind
from portwatch.ui.chart_area import ChartArea
from portwatch.ui.chart_export import ChartExport
from portwatch.ui.chart_legend import line, show_text
from portwatch.ui.chart_words import ChartWords, window_words
from portwatch.ui.icons import IconName, quiet_tint, text_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.past_keeper import PastKeeper
from portwatch.ui.range_switch import RangeSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from portwatch.core.series import ChurnSeries
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

SHORTEST_REST = 250
"""Milliseconds from one drawing of new polls to the next, at least."""

SLOW_REST = 2000
"""As ``SHORTEST_REST``, where a pixel stands for more than that."""

_RANGES = (300.0, 3600.0, 86_400.0, 604_800.0)
_KEPT = 7_776_000.0  # seconds that a memory goes back at most
_TOOLS_HEIGHT = 40
_HINT_FROM = 900  # pixels of width that have room for the hint
_ROOMY_FROM = 860  # and for the words on show beside the tools
_WORDS_HEIGHT = 28
_WORDS_FROM = 700  # pixels of width that have room for the word of a button with an icon


class ActivityCharts(QWidget):
    """Shows a series, live until a person moves it or stops it.

    Attributes:
        lane_chosen: All about a listener is wanted; carries its episode's number.
        span_chosen: What was open is wanted; carries (from, to).
        export_failed: A file could not be written; carries a sentence.
        memory_failed: The memory cannot be read; carries a sentence.
    """

    lane_chosen = Signal(int)
    span_chosen = Signal(object)
    export_failed = Signal(str)
    memory_failed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, memory: Memory | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._series: ChurnSeries | None = None
        self._past = PastKeeper(memory)
        longest = LONGEST if memory is None else LONGEST_REMEMBERED
        self._view = TimeView(0.0, _RANGES[0], longest=longest)
        self._is_paused = False
        self._paused_at: float | None = None  # the latest poll then, if there was one
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SHORTEST_REST)
        self._is_stale = False
        self._switch = RangeSwitch(theme, self.tr("Range"), self._ranges())
        self._shown = ElidedLabel(theme, tint=quiet_tint)
        self._hint = ElidedLabel(theme, self.tr("Scroll to zoom, drag to move"), tint=quiet_tint)
        self._back = Button(theme, self.tr("Back to live"), Kind.SMALL)
        self._pause = IconButton(
            theme, icons, self.tr("Pause the charts"), IconName.PAUSE, edged=True
        )
        self._save = Button(theme, self.tr("Export…"), Kind.LOW)
        self._save.setIcon(icons.icon(IconName.EXPORT, text_tint))
        self.tools = QHBoxLayout()
        self._below = QWidget()
        self._below_row = QHBoxLayout(self._below)
        self._pages = QStackedWidget()
        self._words = ChartWords(
            theme,
            self.tr("Watching has just begun"),
            self.tr("The first values come with the next look at this computer."),
        )
        self._area = ChartArea(theme, icons, self._past)
        self._export = ChartExport(theme, self._area)
        self._build()
        self._connect()

    @property
    def view(self) -> TimeView:
        """The window of time on show."""
        return self._view

    @property
    def is_paused(self) -> bool:
        """Whether the charts stand still."""
        return self._is_paused

    @property
    def area(self) -> ChartArea:
        """The charts themselves."""
        return self._area

    def show_series(self, series: ChurnSeries) -> None:
        """Draw what is new, but not more often than every ``SHORTEST_REST``."""
        self._series = series
        if self._rest.isActive():
            self._is_stale = True
            return
        self._rest_now()
        self._draw_news()

    @property
    def is_complete(self) -> bool:
        """Whether nothing that was asked of the memory is still to come."""
        return self._past.is_complete

    def choose_range(self, position: int) -> None:
        """Show another range, 0 being the shortest, as if a person had chosen it."""
        self._switch.choose(position)

    def pause(self, paused: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Hold the charts still, or go on."""
        if paused == self._is_paused:
            return
        self._paused_at = self._latest() if paused else None
        self._is_paused = paused
        self._pause.setChecked(paused)
        self._pause.show_icon(IconName.PLAY if paused else IconName.PAUSE)
        name = self.tr("Go on") if paused else self.tr("Pause the charts")
        self._pause.setAccessibleName(name)
        self._pause.setToolTip(name)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The hint goes first where there is little room."""
        super().resizeEvent(event)
        self._hint.setVisible(self._has_room())
        has_words = self.width() >= self._theme.px(_WORDS_FROM)
        self._save.setText(self.tr("Export…") if has_words else "")
        self._arrange()

    def _arrange(self) -> None:
        """Words on show go below the tools where there is no room beside them."""
        is_roomy = self.width() >= self._theme.px(_ROOMY_FROM)
        if is_roomy is not self._below.isHidden():
            self._below.setVisible(not is_roomy)
            row, first = (self.tools, 1) if is_roomy else (self._below_row, 0)
            row.insertWidget(first, self._shown, 0 if is_roomy else 1)
            row.insertWidget(first + 1, self._back)

    def _has_room(self) -> bool:
        return self.width() >= self._theme.px(_HINT_FROM) and not self._shown.isHidden()

    def _build(self) -> None:
        px = self._theme.px
        self._pause.setCheckable(True)
        self._back.setAccessibleName(self.tr("Back to live"))
        self._back.hide()
        self._save.setAccessibleName(self.tr("Export what is on show"))
        self._save.setToolTip(self.tr("Export what is on show"))
        if not self._past.is_there:
            why = self.tr("Nothing is remembered beyond the last hour: there is no history.")
            for position in (2, 3):
                self._switch.disable(position, why)
        tools = QWidget()
        row = self.tools
        tools.setLayout(row)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(12))
        row.addWidget(self._switch)
        row.addWidget(self._shown)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self._pause)
        row.addWidget(self._save)
        tools.setFixedHeight(px(_TOOLS_HEIGHT))
        self._below_row.setContentsMargins(px(16), 0, px(16), px(4))
        self._below.setFixedHeight(px(_WORDS_HEIGHT))
        self._below.hide()
        self._pages.addWidget(self._words)
        self._pages.addWidget(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self._below)
        column.addWidget(line(horizontal=True))
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._draw_waiting)
        self._switch.chosen.connect(self._choose)
        self._back.clicked.connect(self._go_live)
        self._pause.toggled.connect(self.pause)
        self._save.clicked.connect(self._export.ask)
        self._area.view_changed.connect(self._look_at)
        self._area.lane_chosen.connect(self.lane_chosen)
        self._area.span_chosen.connect(self.span_chosen)
        self._export.failed.connect(self.export_failed)
        self._past.troubled.connect(self.memory_failed)

    def _ranges(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("5 min"), self.tr("5 minutes")),
            (self.tr("1 h"), self.tr("1 hour")),
            (self.tr("24 h"), self.tr("24 hours")),
            (self.tr("7 days"), self.tr("7 days")),
        )

    def _latest(self) -> float | None:
        """The latest poll that may show, in seconds since the epoch."""
        if self._is_paused:
            return self._paused_at
        if self._series is None or not len(self._series):
            return None
        return float(self._series.times[-1])

    @Slot()
    def _draw_waiting(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._rest_now()
            self._draw_news()

    def _rest_now(self) -> None:
        self._rest.setInterval(SHORTEST_REST if self._view.span <= LONGEST else SLOW_REST)
        self._rest.start()

    def _draw_news(self) -> None:
        if not self._is_paused:
            self._draw()

    def _draw(self) -> None:
        series, latest = self._series, self._latest()
        has_data = series is not None and latest is not None
        self._pages.setCurrentWidget(self._area if has_data else self._words)
        self._shown.setVisible(has_data)
        self._save.setEnabled(has_data)
        self._hint.setVisible(self._has_room())
        if series is None or latest is None:
            return
        oldest = latest - _KEPT
        if not self._past.is_there:
            oldest = float(series.rising[0] - series.intervals[0])
        self._view = self._view.at(oldest, latest, self._past.record.newest(latest))
        self._area.draw(series, self._view, live=not self._is_paused)
        show_text(self._shown, window_words(self._view, latest, paused=self._is_paused))
        self._back.setVisible(not self._view.following)

    @Slot(int)
    def _choose(self, position: int) -> None:
        self._view = replace(self._view, span=_RANGES[position], following=True)
        self._area.recolour()
        self._draw()

    @Slot()
    def _go_live(self) -> None:
        self.pause(False)
        self._choose(self._switch.choice)

    @Slot(object)
    def _look_at(self, view: TimeView) -> None:
        self._view = view
        self._draw()
