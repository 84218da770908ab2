from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from portwatch.ui.moment import at_text, clock_text, day_text, day_word, on_day, span_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

NOON = datetime(2026, 11, 25, 12, 0).astimezone()
AT = NOON.timestamp()
DAY = 86_400.0


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


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (AT - 3600, AT - 3360, "from 11:00 to 11:04 today"),
        (AT - 3600, AT - 3588, "from 11:00:00 to 11:00:12 today"),
        (AT - 3600, AT - 3600, "at 11:00:00 today"),
        (AT - DAY, AT - DAY + 600, "from 12:00 to 12:10 yesterday"),
        (AT - 3 * DAY, AT - 3 * DAY + 600, "from 12:00 to 12:10 on Sunday"),
        (AT - 7 * DAY, AT - 7 * DAY + 600, "from 12:00 to 12:10 on Wednesday, 18 November"),
        (AT - DAY, AT, "from 12:00 yesterday to 12:00 today"),
    ],
)
def test_a_span_within_a_sentence(since: float, until: float, said: str) -> None:
    assert span_text(since, until, AT) == said


def test_days_as_headings() -> None:
    told = [day_text(AT - days * DAY, AT) for days in (0, 1, 5, 400)]
    assert told == ["Today", "Yesterday", "Friday, 20 November", "Tuesday, 21 October 2025"]
    assert day_text(-5.0, AT).endswith(("1969", "1970"))  # as far west as it is
    assert day_text(9e99, AT).endswith("9999")


def test_the_order_of_time_and_day_is_the_languages_own(qapp: QApplication) -> None:
    class Other(QTranslator):
        def translate(
            self, context: str, text: str, disambiguation: str | None = None, n: int = -1
        ) -> str:
            del context, disambiguation, n
            return {
                "{time} {day}": "{day} um {time}",
                "from {first} to {last} {day}": "{day} von {first} bis {last}",
                "at {time} {day}": "{day}, {time}",
                "today": "heute",
            }.get(text, "")

        def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
            return False

    other = Other()
    qapp.installTranslator(other)
    try:
        assert at_text(AT - 3600, AT) == "heute um 11:00"
        assert span_text(AT - 3600, AT - 3360, AT) == "heute von 11:00 bis 11:04"
        assert span_text(AT - 3600, AT - 3600, AT) == "heute, 11:00:00"
    finally:
        qapp.removeTranslator(other)


def test_a_day_by_its_name_alone() -> None:
    assert [day_word(AT - days * DAY, AT) for days in (0, 1, 3)] == ["today", "yesterday", "Sunday"]
    assert on_day(AT - 3 * DAY, AT) == "on Sunday"
    assert day_word(AT - 7 * DAY, AT) == "Wednesday, 18 November"
