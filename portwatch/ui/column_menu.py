"""The menu that chooses the columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu

from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from portwatch.ui.table_columns import TableColumns


class ColumnMenu(QMenu):
    """A tick for each column; a click or the space bar leaves the menu open for the next one."""

    def __init__(self, current: Callable[[], TableColumns | None], parent: QWidget) -> None:
        """Filled whenever it opens.

        Args:
            current: The columns of the table on show, if one is.
            parent: What it belongs to.
        """
        super().__init__(parent)
        self._current = current
        self._by_name: dict[str, QAction] = {}
        self.setTitle(self.tr("Columns"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Offer the columns of the table on show."""
        self.clear()
        self._by_name.clear()
        columns = self._current()
        if columns is None:
            self.addAction(self.tr("No table is on show")).setEnabled(False)
            return
        extra = [column for column in columns.every if column.id in columns.extra]
        for column in (*(one for one in columns.every if one not in extra), *extra):
            if extra and column is extra[0]:
                self.addSeparator()
            action = self.addAction("")
            action.setCheckable(True)
            action.setData(translated(column.title))
            action.setEnabled(column is not columns.every[0])
            if column.help:
                cost = self.tr(
                    "Reading the sockets takes longer then: by a third, and by two"
                    " thirds among tens of thousands."
                )
                action.setToolTip(f"{translated(column.help)}\n{cost}")
            action.triggered.connect(self._choose)
            self._by_name[column.id] = action
        self._tell(columns)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on a column changes it, and others may follow."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isEnabled() and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space does what a click does; Return also closes the menu."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isEnabled():
            action.trigger()
            return
        super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        columns = self._current()
        if columns is not None:
            columns.want(name for name, action in self._by_name.items() if action.isChecked())
            self._tell(columns)

    def _tell(self, columns: TableColumns) -> None:
        """Tick what is wanted, and say what of that has no room."""
        wanted = {column.id for column in columns.wanted}
        for name, action in self._by_name.items():
            title = action.data()
            if name in wanted and not columns.has_room(name):
                title = self.tr("%1 (no room for it now)").replace("%1", title)
            action.setChecked(name in wanted)
            action.setText(title)
