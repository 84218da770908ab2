from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.view import View
from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor
from portwatch.services.runtime import now
from portwatch.ui.pane_factory import listening_pane
from portwatch.ui.worker import LISTENING, MonitorWorker
from tests.helpers.machine import FakeMachine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def worker(qapp: object) -> Iterator[MonitorWorker]:
    del qapp
    machine = FakeMachine()
    machine.open(4000, 10)
    made = MonitorWorker(Monitor(machine.sources(), load_knowledge()), 3600.0, now)
    yield made
    made.stop()


def test_nothing_is_arranged_before_a_window_is_on_show(worker: MonitorWorker) -> None:
    worker.start()
    worker.poll()

    assert [frame.arrangements for frame in worker.take()] == [{}, {}]
    worker.set_visible(frozenset({LISTENING}))
    (frame,) = worker.take()
    assert set(frame.arrangements) == {LISTENING}


def test_a_pane_says_why_when_the_first_look_fails(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    pane = listening_pane(theme, icons, View())
    qtbot.addWidget(pane)
    pane.fail("out of luck")

    assert pane.empty.title == "This list cannot be read now"
