"""Decides how the lines of a table look, and paints those on the screen."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from portwatch.core.row_state import RowState
from portwatch.core.view import RowLine
from portwatch.ui.cell_text import CellText
from portwatch.ui.line_painter import Ink, LinePainter, Look, Place
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QRegion
    from PySide6.QtWidgets import QTableView

    from portwatch.core.view import Line
    from portwatch.ui.icons import Icons
    from portwatch.ui.table_model import SocketTableModel
    from portwatch.ui.theme import Theme

_ROOT = QModelIndex()


class Tip(NamedTuple):
    """A tool tip that was asked for: where, and of which line."""

    y: int
    key: int | str


class RowDelegate(QStyledItemDelegate):
    """Paints a table of sockets; Qt asks it for heights and tool tips only."""

    def __init__(self, model: SocketTableModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme
        self._icons = icons
        self._words = CellText(theme)
        self._ink = Ink(theme)
        self.hovered = -1
        self.tip: Tip | None = None
        self.restyle()

    def restyle(self) -> None:
        """Take over colours, fonts and sizes again."""
        self._words.restyle()
        self._ink = Ink(self._theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are equally high; nothing is measured."""
        del option, index
        return QSize(0, self._theme.row_height)

    def paint_table(self, table: QTableView, area: QRegion) -> None:
        """Paint all lines that are partly in an area of the table's viewport."""
        model, lines = self._model, self._model.lines
        height, top = table.verticalHeader().defaultSectionSize(), -table.verticalOffset()
        rows: set[int] = set()  # between those that are new there are some that stay
        for part in area:  # type: ignore[attr-defined] # it can be walked
            first = max(0, (part.top() - top) // height)
            last = min(len(lines) - 1, (part.bottom() - top) // height)
            rows.update(range(first, last + 1))
        places = [
            Place(column, table.columnViewportPosition(number), table.columnWidth(number))
            for number, column in enumerate(model.columns)
            if not table.isColumnHidden(number)
        ]
        # Wherever columns were moved to: a tag that is too wide goes below the next cell, not over.
        places.sort(key=attrgetter("left"))
        chosen, has_keyboard = table.selectionModel(), table.hasFocus()
        painter = QPainter(table.viewport())
        brush = LinePainter(painter, self._ink, self._words, self._icons, model)
        brush.lay_out(places)
        for row in rows:
            line, selected = lines[row], chosen.isRowSelected(row, _ROOT)
            ground = self._ground(line, row, selected=selected)
            look = Look(ground, selected, self._has_rule(row), has_keyboard)
            brush.paint(line, top + row * height, height, look)
        painter.end()

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show a tool tip, and remember of which line it is: that line may move away below it."""
        key = self._model.lines[index.row()].key if index.isValid() else None
        self.tip = None if key is None else Tip(event.pos().y(), key)
        return super().helpEvent(event, view, option, index)

    @property
    def words(self) -> CellText:
        """Texts, ready to be drawn."""
        return self._words

    def _ground(self, line: Line, row: int, *, selected: bool) -> str:
        tokens = self._theme.tokens
        if selected:
            return tokens.selection
        if isinstance(line, RowLine) and line.state is RowState.NEW:
            return tokens.tones[Tone.NEW].tint
        return tokens.hover if row == self.hovered else tokens.surface

    def _has_rule(self, row: int) -> bool:
        """A line below each program, but not between the rows of one."""
        lines = self._model.lines
        if row + 1 >= len(lines):
            return True
        below = lines[row + 1]
        return not (isinstance(below, RowLine) and below.child)
