"""A page that takes the place of everything but the strip: tabs, status line, panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class WholePage(QWidget):
    """What such a page is to the window.

    Attributes:
        left: The person wants back to the panes.
    """

    left = Signal()

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    def step_back(self) -> None:
        """Escape: leave what is open within the page, or the page."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
        else:
            super().keyPressEvent(event)
