"""How high the rows of tables and lists are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import Lane, Lanes
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_TABLE
from portwatch.core.model import Instant, Verdict
from portwatch.core.rule_row import RuleRow
from portwatch.core.view import Arranger, View
from portwatch.ui.inbox_list import InboxList
from portwatch.ui.lane_list import LaneList
from portwatch.ui.rules_table import RulesTable
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView
from portwatch.ui.theme import Density
from portwatch.ui.timeline_list import TimelineList
from tests.helpers.episodes import alert, opened
from tests.helpers.rows import NOW, listener
from tests.helpers.some_rules import NGINX, POSTGRES

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


def test_the_timeline_is_denser_too_and_what_is_on_top_stays(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    view = TimelineList(theme, icons)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_entries([opened(n, NOW - n) for n in range(1, 200)], NOW)
    assert view.visualRect(view.model().index(0, 0)).height() == theme.px(32)
    view.verticalScrollBar().setValue(50 * theme.px(32))
    top = view.indexAt(view.viewport().rect().topLeft()).row()

    theme.pack(Density.COMPACT)

    assert view.visualRect(view.model().index(50, 0)).height() == theme.px(28)
    assert view.indexAt(view.viewport().rect().topLeft()).row() == top
    theme.pack(Density.NORMAL)
    assert view.indexAt(view.viewport().rect().topLeft()).row() == top


def test_lanes_are_denser_too(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    view = LaneList(theme, icons)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    lanes = tuple(Lane(f"p{n}", n, "tcp", (), Verdict.EXPECTED) for n in (1, 2, 3))
    view.show_lanes(Lanes(NOW - 3600, NOW, lanes))
    rows = view.model().index(0, 0), view.model().index(2, 0)

    theme.pack(Density.COMPACT)

    qtbot.waitUntil(lambda: view.visualRect(rows[0]).height() == theme.px(20))
    assert view.visualRect(rows[1]).top() == 2 * theme.px(20)


def test_alerts_are_denser_too_and_their_buttons_move_along(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    view = InboxList(theme, icons)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    texts = {n: f"It listens on port {n}." for n in (1, 2, 3)}
    alerts = [alert(n, NOW - n, about=(n,), text=text).alert for n, text in texts.items()]
    view.show_entries([one for one in alerts if one is not None], NOW)
    second = view.model().index(2, 0)
    view.setCurrentIndex(second)
    view.doItemsLayout()
    assert view.visualRect(second).height() == theme.px(96)

    theme.pack(Density.COMPACT)

    assert view.visualRect(second).height() == theme.px(88)
    assert view.visualRect(view.model().index(1, 0)).height() == theme.px(52)
    assert view.acts.geometry().top() == view.visualRect(second).top() + theme.px(52)


def test_expectations_are_denser_too(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    view = RulesTable(theme, icons)
    qtbot.addWidget(view)
    view.show_rules((RuleRow(POSTGRES), RuleRow(NGINX)), NOW)
    assert view.rowHeight(0) == theme.px(48)

    theme.pack(Density.COMPACT)

    assert view.rowHeight(1) == theme.px(40)
