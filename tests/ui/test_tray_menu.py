from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from portwatch.core.alerts import Alert
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.inbox import InboxPage, Shelf
from portwatch.core.model import Verdict
from portwatch.ui.actions import Actions
from portwatch.ui.history_requests import InboxRead, InboxShelf
from portwatch.ui.tray_menu import ALERTS, TrayMenu
from tests.helpers import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.helpers.room import Room


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[TrayMenu]:
    window = QWidget()
    qtbot.addWidget(window)
    made = TrayMenu(Actions(window))
    yield made
    made.deleteLater()


def told(*titles: str) -> tuple[tuple[float, Alert], ...]:
    return tuple((rows.NOW, Alert(title, "", (rows.listener(),))) for title in titles)


def lines(menu: TrayMenu) -> list[str]:
    """What can be read, without the time of day in front of an alert."""
    seen = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
    return [one.text().split("  ")[-1] for one in seen]


ALWAYS = ["portwatch", "No notifications for an hour", "Open portwatch", "Quit"]


def test_without_alerts_it_is_short(menu: TrayMenu) -> None:
    assert lines(menu) == ALWAYS


def test_the_latest_alerts_are_listed_with_their_time(menu: TrayMenu) -> None:
    menu.show_alerts(told("c", "b", "a", "older"), rows.NOW)

    assert lines(menu) == [ALWAYS[0], "c", "b", "a", *ALWAYS[1:]]
    assert len(menu.items) == ALERTS
    assert ":" in menu.items[0].text()


def test_a_hostile_title_is_plain_and_short(menu: TrayMenu) -> None:
    menu.show_alerts(told("R&D " * 100), rows.NOW)

    assert len(menu.items[0].text()) < 120
    assert "R&&D" in menu.items[0].text()


def test_an_open_menu_keeps_its_lines_and_what_they_mean(menu: TrayMenu) -> None:
    chosen: list[str] = []
    menu.alert_chosen.connect(lambda alert: chosen.append(alert.title))
    menu.show_alerts(told("a"), rows.NOW)
    before = menu.actions()
    menu.popup(QPoint(0, 0))
    menu.show_alerts(told("b", "a"), rows.NOW)

    assert lines(menu)[1] == "a"
    menu.items[0].trigger()
    assert chosen == ["a"]
    menu.close()
    menu.popup(QPoint(0, 0))
    assert lines(menu)[1:3] == ["b", "a"]
    assert menu.actions() == before
    menu.close()


def test_the_same_items_tell_how_long_it_is_quiet(menu: TrayMenu) -> None:
    asked: list[bool] = []
    menu.quiet_chosen.connect(asked.append)
    menu.quiet.trigger()
    menu.show_quiet(rows.NOW + 3600)

    assert menu.quiet.isChecked()
    assert menu.quiet.text().startswith("No notifications until ")
    menu.quiet.trigger()
    menu.show_quiet(None)
    assert menu.quiet.text() == ALWAYS[1]
    assert asked == [True, False]


def test_what_opened_is_in_the_menu_and_leads_to_its_row(room: Room) -> None:
    room.machine.open(6000, 20)
    room.poll()
    item = room.tray.menu.items[0]

    assert item.text().endswith("worker opened port 6000")
    item.trigger()
    assert room.current_port() == 6000


def read(*alerts: AlertEntry, shelf: Shelf = Shelf.OPEN) -> InboxRead:
    return InboxRead(InboxShelf(shelf), InboxPage(alerts))


def earlier(number: int) -> AlertEntry:
    state, at = AlertState.SHOWN, rows.NOW - 60 * number
    return AlertEntry(number, at, Verdict.RISKY, f"vite opened\nport {number}", "x", state)


def test_what_an_earlier_run_announced_is_in_the_menu_below_what_is_new(room: Room) -> None:
    room.machine.open(6000, 20)
    room.poll()
    room.presenter.recall(read(earlier(9), shelf=Shelf.ALL))  # settled ones may be among them
    room.presenter.recall(read(*map(earlier, range(1, 5))))
    room.presenter.recall(read(earlier(7)))

    said = [one.split("  ")[-1] for one in (item.text() for item in room.tray.menu.items)]
    assert said == [
        "Risky: worker opened port 6000",
        "vite opened\\x0aport 1",
        "vite opened\\x0aport 2",
    ]
    room.window.hide()
    room.tray.menu.items[1].trigger()
    assert room.window.isVisible()
    assert room.window.inbox.isVisible()


def test_an_hour_of_quiet_ends_by_itself(room: Room) -> None:
    quiet, timer = room.tray.menu.quiet, room.presenter.quiet_hour.timer
    quiet.trigger()
    assert "until" in quiet.text()
    assert timer.isActive()
    room.machine.open(6000, 20)
    room.poll()
    assert room.window.notice.text == ""
    assert room.tray.menu.items[0].isVisible()  # it is not lost

    timer.timeout.emit()

    assert not quiet.isChecked()
    assert quiet.text() == "No notifications for an hour"
    assert "port 6000" in room.window.notice.text
