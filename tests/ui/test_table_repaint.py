from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap, QRegion
from PySide6.QtWidgets import QApplication

from portwatch.core.model import Instant, Verdict
from portwatch.core.view import Arranger, View
from tests.helpers.arranged import FLAT
from tests.helpers.paintings import Paintings
from tests.helpers.rows import NOW, listener

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.core.view import Arrangement
    from portwatch.ui.table_view import SocketTableView


class Shown:
    """A table on the screen, and one arranger for all that it shows."""

    def __init__(self, table: SocketTableView) -> None:
        self.table = table
        self._arranger = Arranger()
        self._paintings = Paintings(table.viewport())

    def show(self, rows: list[Listener], view: View = FLAT, *, later: float = 0.0) -> set[int]:
        """Show these rows; the numbers of the lines that are painted for that."""
        QApplication.processEvents()
        self._paintings.area = QRegion()
        self.table.show_arrangement(self.arranged(rows, view, later))
        QApplication.processEvents()
        return {self.table.rowAt(part.center().y()) for part in self._each_row()}

    def arranged(self, rows: list[Listener], view: View, later: float) -> Arrangement:
        return self._arranger.arrange(rows, (), view, Instant(100.0 + later, NOW + later))

    def _each_row(self) -> Iterator[QRect]:
        for row in range(len(self.table.sockets.lines)):
            top, height = self.table.rowViewportPosition(row), self.table.rowHeight(row)
            inner = self.table.viewport().rect().adjusted(0, top + 2, 0, 0)
            inner.setHeight(height - 4)
            if self._paintings.area.intersects(inner & self.table.viewport().rect()):
                yield inner


@pytest.fixture
def shown(table: SocketTableView) -> Shown:
    return Shown(table)


def test_a_poll_that_changes_one_line_paints_little_more_than_that(shown: Shown) -> None:
    rows = [listener(f"program{port}", port) for port in range(1000, 1100)]
    shown.show(rows)
    shown.show(rows)

    rows[5] = replace(rows[5], verdict=Verdict.RISKY)

    assert 5 in shown.show(rows)
    assert shown.show(rows) == set()
    rows[4] = replace(rows[4], verdict=Verdict.RISKY)
    assert shown.show(rows) <= {3, 4}  # the line below the one before may be another


def test_a_line_is_painted_again_when_its_age_is_told_in_other_words(shown: Shown) -> None:
    rows = [listener(f"program{port}", port, first_seen=NOW - 3600) for port in range(1000, 1006)]
    rows[2] = replace(rows[2], first_seen=NOW - 100)
    shown.show(rows)

    assert 2 not in shown.show(rows, later=5)
    assert 2 in shown.show(rows, later=25)
    assert 5 not in shown.show(rows, later=30)


def test_a_click_finds_its_line_though_nothing_was_painted(shown: Shown, qtbot: QtBot) -> None:
    rows = [listener(f"program{port}", port) for port in range(1000, 1300)]
    shown.show(rows)

    assert shown.show([*rows[:200], listener("other", 2000), *rows[201:]]) == set()

    table = shown.table
    y = table.rowViewportPosition(7) + 5
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, y))
    row = table.current_row()
    assert row is not None
    assert row.socket.local_port == 1007


@pytest.mark.parametrize("view", [FLAT, View(sort="verdict"), View(sort="program")])
def test_what_is_painted_bit_by_bit_looks_as_if_painted_at_once(shown: Shown, view: View) -> None:
    chance, table = random.Random(11), shown.table
    known = {n: listener(f"p{n % 9}", n, first_seen=NOW - n % 70) for n in range(1000, 1060)}
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows

    for turn in range(25):
        shown.show(list(known.values()), view, later=3.0 * turn)
        QApplication.processEvents()
        on_screen = table.screen().grabWindow(table.winId())
        assert as_image(on_screen) == as_image(table.grab()), turn
        for number in chance.sample(sorted(known), 3):
            if chance.random() < 0.5:
                known[number] = replace(known[number], verdict=chance.choice(list(Verdict)))
            else:
                del known[number]
                other = chance.randrange(1000, 9000)
                known[other] = listener(f"p{other % 9}", other, first_seen=NOW + 3.0 * turn)
        if turn % 5 == 0:
            index = table.sockets.index(chance.randrange(len(table.sockets.lines)), 0)
            table.selectionModel().select(index, select)
            table.verticalScrollBar().setValue(chance.choice([0, 45, 210]))


def as_image(picture: QPixmap) -> QImage:
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
