from __future__ import annotations

from datetime import UTC, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from portwatch.ui.chart_axis import clock, moment_words, span_words, time_ticks

NOON = 1_700_049_600.0  # 15 November 2023, 12:00 UTC
NEPAL = timezone(timedelta(hours=5, minutes=45))
BERLIN = ZoneInfo("Europe/Berlin")


def words(ticks: list[tuple[float, str]]) -> list[str]:
    return [word for _, word in ticks]


def test_five_minutes_are_labelled_by_the_minute() -> None:
    ticks = time_ticks(NOON - 290, NOON + 10, 850, UTC)
    assert words(ticks) == ["11:56", "11:57", "11:58", "11:59", "12:00"]
    assert [moment - NOON for moment, _ in ticks] == [-240, -180, -120, -60, 0]


def test_an_hour_is_labelled_by_ten_minutes() -> None:
    ticks = time_ticks(NOON - 3540, NOON + 60, 850, UTC)
    assert words(ticks) == ["11:10", "11:20", "11:30", "11:40", "11:50"]


def test_short_windows_have_seconds() -> None:
    assert words(time_ticks(NOON, NOON + 30, 850, UTC)) == [
        "12:00:05",
        "12:00:10",
        "12:00:15",
        "12:00:20",
        "12:00:25",
    ]


def test_round_is_what_the_wall_clock_calls_round() -> None:
    ticks = time_ticks(NOON, NOON + 6 * 3600, 500, NEPAL)
    assert words(ticks) == ["20:00", "22:00"]


def test_labels_are_right_when_the_clock_changes() -> None:
    changed = 1_698_541_200.0  # 29 October 2023, 3:00 summer time was 2:00 winter time again
    ticks = time_ticks(changed - 1200, changed + 1200, 850, BERLIN)
    assert words(ticks) == ["02:45", "02:50", "02:55", "02:00", "02:05", "02:10", "02:15"]


@pytest.mark.parametrize("pixels", [0.0, 1.0, 60.0, 200.0, 3000.0])
def test_labels_fit_into_any_width(pixels: float) -> None:
    ticks = time_ticks(NOON - 300, NOON, pixels, UTC)
    assert len(ticks) <= pixels / 80
    for moment, _ in ticks:
        x = (moment - NOON + 300) / 300 * pixels
        assert 20 <= x <= pixels - 20


def test_a_moment_is_told_to_the_second() -> None:
    assert clock(NOON + 65.9, UTC) == "12:01:05"


def test_a_week_is_labelled_by_its_days() -> None:
    ticks = time_ticks(NOON - 604_800, NOON, 850, UTC)
    assert words(ticks) == ["Thu 9", "Fri 10", "Sat 11", "Sun 12", "Mon 13", "Tue 14", "Wed 15"]


def test_hours_stay_round_when_the_clock_changes() -> None:
    changed = 1_698_541_200.0  # 29 October 2023, 3:00 summer time was 2:00 winter time again
    ticks = time_ticks(changed - 43_200, changed + 43_200, 850, BERLIN)
    assert words(ticks) == [
        *("18:00", "21:00", "Sun 29", "03:00", "06:00", "09:00", "12:00"),
    ]
    moments = [moment for moment, _ in ticks]
    assert moments == sorted(moments)
    assert moments[3] - moments[2] == 4 * 3600  # that night was an hour longer


def test_what_the_clock_skips_has_no_label_and_what_it_shows_twice_has_two() -> None:
    skipped = 1_679_792_400.0  # 26 March 2023, 2:00 was 3:00
    ticks = time_ticks(skipped - 5400, skipped + 5400, 850, BERLIN)
    assert words(ticks) == ["01:00", "01:30", "03:00", "03:30", "04:00"]
    again = 1_698_541_200.0
    ticks = time_ticks(again - 5400, again + 5400, 850, BERLIN)
    assert words(ticks) == ["02:00", "02:30", "02:00", "02:30", "03:00"]


def test_days_stay_days_over_a_change_of_the_clock() -> None:
    changed = 1_698_541_200.0
    ticks = time_ticks(changed - 302_400, changed + 302_400, 850, BERLIN)
    assert all(" " in word for word in words(ticks))
    assert len(ticks) == 7


def test_a_span_within_a_day_tells_its_day_once() -> None:
    assert span_words(NOON, NOON + 3600, 604_800, UTC) == ("Wed 15, 12:00", "13:00")
    assert span_words(NOON, NOON + 86_400, 604_800, UTC) == ("Wed 15, 12:00", "Thu 16, 12:00")
    assert span_words(NOON, NOON + 60, 3600, UTC) == ("12:00:00", "12:01:00")


def test_the_crosshair_tells_the_day_where_there_are_several() -> None:
    assert moment_words(NOON, 3600, UTC) == "12:00:00"
    assert moment_words(NOON, 604_800, UTC) == "Wed 15, 12:00"
