from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from portwatch.ui.warm_up import WarmUp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


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


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_nothing_is_done_before_the_window_is_painted(qtbot: QtBot, window: QWidget) -> None:
    steps = Steps(3)
    warm_up = WarmUp(iter(steps))
    warm_up.start(window)
    window.grab()
    qtbot.wait(500)
    assert steps.taken == 0
    window.show()
    qtbot.waitUntil(lambda: warm_up.has_ended)
    assert steps.taken == 3


def test_a_turn_takes_one_step(qtbot: QtBot, window: QWidget) -> None:
    steps = Steps(3)
    warm_up = WarmUp(iter(steps))
    taken = []
    warm_up._timer.timeout.connect(lambda: taken.append(steps.taken))
    warm_up.start(window)
    with qtbot.waitSignal(warm_up.ended):
        window.show()
    assert warm_up.has_ended
    assert taken == [1, 2, 3, 3]


def test_a_key_makes_it_rest(qtbot: QtBot, window: QWidget) -> None:
    steps = Steps(10_000)
    warm_up = WarmUp(iter(steps))
    warm_up.start(window)
    window.show()
    qtbot.waitUntil(lambda: steps.taken > 0)
    between = warm_up._timer.interval()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert warm_up._timer.isActive()
    assert warm_up._timer.interval() > 5 * between
    warm_up.stop()


def test_what_is_left_is_done_at_once_when_it_is_needed(qtbot: QtBot, window: QWidget) -> None:
    steps = Steps(1000)
    warm_up = WarmUp(iter(steps))
    warm_up.start(window)
    window.show()
    qtbot.waitUntil(lambda: steps.taken > 0)
    warm_up.finish()
    assert steps.taken == 1000
    assert warm_up.has_ended
    assert not warm_up._timer.isActive()
    warm_up.finish()


def test_stopped_in_the_middle_it_gives_up(qtbot: QtBot, window: QWidget) -> None:
    steps = Steps(1000)
    warm_up = WarmUp(iter(steps))
    warm_up.start(window)
    window.show()
    qtbot.waitUntil(lambda: steps.taken > 0)
    window.close()
    warm_up.stop()
    taken = steps.taken
    QApplication.processEvents()
    assert steps.given_up
    assert steps.taken == taken
    warm_up.stop()


@pytest.mark.parametrize("at_once", [True, False])
def test_a_step_that_fails_is_the_last(qtbot: QtBot, window: QWidget, *, at_once: bool) -> None:
    steps = Steps(5, fails_at=2)
    warm_up = WarmUp(iter(steps))
    warm_up.start(window)
    window.show()
    if at_once:
        warm_up.finish()
    qtbot.waitUntil(lambda: warm_up.has_ended)
    assert steps.taken == 2
