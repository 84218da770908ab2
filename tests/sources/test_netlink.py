from __future__ import annotations

import contextlib
import errno
import os
import socket
import sys
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from portwatch.core import sockets
from portwatch.core.model import GapCode, Protocol, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import netlink_wire
from portwatch.sources.netlink import NetlinkSockets, NetlinkUnavailable
from portwatch.sources.netlink_wire import Channel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.sockets import SocketTable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

LOCALHOST = [127, 0, 0, 1] + [0] * 12
ANY_PORT = ("127.0.0.1", 0)


@pytest.fixture
def source() -> Iterator[NetlinkSockets]:
    with contextlib.closing(NetlinkSockets()) as made:
        yield made


def of_port(source: NetlinkSockets, port: int) -> SocketTable:
    """All sockets with this local port now."""
    reading = source.read()
    assert reading.gaps == ()
    return reading.value[reading.value["local_port"] == port]


def port_of(opened: socket.socket) -> int:
    port: int = opened.getsockname()[1]
    return port


def inode_of(opened: socket.socket) -> int:
    return os.fstat(opened.fileno()).st_ino


def states(table: SocketTable) -> set[int]:
    return set(table["state"].tolist())


def when_in(source: NetlinkSockets, port: int, server: socket.socket, state: State) -> np.void:
    """The one socket from this port to a server, as soon as it is in this state.

    What another connection has left in TIME_WAIT may have the same port.
    """
    for _ in range(250):
        table = of_port(source, port)
        (row,) = table[table["remote_port"] == port_of(server)]
        if row["state"] == STATE_CODES[state]:
            found: np.void = row
            return found
        time.sleep(0.02)
    pytest.fail(f"port {port} never came to {state}")


def test_a_listener_over_ipv4(source: NetlinkSockets) -> None:
    with socket.create_server(ANY_PORT, backlog=17) as server:
        (row,) = of_port(source, port_of(server))

        assert row["state"] == STATE_CODES[State.LISTEN]
        assert (row["family"], row["protocol"]) == (4, 6)
        assert row["local"].tolist() == LOCALHOST
        assert row["remote"].tolist() == [0] * 16
        assert row["remote_port"] == 0
        assert row["inode"] == inode_of(server)
        assert row["uid"] == os.getuid()
        assert row["id"] != 0
        assert row["send_queue"] == 17  # of a listener: the most that may wait


@pytest.mark.parametrize(
    ("dual", "expected"), [(True, sockets.V6ONLY_NO), (False, sockets.V6ONLY_YES)]
)
def test_a_listener_over_ipv6_tells_whether_ipv4_gets_in(
    source: NetlinkSockets, *, dual: bool, expected: int
) -> None:
    with socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=dual) as server:
        (row,) = of_port(source, port_of(server))

        assert row["family"] == 6
        assert row["local"].tolist() == [0] * 16
        assert row["v6only"] == expected


def test_a_connection_from_ipv4_to_a_dual_listener_is_mapped(source: NetlinkSockets) -> None:
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(
            socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True)
        )
        client = stack.enter_context(socket.create_connection(("127.0.0.1", port_of(server))))
        accepted = stack.enter_context(server.accept()[0])
        table = of_port(source, port_of(server))
        row = table[table["inode"] == inode_of(accepted)][0]

        assert row["family"] == 6
        assert row["local"].tolist() == [0] * 10 + [255, 255, 127, 0, 0, 1]
        assert row["remote_port"] == port_of(client)


def test_both_ends_of_a_connection(source: NetlinkSockets) -> None:
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(socket.create_server(ANY_PORT))
        client = stack.enter_context(socket.create_connection(server.getsockname()))
        waiting = of_port(source, port_of(server))
        accepted = stack.enter_context(server.accept()[0])
        (near,) = of_port(source, port_of(client))
        far = of_port(source, port_of(server))
        end = far[far["state"] == STATE_CODES[State.ESTABLISHED]][0]

        assert near["state"] == STATE_CODES[State.ESTABLISHED]
        assert near["inode"] == inode_of(client)
        assert near["remote_port"] == port_of(server)
        assert near["remote"].tolist() == LOCALHOST
        assert end["inode"] == inode_of(accepted)
        unaccepted = waiting[waiting["id"] == end["id"]][0]
        assert unaccepted["inode"] == 0  # the same socket, before a program held it
        assert unaccepted["uid"] == sockets.NO_UID


