"""Tells a screen reader which cell is current when the keyboard comes to a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class CurrentCell(QObject):
    """Qt tells it only when another cell becomes current; of a table it tells its name alone."""

    def __init__(self, table: QTableView) -> None:
        """Listens as long as the table lives."""
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The table is told of first."""
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        table, current = self._table, self._table.currentIndex()
        if not (current.isValid() and table.hasFocus()):
            return
        # As QTableView counts its children: the heads of columns first, and one of each row.
        columns = current.model().columnCount() + 1
        event = QAccessibleEvent(table, QAccessible.Event.Focus)
        event.setChild((current.row() + 1) * columns + current.column() + 1)
        QAccessible.updateAccessibility(event)
