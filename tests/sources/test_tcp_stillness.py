"""When connections are not read because nothing can have happened to them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from portwatch.core import sockets
from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources.tcp_stillness import SPARED_AT_MOST, Stillness, TcpTrace, last
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRACE, OTHER = b"Tcp: 1 2 3", b"Tcp: 1 2 4"


def connections(*states: State, inode: int = 7) -> sockets.SocketTable:
    table = sockets.empty(len(states))
    table["state"] = [STATE_CODES[state] for state in states]
    table["inode"] = inode
    return table


@pytest.mark.parametrize(
    "table",
    [
        connections(),
        connections(State.ESTABLISHED),
        connections(State.CLOSE_WAIT, State.ESTABLISHED),
    ],
)
def test_lasting_connections_are_spared_while_nothing_happens(table: sockets.SocketTable) -> None:
    still = Stillness[bytes]()
    assert not still.holds(TRACE)
    still.keep(lasting=last(table))

    assert still.holds(TRACE)
    assert not still.holds(OTHER)
    still.keep(lasting=last(table))
    assert still.holds(OTHER)
    assert not still.holds(None)


@pytest.mark.parametrize("state", set(State) - {State.ESTABLISHED, State.CLOSE_WAIT})
def test_a_state_that_ends_by_itself_is_never_spared(state: State) -> None:
    still = Stillness[bytes]()
    still.holds(TRACE)
    still.keep(lasting=last(connections(State.ESTABLISHED, state)))

    assert not still.holds(TRACE)


def test_what_waits_to_be_accepted_is_never_spared() -> None:
    still = Stillness[bytes]()
    still.holds(TRACE)
    still.keep(lasting=last(connections(State.ESTABLISHED, inode=0)))

    assert not still.holds(TRACE)


def test_all_is_read_again_after_some_readings() -> None:
    still = Stillness[bytes]()
    for _ in range(3):
        assert not still.holds(TRACE)
        still.keep(lasting=last(connections(State.ESTABLISHED)))
        assert all(still.holds(TRACE) for _ in range(SPARED_AT_MOST))


def test_a_reading_that_failed_is_made_again() -> None:
    still = Stillness[bytes]()
    still.holds(TRACE)
    still.keep(lasting=last(connections(State.ESTABLISHED)))
    assert not still.holds(OTHER)  # and what should have been kept was not

    assert not still.holds(OTHER)
    assert not still.holds(TRACE)


@pytest.mark.parametrize(
    "snmp", [None, b"", b"Ip: 1\nTcp: InSegs\n", b"Tcp: InSegs\nUdp: InDatagrams\n"]
)
def test_without_counters_there_is_no_trace(tmp_path: Path, snmp: bytes | None) -> None:
    folder = tmp_path / "thread-self" / "net"
    folder.mkdir(parents=True)
    (folder / "sockstat").write_bytes(b"TCP: inuse 1\nUDP: inuse 1\n")
    if snmp is not None:
        (folder / "snmp").write_bytes(snmp)
    with closing(TcpTrace(str(tmp_path))) as trace:
        assert trace.read() is None
        (folder / "snmp").write_bytes(b"Ip: 1\nTcp: InSegs\nTcp: 4\nUdp: 7\n")
        assert trace.read() == (b"Tcp: InSegs\nTcp: 4\n", (1, 0), (1, 0))
        (folder / "sockstat").unlink()
    with closing(TcpTrace(str(tmp_path))) as trace:
        assert trace.read() is None


@pytest.fixture
def network() -> Iterator[OtherNetwork]:
    """Where nobody else is, a connection from ``c`` to ``p`` over the listener ``s``.

    ``r`` reads, ``n`` are the dumps of connections that it has asked for.
    """
    with OtherNetwork() as made:
        made.listen_on("127.0.0.1")
        made.do("c = socket.create_connection(s.getsockname()); p = s.accept()[0]")
        made.do("import struct; from portwatch.sources.netlink import NetlinkSockets")
        made.do("new = lambda: NetlinkSockets().read().value; r = NetlinkSockets(); n = []")
        made.do(
            "a = r._parts[1].ask; r._parts[1].ask = lambda *x, **y: (n.append(0), a(*x, **y))[1]"
        )
        made.do("rows = lambda t: sorted(one.tobytes()[:-8] for one in t)")  # without the queues
        made.do("r.read()")
        yield made


needs_root = pytest.mark.skipif(not MAY_UNSHARE, reason="needs root")


@needs_root
def test_the_kernel_is_not_asked_for_connections_while_nothing_happens(
    network: OtherNetwork,
) -> None:
    network.do("t = [r.read().value for _ in range(4)]; k = len(n); u = r.read().value")

    assert network.ask("k, len(n), len(u)") == "(1, 2, 3)"
    assert network.ask("all(one is t[0] for one in t)") == "True"


@needs_root
@pytest.mark.parametrize(
    "step",
    [
        "d = socket.create_connection(s.getsockname())",
        "d = socket.socket(); d.setblocking(False); d.connect_ex(s.getsockname())",
        "c.close()",
        "p.close()",
        "c.shutdown(socket.SHUT_WR)",
        "c.setsockopt(1, 13, struct.pack('ii', 1, 0)); c.close()",  # SO_LINGER: a reset
        "c.close(); p.close()",
        "ctypes.CDLL(None).connect(c.fileno(), b'\\0' * 16, 16)",  # AF_UNSPEC
        "c.sendall(b'1'); p.close()",  # unread bytes: a reset
        "d = socket.create_server(('127.0.0.1', 0))",
        "s.close()",
        # TCP_FASTOPEN_NO_COOKIE, TCP_FASTOPEN_CONNECT: no segment before there are data
        (
            "d = socket.socket(); d.setsockopt(6, 34, 1); d.setsockopt(6, 30, 1); "
            "d.connect(s.getsockname())"
        ),
        # TCP_REPAIR: established without a segment
        "d = socket.socket(); d.setsockopt(6, 19, 1); d.connect(s.getsockname())",
    ],
)
def test_whatever_happens_to_a_connection_is_read_at_once(network: OtherNetwork, step: str) -> None:
    network.do("r.read()")
    network.do(step)

    for _ in range(3):  # the kernel's timers go on meanwhile
        network.do("t = new(), r.read().value, new()")
        assert network.ask("rows(t[1]) in (rows(t[0]), rows(t[2]))") == "True"


@needs_root
def test_a_connection_that_is_accepted_gets_its_inode_at_once(network: OtherNetwork) -> None:
    network.do("d = socket.create_connection(s.getsockname()); r.read(); r.read()")
    network.do("e = s.accept()[0]")

    assert network.ask("os.fstat(e.fileno()).st_ino in r.read().value['inode'].tolist()") == "True"


@needs_root
def test_a_peer_that_ends_is_seen_to_wait_for_its_close(network: OtherNetwork) -> None:
    network.do("r.read(); c.shutdown(socket.SHUT_WR)")
    before = network.ask("[8 in r.read().value['state'] for _ in range(2)]")  # CLOSE_WAIT
    network.do("p.close()")

    assert (before, network.ask("8 in r.read().value['state']")) == ("[True, True]", "False")
