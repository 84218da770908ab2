"""How high the rows of tables are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_TABLE
from portwatch.core.model import Instant
from portwatch.core.view import Arranger, View
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView
from portwatch.ui.theme import Density
from tests.helpers.rows import NOW, listener

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, icons: Icons) -> SocketTableView:
    by_id = {column.id: column for column in LISTENER_COLUMNS}
    model = SocketTableModel([by_id[name] for name in LISTENER_TABLE])
    view = SocketTableView(model, theme, icons)
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    rows = [listener(f"p{port}", port) for port in range(1000, 1400)]
    flat = View(grouped=False, sort="port")
    view.show_arrangement(Arranger().arrange(rows, (), flat, Instant(100.0, NOW)))
    return view


def test_another_density_changes_all_rows_and_what_is_on_top_stays(
    table: SocketTableView, theme: Theme
) -> None:
    table.selectRow(50)
    table.scrollTo(table.sockets.index(45, 0), table.ScrollHint.PositionAtTop)
    before = table.rowAt(table.viewport().height() - 1)

    theme.pack(Density.COMPACT)

    assert {table.rowHeight(row) for row in (0, 45, 399)} == {theme.px(24)}
    assert table.rowAt(0) == 45
    assert table.rowAt(table.viewport().height() - 1) > before
    assert table.currentIndex().row() == 50
    theme.pack(Density.NORMAL)
    assert table.rowHeight(0) == theme.px(28)
    assert table.rowAt(0) == 45
