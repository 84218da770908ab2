from __future__ import annotations

import pytest

from portwatch.core.time_scale import TimeScale

SCALE = TimeScale(1000.0, 1300.0, 48.0, 600.0)


def test_moments_and_places_lead_to_each_other() -> None:
    assert SCALE.x_of(1000.0) == 48.0
    assert SCALE.x_of(1300.0) == 648.0
    assert SCALE.moment_at(SCALE.x_of(1234.5)) == pytest.approx(1234.5)


def test_only_what_lies_between_the_edges_is_covered() -> None:
    assert SCALE.covers(48.0)
    assert SCALE.covers(648.0)
    assert not SCALE.covers(47.0)
    assert not SCALE.covers(649.0)


def test_dragging_takes_the_moment_along() -> None:
    start, end = SCALE.dragged(100.0, 200.0)
    assert (start, end) == (950.0, 1250.0)
    assert TimeScale(start, end, 48.0, 600.0).moment_at(200.0) == SCALE.moment_at(100.0)


@pytest.mark.parametrize("turn", [120, -120, 15])
def test_zooming_leaves_the_moment_below_the_pointer_where_it_is(turn: int) -> None:
    start, end = SCALE.zoomed(turn, 300.0)
    assert (end - start < 300.0) is (turn > 0)
    after = TimeScale(start, end, 48.0, 600.0)
    assert after.moment_at(300.0) == pytest.approx(SCALE.moment_at(300.0))


def test_turning_back_leads_back() -> None:
    there = TimeScale(*SCALE.zoomed(240, 300.0), 48.0, 600.0)
    assert there.zoomed(-240, 300.0) == (pytest.approx(1000.0), pytest.approx(1300.0))
