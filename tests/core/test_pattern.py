from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portwatch.core import pattern
from portwatch.core.pattern import Pattern, PatternError

LETTERS = "abcABC1 ._-d"
SINGLES = r"a b C . 1 \w \d \s \W \. \x61 \u0062 [ab] [^a] [a-c1] []a] [^]b] [\d_] [^\w] [a-] {"
EDGES = r"^ $ \b \B \A \Z ()"
singles = st.sampled_from([*SINGLES.split(), *EDGES.split(), " ", ""])
repeats = st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{,2}", "{2,}", "*?", "+?", "{2}?"])
patterns = st.recursive(
    singles,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda many: f"(?:{'|'.join(many)})"),
        st.tuples(inner, repeats).map(lambda both: f"({both[0]}){both[1]}"),
    ),
    max_leaves=8,
)


@given(patterns, st.text(LETTERS, min_size=1, max_size=12))
def test_it_finds_what_pythons_own_search_finds(text: str, searched: str) -> None:
    assert Pattern.parse(text).found_in(searched) == bool(re.search(text, searched, re.IGNORECASE))


@given(st.text())
@example("(" * 150 + "a" + ")" * 40)
@example("((a{100}){100}){100}")
@example("((){200}){200}")
@example("[\\")
@example("\\x")
@example("\\U00110000")
def test_any_text_is_understood_or_refused_at_a_place_in_it(text: str) -> None:
    error = refusal(text)

    if error is not None:
        assert 0 <= error.start < error.end <= len(text)
        assert str(error)


def refusal(text: str) -> PatternError | None:
    try:
        Pattern.parse(text).found_in("any text")
    except PatternError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a(b", 1),
        ("a)b", 1),
        ("[a", 0),
        ("a**", 2),
        ("*a", 0),
        ("{2}", 2),
        ("[b-a]", 1),
        (r"(a)\1", 3),
        ("(?=a)", 0),
        ("(?<=a)", 0),
        ("a++", 2),
        (r"\q", 0),
        ("a{3,2}", 1),
        ("a{201}", 1),
        ("x" * 201, 200),
    ],
)
def test_what_is_wrong_or_needs_backtracking_is_refused_at_its_place(text: str, place: int) -> None:
    with pytest.raises(PatternError) as caught:
        Pattern.parse(text)

    assert caught.value.start == place


def test_case_never_matters() -> None:
    assert Pattern.parse("SSHD").found_in("/usr/sbin/sshd")
    assert Pattern.parse("[A-F]+$").found_in("abcdef")
    assert not Pattern.parse("^[^A]$").found_in("a")
    assert Pattern.parse("(?i)ümlaut").found_in("ÜMLAUT")


@pytest.mark.parametrize(
    ("text", "hostile"),
    [
        ("^(a+)+$", "a" * 4000 + "!"),
        ("^(a|aa)+$", "a" * 4000 + "!"),
        ("(.*)(.*)(.*)(.*)(.*)x", "a" * 4000),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 4000),
        ("(a?){100}a{100}$", "a" * 99 + "b" + "a" * 99),
    ],
)
def test_no_text_makes_a_search_take_more_than_its_length(text: str, hostile: str) -> None:
    """Python's own search needs longer than the universe exists for most of these."""
    searched = Pattern.parse(text)
    steps = 0
    step = searched.step

    def counted(*arguments: object) -> object:
        nonlocal steps
        steps += 1
        return step(*arguments)  # type: ignore[arg-type]

    searched.step = counted  # type: ignore[method-assign, assignment]
    started = time.monotonic()
    searched.found_in(hostile)

    assert steps <= len(hostile)
    assert time.monotonic() - started < 60  # minutes mean backtracking, not a busy machine


def test_the_tables_keep_their_caps_whatever_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "ENTRIES_AT_MOST", 50)
    monkeypatch.setattr(pattern, "ANSWERS_AT_MOST", 10)
    searched = Pattern.parse("x.{3}y")

    for start in range(200):
        hostile = "".join(chr(0x4E00 + start * 20 + at) for at in range(20))
        assert not searched.found_in(hostile)
        assert searched.found_in(hostile + "xabcy")

    assert len(searched._table) <= 50
    assert len(searched._start) <= 50
    assert len(searched._answers) <= 10
