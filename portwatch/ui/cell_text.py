"""The words of a table's cells, cut to the room that they have and ready to be drawn."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText

from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

TEXTS_AT_MOST = 4096
"""Cap on the elided texts kept; the one longest unused goes first."""


class Face(IntEnum):
    """How a text is set."""

    PLAIN = 0
    STRONG = 1
    OURS = 2  # slanted: our words in the place of a name, which no name can look like


class CellText:
    """Keeps what it has made, at most ``TEXTS_AT_MOST`` texts."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._texts: OrderedDict[tuple[str, int, Face], tuple[QStaticText, int]] = OrderedDict()
        self._fonts: dict[Face, tuple[QFont, QFontMetrics]] = {}
        self._heights: dict[Face, int] = {}
        self.restyle()

    def restyle(self) -> None:
        """Take over the theme's fonts again."""
        self._texts.clear()
        for face in Face:
            font = self._theme.font(Font.BODY, strong=face is Face.STRONG)
            font.setItalic(face is Face.OURS)
            self._fonts[face] = font, QFontMetrics(font)
            self._heights[face] = self._fonts[face][1].height()

    def text(self, text: str, width: int, face: Face = Face.PLAIN) -> tuple[QStaticText, int]:
        """A text cut to a width, ready to be drawn, and the width it takes."""
        key = (text, width, face)
        found = self._texts.get(key)
        if found is not None:
            self._texts.move_to_end(key)
            return found
        font, metrics = self._fonts[face]
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        static = QStaticText(shown)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.prepare(font=font)
        made = self._texts[key] = static, metrics.horizontalAdvance(shown)
        if len(self._texts) > TEXTS_AT_MOST:
            self._texts.popitem(last=False)
        return made

    def font(self, face: Face) -> tuple[QFont, int]:
        """The font of a text, and the height of its lines."""
        return self._fonts[face][0], self._heights[face]
