"""Who gives way in the row of tabs where the room is short: the filter first, no word ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from portwatch.ui.actions import Actions
from portwatch.ui.filter_box import FilterBox
from portwatch.ui.tab_row import TabRow
from tests.helpers.fit import misfits

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

TITLES = ("Lauschend", "Verbindungen", "Aktivität", "Meldungen")
UNREAD = 120


class Bench(NamedTuple):
    """A window of tabs and filter alone."""

    window: QMainWindow
    row: TabRow
    box: FilterBox

    def resize(self, width: int) -> None:
        self.window.resize(width, 200)
        QApplication.processEvents()

    def cut(self) -> list[str]:
        return [one.text for one in misfits() if one.text in TITLES]

    def tabs(self) -> list[int]:
        return [self.row.tabs.tabRect(position).width() for position in range(len(TITLES))]


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, icons: Icons) -> Bench:
    window = QMainWindow()
    qtbot.addWidget(window)
    box = FilterBox(theme, icons)
    row = TabRow(TITLES, box, Actions(window), theme, icons)
    row.show_count(len(TITLES) - 1, UNREAD)
    window.setCentralWidget(row)
    window.setMinimumSize(1, 1)
    window.show()
    return Bench(window, row, box)


def test_the_filter_gives_way_before_the_tabs(bench: Bench) -> None:
    bench.resize(1600)
    wide, tabs = bench.box.width(), bench.tabs()
    spare = bench.row.width() - bench.row.sizeHint().width()

    bench.resize(1600 - spare - wide // 2)

    assert bench.box.width() <= wide // 2 + 2
    assert bench.tabs() == tabs
    assert not bench.cut()


@pytest.mark.parametrize("text", ["", "verdict:risky"])
def test_where_the_room_is_short_every_tab_keeps_its_word(
    bench: Bench, theme: Theme, text: str
) -> None:
    bench.box.set_query(text)
    bench.resize(theme.px(681))  # as many of the design's as 1280 are with letters twice as large

    for position in range(len(TITLES)):
        bench.row.choose(position)
        QApplication.processEvents()
        assert not bench.cut()
    assert bench.box.geometry().left() > bench.row.tabs.geometry().right()


def test_where_there_is_none_every_tab_is_there_all_the_same(bench: Bench, theme: Theme) -> None:
    bench.resize(theme.px(480))

    bar = bench.row.tabs
    assert all(bar.rect().contains(bar.tabRect(position)) for position in range(len(TITLES)))
