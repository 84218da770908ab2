from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import alert_policy
from portwatch.core.alert_policy import ASLEEP_AFTER, BURST, SETTLES
from portwatch.core.model import Instant, Verdict
from portwatch.core.settings import AlertSettings
from tests.helpers import rows
from tests.helpers.alerted import HOUR, OFTEN, Person, evil, news


def test_news_is_told_at_once() -> None:
    assert Person().sees(news()) == ["vite holds port 5173"]


def test_what_comes_within_a_burst_is_one_summary_in_the_place_of_the_first() -> None:
    person = Person()
    person.sees(news("a", 1))

    assert person.sees(news("b", 2), after=0.1) == []
    assert person.sees(news("c", 3), after=0.1) == []
    assert person.policy.due == 1000.0 + BURST
    assert person.sees(after=BURST) == ["3 programs opened ports"]
    assert [one.continues for one in person.toasts] == [False, True]
    assert person.policy.due is None


def test_a_burst_of_one_has_no_summary() -> None:
    person = Person()
    person.sees(news())

    assert person.waits(5) == []


def test_what_is_suspicious_is_told_at_once_within_a_burst() -> None:
    person = Person()
    person.sees(news("a", 1))
    person.sees(news("b", 2), after=0.1)

    assert person.sees(evil(), after=0.1) == ["Suspicious: evil holds port 4444"]
    assert person.sees(after=BURST) == ["2 programs opened ports"]
    assert [one.continues for one in person.toasts] == [False, False, True]


def test_what_gets_worse_within_a_burst_is_told_in_its_summary() -> None:
    person = Person()
    row = news()
    person.sees(row)
    worse = replace(row, verdict=Verdict.RISKY)

    assert person.sees(worse, after=1.0) == []
    assert person.sees(after=BURST) == ["Risky: vite holds port 5173"]
    assert person.toasts[-1].continues
    assert person.toasts[-1].listeners == (worse,)


def test_the_same_program_is_told_once_a_day_whatever_its_port() -> None:
    person = Person()
    person.sees(news(port=5173))

    assert person.sees(news(port=5174), after=60.0) == []
    person.waits(10)
    assert person.sees(news(port=5175), after=24 * HOUR) == []  # it slept: one summary
    assert person.waits(SETTLES + 1) == ["vite holds port 5175"]


def test_a_program_that_got_worse_or_reaches_further_is_told_again() -> None:
    person = Person()
    person.sees(news())
    person.waits(5)

    assert person.sees(news(port=1, verdict=Verdict.RISKY), after=1) == ["Risky: vite holds port 1"]
    person.waits(5)
    wide = news(port=2, reach=rows.WIFI)
    assert person.sees(wide) == ["vite holds port 2"]


@pytest.mark.parametrize(
    "facts",
    [
        {"exe": "/usr/bin/python3.11", "command": ("python3", "-c", "x")},
        {"exe": None, "command": ()},
    ],
)
def test_of_what_is_no_program_of_its_own_each_port_is_news(facts: dict[str, Any]) -> None:
    person = Person()
    for port in (8000, 8001):
        held = rows.held_by(rows.process("python3", 77, **facts))
        assert person.sees(news("python3", port, ownership=held)) == [f"python3 holds port {port}"]
        person.waits(5)


def test_an_hour_has_a_cap_and_what_is_suspicious_none() -> None:
    person = Person(AlertSettings(per_hour=3.0))
    told = [person.sees(news(f"p{number}", number + 1), after=10.0) for number in range(10)]
    assert sum(map(len, told)) == 3

    for number in range(5):
        assert len(person.sees(evil(100 + number), after=10.0)) == 1
    person.waits(HOUR)
    assert person.sees(news("later", 9000)) == ["later holds port 9000"]


def test_what_the_cap_kept_back_can_be_told_later() -> None:
    person = Person(AlertSettings(per_hour=1.0))
    person.sees(news("a", 1))
    assert person.sees(news("b", 2), after=10.0) == []
    person.waits(HOUR)

    assert person.sees(news("b", 3)) == ["b holds port 3"]


def test_quiet_hours_end_with_one_summary() -> None:
    person = Person(AlertSettings(quiet_from=22.0, quiet_to=7.0))
    assert person.sees(news("a", 1)) == []  # midnight
    assert person.waits(60) == []
    assert person.sees(news("b", 2)) == []
    assert person.sees(evil()) == ["Suspicious: evil holds port 4444"]
    person.seconds = 7 * HOUR - 30
    person.policy._seen_at = 1000.0 + person.seconds  # it was looked at all the time

    assert person.waits(40) == ["2 programs opened ports"]
    assert person.waits(40) == []


