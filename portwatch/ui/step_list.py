"""Numbered steps: what happens, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.theme import Theme

_MARK = 20


class StepList(QWidget):
    """As many steps as there were ever shown; what is not needed is hidden and used again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[tuple[_Mark, TextBlock, TextBlock]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    @property
    def text(self) -> str:
        """What it says, a line each."""
        return "\n".join(
            part.text for line in self._lines for part in line[1:] if part.isVisibleTo(self)
        )

    def show_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Show these: what happens, and a word more about it, which may be empty."""
        while len(self._lines) < len(steps):
            self._add_line()
        for number, (mark, what, more) in enumerate(self._lines):
            shown = number < len(steps)
            text, detail = steps[number] if shown else ("", "")
            name = self.tr("Step %1").replace("%1", str(number + 1))
            mark.setVisible(shown)
            what.setVisible(shown)
            more.setVisible(bool(detail))
            what.show_text(text, name)
            more.show_text(detail, name)

    def _add_line(self) -> None:
        number = len(self._lines)
        mark = _Mark(self._theme, number + 1)
        what = TextBlock(self._theme)
        more = TextBlock(self._theme, tint=quiet_tint)
        row = 3 * number
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(what, row, 1)
        self._grid.addWidget(more, row + 1, 1)
        if number:
            self._grid.setRowMinimumHeight(row - 1, self._theme.px(8))
        self._lines.append((mark, what, more))


class _Mark(Label):
    """A number in a circle."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme, str(number), Font.NOTE, tint=quiet_tint)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(theme.px(_MARK), theme.px(_MARK))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the circle around the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.edge)))
        painter.drawEllipse(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        super().paintEvent(event)
