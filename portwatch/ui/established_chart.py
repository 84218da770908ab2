"""Established connections by program, stacked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor

from portwatch.core.decimate import clipped, outline, stack
from portwatch.core.scale import value_scale
from portwatch.ui.chart_plot import ChartPlot
from portwatch.ui.stacked_areas import StackedAreas

if TYPE_CHECKING:
    from portwatch.core.decimate import Bars
    from portwatch.core.series import Values
    from portwatch.core.time_view import TimeView
    from portwatch.ui.theme import Theme

_MOST_LABELS = 4
_ROOM = 16  # pixels of the design above the highest label
_FLOOR = 8  # pixels of the design below the 0
_AT_EDGE = 2  # bars
_FEW = 4.0  # connections for which the chart is at least high enough


class EstablishedChart(ChartPlot):
    """Areas that stand on each other, one for each place among the chart's colours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._areas = StackedAreas()
        self.add(self._areas)
        self.restyle()

    def draw(self, bars: Bars, counts: Values, view: TimeView) -> None:
        """Show a window of time.

        Args:
            bars: Bars of the window.
            counts: Established connections: a row for each colour, a column for each bar.
            view: The window.
        """
        x, edges = clipped(*outline(bars, stack(counts)), view.start, view.end)
        highest = float(edges[-1].max()) if len(x) else 0.0
        scale = value_scale(max(highest, _FEW), _MOST_LABELS)
        room, floor = self.theme.px(_ROOM), self.theme.px(_FLOOR)
        unit = scale.top / max(self.plot_height - room - floor, 1.0)
        # At the left edge the window cuts a line, and bars lose what they stand for.
        same = self._areas.set_data(x, edges, view.start + _AT_EDGE * bars.bucket)
        self.frame(view, -unit * floor, scale.top + unit * room, same)
        self.label(scale)

    @Slot()
    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        tokens = self.theme.tokens
        self._areas.set_colors([QColor(each) for each in tokens.chart], QColor(tokens.surface))
