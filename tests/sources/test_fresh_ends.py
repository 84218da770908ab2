"""What each end tells at once, beside what all of it tells later."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.ends import EndKind, Fresh
from portwatch.core.model import Protocol
from portwatch.sources.end_kinds import classify
from portwatch.sources.fresh_ends import READ_AT_MOST, fresh
from portwatch.sources.sock_destroy import parse
from tests.helpers.netlink_bytes import Diag, message
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork
from tests.sources.test_sock_destroy import info, tcp, udp

BUSY = info(rcv_mss=536, advmss=1460, rcv_space=1)
RESET = info(rcv_mss=88, advmss=1460, min_rtt=5)
_TCP, _UDP = frozenset({Protocol.TCP}), frozenset({Protocol.UDP})


def told(*datagrams: bytes) -> Fresh | None:
    padded = b"".join(datagram + bytes(-len(datagram) % 4) for datagram in datagrams)
    return fresh(padded, [len(datagram) for datagram in datagrams])


@pytest.mark.parametrize(
    ("datagram", "expected"),
    [
        (tcp(5), Fresh(frozenset({5}))),
        (tcp(5, info(136)), Fresh(frozenset({5}))),
        (tcp(5, family=10, local_port=0), Fresh(frozenset({5}))),
        (tcp(5, BUSY, remote_port=9), Fresh(protocols=_TCP)),
        (tcp(5, RESET), Fresh(protocols=_TCP)),
        (udp(5), Fresh(frozenset({5}))),
        (udp(5, state=1, remote_port=53), Fresh(protocols=_UDP)),
    ],
)
def test_only_what_never_had_a_peer_is_told_by_its_id(datagram: bytes, expected: Fresh) -> None:
    assert told(datagram) == expected


def test_several_are_told_together() -> None:
    both = tcp(1), udp(2), tcp(3, BUSY, remote_port=9), udp(4)

    assert told(*both) == Fresh(frozenset({1, 2, 4}), _TCP)
    assert told() == Fresh()


def test_of_very_many_nothing_is_told() -> None:
    some = [tcp(number) for number in range(READ_AT_MOST + 1)]

    assert told(*some) is None
    assert told(*some[1:]) is not None


@pytest.mark.parametrize(
    "datagram",
    [
        b"",
        message(4, b"", flags=0),
        tcp(1)[:-200],
        tcp(1, info(100)),
        message(20, Diag(cookie=1, state=7).payload(), flags=0),
        message(20, Diag(cookie=1, state=7, attributes=((10, b"\x84"),)).payload(), flags=0),
    ],
)
def test_what_is_not_clear_may_be_anything(datagram: bytes) -> None:
    assert told(tcp(1), datagram) is None


@given(st.binary(max_size=400))
def test_no_bytes_do_harm(datagram: bytes) -> None:
    told(datagram, tcp(1)[: len(datagram)])


_MANY = (
    "import socket, time, struct; from portwatch.sources.sock_destroy import DestroyedSockets; "
    "e = DestroyedSockets()"
)
_LIVES = (
    "a = socket.create_server(('127.0.0.1', 0)); b = socket.create_server(('::1', 0), "
    "family=socket.AF_INET6); c = socket.create_connection(a.getsockname()); d = a.accept()[0]; "
    "u = socket.socket(type=socket.SOCK_DGRAM); u.bind(('127.0.0.1', 0)); "
    "v = socket.socket(type=socket.SOCK_DGRAM); v.connect(('127.0.0.1', 9)); "
    "w = socket.create_connection(a.getsockname()); "
    "w.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0)); "
    "[one.close() for one in (w, d, c, a, b, u, v)]; time.sleep(0.1)"
)


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs root")
def test_the_kernels_own_ends_are_told_as_all_of_them_are_read() -> None:
    with OtherNetwork() as network:
        network.do(_MANY)
        network.do(_LIVES)
        network.do("e.receive(); raw, sizes = bytes(e._buffer[:e._used]), list(e._sizes)")
        dump = bytes.fromhex(network.ask("raw.hex()").strip("'"))
        sizes = [int(word) for word in network.ask("sizes").strip("[]").split(", ")]
        network.do("e.fresh()")
        early = network.ask("e.fresh()")
    ends = parse(dump, sizes)

    waited = {EndKind.LISTENER_OR_BOUND, EndKind.UDP_UNCONNECTED, EndKind.UNUSED}
    pairs = zip(ends.table["id"].tolist(), classify(ends).tolist(), strict=True)
    found = fresh(dump, sizes)
    assert found is not None
    assert found.waited == {one for one, kind in pairs if kind in waited}
    assert len(found.waited) == 3
    assert found.protocols == _TCP | _UDP
    assert early == "Fresh(waited=frozenset(), protocols=frozenset())"


_ENDS = "for n in range({}): socket.create_server(('127.0.0.1', 0)).close()"


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs root")
def test_each_end_is_told_once_whether_it_was_drained_or_not() -> None:
    with OtherNetwork() as network:
        network.do(_MANY)
        found = []
        for drains in (0, 1, 0, 2):
            network.do(f"exec({_ENDS.format(3)!r}); time.sleep(0.1); e.receive()")
            for _ in range(drains):
                network.do("d = e.drain()")
            found.append(network.ask("len(e.fresh().waited)"))
        found.append(network.ask("len(e.fresh().waited)"))
        network.do(f"exec({_ENDS.format(READ_AT_MOST + 1)!r}); time.sleep(0.1); e.receive()")
        found += [network.ask("e.fresh()"), network.ask("len(e.fresh().waited)")]

    assert found == ["3", "3", "3", "3", "0", "None", "0"]
