"""What passed between two polls: time, sleep of the machine, and what the wall clock was set by."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from portwatch.core.model import Instant
    from portwatch.core.tick import Churn

LONGEST_POLL = 30.0
"""Seconds that one poll can cover at most, when one is due every ten: more was not watched."""

SET_FROM = 5.0
"""Seconds by which a clock is off before it counts as set: it is corrected by less all the time."""

_NOTHING = 1e-6  # seconds, as exact as the moments are


class Passed(NamedTuple):
    """What passed.

    Attributes:
        real: Seconds, by a clock that nobody sets and that goes on in sleep.
        asleep: How many of them the machine slept; ``None`` where no clock tells.
        set_by: Seconds that the wall clock was set forward; back, if negative.
    """

    real: float
    asleep: float | None
    set_by: float

    @property
    def was_set(self) -> bool:
        """Whether somebody set the wall clock."""
        return abs(self.set_by) >= SET_FROM


class Part(NamedTuple):
    """A part of what one poll tells.

    Attributes:
        end: Seconds since the epoch.
        seconds: How long it is, up to its end.
        churn: What was counted in it.
    """

    end: float
    seconds: float
    churn: Churn


def set_by(before: Instant, after: Instant) -> float:
    """Seconds that the wall clock was set forward between two moments; 0 if nobody set it.

    Asked at each glance, so it makes no ``Passed``.
    """
    seconds = after.wall - before.wall - (after.monotonic - before.monotonic)
    return seconds if seconds >= SET_FROM or seconds <= -SET_FROM else 0.0


def passed(before: Instant, after: Instant) -> Passed:
    """What passed from one moment to another of the same start of the machine."""
    real = after.monotonic - before.monotonic
    asleep = None
    if before.awake is not None and after.awake is not None:
        asleep = min(max(0.0, real - (after.awake - before.awake)), max(0.0, real))
    return Passed(real, asleep, after.wall - before.wall - real)


def parts(end: float, seconds: float, churn: Churn, step: float) -> list[Part]:
    """A poll in parts, if it covers so much that nobody watched: the kernel counted on.

    When in that time something opened or closed is not known, so it is spread evenly; the sums
    stay whole. Without exact counts nothing is known, and there is no part.

    Args:
        end: When it was taken, in seconds since the epoch.
        seconds: How much it covers, without sleep.
        churn: What it counted.
        step: Seconds since the epoch are cut at multiples of this.
    """
    if seconds <= LONGEST_POLL:
        return [Part(end, seconds, churn)]
    if churn.opened is None or churn.closed is None:
        return []
    begin = end - seconds
    cuts = np.arange(np.floor(begin / step) + 1, np.ceil(end / step)) * step
    edges = [begin, *cuts.tolist(), end]
    if edges[1] - begin < _NOTHING:
        del edges[1]
    shares = [(edge - begin) / seconds for edge in edges]
    return [
        Part(edges[number + 1], edges[number + 1] - edges[number], _share(churn, *both))
        for number, both in enumerate(pairwise(shares))
    ]


def _share(churn: Churn, begin: float, end: float) -> Churn:
    """What was counted from one share of a time to another."""

    def of(total: int | None) -> int:
        return round((total or 0) * end) - round((total or 0) * begin)

    return replace(
        churn,
        opened=of(churn.opened),
        closed=of(churn.closed),
        opened_seen=of(churn.opened_seen),
        closed_seen=of(churn.closed_seen),
        unattributed=of(churn.unattributed),
    )