@pytest.mark.parametrize(
    ("begin", "end", "hour", "is_quiet"),
    [
        (22, 7, 23, True),
        (22, 7, 3, True),
        (22, 7, 7, False),
        (22, 7, 12, False),
        (12, 13, 12.5, True),
        (12, 13, 13, False),
        (0, 0, 0, False),
        (8, 8, 8, False),
        (0, 24, 15, True),
    ],
)
def test_quiet_hours_go_over_midnight(
    begin: float, end: float, hour: float, *, is_quiet: bool
) -> None:
    person = Person(AlertSettings(quiet_from=begin, quiet_to=end))

    assert bool(person.sees(news(), after=hour * HOUR)) is not is_quiet


def test_who_is_not_to_be_disturbed_hears_of_it_after_all() -> None:
    person = Person()
    person.sees()
    person.policy.hush(1000.0 + HOUR)
    assert person.sees(news("a", 1), after=10.0) == []
    assert person.sees(news("b", 2), after=10.0) == []
    assert person.sees(evil(), after=10.0) == ["Suspicious: evil holds port 4444"]

    assert person.waits(HOUR) == ["2 programs opened ports"]


def test_the_summary_of_a_burst_that_a_quiet_time_ends_is_not_lost() -> None:
    person = Person()
    person.sees(news("a", 1))
    person.sees(news("b", 2), after=0.1)
    person.policy.hush(1000.0 + 30.0)

    assert person.waits(20) == []
    assert person.waits(20) == ["b holds port 2"]


def test_after_sleep_there_is_one_summary() -> None:
    person = Person()
    person.sees()
    slept = person.sees(news("a", 1), after=ASLEEP_AFTER + 1)
    assert slept == []
    assert person.sees(news("b", 2), after=5.0) == []
    assert person.sees(evil(), after=1.0) == ["Suspicious: evil holds port 4444"]

    assert person.waits(SETTLES) == ["2 programs opened ports"]
    assert not person.toasts[-1].continues
    assert person.sees(news("c", 3)) == ["c holds port 3"]


def test_a_clock_that_is_set_is_no_sleep() -> None:
    person = Person()
    person.sees()
    at = Instant(1001.0, rows.NOW + 90_000.0)

    assert len(person.policy.admit(person.gate.admit([news()], at), at)) == 1


def test_who_wants_none_gets_none() -> None:
    person = Person(AlertSettings(notify=False))

    assert person.sees(news(), evil()) == []
    assert person.sees(after=ASLEEP_AFTER + 1) == []  # it slept
    assert person.policy.due is None


def test_who_wants_none_any_more_leaves_no_summary_to_be_asked_for() -> None:
    """A moment that stays due is asked for again and again, a thousand times a second."""
    for settings in (OFTEN, AlertSettings(per_hour=1.0), AlertSettings(quiet_to=24.0)):
        person = Person(settings)
        person.sees(news("a", 1))
        person.sees(news("b", 2), after=BURST / 2)

        person.policy.follow(AlertSettings(notify=False))
        person.sees(after=BURST * 2)
        assert person.policy.due is None

        person.policy.follow(OFTEN)
        assert person.waits(BURST * 2) == []


def test_a_summary_waits_where_the_hour_had_enough() -> None:
    person = Person(AlertSettings(per_hour=1.0))
    person.sees(news("a", 1))
    person.waits(5)
    person.sees(after=ASLEEP_AFTER + 1)
    person.sees(news("b", 2), after=1.0)
    assert person.waits(SETTLES) == []
    person.sees(news("c", 3))

    assert person.policy.due == 1000.0 + HOUR
    assert person.waits(HOUR - person.seconds) == ["2 programs opened ports"]
    assert person.policy.due is None


def test_a_summary_that_waited_long_tells_what_is_there_still_as_it_is_now() -> None:
    person = Person()
    person.policy.hush(1000.0 + 30.0)
    closed, expected, worse, same = (news(name, port + 1) for port, name in enumerate("abcd"))
    person.sees(closed, expected, worse, same)
    now = [
        replace(expected, verdict=Verdict.EXPECTED),
        replace(worse, verdict=Verdict.RISKY),
        same,
        news("other", 99),
    ]
    at = Instant(1031.0, rows.NOW + 31.0)

    (told,) = person.policy.admit(None, at, now)
    assert told.listeners == (now[1], same)


