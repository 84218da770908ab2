"""One record of what is remembered and what polls just saw, for a window of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.churn_past import (
    COLUMNS,
    MINUTE,
    SAME,
    PastChurn,
    minute_of,
    minutes_of,
    told_twice,
)
from portwatch.core.decimate import decimate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.decimate import Bars
    from portwatch.core.samples import Samples
    from portwatch.core.series import ChurnSeries, Indices, Values

ALL_MINUTES_FROM = 900.0
"""Seconds of a window from which on it is drawn in minutes throughout, if any are in it.

The busiest second of many beside the mean of a minute would look like a step that never was.
"""

PROGRAMS_AT_MOST = 32
"""Programs whose polls are added up to minutes."""


class MixedChurn:
    """Minutes, then polls; fulfils ``Samples``.

    Attributes:
        parts: The minutes, and the polls after them.
        seam: Where the polls begin, in seconds since the epoch.
    """

    def __init__(self, past: PastChurn, polls: Samples, seam: float) -> None:
        """Put them together.

        Args:
            past: Minutes that end at the seam.
            polls: All polls; those that end there or before do not count.
            seam: Where the polls begin, in seconds since the epoch.
        """
        self.seam = seam
        self.parts: tuple[Samples, Samples] = (past, polls)
        times = polls.rising
        first = self._first = int(np.searchsorted(times, seam, side="right"))
        self._columns = {
            name: np.concatenate([getattr(past, name), getattr(polls, name)[first:]])
            for name in COLUMNS[1:]
        }
        self._times = np.concatenate([past.times, times[first:]])

    def __len__(self) -> int:
        return len(self._times)

    @property
    def longest(self) -> float:
        """Seconds that a sample can cover at most."""
        return MINUTE

    @property
    def times(self) -> Values:
        """Ends of the samples, in seconds since the epoch; they always rise."""
        return self._times

    @property
    def rising(self) -> Values:
        """The same as ``times``."""
        return self._times

    @property
    def intervals(self) -> Values:
        """Seconds that each covers."""
        return self._columns["intervals"]

    @property
    def watched(self) -> Values:
        """Seconds in which was counted."""
        return self._columns["watched"]

    @property
    def opened(self) -> Values:
        """Connections opened per second, exact."""
        return self._columns["opened"]

    @property
    def closed(self) -> Values:
        """Connections closed per second, exact."""
        return self._columns["closed"]

    @property
    def opened_seen(self) -> Values:
        """Connections opened per second, as polling alone saw it."""
        return self._columns["opened_seen"]

    @property
    def closed_seen(self) -> Values:
        """Connections closed per second, as polling alone saw it."""
        return self._columns["closed_seen"]

    @property
    def established(self) -> Values:
        """Connections in ESTABLISHED."""
        return self._columns["established"]

    def busiest(self, most: int, polls: Indices) -> list[str]:
        """Names of the programs with the most connections, each sample weighed by its length."""
        weights: dict[str, float] = {}
        for part, indices in zip(self.parts, self._split(polls), strict=True):
            if not len(indices):
                continue
            names = part.busiest(2 * most, indices)
            counts = part.by_program(names, indices)[:-1] @ part.intervals[indices]
            for name, count in zip(names, counts.tolist(), strict=True):
                weights[name] = weights.get(name, 0.0) + count
        return sorted(weights, key=lambda name: (-weights[name], name))[:most]

    def by_program(self, names: Sequence[str], polls: Indices) -> Values:
        """Connections at some samples: a row for each name, then one for the rest."""
        parts = zip(self.parts, self._split(polls), strict=True)
        return np.hstack([part.by_program(names, indices) for part, indices in parts])

    @property
    def offset(self) -> int:
        """What is added to the number of a poll to have its number here."""
        return len(self.parts[0]) - self._first

    @property
    def starts_at_seam(self) -> bool:
        """Whether the first poll after the minutes covers what follows them at once."""
        polls, first = self.parts[1], self._first
        return first < len(polls) and polls.rising[first] - polls.intervals[first] <= self.seam

    def _split(self, indices: Indices) -> tuple[Indices, Indices]:
        """Indices of the two parts; the given ones rise."""
        size = len(self.parts[0])
        cut = int(np.searchsorted(indices, size))
        return indices[:cut], indices[cut:] - self.offset


class ChurnRecord:
    """Keeps what joining has found, for it is asked four times a second."""

    def __init__(self) -> None:
        self._past = PastChurn()
        self._twice = self._past.times
        self._minutes: tuple[object, PastChurn] = (None, PastChurn())
        self._earlier: float | None = None  # seconds remembered of the minute the polls begin in

    @property
    def past(self) -> PastChurn:
        """The minutes that are remembered."""
        return self._past

    def remember(self, past: PastChurn) -> None:
        """Take other minutes from the memory."""
        self._past = past
        self._twice = past.times[told_twice(past)]
        self._minutes = (None, PastChurn())
        self._earlier = None

    def newest(self, now: float) -> float:
        """The latest moment that there is something of: ahead of now after the clock was set back.

        Args:
            now: Seconds since the epoch at the latest poll.
        """
        is_ahead = len(self._past) and self._past.times[-1] > now + MINUTE
        return float(self._past.times[-1]) if is_ahead else now

    def shown(self, polls: ChurnSeries, start: float, end: float) -> Samples:
        """The samples to draw a window from.

        Where the clock was set back, minutes were told twice, or are dated ahead of now. Polls
        know of one time only: a window that ends now shows them, for what happens now is asked
        for; any other, and one that is drawn in minutes, shows both together.

        Args:
            polls: All polls.
            start: Left edge of the window, in seconds since the epoch.
            end: Right edge.
        """
        if not len(polls):
            return self._past
        if not len(self._past):
            return polls
        times = polls.rising
        begin = float(times[0] - polls.intervals[0])
        now, long = float(times[-1]), end - start >= ALL_MINUTES_FROM
        if (long or end < now or start >= now) and self._is_told_otherwise(begin, now):
            return self._all_minutes(polls)
        past = self._past.before(self._seam(begin, now))
        opening = self._opening(begin, now)
        if len(opening):
            past = past.followed_by(opening)
        seam = max(begin, float(past.times[-1])) if len(past) else begin
        if not len(past) or start >= seam or past.times[-1] <= start:
            return polls
        if long:
            return self._all_minutes(polls)
        return MixedChurn(past, polls, seam)

    def _seam(self, begin: float, now: float) -> float:
        """Where the minutes end, in seconds since the epoch.

        Of the minute in which the polls begin the memory knows all, once that minute is over; but
        where it knows no more than they do, they tell it by the second.
        """
        whole = float(np.ceil(begin / MINUTE) * MINUTE)
        if whole > now:
            return begin
        known = self._past.intervals[self._past.times == whole]
        return whole if len(known) and known[0] > whole - begin + SAME else begin

    def _opening(self, begin: float, now: float) -> PastChurn:
        """The minute in which the polls begin, up to them; nothing once it is over.

        What the polls have told since is in that minute as well, as it was told last.
        """
        whole = float(np.ceil(begin / MINUTE) * MINUTE)
        known = self._past.after(begin).before(whole)
        if whole <= now or not len(known):
            return PastChurn()
        if self._earlier is None:
            self._earlier = float(known.watched[0]) - (now - begin)
        seconds = min(self._earlier, begin - (whole - MINUTE))
        return known.cut_to(begin, seconds) if seconds > SAME else PastChurn()

    def _is_told_otherwise(self, begin: float, now: float) -> bool:
        """Whether the memory knows more of what polls cover, or of what is to come."""
        return self.newest(now) > now or bool(np.any(self._twice > begin))

    def _all_minutes(self, polls: ChurnSeries) -> PastChurn:
        key = (len(polls), polls.times[-1])
        if self._minutes[0] != key:
            names = polls.busiest(PROGRAMS_AT_MOST, np.arange(len(polls)))
            now = minute_of(polls.times[-1:])[0]
            recent = minutes_of(polls, names)
            begin = minute_of(recent.times[:1])[0] * MINUTE if len(recent) else np.inf
            before, since = self._past.before(begin), self._past.after(begin)
            joined = before.followed_by(_fuller(since, recent, now))
            opening = self._opening(float(polls.rising[0] - polls.intervals[0]), polls.rising[-1])
            if len(opening):
                joined = _in_order(joined.followed_by(opening))
            self._minutes = (key, joined)
        return self._minutes[1]


def _fuller(past: PastChurn, recent: PastChurn, now: float) -> PastChurn:
    """Of each minute what tells of more of it: polls, where both tell as much.

    Args:
        past: What is remembered.
        recent: What polls add up to.
        now: The minute that is not over: polls tell it, for the memory is behind.
    """
    numbers, others = minute_of(past.times), minute_of(recent.times)
    places = np.searchsorted(numbers, others)
    within = places < len(past)
    found = np.zeros(len(recent), dtype=np.bool_)
    found[within] = numbers[places[within]] == others[within]
    better = found.copy()
    better[found] = past.watched[places[found]] > recent.watched[found] + SAME
    better &= others != now
    kept = np.setdiff1d(np.arange(len(past)), places[found & ~better])
    both = past.chosen(kept).followed_by(recent.chosen(np.flatnonzero(~better)))
    return _in_order(both)


def _in_order(minutes: PastChurn) -> PastChurn:
    return minutes.chosen(np.argsort(minutes.times, kind="stable"))


def bars_of(samples: Samples, start: float, end: float, pixels: float) -> Bars:
    """The bars of a window, of whatever it is made: see ``decimate``."""
    if not isinstance(samples, MixedChurn):
        return decimate(samples, start, end, pixels)
    past, polls = samples.parts
    before = decimate(past, start, end, pixels)
    after = decimate(polls, start, end, pixels).inside(samples.seam, np.inf)
    if len(after) and samples.starts_at_seam:  # its bar begins with the bucket that it ends in
        after.starts[0] = min(after.starts[0], samples.seam)
    return before.followed_by(after, samples.offset)
