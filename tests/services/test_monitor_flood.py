"""More listeners at once than one poll can judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import GapCode
from portwatch.services import backlog, rows
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Listener
    from portwatch.core.row_state import Tombstone

AT_ONCE = 3


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> FakeMachine:
    for module in (backlog, rows):
        monkeypatch.setattr(module, "JUDGED_AT_ONCE", AT_ONCE)
    made = FakeMachine()
    made.run(10, "daemon")
    return made


def flood(machine: FakeMachine, count: int = 8, since: int = 5000) -> list[int]:
    return [machine.open(since + number, 10) for number in range(count)]


def ports(found: Iterable[Listener]) -> list[int]:
    return [row.socket.local_port for row in found]


def ended(found: Iterable[Tombstone]) -> set[int]:
    return {one.row.socket.local_port for one in found}


def test_what_stands_at_the_first_poll_is_told_whole(machine: FakeMachine) -> None:
    flood(machine)
    assert len(Watch(machine).tick().listeners) == 8


def test_each_is_told_once_in_the_order_in_which_they_came(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    flood(machine)

    first = watch.glance()
    assert first is not None
    ticks = [first, *(watch.tick() for _ in range(4))]

    assert [ports(tick.opened) for tick in ticks] == [
        [5000, 5001, 5002], [5003, 5004, 5005], [5006, 5007], [], []
    ]  # fmt: skip
    assert [len(tick.listeners) for tick in ticks] == [3, 6, 8, 8, 8]
    assert {tick.connection_count for tick in ticks} == {0}
    assert [ports(tick.alerts) for tick in ticks] == [ports(tick.opened) for tick in ticks]
    assert not any(tick.closed for tick in ticks)


def test_newcomers_wait_behind_those_who_wait(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    flood(machine, 4)
    watch.tick()
    flood(machine, 2, since=6000)
    assert ports(watch.tick().opened) == [5003, 6000, 6001]


def test_what_closes_before_its_turn_is_told_all_the_same(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    opened = flood(machine, 5)
    watch.tick()
    machine.close_socket(opened[4])

    tick = watch.tick()

    assert sorted(ports(tick.opened)) == [5003, 5004]
    assert ended(tick.closed) == {5004}
    assert sorted(ports(tick.listeners)) == [5000, 5001, 5002, 5003]
    assert not watch.tick().opened


def test_that_not_all_of_them_are_told_is_said(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    opened = flood(machine, 3 * AT_ONCE)
    watch.tick()
    for one in opened:
        machine.close_socket(one)

    tick = watch.tick()

    assert ended(tick.closed) == {5000 + number for number in range(2 * AT_ONCE)}
    assert not tick.listeners
    assert GapCode.ENDS_LOST in {gap.code for gap in tick.gaps}
    assert not watch.tick().listeners


def test_all_are_judged_anew_in_the_end(machine: FakeMachine) -> None:
    flood(machine)
    machine.run(11, "other")
    watch = Watch(machine)
    opened = [row.socket.id for row in watch.tick().listeners]
    for one in opened:
        machine.hand_over(one, 11)

    changed = [ports(watch.tick().changed) for _ in range(4)]

    assert [len(each) for each in changed] == [3, 3, 2, 0]
    assert len({port for each in changed for port in each}) == 8


def test_what_changed_counts_once(machine: FakeMachine) -> None:
    opened = flood(machine)
    watch = Watch(machine)
    watch.tick()
    for one in opened:
        machine.table[one]["uid"] = 0

    tick = watch.tick()

    assert (len(tick.listeners), tick.connection_count) == (8, 0)
    assert [row.socket.uid for row in tick.listeners].count(0) == AT_ONCE
    for _ in range(2):
        tick = watch.tick()
    assert {row.socket.uid for row in tick.listeners} == {0}


def test_a_flood_of_new_ones_leaves_room_for_older_ones(
    machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (backlog, rows):
        monkeypatch.setattr(module, "JUDGED_AT_ONCE", 4)
    older = machine.open(4000, 10)
    machine.run(11, "other")
    watch = Watch(machine)
    watch.tick()
    flood(machine, 20)
    machine.hand_over(older, 11)

    tick = watch.tick()

    assert (ports(tick.changed), ports(tick.opened)) == ([4000], [5000, 5001, 5002])
    assert ports(watch.tick().opened) == [5003, 5004, 5005, 5006]
