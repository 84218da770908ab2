"""What speaks for or against a listener, each with its evidence and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portwatch.core.reason import Severity
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint, tone_icon_name, tone_tint
from portwatch.ui.language import translated
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.reason import Reason
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_TEXT_AT_MOST = 400
_TONES = {
    Severity.LOW: Tone.UNEXPECTED,
    Severity.MEDIUM: Tone.RISKY,
    Severity.HIGH: Tone.SUSPICIOUS,
}
_WEIGHTS = {
    Severity.LOW: say("Minor"),
    Severity.MEDIUM: say("Risky"),
    Severity.HIGH: say("Serious"),
}


class ReasonList(QWidget):
    """The weightiest first, as the judge gives them."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._items: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these."""
        for item in self._items:
            item.hide()
            item.deleteLater()
        self._items = [self._item(reason) for reason in reasons]
        for item in self._items:
            self._column.addWidget(item)

    def _item(self, reason: Reason) -> QWidget:
        tone = _TONES[reason.severity]
        item = QWidget()
        column = QVBoxLayout(item)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        said = QVBoxLayout()
        said.setSpacing(0)
        text = TextBlock(self._theme)
        text.show_text(_shown(reason.text), self.tr("Reason"))
        said.addWidget(text)
        if reason.evidence:
            kind = Font.FIXED if reason.evidence.startswith("/") else Font.BODY
            evidence = TextBlock(self._theme, kind, tint=quiet_tint)
            evidence.show_text(_shown(reason.evidence), self.tr("Evidence"))
            said.addWidget(evidence)
        icon = IconLabel(self._theme, self._icons)
        icon.show_icon(tone_icon_name(tone), tone_tint(tone), translated(_WEIGHTS[reason.severity]))
        column.addLayout(self._beside(icon, said))
        if reason.advice:
            advice = TextBlock(self._theme)
            advice.show_text(_shown(reason.advice), self.tr("What to do"))
            arrow = IconLabel(self._theme, self._icons)
            arrow.show_icon(IconName.CHEVRON_RIGHT)
            below = QVBoxLayout()
            below.addWidget(advice)
            column.addLayout(self._beside(arrow, below))
        return item

    def _beside(self, icon: IconLabel, text: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        holder = QVBoxLayout()
        holder.setContentsMargins(0, self._theme.px(2), 0, 0)
        holder.addWidget(icon)
        holder.addStretch(1)
        row.addLayout(holder)
        row.addLayout(text, 1)
        row.setAlignment(holder, Qt.AlignmentFlag.AlignTop)
        return row


def _shown(text: str) -> str:
    return clean(translated(text), _TEXT_AT_MOST)
