from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from portwatch.ui.actions import Actions
from portwatch.ui.tab_row import TabRow
from portwatch.ui.warm_up import WarmUp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class Steps:
    """Counts what was taken, and whether it was given up."""

    def __init__(self, count: int, *, fails_at: int | None = None) -> None:
        self.taken = 0
        self.given_up = False
        self._count = count
        self._fails_at = fails_at

    def __iter__(self) -> Iterator[None]:
        try:
            for number in range(self._count):
                if number == self._fails_at:
                    raise ImportError("nothing there")
                self.taken += 1
                yield
        except GeneratorExit:
            self.given_up = True
            raise


def test_nothing_is_done_before_it_is_begun(qtbot: QtBot) -> None:
    steps = Steps(3)
    warm_up = WarmUp(iter(steps))
    qtbot.wait(50)
    assert steps.taken == 0
    warm_up.begin()
    qtbot.waitUntil(lambda: warm_up.has_ended)
    assert steps.taken == 3
    warm_up.begin()


def test_a_turn_takes_one_step(qtbot: QtBot) -> None:
    steps = Steps(3)
    warm_up = WarmUp(iter(steps))
    taken = []
    warm_up._timer.timeout.connect(lambda: taken.append(steps.taken))
    with qtbot.waitSignal(warm_up.ended):
        warm_up.begin()
        warm_up.begin()
    assert warm_up.has_ended
    assert taken == [1, 2, 3, 3]


def test_what_is_left_is_done_at_once_when_it_is_needed(qtbot: QtBot) -> None:
    steps = Steps(1000)
    warm_up = WarmUp(iter(steps))
    warm_up.begin()
    qtbot.waitUntil(lambda: steps.taken > 0)
    warm_up.finish()
    assert steps.taken == 1000
    assert warm_up.has_ended
    assert not warm_up._timer.isActive()
    warm_up.finish()


def test_stopped_in_the_middle_it_gives_up(qtbot: QtBot) -> None:
    steps = Steps(1_000_000)  # more than it takes while one waits
    warm_up = WarmUp(iter(steps))
    warm_up.begin()
    qtbot.waitUntil(lambda: steps.taken > 0)
    warm_up.stop()
    taken = steps.taken
    QApplication.processEvents()
    assert steps.given_up
    assert steps.taken == taken
    warm_up.stop()


@pytest.mark.parametrize("at_once", [True, False])
def test_a_step_that_fails_is_the_last(qtbot: QtBot, *, at_once: bool) -> None:
    steps = Steps(5, fails_at=2)
    warm_up = WarmUp(iter(steps))
    warm_up.begin()
    if at_once:
        warm_up.finish()
    qtbot.waitUntil(lambda: warm_up.has_ended)
    assert steps.taken == 2


def test_a_tab_that_is_pointed_at_is_told_once(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    titles = ["Listening", "Connections", "Activity"]
    row = TabRow(titles, QLineEdit(), Actions(window), theme, icons)
    window.setCentralWidget(row)
    window.resize(1200, 200)
    window.show()
    told: list[int] = []
    row.pointed.connect(told.append)
    middle = row.tabs.tabRect(2).center()

    for place in (middle, middle + QPoint(2, 0), row.tabs.tabRect(1).center(), middle):
        qtbot.mouseMove(row.tabs, place)
        QApplication.processEvents()

    assert told == [2, 1, 2]
    assert row.tabs.currentIndex() == 0
