from __future__ import annotations

from time import thread_time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from portwatch.core.churn_past import COLUMNS, PastChurn, minutes_of, told_twice
from portwatch.core.churn_record import ChurnRecord, MixedChurn, bars_of
from portwatch.core.history_batch import Recorder
from portwatch.core.model import Instant
from portwatch.core.series import ChurnSeries
from tests.core.test_history_batch import tick
from tests.helpers.memory import minute
from tests.helpers.polls import EPOCH, churn, jumping_series, series_of

if TYPE_CHECKING:
    from portwatch.core.history_records import ChurnMinute
    from portwatch.core.samples import Samples
    from portwatch.core.tick import Churn

M = 28_333_333  # a minute of 2023
BEGIN = M * 60.0


def remembered(*minutes: int, opened: int = 60) -> PastChurn:
    return PastChurn([minute(M + n, opened, programs={"a": 3.0, "b": 2.0}) for n in minutes])


def record_of(past: PastChurn) -> ChurnRecord:
    record = ChurnRecord()
    record.remember(past)
    return record


def polls(count: int, begin: float = BEGIN + 1, opened: int = 1) -> ChurnSeries:
    return series_of(
        (churn(opened, 1, programs={"a": 3, "c": 4}) for _ in range(count)), begin=begin
    )


def test_a_minute_becomes_rates_over_what_was_watched() -> None:
    past = PastChurn([minute(M, 60, 30, seen=(30, 15), seconds=30.0), minute(M + 1, None, None)])
    assert past.times.tolist() == [BEGIN + 60, BEGIN + 120]
    assert past.opened[0] == 2
    assert past.closed[0] == 1
    assert past.opened_seen[0] == 1
    assert np.isnan(past.opened[1])


def test_a_minute_that_was_watched_for_longer_than_it_lasts_was_told_twice() -> None:
    past = PastChurn([minute(M + n, seconds=each) for n, each in enumerate((30.0, 61.9, 62.1))])
    assert told_twice(past).tolist() == [False, False, True]
    slow = series_of((churn(1, 1) for _ in range(3)), begin=BEGIN, interval=20.0)
    assert told_twice(slow).tolist() == [False] * 3


def test_a_minute_without_a_watched_second_is_a_hole() -> None:
    assert len(PastChurn([minute(M, seconds=0.0)])) == 0


def test_programs_of_minutes_and_the_rest() -> None:
    past = PastChurn([minute(M, programs={"a": 3.0, "": 2.0}), minute(M + 1, programs={"b": 9.0})])
    assert past.busiest(5, np.arange(2)) == ["b", "a"]
    assert past.by_program(["a"], np.arange(2)).tolist() == [[3, 0], [2, 9]]


def test_without_a_memory_polls_are_what_is_shown() -> None:
    series = polls(100)
    assert ChurnRecord().shown(series, BEGIN - 3600, BEGIN + 100) is series


def test_a_window_within_the_polls_is_drawn_from_polls() -> None:
    series = polls(1200)
    record = record_of(remembered(*range(-60, 0)))
    assert record.shown(series, BEGIN + 100, BEGIN + 1200) is series


def test_before_the_first_poll_there_is_the_past_alone() -> None:
    past = remembered(-2, -1)
    assert record_of(past).shown(ChurnSeries(), BEGIN - 300, BEGIN) is past


def test_a_long_window_is_minutes_throughout_and_no_connection_is_lost_or_told_twice() -> None:
    # The polls begin 20 seconds into minute 0, of which the memory knows all 60.
    series = polls(1200, BEGIN + 21)
    record = record_of(remembered(*range(-30, 1)))
    shown = record.shown(series, BEGIN - 1800, BEGIN + 1220)
    assert isinstance(shown, PastChurn)
    assert np.all(shown.intervals[:-1] == 60)
    assert np.allclose(np.diff(shown.times)[:-1], 60)
    total = float((shown.opened * shown.intervals).sum())
    assert total == pytest.approx(31 * 60 + 1200 - 40)
    assert shown.times[-1] == BEGIN + 1220


def test_the_minute_that_only_the_polls_watched_is_told_by_them() -> None:
    series = polls(120, BEGIN + 21)
    own = PastChurn([minute(M - 1), minute(M, 40, seconds=40.0)])
    for past in (own, own.before(BEGIN + 59)):
        shown = record_of(past).shown(series, BEGIN - 60, BEGIN + 140)
        assert isinstance(shown, MixedChurn)
        assert shown.seam == BEGIN + 20
        assert len(shown) == 1 + 120


def test_minutes_of_both_have_one_height() -> None:
    """One connection a second before and after: no step where one becomes the other."""
    series = polls(1200)
    shown = record_of(remembered(*range(-30, 0))).shown(series, BEGIN - 1800, BEGIN + 1200)
    bars = bars_of(shown, BEGIN - 1800, BEGIN + 1200, 850)
    assert set(bars.opened_seen.round(6).tolist()) == {1.0}
    assert np.count_nonzero(bars.breaks) == 1
    assert np.allclose(bars.starts[1:], bars.ends[:-1])


