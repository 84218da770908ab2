"""Text of any length that can be selected and wraps anywhere, as paths and commands need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeySequence,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from portwatch.ui.icons import text_tint
from portwatch.ui.language import translated
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

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
    Font.FIXED: 20,
}

_WIFI = ("Wi-Fi", "Wi\N{NON-BREAKING HYPHEN}Fi")
"""One word, as it is told and as it is drawn: a line does not end at its hyphen."""

_HEIGHTS_AT_MOST = 50
"""Cap on the widths whose heights are remembered, a text."""


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
        self._kind = kind
        self._heights: dict[int, int] = {}
        self._lines_at_most: int | None = None
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What it shows."""
        return _told(self.toPlainText())

    def show_text(self, text: str, name: str) -> None:
        """Show this text.

        Args:
            text: Plain text, whatever it looks like.
            name: What it is, for screen readers.
        """
        text = translated(text)
        self.setAccessibleName(f"{name}: {text}")
        shown = text.replace(*_WIFI)
        if shown != self.toPlainText():
            self.setPlainText(shown)
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.setBlockFormat(self._line)
            self._heights.clear()
            self.updateGeometry()

    def clip(self, lines: int | None) -> None:
        """Be no higher than so many lines; ``None`` for as high as all of them."""
        if lines != self._lines_at_most:
            self._lines_at_most = lines
            self.verticalScrollBar().setValue(0)
            self.updateGeometry()

    def is_longer(self, lines: int) -> bool:
        """Whether the text takes more lines than these at the width it has."""
        return self._height(self.width()) > lines * self._theme.px(_LINES[self._kind])

    def copy(self) -> None:
        """What is copied is what is told."""
        chosen = self.textCursor().selection().toPlainText()
        if chosen:
            QGuiApplication.clipboard().setText(_told(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The editor's own way to copy would copy what is drawn."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel turns what the text stands in."""
        event.ignore()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Fewer pixels across make more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Pixels that the lines on show take at this width."""
        height = self._height(width)
        if self._lines_at_most is None:
            return height
        return min(height, self._lines_at_most * self._theme.px(_LINES[self._kind]))

    def _height(self, width: int) -> int:
        """Pixels that all lines take at this width."""
        height = self._heights.get(width)
        if height is None:
            if len(self._heights) > _HEIGHTS_AT_MOST:
                self._heights.clear()
            height = self._heights[width] = self._theme.px(_LINES[self._kind]) * self._lines(width)
        return height

    def _lines(self, width: int) -> int:
        """How many lines the text takes at this width.

        Counted beside the document: the editor gives that its own width back whenever it likes.
        """
        option, font, lines = self.document().defaultTextOption(), self.font(), 0
        for paragraph in self.toPlainText().split("\n"):
            layout = QTextLayout(paragraph, font)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                lines += 1
            layout.endLayout()
        return lines

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as it must; the height follows from the width."""
        return QSize(self._theme.px(40), self._theme.px(_LINES[self._kind]))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room, and as high as that makes it."""
        width = self._theme.px(120)
        return QSize(width, self.heightForWidth(width))

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self._tint(self._theme.tokens)))
        self.setPalette(palette)


def _told(shown: str) -> str:
    told, drawn = _WIFI
    return shown.replace(drawn, told)
