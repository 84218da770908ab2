"""Sockets that no holder is found of: the first poll looks several times, later ones follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Gap, GapCode, Verdict
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.protocols import Reading

UNFOUND, KERNEL = Gap(GapCode.OWNERS_UNFOUND, 1), Gap(GapCode.OWNERS_KERNEL, 1)


class Slow(FakeMachine):
    """A machine on which it takes some looks until it is known who holds a socket."""

    def __init__(self, looks: int, gap: Gap = KERNEL) -> None:
        super().__init__()
        self.looks = looks
        self.reads = 0
        self.identity = 0
        self.sure = gap
        self.owner_gaps = (UNFOUND,)

    def read(self, *, afresh: bool = False) -> Reading[SocketTable]:
        self.reads += 1
        if self.reads == self.looks:
            self.owner_gaps = (self.sure,)
            self.hand_over(self.identity)
        return super().read(afresh=afresh)


def test_the_first_poll_looks_until_it_is_known_to_be_the_kernels() -> None:
    machine = Slow(3)
    machine.identity = machine.open(2049)

    tick = Watch(machine).tick()

    (row,) = tick.listeners
    assert (row.ownership.gap, row.verdict) == (GapCode.OWNERS_KERNEL, Verdict.EXPECTED)
    assert KERNEL in tick.gaps


def test_a_first_poll_that_finds_everybody_looks_once() -> None:
    machine = Slow(1)
    machine.run(10, "daemon")
    machine.open(4000, 10)

    Watch(machine).tick()

    assert machine.reads == 1


@pytest.mark.parametrize("looks", [2, 4])
def test_a_row_follows_what_is_found_out_later(looks: int) -> None:
    machine = Slow(1 + looks, KERNEL)
    watch = Watch(machine)
    watch.tick()
    machine.identity = machine.open(2049)
    codes = [watch.tick().listeners[0].ownership.gap for _ in range(looks + 1)]

    assert codes == [GapCode.OWNERS_UNFOUND] * (looks - 1) + [GapCode.OWNERS_KERNEL] * 2


def test_what_stays_unfound_is_unexpected_though_it_stood_at_the_start() -> None:
    machine = Slow(0)
    machine.open(4444)

    tick = Watch(machine).tick()

    (row,) = tick.listeners
    assert (row.verdict, row.expected_by) == (Verdict.UNEXPECTED, None)
    assert UNFOUND in tick.gaps
    assert machine.reads == 3
