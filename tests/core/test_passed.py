from __future__ import annotations

import pytest

from portwatch.core.model import Instant
from portwatch.core.passed import LONGEST_POLL, parts, passed, set_by
from tests.helpers.polls import EPOCH, churn, jumping_series


def test_what_passed_is_told_apart() -> None:
    found = passed(Instant(100.0, EPOCH, 50.0), Instant(160.0, EPOCH + 3660.0, 70.0))

    assert found == (60.0, 40.0, 3600.0)
    assert found.was_set


def test_without_a_clock_that_stands_in_sleep_nobody_knows_of_one() -> None:
    assert passed(Instant(100.0, EPOCH), Instant(160.0, EPOCH + 60)) == (60.0, None, 0.0)


def test_a_clock_that_is_corrected_a_little_was_not_set() -> None:
    assert not passed(Instant(100.0, EPOCH), Instant(101.0, EPOCH + 3)).was_set


@pytest.mark.parametrize("seconds", [-3600.0, -5.0, -4.5, 0.0, 4.5, 5.0, 3600.0])
def test_what_a_clock_was_set_by_is_nothing_where_it_was_only_corrected(seconds: float) -> None:
    before, after = Instant(100.0, EPOCH), Instant(160.0, EPOCH + 60 + seconds)

    whole = passed(before, after)
    assert set_by(before, after) == (whole.set_by if whole.was_set else 0.0)


def test_a_usual_poll_stays_whole() -> None:
    one = churn(7, 5)
    assert parts(EPOCH, LONGEST_POLL, one, 60.0) == [(EPOCH, LONGEST_POLL, one)]


@pytest.mark.parametrize("seconds", [30.5, 61.0, 150.25, 86_400.0])
@pytest.mark.parametrize("step", [30.0, 60.0])
def test_parts_are_whole_together_and_cut_by_the_clock(seconds: float, step: float) -> None:
    found = parts(EPOCH + 3, seconds, churn(1001, 333, seen=(10, 4)), step)

    assert sum(one.seconds for one in found) == pytest.approx(seconds, abs=1e-5)
    assert sum(one.churn.opened or 0 for one in found) == 1001
    assert sum(one.churn.closed or 0 for one in found) == 333
    assert sum(one.churn.opened_seen for one in found) == 10
    assert all(one.end % step == 0 for one in found[:-1])
    assert found[-1].end == EPOCH + 3


def test_polls_keep_the_sums_of_what_nobody_watched() -> None:
    series = jumping_series([(1.0, 1.0), (600.0, 600.0), (1.0, 1.0)], churn(301, 300))

    assert round(float((series.opened * series.intervals).sum())) == 3 * 301
    assert float(series.intervals.max()) <= LONGEST_POLL
    assert float(series.intervals.sum()) == pytest.approx(602)


def test_of_a_very_long_time_that_nobody_watched_the_last_is_kept() -> None:
    series = jumping_series([(1.0, 1.0), (2e6, 2e6)], churn(5, 5))

    assert len(series) == 3600
    assert series.times[-1] == EPOCH + 1 + 2e6
