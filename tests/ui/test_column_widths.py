from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from portwatch.core.connection_columns import CONNECTION_TABLE
from portwatch.core.listener_columns import LISTENER_TABLE
from portwatch.ui.column_widths import PROGRAM_AT_MOST, column_widths

if TYPE_CHECKING:
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
