from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.pattern import Pattern, PatternError

PIECES = st.sampled_from(
    ["a", "b", ".", "a*", "b+", "(ab)?", "[ab]", "[^a]", "a|b", "^a", "b$", "a{2,3}", r"\d", r"\w"]
)


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("abc1 ", max_size=12))
def test_it_finds_what_pythons_own_search_finds(text: str, searched: str) -> None:
    assert Pattern.parse(text).found_in(searched) == bool(re.search(text, searched, re.IGNORECASE))


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_understood_or_refused_at_a_place_in_it(text: str, searched: str) -> None:
    error = refusal(text, searched)

    assert error is None or 0 <= error.start <= error.end <= len(text)


def refusal(text: str, searched: str) -> PatternError | None:
    """The error of an expression that is not understood."""
    try:
        Pattern.parse(text).found_in(searched)
    except PatternError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("text", "place"),
    [("[", 0), ("ab(", 0), ("a**", 1), ("*a", 0), (r"(a)\1", 3), ("(?=a)", 0), ("a{5,2}", 1)],
)
def test_what_is_wrong_or_needs_backtracking_is_refused_at_its_place(text: str, place: int) -> None:
    with pytest.raises(PatternError) as caught:
        Pattern.parse(text)

    assert caught.value.start == place


def test_case_never_matters() -> None:
    assert Pattern.parse("SSHD").found_in("/usr/sbin/sshd")
    assert Pattern.parse("[A-F]+$").found_in("abcdef")
    assert not Pattern.parse("^[^A]$").found_in("a")
    assert Pattern.parse("ümlaut").found_in("ÜMLAUT")


@pytest.mark.parametrize(
    ("text", "hostile"),
    [("(a+)+$", "a" * 5000 + "!"), ("(a|aa)+$", "a" * 5000 + "!"), ("(.*)*x", "y" * 5000)],
)
def test_a_text_made_to_keep_it_busy_does_not(text: str, hostile: str) -> None:
    assert not Pattern.parse(text).found_in(hostile)  # Python's own search would take years


def test_too_large_an_expression_is_refused() -> None:
    with pytest.raises(PatternError):
        Pattern.parse("(((a{100}){100}){100})")


def test_bytes_that_are_no_text_can_be_searched() -> None:
    assert Pattern.parse(r"udcff").found_in("name\udcff")
