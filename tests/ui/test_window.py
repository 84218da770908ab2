from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from portwatch.core.model import Instant
from portwatch.ui.actions import Command
from portwatch.ui.moment import clock_text
from portwatch.ui.panes import ALERTS_TAB

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def test_what_listens_is_on_show_after_the_first_poll(room: Room) -> None:
    assert sorted(room.ports()) == [4000, 5000]
    assert room.window.listening.table.isVisible()


def test_a_listener_that_opens_is_shown_and_announced_in_the_window_without_a_desktop(
    room: Room,
) -> None:
    room.machine.open(6000, 20)
    room.poll()

    assert 6000 in room.ports()
    assert room.window.notice.isVisible()
    assert "6000" in room.window.notice.text


def test_the_announcement_leads_to_the_row(qtbot: QtBot, room: Room) -> None:
    room.window.filter_box.set_query("port:4000")
    room.machine.open(6000, 20)
    room.poll()
    room.window.notice.accepted.emit()

    def shows_it() -> bool:
        row = room.window.listening.table.current_row()
        return row is not None and row.socket.local_port == 6000

    qtbot.waitUntil(shows_it)
    shown = room.window.side.details.row
    assert shown is not None
    assert shown.socket.local_port == 6000


def test_the_filter_narrows_the_table_and_says_how_much(qtbot: QtBot, room: Room) -> None:
    room.window.filter_box.set_query("port:4000")

    qtbot.waitUntil(lambda: room.ports() == [4000])
    room.window.filter_box.set_query("port:9")
    qtbot.waitUntil(lambda: room.ports() == [])
    assert room.window.listening.empty.isVisible()
    assert "port:9" in room.window.listening.empty.title
    room.window.listening.empty.clear_requested.emit()
    qtbot.waitUntil(lambda: sorted(room.ports()) == [4000, 5000])


def test_the_tools_beside_the_tabs_are_about_what_is_on_show(room: Room) -> None:
    def tools() -> tuple[str, bool]:
        group = room.window.tab_row.findChild(QToolButton, "group")
        return room.window.filter_box.placeholderText(), group.isVisible()

    assert tools() == ("Filter: port, program, reach…", True)
    room.window.tab_row.choose(ALERTS_TAB)
    assert tools() == ("Filter alerts…", False)
    room.window.tab_row.choose(1)
    assert tools() == ("Filter: port, program, reach…", True)


def test_connections_are_read_only_while_they_are_looked_at(qtbot: QtBot, room: Room) -> None:
    room.machine.open(40001, 10, remote=("10.0.0.9", 443))
    room.window.tab_row.choose(1)

    qtbot.waitUntil(lambda: room.ports() == [40001])
    room.window.tab_row.choose(0)
    qtbot.waitUntil(lambda: sorted(room.ports()) == [4000, 5000])


def test_pausing_holds_the_table_and_going_on_catches_up(qtbot: QtBot, room: Room) -> None:
    pause = room.window.actions_[Command.PAUSE]
    pause.setChecked(True)
    room.machine.open(6000, 20)
    room.poll()

    assert 6000 not in room.ports()
    assert "Paused" in room.window.pause_bar.text
    assert "6000" in room.window.notice.text  # announced all the same
    room.window.pause_bar.accepted.emit()
    qtbot.waitUntil(lambda: 6000 in room.ports())
    assert not pause.isChecked()


def test_paused_connections_are_those_of_that_moment(qtbot: QtBot, room: Room) -> None:
    room.machine.open(40001, 10, remote=("10.0.0.9", 443))
    room.window.tab_row.choose(1)
    qtbot.waitUntil(lambda: room.ports() == [40001])
    room.window.actions_[Command.PAUSE].setChecked(True)
    room.machine.open(40002, 10, remote=("10.0.0.9", 443))
    room.poll()
    assert room.ports() == [40001]

    room.window.tab_row.choose(0)
    room.poll()
    room.window.tab_row.choose(1)
    room.poll()
    assert room.ports() == [40001]
    room.window.actions_[Command.PAUSE].setChecked(False)
    qtbot.waitUntil(lambda: sorted(room.ports()) == [40001, 40002])


def test_connections_first_looked_at_while_paused_are_shown_and_stand_still(
    qtbot: QtBot, room: Room
) -> None:
    room.window.actions_[Command.PAUSE].setChecked(True)
    room.machine.open(40001, 10, remote=("10.0.0.9", 443))
    room.window.tab_row.choose(1)
    qtbot.waitUntil(lambda: room.ports() == [40001])

    room.machine.open(40002, 10, remote=("10.0.0.9", 443))
    room.poll()

    assert room.ports() == [40001]


def test_an_empty_pane_says_that_it_is_paused_and_goes_on(qtbot: QtBot, room: Room) -> None:
    for identity in list(room.machine.table):
        room.machine.close_socket(identity)
    room.poll()
    room.worker._monitor._rows.tombstones.clear()
    room.poll()
    empty, pause = room.window.listening.empty, room.window.actions_[Command.PAUSE]
    assert empty.title == "Nothing listens on this computer"

    pause.setChecked(True)
    assert empty.title.startswith("Paused at ")
    room.machine.open(6000, 20)
    room.poll()
    go_on = [one for one in empty.findChildren(QPushButton) if one.isVisible()]
    qtbot.mouseClick(go_on[0], Qt.MouseButton.LeftButton)

    assert not pause.isChecked()
    qtbot.waitUntil(lambda: room.ports() == [6000])


