"""The widgets of the charts, put in their places: plots, lanes, axis, legends and crosshair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from portwatch.ui.chart_legend import ChurnLegend, EstablishedLegend, line
from portwatch.ui.chart_overlay import ChartOverlay
from portwatch.ui.churn_chart import ChurnChart
from portwatch.ui.established_chart import EstablishedChart
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.lane_legend import LaneLegend
from portwatch.ui.lane_list import LaneList
from portwatch.ui.theme import Font
from portwatch.ui.time_row import TimeRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.history_records import Pause
    from portwatch.core.reading import Reading
    from portwatch.core.time_view import TimeView
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_HEADING_WIDTH = 118  # and one for the focus
_LEGEND_WIDTH, _LEGEND_AT_MOST = 251, 330
_BADGE_HEIGHT = 20
_LINE_FROM = 12  # pixels of the design above the crosshair
_LANES_FROM = 15  # pixels of the design above the lanes
_SHARES = (177, 176, 242)  # of the height: churn, established, lanes


class ChartStage(QObject):
    """Owns no data: each widget is given what it shows.

    Attributes:
        churn: The upper chart.
        established: The lower chart.
        lanes: The lanes below.
        times: The time axis of all.
        overlay: Crosshair and selection.
        lane_legend: At the right of the lanes.
    """

    def __init__(self, area: QWidget, theme: Theme, icons: Icons, *, with_lanes: bool) -> None:
        super().__init__(area)
        self._area = area
        self._theme = theme
        self.churn = ChurnChart(theme)
        self.established = EstablishedChart(theme)
        self.lanes = LaneList(theme, icons)
        self.times = TimeRow(theme, icons)
        self.churn_legend = ChurnLegend(theme)
        self.established_legend = EstablishedLegend(theme)
        self.lane_legend = LaneLegend(theme, icons)
        self.overlay = ChartOverlay(theme, area)
        self.badge = QLabel(area)
        self._build(with_lanes=with_lanes)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def left(self) -> float:
        """Left edge of the plots, in pixels from that of the area."""
        return self.churn.x() + self.churn.plot_left

    def x_of(self, moment: float) -> float:
        """Where a moment is, in pixels from the area's left edge."""
        return self.churn.x() + self.churn.x_of(moment)

    def show_window(self, view: TimeView) -> None:
        """Let lanes and axis show the window that the charts show."""
        left, width = self.left, self.churn.plot_width
        self.times.show_window(view, left - self.times.x(), width)
        if not self.lanes.isHidden():
            self.lanes.show_window(view, left - self.lanes.x(), width)
        self.overlay.set_height(self._theme.px(_LINE_FROM), self.times.y() + 2)

    def show_pauses(self, pauses: Sequence[Pause]) -> None:
        """Hatch the times in which nothing was watched."""
        for plot in (self.churn, self.established):
            plot.show_pauses(pauses)

    def show_reading(
        self,
        reading: Reading,
        bucket: float,
        view: TimeView,
        places: Sequence[str | None],
        why: str,
    ) -> None:
        """Show values in the legends; ``why`` there are none, if there are none."""
        self.churn_legend.show_reading(reading, bucket, view.span, why)
        self.established_legend.show_reading(reading, places)

    def show_cursor(self, moment: float | None, text: str) -> None:
        """Put the crosshair at a moment with its time, or take it away."""
        self.lanes.show_cursor(moment)
        self.times.show_cursor(moment)
        if moment is None:
            if self.overlay.crosshair is None:
                return
            self.overlay.show_cursor(None)
            self.badge.hide()
            return
        x = self.x_of(moment)
        if round(x) != self.overlay.crosshair:
            self.lanes.keep_picture()
        self.overlay.show_cursor(round(x))
        if text != self.badge.text():
            self.badge.setText(text)
            self.badge.adjustSize()
        plot = self.churn
        left = min(round(x - self.badge.width() / 2), plot.geometry().right() - self.badge.width())
        self.badge.move(left, self._area.height() - self.badge.height() - self._theme.px(5))
        self.badge.show()

    def tell(self) -> None:
        """Let each chart say what its legend does."""
        self.churn.tell(self.churn_legend.summary())
        self.established.tell(self.established_legend.summary())

    def summary(self, with_lanes: bool) -> str:  # noqa: FBT001 - as the constructor has it
        """What the legends show, in words."""
        told = [self.churn_legend.summary(), self.established_legend.summary()]
        return "; ".join([*told, self.lane_legend.summary()] if with_lanes else told)

    def _build(self, *, with_lanes: bool) -> None:
        px = self._theme.px
        grid = QGridLayout(self._area)
        grid.setContentsMargins(1, 1, 1, 1)  # the focus is drawn around
        grid.setSpacing(0)
        churn = self._heading(self.tr("Churn"), self.tr("opened and closed\nper second"))
        established = self._heading(self.tr("Established"), self.tr("connections\nby program"))
        grid.addWidget(churn, 0, 0)
        grid.addWidget(self.churn, 0, 1)
        grid.addWidget(self.churn_legend, 0, 3)
        grid.addWidget(line(horizontal=True), 1, 0, 1, 4)
        grid.addWidget(established, 2, 0)
        grid.addWidget(self.established, 2, 1)
        grid.addWidget(self.established_legend, 2, 3)
        rule = line(horizontal=True)
        grid.addWidget(rule, 3, 0, 1, 4)
        grid.setRowMinimumHeight(4, px(_LANES_FROM) if with_lanes else 0)
        grid.addWidget(self.lanes, 5, 0, 1, 2)
        grid.addWidget(self.lane_legend, 4, 3, 3, 1)
        grid.addWidget(self.times, 6, 0, 1, 2)
        grid.addWidget(line(horizontal=False), 0, 2, 7, 1)
        grid.setColumnMinimumWidth(0, px(_HEADING_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, share in zip((0, 2, 5), _SHARES, strict=True):
            grid.setRowStretch(row, share if row < 5 or with_lanes else 0)  # noqa: PLR2004 - the lanes' row
        legends = (self.churn_legend, self.established_legend, self.lane_legend)
        needed = max(legend.words_width for legend in legends)
        for legend in legends:
            legend.setFixedWidth(min(max(px(_LEGEND_WIDTH), needed), px(_LEGEND_AT_MOST)))
        for widget in (rule, self.lanes, self.lane_legend):
            widget.setVisible(with_lanes)
        self.churn.setAccessibleName(self.tr("Churn chart"))
        self.established.setAccessibleName(self.tr("Chart of established connections"))
        self._build_badge()

    def _build_badge(self) -> None:
        self.badge.setTextFormat(Qt.TextFormat.PlainText)
        self.badge.setFont(self._theme.font(Font.SMALL, strong=True))
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.badge.setFixedHeight(self._theme.px(_BADGE_HEIGHT))
        self.overlay.raise_()
        self.badge.raise_()
        self.badge.hide()

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
        self.badge.setStyleSheet(
            f"background: {tokens.text}; color: {tokens.surface};"
            f" border-radius: {self._theme.px(4)}px; padding: 0 {self._theme.px(8)}px;"
        )
