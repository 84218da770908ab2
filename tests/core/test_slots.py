from __future__ import annotations

import numpy as np

from portwatch.core.slots import Slots
from tests.helpers.polls import churn, series_of


def test_who_has_a_place_keeps_it_when_ranks_change() -> None:
    slots = Slots(3)
    slots.seat(["a", "b", "c"])
    slots.seat(["c", "a", "b"])
    assert slots.holders == ["a", "b", "c"]


def test_a_newcomer_takes_the_place_of_one_who_left() -> None:
    slots = Slots(3)
    slots.seat(["a", "b", "c"])
    slots.seat(["d", "c", "a"])
    assert slots.holders == ["a", "d", "c"]


def test_those_beyond_the_places_get_none() -> None:
    slots = Slots(2)
    slots.seat(["a", "b", "c"])
    assert slots.holders == ["a", "b"]


def test_after_clearing_the_busiest_sits_first() -> None:
    slots = Slots(2)
    slots.seat(["a", "b"])
    slots.clear()
    slots.seat(["b", "a"])
    assert slots.holders == ["b", "a"]


def test_counts_have_a_row_for_each_place_and_one_for_the_rest() -> None:
    programs = [{"a": 3, "b": 1, "c": 2, "": 4}, {"b": 5}]
    series = series_of(churn(programs=each) for each in programs)
    slots = Slots(3)
    slots.seat(["a", "b"])
    counts = slots.counts(series, np.array([0, 1]))
    assert counts.tolist() == [[3, 0], [1, 5], [0, 0], [6, 0]]
