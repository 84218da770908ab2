"""What a person sees of a table's lines: others may have come that are not painted yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portwatch.core.view import Line


class SeenLines:
    """The lines that were painted last, and how far the table was scrolled then."""

    def __init__(self) -> None:
        """Nothing was painted."""
        self._lines: tuple[Line, ...] | None = None
        self._offset = 0

    @property
    def lines(self) -> tuple[Line, ...] | None:
        """All lines of that moment; ``None`` if none was painted."""
        return self._lines

    def paint(self, lines: tuple[Line, ...], offset: int) -> None:
        """These are painted.

        Args:
            lines: All that the table has.
            offset: How far it is scrolled, in pixels.
        """
        self._lines, self._offset = lines, offset

    def follow(self, before: tuple[Line, ...], after: tuple[Line, ...], offset: int) -> None:
        """Others have come that look the same where they are seen, so that nothing is painted."""
        if self._lines is before and self._offset == offset:
            self._lines = after

    def key_at(self, y: int, height: int) -> int | str | None:
        """Key of the line that a person sees at a height of the viewport.

        Args:
            y: In pixels.
            height: Of each line.
        """
        lines = self._lines or ()
        row = (y + self._offset) // height
        return lines[row].key if 0 <= row < len(lines) else None
