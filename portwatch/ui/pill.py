"""An icon and a word on a tinted ground: a verdict, or what stands in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import quiet_tint, tone_icon_name, tone_tint
from portwatch.ui.label import Label
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.icons import IconName, Icons
    from portwatch.ui.theme import Theme


class Pill(QWidget):
    """What is expected is calm: it has no ground, and its word is no louder than others."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._tone: Tone | None = None
        self._icon = IconLabel(theme, icons, 14)
        self._calm = Label(theme, kind=Font.SMALL, tint=quiet_tint)
        self._loud = Label(theme, kind=Font.SMALL, strong=True)
        px = theme.px
        self._content = QHBoxLayout(self)
        self._content.setContentsMargins(px(6), 0, px(6), 0)
        self._content.setSpacing(px(6))
        for widget in (self._icon, self._calm, self._loud):
            self._content.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The word."""
        return self._calm.text()

    def show_tone(self, tone: Tone, word: str) -> None:
        """Show a meaning in its shape and colour."""
        self._tone = None if tone is Tone.EXPECTED else tone
        self._icon.show_icon(tone_icon_name(tone), tone_tint(tone))
        self._loud.set_tint(tone_tint(tone))
        self._show_word(word)

    def show_plain(self, icon: IconName, word: str) -> None:
        """Show something that is not judged."""
        self._tone = None
        self._icon.show_icon(icon)
        self._show_word(word)

    def _show_word(self, word: str) -> None:
        for label in (self._calm, self._loud):
            label.setText(word)
        self._calm.setVisible(self._tone is None)
        self._loud.setVisible(self._tone is not None)
        # Without a ground the icon stands at the edge, in line with what is below.
        left = 0 if self._tone is None else self._theme.px(6)
        self._content.setContentsMargins(left, 0, self._theme.px(6), 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground."""
        del event
        if self._tone is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.tones[self._tone].tint))
        radius = self._theme.px(4)
        painter.drawRoundedRect(self.rect(), radius, radius)
