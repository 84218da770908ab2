"""Looks through the lines of a table for the next one that a query matches, a few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.view import GroupLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.model import Row
    from portwatch.core.query import Query
    from portwatch.core.view import Line

ROWS_AT_ONCE = 250
"""Rows that are looked at between two pauses: 1.5 ms for a word, 6 ms for an expression."""


def line_search(
    lines: Sequence[Line], query: Query, start: int, *, backwards: bool = False
) -> Iterator[int | None]:
    """Search all lines once, around the end and on from the other one.

    A folded head matches by its rows. An unfolded one does not: they are lines themselves.

    Args:
        lines: Top to bottom.
        query: What is looked for.
        start: Place of the line that is looked at first.
        backwards: Whether it goes on upwards.

    Yields:
        ``None`` for a pause, then the place of the line that matches and no more; nothing but
        pauses if none does.
    """
    looked = 0
    for offset in range(len(lines)):
        place = (start - offset if backwards else start + offset) % len(lines)
        for row in _rows(lines[place]):
            if query.matches(row):
                yield place
                return
            looked += 1
            if looked % ROWS_AT_ONCE == 0:
                yield None


def _rows(line: Line) -> Sequence[Row]:
    if isinstance(line, GroupLine):
        return line.rows if line.folded else ()
    return (line.row,)
