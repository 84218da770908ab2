"""From all samples to as many bars as a chart has room for; no spike is lost on the way."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.record import record

if TYPE_CHECKING:
    import numpy.typing as npt

    from portwatch.core.samples import Samples
    from portwatch.core.series import Indices, Values

    Flags = npt.NDArray[np.bool_]

NARROWEST_POLL = 4.0
"""Pixels that the bar of one poll needs at least."""

NARROWEST_BUCKET = 4.0
"""Pixels that a bar needs at least if it stands for several samples."""

_BUCKETS = (
    *(1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800),
    *(3600, 7200, 10800, 14400, 21600, 43200, 86400),
)


@record(frozen=True, slots=True)
class Bars:
    """What a chart draws: bars from left to right, none overlapping another.

    Rates are per second. A bar that stands for several samples (polls or minutes) shows the
    busiest of them, each of ``opened``, ``closed`` and ``established`` for itself.

    Attributes:
        bucket: Seconds that a bar of several samples stands for; 0 where there are none.
        starts: Left edges, in seconds since the epoch.
        ends: Right edges.
        breaks: Whether nothing was watched between a bar and the one before.
        opened_seen: Connections that polling saw open.
        opened_missed: Those that the kernel counted beside them.
        closed_seen: As ``opened_seen``.
        closed_missed: As ``opened_missed``.
        established: Connections in ESTABLISHED.
        polls: The sample that ``established`` comes from, 0 being the oldest of all.
        times: The moments of ``polls``, in seconds since the epoch.
        exact: Whether each bar has exact counts; without, ``*_missed`` is 0 there.
        lengths: Seconds of the samples that a bar shows: of a poll, or of a minute.
    """

    bucket: float
    starts: Values
    ends: Values
    breaks: Flags
    opened_seen: Values
    opened_missed: Values
    closed_seen: Values
    closed_missed: Values
    established: Values
    polls: Indices
    times: Values
    exact: Flags
    lengths: Values

    def __len__(self) -> int:
        return len(self.starts)

    def inside(self, start: float, end: float) -> Bars:
        """Those bars of which a part lies between two moments."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        kept = slice(first, max(first, int(np.searchsorted(self.starts, end))))
        if kept == slice(0, len(self)):
            return self
        return Bars(
            self.bucket,
            **{each.name: getattr(self, each.name)[kept] for each in fields(self)[1:]},
        )

    def highest_rate(self) -> float:
        """The highest rate of all, opened or closed; 0 without bars."""
        if not len(self):
            return 0.0
        opened = (self.opened_seen + self.opened_missed).max()
        closed = (self.closed_seen + self.closed_missed).max()
        return float(max(opened, closed))

    def followed_by(self, other: Bars, offset: int) -> Bars:
        """These bars, then others.

        Args:
            other: Bars of samples that come after.
            offset: What is added to the numbers of their samples.
        """
        columns = {
            each.name: np.concatenate([getattr(self, each.name), getattr(other, each.name)])
            for each in fields(self)[1:]
        }
        size = len(self)
        columns["polls"][size:] += offset
        if size and len(other) and other.starts[0] - self.ends[-1] < other.lengths[0] / 2:
            columns["starts"][size] = self.ends[-1]
            columns["breaks"][size] = False
        return Bars(other.bucket, **columns)

    def at(self, moment: float) -> int | None:
        """The bar that covers a moment, or ``None`` where nothing was watched."""
        index = int(np.searchsorted(self.ends, moment, side="left"))
        if index < len(self) and self.starts[index] <= moment:
            return index
        return None

    def nearest(self, moment: float) -> int | None:
        """The bar whose middle is nearest to a moment; ``None`` only without bars."""
        if not len(self):
            return None
        return int(np.argmin(np.abs((self.starts + self.ends) / 2 - moment)))


