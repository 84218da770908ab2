"""A command to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portwatch.ui.button import IconButton
from portwatch.ui.icons import IconName
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_COPIED_FOR = 1500  # milliseconds that the button shows that it has worked


class CodeBox(QWidget):
    """One command in the desktop's font for code, with a button that copies it."""

    def __init__(self, theme: Theme, icons: Icons, command: str) -> None:
        super().__init__()
        self._theme = theme
        self._command = command
        self._text = TextBlock(theme, Font.FIXED)
        self._text.show_text(command, self.tr("Command"))
        name = self.tr("Copy {command}").format(command=command)
        self._copy = IconButton(theme, icons, name, IconName.COPY, size=24)
        self._copy.clicked.connect(self._put_on_clipboard)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COPIED_FOR)
        self._timer.timeout.connect(self._calm)
        px = theme.px
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(2), px(4), px(2))
        row.setSpacing(px(4))
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self.update)

    @property
    def command(self) -> str:
        """What is copied."""
        return self._command

    def show_command(self, command: str, name: str) -> None:
        """Show another one.

        Args:
            command: One line or several.
            name: What the button does, in words.
        """
        self._command = command
        self._text.show_text(command, self.tr("Command"))
        above = self._theme.px(6 if "\n" in command else 2)
        self._row.setContentsMargins(self._theme.px(8), above, self._theme.px(4), above)
        self._copy.setAccessibleName(name)
        self._copy.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box."""
        del event
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line)))
        painter.setBrush(QColor(tokens.window))
        radius = self._theme.px(4)
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
        )

    @Slot()
    def _put_on_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        self._copy.show_icon(IconName.CHECK)
        self._timer.start()

    @Slot()
    def _calm(self) -> None:
        self._copy.show_icon(IconName.COPY)
