"""What can be done with the current row, from the menu, by its key or from the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from portwatch.core.model import Connection, Listener
from portwatch.core.web_page import web_page
from portwatch.core.web_search import ENGINE, web_search_words
from portwatch.ui.actions import Actions, Command
from portwatch.ui.held import is_held
from portwatch.ui.row_menu import RowMenu, copy_address, copy_command, copy_csv, copy_rows
from portwatch.ui.row_places import file_of, open_folder, open_page, search_web

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Row
    from portwatch.ui.socket_pane import SocketPane


class RowCommands(QObject):
    """Carries out the commands that need a row, on the current row of the pane on show.

    Attributes:
        stop_requested: A listener shall be stopped; carries it.
        stop_tree_requested: A listener shall be stopped with all that its program started; carries
            the listener.
        hold_requested: The program of a listener shall be paused, or go on; carries the listener.
        close_requested: A connection shall be closed; carries it.
        expect_requested: A listener shall be expected; carries it.
        explain_requested: The port of a row shall be explained; carries the row.
        connections_requested: The connections of a listener are wanted; carries it.
        failed: What could not be shown outside of the program; carries it in words.
    """

    stop_requested = Signal(object)
    stop_tree_requested = Signal(object)
    hold_requested = Signal(object)
    close_requested = Signal(object)
    expect_requested = Signal(object)
    explain_requested = Signal(object)
    connections_requested = Signal(object)
    failed = Signal(str)

    def __init__(self, actions: Actions, current: Callable[[], SocketPane | None]) -> None:
        """Connect the commands.

        Args:
            actions: All commands.
            current: The pane of sockets on show, if one is.
        """
        super().__init__()
        self._actions = actions
        self._current = current
        self._menu = RowMenu(actions)
        for command, slot in (
            (Command.STOP, self._stop),
            (Command.STOP_TREE, self._stop_tree),
            (Command.HOLD, self._hold),
            (Command.CLOSE_CONNECTION, self._close_connection),
            (Command.EXPECT, self._expect),
            (Command.EXPLAIN, self._explain),
            (Command.SHOW_CONNECTIONS, self._show_connections),
            (Command.OPEN_PAGE, self._open_page),
            (Command.OPEN_FOLDER, self._open_folder),
            (Command.WEB_SEARCH, self._search),
            (Command.COPY_ROW, self._copy_rows),
            (Command.COPY_CSV, self._copy_csv),
            (Command.COPY_ADDRESS, self._copy_address),
            (Command.COPY_COMMAND, self._copy_command),
        ):
            actions[command].triggered.connect(slot)

    def watch(self, pane: SocketPane) -> None:
        """Open the menu on this pane's table, and keep the commands right for its rows."""
        pane.table.menu_requested.connect(self.open_menu)
        pane.table.selectionModel().currentRowChanged.connect(self.refresh)
        pane.arranged.connect(self.refresh)
        pane.stop_requested.connect(self._stop)

    @Slot()
    def refresh(self) -> None:
        """Switch on what fits the current row."""
        row = self._row()
        lives = isinstance(row, Listener) and not self._has_closed()
        for command in (Command.STOP, Command.STOP_TREE, Command.EXPECT):
            self._actions[command].setEnabled(lives)
        self._name_hold(row if isinstance(row, Listener) and lives else None)
        closes = isinstance(row, Connection) and not self._has_closed()
        self._actions[Command.CLOSE_CONNECTION].setEnabled(closes)
        pane = self._current()
        is_past = pane is not None and pane.is_past
        self._actions[Command.SHOW_CONNECTIONS].setEnabled(
            isinstance(row, Listener) and not is_past
        )
        has_page = isinstance(row, Listener) and lives and web_page(row) is not None
        self._actions[Command.OPEN_PAGE].setEnabled(has_page)
        self._name_search("" if row is None else web_search_words(row))
        self._actions[Command.OPEN_FOLDER].setEnabled(row is not None and file_of(row) is not None)
        for command in (
            Command.EXPLAIN,
            Command.COPY_ROW,
            Command.COPY_CSV,
            Command.COPY_ADDRESS,
            Command.COPY_COMMAND,
        ):
            self._actions[command].setEnabled(row is not None)

    def _name_hold(self, row: Listener | None) -> None:
        """Pause, or what undoes it, for a program that can be seen."""
        action = self._actions[Command.HOLD]
        action.setEnabled(row is not None and bool(row.ownership.owners))
        held = row is not None and is_held(row)
        action.setText(self.tr("Let program go on") if held else self.tr("Pause program"))

    def _name_search(self, words: str) -> None:
        """Say in the menu what would leave this computer, and where to."""
        action = self._actions[Command.WEB_SEARCH]
        action.setEnabled(bool(words))
        told = self.tr("Search %1 for “%2”").replace("%1", ENGINE).replace("%2", words)
        action.setText(told.replace("&", "&&") if words else self.tr("Search the web"))

    def _row(self) -> Row | None:
        pane = self._current()
        return None if pane is None else pane.table.current_row()

    def _has_closed(self) -> bool:
        pane = self._current()
        return pane is not None and (pane.is_past or pane.table.closed_for is not None)

    @Slot(QPoint)
    def open_menu(self, position: QPoint) -> None:
        """Open the menu of the current row.

        Args:
            position: On the screen.
        """
        pane = self._current()
        if pane is not None:
            self.refresh()
            self._menu.open(pane, position)

    @Slot()
    def _stop(self) -> None:
        row = self._row()
        if isinstance(row, Listener) and not self._has_closed():
            self.stop_requested.emit(row)

    @Slot()
    def _stop_tree(self) -> None:
        row = self._row()
        if isinstance(row, Listener) and not self._has_closed():
            self.stop_tree_requested.emit(row)

    @Slot()
    def _hold(self) -> None:
        row = self._row()
        if isinstance(row, Listener) and not self._has_closed():
            self.hold_requested.emit(row)

    @Slot()
    def _close_connection(self) -> None:
        row = self._row()
        if isinstance(row, Connection) and not self._has_closed():
            self.close_requested.emit(row)

    @Slot()
    def _expect(self) -> None:
        row = self._row()
        if isinstance(row, Listener) and not self._has_closed():
            self.expect_requested.emit(row)

    @Slot()
    def _explain(self) -> None:
        row = self._row()
        if row is not None:
            self.explain_requested.emit(row)

    @Slot()
    def _show_connections(self) -> None:
        row = self._row()
        if isinstance(row, Listener):
            self.connections_requested.emit(row)

    @Slot()
    def _open_page(self) -> None:
        row = self._row()
        if isinstance(row, Listener) and not self._has_closed():
            self._tell(open_page(row))

    @Slot()
    def _open_folder(self) -> None:
        row = self._row()
        if row is not None:
            self._tell(open_folder(row))

    @Slot()
    def _search(self) -> None:
        row = self._row()
        if row is not None:
            self._tell(search_web(row))

    def _tell(self, trouble: str) -> None:
        if trouble:
            self.failed.emit(trouble)

    @Slot()
    def _copy_csv(self) -> None:
        pane = self._current()
        if pane is not None:
            copy_csv(pane)

    @Slot()
    def _copy_rows(self) -> None:
        pane = self._current()
        if pane is not None:
            copy_rows(pane)

    @Slot()
    def _copy_address(self) -> None:
        row = self._row()
        if row is not None:
            copy_address(row)

    @Slot()
    def _copy_command(self) -> None:
        row = self._row()
        if row is not None:
            copy_command(row)
