from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.option import Kind, Option, Value
from portwatch.core.settings import OPTIONS, Settings, read, value_of, with_value
from portwatch.core.settings_edit import text_of, with_option, without_option
from portwatch.core.toml_text import IntricateError, SettingsSyntaxError

EDITED = """\
# Mine, do not touch.
[poll]
# Two are enough.
interval = 2  # seconds
colour = "mauve"

[later]
kept = true
"""


def option_of(key: str) -> Option:
    return next(each for each in OPTIONS if each.key == key)


def values_of(option: Option) -> st.SearchStrategy[Value]:
    if option.kind is Kind.SWITCH:
        return st.booleans()
    if option.kind is Kind.CHOICE:
        return st.sampled_from([word for word, _ in option.choices])
    return st.floats(option.least, option.most)


@st.composite
def settings_that_may_be(draw: st.DrawFn) -> Settings:
    made = Settings()
    for option in draw(st.lists(st.sampled_from(OPTIONS), max_size=6)):
        made = with_value(made, option.key, draw(values_of(option)))
    return made


@given(settings_that_may_be())
def test_what_is_written_is_read_back(settings: Settings) -> None:
    found = read(text_of(settings))

    assert found.settings == settings
    assert (found.problems, found.unknown) == ((), ())


@given(settings_that_may_be(), settings_that_may_be())
def test_what_is_changed_in_a_persons_file_is_read_back(first: Settings, then: Settings) -> None:
    text = EDITED
    for wanted in (first, then):
        for option in OPTIONS:
            value = value_of(wanted, option.key)
            if value == option.default:
                text = without_option(text, option)
            else:
                text = with_option(text, option, value)

        found = read(text)

        assert found.settings == wanted
        assert found.unknown == ("poll.colour", "later")
        assert text.startswith("# Mine, do not touch.\n[poll]\n# Two are enough.\n")


def test_setting_and_taking_out_leaves_a_persons_file_as_it_was() -> None:
    for option in OPTIONS:
        if option.key == "poll.interval":
            continue
        words = (word for word, _ in option.choices)
        other = next(each for each in (True, False, 12.0, *words) if fits(option, each))

        assert without_option(with_option(EDITED, option, other), option) == EDITED, option.key


def fits(option: Option, value: Value) -> bool:
    return option.accept(value) == (value, "") and value != option.default


def test_only_the_line_of_the_option_goes() -> None:
    text = without_option(EDITED, option_of("poll.interval"))

    assert text == EDITED.replace("interval = 2  # seconds\n", "")


@pytest.mark.parametrize("text", ["", "# nothing\n", "[poll]\nbudget = 3\n", "x = 1"])
def test_what_is_not_there_need_not_be_taken_out(text: str) -> None:
    assert without_option(text, option_of("poll.interval")) == text


def test_a_file_of_ours_is_empty_again() -> None:
    option = option_of("looks.theme")

    assert with_option("", option, "dark") == (
        "[looks]\n"
        "# The desktop's own scheme, also when it changes, or always one of the two."
        ' ("system", "light" or "dark")\n'
        'theme = "dark"\n'
    )
    assert without_option(with_option("", option, "dark"), option) == ""


@pytest.mark.parametrize("text", ["poll.interval = 2\n# end", "poll = {interval = 2} # in a line"])
def test_every_way_to_write_it_can_be_taken_out(text: str) -> None:
    found = without_option(text, option_of("poll.interval"))

    assert read(found).settings == Settings()
    for piece in ("# end", "# in a line"):
        assert (piece in text) == (piece in found)


def test_what_cannot_be_edited_is_refused() -> None:
    option = option_of("poll.interval")
    with pytest.raises(IntricateError, match="poll in it is no table"):
        with_option("poll = 5", option, 2.0)
    for edit in (lambda: with_option("[poll", option, 2.0), lambda: without_option("[p", option)):
        with pytest.raises(SettingsSyntaxError):
            edit()


def test_what_is_no_table_holds_nothing_to_take_out() -> None:
    assert without_option("poll = 5", option_of("poll.interval")) == "poll = 5"


@given(st.text(alphabet='[]=#\n "polintervaudg.5{}', max_size=60))
def test_whatever_stands_there_nothing_else_changes(text: str) -> None:
    option = option_of("poll.budget")
    try:
        found = with_option(text, option, 7.5)
    except (IntricateError, SettingsSyntaxError):
        return
    assert read(found).settings.poll.budget == 7.5
