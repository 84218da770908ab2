"""What the program is, in a small sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from portwatch import __version__
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import app_icon, quiet_tint
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_WIDTH, _PADDING, _LOGO = 480, 24, 48


class AboutSheet(QDialog):
    """Says what it is, that it keeps to this machine, and under which licence it is.

    Modal to its window; goes for good when it is closed.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """All that it says is fixed.

        Args:
            theme: Colours, fonts and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("About portwatch"))
        title = TextBlock(theme, Font.QUESTION, strong=True)
        title.show_text(f"portwatch {__version__}", self.windowTitle())
        self._text = TextBlock(theme, tint=quiet_tint)
        told = self.tr(
            "Shows what is listening on this computer, who can reach it, and whether that is"
            " expected.\n\nIt sends nothing anywhere. Free software under the Apache License 2.0."
        )
        self._text.show_text(told, self.windowTitle())
        px = theme.px
        logo = QLabel()
        logo.setAccessibleName("portwatch")
        logo.setPixmap(app_icon().pixmap(px(_LOGO), px(_LOGO)))
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addWidget(title)
        column.addWidget(self._text)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(20))
        row.setSpacing(px(20))
        row.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        close = Button(theme, self.tr("Close"), kind=Kind.PRIMARY)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self._foot = sheet.foot(theme, _PADDING, None, close)
        sheet.stack(self, head, self._foot)
        theme.changed.connect(self._paper)
        self._paper()
        close.setFocus()
        height = head.heightForWidth(px(_WIDTH)) + self._foot.sizeHint().height()
        sheet.place(self, parent, px(_WIDTH), height, theme)

    @property
    def text(self) -> str:
        """What it says below its title."""
        return self._text.text

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)
