"""Churn over time: what the chart and the strip draw, kept in memory with a cap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from portwatch.core.passed import LONGEST_POLL, parts
from portwatch.core.program_counts import ProgramCounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Instant
    from portwatch.core.tick import Churn

CAP = 3600
"""Points kept: an hour of polls at one a second."""

Values = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

_COLUMNS = (
    "times",
    "intervals",
    "opened",
    "closed",
    "opened_seen",
    "closed_seen",
    "established",
)


class ChurnSeries:
    """The last ``cap`` polls as arrays, oldest first.

    Rates are per second. ``NaN`` stands where the platform has no exact count.
    """

    def __init__(self, cap: int = CAP) -> None:
        self._cap = cap
        self._columns = {name: np.empty(2 * cap) for name in _COLUMNS}
        self._programs = ProgramCounts(2 * cap)
        self._start = 0
        self._end = 0
        self._rising: Values | None = None

    def __len__(self) -> int:
        return self._end - self._start

    def append(self, at: Instant, interval: float, churn: Churn) -> None:
        """Add one poll; the first poll of a run (``interval`` 0) has no rate and is left out.

        Args:
            at: When it was taken.
            interval: Seconds that it covers, without sleep.
            churn: What it counted.
        """
        if interval <= 0:
            return
        for end, seconds, counted in parts(at.wall, interval, churn, LONGEST_POLL)[-self._cap :]:
            self._add(end, seconds, counted)

    def _add(self, end: float, interval: float, churn: Churn) -> None:
        self._make_room()
        values = {
            "times": end,
            "intervals": interval,
            "opened": _rate(churn.opened, interval),
            "closed": _rate(churn.closed, interval),
            "opened_seen": churn.opened_seen / interval,
            "closed_seen": churn.closed_seen / interval,
            "established": float(churn.established),
        }
        for name, value in values.items():
            self._columns[name][self._end] = value
        self._programs.put(self._end, churn.by_program)
        self._end += 1
        self._rising = None

    @property
    def longest(self) -> float:
        """Seconds that a poll can cover at most."""
        return LONGEST_POLL

    @property
    def times(self) -> Values:
        """Seconds since the epoch at which each poll was taken; a clock that is set can jump."""
        return self._view("times")

    @property
    def rising(self) -> Values:
        """As ``times``, but they always rise: see ``steady``. Kept until the next poll."""
        if self._rising is None:
            self._rising = steady(self.times, self.intervals)
        return self._rising

    @property
    def intervals(self) -> Values:
        """Seconds that each poll covers, by a clock that never jumps."""
        return self._view("intervals")

    @property
    def watched(self) -> Values:
        """The same as ``intervals``."""
        return self.intervals

    @property
    def opened(self) -> Values:
        """Connections opened per second, exact."""
        return self._view("opened")

    @property
    def closed(self) -> Values:
        """Connections closed per second, exact."""
        return self._view("closed")

    @property
    def opened_seen(self) -> Values:
        """Connections opened per second, as polling alone saw it."""
        return self._view("opened_seen")

    @property
    def closed_seen(self) -> Values:
        """Connections closed per second, as polling alone saw it."""
        return self._view("closed_seen")

    @property
    def established(self) -> Values:
        """Connections in ESTABLISHED at each poll."""
        return self._view("established")

    def programs(self, most: int) -> list[tuple[str, Values]]:
        """Established connections of the ``most`` busiest programs, then of all others as ``""``.

        The busiest are those with the highest sum over what is kept. Connections without a
        visible owner count among the others.
        """
        polls = np.arange(len(self))
        names = self.busiest(most, polls)
        counts = self.by_program(names, polls)
        result = list(zip(names, counts, strict=False))
        if counts[-1].any():
            result.append(("", counts[-1]))
        return result

    def busiest(self, most: int, polls: Indices) -> list[str]:
        """Names of the ``most`` programs with the most established connections, busiest first.

        Args:
            most: How many names at most.
            polls: Which polls count, 0 being the oldest kept.
        """
        return self._programs.busiest(most, polls + self._start)

    def by_program(self, names: Sequence[str], polls: Indices) -> Values:
        """Established connections at each of ``polls``: a row for each name, then one for the rest.

        Connections without a visible owner count among the rest.
        """
        counts = self._programs.at(names, polls + self._start)
        rest = self.established[polls] - counts.sum(axis=0)
        return np.vstack([counts, np.maximum(rest, 0)])

    def _view(self, name: str) -> Values:
        return self._columns[name][self._start : self._end]

    def _make_room(self) -> None:
        if len(self) == self._cap:
            self._start += 1
        if self._end == 2 * self._cap:
            for column in self._columns.values():
                column[: len(self)] = column[self._start : self._end]
            self._programs.keep(self._start, self._end)
            self._start, self._end = 0, len(self)


def steady(times: Values, intervals: Values) -> Values:
    """Times that always rise: where the clock was set back, what was before moves back too.

    Args:
        times: Seconds since the epoch, as the clock told them.
        intervals: Seconds that really passed before each of them.
    """
    if len(times) < 2:  # noqa: PLR2004 - one moment cannot fall
        return times
    steps = np.diff(times)
    real = intervals[1:]
    fell = steps < real / 2
    if not fell.any():
        return times
    shifts = np.where(fell, steps - real, 0.0)
    result = times.copy()
    result[:-1] += np.cumsum(shifts[::-1])[::-1]
    return result


def _rate(count: int | None, interval: float) -> float:
    return float("nan") if count is None else count / interval
