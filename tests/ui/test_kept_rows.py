from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.arranged import arrange
from tests.helpers.rows import listener

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.table_view import SocketTableView


def show(table: SocketTableView, rows: list[Listener]) -> None:
    table.show_arrangement(arrange(rows))


def test_rows_that_stay_selected_side_by_side_are_one_range(table: SocketTableView) -> None:
    rows = [listener(f"p{port}", port) for port in range(1000, 1400)]
    show(table, rows)
    table.selectAll()

    show(table, [listener("other", 900), *rows[1:]])

    assert len(table.selected_lines()) == len(rows) - 1
    assert table.selectionModel().selection().count() == 1  # Qt compares each with each


def test_who_listens_hears_that_the_last_selected_row_has_gone(
    qtbot: QtBot, table: SocketTableView
) -> None:
    rows = [listener("a", 80), listener("b", 90), listener("c", 100)]
    show(table, rows)
    table.selectRow(1)

    with qtbot.waitSignal(table.selectionModel().selectionChanged):
        show(table, [rows[0], rows[2]])

    assert table.selected_lines() == []
