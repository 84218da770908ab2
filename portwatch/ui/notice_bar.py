"""A line that says one thing and offers one way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from portwatch.ui.button import Button, IconButton, Kind
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, text_tint
from portwatch.ui.label import ElidedLabel

if TYPE_CHECKING:
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class NoticeBar(QFrame):
    """Hidden until there is something to say.

    Attributes:
        accepted: The offered way on was taken.
        dismissed: The line was closed.
    """

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icon = IconLabel(theme, icons)
        self._text = ElidedLabel(theme)
        self._action = Button(theme, kind=Kind.LINK)
        self._close = IconButton(
            theme, icons, self.tr("Close this message"), IconName.CLOSE, size=24
        )
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_notice(
        self,
        icon: IconName,
        text: str,
        action: str = "",
        *,
        closable: bool = True,
        whole: str = "",
    ) -> None:
        """Say something.

        Args:
            icon: What kind of thing it is.
            text: One sentence; never taken for markup.
            action: The way on, if there is one.
            closable: Whether it can be put away without taking that way.
            whole: All there is to say, if that is more than the sentence.
        """
        self._icon.show_icon(icon, text_tint)
        self._text.show_part(text, whole)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(closable)
        self.show()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _build(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(36))
        self.setAutoFillBackground(True)
        self._action.clicked.connect(self._accept)
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._theme.tokens.hover)
        self.setPalette(palette)

    @Slot()
    def _accept(self) -> None:
        self.hide()
        self.accepted.emit()

    @Slot()
    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
