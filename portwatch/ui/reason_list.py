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
        self._items: list[ReasonItem] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these."""
        while len(self._items) < len(reasons):
            item = ReasonItem(self._theme, self._icons)
            self._items.append(item)
            self._column.addWidget(item)
        for item, reason in zip(self._items, reasons, strict=False):
            item.show_reason(reason)
        for number, item in enumerate(self._items):
            item.setVisible(number < len(reasons))


class ReasonItem(QWidget):
    """One reason, and another one when the row is another: to make it anew takes longer."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._icon = IconLabel(theme, icons)
        self._text = TextBlock(theme)
        self._said = QVBoxLayout()
        self._said.setSpacing(0)
        self._said.addWidget(self._text)
        self._evidence: dict[Font, TextBlock] = {}
        self._advice: TextBlock | None = None
        self._arrow = IconLabel(theme, icons)
        self._below = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addLayout(self._beside(self._icon, self._said))

    def show_reason(self, reason: Reason) -> None:
        """Show this one."""
        tone = _TONES[reason.severity]
        words = translated(_WEIGHTS[reason.severity])
        self._icon.show_icon(tone_icon_name(tone), tone_tint(tone), words)
        self._text.show_text(_shown(reason.text), self.tr("Reason"))
        self._show_evidence(reason.evidence)
        self._show_advice(reason.advice)

    def _show_evidence(self, evidence: str) -> None:
        kind = Font.FIXED if evidence.startswith("/") else Font.BODY
        if evidence and kind not in self._evidence:
            made = self._evidence[kind] = TextBlock(self._theme, kind, tint=quiet_tint)
            self._said.addWidget(made)
        for each, block in self._evidence.items():
            is_told = bool(evidence) and each is kind
            block.show_text(_shown(evidence) if is_told else "", self.tr("Evidence"))
            block.setVisible(is_told)

    def _show_advice(self, advice: str) -> None:
        if advice and self._advice is None:
            self._advice = TextBlock(self._theme)
            self._arrow.show_icon(IconName.CHEVRON_RIGHT)
            self._below.addWidget(self._advice)
            self._column.addLayout(self._beside(self._arrow, self._below))
        if self._advice is not None:
            self._advice.show_text(_shown(advice), self.tr("What to do"))
            self._advice.setVisible(bool(advice))
        self._arrow.setVisible(bool(advice))

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
