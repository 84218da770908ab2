"""Every command of the window, once: menus, shortcuts and the context menu share them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from portwatch.core.said import say
from portwatch.ui.language import translated

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
    NEXT_PART = "next-part"
    PREVIOUS_PART = "previous-part"
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
    IN_MENU = "in-menu"
    PREFERENCES = "preferences"
    ABOUT = "about"
    SHOW_WINDOW = "show-window"
    QUIT = "quit"


class _Spec(NamedTuple):
    text: str
    shortcut: str = ""
    checkable: bool = False


_SPECS = {
    Command.STOP: _Spec(say("Stop…"), "Del"),
    Command.STOP_TREE: _Spec(say("Stop tree…"), "Shift+Del"),
    Command.HOLD: _Spec(say("Pause program")),
    Command.CLOSE_CONNECTION: _Spec(say("Close connection…")),
    Command.EXPECT: _Spec(say("Expect…"), "Ctrl+Shift+E"),
    Command.EXPLAIN: _Spec(say("Explain this port"), "Ctrl+E"),
    Command.SHOW_CONNECTIONS: _Spec(say("Show its connections")),
    Command.SHOW_DETAILS: _Spec(say("Show details"), "Ctrl+I", checkable=True),
    Command.OPEN_PAGE: _Spec(say("Open in browser"), "Ctrl+B"),
    Command.OPEN_FOLDER: _Spec(say("Open file location")),
    Command.COPY_ROW: _Spec(say("Copy row"), "Ctrl+C"),
    Command.COPY_CSV: _Spec(say("Copy as CSV"), "Ctrl+Shift+C"),
    Command.COPY_ADDRESS: _Spec(say("Copy address")),
    Command.COPY_COMMAND: _Spec(say("Copy command that shows this")),
    Command.WEB_SEARCH: _Spec(say("Search the web")),
    Command.FIND: _Spec(say("Filter"), "Ctrl+F"),
    Command.SAVED_FILTERS: _Spec(say("Saved filters…"), "Ctrl+L"),
    Command.SAVE_FILTER: _Spec(say("Save this filter…"), "Ctrl+S"),
    Command.FIND_NEXT: _Spec(say("Find next"), "F3"),
    Command.FIND_PREVIOUS: _Spec(say("Find previous"), "Shift+F3"),
    Command.NEXT_PART: _Spec(say("Next part of the window"), "F6"),
    Command.PREVIOUS_PART: _Spec(say("Previous part of the window"), "Shift+F6"),
    Command.PAUSE: _Spec(say("Pause"), "Ctrl+P", checkable=True),
    Command.GROUP: _Spec(say("Group by program"), "Ctrl+G", checkable=True),
    Command.GROUP_BY_REMOTE: _Spec(say("Group by remote address"), "Ctrl+Shift+G", checkable=True),
    Command.GAPS: _Spec(say("What cannot be seen")),
    Command.SEE_EVERYTHING: _Spec(say("See everything")),
    Command.EXPLAIN_PORT: _Spec(say("Explain a port…")),
    Command.SHORTCUTS: _Spec(say("Keyboard shortcuts"), "F1"),
    Command.LISTENING: _Spec(say("Listening"), "Ctrl+1"),
    Command.CONNECTIONS: _Spec(say("Connections"), "Ctrl+2"),
    Command.ACTIVITY: _Spec(say("Activity"), "Ctrl+3"),
    Command.ALERTS: _Spec(say("Alerts"), "Ctrl+5"),  # Ctrl+4 is kept for another pane
    Command.EXPECTATIONS: _Spec(say("Expectations…"), "Ctrl+R"),
    Command.THEME_SYSTEM: _Spec(say("As the system"), checkable=True),
    Command.THEME_LIGHT: _Spec(say("Light"), checkable=True),
    Command.THEME_DARK: _Spec(say("Dark"), checkable=True),
    Command.START_AT_LOGIN: _Spec(say("Start when I log in"), checkable=True),
    Command.IN_MENU: _Spec(say("Show among the applications"), checkable=True),
    Command.PREFERENCES: _Spec(say("Preferences…"), "Ctrl+,"),
    Command.ABOUT: _Spec(say("About portwatch")),
    Command.SHOW_WINDOW: _Spec(say("Open portwatch")),
    Command.QUIT: _Spec(say("Quit"), "Ctrl+Q"),
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
        action = QAction(translated(spec.text), self)
        action.setObjectName(command)
        action.setCheckable(spec.checkable)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        window.addAction(action)
        return action
