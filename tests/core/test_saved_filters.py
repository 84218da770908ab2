from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.saved_filters import FILTERS_AT_MOST, SavedFilter, with_saved
from portwatch.core.settings import Settings, read
from portwatch.core.settings_edit import text_of, with_filter, without_filter
from portwatch.core.toml_text import IntricateError

EDITED = """\
# Mine.
[poll]
interval = 2  # seconds

[filters]
# Of the shop.
"my web" = "port:80,443 -user:root"
"""
WEB = SavedFilter("my web", "port:80,443 -user:root")


def test_named_filters_are_read_in_their_order_and_nothing_is_unknown() -> None:
    found = read(EDITED + 'db = "postgres"\n')

    assert found.settings.filters == (WEB, SavedFilter("db", "postgres"))
    assert found.settings.poll.interval == 2.0
    assert (found.problems, found.unknown) == ((), ())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("x = 5", "filters.x is no query"),
        ('x = "  "', "filters.x is no query"),
        ('" " = "port:80"', "has no name"),
        ('"a\\u202eb" = "port:80"', "has no name"),
        ('x = "a\\nb"', "no query of at most"),
        (f'x = "{"y" * 501}"', "no query of at most"),
        (f'"{"n" * 61}" = "port:80"', "has no name"),
    ],
)
def test_what_is_no_filter_is_told_and_the_others_are_read(line: str, told: str) -> None:
    found = read(f'[filters]\n{line}\ndb = "postgres"\n')

    assert found.settings.filters == (SavedFilter("db", "postgres"),)
    (problem,) = found.problems
    assert told in problem


def test_a_file_does_not_fill_the_menu_without_end() -> None:
    found = read("[filters]\n" + "\n".join(f'f{n} = "port:{n}"' for n in range(500)))

    assert len(found.settings.filters) == FILTERS_AT_MOST
    assert len(found.problems) == 1


def test_filters_that_are_no_table_are_told() -> None:
    found = read("filters = 3\n")
    assert found.settings == Settings()
    assert found.problems == ("filters is no table; no filter is read.",)


def test_a_filter_is_saved_replaced_and_taken_out_and_all_else_stays() -> None:
    more = with_filter(EDITED, SavedFilter('a "quoted".name', "program:=a\\b"))
    assert more.startswith(EDITED)
    assert read(more).settings.filters == (WEB, SavedFilter('a "quoted".name', "program:=a\\b"))

    other = with_filter(more, SavedFilter("my web", "port:8080"))
    assert "# Of the shop." in other
    assert read(other).settings.filters[0] == SavedFilter("my web", "port:8080")
    assert without_filter(more, 'a "quoted".name') == EDITED
    assert without_filter(EDITED, "none") == EDITED


def test_the_table_comes_and_goes_with_its_filters() -> None:
    text = with_filter("[poll]\ninterval = 2\n", WEB)
    assert read(text).settings.filters == (WEB,)
    assert without_filter(text, "my web") == "[poll]\ninterval = 2\n"


def test_a_filter_is_not_written_into_what_is_no_table() -> None:
    with pytest.raises(IntricateError):
        with_filter("filters = 3\n", WEB)


def test_a_new_file_holds_the_filters() -> None:
    settings = replace(Settings(), filters=(WEB,))
    assert read(text_of(settings)).settings == settings


def test_one_of_the_same_name_takes_its_place() -> None:
    other = SavedFilter("db", "redis")
    assert with_saved((WEB, other), SavedFilter("my web", "x")) == (
        SavedFilter("my web", "x"),
        other,
    )
