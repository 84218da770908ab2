from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.decimate import clipped, decimate, outline, split, stack
from portwatch.core.passed import LONGEST_POLL
from portwatch.core.series import ChurnSeries, steady
from tests.helpers.polls import EPOCH, churn, jumping_series, series_of

STEADY = [(1.0, 1.0)] * 10


def test_each_poll_with_room_is_a_bar_over_what_it_covers() -> None:
    series = series_of([churn(opened, opened + 1) for opened in range(10)])
    bars = decimate(series, EPOCH - 1, EPOCH + 9, 1000)
    assert bars.bucket == 0
    assert bars.ends.tolist() == [EPOCH + second for second in range(10)]
    assert bars.starts.tolist() == [EPOCH + second for second in range(-1, 9)]
    assert bars.opened_seen.tolist() == list(range(10))
    assert bars.closed_seen.tolist() == list(range(1, 11))
    assert bars.polls.tolist() == list(range(10))


def test_bars_are_as_many_as_the_width_has_room_for() -> None:
    series = series_of(churn(1, 1) for _ in range(3600))
    bars = decimate(series, EPOCH, EPOCH + 3600, 850)
    assert bars.bucket == 20
    assert 850 / 8 < len(bars) < 850 / 4
    assert np.all(np.diff(bars.starts)[1:-1] == 20)


def test_no_spike_is_lost() -> None:
    spikes = {100: 50, 1789: 70, 3333: 60}
    series = series_of(churn(spikes.get(n, 1), spikes.get(n - 7, 2)) for n in range(3600))
    bars = decimate(series, EPOCH, EPOCH + 3600, 850)
    assert sorted(bars.opened_seen.tolist())[-3:] == [50, 60, 70]
    assert sorted(bars.closed_seen.tolist())[-3:] == [50, 60, 70]


def test_seen_and_missed_of_a_bar_are_of_the_same_poll() -> None:
    quiet, busy = churn(9, 9, seen=(9, 9)), churn(20, 0, seen=(5, 0))
    series = series_of([quiet, busy] * 1800)
    bars = decimate(series, EPOCH + 600, EPOCH + 3000, 560).inside(EPOCH + 600, EPOCH + 3000)
    assert bars.bucket
    assert set(bars.opened_seen.tolist()) == {5}
    assert set(bars.opened_missed.tolist()) == {15}
    assert set(bars.closed_seen.tolist()) == {9}


def test_established_is_the_fullest_moment_and_knows_its_poll() -> None:
    series = series_of(churn(programs={"a": 3, "b": 40 if n == 31 else 1}) for n in range(3600))
    bars = decimate(series, EPOCH, EPOCH + 3600, 850)
    top = int(np.argmax(bars.established))
    assert bars.established[top] == 43
    assert bars.polls[top] == 31
    assert bars.times[top] == EPOCH + 31


def test_buckets_stay_where_they_are_while_time_goes_on() -> None:
    series = series_of(churn(n % 17, n % 11) for n in range(3600))
    before = decimate(series, EPOCH, EPOCH + 3000, 850)
    after = decimate(series, EPOCH + 7, EPOCH + 3007, 850)
    shared = np.intersect1d(before.starts[1:-1], after.starts[1:-1])
    assert len(shared) > 100
    for start in shared.tolist():
        one = before.opened_seen[before.starts == start]
        other = after.opened_seen[after.starts == start]
        assert one == other


def test_without_exact_counts_what_was_seen_is_all() -> None:
    series = series_of(churn(None, None, seen=(n, 2 * n)) for n in range(10))
    bars = decimate(series, EPOCH - 1, EPOCH + 9, 1000)
    assert not bars.exact.any()
    assert bars.opened_seen.tolist() == list(range(10))
    assert not bars.opened_missed.any()
    assert not bars.closed_missed.any()
    assert bars.highest_rate() == 18


def test_the_kernels_count_is_the_total_even_below_what_was_seen() -> None:
    seen, missed = split(np.array([3.0, 5.0, np.nan]), np.array([5.0, 3.0, 4.0]))
    assert seen.tolist() == [3, 3, 4]
    assert missed.tolist() == [0, 2, 0]


def test_what_nobody_watched_is_as_wide_as_it_lasted_beside_bars_of_seconds() -> None:
    steps = [(1.0, 1.0)] * 120
    series = jumping_series([*steps, (75.0, 75.0), *steps], churn(150, 150, seen=(1, 1)))
    bars = decimate(series, EPOCH, EPOCH + 315, 500)
    assert bars.bucket
    assert not bars.breaks[1:].any()
    assert np.allclose(bars.starts[1:], bars.ends[:-1])
    for moment in range(125, 190, 10):  # of the time in between
        place = bars.at(EPOCH + moment)
        assert place is not None
        rate = bars.opened_seen[place] + bars.opened_missed[place]
        assert rate == pytest.approx(2, abs=0.1)


def test_no_bar_and_no_area_reaches_across_a_sleep() -> None:
    series = jumping_series([*STEADY, (1.0, 3600.0), *STEADY], churn(4, 4, programs={"a": 7}))
    bars = decimate(series, EPOCH, EPOCH + 3700, 4000)
    assert (bars.ends - bars.starts).max() <= max(bars.bucket, 1)
    assert np.flatnonzero(bars.breaks)[0] == 0
    assert np.count_nonzero(bars.breaks) == 2
    x, y = outline(bars, bars.established[np.newaxis])
    middle = EPOCH + 1800
    left = int(np.searchsorted(x, middle)) - 1
    assert y[0, left] == y[0, left + 1] == 0


