from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Instant
from portwatch.services.surroundings import Surroundings
from tests.helpers.machine import LOOPBACK, WIFI, FakeMachine

if TYPE_CHECKING:
    from portwatch.core.interface import Interface
    from portwatch.sources.protocols import Reading


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


def looks(*, poll_every: int, glance_every: int, tenths: int) -> list[float]:
    """When it looks, if it is asked so often, in tenths of a second."""
    sources = FakeMachine().sources()
    found: list[float] = []
    now = 0.0
    read = sources.interfaces.read

    def look() -> Reading[tuple[Interface, ...]]:
        found.append(now)
        return read()

    sources.interfaces.read = look  # type: ignore[method-assign]
    around = Surroundings(sources)
    for tenth in range(tenths + 1):
        now = tenth / 10
        if tenth % poll_every == 0:
            around.read(at(now))
        elif tenth % glance_every == 0:
            around.tend(at(now))
    return found


def test_a_poll_a_second_finds_one_look_and_no_more() -> None:
    found = looks(poll_every=10, glance_every=4, tenths=100)

    assert len(found) <= 12
    assert not any(moment.is_integer() for moment in found[1:])


def test_rare_polls_are_looked_for_just_before() -> None:
    found = looks(poll_every=100, glance_every=4, tenths=1_000)

    assert len(found) <= 13
    assert all(moment % 10 >= 9.2 for moment in found[3:])


def test_what_was_seen_before_a_sleep_serves_no_poll() -> None:
    machine = FakeMachine()
    around = Surroundings(machine.sources())
    around.read(at(1.0))
    around.tend(at(1.9))
    machine.interfaces = (LOOPBACK,)

    assert around.read(at(3_600.0)).interfaces == (LOOPBACK,)
