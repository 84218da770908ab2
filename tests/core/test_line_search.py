from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.line_search import ROWS_AT_ONCE, line_search
from portwatch.core.query import Query
from portwatch.core.view import GroupLine, RowLine
from tests.helpers.rows import listener

if TYPE_CHECKING:
    from portwatch.core.view import Line


def lines_of(*ports: int) -> list[Line]:
    return [RowLine(key=port, row=listener("x", port)) for port in ports]


def found(lines: list[Line], query: str, start: int, *, backwards: bool = False) -> int | None:
    *pauses, last = [None, *line_search(lines, Query.parse(query), start, backwards=backwards)]
    assert set(pauses) <= {None}
    return last


@pytest.mark.parametrize(
    ("start", "backwards", "place"),
    [(0, False, 1), (1, False, 1), (2, False, 3), (4, False, 1), (4, True, 3), (0, True, 3)],
)
def test_it_goes_around_the_end(start: int, place: int, *, backwards: bool) -> None:
    lines = lines_of(1, 80, 3, 80, 5)
    assert found(lines, "port:80", start, backwards=backwards) == place


def test_what_is_not_there_is_not_found() -> None:
    assert found(lines_of(1, 2), "port:80", 1) is None
    assert found([], "port:80", 0) is None


def test_a_folded_head_stands_for_its_rows_and_an_unfolded_one_does_not() -> None:
    rows = tuple(line.row for line in lines_of(80, 81) if isinstance(line, RowLine))
    below = lines_of(80, 81)
    unfolded = GroupLine("g", "x", rows)
    folded = GroupLine("g", "x", rows, folded=True)

    assert found([*lines_of(1), folded], "port:81", 0) == 1
    assert found([unfolded, *below], "port:80", 0) == 1


def test_it_pauses_among_many() -> None:
    lines = lines_of(*range(1, 3 * ROWS_AT_ONCE + 1))
    steps = list(line_search(lines, Query.parse("port:60000"), 0))
    assert steps == [None] * 3