def test_a_slow_poll_is_a_broad_bar_and_no_gap() -> None:
    series = jumping_series([*STEADY, (5.0, 5.0), *STEADY], churn(10, 10))
    bars = decimate(series, EPOCH, EPOCH + 30, 3000)
    assert (bars.ends - bars.starts).max() == 5.0
    assert bars.opened_seen.min() == 2.0
    assert np.count_nonzero(bars.breaks) == 1


def test_a_clock_set_forward_leaves_a_gap() -> None:
    series = jumping_series([*STEADY, (1.0, 7200.0), *STEADY], churn(1, 1))
    bars = decimate(series, EPOCH, EPOCH + 7300, 8000)
    assert np.count_nonzero(bars.breaks) == 2


def test_a_clock_set_back_moves_what_was_before() -> None:
    series = jumping_series([*STEADY, (1.0, -3600.0), *STEADY], churn(1, 1))
    times = steady(series.times, series.intervals)
    assert np.all(np.diff(times) == 1.0)
    assert times[-1] == series.times[-1]
    bars = decimate(series, times[0] - 1, times[-1], 1000)
    assert len(bars) == 21
    assert np.count_nonzero(bars.breaks) == 1


@given(
    st.lists(
        st.tuples(st.floats(0.01, 20_000), st.floats(-100_000, 100_000), st.integers(0, 1000)),
        max_size=60,
    ),
    st.sampled_from([10.0, 300.0, 3600.0]),
    st.sampled_from([0.0, 1.0, 850.0, 4000.0]),
)
def test_bars_never_overlap_whatever_the_clocks_do(
    steps: list[tuple[float, float, int]], span: float, pixels: float
) -> None:
    series = jumping_series([(passed, went) for passed, went, _ in steps], churn(3, 2))
    times = steady(series.times, series.intervals)
    assert np.all(np.diff(times) > 0)
    end = float(times[-1]) if len(times) else EPOCH
    bars = decimate(series, end - span, end, pixels)
    assert np.all(bars.ends > bars.starts)
    assert np.all(bars.starts[1:] >= bars.ends[:-1] - 1e-6)
    assert np.all(bars.ends - bars.starts <= max(bars.bucket, LONGEST_POLL) + 1e-3)
    x, y = outline(bars, stack(np.vstack([bars.established, bars.opened_seen])))
    assert np.all(np.diff(x) >= -1e-6)
    assert len(x) == y.shape[1]
    assert np.all(y[1] >= y[0])


def test_nothing_watched_is_nothing_drawn() -> None:
    bars = decimate(ChurnSeries(), EPOCH, EPOCH + 300, 850)
    assert len(bars) == 0
    assert bars.highest_rate() == 0
    assert bars.at(EPOCH) is None
    assert bars.nearest(EPOCH) is None
    x, y = outline(bars, np.empty((8, 0)))
    assert len(x) == 0
    assert y.shape == (8, 0)


def test_only_what_is_in_the_window_counts_for_its_height() -> None:
    series = series_of(churn(100 if n == 95 else 1, 0) for n in range(200))
    bars = decimate(series, EPOCH + 100, EPOCH + 200, 1000)
    assert bars.highest_rate() == 100
    assert bars.inside(EPOCH + 100, EPOCH + 200).highest_rate() == 1


@pytest.mark.parametrize(
    ("moment", "index"), [(-0.5, 0), (0.0, 0), (0.5, 1), (8.99, 9), (-1.5, None), (9.5, None)]
)
def test_a_moment_finds_its_bar(moment: float, index: int | None) -> None:
    bars = decimate(series_of([churn(1, 1)] * 10), EPOCH - 1, EPOCH + 9, 1000)
    assert bars.at(EPOCH + moment) == index
    assert bars.nearest(EPOCH + moment) == (index if index is not None else (0, 9)[moment > 0])


def test_an_outline_stands_on_the_ground_at_its_ends() -> None:
    series = series_of(churn(programs={"a": 5}) for _ in range(4))
    bars = decimate(series, EPOCH - 1, EPOCH + 3, 1000)
    x, y = outline(bars, bars.established[np.newaxis])
    assert x.tolist() == [EPOCH + each for each in (-1, -1, 0, 1, 2, 3, 3, 3)]
    assert y.tolist() == [[0, 5, 5, 5, 5, 5, 5, 0]]


def test_areas_stand_on_each_other() -> None:
    edges = stack(np.array([[1.0, 2.0], [0.0, 5.0], [3.0, 3.0]]))
    assert edges.tolist() == [[1, 2], [1, 7], [4, 10]]
    assert all(np.all(upper >= lower) for lower, upper in pairwise(edges))


def test_lines_end_at_the_edges_of_the_window() -> None:
    x, edges = np.array([0.0, 10.0, 20.0, 30.0]), np.array([[0.0, 10.0, 10.0, 0.0]])
    inside, rows = clipped(x, edges, 5.0, 25.0)
    assert inside.tolist() == [5, 10, 20, 25]
    assert rows.round(6).tolist() == [[5, 10, 10, 5]]
    steps = np.array([0.0, 0.0, 10.0, 10.0]), np.array([[0.0, 7.0, 8.0, 0.0]])
    assert clipped(*steps, 0.0, 10.0)[1].round(6).tolist() == [[7, 8]]
    assert clipped(x, edges, -5.0, 50.0)[0].tolist() == [0, 0, 10, 20, 30, 30]
    assert len(clipped(x, edges, 40.0, 50.0)[0]) == 0
    assert len(clipped(x[:0], edges[:, :0], 0.0, 1.0)[0]) == 0
