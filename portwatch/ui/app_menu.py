"""The menu of the window: everything that is not about one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from portwatch.ui.actions import Actions, Command
from portwatch.ui.column_menu import ColumnMenu
from portwatch.ui.sort_menu import SortMenu
from portwatch.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from portwatch.ui.socket_pane import SocketPane
    from portwatch.ui.theme import Theme

_THEMES = {
    Command.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Command.THEME_LIGHT: ThemeChoice.LIGHT,
    Command.THEME_DARK: ThemeChoice.DARK,
}


class AppMenu(QMenu):
    """Panes, the view, help, quit; made of the same commands as everything else."""

    def __init__(
        self,
        actions: Actions,
        theme: Theme,
        current: Callable[[], SocketPane | None],
        parent: QWidget,
    ) -> None:
        """All of it.

        Args:
            actions: The commands.
            theme: What the person's choice of looks goes to.
            current: The pane of sockets on show, if one is.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        for command in (Command.LISTENING, Command.CONNECTIONS, Command.ACTIVITY, Command.ALERTS):
            self.addAction(actions[command])
        self.addSeparator()
        for command in (Command.FIND, Command.SAVED_FILTERS, Command.SAVE_FILTER):
            self.addAction(actions[command])
        for command in (Command.FIND_NEXT, Command.GROUP, Command.GROUP_BY_REMOTE):
            self.addAction(actions[command])
        for command in (Command.SHOW_DETAILS, Command.PAUSE):
            self.addAction(actions[command])
        self.addAction(actions[Command.EXPECTATIONS])
        self.addMenu(SortMenu(current, self))
        self.addMenu(ColumnMenu(lambda: pane.table.columns if (pane := current()) else None, self))
        looks = self.addMenu(self.tr("Appearance"))
        group = QActionGroup(self)
        for command, choice in _THEMES.items():
            action = actions[command]
            action.setData(choice.value)
            group.addAction(action)
            looks.addAction(action)
        self._looks = group
        self._show_choice()
        group.triggered.connect(lambda action: theme.choose(ThemeChoice(action.data())))
        theme.chosen.connect(self._show_choice)
        self.addAction(actions[Command.START_AT_LOGIN])
        self.addAction(actions[Command.IN_MENU])
        self.addAction(actions[Command.PREFERENCES])
        self.addSeparator()
        for command in (Command.EXPLAIN_PORT, Command.GAPS, Command.SEE_EVERYTHING):
            self.addAction(actions[command])
        self.addSeparator()
        for command in (Command.SHORTCUTS, Command.ABOUT):
            self.addAction(actions[command])
        self.addSeparator()
        self.addAction(actions[Command.QUIT])

    @Slot()
    def _show_choice(self) -> None:
        """It may have been chosen elsewhere."""
        for action in self._looks.actions():
            action.setChecked(action.data() == self._theme.choice.value)
