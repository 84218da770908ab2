"""Times in which nothing was watched, hatched over all of a chart's height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter

from portwatch.ui.hatch import hatch_brush

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.history_records import Pause
    from portwatch.core.plot_frame import PlotFrame


class PauseSpans:
    """Stands before the data: what is below a hole was not measured.

    Where the program did not get to look, the kernel counted on: that shows through.
    """

    def __init__(self) -> None:
        self._pauses: tuple[Pause, ...] = ()
        self._ground = QColor()
        self._stripes = QColor()
        self._brush = QBrush()
        self._ratio = 0.0

    def set_colors(self, ground: QColor, stripes: QColor) -> None:
        """Take other colours."""
        self._ground, self._stripes = ground, stripes
        self._ratio = 0.0

    def set_data(self, pauses: Sequence[Pause]) -> bool:
        """Show these from now on; whether they are others."""
        before, self._pauses = self._pauses, tuple(pauses)
        return self._pauses != before

    def paint(self, painter: QPainter, frame: PlotFrame) -> None:
        """Cover what is no data with the ground, and all with stripes."""
        times = frame.times
        shown = [each for each in self._pauses if each.until > times.start]
        shown = [each for each in shown if each.since < times.end]
        if not shown:
            return
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._ratio = ratio
            self._brush = hatch_brush(self._stripes, ratio)
        inverse, _ = painter.deviceTransform().inverted()
        self._brush.setTransform(inverse)
        for pause in shown:
            left = times.x_of(max(pause.since, times.start))
            right = times.x_of(min(pause.until, times.end))
            area = QRectF(left, frame.top, right - left, frame.height)
            if not pause.kind.is_counted:
                painter.fillRect(area, self._ground)
            painter.fillRect(area, self._brush)
