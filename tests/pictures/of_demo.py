"""Pictures of the demonstration: its panes, what can be opened from them, and its sheets."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QScrollArea, QToolButton, QWidget

from portwatch.core.saved_filters import SavedFilter
from portwatch.services.demo_rules import DemoRules
from portwatch.services.machine import open_monitor
from portwatch.ui.actions import Command
from portwatch.ui.inbox_model import ItemLine
from portwatch.ui.preferences import Preferences
from tests.pictures.camera import close_all
from tests.pictures.stage import MOMENT, open_stage, pump, until

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.ui.table_view import SocketTableView
    from tests.pictures.camera import Camera
    from tests.pictures.stage import Stage

POLLS = 308  # the demonstration once round and a few seconds more: Jupyter has just opened
_RANGES = ("5-minutes", "hour", "day", "week")
_CROSSHAIR = 0.69  # of the hour: where postgres opened to the network


def take(camera: Camera, folder: Path) -> None:
    """All of them.

    Args:
        camera: Takes them.
        folder: For what the window keeps.
    """
    monitor = open_monitor(demo=True, epoch=MOMENT.wall - POLLS)
    rules = DemoRules(folder, MOMENT.wall - POLLS)
    try:
        with open_stage(monitor, folder, polls=POLLS, expectations=rules) as stage:
            camera.open(stage)
            until(lambda: stage.player.is_done, "the demonstration")
            stage.settle()
            for part in (_listening, _queries, _menus, _connections, _activity, _alerts):
                part(camera, stage)
                close_all()
                stage.desk.window.filter_box.set_query("")
                stage.desk.window.notice.hide()
            _sheets(camera, stage)
            _rules(camera, stage)
    finally:
        rules.close()


def _listening(camera: Camera, stage: Stage) -> None:
    window, table = stage.desk.window, stage.desk.window.listening.table
    camera.take("no-tray", stage)
    window.notice.hide()
    camera.take("listening", stage)
    for port in (4444, 5173, 8080, 8888, 22, 9100, 631, 51820):
        with suppress(StopIteration):
            _select(table, port)
            camera.take(f"listening-row-{port}", stage)
    table.selectRow(0)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(1, 5):
        table.selectionModel().select(table.model().index(row, 0), flags)
    camera.take("listening-several", stage)
    table.selectRow(0)
    _do(stage, Command.GROUP)
    camera.take("listening-flat", stage)
    _do(stage, Command.GROUP)
    _do(stage, Command.SHOW_DETAILS)
    camera.take("listening-no-details", stage)
    _do(stage, Command.SHOW_DETAILS)
    _do(stage, Command.EXPLAIN)
    camera.take("explanation", stage)
    _do(stage, Command.GAPS)
    camera.take("gaps", stage)
    window.side.show_details()
    _do(stage, Command.PAUSE)
    camera.take("paused", stage)
    _do(stage, Command.PAUSE)
    _select(table, 8080)
    _do(stage, Command.HOLD)
    stage.settle()
    camera.take("notice", stage)
    window.notice.hide()


def _queries(camera: Camera, stage: Stage) -> None:
    window, box = stage.desk.window, stage.desk.window.filter_box
    for state, query in (
        ("filtered", "port:<10000 -service:mdns"),
        ("no-match", "nothing-like-this"),
        ("no-match-port", "port:8081"),
        ("filter-wrong", "port:<"),
        ("filter-unknown-key", "prot:22"),
    ):
        box.set_query(query)
        stage.settle()
        camera.take(state, stage)
    box.set_query("")
    box.setFocus()
    QTest.keyClicks(box, "rea")
    stage.settle()
    camera.take("completion", stage)
    close_all()
    box.set_query("")
    stage.settle()
    bar = window.listening.find_bar
    for state, wanted in (("find", "postgres"), ("find-none", "nowhere")):
        bar.open()
        bar.field.setText(wanted)
        bar.step()
        until(lambda: not bar.is_searching, "the search")
        camera.take(state, stage)
    bar.hide()


def _menus(camera: Camera, stage: Stage) -> None:
    window = stage.desk.window
    _select(window.listening.table, 5432)
    camera.during("menu-row", stage, lambda: window.commands.open_menu(QPoint(240, 200)))
    menu = _app_menu(window.tab_row)
    corner = QPoint(window.width() - 16 - menu.sizeHint().width(), 88)
    menu.popup(window.mapToGlobal(corner))
    camera.take("menu", stage)
    menu.close()
    below = [action.menu() for action in menu.actions() if action.menu() is not None]
    for state, one in zip(("sort", "columns", "looks"), below, strict=True):
        one.popup(window.mapToGlobal(QPoint(400, 116)))
        camera.take(f"menu-{state}", stage)
        one.close()
    stage.desk.tray.menu.popup(window.mapToGlobal(QPoint(700, 500)))
    camera.take("menu-tray", stage)
    stage.desk.tray.menu.close()
    _do(stage, Command.SAVED_FILTERS)
    camera.take("saved-filters-none", stage)
    close_all()
    window.filter_box.set_query("verdict:risky")
    stage.settle()
    camera.during("save-filter", stage, stage.desk.window.actions_[Command.SAVE_FILTER].trigger)
    for name, query in (("Seen from the network", "reach:network"), ("Needs a look", "is:odd")):
        stage.desk.settings.save_filter(SavedFilter(name, query))
    _do(stage, Command.SAVED_FILTERS)
    camera.take("saved-filters", stage)


def _connections(camera: Camera, stage: Stage) -> None:
    window, table = stage.desk.window, stage.desk.window.connections.table
    _do(stage, Command.CONNECTIONS)
    stage.settle()
    table.selectRow(0)
    camera.take("connections", stage)
    camera.during("close-connection", stage, window.actions_[Command.CLOSE_CONNECTION].trigger)
    _do(stage, Command.GROUP)
    camera.take("connections-grouped", stage)
    _do(stage, Command.GROUP)
    _do(stage, Command.GROUP_BY_REMOTE)
    camera.take("connections-by-remote", stage)
    _do(stage, Command.GROUP_BY_REMOTE)
    window.filter_box.set_query("port:1")
    stage.settle()
    camera.take("connections-no-match", stage)


def _activity(camera: Camera, stage: Stage) -> None:
    window = stage.desk.window
    _do(stage, Command.ACTIVITY)
    until(lambda: window.activity.charts is not None, "the charts")
    charts = window.activity.charts
    assert charts is not None
    for position, name in enumerate(_RANGES):
        with suppress(IndexError):
            charts.choose_range(position)
            until(lambda: charts.is_complete, "the past")
            camera.take(f"activity-{name}", stage)
    charts.choose_range(1)
    until(lambda: charts.is_complete, "the past")
    charts.area.point_at_share(_CROSSHAIR)
    camera.take("activity", stage)
    for button in charts.findChildren(QToolButton):
        if button.menu() is not None and button.isVisible():
            button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))
            camera.take("menu-chart", stage)
            button.menu().close()
    window.activity.show_page(1)
    timeline = window.activity.timeline
    assert timeline is not None
    stage.settle()
    camera.take("timeline", stage)
    timeline.list.select_first()
    camera.take("timeline-selected", stage)
    window.filter_box.set_query("postgres")
    stage.settle()
    camera.take("timeline-filtered", stage)
    window.filter_box.set_query("nothing-like-this")
    stage.settle()
    camera.take("timeline-no-match", stage)
    window.filter_box.set_query("")
    stage.settle()
    window.activity.show_page(0)
    window.activity.span_chosen.emit((MOMENT.wall - 3600, MOMENT.wall - 1800))
    stage.settle()
    camera.take("remembered", stage)
    window.remembered.table.selectRow(0)
    camera.take("remembered-selected", stage)
    _do(stage, Command.LISTENING)


def _alerts(camera: Camera, stage: Stage) -> None:
    window, inbox = stage.desk.window, stage.desk.window.inbox
    _do(stage, Command.ALERTS)
    until(lambda: len(inbox.list.lines.lines), "the alerts")
    camera.take("alerts", stage)
    items = [row for row, one in enumerate(inbox.list.lines.lines) if isinstance(one, ItemLine)]
    inbox.list.setCurrentIndex(inbox.list.lines.index(items[1]))
    camera.take("alerts-selected", stage)
    for position, name in ((1, "unread"), (2, "all")):
        inbox.switch.choose(position)
        stage.settle()
        camera.take(f"alerts-{name}", stage)
    window.filter_box.set_query("nothing-like-this")
    stage.settle()
    camera.take("alerts-no-match", stage)
    window.filter_box.set_query("")
    inbox.switch.choose(0)
    stage.settle()
    inbox.list.select_first()
    stage.settle()
    item = inbox.list.current_item()
    assert item is not None
    inbox._dismiss(item)
    stage.settle()
    camera.take("undo-bar", stage)
    _do(stage, Command.LISTENING)


def _sheets(camera: Camera, stage: Stage) -> None:
    window = stage.desk.window
    _select(window.listening.table, 5432)
    for state, command in (
        ("stop-recorded", Command.STOP),
        ("shortcuts", Command.SHORTCUTS),
        ("about", Command.ABOUT),
        ("explain-port", Command.EXPLAIN_PORT),
    ):
        camera.during(state, stage, window.actions_[command].trigger)
    _do(stage, Command.PREFERENCES)
    page = stage.desk.preferring.page
    assert isinstance(page, Preferences)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    number, place = 1, -1
    while place != bar.value():
        place = bar.value()
        camera.take(f"preferences-{number}", stage)
        number += 1
        bar.setValue(place + bar.pageStep() - 40)
        pump(50)
    page.close()


def _rules(camera: Camera, stage: Stage) -> None:
    _do(stage, Command.EXPECTATIONS)
    stage.settle()
    page = stage.desk.parts.expecting.rules.page
    camera.take("expectations", stage)
    page.table.selectRow(0)
    camera.take("expectations-selected", stage)
    page.select_exceeded()
    camera.take("expectations-exceeded", stage)
    page.menu.popup(page._more.mapToGlobal(QPoint(0, page._more.height())))
    camera.take("menu-expectations", stage)
    page.menu.close()
    page.field.setText("nothing-like-this")
    stage.settle()
    camera.take("expectations-no-match", stage)
    page.field.setText("")
    page.begin_new()
    camera.take("expectations-new", stage)
    page.end_new()
    page.table.selectRow(1)
    page.panel._remove()
    stage.settle()
    camera.take("expectations-undo", stage)
    stage.desk.window.pages.leave()


def _select(table: SocketTableView, port: int) -> None:
    found = next(
        row
        for row, line in enumerate(table.sockets.lines)
        if getattr(getattr(line, "row", None), "socket", None) is not None
        and line.row.socket.local_port == port
    )
    table.selectRow(found)
    table.scrollTo(table.model().index(found, 0))


def _do(stage: Stage, command: Command) -> None:
    stage.desk.window.actions_[command].trigger()
    stage.settle()


def _app_menu(row: QWidget) -> QMenu:
    return next(one.menu() for one in row.findChildren(QToolButton) if one.menu() is not None)
