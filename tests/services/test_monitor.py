from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.counters import Counters
from portwatch.core.judge import judge
from portwatch.core.model import (
    Direction,
    Gap,
    GapCode,
    Instant,
    Match,
    Protocol,
    ReachLevel,
    State,
    Verdict,
)
from portwatch.core.package import Manager, Package
from portwatch.core.row_state import TOMBSTONE_FOR
from portwatch.services.monitor import Monitor
from portwatch.sources.origin_protocols import NullPackages
from tests.helpers.machine import LOOPBACK, FakeMachine
from tests.helpers.watching import KNOWLEDGE, Watch

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Socket


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.run(10, "daemon")
    made.run(20, "worker", started=2)
    return made


def test_what_stood_at_the_start_is_expected_and_not_announced(machine: FakeMachine) -> None:
    machine.open(4000, 10)

    tick = Watch(machine).tick()

    assert [row.socket.local_port for row in tick.listeners] == [4000]
    assert tick.listeners[0].verdict is Verdict.EXPECTED
    assert tick.listeners[0].expected_by == "stood-at-start"
    assert tick.listeners[0].first_seen is None
    assert tick.opened == tick.alerts == ()
    assert tick.number == 0
    assert tick.interval == 0.0


def test_a_new_listener_is_opened_unexpected_and_announced(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    machine.open(4000, 10)

    tick = watch.tick()

    assert [row.socket.local_port for row in tick.opened] == [4000]
    assert tick.alerts == tick.opened
    assert tick.opened[0].verdict is Verdict.UNEXPECTED
    assert tick.opened[0].first_seen == 5002.0
    assert tick.interval == 1.0
    assert watch.tick().opened == ()


def test_a_restarted_daemon_is_not_announced_again(machine: FakeMachine) -> None:
    socket = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.close_socket(socket)
    watch.tick()
    machine.open(4000, 10)

    tick = watch.tick()

    assert len(tick.opened) == 1
    assert tick.alerts == ()


def test_another_program_on_a_known_port_is_announced(machine: FakeMachine) -> None:
    socket = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.close_socket(socket)
    machine.open(4000, 20)

    assert len(watch.tick().alerts) == 1


def test_a_wider_reach_is_announced(machine: FakeMachine) -> None:
    socket = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.close_socket(socket)
    machine.open(4000, 10, address="0.0.0.0")

    tick = watch.tick()

    assert [row.reach.level for row in tick.alerts] == [ReachLevel.NETWORK]


def test_a_client_s_udp_socket_is_not_announced(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    machine.open(41234, 10, protocol=Protocol.UDP)

    tick = watch.tick()

    assert tick.opened[0].temporary
    assert tick.alerts == ()


def test_a_closed_listener_is_a_tombstone_for_some_seconds(machine: FakeMachine) -> None:
    socket = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.close_socket(socket)

    tick = watch.tick()

    assert [one.row.socket.id for one in tick.closed] == [socket]
    assert [stone.row.socket.id for stone in tick.tombstones] == [socket]
    assert tick.listeners == ()
    assert watch.tick(after=TOMBSTONE_FOR + 1).tombstones == ()


def test_rows_are_kept_while_nothing_changes(machine: FakeMachine) -> None:
    machine.open(4000, 10)
    machine.open(5000, 10, remote=("10.0.0.9", 443))
    watch = Watch(machine, connections=True)
    before = watch.tick()

    after = watch.tick()

    assert after.listeners[0] is before.listeners[0]
    assert before.connections is not None
    assert after.connections is not None
    assert after.connections[0] is before.connections[0]


def test_several_holders_are_shared_with_the_oldest_first(machine: FakeMachine) -> None:
    machine.open(4000, 20, 10)

    ownership = Watch(machine).tick().listeners[0].ownership

    assert ownership.match is Match.SHARED
    assert [owner.id.pid for owner in ownership.owners] == [10, 20]


def test_a_hand_over_changes_the_owner(machine: FakeMachine) -> None:
    socket = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.hand_over(socket, 20)

    tick = watch.tick()

    assert [row.ownership.owners[0].name for row in tick.changed] == ["worker"]
    assert tick.listeners == tick.changed
    assert tick.opened == ()


def test_a_vanished_owner_is_a_gap_not_an_error(machine: FakeMachine) -> None:
    machine.open(4000, 99)

    tick = Watch(machine).tick()

    assert tick.listeners[0].ownership.gap is GapCode.OWNERS_VANISHED
    assert Gap(GapCode.OWNERS_VANISHED, 1) in tick.gaps


@pytest.mark.parametrize(
    ("gaps", "expected"),
    [
        ((Gap(GapCode.OWNERS_HIDDEN, 1),), GapCode.OWNERS_HIDDEN),
        ((Gap(GapCode.OWNERS_KERNEL, 1),), GapCode.OWNERS_KERNEL),
    ],
)
def test_no_owner_is_told_with_its_cause(
    machine: FakeMachine, gaps: tuple[Gap, ...], expected: GapCode
) -> None:
    machine.owner_gaps = gaps
    machine.open(4000)

    tick = Watch(machine).tick()

    assert tick.listeners[0].ownership.match is Match.NONE
    assert tick.listeners[0].ownership.gap is expected
    assert gaps[0] in tick.gaps


def test_a_closing_connection_has_no_owner_by_nature(machine: FakeMachine) -> None:
    machine.open(4000, remote=("10.0.0.9", 443), state=State.TIME_WAIT)

    tick = Watch(machine, connections=True).tick()

    assert tick.connections is not None
    assert tick.connections[0].ownership.gap is GapCode.OWNERS_GONE


def test_a_connection_in_a_listener_s_queue_waits_to_be_taken(machine: FakeMachine) -> None:
    machine.open(4000, 10)
    waiting = machine.open(4000, remote=("10.0.0.9", 443))
    machine.table[waiting]["inode"] = 0

    tick = Watch(machine, connections=True).tick()

    assert tick.connections is not None
    assert tick.connections[0].ownership.gap is GapCode.OWNERS_WAITING
    assert Gap(GapCode.OWNERS_WAITING, 1) in tick.gaps


def test_directions(machine: FakeMachine) -> None:
    machine.open(4000, 10, address="0.0.0.0")
    machine.open(4000, 10, address="192.168.1.23", remote=("192.168.1.40", 50000))
    machine.open(50001, 10, address="192.168.1.23", remote=("10.0.0.9", 443))
    machine.open(50002, 10, address="127.0.0.1", remote=("127.0.0.1", 4000))

    tick = Watch(machine, connections=True).tick()

    assert tick.connections is not None
    assert [row.direction for row in tick.connections] == [
        Direction.IN,
        Direction.OUT,
        Direction.LOCAL,
    ]


def test_connections_are_rows_only_when_wanted(machine: FakeMachine) -> None:
    socket = machine.open(5000, 10, remote=("10.0.0.9", 443))
    watch = Watch(machine)
    assert watch.tick().connections is None
    watch.monitor.want_connections(True)
    assert len(watch.tick().connections or ()) == 1
    machine.close_socket(socket)

    tick = watch.tick()

    assert tick.connections == ()
    assert len(tick.connection_tombstones) == 1
    watch.monitor.want_connections(False)
    assert watch.tick().connections is None


def test_an_udp_socket_that_connects_stops_listening(machine: FakeMachine) -> None:
    socket = machine.open(41234, 10, protocol=Protocol.UDP)
    watch = Watch(machine, connections=True)
    watch.tick()
    machine.table[socket]["state"] = 1
    machine.table[socket]["remote_port"] = 53

    tick = watch.tick()

    assert tick.listeners == ()
    assert [row.socket.id for row in tick.connections or ()] == [socket]


def test_churn_is_exact_by_counters_and_as_seen_by_polling(machine: FakeMachine) -> None:
    socket = machine.open(5000, 10, remote=("10.0.0.9", 443))
    machine.counters = Counters(opened=100, established=1)
    watch = Watch(machine)
    first = watch.tick().churn
    machine.close_socket(socket)
    machine.open(5001, 20, remote=("10.0.0.9", 443))
    machine.open(5002, 20, remote=("10.0.0.9", 443))
    machine.counters = Counters(opened=107, established=2)

    churn = watch.tick().churn

    assert (first.opened, first.closed, first.opened_seen, first.closed_seen) == (0, 0, 0, 0)
    assert first.by_program == {"daemon": 1}
    assert (churn.opened, churn.closed) == (7, 6)
    assert (churn.opened_seen, churn.closed_seen) == (2, 1)
    assert churn.established == 2
    assert churn.by_program == {"worker": 2}


def test_churn_without_counters_is_unknown_not_zero(machine: FakeMachine) -> None:
    machine.counters = None
    watch = Watch(machine)
    watch.tick()

    assert watch.tick().churn.opened is None


@pytest.mark.parametrize("between", [None, Counters(opened=3, established=0)])
def test_what_opened_while_counters_failed_or_began_anew_is_unknown(
    machine: FakeMachine, between: Counters | None
) -> None:
    machine.counters = Counters(opened=100, established=0)
    watch = Watch(machine)
    watch.tick()
    machine.counters = between
    watch.tick()
    machine.counters = Counters(opened=5000, established=0)
    found = watch.tick().churn

    assert (found.opened, found.closed) == ((None, None) if between is None else (4997, 4997))
    machine.counters = Counters(opened=10, established=0)
    assert watch.tick().churn.opened is None  # it began anew
    machine.counters = Counters(opened=12, established=0)
    assert watch.tick().churn.opened == 2


def test_new_interfaces_change_the_reach(machine: FakeMachine) -> None:
    machine.open(4000, 10, address="0.0.0.0")
    watch = Watch(machine)
    before = watch.tick()
    machine.interfaces = (LOOPBACK,)

    after = watch.tick()

    assert before.listeners[0].reach != after.listeners[0].reach
    assert len(after.changed) == 1


def test_one_shot_has_no_baseline(machine: FakeMachine) -> None:
    machine.open(4000, 10)

    tick = Watch(machine, baseline=False).tick()

    assert tick.listeners[0].expected_by is None
    assert tick.alerts == ()


class Lists(NullPackages):
    """Packages that are known once their lists have been read, which takes a while."""

    def __init__(self) -> None:
        self._asked: set[str] = set()
        self._read: set[str] = set()

    def known(self, exe: str, pid: int = 0) -> Package | None:
        del pid
        self._asked.add(exe)
        return Package(Manager.DPKG, "tools") if exe in self._read else None

    def look_up(self, *, may_wait: bool = False) -> frozenset[str]:
        news = self._asked - self._read if may_wait else set()
        self._read |= news
        return frozenset(news)


def test_the_only_look_judges_each_listener_once_with_its_package(
    machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for port in (4000, 4001, 5000):
        machine.open(port, 20 if port == 5000 else 10)
    judged: list[int] = []

    def count(socket: Socket, *args: Any, **more: Any) -> Listener:
        judged.append(socket.local_port)
        return judge(socket, *args, **more)

    monkeypatch.setattr("portwatch.services.rows.judge", count)
    watched = replace(machine.sources(), packages=Lists())

    tick = Monitor(watched, KNOWLEDGE, baseline=False).settle(Instant(1.0, 5001.0))

    assert [row.package for row in tick.listeners] == ["tools"] * 3
    assert judged == [4000, 4001, 5000]


def test_closing_closes_the_sources(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.monitor.close()

    assert machine.closed


def test_facts_of_ended_processes_are_forgotten(machine: FakeMachine) -> None:
    machine.open(4000, 10)
    watch = Watch(machine)
    for _ in range(30):
        watch.tick()

    assert machine.pruned == frozenset({10})


def test_a_look_at_listeners_alone_counts_the_others_and_asks_for_no_owner_of_theirs(
    machine: FakeMachine,
) -> None:
    machine.open(4000, 10)
    machine.open(5000, 10, remote=("10.0.0.9", 443))
    machine.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, 1),)

    tick = Watch(machine, everything=False).tick()

    assert len(tick.listeners) == 1
    assert tick.connection_count == 1
    assert tick.churn.by_program == {}
