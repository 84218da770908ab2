from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.text import clean, csv_cell

INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
HIDING = (
    "\r\u202e\u2066\u200b\u200d\ufeff\ufe0f\xad\u3164\u2800\U000e0041\u0301\u0489\u2028\x7f\x9b\xa0"
)
NASTY = st.sampled_from([*HIDING, *"\n\udc80&=\\ é😀", "\x1b[31m", "<b>", "日本"])
hostile = st.one_of(st.text(), st.lists(st.one_of(NASTY, st.text(max_size=3))).map("".join))


@given(hostile)
def test_cleaned_text_is_one_line_in_which_nothing_hides(text: str) -> None:
    shown = clean(text)

    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(letter) in INVISIBLE for letter in shown)
    assert all(unicodedata.category(letter) != "Zs" or letter == " " for letter in shown)
    assert not shown or not unicodedata.category(shown[0]).startswith(("Mn", "Me"))
    shown.encode()


@given(hostile)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(hostile, st.integers(1, 50))
def test_cleaned_text_keeps_its_limit(text: str, limit: int) -> None:
    shown, whole = clean(text, limit), clean(text)

    assert len(shown) <= limit
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain /usr/bin/x --y=1", "plain /usr/bin/x --y=1"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\nb\r\tc", "a\\x0ab\\x0d\\x09c"),
        ("sshd\u202egpj", "sshd\\u202egpj"),
        ("a\u200bb\ufeffc", "a\\u200bb\\ufeffc"),
        ("\U000e0041", "\\U000e0041"),
        ("x\ufe0fy", "x\\ufe0fy"),
        ("\u3164", "\\u3164"),
        ("\udc80", "\\udc80"),
        ("a\u00a0b\u3000c", "a b c"),
        ("naïve 日本語 Ωmega", "naïve 日本語 Ωmega"),
        ("e\u0301", "e\u0301"),
        ("\u0301e", "\\u0301e"),
        ("z" + "\u0300" * 6, "z" + "\u0300" * 4 + "\\u0300" * 2),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("", ""),
    ],
)
def test_what_hides_becomes_visible(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert clean("x" * 1001) == "x" * 999 + "…"
    assert clean("x" * 1000) == "x" * 1000
    assert clean("abcdef", 3) == "ab…"
    assert clean("\x1b" * 5, 6) == "\\x1b…"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\u00a0=1", "' =1"),
        ("＝1", "'＝1"),  # noqa: RUF001 - the wide sign is the point
        ("\t=1", "\\x09=1"),
        ("\n=1", "\\x0a=1"),
        ("a=1", "a=1"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_no_cell_is_taken_for_a_formula(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


@given(st.lists(hostile, min_size=1, max_size=5))
def test_cells_come_back_from_csv_and_none_begins_a_formula(texts: list[str]) -> None:
    cells = [csv_cell(text) for text in texts]
    file = io.StringIO(newline="")
    csv.writer(file).writerow(cells)

    (row,) = csv.reader(io.StringIO(file.getvalue(), newline=""))

    assert row == cells
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)
