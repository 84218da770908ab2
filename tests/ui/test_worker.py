from __future__ import annotations

import itertools
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from portwatch.core.model import Instant
from portwatch.core.pace import PaceReason
from portwatch.core.settings import HistorySettings, PollSettings, Settings
from portwatch.core.view import View
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.history import History
from portwatch.services.history_file import FILE_NAME
from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor
from portwatch.services.runtime import now
from portwatch.ui.pane_factory import listening_pane
from portwatch.ui.worker import ACTIVITY, CONNECTIONS, HANDED_AT_MOST, LISTENING, MonitorWorker
from tests.helpers.machine import FakeMachine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def power() -> Power:
    return Power()


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.open(4000, 10)
    return made


@pytest.fixture
def worker(qapp: object, power: Power, machine: FakeMachine) -> Iterator[MonitorWorker]:
    del qapp
    made = MonitorWorker(
        Monitor(machine.sources(), load_knowledge()), PollSettings(interval=5.0), now, power
    )
    yield made
    made.stop()


def test_nothing_is_arranged_before_a_window_is_on_show(worker: MonitorWorker) -> None:
    worker.start()
    worker.poll()

    assert [frame.arrangements for frame in worker.take()] == [{}, {}]
    worker.set_visible(frozenset({LISTENING}))
    (frame,) = worker.take()
    assert set(frame.arrangements) == {LISTENING}


def test_a_glance_arranges_listeners_alone(worker: MonitorWorker, machine: FakeMachine) -> None:
    worker.set_visible(frozenset({LISTENING, CONNECTIONS}))
    worker.start()
    worker.take()
    machine.open(4001, 10)
    worker.glance()

    (frame,) = worker.take()

    assert [row.socket.local_port for row in frame.tick.opened] == [4001]
    assert set(frame.arrangements) == {LISTENING}


def test_what_the_window_lets_go_of_is_kept_until_some_polls_later(worker: MonitorWorker) -> None:
    worker.set_visible(frozenset({LISTENING}))
    worker.start()
    frame = worker.take()[-1]
    alone = object()
    ours = sys.getrefcount(alone)  # of what has one name; how many that are depends on Python

    for _ in range(HANDED_AT_MOST - 1):
        worker.poll()
        worker.take()
        assert sys.getrefcount(frame) > ours

    worker.poll()
    worker.take()
    assert sys.getrefcount(frame) == ours


def test_what_is_wrong_with_the_rules_is_told_once_and_when_it_is_mended(
    qapp: object, machine: FakeMachine, tmp_path: Path
) -> None:
    del qapp
    file = ExpectationsFile(tmp_path)
    file.path.write_text("[[expect]]\nport = 1\n")
    monitor = Monitor(
        machine.sources(), load_knowledge(), baseline=False, expectations=Expectations(file)
    )
    ticks = itertools.count(0.0, 5.0)
    worker = MonitorWorker(
        monitor, PollSettings(interval=5.0), lambda: Instant(next(ticks), 5000.0)
    )
    told: list[str] = []
    worker.faulted.connect(told.append)
    worker.poll()
    assert told == []  # that was told at the start

    for text in ("[[expect", "[[expect", ""):
        file.path.write_text(text)
        worker.poll()
    worker.stop()

    assert len(told) == 2
    assert "expectations.toml cannot be used" in told[0]
    assert told[1] == ""


def test_a_memory_that_was_damaged_is_told_though_it_was_opened_before(
    qapp: object, machine: FakeMachine, tmp_path: Path
) -> None:
    del qapp
    (tmp_path / FILE_NAME).write_bytes(b"no memory at all" * 100)
    history = History(
        tmp_path, HistorySettings(), boot="one", ephemeral=machine.sources().ephemeral, clock=now
    )
    history.open_reader().close()  # it waits until the file is open
    monitor = Monitor(machine.sources(), load_knowledge())
    worker = MonitorWorker(monitor, PollSettings(interval=5.0), now, history=history)
    told: list[str] = []
    worker.faulted.connect(told.append)

    worker.poll()
    worker.poll()
    worker.stop()
    history.close()

    assert len(told) == 1
    assert "is now called history.sqlite.broken" in told[0]


