from __future__ import annotations

import numpy as np
import pytest

from portwatch.core.decimate import decimate
from portwatch.core.reading import rate_text, reading_at, reading_now, reading_of_nothing
from tests.helpers.polls import EPOCH, churn, series_of


def test_now_is_the_latest_poll() -> None:
    series = series_of([churn(90, 90), churn(7, 4, seen=(5, 4), programs={"a": 3})])
    reading = reading_now(series, (3.0, 0.0))
    assert reading.moments is None
    assert (reading.opened_seen, reading.opened_missed) == (5, 2)
    assert (reading.closed_seen, reading.closed_missed) == (4, 0)
    assert (reading.established, reading.programs) == (3, (3, 0))


def test_without_exact_counts_it_is_not_known_what_was_missed() -> None:
    series = series_of([churn(None, None, seen=(5, 4))] * 3)
    now = reading_now(series, ())
    bars = decimate(series, EPOCH - 1, EPOCH + 2, 1000)
    then = reading_at(bars, np.empty((0, 3)), 1)
    assert (now.opened_seen, now.opened_missed, now.closed_missed) == (5, None, None)
    assert (then.opened_seen, then.opened_missed, then.closed_missed) == (5, None, None)


def test_a_bar_of_one_poll_speaks_of_its_moment() -> None:
    series = series_of([churn(n, 0) for n in range(5)])
    bars = decimate(series, EPOCH - 1, EPOCH + 4, 1000)
    reading = reading_at(bars, np.array([[0.0, 1, 2, 3, 4]]), 3)
    assert reading.moments == (EPOCH + 3, EPOCH + 3)
    assert reading.programs == (3,)


def test_a_bar_of_several_polls_speaks_of_all_its_time() -> None:
    series = series_of([churn(n, 0) for n in range(3600)])
    bars = decimate(series, EPOCH, EPOCH + 3600, 850)
    reading = reading_at(bars, np.zeros((1, len(bars))), 4)
    assert reading.moments is not None
    assert reading.moments[1] - reading.moments[0] == bars.bucket


def test_nothing_watched_is_not_nought() -> None:
    reading = reading_of_nothing(EPOCH, 2)
    assert reading.moments == (EPOCH, EPOCH)
    assert reading.opened_seen is None
    assert reading.programs == (None, None)


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (0, "0"),
        (13.94, "14"),
        (14.4, "14"),
        (2.98, "3"),
        (2.5, "2.5"),
        (0.05, "0.1"),
        (0.2, "0.2"),
        (None, "\N{EN DASH}"),
    ],
)
def test_rates_are_whole_where_they_nearly_are(rate: float | None, text: str) -> None:
    assert rate_text(rate) == text
