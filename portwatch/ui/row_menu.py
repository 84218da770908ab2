"""The menu of a row, and what it copies."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMenu

from portwatch.core import row_csv
from portwatch.core.columns import endpoint
from portwatch.core.model import Connection, Listener
from portwatch.core.view import GroupLine
from portwatch.ui import cells
from portwatch.ui.actions import Actions, Command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPoint

    from portwatch.core.model import Row
    from portwatch.core.view import Line
    from portwatch.ui.socket_pane import SocketPane

_OF_LISTENERS = (
    Command.STOP, Command.STOP_TREE, Command.HOLD, Command.EXPECT, None,
    Command.EXPLAIN, Command.SHOW_CONNECTIONS, Command.SHOW_DETAILS, None,
    Command.OPEN_PAGE, Command.OPEN_FOLDER, None,
    Command.COPY_ROW, Command.COPY_CSV, Command.COPY_ADDRESS, Command.COPY_COMMAND, None,
    Command.WEB_SEARCH,
)  # fmt: skip
_OF_CONNECTIONS = (
    Command.CLOSE_CONNECTION, None,
    Command.EXPLAIN, Command.SHOW_DETAILS, Command.OPEN_FOLDER, None,
    Command.COPY_ROW, Command.COPY_CSV, Command.COPY_ADDRESS, Command.COPY_COMMAND, None,
    Command.WEB_SEARCH,
)  # fmt: skip


class RowMenu:
    """Opens the menu of the current row; the lines keep still as long as it is open."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    def open(self, pane: SocketPane, position: QPoint) -> None:
        """Show the menu and wait until it closes.

        Args:
            pane: Whose current row is meant.
            position: On the screen.
        """
        row = pane.table.current_row()
        if row is None:
            return
        menu = QMenu(pane)
        for command in _OF_LISTENERS if isinstance(row, Listener) else _OF_CONNECTIONS:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[command])
        pane.hold(True)
        try:
            menu.exec(position)
        finally:
            pane.hold(False)
            menu.deleteLater()


def copy_rows(pane: SocketPane) -> None:
    """Copy the selected lines as text, a tab between two cells."""
    table = pane.table
    columns, now = table.sockets.columns, table.sockets.now
    lines = [
        "\t".join(cells.cell_text(line, column, now) for column in columns)
        for line in table.selected_lines()
    ]
    QApplication.clipboard().setText("\n".join(lines))


def copy_csv(pane: SocketPane) -> None:
    """Copy the rows of the selected lines as ``portwatch list --csv`` prints them."""
    table = pane.table
    rows = list(dict.fromkeys(row for line in table.selected_lines() for row in _rows(line)))
    now = table.sockets.now
    of_listeners = [row for row in rows if isinstance(row, Listener)]
    cells_of = (
        row_csv.listeners(of_listeners, now)
        if of_listeners
        else row_csv.connections([row for row in rows if isinstance(row, Connection)], now)
    )
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells_of)
    QApplication.clipboard().setText(text.getvalue())


def _rows(line: Line) -> Iterable[Row]:
    return line.rows if isinstance(line, GroupLine) else (line.row,)


def copy_address(row: Row) -> None:
    """Copy the local address and port; of a connection, the remote ones."""
    socket = row.socket
    if isinstance(row, Listener):
        text = endpoint(socket.family, socket.local_address, socket.local_port)
    else:
        text = endpoint(socket.family, socket.remote_address, socket.remote_port)
    QApplication.clipboard().setText(text)


def copy_command(row: Row) -> None:
    """Copy a command that shows the row in a terminal; made of numbers only, never of names."""
    QApplication.clipboard().setText(command_for(row))


def command_for(row: Row) -> str:
    """The command that shows a row in a terminal."""
    socket = row.socket
    if isinstance(row, Listener):
        return f"portwatch list port:{socket.local_port} proto:{socket.protocol}"
    return (
        f"portwatch list --connections port:{socket.local_port}"
        f" proto:{socket.protocol} remote:{socket.remote_port}"
    )
