"""Labelled facts, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import translated
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from portwatch.core.facts import Fact
    from portwatch.ui.theme import Theme

_LABELS = 92  # pixels that the column of labels takes
_GAP = 8  # of them: between a label and its fact
_LINE = 20
LINES_AT_MOST = 4
"""Lines of one fact until all of it is wanted: what follows shall stay in sight."""


class FactList(QWidget):
    """Two columns; lines that are not needed are hidden and used again."""

    def __init__(self, theme: Theme, labels: int = _LABELS) -> None:
        """Nothing is shown yet.

        Args:
            theme: Colours, fonts and sizes.
            labels: Pixels at scale 1 that the column of labels takes at least.
        """
        super().__init__()
        self._theme = theme
        self._lines: list[tuple[Label, TextBlock, _Code]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnMinimumWidth(0, theme.px(labels - _GAP))
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these."""
        while len(self._lines) < len(facts):
            self._add_line()
        for number, (label, plain, code) in enumerate(self._lines):
            fact = facts[number] if number < len(facts) else None
            label.setVisible(fact is not None)
            plain.setVisible(fact is not None and not fact.code)
            code.setVisible(fact is not None and fact.code)
            if fact is not None:
                name = translated(fact.label)
                label.setText(name)
                (code if fact.code else plain).show_text(fact.value, name)

    def _add_line(self) -> None:
        number = len(self._lines)
        label = Label(self._theme, tint=quiet_tint)
        label.setFixedHeight(self._theme.px(_LINE))
        label.setAlignment(Qt.AlignmentFlag.AlignBottom)  # as lines of a set height are drawn
        plain = TextBlock(self._theme)
        code = _Code(self._theme)
        self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        # Only one of them is shown at a time.
        self._grid.addWidget(plain, number, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(code, number, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.append((label, plain, code))


class _Code(QWidget):
    """A path or a command, of which only the first lines are shown until all are wanted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._text = TextBlock(theme, Font.FIXED)
        self._more = Button(theme, kind=Kind.LINK)
        self._more.hide()
        self._more.clicked.connect(self._turn)
        self._is_whole = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._text)
        column.addWidget(self._more)
        self._clip(whole=False)

    def show_text(self, text: str, name: str) -> None:
        """Show this text, clipped again if it is another one."""
        if text != self._text.text:
            self._clip(whole=False)
        self._text.show_text(text, name)
        self._more.setAccessibleDescription(name)
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width makes other lines."""
        super().resizeEvent(event)
        self._offer()

    def _clip(self, *, whole: bool) -> None:
        self._is_whole = whole
        self._text.clip(None if whole else LINES_AT_MOST)
        self._more.setText(self.tr("Show less") if whole else self.tr("Show all"))

    def _offer(self) -> None:
        self._more.setVisible(self._text.is_longer(LINES_AT_MOST))

    @Slot()
    def _turn(self) -> None:
        self._clip(whole=not self._is_whole)
