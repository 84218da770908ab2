from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Instant
from portwatch.core.series import ChurnSeries
from tests.helpers.polls import EPOCH, churn, series_of

if TYPE_CHECKING:
    from portwatch.core.tick import Churn

counts = st.one_of(st.none(), st.integers(0, 1000))
by_program = st.dictionaries(st.sampled_from(["", "a", "b", "c"]), st.integers(0, 50))
churns = st.builds(
    lambda opened, closed, seen, programs: churn(opened, closed, seen=seen, programs=programs),
    counts,
    counts,
    st.tuples(st.integers(0, 1000), st.integers(0, 1000)),
    by_program,
)


def rate(count: int | None, interval: float) -> float:
    return math.nan if count is None else count / interval


@given(
    st.lists(st.tuples(churns, st.sampled_from([0.5, 1.0, 2.0])), max_size=30), st.integers(1, 8)
)
def test_the_last_polls_are_kept_oldest_first(polls: list[tuple[Churn, float]], cap: int) -> None:
    series = ChurnSeries(cap)
    for number, (each, interval) in enumerate(polls):
        series.append(Instant(number, EPOCH + number), interval, each)
    kept = list(enumerate(polls))[-cap:]

    assert len(series) == len(kept)
    assert series.times.tolist() == [EPOCH + number for number, _ in kept]
    assert series.intervals.tolist() == [interval for _, (_, interval) in kept]
    for name in ("opened", "closed", "opened_seen", "closed_seen"):
        expected = [rate(getattr(each, name), interval) for _, (each, interval) in kept]
        assert np.array_equal(getattr(series, name), expected, equal_nan=True)
    assert series.established.tolist() == [each.established for _, (each, _) in kept]


@given(st.lists(churns, min_size=1, max_size=30), st.integers(1, 8), st.integers(0, 4))
def test_programs_and_the_rest_add_up(polls: list[Churn], cap: int, most: int) -> None:
    series = series_of(polls, cap=cap)
    kept = polls[-cap:]
    found = series.programs(most)
    names = [name for name, _ in found]
    totals = Counter[str]()
    for each in kept:
        totals.update(each.by_program)

    assert len([name for name in names if name]) <= most
    assert names.count("") <= 1
    assert "" not in names[:-1]
    sums = [totals[name] for name in names if name]
    assert sums == sorted(sums, reverse=True)
    for name, values in found:
        if name:
            assert values.tolist() == [each.by_program.get(name, 0) for each in kept]
    together = np.zeros(len(kept)) + sum(values for _, values in found)
    assert together.tolist() == [each.established for each in kept]


def test_the_busiest_programs_come_first_and_hidden_owners_are_the_rest() -> None:
    series = series_of(churn(programs={"": 50, "ssh": 1, "web": 5, "db": 3}) for _ in range(3))

    found = {name: values.tolist() for name, values in series.programs(2)}

    assert list(found) == ["web", "db", ""]
    assert found[""] == [51, 51, 51]


def test_no_rest_is_told_where_there_is_none() -> None:
    series = series_of([churn(programs={"web": 5})])
    assert [name for name, _ in series.programs(3)] == ["web"]


def test_the_first_poll_of_a_run_has_no_rate_and_is_left_out() -> None:
    series = ChurnSeries()
    series.append(Instant(0, EPOCH), 0.0, churn(5, 5))

    assert len(series) == 0
    assert series.programs(3) == []
    assert series.opened.tolist() == []


def test_a_platform_without_exact_counts_has_gaps_instead_of_zeros() -> None:
    series = series_of([churn(None, None, seen=(3, 4))])

    assert np.isnan(series.opened).all()
    assert np.isnan(series.closed).all()
    assert series.opened_seen.tolist() == [3]


def test_memory_keeps_its_cap() -> None:
    series = series_of((churn(n, n, programs={f"p{n}": 1}) for n in range(1000)), cap=10)

    assert len(series) == 10
    assert series.opened.tolist() == list(range(990, 1000))
    assert sum(column.size for column in series._columns.values()) <= 20 * len(series._columns)