def test_a_summary_of_what_has_gone_again_is_none() -> None:
    person = Person()
    person.policy.hush(1000.0 + 30.0)
    person.sees(news())

    assert person.policy.admit(None, Instant(1031.0, rows.NOW + 31.0), []) == ()
    assert person.policy.due is None


def test_each_setting_of_the_cool_down_holds() -> None:
    person = Person(AlertSettings(cool_down=0.0, per_hour=60.0))
    person.sees(news(port=1))
    person.waits(5)

    assert person.sees(news(port=2)) == ["vite holds port 2"]


def test_what_is_remembered_and_held_has_a_cap() -> None:
    person = Person()
    person.policy.hush(2000.0)
    person.sees(*(news(f"p{number}", number + 1) for number in range(1500)))

    assert len(person.policy._told) == alert_policy.REMEMBERED_AT_MOST
    assert len(person.policy._held) == alert_policy.HELD_AT_MOST


def test_a_flood_of_what_is_suspicious_is_told_whole_and_every_two_seconds() -> None:
    """Each stays on the screen until it is closed."""
    person = Person()
    for port in range(1, 201):
        person.sees(evil(port), after=0.05)
    assert person.policy.due is not None
    person.sees(after=BURST)

    assert person.policy.due is None
    told = [row.socket.local_port for one in person.toasts for row in one.listeners]
    assert sorted(told) == list(range(1, 201))
    assert len(person.toasts) <= alert_policy.ALARMS_AT_ONCE + 200 * 0.05 / BURST + 1
    assert person.sees(evil(300), after=alert_policy.FLOOD) == ["Suspicious: evil holds port 300"]


def test_in_a_flood_that_nobody_wants_to_hear_of_nothing_waits() -> None:
    person = Person()
    for port in range(1, 20):
        person.sees(evil(port), after=0.05)
    person.policy.follow(AlertSettings(notify=False))
    person.sees(after=0.05)

    assert person.policy.due is None


_LOOKS = st.lists(
    st.tuples(
        st.floats(0.05, 400.0),
        st.lists(st.tuples(st.integers(1, 6), st.sampled_from(list(Verdict))), max_size=3),
    ),
    max_size=60,
)


@given(_LOOKS, st.integers(1, 6), st.booleans())
def test_any_day_is_quiet_and_tells_all_that_is_suspicious(
    looks: list[tuple[float, list[tuple[int, Verdict]]]],
    cap: int,
    hushed: bool,  # noqa: FBT001 - made up
) -> None:
    person = Person(AlertSettings(per_hour=float(cap)))
    if hushed:
        person.policy.hush(1000.0 + HOUR)
    calm: list[float] = []
    for after, opened in looks:
        before = len(person.toasts)
        listeners = [news(f"p{n}", n, verdict) for n, verdict in opened]
        person.sees(*listeners, after=after)
        made = person.toasts[before:]
        due = person.policy.due
        assert due is None or due > 1000.0 + person.seconds
        urgent = {row.socket.local_port for row in listeners if row.verdict is Verdict.SUSPICIOUS}
        told = {row.socket.local_port for one in made if one.is_urgent for row in one.listeners}
        waiting = {row.socket.local_port for rows in person.policy._alarm.values() for row in rows}
        known = {port for (_, _, port), _ in person.gate._told}
        assert urgent <= told | known | waiting  # at once, or within the last minute already
        assert not waiting or len(person.policy._alarms) >= alert_policy.ALARMS_AT_ONCE
        assert not waiting or (due is not None and due <= 1000.0 + person.seconds + BURST)
        calm += [person.seconds for one in made if not (one.is_urgent or one.continues)]
    assert all(sum(1 for each in calm if one <= each < one + HOUR) <= cap for one in calm)


def test_other_settings_hold_from_the_next_look_on() -> None:
    person = Person()
    assert person.sees(news("a", 1))

    person.policy.follow(AlertSettings(notify=False))
    assert person.sees(news("b", 2), after=HOUR) == []
    person.policy.follow(AlertSettings(quiet_from=0.0, quiet_to=24.0))
    assert person.sees(news("c", 3), after=HOUR) == []
    person.policy.follow(OFTEN)
    assert person.waits(BURST + 1) == ["c holds port 3"]
    person.policy.follow(AlertSettings(cool_down=0.0))
    assert person.sees(news("a", 4), after=60.0) == ["a holds port 4"]
