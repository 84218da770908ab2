"""What must not be mistaken for an opened or a closed listener, and what must not be missed."""

from __future__ import annotations

import pytest

from portwatch.core.counters import Counters
from portwatch.core.model import Gap, GapCode, State, Verdict
from portwatch.services.rows import SETTLED_AFTER
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.run(1, "systemd", exe="/usr/lib/systemd/systemd", started=0)
    made.run(10, "daemon")
    made.run(20, "worker", started=2)
    return made


def test_a_holder_that_executes_another_program_is_seen(machine: FakeMachine) -> None:
    listeners = [machine.open(4000 + number, 100 + number) for number in range(40)]
    for number in range(40):
        machine.run(100 + number, "sh")
    watch = Watch(machine)
    watch.tick()
    for number in range(40):
        machine.run(100 + number, "sh", exe="/tmp/miner")

    changed = [row.socket.id for _ in range(5) for row in watch.tick().changed]

    assert sorted(changed) == sorted(listeners)
    assert {row.ownership.owners[0].exe for row in watch.tick().listeners} == {"/tmp/miner"}


def test_a_slow_poll_looks_at_all_holders_again(machine: FakeMachine) -> None:
    for number in range(40):
        machine.run(100 + number, "sh")
        machine.open(4000 + number, 100 + number)
    watch = Watch(machine)
    watch.tick()
    for number in range(40):
        machine.run(100 + number, "nc")

    assert len(watch.tick(after=5.0).changed) == 40


def test_nothing_is_announced_when_a_reading_fails_and_the_next_does_not(
    machine: FakeMachine,
) -> None:
    machine.open(4000, 10)
    watch = Watch(machine)
    machine.gaps = (Gap(GapCode.SOCKETS_HIDDEN, detail="out of memory"),)
    whole, machine.table = machine.table, {}
    watch.tick()
    machine.table, machine.gaps = whole, ()

    tick = watch.tick()

    assert tick.opened == tick.alerts == ()
    assert [row.verdict for row in tick.listeners] == [Verdict.EXPECTED]


def test_a_source_that_never_reads_everything_has_a_baseline_all_the_same(
    machine: FakeMachine,
) -> None:
    machine.gaps = (Gap(GapCode.SOCKETS_HIDDEN, detail="not permitted"),)
    watch = Watch(machine)
    for _ in range(20):
        watch.tick()
    machine.open(4000, 10)

    assert len(watch.tick().alerts) == 1


def test_a_listener_that_pid_1_held_for_a_service_stays_expected(machine: FakeMachine) -> None:
    listener = machine.open(631, 1)
    watch = Watch(machine)
    watch.tick()
    machine.hand_over(listener, 1, 10)
    taken = watch.tick()
    machine.hand_over(listener, 10)
    alone = watch.tick()

    assert taken.listeners[0].expected_by == "stood-at-start"
    assert alone.listeners[0].expected_by == "stood-at-start"
    assert alone.alerts == ()


def test_a_listener_that_any_other_program_hands_over_does_not(machine: FakeMachine) -> None:
    listener = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.hand_over(listener, 20)

    assert watch.tick().listeners[0].verdict is Verdict.UNEXPECTED


def test_connects_that_wait_for_an_answer_have_not_closed(machine: FakeMachine) -> None:
    machine.counters = Counters(opened=100, established=0)
    watch = Watch(machine)
    watch.tick()
    waiting = [
        machine.open(50000 + number, 10, remote=("192.0.2.1", 443), state=State.SYN_SENT)
        for number in range(3)
    ]
    machine.counters = Counters(opened=103, established=0)
    pending = watch.tick().churn
    for identity in waiting:
        machine.close_socket(identity)
    failed = watch.tick().churn

    assert (pending.opened, pending.closed) == (3, 0)
    assert (failed.opened, failed.closed) == (0, 3)


def test_the_sum_of_what_closed_is_exact_though_table_and_counters_are_read_one_after_another(
    machine: FakeMachine,
) -> None:
    machine.counters = Counters(opened=0, established=0)
    watch = Watch(machine)
    watch.tick()
    machine.counters = Counters(opened=10, established=12)  # two of them not counted yet
    first = watch.tick().churn
    machine.counters = Counters(opened=12, established=0)
    second = watch.tick().churn

    assert (first.closed, second.closed) == (0, 12)


def test_the_charts_and_the_table_call_a_program_the_same(machine: FakeMachine) -> None:
    machine.run(30, "MainThread", exe="/usr/bin/node")
    machine.open(5000, 30, remote=("10.0.0.9", 443))

    assert Watch(machine).tick().churn.by_program == {"node": 1}


def test_the_accept_queue_of_a_listener_is_told_as_it_is_now(machine: FakeMachine) -> None:
    listener = machine.open(4000, 10)
    machine.table[listener]["send_queue"] = 128
    watch = Watch(machine)
    watch.tick()
    machine.table[listener]["receive_queue"] = 3
    full = watch.tick()
    machine.table[listener]["receive_queue"] = 0
    empty = watch.tick()

    assert full.listeners[0].socket.receive_queue == 3
    assert full.listeners[0].socket.send_queue == 128
    assert full.changed == ()
    assert empty.listeners[0].socket.receive_queue == 0


def test_a_listener_that_comes_to_be_a_risk_is_announced(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    machine.open(4000, 10)
    watch.tick()
    machine.run(10, "ncat", exe="/usr/bin/ncat")

    alerts = [row.verdict for _ in range(6) for row in watch.tick().alerts]

    assert alerts == [Verdict.RISKY]


@pytest.mark.parametrize("later", [1.0, SETTLED_AFTER])
def test_what_stood_is_announced_as_a_risk_when_it_becomes_one_long_after_the_start(
    machine: FakeMachine, later: float
) -> None:
    machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    watch.tick(after=later)
    machine.run(10, "ncat", exe="/usr/bin/ncat")

    alerts = [row.verdict for _ in range(6) for row in watch.tick().alerts]

    assert alerts == ([Verdict.RISKY] if later == SETTLED_AFTER else [])


def test_rows_that_are_as_they_were_are_told_by_the_very_same_object(
    machine: FakeMachine,
) -> None:
    machine.open(4000, 10)
    watch = Watch(machine)
    first, second = watch.tick(), watch.tick()
    machine.open(5000, 10)
    third = watch.tick()
    machine.close_socket(max(machine.table))
    fourth = watch.tick()

    assert second.listeners is first.listeners
    assert [len(tick.listeners) for tick in (second, third, fourth)] == [1, 2, 1]
