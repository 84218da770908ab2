from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.time_view import LONGEST, LONGEST_REMEMBERED, SHORTEST, TimeView

OLDEST, LATEST = 1000.0, 4000.0
LIVE = TimeView(LATEST, 300.0)


def test_a_live_view_goes_with_time() -> None:
    view = TimeView(LATEST, 300.0).at(OLDEST, LATEST + 5)
    assert (view.start, view.end, view.following) == (LATEST - 295, LATEST + 5, True)


def test_a_moved_view_stays_where_it_was_put() -> None:
    view = LIVE.framed(2000, 2300).at(OLDEST, LATEST).at(OLDEST, LATEST + 60)
    assert (view.start, view.end, view.following) == (2000, 2300, False)


def test_a_view_dragged_to_now_follows_again() -> None:
    view = LIVE.framed(LATEST - 200, LATEST + 100).at(OLDEST, LATEST)
    assert (view.end, view.span, view.following) == (LATEST, 300, True)


def test_a_view_does_not_leave_what_is_kept() -> None:
    assert LIVE.framed(0, 300).at(OLDEST, LATEST).start == OLDEST


def test_a_view_longer_than_what_is_kept_ends_now() -> None:
    view = LIVE.framed(-9000, -6000).at(LATEST - 40, LATEST)
    assert (view.end, view.following) == (LATEST, True)


def test_a_view_goes_ahead_of_now_as_far_as_something_is_dated_there() -> None:
    view = TimeView(1000.0, 100.0, following=False)
    ahead = view.framed(1200.0, 1300.0).at(0.0, 1000.0, 1250.0)
    assert (ahead.end, ahead.following) == (1250.0, False)
    assert view.framed(1200.0, 1300.0).at(0.0, 1000.0).following


def test_zoom_keeps_the_moment_below_the_crosshair() -> None:
    view = TimeView(2300.0, 300.0, following=False).zoomed(0.5, 2100.0)
    assert (view.start, view.end) == (2050, 2200)


@pytest.mark.parametrize(("factor", "span"), [(1e-6, SHORTEST), (1e6, LONGEST)])
def test_zoom_has_ends(factor: float, span: float) -> None:
    assert TimeView(2300.0, 300.0).zoomed(factor, 2100.0).span == span
    assert LIVE.framed(2000, 2000 + 300 * factor).span == span


def test_with_a_memory_zoom_goes_further_out_and_stays_so() -> None:
    view = TimeView(LATEST, 300.0, longest=LONGEST_REMEMBERED).zoomed(100, LATEST)
    assert view.span == 30_000
    assert view.framed(0, 1e9).span == LONGEST_REMEMBERED
    assert view.at(-1e9, LATEST).zoomed(1e9, LATEST).span == LONGEST_REMEMBERED


@pytest.mark.parametrize(("moment", "end"), [(2100.0, 2300.0), (1900.0, 2200.0), (2400.0, 2400.0)])
def test_a_view_moves_no_further_than_needed(moment: float, end: float) -> None:
    assert TimeView(2300.0, 300.0, following=False).showing(moment).end == end


@given(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5), st.booleans())
def test_a_view_at_polls_never_shows_the_future(start: float, end: float, following: bool) -> None:  # noqa: FBT001 - hypothesis passes it
    view = TimeView(end, max(SHORTEST, abs(end - start)), following).at(OLDEST, LATEST)
    assert view.end <= LATEST
    assert view.end >= OLDEST
