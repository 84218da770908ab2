"""Connections opened (up) and closed (down) per second, over the last minutes, in a few pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.core.series import ChurnSeries, Values
    from portwatch.ui.theme import Theme

WINDOW = 300.0
"""Seconds that are shown."""

BAR = 5.0
"""Seconds that share a bar, which shows the highest rate among them."""

_BARS = int(WINDOW / BAR)
_WIDTH, _HEIGHT = 200, 20


class Sparkline(QWidget):
    """Bars on a line; where the kernel gives no exact counts, what polling saw."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._opened = np.zeros(_BARS)
        self._closed = np.zeros(_BARS)
        self.setFixedSize(QSize(theme.px(_WIDTH), theme.px(_HEIGHT)))
        self.setAccessibleName(self.tr("Connections opened and closed, last 5 minutes"))
        theme.changed.connect(self.update)

    @property
    def bars(self) -> tuple[Values, Values]:
        """Highest rates opened and closed, a bar each, the oldest first; 0 where none is known."""
        return self._opened, self._closed

    def show_series(self, series: ChurnSeries, now: float) -> None:
        """Draw what ends at ``now`` (seconds since the epoch)."""
        # Bars begin at whole multiples of their width, so that they wander instead of flickering.
        end = np.floor(now / BAR)
        number = (np.floor(series.times / BAR) - end).astype(int) + _BARS - 1
        recent = (number >= 0) & (number < _BARS)
        self._opened = _highest(series.opened, series.opened_seen, number, recent)
        self._closed = _highest(series.closed, series.closed_seen, number, recent)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw all bars."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        middle = self.height() // 2
        highest = max(float(self._opened.max()), float(self._closed.max()), 1.0)
        scale = (middle - 1) / highest
        edges = np.rint(np.arange(_BARS + 1) * self.width() / _BARS).astype(int).tolist()
        painter.fillRect(0, middle, self.width(), 1, QColor(tokens.edge))
        for color, values, is_up in (
            (QColor(tokens.chart[0]), self._opened, True),
            (QColor(tokens.chart[1]), self._closed, False),
        ):
            heights = np.ceil(values * scale).astype(int).tolist()
            for left, right, height in zip(edges, edges[1:], heights, strict=False):
                top = middle - height if is_up else middle + 1
                painter.fillRect(QRect(left, top, right - left - 1, height), color)


def _highest(exact: Values, seen: Values, number: Values, recent: Values) -> Values:
    rates = np.where(np.isnan(exact), seen, exact)
    found = np.zeros(_BARS)
    np.maximum.at(found, number[recent], rates[recent])
    return found
