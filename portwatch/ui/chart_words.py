"""Words in place of charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.theme import Theme


class ChartWords(QWidget):
    """A title, and a line below it.

    Attributes:
        painted: A person can read it now.
    """

    painted = Signal()

    def __init__(self, theme: Theme, title: str, text: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(4))
        column.addStretch(1)
        column.addWidget(
            Label(theme, title, Font.SENTENCE, strong=True), 0, Qt.AlignmentFlag.AlignHCenter
        )
        if text:
            column.addWidget(Label(theme, text, tint=quiet_tint), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it is on show."""
        super().paintEvent(event)
        self.painted.emit()
