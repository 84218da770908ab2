"""Churn by minute in columns: what is remembered, and what polls add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from portwatch.core.history_records import ChurnMinute
    from portwatch.core.samples import Samples
    from portwatch.core.series import Indices, Values

MINUTE = 60.0
"""Seconds that a remembered sample covers."""

SAME = 2.0
"""Seconds by which two counts of the same watching may differ."""

COLUMNS = (
    *("times", "intervals", "opened", "closed", "opened_seen", "closed_seen", "established"),
    "watched",
)
"""The columns that all samples have."""

_NONE = np.empty(0)
_NEARLY_ALL = 55.0  # seconds of a minute


def minute_of(ends: Values) -> Values:
    """Numbers of the minutes since the epoch that polls are counted in, by their moments.

    A poll belongs to what it covers, up to its moment: one that ends with a minute is of that
    minute, not of the next.
    """
    return np.ceil(ends / MINUTE) - 1


class PastChurn:
    """Minutes of the wall clock, oldest first; fulfils ``Samples``.

    Attributes:
        times: Ends of the minutes, in seconds since the epoch.
        intervals: Seconds that each covers: those that were watched, or all of a minute if nearly
            all of it was. Its rates are over these, so that their products are what was counted.
        watched: Seconds in which was counted: more than a minute has, where the clock was set back
            and told it twice.
    """

    def __init__(self, minutes: Sequence[ChurnMinute] = ()) -> None:
        """Take minutes that were watched; those without a second that was are left out."""
        kept = [each for each in minutes if each.seconds > 0]
        watched = np.array([each.seconds for each in kept], dtype=np.float64)
        seconds = _covered(watched, MINUTE)
        self.times = np.array([(each.minute + 1) * MINUTE for each in kept], dtype=np.float64)
        self.intervals = seconds
        self.watched = watched
        self.opened = _rates([each.opened for each in kept], seconds)
        self.closed = _rates([each.closed for each in kept], seconds)
        self.opened_seen = _rates([each.opened_seen for each in kept], seconds)
        self.closed_seen = _rates([each.closed_seen for each in kept], seconds)
        self.established = np.array([each.established for each in kept], dtype=np.float64)
        counts: dict[str, list[float]] = {}
        for row, each in enumerate(kept):
            for name, count in each.by_program.items():
                column = counts.get(name)
                if column is None:
                    column = counts[name] = [0.0] * len(kept)
                column[row] = count
        counts.pop("", None)
        self._programs = {name: np.array(column) for name, column in counts.items()}

    @classmethod
    def of_columns(cls, columns: Mapping[str, Values], programs: Mapping[str, Values]) -> PastChurn:
        """Minutes that are in columns already.

        Args:
            columns: One for each of ``COLUMNS``.
            programs: Established connections by program.
        """
        made = cls()
        for name in COLUMNS:
            setattr(made, name, columns[name])
        made._programs = dict(programs)
        return made

    def __len__(self) -> int:
        return len(self.times)

    @property
    def longest(self) -> float:
        """Seconds that a sample can cover at most."""
        return MINUTE

    @property
    def rising(self) -> Values:
        """The same as ``times``: a minute comes after the one before."""
        return self.times

    @property
    def names(self) -> tuple[str, ...]:
        """The programs that are told."""
        return tuple(self._programs)

    def column(self, program: str) -> Values:
        """Established connections of a program."""
        return self._programs.get(program, np.zeros(len(self)))

    def busiest(self, most: int, polls: Indices) -> list[str]:
        """Names of the ``most`` programs with the most connections in some minutes."""
        totals = {name: float(column[polls].sum()) for name, column in self._programs.items()}
        ranked = sorted(totals, key=lambda name: (-totals[name], name))
        return [name for name in ranked[:most] if totals[name]]

    def by_program(self, names: Sequence[str], polls: Indices) -> Values:
        """Connections in some minutes: a row for each name, then one for the rest."""
        counts = np.zeros((len(names) + 1, len(polls)))
        for row, name in enumerate(names):
            column = self._programs.get(name)
            if column is not None:
                counts[row] = column[polls]
        counts[-1] = np.maximum(self.established[polls] - counts[:-1].sum(axis=0), 0)
        return counts

    def chosen(self, indices: Indices) -> PastChurn:
        """Some of the minutes, in the order of their numbers."""
        return self._cut(indices)

    def before(self, moment: float) -> PastChurn:
        """The minutes that end at a moment or before."""
        stop = int(np.searchsorted(self.times, moment, side="right"))
        return self._cut(slice(0, stop))

    def after(self, moment: float) -> PastChurn:
        """The minutes that end after a moment."""
        start = int(np.searchsorted(self.times, moment, side="right"))
        return self._cut(slice(start, None))

    def cut_to(self, end: float, seconds: float) -> PastChurn:
        """One minute as if that much of it had been watched, up to a moment: its rates stay."""
        columns = {name: getattr(self, name) for name in COLUMNS}
        columns |= {"times": np.array([end])}
        columns |= {name: np.array([seconds]) for name in ("intervals", "watched")}
        return PastChurn.of_columns(columns, self._programs)

    def followed_by(self, other: PastChurn) -> PastChurn:
        """These minutes, then others."""
        columns = {
            name: np.concatenate([getattr(self, name), getattr(other, name)]) for name in COLUMNS
        }
        names = dict.fromkeys((*self._programs, *other._programs))
        programs = {name: np.concatenate([self.column(name), other.column(name)]) for name in names}
        return PastChurn.of_columns(columns, programs)

    def _cut(self, part: slice | Indices) -> PastChurn:
        columns = {name: getattr(self, name)[part] for name in COLUMNS}
        return PastChurn.of_columns(columns, {n: c[part] for n, c in self._programs.items()})


def minutes_of(polls: Samples, names: Sequence[str]) -> PastChurn:
    """Polls added up to minutes of the wall clock; the last may be shorter than a minute.

    What the clock told twice, since it was set back, is one minute.

    Args:
        polls: All polls.
        names: The programs to tell.
    """
    kept = np.flatnonzero(polls.intervals <= polls.longest)
    if not len(kept):
        return PastChurn()
    latest = polls.times[kept[-1]]
    kept = kept[np.argsort(minute_of(polls.times[kept]), kind="stable")]
    lasted = polls.intervals[kept]
    number = minute_of(polls.times[kept])
    heads = np.flatnonzero(np.diff(number, prepend=-1.0))
    watched = np.add.reduceat(lasted, heads)
    stops = (number[heads] + 1) * MINUTE
    if number[-1] == minute_of(latest):  # the last is still being filled
        stops[-1] = min(stops[-1], latest)
    seconds = _covered(watched, stops - number[heads] * MINUTE)
    columns = {
        "times": stops,
        "intervals": seconds,
        "established": np.add.reduceat(polls.established[kept] * lasted, heads) / watched,
        "watched": watched,
    }
    for name in ("opened", "closed", "opened_seen", "closed_seen"):
        values = getattr(polls, name)[kept] * lasted
        columns[name] = np.add.reduceat(values, heads) / seconds
    counts = np.add.reduceat(polls.by_program(names, kept) * lasted, heads, axis=1) / watched
    return PastChurn.of_columns(columns, dict(zip(names, counts, strict=False)))


def told_twice(samples: Samples) -> npt.NDArray[np.bool_]:
    """Of which samples more was counted than they last: the clock, set back, told them twice."""
    return samples.watched > np.maximum(MINUTE, samples.intervals) + SAME


def _covered(watched: Values, whole: Values | float) -> Values:
    """The seconds that counts are over: those watched, or the whole where nearly all of it was."""
    return np.where(watched >= _NEARLY_ALL, whole, watched)


def _rates(counts: Sequence[int | None], seconds: Values) -> Values:
    known = [float("nan") if count is None else count for count in counts]
    return np.array(known, dtype=np.float64) / seconds if len(seconds) else _NONE
