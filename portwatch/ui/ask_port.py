"""The sheet that asks for the number of a port."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from portwatch.core.ports import LAST_PORT
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.field import TextField
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_FIRST_GUESS = "8080"
_DIGITS = 5
_WIDTH, _PADDING = 360, 24


class PortSheet(QDialog):
    """Modal to its window.

    Attributes:
        field: What the person writes.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """A number that many ask for stands there already.

        Args:
            theme: Colours, fonts and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Explain a port"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        asked = self.tr("Port, from 0 to 65535:")
        self.field = TextField(theme, asked)
        self.field.setText(_FIRST_GUESS)
        self.field.selectAll()
        self._agree = Button(theme, self.tr("Explain"), kind=Kind.PRIMARY)
        cancel = Button(theme, self.tr("Cancel"))
        px = theme.px
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(16))
        column.setSpacing(px(8))
        column.addWidget(Label(theme, self.windowTitle(), Font.QUESTION, strong=True))
        column.addWidget(Label(theme, asked, tint=quiet_tint))
        column.addWidget(self.field)
        for button in (cancel, self._agree):
            button.setAutoDefault(True)  # Return presses the one that has the keyboard
        self._foot = sheet.foot(theme, _PADDING, None, cancel, self._agree)
        sheet.stack(self, head, self._foot)
        cancel.clicked.connect(self.reject)
        self._agree.clicked.connect(self.accept)
        self._agree.setDefault(True)
        self.field.textChanged.connect(self._follow)
        theme.changed.connect(self._paper)
        self._paper()
        self.field.setFocus()
        height = head.sizeHint().height() + self._foot.sizeHint().height()
        sheet.place(self, parent, px(_WIDTH), height, theme)

    @property
    def port(self) -> int | None:
        """The number; ``None`` while it is none of a port."""
        text = self.field.text().strip()
        if not (text.isascii() and text.isdecimal() and len(text) <= _DIGITS):
            return None
        return int(text) if int(text) <= LAST_PORT else None

    @Slot()
    def _follow(self) -> None:
        usable = self.port is not None
        self._agree.setEnabled(usable)
        self.field.mark_wrong(not usable and bool(self.field.text().strip()))

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)


def ask_port(theme: Theme, parent: QWidget) -> int | None:
    """The number that a person writes, or ``None``."""
    asked = PortSheet(theme, parent)
    chosen = asked.exec()
    asked.deleteLater()
    return asked.port if chosen else None
