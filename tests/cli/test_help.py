from __future__ import annotations

import re

import pytest

from portwatch.cli.help import PAGES
from portwatch.cli.main import COMMANDS
from portwatch.core.query import KEYS, Query
from tests.helpers.program import portwatch


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_explained_as_by_its_own_option(command: str) -> None:
    told = portwatch("help", command)

    assert told.returncode == 0, told.stderr
    assert told.stdout == portwatch(command, "--help").stdout


def test_alone_it_explains_the_program() -> None:
    told = portwatch("help")

    assert told.returncode == 0
    assert told.stdout == portwatch("--help").stdout


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_printed_as_it_is(page: str) -> None:
    assert portwatch("help", page).stdout == PAGES[page]


@pytest.mark.parametrize(
    "words", [line[2:37].strip() for line in PAGES["query"].splitlines() if line[:2] == "  "]
)
def test_every_example_of_a_query_is_one(words: str) -> None:
    for word in words.split("  "):
        if word.strip() and not word.strip().endswith(":"):
            assert not Query.parse(word.strip()).is_empty


def test_the_page_on_queries_names_every_key() -> None:
    lines = [line for line in PAGES["query"].splitlines() if line.startswith("  ")]

    assert set(re.findall(r"\b([a-z]+):", "\n".join(lines))) == set(KEYS)


def test_what_there_is_no_help_on_is_told_with_what_there_is() -> None:
    told = portwatch("help", "nonsense")

    assert told.returncode == 2
    assert "list" in told.stderr
    assert "privacy" in told.stderr
