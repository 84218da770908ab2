"""Labelled facts, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.facts import Fact
    from portwatch.ui.theme import Theme

_LABELS = 92  # pixels that the column of labels takes
_LINE = 20


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
        self._lines: list[tuple[Label, TextBlock, TextBlock]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnMinimumWidth(0, theme.px(labels))
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
                label.setText(self.tr(fact.label))
                (code if fact.code else plain).show_text(fact.value, self.tr(fact.label))

    def _add_line(self) -> None:
        number = len(self._lines)
        label = Label(self._theme, tint=quiet_tint)
        label.setFixedHeight(self._theme.px(_LINE))
        label.setAlignment(Qt.AlignmentFlag.AlignBottom)  # as lines of a set height are drawn
        plain = TextBlock(self._theme)
        code = TextBlock(self._theme, Font.FIXED)
        self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        # Only one of them is shown at a time.
        self._grid.addWidget(plain, number, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(code, number, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.append((label, plain, code))
