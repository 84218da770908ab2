"""Writes the words of a line in a list: one line each, with an ellipsis where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics

from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from portwatch.ui.theme import Theme


class LineText(QObject):
    """Keeps the fonts that it writes with, as many as the theme has, until the theme changes."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Nothing is made yet.

        Args:
            theme: Tells the fonts.
            parent: Whose words it writes.
        """
        super().__init__(parent)
        self._theme = theme
        self._fonts: dict[tuple[Font, bool], tuple[QFont, QFontMetrics]] = {}
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
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(face)
        painter.setPen(QColor(color))
        flags = Qt.AlignmentFlag.AlignVCenter | align
        painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), shown)

    def _font(self, font: Font, *, strong: bool) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get((font, strong))
        if found is None:
            face = self._theme.font(font, strong=strong)
            found = self._fonts[font, strong] = face, QFontMetrics(face)
        return found

    @Slot()
    def _forget(self) -> None:
        self._fonts.clear()
