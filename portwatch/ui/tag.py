"""A word in a thin frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.theme import Theme


class Tag(Label):
    """A remark that is no button."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, Font.SMALL, tint=quiet_tint)
        self.setContentsMargins(theme.px(5), 0, theme.px(5), theme.px(1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame around the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.edge)))
        radius = self._theme.px(3)
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
        )
        painter.end()
        super().paintEvent(event)
