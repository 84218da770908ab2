"""How a dialog over the window looks: paper above, its buttons on the window's ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from portwatch.ui.theme import Theme


def paint(sheet: QWidget, foot: QWidget, theme: Theme) -> None:
    """What is told stands on the surface, the buttons on the window's ground.

    Args:
        sheet: The dialog.
        foot: Where its buttons are.
        theme: Tells the colours of now.
    """
    for widget, color in ((sheet, theme.tokens.surface), (foot, theme.tokens.window)):
        palette = widget.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(color))
        palette.setColor(QPalette.ColorRole.Base, QColor(color))
        widget.setPalette(palette)


def place(sheet: QWidget, window: QWidget, width: int, height: int, free: int) -> None:
    """As high as what it says, if the screen allows, and in the middle of its window.

    Args:
        sheet: The dialog.
        window: What it stands over.
        width: Pixels.
        height: Pixels that it would fill.
        free: Pixels that stay free above and below it on the screen.
    """
    room = sheet.screen().availableGeometry().height() - 2 * free
    sheet.resize(width, min(height, room))
    frame = sheet.frameGeometry()
    frame.moveCenter(window.frameGeometry().center())
    sheet.move(frame.topLeft())
