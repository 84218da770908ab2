"""Every command of the window, once: menus, shortcuts and the context menu share them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


class Command(StrEnum):
    """What a person can ask the window to do."""

    STOP = "stop"
    STOP_TREE = "stop-tree"
    HOLD = "hold"
    CLOSE_CONNECTION = "close-connection"
    EXPECT = "expect"
    EXPLAIN = "explain"
    SHOW_CONNECTIONS = "show-connections"
    SHOW_DETAILS = "show-details"
    OPEN_PAGE = "open-page"
    OPEN_FOLDER = "open-folder"
    COPY_ROW = "copy-row"
    COPY_CSV = "copy-csv"
    COPY_ADDRESS = "copy-address"
    COPY_COMMAND = "copy-command"
    WEB_SEARCH = "web-search"
    FIND = "find"
    SAVED_FILTERS = "saved-filters"
    SAVE_FILTER = "save-filter"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    PAUSE = "pause"
    GROUP = "group"
    GROUP_BY_REMOTE = "group-by-remote"
    GAPS = "gaps"
    SEE_EVERYTHING = "see-everything"
    EXPLAIN_PORT = "explain-port"
    SHORTCUTS = "shortcuts"
    LISTENING = "listening"
    CONNECTIONS = "connections"
    ACTIVITY = "activity"
    ALERTS = "alerts"
    EXPECTATIONS = "expectations"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    START_AT_LOGIN = "start-at-login"
    PREFERENCES = "preferences"
    ABOUT = "about"
    SHOW_WINDOW = "show-window"
    QUIT = "quit"


class _Spec(NamedTuple):
    text: str
    shortcut: str = ""
    checkable: bool = False


def _noop(text: str) -> str:
    """Mark a text for translation; it is translated where the action is made."""
    return text


_SPECS = {
    Command.STOP: _Spec(_noop("Stop…"), "Del"),
    Command.STOP_TREE: _Spec(_noop("Stop tree…"), "Shift+Del"),
    Command.HOLD: _Spec(_noop("Pause program")),
    Command.CLOSE_CONNECTION: _Spec(_noop("Close connection…")),
    Command.EXPECT: _Spec(_noop("Expect…"), "Ctrl+Shift+E"),
    Command.EXPLAIN: _Spec(_noop("Explain this port"), "Ctrl+E"),
    Command.SHOW_CONNECTIONS: _Spec(_noop("Show its connections")),
    Command.SHOW_DETAILS: _Spec(_noop("Show details"), "Ctrl+I", checkable=True),
    Command.OPEN_PAGE: _Spec(_noop("Open in browser"), "Ctrl+B"),
    Command.OPEN_FOLDER: _Spec(_noop("Open file location")),
    Command.COPY_ROW: _Spec(_noop("Copy row"), "Ctrl+C"),
    Command.COPY_CSV: _Spec(_noop("Copy as CSV"), "Ctrl+Shift+C"),
    Command.COPY_ADDRESS: _Spec(_noop("Copy address")),
    Command.COPY_COMMAND: _Spec(_noop("Copy command that shows this")),
    Command.WEB_SEARCH: _Spec(_noop("Search the web")),
    Command.FIND: _Spec(_noop("Filter"), "Ctrl+F"),
    Command.SAVED_FILTERS: _Spec(_noop("Saved filters…"), "Ctrl+L"),
    Command.SAVE_FILTER: _Spec(_noop("Save this filter…"), "Ctrl+S"),
    Command.FIND_NEXT: _Spec(_noop("Find next"), "F3"),
    Command.FIND_PREVIOUS: _Spec(_noop("Find previous"), "Shift+F3"),
    Command.PAUSE: _Spec(_noop("Pause"), "Ctrl+P", checkable=True),
    Command.GROUP: _Spec(_noop("Group by program"), "Ctrl+G", checkable=True),
    Command.GROUP_BY_REMOTE: _Spec(
        _noop("Group by remote address"), "Ctrl+Shift+G", checkable=True
    ),
    Command.GAPS: _Spec(_noop("What cannot be seen")),
    Command.SEE_EVERYTHING: _Spec(_noop("See everything")),
    Command.EXPLAIN_PORT: _Spec(_noop("Explain a port…")),
    Command.SHORTCUTS: _Spec(_noop("Keyboard shortcuts"), "F1"),
    Command.LISTENING: _Spec(_noop("Listening"), "Ctrl+1"),
    Command.CONNECTIONS: _Spec(_noop("Connections"), "Ctrl+2"),
    Command.ACTIVITY: _Spec(_noop("Activity"), "Ctrl+3"),
    Command.ALERTS: _Spec(_noop("Alerts"), "Ctrl+5"),  # Ctrl+4 is kept for another pane
    Command.EXPECTATIONS: _Spec(_noop("Expectations…"), "Ctrl+R"),
    Command.THEME_SYSTEM: _Spec(_noop("As the system"), checkable=True),
    Command.THEME_LIGHT: _Spec(_noop("Light"), checkable=True),
    Command.THEME_DARK: _Spec(_noop("Dark"), checkable=True),
    Command.START_AT_LOGIN: _Spec(_noop("Start when I log in"), checkable=True),
    Command.PREFERENCES: _Spec(_noop("Preferences…"), "Ctrl+,"),
    Command.ABOUT: _Spec(_noop("About portwatch")),
    Command.SHOW_WINDOW: _Spec(_noop("Open portwatch")),
    Command.QUIT: _Spec(_noop("Quit"), "Ctrl+Q"),
}


class Actions(QObject):
    """The registry: one QAction for each ``Command``, reachable by its shortcut anywhere."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {command: self._make(command, window) for command in Command}

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def _make(self, command: Command, window: QWidget) -> QAction:
        spec = _SPECS[command]
        action = QAction(QCoreApplication.translate("Actions", spec.text), self)
        action.setObjectName(command)
        action.setCheckable(spec.checkable)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        window.addAction(action)
        return action
