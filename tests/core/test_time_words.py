from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.time_words import moment, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 29, 12, 0, tzinfo=BERLIN)


def told(text: str, now: datetime = NOON) -> datetime:
    return datetime.fromtimestamp(moment(text, now), now.tzinfo)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("2h", timedelta(hours=2)),
        ("30min", timedelta(minutes=30)),
        ("90 m", timedelta(minutes=90)),
        ("1.5d", timedelta(hours=36)),
        ("3W", timedelta(weeks=3)),
        (" now ", timedelta()),
        ("0s", timedelta()),
    ],
)
def test_so_long_ago(text: str, back: timedelta) -> None:
    assert moment(text, NOON) == NOON.timestamp() - back.total_seconds()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("03:12", datetime(2026, 11, 29, 3, 12, tzinfo=BERLIN)),
        ("12:00", datetime(2026, 11, 29, 12, 0, tzinfo=BERLIN)),
        ("12:00:01", datetime(2026, 11, 28, 12, 0, 1, tzinfo=BERLIN)),
        ("23:59", datetime(2026, 11, 28, 23, 59, tzinfo=BERLIN)),
        ("today", datetime(2026, 11, 29, tzinfo=BERLIN)),
        ("Yesterday", datetime(2026, 11, 28, tzinfo=BERLIN)),
        ("2026-11-01", datetime(2026, 11, 1, tzinfo=BERLIN)),
        ("2026-11-01T03:12", datetime(2026, 11, 1, 3, 12, tzinfo=BERLIN)),
        ("2026-11-01 03:12", datetime(2026, 11, 1, 3, 12, tzinfo=BERLIN)),
        ("2026-11-01T03:12Z", datetime(2026, 11, 1, 3, 12, tzinfo=UTC)),
        ("2026-11-01T03:12+05:30", datetime(2026, 10, 31, 21, 42, tzinfo=UTC)),
    ],
)
def test_a_moment_of_the_calendar(text: str, wanted: datetime) -> None:
    assert moment(text, NOON) == wanted.timestamp()


def test_a_summer_day_is_told_in_summer_time() -> None:
    assert told("2026-07-01").utcoffset() == timedelta(hours=2)
    assert moment("2026-07-01", NOON) == datetime(2026, 6, 30, 22, tzinfo=UTC).timestamp()


def test_yesterday_is_as_long_as_it_was() -> None:
    after = datetime(2026, 10, 26, 0, 30, tzinfo=BERLIN)  # the clocks went back on the 25th

    assert moment("today", after) - moment("yesterday", after) == 25 * 3600


def test_a_time_of_day_that_comes_twice_has_passed() -> None:
    again = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=BERLIN)

    assert moment("02:30", again) <= again.timestamp()
    assert again.timestamp() - moment("02:30", again) < 3600


@pytest.fixture
def berlin_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("berlin_machine")
def test_without_a_zone_the_machines_own_counts() -> None:
    here = NOON.replace(tzinfo=None)

    assert moment("2h", here) == NOON.timestamp() - 7200
    assert moment("2026-07-01", here) == datetime(2026, 6, 30, 22, tzinfo=UTC).timestamp()
    assert moment("03:12", here) == datetime(2026, 11, 29, 3, 12, tzinfo=BERLIN).timestamp()
    assert moment("2026-11-01T03:12Z", here) == datetime(2026, 11, 1, 3, 12, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    "text",
    ["", " ", "soon", "25:00", "12:60", "2x", "-2h", "2026-13-01", "2026-02-30", "1e9h", "٣h",
     "0000-01-01", "nan", "inf h", "12:", "2h 30min", "\0", "🕐"],
)  # fmt: skip
def test_nonsense_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no (moment|time of day): write 2h"):
        moment(text, NOON)


@given(st.text(max_size=20))
def test_any_text_is_a_moment_or_is_refused_in_words(text: str) -> None:
    try:
        found = moment(text, NOON)
    except ValueError as error:
        assert "write 2h" in str(error)  # noqa: PT017 - both are right
    else:
        assert isinstance(found, float)


def test_what_is_handed_on_tells_the_two_hours_of_one_name_apart() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    summer = datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp()

    assert zoned(summer, berlin) == "2026-10-25 02:30:00 +0200"
    assert zoned(summer + 3600, berlin) == "2026-10-25 02:30:00 +0100"
    assert zoned(1e300) == "at an unknown time"
