"""When the listeners are looked at between two polls, and when that is spared."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from portwatch.core.ends import Fresh
from portwatch.core.model import Protocol
from portwatch.services.glances import Glances, Glimpse
from portwatch.sources.protocols import MissedGlanceError
from portwatch.sources.usage_protocol import Usage
from tests.helpers.machine import FakeMachine
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable


NOTHING = Fresh()


class Stage:
    """A machine that is glanced at; the table is what was read at the beginning.

    Attributes:
        usage: How many sockets are said to be in use.
        after: The same once something was looked at, if it is not None.
        fails: Whether looks fail.
        looks: The protocols that were looked at.
    """

    def __init__(self) -> None:
        self.machine = FakeMachine()
        self.machine.open(4000)
        self.usage: Usage | None = Usage((1, 0), (0, 0))
        self.after: Usage | None = None  # from the first look on, if that is told
        self.fails = False
        self.looks: list[Protocol] = []
        self._table = self.machine.read().value
        self._glances = Glances(_Sockets(self), _Usage(self))
        self._now = 0.0

    def look(self, ended: Fresh | None = NOTHING) -> Glimpse | None:
        """A glance a tenth of a second later; UDP has its turn each time."""
        self.looks.clear()
        self._now += 0.1
        return self._glances.look(self._table, self._now, ended=ended, udp_every=0.0)


class _Sockets(FakeMachine):
    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    def glance(self, protocol: Protocol) -> SocketTable | None:
        self._stage.looks.append(protocol)
        if self._stage.fails:
            raise MissedGlanceError("too many open files")
        return self._stage.machine.glance(protocol)


class _Usage:
    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def read(self) -> Usage | None:
        stage = self._stage
        return stage.after if stage.after is not None and stage.looks else stage.usage

    def close(self) -> None:
        return


BOTH = [Protocol.TCP, Protocol.UDP]


def test_nothing_is_looked_at_while_as_many_sockets_are_in_use_and_none_has_ended() -> None:
    stage = Stage()

    assert stage.look() is None
    assert stage.looks == BOTH  # there was nothing to compare with
    assert stage.look() is None
    assert stage.looks == []


def test_another_number_leads_to_a_look_at_that_protocol() -> None:
    stage = Stage()
    stage.look()
    stage.machine.open(5353, protocol=Protocol.UDP)
    stage.usage = Usage((1, 0), (0, 1))

    found = stage.look()

    assert stage.looks == [Protocol.UDP]
    assert found is not None
    assert found.opened["local_port"].tolist() == [5353]
    assert stage.look() is None
    assert stage.looks == []


def test_one_that_takes_the_place_of_another_is_found_by_the_end_of_that() -> None:
    stage = Stage()
    stage.look()
    (listener,) = stage.machine.table
    stage.machine.close_socket(listener)
    stage.machine.open(4000)

    found = stage.look(Fresh(frozenset({listener})))

    assert stage.looks == [Protocol.TCP]
    assert found is not None
    assert (len(found.opened), found.closed["id"].tolist()) == (1, [listener])


def test_what_opened_and_ended_since_the_last_look_leads_to_none() -> None:
    stage = Stage()
    stage.look()

    assert stage.look(Fresh(frozenset({123}))) is None
    assert stage.looks == []


def test_a_listener_that_has_ended_leads_to_none_where_there_is_one_less_in_use() -> None:
    stage = Stage()
    port = stage.machine.open(5000)
    stage.usage = Usage((2, 0), (0, 0))
    stage.look()
    stage.machine.close_socket(port)
    stage.usage = Usage((1, 0), (0, 0))

    assert stage.look(Fresh(frozenset({port}))) is None
    assert stage.looks == []
    assert stage.look() is None
    assert stage.looks == []


def test_the_end_of_what_had_a_peer_leads_to_a_look_at_its_protocol() -> None:
    stage = Stage()
    stage.look()
    for protocol in BOTH:
        stage.look(Fresh(protocols=frozenset({protocol})))
        assert stage.looks == [protocol]


def test_a_look_during_which_the_number_changes_is_taken_again() -> None:
    stage = Stage()
    stage.after = Usage((2, 0), (0, 0))
    stage.look()
    stage.after = None

    stage.look()
    assert stage.looks == [Protocol.TCP]
    stage.look()
    assert stage.looks == []


def test_an_end_is_remembered_until_udp_has_its_turn() -> None:
    stage = Stage()
    table = stage.machine.read().value
    glances = Glances(_Sockets(stage), _Usage(stage))
    looked: list[list[Protocol]] = []

    for now, ended in (
        *((0.4, NOTHING), (0.5, NOTHING), (0.6, NOTHING)),
        *((0.7, Fresh(protocols=frozenset({Protocol.UDP}))), (0.9, NOTHING)),
        *((1.0, NOTHING), (1.1, NOTHING), (1.5, NOTHING), (1.6, None), (2.0, NOTHING)),
    ):
        stage.looks.clear()
        assert glances.look(table, now, ended=ended, udp_every=0.5) is None
        looked.append(list(stage.looks))

    tcp, udp = [Protocol.TCP], [Protocol.UDP]
    assert looked == [tcp, udp, [], [], [], udp, [], [], tcp, udp]


def test_where_the_number_is_not_told_each_glance_looks() -> None:
    stage = Stage()
    stage.usage = None

    for _ in range(2):
        assert stage.look() is None
        assert stage.looks == BOTH


_OPEN = (
    "from portwatch.services.machine import open_monitor; from portwatch.services.runtime import "
    "now; from collections import Counter; m = open_monitor('netlink'); m.tick(now())"
)
_COUNT = (
    "looks = Counter(); g = m.sources.sockets.glance; "
    "m.sources.sockets.glance = lambda p: (looks.update([p.value]), g(p))[1]"
)


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs root")
def test_a_listener_that_takes_the_place_of_another_at_once_is_found_by_a_glance() -> None:
    with OtherNetwork() as network:
        port = network.listen_on("127.0.0.1")
        network.do(_OPEN)
        network.do(_COUNT)
        for _ in range(5):
            assert network.ask("m.glance(now())") == "None"
        idle = network.ask("looks['tcp']")
        network.do(f"s.close(); s = socket.create_server(('127.0.0.1', {port}))")
        time.sleep(0.1)  # the kernel tells an end a moment later
        found = network.ask("[row.socket.local_port for row in m.glance(now()).opened]")

    assert (idle, found) == ("1", f"[{port}]")


def test_a_look_that_failed_is_taken_again_though_the_number_is_the_same() -> None:
    stage = Stage()
    stage.look()
    stage.machine.open(5000)
    stage.usage, stage.fails = Usage((2, 0), (0, 0)), True
    assert stage.look() is None

    stage.fails = False
    found = stage.look()

    assert found is not None
    assert found.opened["local_port"].tolist() == [5000]
