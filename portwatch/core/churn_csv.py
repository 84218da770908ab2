"""What a chart shows as CSV, every sample of it and not only its bars."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.encode import instant
from portwatch.core.text import csv_cell

if TYPE_CHECKING:
    from portwatch.core.samples import Samples

PROGRAMS_AT_MOST = 32
"""Programs with a column of their own; the rest is in one."""

HEAD = (
    "time",
    "seconds",
    "opened",
    "closed",
    "opened_seen",
    "closed_seen",
    "established",
)
"""The columns before those of programs; ``time`` is the end of the sample, in UTC."""


def churn_csv(samples: Samples, start: float, end: float) -> str:
    """The samples of a window as text: connections counted, and open ones by program.

    Args:
        samples: All samples.
        start: Left edge of the window, in seconds since the epoch.
        end: Right edge.
    """
    times, intervals = samples.times, samples.intervals
    inside = (times > start) & (times - intervals < end) & (intervals <= samples.longest)
    kept = np.flatnonzero(inside)
    names = samples.busiest(PROGRAMS_AT_MOST, kept)
    counts = samples.by_program(names, kept)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*HEAD, *map(csv_cell, names), "other"])
    for column, index in enumerate(kept.tolist()):
        lasted = float(intervals[index])
        rates = (samples.opened, samples.closed, samples.opened_seen, samples.closed_seen)
        writer.writerow(
            [
                instant(float(times[index])),
                _number(lasted),
                *(_count(float(rate[index]), lasted) for rate in rates),
                _number(float(samples.established[index])),
                *(_number(count) for count in counts[:, column].tolist()),
            ]
        )
    return text.getvalue()


def _count(rate: float, lasted: float) -> str:
    """Connections of a sample; empty where they are not known."""
    return "" if np.isnan(rate) else str(round(rate * lasted))


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
