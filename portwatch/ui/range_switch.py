"""A row of joined buttons of which exactly one is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

    from portwatch.ui.theme import Theme

_HEIGHT = 28
_SHEET = """
QToolButton {{
  background: {button}; color: {text2}; border: 1px solid {edge}; border-left-width: {left}px;
  border-top-left-radius: {first}px; border-bottom-left-radius: {first}px;
  border-top-right-radius: {last}px; border-bottom-right-radius: {last}px;
  padding: 0 {padding}px; margin: 0;
}}
QToolButton:disabled {{ color: {outline}; }}
QToolButton:hover:enabled {{ background: {hover}; }}
QToolButton:checked, QToolButton:checked:hover:enabled {{
  background: {selection}; color: {on_selection}; font-weight: 600;
}}
QToolButton:focus {{ border-color: {accent}; border-left-width: 1px; }}
"""


class RangeSwitch(QWidget):
    """Exclusive buttons in one frame; Left and Right go from one to the next.

    Attributes:
        chosen: A person chose another one; carries its position.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """The first choice is on.

        Args:
            theme: Colours and fonts.
            name: What is chosen, for screen readers.
            choices: The word on each button, and what it means in full.
        """
        super().__init__()
        self._theme = theme
        self._name = name
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for position, (word, meaning) in enumerate(choices):
            button = QToolButton()
            button.setText(word)
            button.setAccessibleName(f"{name}: {meaning}")
            button.setCheckable(True)
            button.setFont(theme.font(Font.BODY))
            button.setFixedHeight(theme.px(_HEIGHT))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # but for the one that is on
            self._group.addButton(button, position)
            row.addWidget(button)
        self._group.idToggled.connect(self._move_stop)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)
        self.setAccessibleName(name)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def choice(self) -> int:
        """The position of the button that is on."""
        return self._group.checkedId()

    def choose(self, position: int) -> None:
        """Let another one be on, as if a person had chosen it."""
        self._group.button(position).click()

    def turn_on(self, position: int) -> None:
        """Turn one on without telling anybody."""
        self._group.button(position).setChecked(True)

    def take_focus(self) -> None:
        """Give the keyboard to the button that is on."""
        self._group.button(self.choice).setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self, position: int, word: str) -> None:
        """Give one another word, which says all."""
        button = self._group.button(position)
        if button.text() != word:
            button.setText(word)
            button.setAccessibleName(f"{self._name}: {word}")
            self._fit(button)

    def _fit(self, button: QAbstractButton) -> None:
        """Make it as wide as its bold word, so that nothing moves when it is chosen."""
        width = button.fontMetrics().horizontalAdvance(button.text())
        room = round(width * 1.1) + self._theme.px(26)
        button.setMinimumWidth(max(room, button.sizeHint().width()))

    def disable(self, position: int, why: str) -> None:
        """Let one not be chosen, and tell the pointer why."""
        button = self._group.button(position)
        button.setEnabled(False)
        button.setToolTip(why)
        button.setAccessibleDescription(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the neighbour."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        button = None if step is None else self._group.button(self.choice + step)
        if button is None or not button.isEnabled():
            super().keyPressEvent(event)
            return
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()

    @Slot(int, bool)
    def _move_stop(self, position: int, is_on: bool) -> None:  # noqa: FBT001 - a slot
        """Tab comes to the one that is on; Qt sees to that only where a person turned it on."""
        policy = Qt.FocusPolicy.TabFocus if is_on else Qt.FocusPolicy.NoFocus
        self._group.button(position).setFocusPolicy(policy)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        radius = self._theme.px(4)
        count = len(self._group.buttons())
        for position, button in enumerate(self._group.buttons()):
            button.setStyleSheet(
                _SHEET.format(
                    button=tokens.button,
                    text2=tokens.text2,
                    edge=tokens.edge,
                    hover=tokens.hover,
                    selection=tokens.selection,
                    on_selection=tokens.on_selection,
                    accent=tokens.accent,
                    outline=tokens.outline,
                    left=1 if position == 0 else 0,
                    first=radius if position == 0 else 0,
                    last=radius if position == count - 1 else 0,
                    padding=self._theme.px(8),
                )
            )
            self._fit(button)
