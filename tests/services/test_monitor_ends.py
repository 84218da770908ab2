"""What opened and closed between two looks, known from its end."""

from __future__ import annotations

import pytest

from portwatch.core.ends import EndKind
from portwatch.core.model import GapCode, Match, Protocol, State
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.run(10, "daemon")
    return made


def flash(
    machine: FakeMachine,
    port: int,
    kind: EndKind = EndKind.LISTENER_OR_BOUND,
    *,
    protocol: Protocol = Protocol.TCP,
    remote: tuple[str, int] | None = None,
) -> int:
    """Open a socket and close it before anybody looks."""
    identity = machine.open(port, 10, protocol=protocol, remote=remote)
    row = machine.table[identity]
    machine.close_socket(identity)
    machine.end(row, kind)
    return identity


def test_a_listener_that_no_look_met_is_told_as_opened_and_closed(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    flash(machine, 4000)
    watch.glance()

    tick = watch.tick()

    (row,) = tick.opened
    assert (row.socket.local_port, row.ownership.match) == (4000, Match.NONE)
    assert row.ownership.gap is GapCode.OWNERS_PASSED
    assert row.first_seen == 5001.1
    assert [(one.row, one.closed_at.wall) for one in tick.closed] == [(row, 5001.1)]
    assert tick.listeners == tick.alerts == ()
    assert [one.row for one in tick.tombstones] == [row]
    assert watch.tick().opened == ()


def test_what_a_look_met_is_told_once_and_closed_when_its_end_was_heard(
    machine: FakeMachine,
) -> None:
    listener = machine.open(4000, 10)
    watch = Watch(machine)
    watch.tick()
    machine.end(machine.table[listener], EndKind.LISTENER_OR_BOUND)
    machine.close_socket(listener)
    watch.glance(after=0.2)

    tick = watch.tick(after=0.8)

    assert tick.opened == ()
    assert [(one.row.socket.id, one.closed_at.wall) for one in tick.closed] == [(listener, 5001.2)]


def test_a_listener_found_by_a_glance_is_not_passed_as_well(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    listener = machine.open(4000, 10)
    found = watch.glance()
    machine.end(machine.table[listener], EndKind.LISTENER_OR_BOUND)
    machine.close_socket(listener)

    tick = watch.tick()

    assert found is not None
    assert len(found.opened) == 1
    assert tick.opened == ()
    assert len(tick.closed) == 1


def test_what_ended_before_the_first_poll_is_no_news(machine: FakeMachine) -> None:
    flash(machine, 4000)
    watch = Watch(machine)

    assert watch.tick().opened == ()
    assert watch.tick().opened == ()


def test_a_client_s_udp_socket_is_no_listener_that_passed(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    flash(machine, 40000, EndKind.UDP_UNCONNECTED, protocol=Protocol.UDP)
    flash(machine, 5353, EndKind.UDP_UNCONNECTED, protocol=Protocol.UDP)

    assert [row.socket.local_port for row in watch.tick().opened] == [5353]


def test_ends_of_connections_are_counted_and_attributed(machine: FakeMachine) -> None:
    machine.open(4000, 10)
    watch = Watch(machine, connections=True)
    watch.tick()
    peer = ("10.0.0.9", 50000)
    flash(machine, 4000, EndKind.CONNECTION, remote=peer)  # came in at the daemon's port
    flash(machine, 50001, EndKind.CONNECTION, remote=("10.0.0.9", 443))
    flash(machine, 50002, EndKind.FAILED, remote=("10.0.0.9", 443))

    tick = watch.tick()

    assert (tick.churn.ended, tick.churn.unattributed) == (2, 1)
    assert not tick.churn.at_least
    assert tick.ends is not None
    assert len(tick.ends) == 3
    assert [one.row.socket.local_port for one in tick.connection_tombstones] == [4000, 50001]


def test_a_connection_that_a_poll_met_keeps_its_program_to_the_end(machine: FakeMachine) -> None:
    connection = machine.open(50000, 10, remote=("10.0.0.9", 443))
    watch = Watch(machine)
    watch.tick()
    machine.end(machine.table[connection], EndKind.CONNECTION)
    machine.close_socket(connection)

    churn = watch.tick().churn

    assert (churn.ended, churn.unattributed) == (1, 0)


def test_a_lost_end_makes_the_count_a_lower_bound(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    machine.overflows = 1
    flash(machine, 50001, EndKind.RESET, remote=("10.0.0.9", 443))

    tick = watch.tick()

    assert tick.churn.at_least
    assert [gap.code for gap in tick.gaps if gap.code is GapCode.ENDS_LOST]
    assert not watch.tick().churn.at_least


def test_what_listens_elsewhere_is_listed_and_never_reachable(machine: FakeMachine) -> None:
    inside = machine.open(80, 10, address="0.0.0.0")
    row = machine.table.pop(inside)
    row["namespace"] = 4026532001
    machine.elsewhere[inside] = row
    machine.open(80, 10, address="127.0.0.1", remote=("127.0.0.1", 50000), state=State.ESTABLISHED)

    tick = Watch(machine, connections=True).tick()

    (listener,) = tick.listeners
    assert listener.socket.namespace == 4026532001
    assert listener.reach.level.value == "computer"


def test_a_storm_of_udp_clients_does_not_crowd_out_a_listener(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    flash(machine, 4000)
    for port in range(35000, 37100):
        flash(machine, port, EndKind.UDP_UNCONNECTED, protocol=Protocol.UDP)

    tick = watch.tick()

    assert [row.socket.local_port for row in tick.opened] == [4000]
    assert not [gap for gap in tick.gaps if gap.code is GapCode.ENDS_LOST]


def test_what_is_too_much_to_be_told_is_a_gap(machine: FakeMachine) -> None:
    watch = Watch(machine)
    watch.tick()
    for port in range(2100):
        flash(machine, 1000 + port)

    tick = watch.tick()

    assert len(tick.opened) == 2000
    assert [gap for gap in tick.gaps if gap.code is GapCode.ENDS_LOST]


def test_a_connection_met_after_its_peer_closed_keeps_its_program(machine: FakeMachine) -> None:
    connection = machine.open(50000, 10, remote=("10.0.0.9", 443), state=State.CLOSE_WAIT)
    watch = Watch(machine)
    watch.tick()
    machine.end(machine.table[connection], EndKind.CONNECTION)
    machine.close_socket(connection)

    churn = watch.tick().churn

    assert (churn.ended, churn.unattributed, churn.by_program) == (1, 0, {})


def test_a_network_whose_listener_lost_its_holder_is_doubted(machine: FakeMachine) -> None:
    inside = machine.open(80, 10)
    row = machine.table.pop(inside)
    row["namespace"] = 4026532001
    machine.elsewhere[inside] = row
    watch = Watch(machine)
    watch.tick()
    before = set(machine.doubted)
    machine.hand_over(inside)
    watch.tick()

    assert before == set()
    assert machine.doubted == {4026532001}
