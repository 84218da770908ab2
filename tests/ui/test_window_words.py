from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from portwatch.core.time_view import TimeView
from portwatch.ui.chart_words import window_words

BERLIN = ZoneInfo("Europe/Berlin")
NOON = 1_700_046_000.0  # Wednesday 15 November 2023, 12:00 in Berlin
DAY = 86_400.0


@pytest.mark.parametrize(
    ("end", "span", "words"),
    [
        (NOON, 3600, "Today, 11:00 to 12:00"),
        (NOON, 60, "Today, 11:59:00 to 12:00:00"),
        (NOON, DAY, "Yesterday, 12:00 to today, 12:00"),
        (NOON, 7 * DAY, "Wed 8 Nov, 12:00 to today, 12:00"),
        (NOON - DAY, 3600, "Yesterday, 11:00 to 12:00"),
        (NOON - DAY, DAY, "Mon 13 Nov, 12:00 to yesterday, 12:00"),
        (NOON - 3 * DAY, 3600, "Sun 12 Nov, 11:00 to 12:00"),
    ],
)
def test_a_window_in_words(end: float, span: float, words: str) -> None:
    assert window_words(TimeView(end, span), NOON, zone=BERLIN) == words


def test_a_window_that_stands_still() -> None:
    told = window_words(TimeView(NOON, 3600), NOON, paused=True, zone=BERLIN)
    assert told == "Today, 11:00 to 12:00, paused"


def test_a_day_is_what_the_calendar_says_over_a_change_of_the_clock() -> None:
    changed = 1_698_541_200.0  # Sunday 29 October 2023, 3:00 was 2:00
    told = window_words(TimeView(changed + 43_200, 86_400), changed + 43_200, zone=BERLIN)
    assert told == "Yesterday, 15:00 to today, 14:00"  # a day of 24 hours, not of the calendar
