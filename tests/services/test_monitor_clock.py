"""Somebody sets the clock while it is watched."""

from __future__ import annotations

import pytest

from portwatch.core.model import Instant
from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor
from tests.helpers.machine import FakeMachine


def rows(monitor: Monitor, at: Instant) -> dict[int, float | None]:
    """When each port was first seen, in seconds before now."""
    tick = monitor.tick(at)
    told: dict[int, float | None] = {}
    for row in (*tick.listeners, *(tick.connections or ())):
        seen = row.first_seen
        told[row.socket.local_port] = None if seen is None else at.wall - seen
    return told


@pytest.mark.parametrize("step", [-3_600.0, -600.0, 1_000.0])
def test_what_was_seen_before_is_as_old_as_it_was(step: float) -> None:
    machine = FakeMachine()
    machine.run(10, "server")
    monitor = Monitor(machine.sources(), load_knowledge(), connections=True)
    monitor.tick(Instant(0.0, 50_000.0))
    machine.open(80, 10)
    machine.open(40_000, 10, remote=("203.0.113.7", 443))
    monitor.tick(Instant(1.0, 50_001.0))

    told = rows(monitor, Instant(11.0, 50_011.0 + step))

    assert told[80] == pytest.approx(10.0)
    assert told[40_000] == pytest.approx(10.0)


@pytest.mark.parametrize("step", [-600.0, 1_000.0])
def test_what_a_glance_met_by_the_new_clock_is_not_moved_again(step: float) -> None:
    machine = FakeMachine()
    machine.run(10, "server")
    monitor = Monitor(machine.sources(), load_knowledge())
    monitor.tick(Instant(0.0, 50_000.0))
    machine.open(80, 10)
    assert monitor.glance(Instant(0.5, 50_000.5 + step)) is not None

    assert rows(monitor, Instant(1.0, 50_001.0 + step))[80] == pytest.approx(0.5)


def test_a_sleep_sets_no_clock() -> None:
    machine = FakeMachine()
    machine.run(10, "server")
    monitor = Monitor(machine.sources(), load_knowledge())
    monitor.tick(Instant(0.0, 50_000.0))
    machine.open(80, 10)
    monitor.tick(Instant(1.0, 50_001.0))

    assert rows(monitor, Instant(7_201.0, 57_201.0))[80] == pytest.approx(7_200.0)
