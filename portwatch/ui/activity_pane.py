"""The Activity pane: a light shell until it is first shown, for its charts are slow to import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from portwatch.services.runtime import now
from portwatch.ui.chart_words import ChartWords
from portwatch.ui.icons import Icons
from portwatch.ui.range_switch import RangeSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from portwatch.core.series import ChurnSeries
    from portwatch.ui.activity_charts import ActivityCharts
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.theme import Theme
    from portwatch.ui.timeline_page import TimelinePage


class ActivityPane(QWidget):
    """Connections and listeners over time: as charts, or as a list of what happened.

    Attributes:
        page_changed: The charts, or the timeline, are on show instead of the other.
        entry_selected: Another entry of the timeline is the current one; carries it, or ``None``.
        entry_opened: All about an entry is wanted; carries it.
        clear_requested: The timeline's filter shall go.
        listeners_requested: What listens now shall be shown.
        lane_chosen: All about a listener is wanted; carries its episode's number.
        span_chosen: What was open is wanted; carries (from, to), in seconds since the epoch.
        export_failed: A file could not be written; carries a sentence.
        memory_failed: The memory cannot be read; carries a sentence.
        charts_needed: What the charts are made of is about to be imported.
    """

    page_changed = Signal()
    entry_selected = Signal(object)
    entry_opened = Signal(object)
    clear_requested = Signal()
    listeners_requested = Signal()
    lane_chosen = Signal(int)
    span_chosen = Signal(object)
    export_failed = Signal(str)
    memory_failed = Signal(str)
    charts_needed = Signal()

    def __init__(
        self, theme: Theme, icons: Icons | None = None, memory: Memory | None = None
    ) -> None:
        """Nothing is imported or built, and the memory is not asked yet.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings, if there are some already.
            memory: What is remembered; without one, the last hour is all there is.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons or Icons(theme)
        self._memory = memory
        self._series: ChurnSeries | None = None
        self._is_paused = False
        self._charts: ActivityCharts | None = None
        self._building = False
        self._switch: RangeSwitch | None = None
        self._timeline: TimelinePage | None = None
        self._pages = QStackedWidget()
        self._words = ChartWords(theme, self.tr("Loading…"))
        self._words.painted.connect(self._prepare)
        self._pages.addWidget(self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Activity"))
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def charts(self) -> ActivityCharts | None:
        """What the pane shows; ``None`` until it was first shown."""
        return self._charts

    @property
    def timeline(self) -> TimelinePage | None:
        """The list of what happened; ``None`` where nothing is remembered, and until it exists."""
        return self._timeline

    @property
    def is_list(self) -> bool:
        """Whether the timeline is on show."""
        return self._timeline is not None and self._pages.currentWidget() is self._timeline

    @Slot(int)
    def show_page(self, position: int) -> None:
        """Show the charts (0) or the timeline (1)."""
        page = (self._charts, self._timeline)[position]
        if page is None or self._switch is None:
            return
        has_keyboard = self._switch.isAncestorOf(QApplication.focusWidget() or self)
        page.tools.addWidget(self._switch)  # one switch, in the row of tools on show
        self._pages.setCurrentWidget(page)
        self._switch.turn_on(position)
        if has_keyboard:
            self._switch.take_focus()
        self.page_changed.emit()

    def show_series(self, series: ChurnSeries) -> None:
        """Show all polls so far; a hidden pane only remembers them.

        Args:
            series: The polls; it may grow before the pane draws it.
        """
        self._series = series
        if self._charts is not None and self.isVisible():
            self._charts.show_series(series)

    def pause(self, paused: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Hold the charts still, or go on."""
        self._is_paused = paused
        if self._charts is not None:
            self._charts.pause(paused)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what came while the pane was hidden."""
        super().showEvent(event)
        if self._charts is not None and self._series is not None:
            self._charts.show_series(self._series)

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.surface))
        self.setPalette(palette)

    @Slot()
    def _prepare(self) -> None:
        """The words are on their way to the screen: build the charts after them."""
        if not self._building:
            self._building = True
            QTimer.singleShot(0, self._build)

    @Slot()
    def _build(self) -> None:
        self.charts_needed.emit()
        from portwatch.ui.activity_charts import ActivityCharts

        charts = ActivityCharts(self._theme, self._icons, self._memory)
        charts.lane_chosen.connect(self.lane_chosen)
        charts.span_chosen.connect(self.span_chosen)
        charts.export_failed.connect(self.export_failed)
        charts.memory_failed.connect(self.memory_failed)
        self._charts = charts
        self._pages.addWidget(charts)
        self._pages.setCurrentWidget(charts)
        if self._series is not None:
            charts.show_series(self._series)
        charts.pause(self._is_paused)
        self._add_timeline()

    def _add_timeline(self) -> None:
        """A second page, and the switch between the two, if anything is remembered at all."""
        if self._memory is None:
            return
        from portwatch.ui.timeline_page import TimelinePage

        pages = ((self.tr("Charts"), self.tr("Charts")), (self.tr("Timeline"), self.tr("Timeline")))
        self._switch = RangeSwitch(self._theme, self.tr("Show"), pages)
        self._switch.chosen.connect(self.show_page)
        self._timeline = TimelinePage(self._theme, self._icons, self._memory, lambda: now().wall)
        self._timeline.entry_selected.connect(self.entry_selected)
        self._timeline.entry_opened.connect(self.entry_opened)
        self._timeline.clear_requested.connect(self.clear_requested)
        self._timeline.listeners_requested.connect(self.listeners_requested)
        self._pages.addWidget(self._timeline)
        self.show_page(0)
