from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from portwatch.core.connection_columns import CONNECTION_TABLE
from portwatch.core.listener_columns import LISTENER_TABLE
from portwatch.core.model import Instant, Verdict
from portwatch.core.view import Arranger, View
from portwatch.core.wording import VERDICT_WORDS
from portwatch.ui.column_widths import PROGRAM_AT_MOST, column_widths
from portwatch.ui.language import translated
from portwatch.ui.pane_factory import listening_pane
from portwatch.ui.row_delegate import RowDelegate
from portwatch.ui.tokens import Tone
from tests.helpers.rows import NOW, listener

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.socket_pane import SocketPane
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def same(length: int) -> int:
    return length


@pytest.mark.parametrize("ids", [LISTENER_TABLE, CONNECTION_TABLE])
@pytest.mark.parametrize("room", [800, 927, 1280, 1567, 1920, 3840])
def test_all_room_is_used_and_the_program_does_not_take_it_all(
    ids: tuple[str, ...], room: int
) -> None:
    widths = column_widths(ids, room, same)

    assert room - 4 <= sum(widths.values()) <= room
    assert widths["program"] <= PROGRAM_AT_MOST


def test_a_wide_table_has_more_for_what_has_more_to_say() -> None:
    usual = column_widths(LISTENER_TABLE, 927, same)
    wide = column_widths(LISTENER_TABLE, 1567, same)

    for name in ("service", "address", "owner"):
        assert wide[name] > usual[name]
    for name in ("port", "reach", "verdict", "since"):
        assert wide[name] == usual[name]


def test_a_longer_word_gets_its_room_from_the_program() -> None:
    usual = column_widths(LISTENER_TABLE, 927, same)
    longer = column_widths(LISTENER_TABLE, 927, same, {"reach": 142, "port": 10})

    assert longer["reach"] == 142
    assert longer["port"] == usual["port"]
    assert sum(longer.values()) == sum(usual.values())


def test_a_narrow_table_leaves_out_the_least_telling() -> None:
    assert "address" not in column_widths(LISTENER_TABLE, 800, same)
    assert set(column_widths(LISTENER_TABLE, 500, same)) == {"program", "port", "reach", "verdict"}


def test_the_table_of_a_wide_window_shares_its_room(room: Room) -> None:
    for size in ((1280, 800), (800, 600), (1920, 1080)):
        room.window.resize(*size)
        QApplication.processEvents()
    table = room.window.listening.table
    ids = [column.id for column in table.sockets.columns]

    assert table.columnWidth(0) <= PROGRAM_AT_MOST + len(ids)
    assert table.columnWidth(ids.index("service")) > 200
    room.window.resize(1280, 800)
    QApplication.processEvents()
    assert table.columnWidth(ids.index("service")) == 100


def shown(qtbot: QtBot, theme: Theme, icons: Icons, *rows: Listener) -> SocketPane:
    """A table as wide as beside the details in a window of the usual size."""
    pane = listening_pane(theme, icons, View())
    qtbot.addWidget(pane)
    pane.table.resize(927, 400)
    pane.table.show_arrangement(Arranger().arrange(rows, (), View(), Instant(100.0, NOW)))
    return pane


@pytest.mark.usefixtures("pseudo")
def test_longer_words_of_verdicts_are_told_whole(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    rows = [listener(f"x{number}", number, verdict) for number, verdict in enumerate(Verdict, 80)]
    pane = shown(qtbot, theme, icons, *rows)
    table = pane.table
    assert not table.grab().isNull()
    delegate = table.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    drawn = {made.text() for made, _ in delegate.words._texts.values()}

    assert {translated(word) for word in VERDICT_WORDS.values()} <= drawn


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("width", [None, 48])
def test_the_star_of_a_new_row_stays_in_its_column(
    qtbot: QtBot, theme: Theme, icons: Icons, width: int | None
) -> None:
    pane = shown(qtbot, theme, icons, listener("x", 80, Verdict.RISKY, first_seen=NOW - 3))
    table = pane.table
    since = [column.id for column in table.sockets.columns].index("since")
    if width is not None:  # as a person may draw it
        table.setColumnWidth(since, width)
    picture = table.viewport().grab().toImage()
    star = QColor(theme.tokens.tones[Tone.NEW].color)
    area = product(range(50, picture.width()), range(table.rowHeight(0)))
    found = [x for x, y in area if picture.pixelColor(x, y) == star]

    assert found
    assert min(found) > table.columnViewportPosition(since)