@pytest.mark.parametrize(
    ("family", "address", "number"),
    [(socket.AF_INET, "127.0.0.1", 4), (socket.AF_INET6, "::1", 6)],
)
def test_udp_bound_and_connected(
    source: NetlinkSockets, family: socket.AddressFamily, address: str, number: int
) -> None:
    with (
        socket.socket(family, socket.SOCK_DGRAM) as bound,
        socket.socket(family, socket.SOCK_DGRAM) as connected,
    ):
        bound.bind((address, 0))
        connected.connect(bound.getsockname())
        (here,) = of_port(source, port_of(bound))
        (there,) = of_port(source, port_of(connected))

        assert here["state"] == STATE_CODES[State.UNCONNECTED]
        assert (here["protocol"], here["family"]) == (17, number)
        assert here["inode"] == inode_of(bound)
        assert there["state"] == STATE_CODES[State.ESTABLISHED]
        assert there["remote_port"] == port_of(bound)


def test_close_wait_and_what_waits_for_its_end(source: NetlinkSockets) -> None:
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(socket.create_server(ANY_PORT))
        client = socket.create_connection(server.getsockname())
        accepted = stack.enter_context(server.accept()[0])
        port = port_of(client)
        client.close()
        assert accepted.recv(1) == b""

        far = of_port(source, port_of(server))
        assert STATE_CODES[State.CLOSE_WAIT] in states(far)
        near = when_in(source, port, server, State.FIN_WAIT_2)  # once the delayed answer has come
        assert near["inode"] == 0


def test_time_wait_has_neither_inode_nor_user(source: NetlinkSockets) -> None:
    with socket.create_server(ANY_PORT) as server:
        client = socket.create_connection(server.getsockname())
        accepted = server.accept()[0]
        port = port_of(client)
        client.close()
        assert accepted.recv(1) == b""
        accepted.close()
        row = when_in(source, port, server, State.TIME_WAIT)

        assert row["inode"] == 0
        assert row["uid"] == sockets.NO_UID
        assert row["id"] != 0


def test_an_id_stays_while_the_socket_lives_and_is_unique(source: NetlinkSockets) -> None:
    with contextlib.ExitStack() as stack:
        opened = [stack.enter_context(socket.create_server(ANY_PORT)) for _ in range(300)]
        first, second = source.read().value, source.read().value
        ports = [port_of(server) for server in opened]
        before = {row["local_port"]: row["id"] for row in first if row["local_port"] in ports}
        after = {row["local_port"]: row["id"] for row in second if row["local_port"] in ports}

        assert before == after
        assert len(before) == 300
        assert len(np.unique(first["id"])) == len(first)


def test_a_table_larger_than_the_first_buffer(
    source: NetlinkSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(netlink_wire, "_FIRST_SIZE", netlink_wire._CHUNK)
    source._drop()
    with contextlib.ExitStack() as stack:
        for _ in range(900):
            stack.enter_context(socket.create_server(ANY_PORT))
        reading = source.read()

    assert reading.gaps == ()
    assert (reading.value["state"] == STATE_CODES[State.LISTEN]).sum() >= 900


def test_a_closed_source_gives_its_descriptor_back_and_says_so() -> None:
    source = NetlinkSockets()
    number = source._channel._socket.fileno() if source._channel else -1
    source.close()
    source.close()

    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)
    reading = source.read()
    assert len(reading.value) == 0
    assert [gap.code for gap in reading.gaps] == [GapCode.SOCKETS_HIDDEN]


def test_a_table_read_once_stays_while_others_are_read(source: NetlinkSockets) -> None:
    with socket.create_server(ANY_PORT) as server:
        first = source.read().value
        copy = first.copy()
        for _ in range(4):
            with (
                socket.create_server(ANY_PORT) as other,
                socket.create_connection(server.getsockname()),
            ):
                assert port_of(other) in source.read().value["local_port"]

        assert first.tobytes() == copy.tobytes()


