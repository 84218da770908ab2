"""Says below the filter box what is wrong with a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout

from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, text_tint, tone_tint
from portwatch.ui.label import Label
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_WIDEST = 420


class QueryProblem(QFrame):
    """A bubble inside the window, so that it goes where the window goes and takes no focus."""

    def __init__(self, theme: Theme, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        px = theme.px
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        icon = IconLabel(theme, icons)
        icon.show_icon(IconName.VERDICT_SUSPICIOUS, tone_tint(Tone.SUSPICIOUS), self.tr("Wrong"))
        self._text = Label(theme, kind=Font.SMALL, tint=text_tint)
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(6), px(12), px(6))
        row.setSpacing(px(8))
        row.addWidget(icon)
        row.addWidget(self._text, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def tell(self, text: str, box: QWidget) -> None:
        """Say this below a box."""
        self._text.setText(text)
        self.setAccessibleName(self.text)
        self.follow(box)
        self.show()
        self.raise_()

    def follow(self, box: QWidget) -> None:
        """Stay below the box, within the window."""
        room = self._window.width()
        width = min(max(box.width(), self._theme.px(_WIDEST)), room)
        self.setFixedWidth(width)
        corner = box.mapTo(self._window, QPoint(0, box.height() + self._theme.px(4)))
        self.move(max(0, min(corner.x(), room - width)), corner.y())
        self.resize(width, self.heightForWidth(width))

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.tones[Tone.SUSPICIOUS].tint))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Dark):
            palette.setColor(role, QColor(tokens.tones[Tone.SUSPICIOUS].color))
        self.setPalette(palette)
