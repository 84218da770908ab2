"""What stands behind the words of a line in a list: ground, line below, mark of the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from portwatch.ui.theme import Theme


def paint_ground(
    painter: QPainter, area: QRect, state: QStyle.StateFlag, theme: Theme
) -> str | None:
    """Paint it.

    Returns:
        The colour of words on it if the line is selected, else ``None``: each has its own.
    """
    tokens = theme.tokens
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    ground = tokens.hover if hovered else tokens.surface
    paint_plain(painter, area, tokens.selection if selected else ground, theme)
    if selected and state & QStyle.StateFlag.State_HasFocus:
        bar = QRect(area.left(), area.top(), theme.px(3), area.height())
        painter.fillRect(bar, QColor(tokens.accent))
    return tokens.on_selection if selected else None


def paint_plain(painter: QPainter, area: QRect, ground: str, theme: Theme) -> None:
    """Paint the ground of a heading, which is never selected."""
    painter.fillRect(area, QColor(ground))
    below = QRect(area.left(), area.bottom(), area.width(), 1)
    painter.fillRect(below, QColor(theme.tokens.line))
