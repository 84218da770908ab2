"""The titles of a table's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.ui.table_model import SocketTableModel
    from portwatch.ui.theme import Theme


class TableHeader(QHeaderView):
    """Titles in a quiet colour, with an arrow after the one that sorts."""

    def __init__(self, model: SocketTableModel, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._columns = model.columns
        self._theme = theme
        self._sorted = ""
        self._descending = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.restyle()

    def restyle(self) -> None:
        """Take over the font and the height again."""
        self.setFont(self._theme.font(Font.SMALL))
        self.setFixedHeight(self._theme.px(28))
        self.setMinimumSectionSize(self._theme.px(40))

    def show_order(self, column: str, *, descending: bool) -> None:
        """Show which column sorts."""
        if (column, descending) != (self._sorted, self._descending):
            self._sorted, self._descending = column, descending
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Paint one title."""
        tokens, px = self._theme.tokens, self._theme.px
        column = self._columns[logicalIndex]
        painter.fillRect(rect, QColor(tokens.window))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        if column.id == self._sorted:
            title = f"{title} {'↑' if self._descending else '↓'}"
        left = px(16) if logicalIndex == 0 else px(8)
        right = {"port": 34, "local_port": 34}.get(column.id, 9)
        inner = rect.adjusted(left, 0, -px(right), 0)
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.setPen(QPen(QColor(tokens.text2)))
        shown = QFontMetrics(self.font()).elidedText(
            title, Qt.TextElideMode.ElideRight, max(inner.width(), 0)
        )
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
