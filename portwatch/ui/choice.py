"""One of several ways to do something, with a word about it and whether it is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from portwatch.ui.choice_button import ChoiceButton
from portwatch.ui.icons import quiet_tint
from portwatch.ui.language import translated
from portwatch.ui.tag import Tag
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_INDENT = 26  # pixels from the circle's left edge to the words
_CIRCLE = 16
_SHEET = """
QRadioButton {{
  color: {text}; spacing: {gap}px; border: none; border-bottom: 1px solid transparent;
}}
QRadioButton:disabled {{ color: {off}; }}
QRadioButton::indicator {{
  width: {inner}px; height: {inner}px; border: 1px solid {outline}; border-radius: {radius}px;
  background: {surface};
}}
QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border-color: {accent}; }}
QRadioButton::indicator:checked {{
  width: {dot}px; height: {dot}px; border: {ring}px solid {accent}; background: {surface};
}}
QRadioButton::indicator:checked:disabled {{ border-color: {outline}; }}
QRadioButton:focus {{ border-bottom-color: {accent}; }}
"""


class Choice(QWidget):
    """A radio button with a hint below it.

    Attributes:
        button: To be put into a group.
    """

    def __init__(self, theme: Theme) -> None:
        """Nothing is said yet; see ``show_choice``."""
        super().__init__()
        self._theme = theme
        self.button = ChoiceButton()
        self.button.setFont(theme.font())
        self._tag = Tag(theme, self.tr("recommended"))
        self._hint = TextBlock(theme, tint=quiet_tint)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, theme.px(_INDENT - 8))
        grid.setColumnStretch(3, 1)
        grid.addWidget(self.button, 0, 0, 1, 2)
        grid.addWidget(self._tag, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._hint, 1, 1, 1, 3)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def hint(self) -> str:
        """What it says below."""
        return self._hint.text

    def show_choice(self, text: str, hint: str, *, advised: bool) -> None:
        """Say what is chosen by it, and a word about that."""
        text, hint = translated(text), translated(hint)
        self.button.setText(text)
        advice = self.tr("recommended") if advised else ""
        self.button.setAccessibleDescription(". ".join(filter(None, (advice, hint))))
        self._tag.setVisible(advised)
        self._hint.setVisible(bool(hint))
        self._hint.show_text(hint, text)

    @Slot()
    def _restyle(self) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        circle, ring = px(_CIRCLE), px(5)
        self.button.setStyleSheet(
            _SHEET.format(
                text=tokens.text,
                outline=tokens.outline,
                off=tokens.off,
                accent=tokens.accent,
                surface=tokens.surface,
                gap=px(_INDENT - _CIRCLE),
                inner=circle - 2,
                dot=circle - 2 * ring,
                ring=ring,
                radius=circle // 2,
            )
        )
