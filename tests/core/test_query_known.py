from __future__ import annotations

import pytest

from portwatch.core.query import Query
from portwatch.core.query_known import VALUES_AT_MOST, known_values
from tests.helpers.rows import connection, held_by, listener, process

ROWS = (
    listener("postgres", 5432, package="postgresql-16", unit="postgresql.service"),
    listener("my app", 80),
    connection(ownership=held_by(process("firefox", user="ben", uid=1001))),
)


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("program", ("firefox", "postgres")),
        ("user", ("anna", "ben")),
        ("package", ("postgresql-16",)),
        ("unit", ("postgresql.service",)),
        ("exe", ()),
        ("port", ()),
        ("nokey", ()),
    ],
)
def test_what_the_rows_have_is_told_and_is_understood(key: str, wanted: tuple[str, ...]) -> None:
    assert known_values(key, ROWS) == wanted
    for value in wanted:
        assert any(Query.parse(f"{key}:{value}").matches(row) for row in ROWS)


def test_many_are_cut() -> None:
    rows = (listener(f"program{n}", 1 + n) for n in range(3 * VALUES_AT_MOST))
    assert len(known_values("program", rows)) <= VALUES_AT_MOST + 3
