from __future__ import annotations

from portwatch.core.model import Instant
from portwatch.services.surroundings import Surroundings
from tests.helpers.machine import LOOPBACK, WIFI, FakeMachine


def at(seconds: float) -> Instant:
    return Instant(seconds, 1_000.0 + seconds)


def test_a_poll_that_nobody_looked_for_sees_what_is_there_now() -> None:
    machine = FakeMachine()
    around = Surroundings(machine.sources())
    assert around.read(at(1.0)).interfaces == (LOOPBACK, WIFI)

    machine.interfaces = (LOOPBACK,)

    assert around.read(at(1.0)).interfaces == (LOOPBACK,)


def test_what_was_looked_at_ahead_serves_one_poll() -> None:
    machine = FakeMachine()
    around = Surroundings(machine.sources())
    around.read(at(1.0))
    machine.interfaces = (WIFI,)
    around.tend(at(1.9))
    machine.interfaces = (LOOPBACK,)

    assert around.read(at(2.0)).interfaces == (WIFI,)
    assert around.read(at(3.0)).interfaces == (LOOPBACK,)


def test_a_poll_a_second_finds_one_look_and_no_more() -> None:
    machine = FakeMachine()
    sources = machine.sources()
    looks: list[float] = []
    now = 0.0
    read = sources.interfaces.read
    sources.interfaces.read = lambda: (looks.append(now), read())[1]  # type: ignore[method-assign,func-returns-value]
    around = Surroundings(sources)
    for tenth in range(101):
        now = tenth / 10
        if tenth % 10:
            around.tend(at(now))
        else:
            around.read(at(now))

    assert len(looks) <= 13
    assert not any(moment.is_integer() for moment in looks[1:])
