from __future__ import annotations

import pytest

from portwatch.core.ends import EndKind, Fresh
from portwatch.core.model import Instant
from portwatch.services.endings import Endings
from portwatch.sources.protocols import NullEnds
from tests.helpers.machine import FakeMachine

NOW = Instant(1.0, 1.0)


@pytest.fixture
def machine() -> FakeMachine:
    return FakeMachine()


@pytest.fixture
def endings(machine: FakeMachine) -> Endings:
    made = Endings(machine.sources().ends)
    made.take(NOW)
    made.gather(NOW)
    return made


def end(machine: FakeMachine) -> None:
    machine.end(machine.table[machine.open(4000)], EndKind.LISTENER_OR_BOUND)


def test_an_end_is_told_once_as_soon_as_it_is_heard(machine: FakeMachine, endings: Endings) -> None:
    assert endings.gather(NOW) == Fresh()
    end(machine)
    assert endings.gather(NOW) == Fresh(frozenset(machine.table))
    assert endings.gather(NOW) == Fresh()
    end(machine)
    assert endings.gather(NOW) == Fresh(frozenset({max(machine.table)}))


def test_an_end_that_a_poll_has_taken_is_told_too(machine: FakeMachine, endings: Endings) -> None:
    end(machine)
    endings.take(NOW)

    assert endings.gather(NOW) == Fresh(frozenset(machine.table))
    assert endings.gather(NOW) == Fresh()


def test_what_was_lost_may_have_been_an_end(machine: FakeMachine, endings: Endings) -> None:
    machine.overflows = 1
    endings.take(NOW)

    assert endings.gather(NOW) is None


def test_where_ends_are_not_told_there_may_have_been_one_each_time() -> None:
    endings = Endings(NullEnds())
    for _ in range(2):
        endings.take(NOW)
        assert endings.gather(NOW) is None
        assert endings.gather(NOW) is None
