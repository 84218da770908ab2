"""Where moments and values are in the plot of a chart."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.series import Values
    from portwatch.core.time_scale import TimeScale

_HALF = 0.5 + 1e-6  # what a window's edges are off by must not decide on halves


@record(frozen=True, slots=True)
class PlotFrame:
    """A window of time and values laid over a rectangle of pixels.

    Attributes:
        times: From the left to the right edge.
        low: Value at the lower edge.
        high: Value at the upper edge; more than ``low``.
        top: Pixels from the widget's upper edge.
        height: Pixels between the edges; more than 0.
        first: What is left of this column need not be painted.
        moved: Pixels that what is shown has moved to the left since all of it was painted.
    """

    times: TimeScale
    low: float
    high: float
    top: float
    height: float
    first: float = -math.inf
    moved: int = 0

    def columns(self, moments: Values) -> Values:
        """Where moments are: pixels from the widget's left edge."""
        return self.times.left + (moments - self.times.start) / self.times.unit

    def pixels(self, moments: Values) -> Values:
        """As ``columns``, in whole pixels; what moves by whole pixels stays as far from others."""
        return np.floor(self.columns(moments) + _HALF)

    def rows(self, values: Values) -> Values:
        """Where values are: whole pixels from the widget's upper edge."""
        return np.round(self.top + (self.high - values) * (self.height / (self.high - self.low)))

    def row(self, value: float) -> int:
        """Where one value is."""
        return round(self.top + (self.high - value) * (self.height / (self.high - self.low)))
