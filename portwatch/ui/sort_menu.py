"""The menu that sorts the table on show: the header's clicks, for the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from portwatch.ui.socket_pane import SocketPane


class SortMenu(QMenu):
    """The columns of the table on show, and the other way round."""

    def __init__(self, current: Callable[[], SocketPane | None], parent: QWidget) -> None:
        """Filled whenever it opens.

        Args:
            current: The pane of sockets on show, if one is.
            parent: The menu above.
        """
        super().__init__(parent)
        self._current = current
        self._group: QActionGroup | None = None
        self.setTitle(self.tr("Sort by"))
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Offer what there is to sort by now."""
        self.clear()
        if self._group is not None:
            self._group.deleteLater()
        self._group = QActionGroup(self)
        pane = self._current()
        if pane is None:
            self.addAction(self.tr("No table is on show")).setEnabled(False)
            return
        for column in pane.table.columns.wanted:
            action = QAction(translated(column.title), self._group)
            action.setCheckable(True)
            action.setChecked(column.id == pane.view.sort)
            action.setData(column.id)
            self.addAction(action)
        self._group.triggered.connect(self._sort)
        self.addSeparator()
        reverse = self.addAction(self.tr("The other way round"))
        reverse.setCheckable(True)
        reverse.setChecked(pane.view.descending)
        reverse.triggered.connect(self._reverse)

    @Slot(QAction)
    def _sort(self, action: QAction) -> None:
        pane = self._current()
        if pane is not None and pane.view.sort != action.data():
            pane.sort(action.data())

    @Slot()
    def _reverse(self) -> None:
        pane = self._current()
        if pane is not None:
            pane.sort(pane.view.sort)