def test_a_short_window_has_minutes_and_then_polls() -> None:
    series = polls(200, BEGIN + 21)
    shown = record_of(remembered(*range(-10, 1))).shown(series, BEGIN - 150, BEGIN + 150)
    assert isinstance(shown, MixedChurn)
    bars = bars_of(shown, BEGIN - 150, BEGIN + 150, 850).inside(BEGIN - 150, BEGIN + 150)
    assert np.count_nonzero(bars.breaks) == 0
    assert np.allclose(bars.starts[1:], bars.ends[:-1])
    assert bars.lengths.tolist()[:4] == [60] * 4
    assert set(bars.lengths.tolist()[4:]) == {1.0}
    counts = shown.by_program(["a", "b"], bars.polls)
    assert counts[:, 0].tolist() == [3, 2, 0]
    assert counts[:, -1].tolist() == [3, 0, 4]
    assert shown.busiest(2, bars.polls) == ["a", "b"]


def holes_of(samples: Samples) -> list[float]:
    """Seconds between one sample and the next, where there are any."""
    between = (samples.rising - samples.intervals)[1:] - samples.rising[:-1]
    return [round(each, 3) for each in between.tolist() if each > 0.001]


@pytest.mark.parametrize("span", [300.0, 1800.0])
def test_the_minute_in_which_the_polls_begin_is_told_before_it_is_over(span: float) -> None:
    # An earlier run watched the minute's first 20 seconds, and this one began a second later.
    series = polls(10, BEGIN + 22)
    kept = [minute(M - n, 60) for n in range(30, 0, -1)]
    record = record_of(PastChurn([*kept, minute(M, 70, programs={"a": 3.0}, seconds=30.0)]))
    for second in range(32, 58, 5):
        now = BEGIN + second - 1
        shown = record.shown(series, now - span, now)
        assert holes_of(shown) == [1.0]
        head = int(np.flatnonzero(shown.rising == BEGIN + 21)[0])
        assert (shown.intervals[head], shown.opened[head]) == (20.0, pytest.approx(7 / 3))
        for each in range(5):
            series.append(Instant(0.0, BEGIN + second + each), 1.0, churn(1, 1))


def test_of_the_minute_in_which_the_polls_begin_nothing_is_told_twice() -> None:
    series = polls(10, BEGIN + 22)
    record = record_of(PastChurn([minute(M - 1, 60), minute(M, 9, seconds=9.0)]))  # a poll behind
    shown = record.shown(series, BEGIN - 240, BEGIN + 31)
    assert shown.rising[:2].tolist() == [BEGIN, BEGIN + 22]


@pytest.mark.parametrize("began", [BEGIN + 20.0, BEGIN + 20.3, BEGIN + 21.3, BEGIN + 21.9])
def test_the_bars_of_polls_begin_where_those_of_minutes_end(began: float) -> None:
    record = record_of(PastChurn([minute(M - 1, 60), minute(M, 60)]))
    series = polls(6, began + 1)
    now = float(series.times[-1])
    bars = bars_of(record.shown(series, now - 300, now), now - 300, now, 830)
    assert bars.bucket == 2.0
    joint = int(np.searchsorted(bars.starts, began))
    assert bars.starts[joint] == bars.ends[joint - 1] == began


def test_a_minute_that_is_not_over_hides_no_polls() -> None:
    series = polls(20, BEGIN + 21)  # the minute that the memory tells of already has 20 to go
    for start in (BEGIN - 100, BEGIN - 3000):
        shown = record_of(remembered(*range(-60, 1))).shown(series, start, BEGIN + 40)
        assert shown.times[-1] == BEGIN + 40
        bars = bars_of(shown, start, BEGIN + 40, 850)
        assert bars.ends[-1] == BEGIN + 40


def test_what_was_not_watched_is_a_hole() -> None:
    past = remembered(-20, -19, -18, -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1)
    shown = record_of(past).shown(polls(600), BEGIN - 1200, BEGIN + 600)
    bars = bars_of(shown, BEGIN - 1200, BEGIN + 600, 850)
    assert bars.at(BEGIN - 15 * 60) is None
    assert np.count_nonzero(bars.breaks) == 2


def test_a_night_between_two_polls_stays_a_hole_in_minutes() -> None:
    steps = [*[(1.0, 1.0)] * 300, (1.0, 7200.0), *[(1.0, 1.0)] * 300]
    series = jumping_series(steps, churn(5, 5, programs={"a": 1}))
    minutes = minutes_of(series, ["a"])
    assert len(minutes) <= 12
    assert np.diff(minutes.times).max() > 7000
    assert float((minutes.opened[1:5]).mean()) == pytest.approx(5)


