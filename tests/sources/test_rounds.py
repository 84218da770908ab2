from __future__ import annotations

from collections import Counter

from portwatch.sources.rounds import Round


def test_everything_has_its_turn_within_the_period() -> None:
    turns = Round(4.0, most=1000)

    seen = Counter(one for _ in range(8) for one in turns.part(range(100), 1.0))

    assert seen == dict.fromkeys(range(100), 2)


def test_a_slow_poll_sees_everything_at_once() -> None:
    turns = Round(4.0, most=1000)
    turns.part(range(100), 1.0)

    assert sorted(turns.part(range(100), 60.0)) == list(range(100))


def test_a_part_is_never_above_the_cap() -> None:
    assert len(Round(4.0, most=7).part(range(100), 60.0)) == 7
    assert Round(4.0, most=7).part((), 1.0) == []


def test_asked_more_often_it_gives_no_more_in_all_and_is_never_late() -> None:
    turns = Round(4.0, most=1000)

    parts = [turns.part(range(13), 0.125) for _ in range(64)]

    assert Counter(one for part in parts for one in part) == dict.fromkeys(range(13), 2)
    assert {one for part in parts[:32] for one in part} == set(range(13))


def test_what_is_left_of_a_round_is_as_bounded_as_the_collection() -> None:
    turns = Round(4.0, most=1000)
    for size in range(200, 0, -1):
        turns.part(range(size), 0.1)
        assert len(turns._left) <= 200
