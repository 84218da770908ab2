"""The demonstration in a language that nobody speaks: each text in brackets, and longer.

Run as a program of its own, for what is installed and replaced here holds for a whole process:
``python -m tests.helpers.pseudo_walk [rtl] [FOLDER FOR PICTURES]``. Prints what it found as JSON.
"""

from __future__ import annotations

import json
import os
import re
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEventLoop,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QPainter, QStaticText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QMenu,
    QWidget,
)

from portwatch import app
from portwatch.services.runtime import Paths, now, process_cpu
from portwatch.ui.actions import Command
from portwatch.ui.desk import Desk
from tests.helpers.fit import Misfit, misfits
from tests.helpers.pseudo_locale import Pseudo, left_over, names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = (1280, 800)
_SPOKEN = re.compile(r"[^\W\d_]{3}")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_TELLING = (
    "text",
    "title",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
    "toPlainText",
)
_ROWS = 40

DATA = (
    *("tcp", "udp", "pid", "ESTABLISHED", "Ctrl+F", "English", "Deutsch", "docker"),
    *("relay.py", "manage.py", "python", "script", "/usr/sbin/nginx"),
    *("sudo portwatch list", "sudo nft list ruleset", "nothing-like-this", "is:odd"),
    *("portwatch", "port:22", "port:<"),
)
"""Names, codes, keys, commands and what is typed here, which no record of the machine holds."""


class Walk:
    """Goes through the window, and notes what is on show in each place.

    Attributes:
        english: What was not translated: where, in what, of what kind, and the text.
        misfits: What has no room, with the place where it was seen first.
    """

    def __init__(self, desk: Desk, pictures: Path | None) -> None:
        self._desk = desk
        self._pictures = pictures
        self._painted: set[str] = set()
        self._names: list[str] = []
        self._left: set[str] = set()
        self.english: dict[tuple[str, str, str], str] = {}
        self.misfits: dict[Misfit, str] = {}
        self.places: list[str] = []
        _listen(self._painted)

    def look(self, place: str) -> None:
        """Note everything that is on show now."""
        wait(150)
        self.learn(self._desk.window._tick)
        self.places.append(place)
        for widget in QApplication.allWidgets():
            if not widget.isVisible():
                continue
            for kind, text in _texts(widget):
                self._note(place, type(widget).__name__, kind, text)
        before = set(misfits())
        if before:
            wait(500)  # a layout may have been on its way
        for one in before & set(misfits()):
            self.misfits.setdefault(one, place)
        for text in self._painted:
            self._note(place, "painted", "", text)
        self._painted.clear()
        if self._pictures is not None:
            top = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            (top or self._desk.window).grab().save(str(self._pictures / f"{place}.png"))

    def note(self, place: str, what: str, text: str) -> None:
        """Note a text that no widget shows."""
        self._note(place, what, "", text)

    def _note(self, place: str, what: str, kind: str, text: str) -> None:
        left = left_over(text, self._names).strip(" ,·:…")
        if _SPOKEN.search(left) and left not in self._left:
            self._left.add(left)
            self.english.setdefault((what, kind, text), place)

    def learn(self, *things: object) -> None:
        """Take what these records say for names."""
        names = {*self._names, *set().union(*map(names_in, things))}
        self._names = sorted((one for one in names if len(one) > 2), key=len, reverse=True)


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    for name in _TELLING:
        tell = getattr(widget, name, None)
        if callable(tell):
            try:
                found = tell()
            except TypeError:
                continue
            if isinstance(found, str):
                yield name, found
    for action in widget.actions():
        yield "action", action.text()
        yield "action's tip", action.toolTip()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    is_list = isinstance(model, QAbstractListModel)
    columns = 1 if is_list else model.columnCount(QModelIndex())
    for column, role in product(range(columns), _ROLES):
        found = [model.headerData(column, Qt.Orientation.Horizontal, role)]
        rows = range(min(model.rowCount(QModelIndex()), _ROWS))
        found += [model.index(row, column).data(role) for row in rows]
        for text in found:
            if isinstance(text, str):
                yield f"cell {role.name}", text


def _listen(painted: set[str]) -> None:
    """Hear every text that Python draws."""

    def heard(draw: Callable[..., Any]) -> Callable[..., Any]:
        def drawn(self: QPainter, *rest: Any) -> Any:
            for one in rest:
                if isinstance(one, str):
                    painted.add(one)
                elif isinstance(one, QStaticText):
                    painted.add(one.text())
            return draw(self, *rest)

        return drawn

    painter: Any = QPainter
    painter.drawText = heard(QPainter.drawText)
    painter.drawStaticText = heard(QPainter.drawStaticText)


def wait(duration: int) -> None:
    """Let the window live for so many milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(duration, loop.quit)
    loop.exec()


def until(comes: Callable[[], object]) -> None:
    """Let the window live until something is so; the test's own patience is the limit."""
    while not comes():
        wait(20)