def test_a_pane_says_why_when_the_first_look_fails(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    pane = listening_pane(theme, icons, View())
    qtbot.addWidget(pane)
    pane.fail("out of luck")

    assert pane.empty.title == "This list cannot be read now"


class Power:
    """A laptop that a test unplugs."""

    unplugged = False

    def on_battery(self, now: float) -> bool:
        del now
        return self.unplugged


def intervals(worker: MonitorWorker) -> list[int]:
    """Of the timers that run, in milliseconds: of whole polls and of glances."""
    return [timer.interval() for timer in worker.findChildren(QTimer)]


def test_polls_come_half_as_often_while_the_window_is_hidden(worker: MonitorWorker) -> None:
    worker.start()
    hidden = intervals(worker)
    worker.set_visible(frozenset({LISTENING}))
    shown = intervals(worker)
    (*_, frame) = worker.take()

    assert frame.pace.reason is None
    assert shown[0] < hidden[0] <= 2 * 5000
    assert shown[1] < hidden[1]
    worker.set_visible(frozenset())
    assert intervals(worker)[0] > 5000
    (*_, frame) = worker.take()
    assert frame.pace.reason is PaceReason.HIDDEN


def test_the_charts_on_show_mean_that_the_window_is_seen(worker: MonitorWorker) -> None:
    worker.start()
    worker.set_visible(frozenset({ACTIVITY}))
    (*_, frame) = worker.take()

    assert frame.pace.reason is None
    assert frame.arrangements == {}


def test_the_pace_follows_the_battery_at_the_next_poll(worker: MonitorWorker, power: Power) -> None:
    worker.start()
    worker.set_visible(frozenset({LISTENING}))
    power.unplugged = True
    worker.poll()
    (*_, frame) = worker.take()

    assert frame.pace.reasons == (PaceReason.BATTERY,)
    assert intervals(worker)[0] > 5000


def test_a_window_that_is_shown_after_a_long_time_is_polled_at_once(qapp: object) -> None:
    del qapp
    moment = [0.0]
    machine = FakeMachine()
    worker = MonitorWorker(
        Monitor(machine.sources(), load_knowledge()),
        PollSettings(interval=5.0),
        lambda: Instant(moment[0], moment[0]),
    )
    worker.start()
    assert intervals(worker)[0] == 10_000
    moment[0] = 9.0
    worker.set_visible(frozenset({LISTENING}))

    assert intervals(worker)[0] == 50
    worker.stop()


def test_polls_over_their_budget_come_less_often(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    spent = iter(range(0, 10**6, 3))  # seconds of processor time: three at every look
    monkeypatch.setattr("portwatch.services.monitor.thread_cpu", lambda: float(next(spent)))
    machine = FakeMachine()
    worker = MonitorWorker(Monitor(machine.sources(), load_knowledge()), PollSettings(), now)
    worker.start()
    worker.set_visible(frozenset({LISTENING}))
    for _ in range(5):
        worker.poll()
    (*_, frame) = worker.take()
    worker.stop()

    assert frame.pace.reason is PaceReason.OVER_BUDGET
    assert frame.pace.interval == 10.0


def test_other_settings_hold_at_once_and_are_told(worker: MonitorWorker) -> None:
    worker.start()
    worker.set_visible(frozenset({LISTENING}))
    assert [frame.pace.interval for frame in worker.take()][-1] == 5.0

    worker.follow(Settings(poll=PollSettings(interval=0.5)))

    assert [frame.pace.interval for frame in worker.take()] == [0.5]
    assert worker._timer is not None
    assert worker._timer.interval() <= 500


def test_what_was_found_ahead_is_told_at_the_start(
    worker: MonitorWorker, machine: FakeMachine
) -> None:
    worker.look_ahead()
    assert worker.take() == []
    machine.open(5000, 10)
    worker.set_visible(frozenset({LISTENING}))
    worker.start()

    (frame,) = worker.take()
    assert [row.socket.local_port for row in frame.tick.listeners] == [4000]
    assert LISTENING in frame.arrangements
    worker.poll()
    ports = {row.socket.local_port for row in worker.take()[-1].tick.listeners}
    assert ports == {4000, 5000}


def test_a_look_ahead_that_lacks_what_is_on_show_is_not_used(worker: MonitorWorker) -> None:
    worker.look_ahead()
    worker.set_visible(frozenset({CONNECTIONS}))

    assert worker.take()[-1].tick.connections is not None
