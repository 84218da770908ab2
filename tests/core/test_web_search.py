from __future__ import annotations

from portwatch.core.web_search import web_search_address, web_search_words
from tests.helpers.rows import connection, held_by, listener, ownerless, process


def test_a_name_and_a_port_are_searched_for_and_nothing_else() -> None:
    owner = process(
        "postgres", exe="/home/anna/secret/postgres", command=("postgres", "--password=x")
    )
    row = listener("postgres", 5432, ownership=held_by(owner))

    assert web_search_words(row) == "postgres port 5432 TCP"


def test_a_port_without_a_program_is_searched_for_alone() -> None:
    assert web_search_words(listener("x", 9100, ownership=ownerless())) == "port 9100 TCP"


def test_of_a_connection_its_program_is_searched_for() -> None:
    row = connection(ownership=held_by(process("firefox")))
    assert web_search_words(row) == "firefox"


def test_a_name_cannot_change_the_address() -> None:
    told = web_search_address("a&b=c#d\n/ é")
    assert told == "https://duckduckgo.com/?q=a%26b%3Dc%23d%0A%2F+%C3%A9"


def test_a_long_name_is_cut() -> None:
    row = listener("x", 80, ownership=held_by(process("n" * 200)))
    assert len(web_search_words(row)) < 80