def test_a_queue_that_fills_is_told_at_the_next_reading(source: NetlinkSockets) -> None:
    with socket.create_server(ANY_PORT) as server, contextlib.ExitStack() as stack:
        for waiting in range(3):
            rows = of_port(source, port_of(server))
            (row,) = rows[rows["state"] == STATE_CODES[State.LISTEN]]
            assert row["receive_queue"] == waiting
            stack.enter_context(socket.create_connection(server.getsockname()))


def test_a_sandbox_without_netlink_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> socket.socket:
        raise OSError(errno.EAFNOSUPPORT, os.strerror(errno.EAFNOSUPPORT))

    monkeypatch.setattr(netlink_wire.socket, "socket", refuse)

    with pytest.raises(NetlinkUnavailable, match="family not supported"):
        NetlinkSockets()


def test_an_answer_of_the_kernel_that_is_an_error_ends_the_dump() -> None:
    with contextlib.closing(Channel(4)) as channel:
        answer = channel.dump(20, bytes(56))  # a family that does not exist

        with pytest.raises(netlink_wire.DumpRefused):
            list(netlink_wire.messages(answer))


def news(source: NetlinkSockets, protocol: Protocol) -> set[int]:
    """The ports of a glance that finds something."""
    table = source.glance(protocol)
    assert table is not None
    return set(table["local_port"].tolist())


def is_calm(source: NetlinkSockets, protocol: Protocol = Protocol.TCP) -> bool:
    """Whether a glance finds nothing; others on the machine may open something now and then."""
    return any(source.glance(protocol) is None for _ in range(5))


def test_a_glance_tells_when_a_listener_opens_or_closes_and_nothing_else() -> None:
    source = NetlinkSockets()
    assert source.glance(Protocol.TCP) is not None  # the first one has nothing to compare with
    assert is_calm(source)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = port_of(listener)
        assert port in news(source, Protocol.TCP)
        assert is_calm(source)
        with socket.create_connection(listener.getsockname()):
            assert is_calm(source)  # it waits to be accepted: a queue, no news
    assert port not in news(source, Protocol.TCP)
    source.read()
    assert is_calm(source)
    source.close()
    assert source.glance(Protocol.TCP) is None


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_glance_tells_of_udp_sockets_without_a_peer(family: socket.AddressFamily) -> None:
    with contextlib.closing(NetlinkSockets()) as source:
        source.glance(Protocol.UDP)
        assert is_calm(source, Protocol.UDP)
        with socket.socket(family, socket.SOCK_DGRAM) as opened:
            opened.bind(("::1" if family is socket.AF_INET6 else "127.0.0.1", 0))
            port = port_of(opened)
            assert port in news(source, Protocol.UDP)
            opened.connect(opened.getsockname())
            assert port not in news(source, Protocol.UDP)


def test_what_connections_carry_is_told_while_it_is_wanted(source: NetlinkSockets) -> None:
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(socket.create_server(ANY_PORT))
        client = stack.enter_context(socket.create_connection(server.getsockname()))
        accepted = stack.enter_context(server.accept()[0])
        client.sendall(bytes(12_345))
        accepted.recv(12_345, socket.MSG_WAITALL)
        (near,) = of_port(source, port_of(client))
        assert source.traffic() is None

        source.want_bytes(True)
        (same,) = of_port(source, port_of(client))
        told = source.traffic()
        assert told is not None
        assert told.of(int(near["id"])) == (12_345, 0)
        assert same.tobytes() == near.tobytes()

        client.sendall(b"!")
        accepted.recv(1)
        source.read()
        later = source.traffic()
        assert later is not None
        assert later.of(int(near["id"])) == (12_346, 0)
        assert told.of(int(near["id"])) == (12_345, 0)  # of the reading before

        source.want_bytes(False)
        assert source.traffic() is None
        source.read()
        assert source.traffic() is None
