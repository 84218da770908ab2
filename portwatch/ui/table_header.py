"""The titles of a table's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from portwatch.ui.aloud import say_aloud
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from portwatch.ui.theme import Theme

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SORTS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TitledColumn(Protocol):
    """A column, as far as its title goes."""

    @property
    def id(self) -> str:
        """What it is called in the program."""
        ...

    @property
    def numeric(self) -> bool:
        """Whether it is at the right."""
        ...


class Titled(Protocol):
    """A model with columns."""

    @property
    def columns(self) -> Sequence[TitledColumn]:
        """The columns, left to right."""
        ...


class TableHeader(QHeaderView):
    """Titles in a quiet colour, with an arrow after the one that sorts.

    Tab reaches it; left and right go from title to title, Return sorts, down leads to the rows,
    the menu key to the choice of columns.

    Attributes:
        left: The keyboard goes to the rows.
        menu_requested: The menu of the columns shall open; carries its place on the screen.
    """

    left = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, model: Titled, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._columns = model.columns
        self._theme = theme
        self._sorted = ""
        self._descending = False
        self._current = 0  # the title that the keyboard is on
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Column titles"))
        self.restyle()

    def restyle(self) -> None:
        """Take over the font and the height again."""
        self.setFont(self._theme.font(Font.SMALL))
        self.setFixedHeight(self._theme.px(28))
        self.setMinimumSectionSize(self._theme.px(40))

    @property
    def sorted_by(self) -> str:
        """Id of the column that sorts."""
        return self._sorted

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of the columns at the pointer; by the keyboard, below the title."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            left = self.sectionViewportPosition(self._current)
            place = self.viewport().mapToGlobal(QPoint(left, self.height()))
        self.menu_requested.emit(place)

    def show_order(self, column: str, *, descending: bool) -> None:
        """Show which column sorts."""
        if (column, descending) != (self._sorted, self._descending):
            self._sorted, self._descending = column, descending
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go along the titles, sort by one, or leave."""
        key = event.key()
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _SORTS:
            self.sectionClicked.emit(self._current)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            self.left.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Begin at the title that sorts."""
        super().focusInEvent(event)
        ids = [column.id for column in self._columns]
        self._current = ids.index(self._sorted) if self._sorted in ids else 0
        self._step(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """No title is marked any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, by: int) -> None:
        """Go to the next title on show; at an end, stay."""
        shown = [n for n in range(len(self._columns)) if not self.isSectionHidden(n)]
        place = shown.index(self._current) + by if self._current in shown else 0
        self._current = shown[min(max(place, 0), len(shown) - 1)]
        title = self.model().headerData(self._current, Qt.Orientation.Horizontal)
        told = self.tr("Sort by %1").replace("%1", str(title))
        self.setAccessibleDescription(told)
        if self.hasFocus():
            say_aloud(self, told)  # Qt tells no screen reader of a header that has the keyboard
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Paint one title."""
        tokens, px = self._theme.tokens, self._theme.px
        column = self._columns[logicalIndex]
        painter.fillRect(rect, QColor(tokens.window))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        if logicalIndex == self._current and self.hasFocus():
            mark = QRect(rect.left(), rect.bottom() - px(2), rect.width(), px(2) + 1)
            painter.fillRect(mark, QColor(tokens.accent))
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        if column.id == self._sorted:
            title = f"{title} {'↑' if self._descending else '↓'}"
        left = px(16) if logicalIndex == 0 else px(8)
        right = {"port": 34, "local_port": 34, "ports": 24}.get(column.id, 9)
        inner = rect.adjusted(left, 0, -px(right), 0)
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.setPen(QPen(QColor(tokens.text2)))
        shown = QFontMetrics(self.font()).elidedText(
            title, Qt.TextElideMode.ElideRight, max(inner.width(), 0)
        )
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
