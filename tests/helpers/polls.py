"""Made-up polls for the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Instant
from portwatch.core.series import CAP, ChurnSeries
from portwatch.core.tick import Churn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EPOCH = 1_700_000_000.0


def churn(
    opened: int | None = 0,
    closed: int | None = 0,
    *,
    seen: tuple[int, int] | None = None,
    programs: Mapping[str, int] | None = None,
) -> Churn:
    """One poll's churn; all of it was seen if nothing else is said."""
    opened_seen, closed_seen = seen if seen is not None else (opened or 0, closed or 0)
    counts = dict(programs or {})
    return Churn(opened, closed, opened_seen, closed_seen, sum(counts.values()), counts)


def series_of(
    churns: Iterable[Churn], *, begin: float = EPOCH, interval: float = 1.0, cap: int = CAP
) -> ChurnSeries:
    """Polls at a steady pace; the first covers what came before ``begin``."""
    series = ChurnSeries(cap)
    for number, each in enumerate(churns):
        moment = number * interval
        series.append(Instant(moment, begin + moment), interval, each)
    return series


def jumping_series(steps: Iterable[tuple[float, float]], each: Churn) -> ChurnSeries:
    """Polls whose two clocks go their own ways.

    Args:
        steps: For each poll, seconds that passed before it, and how far the wall clock went.
        each: What every poll found.
    """
    series = ChurnSeries()
    monotonic, wall = 0.0, EPOCH
    for passed, went in steps:
        monotonic, wall = monotonic + passed, wall + went
        series.append(Instant(monotonic, wall), passed, each)
    return series
