from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.query import Query, QueryError, values_of
from portwatch.core.query_completion import Completion, complete


@pytest.mark.parametrize(
    ("text", "start", "candidates"),
    [
        ("rea", 0, ("reach:",)),
        ("-rea", 1, ("reach:",)),
        ("port:80 us", 8, ("user:",)),
        ("PRO", 0, ("proto:", "program:")),
        ("p", 0, ("port:", "proto:", "program:", "pid:", "package:")),
        ("reach:", 6, ("computer", "network", "internet", "unknown")),
        ("reach:network,int", 14, ("internet",)),
        ("verdict:>=ri", 10, ("risky",)),
        ("Proto:U", 6, ("udp",)),
    ],
)
def test_keys_and_values_are_offered(text: str, start: int, candidates: tuple[str, ...]) -> None:
    found = complete(text, len(text))
    assert found is not None
    assert (found.start, set(found.candidates)) == (start, set(candidates))


@pytest.mark.parametrize(
    "text", ["", "port:80 ", "xyz", "port:", "program:re", "proto:udp", 'user:"rea', "nokey:re"]
)
def test_nothing_is_offered_where_nothing_is_known(text: str) -> None:
    assert complete(text, len(text)) is None


def test_what_stands_right_after_the_cursor_is_not_torn_apart() -> None:
    assert complete("reach", 3) is None
    assert complete("rea port:80", 3) == Completion(0, ("reach:",))


@given(st.text(alphabet='porteachv:,->="/ 8', max_size=20), st.integers(0, 20))
def test_any_text_at_any_place(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    found = complete(text, cursor)
    if found is not None:
        assert 0 <= found.start <= cursor
        assert found.candidates


@pytest.mark.parametrize("key", ["proto", "reach", "verdict", "state"])
def test_every_offered_value_is_understood(key: str) -> None:
    for value in values_of(key):
        try:
            Query.parse(f"{key}:{value}")
        except QueryError as error:  # pragma: no cover - the message is what a failure shows
            pytest.fail(str(error))
