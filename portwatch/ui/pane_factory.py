"""Makes the two panes of sockets: the same table over other columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.connection_columns import CONNECTION_COLUMNS, CONNECTION_TABLE
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_TABLE
from portwatch.ui.empty_state import Emptiness, EmptyState
from portwatch.ui.socket_pane import SocketPane
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.columns import Column
    from portwatch.core.view import View
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


def listening_pane(theme: Theme, icons: Icons, view: View) -> SocketPane:
    """The pane of listeners."""
    columns = _chosen(LISTENER_COLUMNS, LISTENER_TABLE)
    return _pane(columns, Emptiness.LISTENERS, theme, icons, view)


def connections_pane(theme: Theme, icons: Icons, view: View) -> SocketPane:
    """The pane of connections."""
    columns = _chosen(CONNECTION_COLUMNS, CONNECTION_TABLE)
    return _pane(columns, Emptiness.CONNECTIONS, theme, icons, view)


def _pane(
    columns: list[Column[Any]], nothing: Emptiness, theme: Theme, icons: Icons, view: View
) -> SocketPane:
    table = SocketTableView(SocketTableModel(columns), theme, icons)
    return SocketPane(table, EmptyState(theme, icons), nothing, view, theme)


def _chosen(columns: Iterable[Column[Any]], names: Iterable[str]) -> list[Column[Any]]:
    by_id = {column.id: column for column in columns}
    return [by_id[name] for name in names]
