"""Where moments and values are in the plot of a chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from portwatch.core.series import Values
    from portwatch.core.time_scale import TimeScale


@dataclass(frozen=True, slots=True)
class PlotFrame:
    """A window of time and values laid over a rectangle of pixels.

    Attributes:
        times: From the left to the right edge.
        low: Value at the lower edge.
        high: Value at the upper edge; more than ``low``.
        top: Pixels from the widget's upper edge.
        height: Pixels between the edges; more than 0.
    """

    times: TimeScale
    low: float
    high: float
    top: float
    height: float

    def columns(self, moments: Values) -> Values:
        """Where moments are: pixels from the widget's left edge."""
        return self.times.left + (moments - self.times.start) / self.times.unit

    def rows(self, values: Values) -> Values:
        """Where values are: whole pixels from the widget's upper edge."""
        return np.round(self.top + (self.high - values) * (self.height / (self.high - self.low)))

    def row(self, value: float) -> int:
        """Where one value is."""
        return round(self.top + (self.high - value) * (self.height / (self.high - self.low)))