def test_the_moment_of_the_pause_is_told_by_the_clock(room: Room) -> None:
    room.presenter._clock = lambda: Instant(1.0, 1_795_617_122.0)
    room.window.actions_[Command.PAUSE].setChecked(True)

    assert clock_text(1_795_617_122.0, 1_795_617_122.0) in room.window.pause_bar.text


def test_the_charts_pause_with_the_window(room: Room, qtbot: QtBot) -> None:
    window = room.window
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.activity.charts is not None)
    charts = window.activity.charts
    assert charts is not None
    window.actions_[Command.PAUSE].setChecked(True)
    assert charts.is_paused
    window.actions_[Command.PAUSE].setChecked(False)
    assert not charts.is_paused


def test_without_a_tray_closing_the_window_ends_the_program(qtbot: QtBot, room: Room) -> None:
    with qtbot.waitSignal(room.presenter.ended):
        room.window.close()


def test_a_poll_that_fails_is_told_and_the_next_one_works(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise OSError("out of luck")

    with monkeypatch.context() as patched:
        patched.setattr(room.worker._monitor, "tick", fail)
        room.poll()
        assert "out of luck" in room.window.notice.text
    room.machine.open(6000, 20)
    room.poll()

    assert 6000 in room.ports()


def test_every_control_has_a_name_for_screen_readers(room: Room) -> None:
    controls = [
        widget
        for widget in room.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(room.window)
    ]
    unnamed = [
        type(widget).__name__
        for widget in controls
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]

    assert controls
    assert unnamed == []


def test_the_tray_tells_the_worst_and_keeps_its_menu(room: Room) -> None:
    menu = room.tray.menu
    entries = menu.actions()
    room.machine.run(30, "a.out", exe="/tmp/a.out")
    room.machine.open(6666, 30, address="0.0.0.0")
    room.poll()

    assert menu.actions() == entries
    assert "suspicious" in entries[0].text()


def test_a_click_on_a_figure_of_the_status_line_filters(qtbot: QtBot, room: Room) -> None:
    room.window.status_line.filter_requested.emit("reach:network")

    qtbot.waitUntil(lambda: room.ports() == [5000])


def test_a_glance_polls_at_once_when_a_listener_opens(room: Room) -> None:
    room.worker.glance()
    room.machine.open(6000, 20)
    room.worker.glance()
    QApplication.processEvents()

    assert 6000 in room.ports()


def test_the_keyboard_is_in_the_table_as_soon_as_it_has_rows(qtbot: QtBot, room: Room) -> None:
    window = room.window
    assert window.focusWidget() is window.listening.table
    room.machine.open(40001, 10, remote=("10.0.0.9", 443))
    window.actions_[Command.CONNECTIONS].trigger()

    qtbot.waitUntil(lambda: room.ports() == [40001])
    assert window.focusWidget() is window.connections.table


def test_who_writes_a_filter_goes_on_writing(qtbot: QtBot, room: Room) -> None:
    window = room.window
    window.filter_box.setFocus()
    for text in ("port:9", "port:4000"):
        window.filter_box.set_query(text)
        room.poll()
    qtbot.waitUntil(lambda: room.ports() == [4000])

    assert window.focusWidget() is window.filter_box


def test_who_writes_before_the_first_rows_come_goes_on_writing(qtbot: QtBot, room: Room) -> None:
    window = room.window
    room.machine.open(40001, 10, remote=("10.0.0.9", 443))
    window.panes_shown.disconnect(room.worker.set_visible)
    window.tab_row.choose(1)
    window.actions_[Command.FIND].trigger()
    room.worker.set_visible(frozenset({"connections"}))

    qtbot.waitUntil(lambda: room.ports() == [40001])
    assert window.focusWidget() is window.filter_box


def test_only_a_window_that_can_be_seen_has_panes_on_show(qtbot: QtBot, room: Room) -> None:
    window = room.window
    told: list[frozenset[str]] = []
    window.panes_shown.connect(told.append)

    window.tab_row.choose(2)
    assert told[-1] == {"activity"}
    window.showMinimized()
    qtbot.waitUntil(lambda: told[-1] == frozenset())
    window.showNormal()
    qtbot.waitUntil(lambda: told[-1] == {"activity"})
    window.hide()
    assert told[-1] == frozenset()


def test_an_announcement_goes_when_its_row_is_looked_at(room: Room) -> None:
    identity = room.machine.open(6000, 20)
    room.poll()
    assert room.window.notice.isVisible()

    room.window.listening.table.select_socket(identity)

    assert not room.window.notice.isVisible()


def test_an_announcement_does_not_stay_for_ever(qtbot: QtBot, room: Room) -> None:
    room.presenter.banner_timer.setInterval(50)
    room.machine.open(6000, 20)
    room.poll()
    assert room.window.notice.isVisible()

    qtbot.waitUntil(lambda: not room.window.notice.isVisible())


def test_another_notice_outlives_the_announcement_before_it(qtbot: QtBot, room: Room) -> None:
    room.presenter.banner_timer.setInterval(50)
    room.machine.open(6000, 20)
    room.poll()
    room.worker.failed.emit("no luck")

    qtbot.wait(150)
    assert "no luck" in room.window.notice.text
    assert room.window.notice.isVisible()


def test_a_line_divides_the_tabs_from_the_pane(room: Room, theme: Theme) -> None:
    tabs = room.window.tab_row
    picture = tabs.grab().toImage()

    lowest = picture.height() - 1
    assert picture.pixelColor(2, lowest) == QColor(theme.tokens.line)
    assert picture.pixelColor(picture.width() // 2, lowest) == QColor(theme.tokens.line)
