"""Connections opened (upwards) and closed (downwards) per second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor

from portwatch.core.scale import value_scale
from portwatch.ui.chart_plot import ChartPlot
from portwatch.ui.churn_bars import ChurnBars

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


class ChurnChart(ChartPlot):
    """Bars from a line in the middle; hatched is what polling missed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._bars = ChurnBars()
        self.add(self._bars)
        self.restyle()

    def draw(self, bars: Bars, view: TimeView) -> None:
        """Show bars of which a part lies in a window of time."""
        scale = value_scale(max(bars.highest_rate(), _FEW), _MOST_LABELS)
        room = self.theme.px(_LABEL_ROOM)
        half = max(self.plot_height / 2, room + 1)
        high = scale.top * half / (half - room)
        same = self._bars.set_data(bars, view)
        self.frame(view, -high, high, same)
        self.label(scale, mirrored=True)

    @Slot()
    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        chart = self.theme.tokens.chart
        self._bars.set_colors(
            QColor(chart[OPENED]), QColor(chart[CLOSED]), QColor(self.theme.tokens.text3)
        )
