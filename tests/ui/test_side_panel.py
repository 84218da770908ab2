from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.ui.actions import Command
from portwatch.ui.icons import Icons
from portwatch.ui.side_panel import SidePanel
from tests.helpers import rows
from tests.helpers.remembering import at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def test_details_follow_the_current_row(room: Room) -> None:
    table = room.window.listening.table
    for identity, port in zip(room.machine.table, (4000, 5000), strict=True):
        table.select_socket(identity)
        shown = room.window.side.details.row
        assert shown is not None
        assert shown.socket.local_port == port


def test_the_first_row_is_told_after_the_table_is_painted_and_covers_nothing(
    qtbot: QtBot, theme: Theme
) -> None:
    side = SidePanel(theme, Icons(theme))
    qtbot.addWidget(side)
    row = rows.listener(port=4000)

    side.show_row(row, at(0), ())
    assert side.details.row is None
    side.show_gaps(())
    qtbot.waitUntil(lambda: side.details.row is row)
    assert side.currentWidget() is side.gaps

    other = rows.listener(port=5000)
    side.show_row(other, at(1), ())
    assert side.details.row is other
    assert side.currentWidget() is side.details


def test_what_follows_the_first_row_at_once_is_what_is_told(qtbot: QtBot, theme: Theme) -> None:
    side = SidePanel(theme, Icons(theme))
    qtbot.addWidget(side)
    last = rows.listener(port=5000)

    side.show_row(rows.listener(port=4000), at(0), ())
    side.show_row(last, at(0), ())
    qtbot.wait(20)
    assert side.details.row is last


def test_any_port_is_explained_with_who_holds_it(room: Room) -> None:
    room.window.listening.table.select_socket(next(iter(room.machine.table)))
    room.window.actions_[Command.EXPLAIN].trigger()

    assert room.window.side.currentWidget() is room.window.side.explanation
    assert "daemon" in room.window.side.explanation.text


def test_an_explanation_stands_on_the_same_paper_as_the_details(room: Room, theme: Theme) -> None:
    room.window.listening.table.select_socket(next(iter(room.machine.table)))
    room.window.actions_[Command.EXPLAIN].trigger()

    panel = room.window.side.explanation
    ground = panel.grab().toImage().pixelColor(4, panel.height() - 4)
    assert ground.name().upper() == theme.tokens.surface.upper()


def test_gaps_open_at_the_side(room: Room) -> None:
    room.window.strip.gaps_requested.emit()

    assert room.window.side.currentWidget() is room.window.side.gaps
    room.window.side.gaps.closed.emit()
    assert room.window.side.currentWidget() is room.window.side.details


def test_gaps_stand_beside_the_charts_and_go_again(qtbot: QtBot, room: Room) -> None:
    window = room.window
    window.tab_row.choose(2)
    qtbot.waitUntil(lambda: window.activity.charts is not None)
    assert not window.side.isVisible()

    window.strip.gaps_requested.emit()
    assert window.side.gaps.isVisible()
    assert window.activity.isVisible()
    room.poll()
    assert window.side.gaps.isVisible()
    window.side.gaps.closed.emit()
    assert not window.side.isVisible()
    assert window.activity.isVisible()


def test_a_row_that_changes_does_not_cover_what_is_read_beside_it(room: Room) -> None:
    identity = next(iter(room.machine.table))
    room.window.listening.table.select_socket(identity)
    room.window.strip.gaps_requested.emit()
    room.machine.run(30, "heir")
    room.machine.hand_over(identity, 30)
    room.poll()

    assert room.window.side.gaps.isVisible()
    room.window.listening.table.select_socket(list(room.machine.table)[1])
    assert room.window.side.details.isVisible()


def test_a_narrow_window_shows_details_in_place_of_the_table(room: Room) -> None:
    room.window.resize(800, 600)
    assert not room.window.side.isVisible()
    room.window.listening.table.opened.emit(room.window.listening.table.sockets.lines[0].row)

    assert room.window.side.isVisible()
    assert not room.window.listening.isVisible()
    room.window.side.closed.emit()
    assert room.window.listening.isVisible()
