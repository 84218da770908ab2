"""What a chart shows as CSV, every sample of it and not only its bars."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.churn_past import told_twice
from portwatch.core.encode import instant
from portwatch.core.text import csv_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.history_records import Mark
    from portwatch.core.samples import Samples

PROGRAMS_AT_MOST = 32
"""Programs with a column of their own; the rest is in one."""

HEAD = (
    *("time", "start", "end", "seconds"),
    *("opened", "closed", "opened_seen", "closed_seen", "established", "note"),
)
"""The columns before those of programs. A row covers the time from ``start`` to ``end``, in UTC;
``time`` is the same as ``end``. ``note`` says why nothing was watched, or what the clock did."""


def churn_csv(samples: Samples, start: float, end: float, marks: Sequence[Mark] = ()) -> str:
    """The samples of a window as text: connections counted, and open ones by program.

    Args:
        samples: All samples.
        start: Left edge of the window, in seconds since the epoch.
        end: Right edge.
        marks: Times in which nothing was watched get a row without counts; alerts none.
    """
    times, intervals = samples.rising, samples.intervals
    inside = (times > start) & (times - intervals < end) & (intervals <= samples.longest)
    kept = np.flatnonzero(inside)
    names = samples.busiest(PROGRAMS_AT_MOST, kept)
    counts = samples.by_program(names, kept)
    twice = told_twice(samples)
    rows = [(mark.until, _marked(mark, len(names))) for mark in _told(marks, start, end)]
    rows += [
        (float(times[index]), _row(samples, index, counts[:, column].tolist(), twice=twice[index]))
        for column, index in enumerate(kept.tolist())
    ]
    rows.sort(key=lambda row: row[0])
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*HEAD, *map(csv_cell, names), "other"])
    writer.writerows(row for _, row in rows)
    return text.getvalue()


def _told(marks: Sequence[Mark], start: float, end: float) -> list[Mark]:
    return [mark for mark in marks if mark.verdict is None and start < mark.until and mark.at < end]


def _marked(mark: Mark, programs: int) -> list[str | None]:
    lasted = mark.until - mark.at
    empty: list[str | None] = [""] * (programs + 1)
    return [*_times(mark.until, lasted), *[""] * 5, csv_cell(mark.text), *empty]


def _row(samples: Samples, index: int, programs: list[float], *, twice: bool) -> list[str | None]:
    lasted = float(samples.intervals[index])
    rates = (samples.opened, samples.closed, samples.opened_seen, samples.closed_seen)
    watched = float(samples.watched[index])
    return [
        *_times(float(samples.rising[index]), lasted),
        *(_count(float(rate[index]), lasted) for rate in rates),
        _number(float(samples.established[index])),
        f"the clock told this time twice: {_number(watched)} seconds are counted" if twice else "",
        *map(_number, programs),
    ]


def _times(end: float, lasted: float) -> list[str | None]:
    return [instant(end), instant(end - lasted), instant(end), _number(lasted)]


def _count(rate: float, lasted: float) -> str:
    """Connections of a sample; empty where they are not known."""
    return "" if np.isnan(rate) else str(round(rate * lasted))


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
