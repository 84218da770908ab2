"""The values of a chart at one moment, as a legend tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.decimate import split
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.decimate import Bars
    from portwatch.core.series import ChurnSeries, Values

_WHOLE = 0.1  # closer to a whole number than this: polls are never exactly a second apart
_LONG = 30.0  # seconds: a sample as long as this has a beginning too
_LARGE = 10.0  # decimals say nothing from here on


@record(frozen=True, slots=True)
class Reading:
    """Values now, or at a bar; ``None`` where nothing was watched.

    Attributes:
        moments: Begin and end of what the values speak of, in seconds since the epoch, the same
            for one poll; ``None`` for now.
        opened_seen: Connections opened per second that polling saw.
        opened_missed: Those that the kernel counted beside them; ``None`` without exact counts.
        closed_seen: As ``opened_seen``.
        closed_missed: As ``opened_missed``.
        established: Connections in ESTABLISHED.
        programs: Those by program, one number for each of the chart's colours.
        length: Seconds that each rate is a mean of: of a poll, or of a minute.
    """

    moments: tuple[float, float] | None
    opened_seen: float | None
    opened_missed: float | None
    closed_seen: float | None
    closed_missed: float | None
    established: float | None
    programs: tuple[float | None, ...]
    length: float = 1.0


def reading_at(bars: Bars, counts: Values, index: int) -> Reading:
    """The values of a bar.

    Args:
        bars: The bars.
        counts: Established connections: a row for each colour, a column for each bar.
        index: Which bar.
    """
    exact = bool(bars.exact[index])
    end = float(bars.ends[index])
    length = float(bars.lengths[index])
    return Reading(
        moments=(float(bars.starts[index]), end) if bars.bucket or length >= _LONG else (end, end),
        opened_seen=float(bars.opened_seen[index]),
        opened_missed=float(bars.opened_missed[index]) if exact else None,
        closed_seen=float(bars.closed_seen[index]),
        closed_missed=float(bars.closed_missed[index]) if exact else None,
        established=float(bars.established[index]),
        programs=tuple(counts[:, index].tolist()),
        length=length,
    )


def reading_now(series: ChurnSeries, programs: Sequence[float]) -> Reading:
    """The values of the latest poll of a series that has one.

    Args:
        series: All polls.
        programs: Its established connections, one number for each of the chart's colours.
    """
    opened_seen, opened_missed = split(series.opened[-1:], series.opened_seen[-1:])
    closed_seen, closed_missed = split(series.closed[-1:], series.closed_seen[-1:])
    exact = not np.isnan(series.opened[-1])
    return Reading(
        moments=None,
        opened_seen=float(opened_seen[0]),
        opened_missed=float(opened_missed[0]) if exact else None,
        closed_seen=float(closed_seen[0]),
        closed_missed=float(closed_missed[0]) if exact else None,
        established=float(series.established[-1]),
        programs=tuple(programs),
    )


def reading_of_nothing(moment: float, places: int) -> Reading:
    """A moment at which nothing was watched, for a chart with so many colours."""
    return Reading((moment, moment), None, None, None, None, None, (None,) * places)


def rate_text(rate: float | None) -> str:
    """A rate for people: whole where it is nearly so, a dash where it is not known."""
    if rate is None:
        return "–"  # noqa: RUF001 - a dash, as tables have it
    nearest = round(rate)
    if rate >= _LARGE or (abs(rate - nearest) <= _WHOLE and (nearest or not rate)):
        return f"{nearest}"
    return f"{rate:.1f}"
