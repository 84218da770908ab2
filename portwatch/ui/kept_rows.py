"""What is selected in a table and which line is current, kept while other lines are swapped in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QTableView

    from portwatch.core.view import Line
    from portwatch.ui.table_model import SocketTableModel

_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate
_SELECT = QItemSelectionModel.SelectionFlag.Select


class KeptRows:
    """Of one moment: the keys of the lines that are selected, and that of the current one."""

    def __init__(self, table: QTableView, model: SocketTableModel) -> None:
        """Note them.

        Args:
            table: Where.
            model: What it shows.
        """
        self._table = table
        self._model = model
        self._selected = self._selected_keys()
        self._current = self._current_key()

    def restore(self, places: Mapping[int | str, int]) -> None:
        """Select them again where they are now; what has gone is no longer selected.

        Args:
            places: Number of each line, by its key.
        """
        wanted = self._selected & places.keys()
        if self._selected and self._selected_keys() != wanted:
            self._select(sorted(places[key] for key in wanted))
        if self._current is None or self._current_key() == self._current:
            return
        chosen, place = self._table.selectionModel(), places.get(self._current)
        column = max(self._table.currentIndex().column(), 0)
        if place is None:
            chosen.clearCurrentIndex()
        else:
            chosen.setCurrentIndex(self._model.index(place, column), _CURRENT)

    def _select(self, rows: list[int]) -> None:
        """Select these and no others.

        Qt compares each range that was selected with each that is, unless none was: with all of
        10,000 rows selected that took seconds at each poll. So they are cleared unheard first.
        """
        table, chosen = self._table, self._table.selectionModel()
        if rows:
            table.viewport().update(table.visualRegionForSelection(chosen.selection()))
            chosen.blockSignals(True)
        chosen.clearSelection()
        chosen.blockSignals(False)
        chosen.select(self._model.spans(rows), _SELECT)

    def _selected_keys(self) -> set[int | str]:
        lines = self._model.lines
        found: set[int | str] = set()
        ranges = self._table.selectionModel().selection()
        for part in (ranges.at(number) for number in range(ranges.count())):
            found.update(line.key for line in lines[part.top() : part.bottom() + 1])
        return found

    def _current_key(self) -> int | str | None:
        row = self._table.currentIndex().row()
        lines: tuple[Line, ...] = self._model.lines
        return lines[row].key if 0 <= row < len(lines) else None