def recorded(steps: list[float], each: Churn) -> PastChurn:
    """The minutes that the memory would keep of polls that all found the same."""
    recorder = Recorder()
    found: dict[int, ChurnMinute] = {}
    for lasted, end in zip(steps, (EPOCH + np.cumsum(steps)).tolist(), strict=True):
        batch = recorder.take(tick(0, at=Instant(end, end), interval=lasted, churn=each))
        found |= {one.minute: one for one in batch.minutes}
    return PastChurn(list(found.values()))


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param([1.0] * 20 + [40.0] + [1.0] * 100, id="a time that nobody watched"),
        pytest.param([15.0] * 20, id="slow polls"),
        pytest.param([20.0] * 12, id="polls that end with their minutes"),
        pytest.param([1.0] * 50 + [9.0] + [1.0] * 90, id="one slow poll"),
    ],
)
def test_polls_add_up_to_the_minutes_that_are_remembered(steps: list[float]) -> None:
    each = churn(30, 20, programs={"a": 3})
    series = jumping_series([(step, step) for step in steps], each)
    live, past = minutes_of(series, ["a"]), recorded(steps, each)

    ended = np.isin(past.times, live.times)
    assert ended.sum() >= len(live) - 1
    live = live.before(past.times[ended][-1])
    for name in COLUMNS:
        expected, found = getattr(past, name)[ended], getattr(live, name)
        assert np.allclose(found, expected), name
    assert np.allclose(live.column("a"), past.column("a")[ended])
    assert np.allclose((live.opened * live.intervals) % 15, 0)


def test_connections_of_a_minute_are_weighed_by_the_time_they_were_up() -> None:
    series = ChurnSeries()
    series.append(Instant(0.0, BEGIN + 50), 1.0, churn(programs={"a": 0}))
    series.append(Instant(9.0, BEGIN + 59), 9.0, churn(programs={"a": 100}))
    minutes = minutes_of(series, ["a"])

    assert minutes.established.tolist() == [90.0]
    assert minutes.column("a").tolist() == [90.0]


def set_back() -> ChurnSeries:
    """Five minutes of polls, then a clock that is set back by an hour, and five minutes more."""
    return jumping_series([*[(1.0, 1.0)] * 300, (1.0, -3600.0), *[(1.0, 1.0)] * 299], churn(5, 5))


def test_a_clock_that_was_set_back_keeps_the_order() -> None:
    series = set_back()
    now = float(series.times[-1])
    past = PastChurn([minute(int(now // 60) - n, 300) for n in range(90, -10, -1)])
    for span in (300, 1200):
        shown = record_of(past).shown(series, now - span, now)
        assert np.all(np.diff(shown.rising) > 0)
    assert record_of(past).shown(series, now - 300, now) is series  # what happens now


def test_no_minute_is_hidden_by_a_clock_that_was_set_back() -> None:
    series = set_back()
    now = float(series.times[-1])
    last = int(now // 60)
    before = [minute(last - n, 60) for n in range(100, 6, -1)]
    twice = [minute(last - n, 360, seconds=120.0) for n in range(6, 0, -1)]
    ahead = [minute(last + n, 60) for n in range(1, 50)]
    record = record_of(PastChurn([*before, *twice, *ahead]))

    assert record.newest(now) == (last + 50) * 60
    week = record.shown(series, now - 6000, now)
    sums = np.round(week.opened * week.intervals)
    for told in (*before, *twice):
        assert sums[week.times == (told.minute + 1) * 60].tolist() == [told.opened]
    assert np.count_nonzero(week.watched > 62) == len(twice)
    moved = record.shown(series, now - 360, now - 60)  # by a person, away from now
    inside = (moved.times > now - 330) & (moved.times <= now - 60)
    assert np.round(moved.opened * moved.intervals)[inside].tolist() == [360] * 5
    later = record.shown(series, now + 300, now + 600)
    assert np.count_nonzero((later.times > now + 300) & (later.times <= now + 600)) == 5


def test_a_minute_that_polls_know_twice_is_told_whole() -> None:
    series = jumping_series([*[(1.0, 1.0)] * 120, (1.0, -119.0), *[(1.0, 1.0)] * 119], churn(5, 4))
    minutes = minutes_of(series, [])
    assert np.all(np.diff(minutes.times) > 0)
    assert round(float((minutes.opened * minutes.intervals).sum())) == 240 * 5
    assert float(minutes.watched.sum()) == 240


def test_what_is_long_past_is_not_joined_anew_with_every_poll() -> None:
    series = polls(1200, BEGIN + 21)

    def cost(minutes: int) -> float:
        record = record_of(remembered(*range(-minutes, 1)))
        spent = []
        for number in range(20):
            series.append(Instant(0.0, BEGIN + 1221 + number), 1.0, churn(1, 1))
            before = thread_time()
            shown = record.shown(series, BEGIN - 60.0 * minutes, BEGIN + 1241)
            spent.append(thread_time() - before)
            assert shown.times[0] == BEGIN - 60.0 * (minutes - 1)
        return min(spent)

    assert cost(10_080) < 3 * cost(30)


def test_a_week_of_minutes_is_as_many_bars_as_there_is_room() -> None:
    minutes = PastChurn([minute(M - n, 600 if n == 5000 else 60) for n in range(10080, 0, -1)])
    bars = bars_of(minutes, BEGIN - 604800, BEGIN, 850)
    assert bars.bucket == 3600
    assert bars.highest_rate() == 10
