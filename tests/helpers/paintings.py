"""Whether a widget is painted, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Paintings(QObject):
    """Those of a widget from now on.

    Attributes:
        count: How many there were.
        area: All that was painted.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        self.area = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let everything through."""
        if isinstance(event, QPaintEvent):
            self.count += 1
            self.area += event.region()
        return super().eventFilter(watched, event)