def decimate(series: Samples, start: float, end: float, pixels: float) -> Bars:
    """The bars of a window, and one beyond each edge so that lines leave the window.

    Args:
        series: All samples, of about the same length.
        start: Left edge of the window, in seconds since the epoch.
        end: Right edge.
        pixels: Width of the window.
    """
    times = series.rising
    intervals = series.intervals
    recent = np.sort(intervals[-60:])
    usual = float(recent[len(recent) // 2]) if len(recent) else 1.0
    bucket = _bucket(end - start, pixels, usual)
    reach = max(bucket, series.longest)
    first, last = np.searchsorted(times, [start - reach, end + reach])
    kept = np.arange(first, last)
    kept = kept[intervals[first:last] <= series.longest]
    if not bucket:
        return _one_by_one(series, times, kept)
    return _in_buckets(series, times, kept, bucket)


def stack(counts: Values) -> Values:
    """Upper edges of areas that stand on each other, the lowest first."""
    return np.cumsum(counts, axis=0)


def outline(bars: Bars, heights: Values) -> tuple[Values, Values]:
    """Points along the upper edges of areas, which stand at 0 where nothing was watched.

    Args:
        bars: The bars.
        heights: A row for each area, a column for each bar.

    Returns:
        x of the points, and y with a row for each area.
    """
    is_head = bars.breaks
    is_tail = np.append(is_head[1:], len(bars) > 0)[: len(bars)]
    # Each run of bars gets two points more at either end: up from 0, and down to it.
    counts = 1 + 2 * is_head + 2 * is_tail
    bar = np.repeat(np.arange(len(bars)), counts)
    x, y = bars.times[bar], heights[:, bar]
    heads = (np.cumsum(counts) - counts)[is_head]
    tails = (np.cumsum(counts) - 1)[is_tail]
    x[heads] = x[heads + 1] = bars.starts[is_head]
    x[tails] = x[tails - 1] = bars.ends[is_tail]
    y[:, heads] = y[:, tails] = 0.0
    return x, y


def clipped(x: Values, edges: Values, start: float, end: float) -> tuple[Values, Values]:
    """The part of some lines that lies within a window, with points at its edges.

    Args:
        x: Where the points are; never falling.
        edges: A row for each line.
        start: Left edge of the window.
        end: Right edge.
    """
    first, last = np.searchsorted(x, start, side="right"), np.searchsorted(x, end, side="left")
    inner = slice(int(first), max(int(first), int(last)))
    if not len(x) or x[0] > end or x[-1] < start:
        return x[:0], edges[:, :0]
    ends = np.clip([start, end], x[0], x[-1])
    # At a step, the side of it that is inside.
    within = np.nextafter(ends, ends[::-1])
    sides = np.array([np.interp(within, x, row) for row in edges]).reshape(-1, 2)
    return (
        np.concatenate([ends[:1], x[inner], ends[1:]]),
        np.hstack([sides[:, :1], edges[:, inner], sides[:, 1:]]),
    )


def split(exact: Values, seen: Values) -> tuple[Values, Values]:
    """The seen and the missed part of what was counted.

    Args:
        exact: The kernel's counts, which are the total; ``NaN`` where it has none.
        seen: What polling saw: all there is without exact counts.
    """
    total = _counted(exact, seen)
    shown = np.minimum(seen, total)
    return shown, total - shown


def _bucket(span: float, pixels: float, usual: float) -> float:
    """Seconds for each bar; 0 if every poll has room for a bar of its own."""
    second = max(pixels, 1.0) / max(span, 1.0)
    if usual * second >= NARROWEST_POLL:
        return 0.0
    fitting = (each for each in _BUCKETS if each * second >= NARROWEST_BUCKET and each > usual)
    return float(next(fitting, _BUCKETS[-1]))


def _one_by_one(series: Samples, times: Values, kept: Indices) -> Bars:
    ends = times[kept]
    starts = ends - series.intervals[kept]
    breaks = _breaks(starts, ends)
    # Two clocks differ by a hair: what is no break joins exactly.
    joined = np.flatnonzero(~breaks)
    starts[joined] = ends[joined - 1]
    return _make(series, times, 0.0, (starts, ends, breaks), (kept, kept, kept))


def _in_buckets(series: Samples, times: Values, kept: Indices, bucket: float) -> Bars:
    ends = times[kept]
    broken = _breaks(ends - series.intervals[kept], ends)
    number = np.ceil(ends / bucket) - 1  # a poll belongs to what it covers, up to its moment
    is_head = _differs(number)
    heads, run = np.flatnonzero(is_head), np.cumsum(is_head) - 1
    starts = number[heads] * bucket
    breaks = np.maximum.reduceat(broken, heads) if len(heads) else broken
    stops = starts + bucket
    begins = (ends - series.intervals[kept])[heads]
    long = stops - begins > 2 * bucket  # what covers more than its bucket is as wide as it lasted
    starts[long] = begins[long]
    starts[1:] = np.maximum(starts[1:], stops[:-1])
    if len(stops):
        stops[-1] = min(stops[-1], ends[-1])  # the last is still being filled
    picks = tuple(
        kept[_peaks(values[kept], heads, run)]
        for values in (
            _counted(series.opened, series.opened_seen),
            _counted(series.closed, series.closed_seen),
            series.established,
        )
    )
    return _make(series, times, bucket, (starts, stops, breaks), picks)


def _make(
    series: Samples,
    times: Values,
    bucket: float,
    extents: tuple[Values, Values, Flags],
    picks: tuple[Indices, ...],
) -> Bars:
    opened, closed, established = picks
    opened_seen, opened_missed = split(series.opened[opened], series.opened_seen[opened])
    closed_seen, closed_missed = split(series.closed[closed], series.closed_seen[closed])
    starts, ends, breaks = extents
    return Bars(
        bucket,
        starts,
        ends,
        breaks,
        opened_seen=opened_seen,
        opened_missed=opened_missed,
        closed_seen=closed_seen,
        closed_missed=closed_missed,
        established=series.established[established],
        polls=established,
        times=times[established],
        exact=~np.isnan(series.opened[opened]),
        lengths=series.intervals[opened],
    )


def _breaks(starts: Values, ends: Values) -> Flags:
    """Whether each poll begins well after the end of the one before; the first always does."""
    breaks = np.ones(len(starts), dtype=np.bool_)
    breaks[1:] = starts[1:] - ends[:-1] > (ends - starts)[1:] / 2
    return breaks


def _counted(exact: Values, seen: Values) -> Values:
    return np.where(np.isnan(exact), seen, exact)


def _differs(values: Values | Indices) -> Flags:
    """Whether each value is another one than that before it; the first is."""
    found = np.ones(len(values), dtype=np.bool_)
    found[1:] = values[1:] != values[:-1]
    return found


def _peaks(values: Values, heads: Indices, run: Indices) -> Indices:
    """Index of the first highest value of each run.

    Args:
        values: The values.
        heads: Index of the first value of each run.
        run: The run that each value is part of.
    """
    if not len(heads):
        return heads
    candidates = np.flatnonzero(values == np.maximum.reduceat(values, heads)[run])
    return candidates[_differs(run[candidates])]
