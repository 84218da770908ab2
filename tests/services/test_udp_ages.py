"""A UDP socket at a passing port is a client's only while it is young."""

from __future__ import annotations

import pytest

from portwatch.core.judge import KNOWN_CLIENT
from portwatch.core.model import Protocol, Verdict
from portwatch.services.udp_ages import UdpAges
from tests.helpers import rows
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch

PORT = 41_234


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.run(10, "daemon")
    made.run(20, "young", started=3990)  # ten seconds before watching begins
    return made


def test_one_that_stays_becomes_a_listener_and_is_announced_once(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    machine.open(PORT, 10, protocol=Protocol.UDP, address="0.0.0.0")
    first = watch.tick()

    early = watch.tick(after=100)
    late = watch.tick(after=30)
    after = watch.tick(after=30)

    assert first.opened[0].temporary
    assert (early.changed, early.alerts) == ((), ())
    assert [row.temporary for row in late.changed] == [False]
    assert late.alerts == late.changed
    assert late.alerts[0].verdict is Verdict.UNEXPECTED
    assert (after.changed, after.alerts) == ((), ())


def test_one_that_stood_before_is_as_old_as_its_program(machine: FakeMachine) -> None:
    machine.open(PORT, 10, protocol=Protocol.UDP)
    machine.open(PORT + 1, 20, protocol=Protocol.UDP)

    tick = Watch(machine, baseline=False).tick()

    told = {row.socket.local_port: (row.temporary, row.verdict) for row in tick.listeners}
    assert told == {PORT: (False, Verdict.UNEXPECTED), PORT + 1: (True, Verdict.EXPECTED)}


def test_an_installed_program_that_speaks_udp_may_keep_one_for_long(machine: FakeMachine) -> None:
    machine.run(30, "firefox")
    machine.run(31, "firefox", exe="/home/anna/firefox")
    machine.open(PORT, 30, protocol=Protocol.UDP, address="0.0.0.0")
    machine.open(PORT + 1, 31, protocol=Protocol.UDP, address="0.0.0.0")
    machine.open(PORT + 2, 30, address="0.0.0.0")

    tick = Watch(machine, baseline=False).tick()

    told = {row.socket.local_port: row.expected_by for row in tick.listeners}
    assert told == {PORT: KNOWN_CLIENT, PORT + 1: None, PORT + 2: None}


def test_a_client_of_a_known_program_never_makes_an_alert(machine: FakeMachine) -> None:
    machine.run(30, "firefox")
    watch = Watch(machine)
    watch.tick()
    machine.open(PORT, 30, protocol=Protocol.UDP, address="0.0.0.0")

    alerts = [watch.tick(after=70).alerts for _ in range(4)]

    assert alerts == [(), (), (), ()]


def test_what_has_closed_is_forgotten(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    identity = machine.open(PORT, 10, protocol=Protocol.UDP)
    watch.tick()
    machine.close_socket(identity)
    watch.tick()

    ages = watch.monitor._rows._ages
    assert isinstance(ages, UdpAges)
    assert (ages._met, ages._due) == ({}, {})


def test_a_script_that_may_only_wait_for_answers_is_no_exposed_server(
    machine: FakeMachine,
) -> None:
    machine.run(30, "python3", exe="/usr/bin/python3")
    machine.processes[30] = rows.process(
        "python3", 30, command=("python3", "/home/anna/asks.py"), started_at=1.0
    )
    machine.open(PORT, 30, protocol=Protocol.UDP, address="0.0.0.0")

    (row,) = Watch(machine, baseline=False).tick().listeners

    assert (row.verdict, row.reasons) == (Verdict.UNEXPECTED, ())
