from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from portwatch.ui.moment import clock_text

NOON = datetime(2026, 11, 25, 12, 0).astimezone()


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (timedelta(minutes=42), "11:18"),
        (timedelta(days=1), "24 Nov 12:00"),
        (timedelta(days=365), "25 Nov 2025 12:00"),
    ],
)
def test_the_date_is_told_only_if_it_is_another(before: timedelta, text: str) -> None:
    moment = NOON - before
    assert clock_text(moment.timestamp(), NOON.timestamp()) == text


def test_seconds_are_told_where_they_are_wanted() -> None:
    now = NOON.timestamp()
    assert clock_text(now - 1, now, exact=True) == "11:59:59"
    assert clock_text(now - 86_401, now, exact=True) == "24 Nov 11:59:59"


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 1e30, -1e30])
def test_what_is_no_moment_is_left_out(seconds: float) -> None:
    assert clock_text(seconds, NOON.timestamp()) == ""
