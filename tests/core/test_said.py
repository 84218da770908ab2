"""Sentences that remember their parts."""

from __future__ import annotations

import copy
import json
import sqlite3

import pytest

from portwatch.core.said import Said, say, say_count, together
from portwatch.core.text import clean


def test_a_sentence_is_the_same_as_its_text() -> None:
    said = say("It answers on port {port}.", port=80)

    assert said == "It answers on port 80."
    assert hash(said) == hash("It answers on port 80.")
    assert json.dumps(said) == '"It answers on port 80."'


def test_a_sentence_remembers_its_parts() -> None:
    said = say("{who} answers.", who="nginx")

    assert (said.template, said.parts) == ("{who} answers.", {"who": "nginx"})
    assert copy.deepcopy(said).parts == {"who": "nginx"}


def test_a_sentence_without_parts_keeps_its_braces() -> None:
    assert say("Not {known}") == "Not {known}"


def test_a_part_may_look_like_a_template() -> None:
    assert say("{name} listens.", name="{name} {0}") == "{name} {0} listens."


def test_a_part_that_is_not_given_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("{who} answers.", what="nginx")


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1234, "1,234 rows")]
)
def test_what_is_counted_has_a_form_for_one(count: int, text: str) -> None:
    said = say_count("{count:,} rows", "{count} row", count)

    assert said == text
    assert (said.template, said.one, said.number) == ("{count:,} rows", "{count} row", count)


def test_sentences_stand_one_after_another() -> None:
    said = together([say("One."), "", "Two."])

    assert said == "One. Two."
    assert said.sentences == ("One.", "Two.")
    assert isinstance(said.sentences[0], Said)


@pytest.mark.parametrize("text", ["Closed", "Wähle…"])
def test_what_is_clean_already_keeps_its_parts(text: str) -> None:
    assert isinstance(clean(say("{word}", word=text)), Said)
    assert not isinstance(clean(say("{word}", word=f"{text}\x1b")), Said)


def test_what_is_cut_is_a_plain_string() -> None:
    assert not isinstance(say("Closed")[:3], Said)


def test_a_database_takes_it_for_the_text_that_it_is() -> None:
    base = sqlite3.connect(":memory:")
    kept = base.execute("SELECT ?, typeof(?1)", (say("{n} rows", n=2),)).fetchone()
    base.close()

    assert kept == ("2 rows", "text")
