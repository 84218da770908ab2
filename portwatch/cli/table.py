"""A table of rows for a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TypeVar

from portwatch.core.model import Connection, Listener, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.cli.context import Context
    from portwatch.core.columns import Column

R = TypeVar("R", Listener, Connection)
_COLORS = {Verdict.UNEXPECTED: "35", Verdict.RISKY: "33", Verdict.SUSPICIOUS: "1;31"}  # SGR
_GAP = "  "


def print_table(
    context: Context, columns: Sequence[Column[R]], rows: Sequence[R], now: float
) -> None:
    """Print a header and one line a row, aligned; the verdict in colour where that is wanted."""
    cells = [[column.text(row, now) for column in columns] for row in rows]
    titles = [column.title.upper() for column in columns]
    widths = [max(map(width, column)) for column in zip(titles, *cells, strict=True)]
    lines = [_line(titles, widths, columns)]
    for row, texts in zip(rows, cells, strict=True):
        color = _COLORS.get(row.verdict, "") if isinstance(row, Listener) else ""
        line = _line(texts, widths, columns)
        lines.append(f"\x1b[{color}m{line}\x1b[0m" if color and context.color else line)
    context.print("\n".join(lines))


def print_cells(context: Context, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a header and one line a row of cells, aligned."""
    widths = [max(map(width, column)) for column in zip(titles, *rows, strict=True)]
    for row in (titles, *rows):
        cells = zip(row, widths, strict=True)
        line = _GAP.join(text + " " * (wanted - width(text)) for text, wanted in cells)
        context.print(line.rstrip())


def width(text: str) -> int:
    """Cells of a terminal that a text takes (Unicode: East Asian Width, combining marks)."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    marks = sum(unicodedata.combining(character) != 0 for character in text)
    return len(text) + wide - marks


def _line(texts: Sequence[str], widths: Sequence[int], columns: Sequence[Column[R]]) -> str:
    parts = []
    for text, wanted, column in zip(texts, widths, columns, strict=True):
        padding = " " * (wanted - width(text))
        parts.append(padding + text if column.numeric else text + padding)
    return _GAP.join(parts).rstrip()
