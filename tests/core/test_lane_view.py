from __future__ import annotations

from portwatch.core.history_records import Bar, Mark
from portwatch.core.lane_view import (
    ChangeKind,
    bar_at,
    changes,
    clusters,
    nearest_change,
    nearest_mark,
    pieces,
    up_at,
    worst_of,
)
from portwatch.core.time_view import TimeView
from tests.helpers.memory import EXPECTED, RISKY, SUSPICIOUS, lane

VIEW = TimeView(1000.0, 1000.0)


def test_pieces_are_cut_at_the_window_and_what_is_open_reaches_its_end() -> None:
    one = lane(
        "a",
        1,
        Bar(-500.0, 100.0, EXPECTED, is_wide=False, episode=1),
        Bar(600.0, 700.0, EXPECTED, is_wide=True, episode=2, is_open=True),
    )
    found = pieces(one, VIEW, 500)
    assert [(piece.left, piece.right) for piece in found] == [(0, 50), (300, 500)]
    assert not any(piece.is_marked for piece in found)


def test_what_is_worse_than_expected_is_marked_where_it_begins() -> None:
    one = lane(
        "a",
        1,
        Bar(0.0, 500.0, EXPECTED, is_wide=False, episode=1),
        Bar(500.0, 600.0, RISKY, is_wide=True, episode=1),
        Bar(600.0, 700.0, RISKY, is_wide=False, episode=1),
        Bar(800.0, 900.0, RISKY, is_wide=False, episode=2),
    )
    assert [piece.is_marked for piece in pieces(one, VIEW, 500)] == [False, True, False, True]


def test_bars_too_close_to_be_told_apart_are_one_piece_with_the_worst_verdict() -> None:
    bars = [Bar(n * 1.0, n + 0.5, EXPECTED, is_wide=False, episode=n) for n in range(1000)]
    bars[500] = Bar(500.0, 500.5, SUSPICIOUS, is_wide=False, episode=500)
    found = pieces(lane("a", 1, *bars), VIEW, 100)
    assert len(found) <= 101
    assert [piece.bar.verdict for piece in found].count(SUSPICIOUS) == 1


def test_the_bar_at_a_moment_or_near_it() -> None:
    one = lane("a", 1, Bar(100.0, 200.0, EXPECTED, is_wide=False, episode=1))
    assert bar_at(one, 150.0) is one.bars[0]
    assert bar_at(one, 205.0) is None
    assert bar_at(one, 205.0, slack=10.0) is one.bars[0]
    assert bar_at(lane("b", 1), 1.0) is None


def test_counts_of_what_is_up() -> None:
    lanes = [
        lane("a", 1, Bar(0.0, 100.0, EXPECTED, is_wide=True, episode=1)),
        lane("b", 2, Bar(0.0, 100.0, EXPECTED, is_wide=False, episode=2, is_open=True)),
        lane("c", 3, Bar(50.0, 60.0, EXPECTED, is_wide=False, episode=3)),
    ]
    assert up_at(lanes, 55.0) == (1, 2)
    assert up_at(lanes, 500.0) == (0, 1)


def test_changes_of_a_listener() -> None:
    one = lane(
        "a",
        1,
        Bar(0.0, 500.0, EXPECTED, is_wide=False, episode=1),
        Bar(500.0, 600.0, RISKY, is_wide=True, episode=1),
        Bar(600.0, 700.0, SUSPICIOUS, is_wide=True, episode=1),
        Bar(700.0, 750.0, SUSPICIOUS, is_wide=False, episode=1),
        Bar(800.0, 900.0, EXPECTED, is_wide=False, episode=2, is_open=True),
    )
    found = changes([one], 0.0, 1000.0)
    assert [(change.at, change.kind) for change in found] == [
        (500, ChangeKind.WIDENED),
        (600, ChangeKind.JUDGED),
        (700, ChangeKind.NARROWED),
        (750, ChangeKind.CLOSED),
        (800, ChangeKind.OPENED),
    ]
    nearest = nearest_change(found, 640.0)
    assert nearest is not None
    assert nearest.at == 600
    assert nearest_change([], 1.0) is None


def test_what_was_up_when_watching_began_has_not_opened_then() -> None:
    stood = Bar(200.0, 300.0, EXPECTED, is_wide=False, episode=1, is_cut=True)

    found = changes([lane("a", 1, stood)], 0.0, 1000.0)

    assert [(each.at, each.kind) for each in found] == [(300.0, ChangeKind.CLOSED)]


def test_of_changes_at_once_the_worst_is_told() -> None:
    lanes = [
        lane("a", 1, Bar(500.0, 600.0, EXPECTED, is_wide=False, episode=1)),
        lane("b", 1, Bar(500.0, 600.0, RISKY, is_wide=False, episode=2)),
    ]
    nearest = nearest_change(changes(lanes, 0.0, 1000.0), 500.0)
    assert nearest is not None
    assert nearest.lane.program == "b"


def test_alerts_close_to_each_other_are_one_mark_with_the_worst_verdict() -> None:
    marks = [
        Mark(100.0, 100.0, RISKY, "a"),
        Mark(104.0, 104.0, SUSPICIOUS, "b"),
        Mark(300.0, 300.0, RISKY, "c"),
        Mark(310.0, 350.0, None, "asleep"),
        Mark(2000.0, 2000.0, RISKY, "beyond"),
    ]
    found = clusters(marks, VIEW, 10.0)
    assert [[mark.text for mark in each] for each in found] == [["a", "b"], ["c"]]
    assert worst_of(found[0]) is SUSPICIOUS
    nearest = nearest_mark(marks, 290.0)
    assert nearest is not None
    assert nearest.text == "c"
