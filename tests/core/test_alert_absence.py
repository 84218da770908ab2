"""What is told of an absence: nobody is there to see it."""

from __future__ import annotations

from portwatch.core.alert_policy import BURST, SETTLES
from portwatch.core.model import Verdict
from portwatch.core.settings import AlertSettings
from tests.helpers.alerted import HOUR, Person, evil, news


def test_what_opens_while_nobody_is_there_is_one_summary_when_somebody_is() -> None:
    person = Person()
    person.is_away = True
    assert person.sees(news("a", 1)) == []
    assert person.sees(news("b", 2, Verdict.RISKY), after=600.0) == []
    assert person.policy.due is None

    person.is_away = False
    assert person.sees(after=1.0) == ["2 programs opened ports, 1 risky"]
    assert person.waits(10) == []


def test_what_is_suspicious_waits_for_nobody() -> None:
    person = Person()
    person.is_away = True

    assert person.sees(news("a", 1), evil()) == ["Suspicious: evil holds port 4444"]
    person.is_away = False
    assert person.sees(after=1.0) == ["a holds port 1"]


def test_who_returns_to_nothing_new_is_told_nothing() -> None:
    person = Person()
    person.sees(news("a", 1))
    person.waits(5)
    person.is_away = True
    person.sees(news("a", 1))
    person.is_away = False

    assert person.sees(after=1.0) == []


def test_a_burst_that_was_not_told_when_the_person_went_is_told_on_the_return() -> None:
    person = Person()
    person.sees(news("a", 1))
    person.sees(news("b", 2), after=0.1)
    person.is_away = True
    assert person.sees(after=BURST) == []
    person.is_away = False

    assert person.sees(after=60.0) == ["b holds port 2"]


def test_who_returns_in_quiet_hours_is_left_in_peace() -> None:
    person = Person(AlertSettings(quiet_from=0.0, quiet_to=7.0, per_hour=60.0))
    person.is_away = True
    person.sees(news("a", 1))
    person.is_away = False

    assert person.sees(after=1.0) == []
    person.seconds = 7 * HOUR - 30.0
    assert person.sees() == []
    assert [title for _ in range(2) for title in person.sees(after=30.0 + SETTLES)] == [
        "a holds port 1"
    ]


def test_who_wakes_the_computer_and_returns_gets_one_summary() -> None:
    person = Person()
    person.is_away = True
    person.sees(news("a", 1))
    person.sees(news("b", 2), after=8 * HOUR)
    assert person.waits(SETTLES + 5) == []
    person.is_away = False

    assert person.sees(after=1.0) == ["2 programs opened ports"]
    assert person.waits(SETTLES) == []


def test_an_absence_replays_to_the_same() -> None:
    days = []
    for _ in range(2):
        person = Person()
        for minute in range(600):
            person.is_away = minute // 60 % 2 == 1
            person.sees(news(f"p{minute % 37}", 1 + minute % 41), after=60.0)
        days.append([one.title for one in person.toasts])

    assert days[0] == days[1]
