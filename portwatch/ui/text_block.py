"""Text of any length that can be selected and wraps anywhere, as paths and commands need it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QPalette, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from portwatch.ui.icons import text_tint
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from portwatch.ui.icons import Tint
    from portwatch.ui.theme import Theme


# Pixels from line to line in the design.
_LINES = {
    Font.HEADING: 28,
    Font.QUESTION: 24,
    Font.SENTENCE: 22,
    Font.BODY: 20,
    Font.SMALL: 16,
    Font.NOTE: 16,
    Font.FIXED: 18,
}


class TextBlock(QTextEdit):
    """Plain text as high as its lines; a label would be as wide as its longest word."""

    def __init__(
        self,
        theme: Theme,
        kind: Font = Font.BODY,
        *,
        strong: bool = False,
        tint: Tint = text_tint,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._tint = tint
        self._line = QTextBlockFormat()
        self._line.setLineHeight(
            theme.px(_LINES[kind]), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(kind, strong=strong))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What it shows."""
        return self.toPlainText()

    def show_text(self, text: str, name: str) -> None:
        """Show this text.

        Args:
            text: Plain text, whatever it looks like.
            name: What it is, for screen readers.
        """
        self.setAccessibleName(f"{name}: {text}")
        if text != self.toPlainText():
            self.setPlainText(text)
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.setBlockFormat(self._line)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width makes another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as it must."""
        return QSize(self._theme.px(40), self.fontMetrics().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room, and as high as that makes it."""
        return QSize(self._theme.px(120), self.height())

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self._tint(self._theme.tokens)))
        self.setPalette(palette)

    def _fit(self) -> None:
        document = self.document()
        document.setTextWidth(self.viewport().width())
        height = max(self.fontMetrics().height(), math.ceil(document.size().height()))
        if height != self.height():
            self.setFixedHeight(height)
