from __future__ import annotations

import numpy as np

from portwatch.core.program_counts import PROGRAMS_AT_MOST, ProgramCounts
from tests.helpers.polls import churn, series_of


def test_the_busiest_are_those_with_most_at_the_polls_asked_for() -> None:
    counts = ProgramCounts(4)
    for position, each in enumerate([{"a": 9, "b": 1}, {"b": 2}, {"c": 1, "b": 1, "": 50}, {}]):
        counts.put(position, each)
    assert counts.busiest(5, np.arange(4)) == ["a", "b", "c"]
    assert counts.busiest(5, np.array([1, 2])) == ["b", "c"]
    assert counts.busiest(1, np.arange(4)) == ["a"]
    assert counts.at(["b", "nobody"], np.arange(4)).tolist() == [[1, 2, 1, 0], [0, 0, 0, 0]]


def test_programs_of_long_ago_are_forgotten() -> None:
    counts = ProgramCounts(4)
    for position, each in enumerate([{"old": 3}, {"a": 1}, {"a": 2}, {"a": 3}]):
        counts.put(position, each)
    counts.keep(2, 4)
    assert len(counts) == 1
    assert counts.at(["a", "old"], np.arange(4)).tolist() == [[2, 3, 0, 0], [0, 0, 0, 0]]


def test_names_made_up_by_the_thousand_do_not_push_out_the_busy() -> None:
    counts = ProgramCounts(10)
    for position in range(10):
        junk = {f"{position}-{number}": 1 for number in range(1000)}
        counts.put(position, {"busy": 40, **junk})
    assert len(counts) == PROGRAMS_AT_MOST
    assert counts.busiest(1, np.arange(10)) == ["busy"]
    assert counts.at(["busy"], np.arange(10)).sum() == 400


def test_a_series_stays_right_while_it_drops_its_oldest_polls() -> None:
    cap = 7
    polls = [churn(programs={"a": n, "" if n % 3 else "b": 2}) for n in range(40)]
    for length in range(1, 40):
        series = series_of(polls[:length], cap=cap)
        kept = polls[max(0, length - cap) : length]
        each = np.arange(len(kept))
        assert series.established.tolist() == [poll.established for poll in kept]
        assert series.by_program(["a", "b"], each).tolist() == [
            [poll.by_program.get(name, 0) for poll in kept] for name in ("a", "b", "")
        ]


def test_all_others_come_last_and_only_if_there_are_any() -> None:
    series = series_of(churn(programs={"a": 5, "b": 1}) for _ in range(3))
    assert [(name, values.tolist()) for name, values in series.programs(1)] == [
        ("a", [5, 5, 5]),
        ("", [1, 1, 1]),
    ]
    assert [name for name, _ in series.programs(2)] == ["a", "b"]
