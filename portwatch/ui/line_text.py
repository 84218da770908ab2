"""Writes the words of a line in a list: one line each, with an ellipsis where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QStaticText

from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from portwatch.ui.theme import Theme


TEXTS_AT_MOST = 2048
"""Cap on the elided texts kept; then all are forgotten."""

_END, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


class LineText(QObject):
    """Keeps what it writes, ready to be drawn, and the fonts for it, until the theme changes."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Nothing is made yet.

        Args:
            theme: Tells the fonts.
            parent: Whose words it writes.
        """
        super().__init__(parent)
        self._theme = theme
        self._fonts: dict[tuple[Font, bool], tuple[QFont, QFontMetrics]] = {}
        self._texts: dict[tuple[str, int, Font, bool], tuple[QStaticText, int]] = {}
        theme.changed.connect(self._forget)

    def metrics(self, font: Font = Font.BODY, *, strong: bool = False) -> QFontMetrics:
        """Sizes of a font."""
        return self._font(font, strong=strong)[1]

    def write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        color: str,
        *,
        font: Font = Font.BODY,
        strong: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write what fits, in the middle of the height."""
        if place.width() <= 0 or not text:
            return
        face, metrics = self._font(font, strong=strong)
        shown, width = self._made(text, place.width(), font, strong=strong)
        free = place.width() - width
        left = place.left() + (free if align & _END else free // 2 if align & _MIDDLE else 0)
        top = place.top() + (place.height() - metrics.height()) // 2
        painter.setFont(face)
        painter.setPen(QColor(color))
        painter.drawStaticText(left, top, shown)

    def _made(self, text: str, width: int, font: Font, *, strong: bool) -> tuple[QStaticText, int]:
        """A text cut to a width, and the width that it takes."""
        key = (text, width, font, strong)
        found = self._texts.get(key)
        if found is None:
            face, metrics = self._font(font, strong=strong)
            one_line = text.replace("\n", " ")
            shown = one_line
            if metrics.horizontalAdvance(one_line) > width:  # else Qt cuts what is rounded down
                shown = metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, width)
            static = QStaticText(shown)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=face)
            if len(self._texts) >= TEXTS_AT_MOST:
                self._texts.clear()
            found = self._texts[key] = static, metrics.horizontalAdvance(shown)
        return found

    def _font(self, font: Font, *, strong: bool) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get((font, strong))
        if found is None:
            face = self._theme.font(font, strong=strong)
            found = self._fonts[font, strong] = face, QFontMetrics(face)
        return found

    @Slot()
    def _forget(self) -> None:
        self._fonts.clear()
        self._texts.clear()
