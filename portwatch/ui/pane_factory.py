"""Makes the two panes of sockets: the same table over other columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.columns import chosen
from portwatch.core.connection_columns import (
    CONNECTION_COLUMNS,
    CONNECTION_EXTRA,
    CONNECTION_TABLE,
    rate_columns,
    traffic_columns,
)
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_TABLE
from portwatch.core.traffic import Gauge
from portwatch.ui.empty_state import Emptiness, EmptyState
from portwatch.ui.socket_pane import SocketPane
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView

if TYPE_CHECKING:
    from portwatch.core.view import View
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


def listening_pane(theme: Theme, icons: Icons, view: View) -> SocketPane:
    """The pane of listeners."""
    columns = chosen(LISTENER_COLUMNS, LISTENER_TABLE)
    table = SocketTableView(SocketTableModel(columns), theme, icons)
    return SocketPane(table, EmptyState(theme, icons), Emptiness.LISTENERS, view, theme)


def connections_pane(theme: Theme, icons: Icons, view: View) -> SocketPane:
    """The pane of connections."""
    gauge = Gauge()
    known = (*CONNECTION_COLUMNS, *traffic_columns(gauge.carried), *rate_columns(gauge.rates))
    columns = chosen(known, (*CONNECTION_TABLE, *CONNECTION_EXTRA))
    model = SocketTableModel(columns, gauge)
    table = SocketTableView(model, theme, icons, extra=CONNECTION_EXTRA)
    return SocketPane(table, EmptyState(theme, icons), Emptiness.CONNECTIONS, view, theme)
