"""When what waits for peers is not read because none of it can have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core import sockets
from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources.tcp_stillness import SPARED_AT_MOST, Trace
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork

if TYPE_CHECKING:
    from collections.abc import Iterator

needs_root = pytest.mark.skipif(not MAY_UNSHARE, reason="needs root")


def connections(*states: State, inode: int = 7) -> sockets.SocketTable:
    table = sockets.empty(len(states))
    table["state"] = [STATE_CODES[state] for state in states]
    table["inode"] = inode
    return table


def test_what_is_in_use_besides_connections_may_listen() -> None:
    trace = Trace(b"", (5, 2), (0, 0))

    assert trace.besides(connections()) == 7
    assert trace.besides(connections(State.ESTABLISHED, State.CLOSE_WAIT)) == 5


def test_what_is_left_of_a_connection_is_not_in_use_any_more() -> None:
    trace = Trace(b"", (5, 2), (0, 0))
    table = connections(State.TIME_WAIT, State.FIN_WAIT_2, State.FIN_WAIT_2, inode=0)

    assert trace.besides(connections(State.TIME_WAIT, inode=0)) == 7
    assert trace.besides(table) is None  # which of them are, this kernel does not tell
    table["cgroup"] = 0, 0, 5
    assert trace.besides(table) == 6


@pytest.mark.parametrize("state", [State.ESTABLISHED, State.CLOSE_WAIT, State.SYN_RECEIVED])
def test_a_connection_that_waits_is_in_the_queue_of_some_listener(state: State) -> None:
    trace = Trace(b"", (5, 2), (0, 0))

    assert trace.besides(connections(state, inode=0)) is None


@pytest.fixture
def network() -> Iterator[OtherNetwork]:
    """Where nobody else is: ``s`` and ``s6`` listen, ``d`` takes datagrams, ``c`` and ``p`` talk.

    ``r`` reads, and hears what ends; ``n`` are the parts that it has asked for.
    """
    with OtherNetwork() as made:
        made.listen_on("127.0.0.1")
        made.listen_on("::1", "s6")
        made.bind("127.0.0.1")
        made.do("c = socket.create_connection(s.getsockname()); p = s.accept()[0]")
        made.do("import time; from portwatch.sources.netlink import NetlinkSockets")
        made.do("from portwatch.sources.linux_ends import LinuxEnds; e = LinuxEnds(); n = []")
        made.do("new = lambda: NetlinkSockets().read().value; r = NetlinkSockets(ended=e.peek)")
        made.do(
            "wrap = lambda part, ask: setattr(part, 'ask', "
            "lambda *x, **y: (n.append(part.title), ask(*x, **y))[1])"
        )
        made.do("[wrap(part, part.ask) for part in r._parts]")
        made.do("rows = lambda t: sorted(one.tobytes() for one in t)")
        made.do("r.read()")
        yield made


@needs_root
def test_only_connections_are_read_where_only_they_come_and_go(network: OtherNetwork) -> None:
    network.do("n.clear()")
    for _ in range(SPARED_AT_MOST):
        network.do("c.close(); p.close()")
        network.do("c = socket.create_connection(s.getsockname()); p = s.accept()[0]")
        network.do("t = new(), r.read().value")
        assert network.ask("rows(t[0]) == rows(t[1])") == "True"

    assert network.ask("n") == str(["TCP connections"] * SPARED_AT_MOST)
    network.do("r.read()")
    assert network.ask("set(n) >= {'TCP listeners', 'UDP over IPv4', 'UDP over IPv6'}") == "True"


@needs_root
def test_where_nobody_tells_what_ends_all_is_read(network: OtherNetwork) -> None:
    network.do("e.close(); r.read(); n.clear(); r.read(); r.read()")

    assert network.ask("n.count('TCP listeners'), n.count('UDP over IPv4')") == "(2, 2)"


@needs_root
@pytest.mark.parametrize(
    "step",
    [
        "x = socket.create_server(('127.0.0.1', 0))",
        "x = socket.create_server(('::1', 0), family=socket.AF_INET6)",
        "s.close()",
        "s6.close()",
        "s.shutdown(socket.SHUT_RDWR)",  # listens no more, and has not ended
        "s.close(); x = socket.create_server(('127.0.0.1', 0))",
        "s6.close(); x = socket.create_server(('127.0.0.1', 0))",
        "c.close(); x = socket.create_server(('127.0.0.1', 0))",
        "s.close(); x = socket.create_connection(s6.getsockname()[:2])",
        "x = socket.create_connection(s.getsockname())",  # waits to be accepted
        "x = [socket.create_connection(s.getsockname()) for _ in range(5)]",
        "d.close()",
        "x = socket.socket(type=socket.SOCK_DGRAM); x.bind(('127.0.0.1', 0))",
        "d.close(); x = socket.socket(type=socket.SOCK_DGRAM); x.bind(('127.0.0.1', 0))",
        "x = socket.socket(type=socket.SOCK_DGRAM); x.connect(('127.0.0.1', 9))",
    ],
)
def test_whatever_happens_is_read_at_once(network: OtherNetwork, step: str) -> None:
    network.do("r.read()")
    network.do(step)
    network.do("time.sleep(0.05)")  # the kernel tells an end a moment later

    for _ in range(3):
        network.do("t = new(), r.read().value, new()")
        assert network.ask("rows(t[1]) in (rows(t[0]), rows(t[2]))") == "True"


@needs_root
def test_whoever_asks_afresh_needs_no_sign(network: OtherNetwork) -> None:
    network.do("r = NetlinkSockets(ended=frozenset); r.read()")  # the ends are told later
    network.do("s.close(); s = socket.create_server(('127.0.0.1', 0))")
    assert network.ask("rows(new()) == rows(r.read().value)") == "False"

    assert network.ask("rows(new()) == rows(r.read(afresh=True).value)") == "True"


@needs_root
def test_a_stop_looks_afresh(network: OtherNetwork) -> None:
    network.do("from portwatch.services.stop_survey import Surveyor; from portwatch import sources")
    network.do("from dataclasses import replace")
    network.do("late = replace(sources.choose(), sockets=NetlinkSockets(ended=frozenset))")
    network.do("look = Surveyor(late); look.look()")
    network.do("s.close(); s = socket.create_server(('127.0.0.1', 0))")

    ports = network.ask("[held.socket.local_port for held in look.look().listeners]")
    assert network.ask("s.getsockname()[1]") in ports.strip("[]").split(", ")


@needs_root
def test_a_queue_that_empties_is_seen(network: OtherNetwork) -> None:
    network.do("x = socket.create_connection(s.getsockname()); r.read(); r.read()")
    network.do("y = s.accept()[0]")

    assert network.ask("rows(new()) == rows(r.read().value)") == "True"


@needs_root
def test_a_datagram_socket_that_lets_go_of_its_peer_waits_at_once(network: OtherNetwork) -> None:
    network.do("x = socket.socket(type=socket.SOCK_DGRAM); x.bind(('127.0.0.1', 0))")
    network.do("x.connect(('127.0.0.1', 9)); r.read(); r.read()")
    network.do("ctypes.CDLL(None).connect(x.fileno(), b'\\0' * 16, 16)")  # AF_UNSPEC

    assert network.ask("rows(new()) == rows(r.read().value)") == "True"


@needs_root
def test_what_a_glance_has_met_is_in_the_next_reading(network: OtherNetwork) -> None:
    network.do("from portwatch.core.model import Protocol; r.glance(Protocol.TCP); r.read()")
    network.do("x = socket.create_server(('127.0.0.1', 0)); g = r.glance(Protocol.TCP)")
    network.do("r._trace.read = lambda now=r._trace.read(): now; n.clear(); t = r.read().value")

    assert network.ask("'TCP listeners' in n, len(g)") == "(True, 3)"


@needs_root
def test_what_ended_is_told_once_also_if_it_was_drained(network: OtherNetwork) -> None:
    network.do("k = set(r.read().value['id'].tolist()); e.drain(); e.peek()")
    network.do("s.close(); time.sleep(0.05); e.drain(); a = e.peek(); b = e.peek()")
    network.do("s6.close(); time.sleep(0.05); f = e.peek(); h = e.drain().value")

    assert network.ask("len(a & k), len(b), len(f & k), len(h)") == "(1, 0, 1, 1)"


@needs_root
def test_what_ended_can_be_asked_ahead(network: OtherNetwork) -> None:
    network.do("k = set(r.read().value['id'].tolist()); e.drain(); e.peek()")
    network.do("s.close(); time.sleep(0.05); a = e.ahead(); e.drain()")
    network.do("s6.close(); time.sleep(0.05); b = e.ahead(); f = e.peek(); g = e.ahead()")

    assert network.ask("len(a & k), len(b & k), len(f & k), len(g)") == "(1, 2, 2, 0)"
