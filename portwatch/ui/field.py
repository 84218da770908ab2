"""What a person writes or chooses in a form: a line of text, one of a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit

from portwatch.ui.icons import IconName, Icons
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from portwatch.ui.theme import Theme

_SHEET = """
{kind} {{
  background: {ground}; color: {text}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 0 {pad}px; min-height: {height}px; max-height: {height}px;
  selection-background-color: {selection}; selection-color: {on_selection};
  placeholder-text-color: {third};
}}
{kind}:focus {{
  border: 2px solid {focus}; padding: 0 {inner}px; min-height: {lower}px; max-height: {lower}px;
}}
{kind}:disabled {{ color: {quiet}; background: {window}; border-color: {line}; }}
"""
_COMBO = "QComboBox::drop-down { border: none; } QComboBox::down-arrow { image: none; }"


class TextField(QLineEdit):
    """One line."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty.

        Args:
            theme: Colours, fonts and sizes.
            name: What is to be written, for screen readers.
        """
        super().__init__()
        self._theme = theme
        self._is_wrong = False
        self.setFont(theme.font())
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.px(80))
        theme.changed.connect(self._restyle)
        self._restyle()

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether what is written cannot be used."""
        if wrong is not self._is_wrong:
            self._is_wrong = wrong
            self._restyle()

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(_filled("QLineEdit", self._theme, is_wrong=self._is_wrong))


class ChoiceField(QComboBox):
    """One of a few; the wheel turns what it stands in."""

    def __init__(self, theme: Theme, icons: Icons, name: str, words: tuple[str, ...]) -> None:
        """The first is chosen.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            name: What is to be chosen, for screen readers.
            words: The choices.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons
        self.setFont(theme.font())
        self.setAccessibleName(name)
        self.addItems(list(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is chosen by scrolling past it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow as well."""
        super().paintEvent(event)
        size = self._theme.px(14)
        color = self._theme.tokens.text2
        pixmap = self._icons.pixmap(IconName.CHEVRON_DOWN, color, size, self.devicePixelRatioF())
        place = QPoint(self.width() - size - self._theme.px(8), (self.height() - size) // 2)
        painter = QPainter(self)
        painter.drawPixmap(place, pixmap)
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(_filled("QComboBox", self._theme) + _COMBO)


def _filled(kind: str, theme: Theme, *, is_wrong: bool = False) -> str:
    tokens, px = theme.tokens, theme.px
    edge = tokens.tones[Tone.SUSPICIOUS].color if is_wrong else tokens.outline
    pad = px(6 if kind == "QLineEdit" else 8)  # a line of text has two of its own
    return _SHEET.format(
        kind=kind,
        ground=tokens.surface,
        window=tokens.window,
        text=tokens.text,
        quiet=tokens.text2,
        third=tokens.text3,
        edge=edge,
        line=tokens.line,
        focus=edge if is_wrong else tokens.accent,
        selection=tokens.selection,
        on_selection=tokens.on_selection,
        radius=px(4),
        pad=pad,
        inner=pad - 1,
        height=px(26),
        lower=px(26) - 2,
    )
