"""Round numbers for the axes of a chart."""

from __future__ import annotations

import math

from portwatch.core.record import record

_ROUND = (1, 2, 5, 10)
_TIME_STEPS = (
    *(1, 2, 5, 10, 15, 30),
    *(60, 120, 300, 600, 900, 1800),
    *(3600, 7200, 10800, 21600, 43200, 86400, 172_800, 345_600),
)


@record(frozen=True, slots=True)
class Scale:
    """A value axis from 0.

    Attributes:
        top: Where it ends; a whole number of half steps, so that it does not change all the time.
        step: From one label to the next; a whole number, for connections come in one piece.
    """

    top: float
    step: float

    @property
    def labels(self) -> tuple[float, ...]:
        """The values with a label, without 0."""
        return tuple(self.step * number for number in range(1, int(self.top / self.step) + 1))


def value_scale(highest: float, most: int) -> Scale:
    """An axis that ends at or above ``highest`` and has at most ``most`` labels beside the 0."""
    rough = max(highest, 1.0) / most
    power = 10.0 ** math.floor(math.log10(rough)) if rough >= 1 else 1.0
    step = next(power * each for each in _ROUND if power * each * most >= highest)
    half = step / 2
    return Scale(half * max(2, math.ceil(highest / half)), step)


def time_step(span: float, most: int) -> int:
    """Seconds from one label to the next, so that ``span`` seconds have at most ``most``."""
    return next((each for each in _TIME_STEPS if each * most >= span), _TIME_STEPS[-1])


def compact(value: float) -> str:
    """A whole number in at most five characters: ``9999``, ``12k``, ``3.5M``."""
    for least, unit, name in ((1e9, 1e9, "G"), (1e6, 1e6, "M"), (1e4, 1e3, "k")):
        if value >= least:
            return f"{value / unit:.3g}{name}"
    return f"{value:.0f}"
