"""The table of sockets: selection, scroll and current line stay with their sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip

from portwatch.core.row_state import RowState
from portwatch.core.view import GroupLine, RowLine
from portwatch.ui.column_menu import ColumnMenu
from portwatch.ui.focus_bar import FocusBar
from portwatch.ui.kept_rows import KeptRows
from portwatch.ui.row_delegate import RowDelegate
from portwatch.ui.scroll_bar import ScrollBar
from portwatch.ui.seen_lines import SeenLines
from portwatch.ui.table_columns import TableColumns
from portwatch.ui.table_header import TableHeader
from portwatch.ui.typed import typed_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from portwatch.core.model import Row
    from portwatch.core.view import Arrangement, Line
    from portwatch.ui.icons import Icons
    from portwatch.ui.table_model import SocketTableModel
    from portwatch.ui.theme import Theme

Key: TypeAlias = int | str

_ENDS: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class SocketTableView(QTableView):
    """Shows arrangements.

    Attributes:
        columns: Which columns are on show.
        seen: The lines that a person sees.
        sorted_by: A header was clicked; carries the column's id.
        toggled: A head was folded or unfolded; carries its key.
        row_selected: The current line is another one, or shows another state; carries its row,
            ``None`` for a head or nothing.
        opened: Enter or a double click on a row; carries the row.
        menu_requested: A menu shall open for the current line; carries its place on the screen.
    """

    sorted_by = Signal(str)
    toggled = Signal(str)
    row_selected = Signal(object)
    opened = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(
        self, model: SocketTableModel, theme: Theme, icons: Icons, *, extra: Sequence[str] = ()
    ) -> None:
        """An empty table.

        Args:
            model: Its lines; owned by the table from now on.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            extra: Ids of columns that are shown only to who asks for them.
        """
        super().__init__()
        model.setParent(self)
        self._sockets = model
        self._theme = theme
        self._row: Row | None = None
        self._swapping = False
        self._is_fresh = True  # the worst row is looked at first
        self.seen = SeenLines()
        self._pressed: tuple[Qt.MouseButton, Key | None] | None = None
        self._delegate = RowDelegate(model, theme, icons)
        self._header = TableHeader(model, theme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        FocusBar(self, theme)
        self.setHorizontalHeader(self._header)
        self._header.sectionClicked.connect(self._header_clicked)
        self._header.left.connect(self.setFocus)
        self.columns = TableColumns(self, model.columns, extra, theme.px)
        self.columns.dropped.connect(self._sort_by_another)
        self._header.menu_requested.connect(ColumnMenu(lambda: self.columns, self).popup)
        self.selectionModel().currentRowChanged.connect(self._tell_row)
        self._build()
        theme.changed.connect(self._restyle)
        icons.programs.found.connect(self.viewport().update)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(self._theme))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTabOrder(self._header, self)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._restyle()

    @property
    def sockets(self) -> SocketTableModel:
        """The lines."""
        return self._sockets

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Swap in other lines; what was selected, current and on top stays so by its key."""
        kept = KeptRows(self, self._sockets)
        top_row = self.rowAt(0)
        top, offset = self._key_at(top_row), self.rowViewportPosition(max(top_row, 0))
        self._header.show_order(arrangement.view.sort, descending=arrangement.view.descending)
        self._swapping = True
        self.setAutoScroll(False)  # a current row that moves takes nobody along
        before = self._sockets.lines
        if not self._sockets.show_arrangement(arrangement, self._visible()):
            self.seen.follow(before, arrangement.lines, self.verticalOffset())
        kept.restore(arrangement.places)
        place = self._sockets.row_of(top)
        if self.verticalScrollBar().value() > 0 and place is not None:
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(place * height - offset)
        self.setAutoScroll(True)
        self._swapping = False
        self._hide_stale_tip()
        if self._is_fresh and arrangement.lines:
            self._is_fresh = False
            self.select_first()
        self._tell_row()

    def current_line(self) -> Line | None:
        """The line that the keyboard is on."""
        row = self.currentIndex().row()
        lines = self._sockets.lines
        return lines[row] if 0 <= row < len(lines) else None

    def current_row(self) -> Row | None:
        """The row that the keyboard is on.

        Of a head it is the first below that is still there, if one process holds them all.
        """
        line = self.current_line()
        if isinstance(line, GroupLine):
            first = line.rows[0]
            owners = first.ownership.owners
            is_one = all(row.ownership.owners == owners for row in line.rows)
            return first if is_one and line.state is not RowState.CLOSED else None
        return None if line is None else line.row

    def selected_lines(self) -> list[Line]:
        """All selected lines, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._sockets.lines[row] for row in rows]

    @property
    def closed_for(self) -> float | None:
        """Seconds since the current row closed; ``None`` while it has not."""
        line = self.current_line()
        closed = line.closed_at if isinstance(line, RowLine) else None
        return None if closed is None else max(0.0, self._sockets.now - closed)

    def select_first(self) -> None:
        """Make the first row current, or the first head if its rows are folded."""
        lines = self._sockets.lines[:2]
        under_head = len(lines) > 1 and isinstance(lines[1], RowLine) and lines[1].child
        if lines:
            self.setCurrentIndex(self._sockets.index(1 if under_head else 0, 0))
            self.scrollToTop()

    def select_socket(self, identity: Key) -> bool:
        """Make the row of a socket, or a head by its key, current and bring it into view.

        Returns:
            Whether it is shown.
        """
        if not self._go_to(identity):
            return False
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right fold and unfold; Enter opens; Home and End go to the first and last."""
        line = self.current_line()
        key = event.key()
        if isinstance(line, GroupLine) and (
            (key == Qt.Key.Key_Left and not line.folded)
            or (key == Qt.Key.Key_Right and line.folded)
            or key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self.toggled.emit(line.key)
        elif isinstance(line, RowLine) and key == Qt.Key.Key_Left and line.child:
            self._go_to_head()
        elif isinstance(line, RowLine) and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(line.row)
        elif key in _ENDS and self._sockets.lines and not event.modifiers():
            self._go_to(self._sockets.lines[_ENDS[key]].key)
            self.scrollTo(self.currentIndex())
        elif typed_text(event):
            event.ignore()  # the pane's: it goes into the filter
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click goes to the line that was painted there; on a head's arrow it folds it."""
        place = event.position().toPoint()
        key = self._painted_key(place)
        self._pressed = event.button(), key
        if key == self._key_at(self.rowAt(place.y())):
            super().mousePressEvent(event)
        elif not self._go_to(key):
            return
        line = self._line_of(key)
        is_arrow = self.columnAt(place.x()) == 0 and place.x() < self._theme.px(38)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if isinstance(line, GroupLine) and is_arrow and is_left:
            self.toggled.emit(line.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A double click opens a row, and folds or unfolds a head: those of its first click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        line = self._line_of(self._take_pressed(event.button(), event.position().toPoint()))
        if isinstance(line, GroupLine):
            self.toggled.emit(line.key)
        elif line is not None:
            self.opened.emit(line.row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for a menu at the pointer; by the keyboard, below the current line."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self._sockets.index(max(self.currentIndex().row(), 0), 0)
            if self.currentIndex().isValid():
                self.scrollTo(index)
                corner = self.visualRect(index).bottomLeft()
                self.menu_requested.emit(self.viewport().mapToGlobal(corner))
            return
        key = self._take_pressed(Qt.MouseButton.RightButton, event.pos())
        if key is None:
            return
        if self._key_at(self.currentIndex().row()) == key or self._go_to(key):
            self.menu_requested.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint, and remember what a person sees from now on."""
        self._delegate.paint_table(self, event.region())
        self.seen.paint(self._sockets.lines, self.verticalOffset())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark the whole row below the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """No row is below the pointer any more."""
        super().leaveEvent(event)
        self._delegate.tip = None
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out the least telling columns where the room is short."""
        super().resizeEvent(event)
        self.columns.fit()

    @Slot()
    def _restyle(self) -> None:
        self._delegate.restyle()
        rows, bar, height = self.verticalHeader(), self.verticalScrollBar(), self._theme.row_height
        top = bar.value() / max(1, rows.defaultSectionSize())
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.updateGeometries()
        bar.setValue(round(top * height))
        self._header.restyle()
        self._header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.columns.fit()
        self.viewport().update()

    def _key_at(self, row: int) -> Key | None:
        lines = self._sockets.lines
        return lines[row].key if 0 <= row < len(lines) else None

    def _line_of(self, key: Key | None) -> Line | None:
        row = self._sockets.row_of(key)
        return None if row is None else self._sockets.lines[row]

    def _painted_key(self, place: QPoint) -> Key | None:
        """The line that a person saw there."""
        if self.seen.lines is None:
            return self._key_at(self.rowAt(place.y()))
        return self.seen.key_at(place.y(), self.verticalHeader().defaultSectionSize())

    def _take_pressed(self, button: Qt.MouseButton, place: QPoint) -> Key | None:
        """The line that this button was pressed on; else the one painted there (a long touch)."""
        pressed, self._pressed = self._pressed, None
        is_told = pressed is not None and pressed[0] == button
        return pressed[1] if pressed and is_told else self._painted_key(place)

    def _go_to(self, key: Key | None) -> bool:
        """Make a line current; false if it is not there."""
        row = self._sockets.row_of(key)
        if row is None:
            return False
        self.selectionModel().setCurrentIndex(self._sockets.index(row, 0), _SELECT)
        return True

    def _hide_stale_tip(self) -> None:
        """A tool tip tells of the line below the pointer, which is another one now."""
        tip = self._delegate.tip
        if tip is not None and self._key_at(self.rowAt(tip.y)) != tip.key:
            self._delegate.tip = None
            QToolTip.hideText()

    def _visible(self) -> range:
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(first, len(self._sockets.lines) if last < 0 else last + 1)

    def _go_to_head(self) -> None:
        row = self.currentIndex().row()
        while row > 0 and not isinstance(self._sockets.lines[row], GroupLine):
            row -= 1
        self.selectionModel().setCurrentIndex(self._sockets.index(row, 0), _SELECT)

    def _hover(self, row: int) -> None:
        before, self._delegate.hovered = self._delegate.hovered, row
        for each in {before, row} - {-1} if before != row else ():
            top, height = self.rowViewportPosition(each), self.rowHeight(each)
            self.viewport().update(QRect(0, top, self.viewport().width(), height))

    @Slot()
    def _tell_row(self) -> None:
        if self._swapping:
            return
        line = self.current_line()
        row = line.row if isinstance(line, RowLine) else None
        if row is not self._row or self.closed_for is not None:
            self._row = row
            self.row_selected.emit(row)

    @Slot(str)
    def _sort_by_another(self, dropped: str) -> None:
        """What is not on show sorts nothing."""
        if self._header.sorted_by == dropped:
            self.sorted_by.emit(self._sockets.columns[0].id)

    @Slot(int)
    def _header_clicked(self, section: int) -> None:
        self.sorted_by.emit(self._sockets.columns[section].id)