def demo_desk(application: QApplication) -> Desk:
    """The window of the demonstration, not yet open."""
    paths = Paths.find()
    paths.make()
    parts = app._opened("auto", paths, (), demo=True)
    return Desk(
        application,
        parts.monitor,
        paths.state / "window.ini",
        loaded=parts.loaded,
        settings=parts.settings,
        clock=now,
        cpu=process_cpu,
        open_sources=parts.again,
        power=parts.power,
        expectations=parts.rules,
        open_history=app._opener(None),
    )


def walk(desk: Desk, found: Walk) -> None:
    """Through every pane, sheet, menu and dialog that the demonstration has."""
    window = desk.window
    actions = window.actions_
    desk.open()
    desk.parts.complete()
    window.resize(*SIZE)
    until(lambda: window.listening.table.sockets.lines)
    wait(1200)
    found.learn(desk._monitor.knowledge, DATA)
    found.look("listening")
    _walk_rows(desk, found)
    _walk_panes(desk, found)
    for command in (Command.PREFERENCES, Command.SHORTCUTS, Command.ABOUT, Command.EXPLAIN_PORT):
        _ask(found, command, actions[command].trigger)
    actions[Command.EXPECTATIONS].trigger()
    wait(900)
    found.look("expectations")
    actions[Command.LISTENING].trigger()
    for action in desk.tray.menu.actions():
        found.note("tray", "tray menu", action.text())


def _walk_rows(desk: Desk, found: Walk) -> None:
    window = desk.window
    actions = window.actions_
    table = window.listening.table
    for row in range(min(len(table.sockets.lines), 25)):
        table.selectRow(row)
        found.look(f"row-{row}")
    table.selectRow(1)
    wait(200)
    QTimer.singleShot(300, lambda: _look_at_popup(found))
    window.commands.open_menu(QPoint(200, 200))
    menu = window.tab_row.findChildren(QMenu) + window.findChildren(QMenu)
    for one in menu:
        one.aboutToShow.emit()
        for action in one.actions():
            found.note(f"menu {one.title()}", "menu", action.text())
            if action.toolTip() != action.text():
                found.note(f"menu {one.title()}", "menu tip", action.toolTip())
    actions[Command.EXPLAIN].trigger()
    found.look("explanation")
    actions[Command.GAPS].trigger()
    found.look("gaps")
    for command in (Command.STOP, Command.STOP_TREE, Command.EXPECT):
        actions[Command.LISTENING].trigger()
        table.selectRow(1)
        wait(200)
        _ask(found, command, actions[command].trigger)
    actions[Command.HOLD].trigger()
    wait(600)
    found.look("hold")
    actions[Command.COPY_ROW].trigger()
    found.look("copied")
    actions[Command.PAUSE].trigger()
    found.look("paused")
    actions[Command.PAUSE].trigger()
    for query in ("nothing-like-this", "port:22", "port:<", "is:odd"):
        window.filter_box.set_query(query)
        wait(300)
        found.look(f"filter {query}".replace("<", "less"))
    _ask(found, "save-filter", actions[Command.SAVE_FILTER].trigger)
    window.filter_box.set_query("")


def _walk_panes(desk: Desk, found: Walk) -> None:
    window = desk.window
    actions = window.actions_
    actions[Command.CONNECTIONS].trigger()
    wait(1200)
    for row in range(4):
        window.connections.table.selectRow(row)
        found.look(f"connections-{row}")
    _ask(found, "close-connection", actions[Command.CLOSE_CONNECTION].trigger)
    actions[Command.ACTIVITY].trigger()
    wait(2500)
    found.look("activity")
    window.activity.show_page(1)
    wait(1200)
    found.look("timeline")
    actions[Command.ALERTS].trigger()
    wait(1200)
    found.look("alerts")


def _ask(found: Walk, place: str, ask: Callable[[], None]) -> None:
    """Open a dialog, which may wait until it is closed, and close it."""

    def look() -> None:
        found.look(place)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.close()

    QTimer.singleShot(900, look)
    ask()
    until(lambda: place in found.places)
    wait(50)


def _look_at_popup(found: Walk) -> None:
    found.look("row-menu")
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def main(words: list[str]) -> None:
    application = QApplication(sys.argv[:1])
    pseudo = Pseudo()
    application.installTranslator(pseudo)
    if "rtl" in words:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    folders = [Path(word) for word in words if word != "rtl"]
    desk = demo_desk(application)
    found = Walk(desk, folders[0] if folders else None)
    walk(desk, found)
    told = {
        "places": found.places,
        "english": [(place, *key) for key, place in found.english.items()],
        "misfits": [(place, *one) for one, place in found.misfits.items()],
    }
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # what was begun here is nobody's to wait for


if __name__ == "__main__":
    main(sys.argv[1:])
