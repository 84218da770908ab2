"""The table of expectations; what is current stays so by its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from portwatch.core.rule_filter import RuleFilter
from portwatch.ui.rules_arranger import RulesArranger
from portwatch.ui.rules_delegate import RulesDelegate
from portwatch.ui.rules_model import COLUMNS, NEWS_FIRST, RulesModel
from portwatch.ui.scroll_bar import ScrollBar
from portwatch.ui.table_header import TableHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from portwatch.core.rule_row import RuleRow
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

# In a narrow table the least telling columns go first, below these widths of the design.
_LEFT_OUT_BELOW = {"source": 870, "last": 770}


class RulesTable(QTableView):
    """Sorts what it shows itself: there are few rules.

    Attributes:
        rule_selected: Another rule is the current one, or stands otherwise to what listens;
            carries its ``RuleRow``, ``None`` for none.
        opened: Enter or a double click on a rule; carries it.
        remove_requested: Delete on a rule; carries it.
    """

    rule_selected = Signal(object)
    opened = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._model = RulesModel(self)
        self._delegate = RulesDelegate(self._model, theme, icons)
        self._header = TableHeader(self._model, theme)
        self._arranger = RulesArranger()
        self._filter = RuleFilter()
        self._sort = NEWS_FIRST
        self._is_descending = False
        self._is_changing = False
        self._told: RuleRow | None = None
        self._given: tuple[RuleRow, ...] = ()  # of which the lines are in order
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._header)
        self._build()
        self._header.sectionClicked.connect(self._sort_by)
        self._header.left.connect(self.setFocus)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        theme.changed.connect(self._restyle)

    @property
    def rules(self) -> RulesModel:
        """The lines."""
        return self._model

    def current_rule(self) -> RuleRow | None:
        """The rule that the keyboard is on."""
        row = self.currentIndex().row()
        rows = self._model.rows
        return rows[row] if 0 <= row < len(rows) else None

    def show_rules(self, rows: tuple[RuleRow, ...], now: float) -> None:
        """Show these; what is current stays so, and at first the first one is.

        Args:
            rows: In any order.
            now: Seconds since the epoch.
        """
        current = self.current_rule()
        place = self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self._is_changing = True
        ordered = self._model.rows
        if rows != self._given:
            ordered = self._arranger.arrange(
                rows, self._filter, self._sort, descending=self._is_descending
            )
            self._given = rows
        self._model.show_rows(ordered, now)
        found = None if current is None else self._model.row_of(current.rule.id)
        if found is None and ordered:  # what was current has gone: its neighbour takes its place
            found = min(max(place, 0), len(ordered) - 1)
        if found is None:
            self.setCurrentIndex(QModelIndex())
        elif found != self.currentIndex().row() or current is None:
            self.selectRow(found)
        self._is_changing = False
        self.verticalScrollBar().setValue(top)
        self._tell_current()

    @property
    def is_filtered(self) -> bool:
        """Whether some rules may be left out."""
        return not self._filter.is_empty

    def filter(self, wanted: RuleFilter) -> None:
        """Show only what is wanted."""
        self._filter = wanted
        self._arrange_anew()

    def select_rule(self, identifier: str) -> bool:
        """Make a rule current and bring it into view; false if it is not there."""
        row = self._model.row_of(identifier)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self._model.index(row, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens, Delete removes, Home and End go to the first and the last."""
        current, last = self.current_rule(), len(self._model.rows) - 1
        key = event.key()
        if current is not None and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(current)
        elif current is not None and key == Qt.Key.Key_Delete:
            self.remove_requested.emit(current)
        elif key == Qt.Key.Key_Home and last >= 0:
            self.selectRow(0)
            self.scrollToTop()
        elif key == Qt.Key.Key_End and last >= 0:
            self.selectRow(last)
            self.scrollToBottom()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A double click opens."""
        current = self.current_rule()
        if event.button() == Qt.MouseButton.LeftButton and current is not None:
            self.opened.emit(current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark the whole row below the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """No row is below the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out the least telling columns where the room is short."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(self._theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Expectations"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTabOrder(self._header, self)
        self._header.show_order(self._sort, descending=self._is_descending)
        self._restyle()

    def _fit(self) -> None:
        px, width = self._theme.px, self.viewport().width()
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, width < px(_LEFT_OUT_BELOW.get(column.id, 0)))

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    @Slot()
    def _restyle(self) -> None:
        px = self._theme.px
        self._header.restyle()
        for number, column in enumerate(COLUMNS):
            if column.width:
                self._header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(number, px(column.width))
            else:
                self._header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(self._delegate.height)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        self._fit()
        self.viewport().update()

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        """Sort by a column; again by the same one, the other way round."""
        column = COLUMNS[section].id
        self._is_descending = column == self._sort and not self._is_descending
        self._sort = column
        self._header.show_order(column, descending=self._is_descending)
        self._arrange_anew()

    def _arrange_anew(self) -> None:
        rows, self._given = self._given, ()
        self.show_rules(rows, self._model.now)

    @Slot()
    def _tell_current(self) -> None:
        current = self.current_rule()
        if not self._is_changing and current != self._told:
            self._told = current
            self.rule_selected.emit(current)
