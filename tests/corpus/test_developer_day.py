"""Alerts that people keep on: a day of work makes few notifications, and none is missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.alert_policy import AlertPolicy
from portwatch.core.alerts import AlertGate
from portwatch.core.model import Instant, Verdict
from portwatch.core.settings import AlertSettings
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.knowledge import load_knowledge
from portwatch.services.learning import LearningPeriod
from portwatch.services.monitor import Monitor
from tests.corpus.developer_day import HOUR, PLANTED, Event, events, process
from tests.helpers.machine import FakeMachine

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.alerts import Alert

KNOWLEDGE = load_knowledge()
TOASTS_AT_MOST = 10
DAY = 24 * HOUR
QUIET = 20.0  # seconds between two looks at which nothing happens


class Life:
    """A person, a machine that is looked at as it changes, and what is told."""

    def __init__(self, folder: Path) -> None:
        self.machine = FakeMachine()
        self.learning = LearningPeriod(folder / "state", 24.0)
        self.expectations = Expectations(ExpectationsFile(folder / "config"), self.learning)
        self.expectations.close_sheet()
        self.monitor = Monitor(
            self.machine.sources(), KNOWLEDGE, baseline=False, expectations=self.expectations
        )
        self.gate = AlertGate()
        self.policy = AlertPolicy(AlertSettings(), lambda _: 12.0)
        self.toasts: list[tuple[float, Alert]] = []
        self.inbox: list[Alert] = []
        self.now = 0.0
        self._open: dict[int, int] = {}

    def live(self, day: list[Event], begins: float) -> None:
        for event in day:
            self._wait(begins + event.at)
            self._happen(event)
            self._look()

    def _wait(self, until: float) -> None:
        while True:
            due = DAY if self.policy.due is None else self.policy.due - 1000.0 - self.now
            self.now = min(until, self.now + min(QUIET, max(due, 0.01)))
            self._tell(None)
            if self.now >= until:
                return

    def _happen(self, event: Event) -> None:
        if event.port is None:
            self.machine.close_socket(self._open.pop(event.number))
            return
        pid = 2000 + event.number
        self.machine.processes[pid] = process(event, pid)
        address = event.program.address
        self._open[event.number] = self.machine.open(event.port, pid, address=address)

    def _look(self) -> None:
        tick = self.monitor.tick(self.at)
        alert = self.gate.admit(tick.alerts, self.at)
        if alert is not None:
            self.inbox.append(alert)
        self._tell(alert)

    def _tell(self, alert: Alert | None) -> None:
        self.toasts += [(self.now, toast) for toast in self.policy.admit(alert, self.at)]

    @property
    def at(self) -> Instant:
        return Instant(1000.0 + self.now, 1.7e9 + self.now)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """After a day that was learnt, another one with news."""
    made = Life(tmp_path_factory.mktemp("life"))
    made.live(events(1, news=False), 0.0)
    made._wait(DAY + HOUR)
    made._look()
    made.learning.end(made.at)
    made.toasts.clear()
    made.inbox.clear()
    made.live(events(2, news=True), DAY + HOUR)
    made._wait(made.now + 60.0)
    return made


def test_hundreds_of_servers_make_few_notifications(life: Life) -> None:
    opened = [event for event in events(2, news=True) if event.port is not None]

    assert len(opened) > 400
    assert 3 < len(life.toasts) <= TOASTS_AT_MOST, [toast.title for _, toast in life.toasts]


def test_whatever_is_planted_is_told_at_once(life: Life) -> None:
    due = {one.name: DAY + HOUR + one.since * HOUR for one in PLANTED}
    told = {
        row.ownership.owners[0].name: now
        for now, toast in life.toasts
        for row in toast.listeners
        if row.verdict is Verdict.SUSPICIOUS
    }

    assert told == pytest.approx(due)


def test_everything_new_is_in_the_inbox_all_the_same(life: Life) -> None:
    named = {row.ownership.owners[0].name for alert in life.inbox for row in alert.listeners}

    assert {"hugo", "caddy", "wiremock", "beam.smp", *(one.name for one in PLANTED)} <= named
    assert len(life.inbox) > len(life.toasts)


def test_without_learning_it_stays_quiet_too(tmp_path: Path) -> None:
    life = Life(tmp_path)
    life.learning.end(life.at)
    life.live(events(3, news=True), 0.0)
    told = [toast for _, toast in life.toasts if not toast.continues]

    urgent = [toast for toast in told if toast.is_urgent]
    assert len(urgent) == len(PLANTED)
    assert len(told) < 30, [toast.title for toast in told]
