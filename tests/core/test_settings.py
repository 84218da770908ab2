from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.option import Option, clock_of, hour_of
from portwatch.core.settings import (
    OPTIONS,
    TABLES,
    LookSettings,
    PollSettings,
    Settings,
    options_table,
    read,
    value_of,
    with_value,
)
from portwatch.core.toml_text import SettingsSyntaxError

README = Path(__file__).resolve().parents[2] / "README.md"


def option_of(key: str) -> Option:
    return next(each for each in OPTIONS if each.key == key)


def test_the_declarations_make_the_settings() -> None:
    assert [option.key for option in OPTIONS] == [
        "looks.theme",
        "looks.contrast",
        "looks.density",
        "looks.language",
        "alerts.notify",
        "alerts.cool_down",
        "alerts.per_hour",
        "alerts.quiet_from",
        "alerts.quiet_to",
        "poll.interval",
        "poll.budget",
        "poll.slower_when_hidden",
        "poll.slower_on_battery",
        "learn.hours",
        "history.days",
        "history.megabytes",
        "privacy.peers",
        "privacy.names",
        "privacy.private_names",
    ]
    for option in OPTIONS:
        assert value_of(Settings(), option.key) == option.default
        assert option.label
        assert option.help.endswith(".")
        assert option.accept(option.default) == (option.default, "")
        assert option.key.split(".")[0] in TABLES


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("looks.theme", "dark", "Dark"),
        ("alerts.notify", True, "on"),
        ("alerts.notify", False, "off"),
        ("alerts.quiet_from", 22.5, "22:30"),
        ("alerts.quiet_from", 24.0, "24:00"),
        ("poll.interval", 1.0, "1 second"),
        ("poll.interval", 2.5, "2.5 seconds"),
        ("poll.budget", 1.0, "1 percent"),
    ],
)
def test_a_value_is_told_to_people(key: str, value: float | str, told: str) -> None:
    assert option_of(key).told(value) == told


def test_a_choice_is_one_of_its_words() -> None:
    assert read('looks.theme = "dark"').settings == Settings(looks=LookSettings(theme="dark"))
    found = read('[looks]\ntheme = "mauve"\ndensity = 1')

    assert found.settings == Settings()
    assert found.faults == {
        "looks.theme": (
            'looks.theme in line 2 is none of "system", "light" and "dark";'
            ' the default, "system", is used.'
        ),
        "looks.density": (
            'looks.density in line 3 is none of "compact" and "normal";'
            ' the default, "normal", is used.'
        ),
    }
    assert found.problems == tuple(found.faults.values())


def test_one_option_is_set() -> None:
    assert with_value(Settings(), "poll.interval", 3.0) == Settings(poll=PollSettings(3.0))
    with pytest.raises(AttributeError):
        with_value(Settings(), "pool.interval", 3.0)


@given(st.integers(0, 24 * 60))
def test_an_hour_on_a_clock_is_read_back(minutes: int) -> None:
    read_back = hour_of(clock_of(minutes / 60))

    assert read_back is not None
    assert round(read_back * 60) == minutes


@pytest.mark.parametrize(
    ("text", "hour"),
    [("22", 22.0), (" 7:05 ", 7 + 5 / 60), ("7,5", 7.5), ("7:60", None), ("", None), ("x:1", None)],
)
def test_an_hour_may_be_written_in_several_ways(text: str, hour: float | None) -> None:
    assert hour_of(text) == hour


def test_the_readme_has_the_table_of_the_declarations() -> None:
    assert options_table() in README.read_text(encoding="utf-8")


def test_a_text_without_a_key_leaves_its_default() -> None:
    found = read("# nothing\n[poll]\ninterval = 3\n")

    assert found.settings == Settings(poll=PollSettings(interval=3.0))
    assert (found.problems, found.unknown) == ((), ())
    assert read("").settings == Settings()


@pytest.mark.parametrize("text", ["poll.budget = 7", "poll = {budget = 7}", "[poll]\nbudget=7.0"])
def test_every_way_to_write_a_key_counts(text: str) -> None:
    assert read(text).settings.poll.budget == 7.0


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '# interval\n[poll]\n\ninterval = "fast"\n',
            "poll.interval in line 4 is no number; the default, 1, is used.",
        ),
        (
            "[poll]\r\ninterval = true\r\n",
            "poll.interval in line 2 is no number; the default, 1, is used.",
        ),
        ("poll.budget = nan", "poll.budget in line 1 is no number; the default, 5, is used."),
        (
            "[poll]\nslower_on_battery = 1",
            (
                "poll.slower_on_battery in line 2 is neither true nor false;"
                " the default, true, is used."
            ),
        ),
        (
            "other = [\n 1,\n]\npoll = 5",
            "poll in line 4 is no table; the defaults below it are used.",
        ),
    ],
)
def test_a_wrong_value_is_its_default_and_is_told_with_its_line(text: str, problem: str) -> None:
    found = read(text)

    assert found.settings == Settings()
    assert found.problems == (problem,)


@pytest.mark.parametrize(
    ("value", "used", "told"),
    [
        ("99", 10.0, "is more than 10 seconds; 10 is used."),
        ("1" + "0" * 400, 10.0, "is more than 10 seconds; 10 is used."),
        ("-inf", 0.5, "is less than 0.5 seconds; 0.5 is used."),
    ],
)
def test_what_is_out_of_bounds_is_the_nearest_bound(value: str, used: float, told: str) -> None:
    found = read(f"[poll]\ninterval = {value}")

    assert found.settings.poll.interval == used
    assert found.problems == (f"poll.interval in line 2 {told}",)


def test_unknown_keys_are_named_and_are_no_problem() -> None:
    found = read('[poll]\nintervall = 3\n[colours]\nquiet = 1\n["a\\u001bb"]\n')

    assert found.settings == Settings()
    assert found.problems == ()
    assert found.unknown == ("poll.intervall", "colours", "a\\x1bb")


@pytest.mark.parametrize(
    "text", ["[poll", "a = 1\na = 2", "x = " + "[" * 5000, "x = " + "9" * 5000]
)
def test_what_is_no_toml_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(SettingsSyntaxError) as caught:
        read(text)

    assert len(str(caught.value).splitlines()) == 1


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        read(text)
    except SettingsSyntaxError:
        with pytest.raises((ValueError, RecursionError)):
            tomllib.loads(text)


@given(
    st.sampled_from([option.key for option in OPTIONS]),
    st.one_of(st.integers(), st.floats(), st.booleans(), st.text(max_size=5)),
)
def test_whatever_the_value_the_setting_is_within_its_bounds(key: str, value: object) -> None:
    option = option_of(key)

    used, fault = option.accept(value)

    assert type(used) is type(option.default)
    if isinstance(used, float):
        assert option.least <= used <= option.most
    assert fault or used == value
