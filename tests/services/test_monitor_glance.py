"""Looks between two polls."""

from __future__ import annotations

import pytest

from portwatch.core.counters import Counters
from portwatch.core.model import Gap, GapCode, Protocol
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.run(10, "daemon")
    return made


def test_a_listener_is_announced_with_its_owner_before_the_next_poll(machine: FakeMachine) -> None:
    machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.open(4001, 10)

    tick = watch.glance()
    after = watch.tick()

    assert tick is not None
    assert not tick.whole
    assert [row.socket.local_port for row in tick.opened] == [4001]
    assert tick.alerts == tick.opened
    assert tick.opened[0].ownership.owners[0].name == "daemon"
    assert [row.socket.local_port for row in tick.listeners] == [4000, 4001]
    assert after.whole
    assert after.opened == after.closed == after.changed == after.alerts == ()
    assert len(after.listeners) == 2
    assert [tick.number, after.number] == [1, 2]


@pytest.mark.parametrize("gap", [GapCode.OWNERS_HIDDEN, GapCode.OWNERS_UNFOUND])
def test_nobody_is_announced_before_a_whole_poll_has_looked_for_him(
    machine: FakeMachine, gap: GapCode
) -> None:
    """A thread may hold it, or a process that executes another program at this moment."""
    watch = Watch(machine)
    watch.tick()
    machine.owner_gaps = (Gap(gap, 1),)
    found, nobodys = machine.open(4001), machine.open(4002)

    tick = watch.glance()
    machine.hand_over(found, 10)
    after = watch.tick()

    assert tick is not None
    assert {row.socket.id for row in tick.opened} == {found, nobodys}
    assert tick.alerts == ()
    told = {row.socket.id: row.ownership for row in after.alerts}
    assert told.keys() == {found, nobodys}
    assert told[found].owners[0].name == "daemon"
    assert not told[nobodys].owners


def test_what_is_expected_when_it_is_found_is_not_announced(machine: FakeMachine) -> None:
    machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.owner_gaps = (Gap(GapCode.OWNERS_UNFOUND, 1),)
    again = machine.open(4000)

    tick = watch.glance()
    machine.hand_over(again, 10)
    after = watch.tick()

    assert tick is not None
    assert [row.socket.id for row in tick.opened] == [again]
    assert tick.alerts == after.alerts == ()


def test_a_glance_at_nothing_new_tells_nothing(machine: FakeMachine) -> None:
    standing = machine.open(4000, 10)
    watch = Watch(machine)

    assert watch.glance() is None  # nothing was read yet
    watch.tick()
    assert watch.glance() is None
    machine.close_socket(standing)
    assert watch.glance() is None  # the next poll tells it
    assert len(watch.tick().closed) == 1


def test_a_listener_that_takes_the_place_of_another_is_told_once(machine: FakeMachine) -> None:
    before = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.close_socket(before)
    machine.open(4000, 10)

    tick = watch.glance()
    after = watch.tick()

    assert tick is not None
    assert len(tick.opened) == 1
    assert len(after.closed) == 1
    assert len(after.listeners) == 1


def test_udp_is_looked_at_twice_a_second(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    watch.glance()
    machine.open(5353, 10, protocol=Protocol.UDP)

    found = [watch.glance() is not None for _ in range(6)]

    assert sum(found) == 1
    assert found.index(True) >= 3


def test_a_glance_leaves_the_churn_to_the_poll(machine: FakeMachine) -> None:
    machine.counters = Counters(opened=10, established=0)
    watch = Watch(machine)
    watch.tick()
    machine.counters = Counters(opened=15, established=0)
    machine.open(4001, 10)

    tick = watch.glance(after=0.5)
    after = watch.tick(after=0.5)

    assert tick is not None
    assert tick.churn.opened == 0
    assert after.churn.opened == 5
    assert after.interval == 1.0


def test_the_accept_queue_that_a_glance_met_is_told_as_it_is_later(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    listener = machine.open(4001, 10)
    machine.table[listener]["receive_queue"] = 1
    met = watch.glance()
    machine.table[listener]["receive_queue"] = 0

    after = watch.tick()

    assert met is not None
    assert met.listeners[0].socket.receive_queue == 1
    assert after.listeners[0].socket.receive_queue == 0


def test_a_reading_that_fails_closes_nothing_that_a_glance_met(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    listener = machine.open(4001, 10)
    watch.glance()
    row = machine.table.pop(listener)
    machine.gaps = (Gap(GapCode.SOCKETS_HIDDEN, detail="out of memory"),)
    failed = watch.tick()
    machine.table[listener], machine.gaps = row, ()
    after = watch.tick()

    assert failed.closed == after.opened == after.alerts == ()


def test_facts_are_forgotten_however_often_something_is_glanced_at(machine: FakeMachine) -> None:
    watch = Watch(machine)
    for port in range(40):
        watch.tick()
        machine.open(4001 + port, 10)
        watch.glance()

    assert machine.pruned == frozenset({10})


def test_what_is_looked_at_again_is_looked_at_a_few_times_a_second(
    machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(machine)
    tended: list[float] = []
    monkeypatch.setattr(watch.monitor._witness, "tend", lambda _, now: tended.append(round(now, 1)))
    watch.tick()
    tended.clear()
    for _ in range(10):
        watch.glance()

    assert tended == [1.1, 1.5, 1.9]
