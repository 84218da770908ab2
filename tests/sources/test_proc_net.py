"""The text of ``/proc/PID/net/tcp`` and its kin."""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.model import Family, Protocol, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources.proc_net import counts, local_end, waiting

TCP, UDP = Protocol.TCP, Protocol.UDP
IPV4, IPV6 = Family.IPV4, Family.IPV6
HEADER = (
    b"  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt"
    b"   uid  timeout inode" + b" " * 53 + b"\n"
)


def line(
    address: bytes = b"\x7f\0\0\1",
    port: int = 8080,
    *,
    state: int = 10,
    uid: int = 1000,
    inode: int = 661892,
    queues: tuple[int, int] = (0, 3),
) -> bytes:
    """As ``get_tcp4_sock`` and ``get_tcp6_sock`` print it."""
    words = struct.unpack(f"={len(address) // 4}I", address)
    local = b"".join(b"%08X" % word for word in words)
    nowhere = b"0" * len(local)
    ends = b"%s:%04X %s:0000" % (local, port, nowhere)
    waits = b"%08X:%08X 00:00000000 00000000" % queues
    text = b"   0: %s %02X %s %5d %8d %d" % (ends, state, waits, uid, 0, inode)
    text += b" 1 0000000002f49c94 100 0 0 10 0"
    return text.ljust(149) + b"\n"


def test_all_columns_of_a_listener() -> None:
    (row,) = waiting(HEADER + line(), TCP, IPV4)

    assert bytes(row["local"]) == b"\x7f\0\0\1" + bytes(12)
    assert (row["local_port"], row["uid"], row["inode"]) == (8080, 1000, 661892)
    assert (row["protocol"], row["family"], row["state"]) == (6, 4, STATE_CODES[State.LISTEN])
    assert (row["receive_queue"], row["send_queue"]) == (3, sockets.NO_QUEUE)
    assert (row["v6only"], row["remote_port"]) == (sockets.V6ONLY_UNKNOWN, 0)


def test_a_udp_socket_has_both_queues() -> None:
    (row,) = waiting(line(state=7, queues=(5, 6)), UDP, IPV4)

    assert (row["protocol"], row["state"]) == (17, STATE_CODES[State.UNCONNECTED])
    assert (row["send_queue"], row["receive_queue"]) == (5, 6)


@given(st.binary(min_size=16, max_size=16), st.integers(0, 65535))
def test_an_ipv6_address_is_four_words_of_this_machine(raw: bytes, port: int) -> None:
    (row,) = waiting(line(raw, port), TCP, IPV6)

    assert (bytes(row["local"]), row["local_port"], row["family"]) == (raw, port, 6)


@pytest.mark.parametrize(("protocol", "state"), [(TCP, 1), (TCP, 7), (TCP, 6), (UDP, 1), (UDP, 10)])
def test_what_does_not_wait_is_left_out(protocol: Protocol, state: int) -> None:
    assert len(waiting(line(state=state), protocol, IPV4)) == 0


def test_numbers_that_no_kernel_has_are_left_out() -> None:
    text = line(inode=2**64) + line(uid=2**32) + line(inode=2**64 - 1, uid=2**32 - 1)

    assert waiting(text, TCP, IPV4)["inode"].tolist() == [2**64 - 1]


@given(st.lists(st.binary(min_size=4, max_size=4), max_size=8), st.data())
def test_a_text_that_is_cut_loses_lines_and_tells_none_wrongly(
    addresses: list[bytes], data: st.DataObject
) -> None:
    text = HEADER + b"".join(line(raw, inode=i * 1001 + 7) for i, raw in enumerate(addresses))
    cut = text[: data.draw(st.integers(0, len(text)))]
    found = waiting(cut, TCP, IPV4)
    whole = max(cut.count(b"\n") - 1, 0)

    assert found["inode"].tolist() == [i * 1001 + 7 for i in range(whole)]


@given(
    st.binary() | st.lists(st.sampled_from([line(), b"\n", b" ", b":", b"0A", b"-1"])).map(b"".join)
)
def test_any_bytes_make_a_table(text: bytes) -> None:
    for protocol in Protocol:
        for family in Family:
            assert waiting(text, protocol, family).dtype == sockets.DTYPE


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="needs /proc/net")
@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_this_kernels_own_text(address: str) -> None:
    family, number = (IPV6, socket.AF_INET6) if ":" in address else (IPV4, socket.AF_INET)
    suffix = "6" if family is IPV6 else ""
    with (
        socket.create_server((address, 0), family=number) as tcp,
        socket.socket(number, socket.SOCK_DGRAM) as udp,
    ):
        udp.bind((address, 0))
        for protocol, opened in ((TCP, tcp), (UDP, udp)):
            table = waiting(Path(f"/proc/net/{protocol}{suffix}").read_bytes(), protocol, family)
            (row,) = table[table["inode"] == np.uint64(_inode(opened))]
            raw = socket.inet_pton(number, address).ljust(16, b"\0")
            assert bytes(row["local"]) == raw
            assert row["local_port"] == opened.getsockname()[1]


def _inode(opened: socket.socket) -> int:
    return Path(f"/proc/self/fd/{opened.fileno()}").stat().st_ino


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", None),
        (b"sockets: used 16\nTCP: inuse 5 orphan 0 tw 0 alloc 101 mem 190\n", {"tcp": 5}),
        (b"TCP: inuse 5 mem 1\nUDP: inuse 6\nUDPLITE: inuse 3\nTCP6: inuse 7\nUDP6: inuse 0\n",
         {"tcp": 5, "udp": 6, "tcp6": 7, "udp6": 0}),
        (b"\xff\0TCP: inuse -1\nUDP: inuse x\nTCP6: inuse " + b"9" * 5000, None),
    ],
)  # fmt: skip
def test_how_many_sockets_a_namespace_has(text: bytes, expected: dict[str, int] | None) -> None:
    assert counts(text) == expected


def test_where_a_connection_of_this_machine_ends() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as held,
        socket.create_connection(held.getsockname()) as peer,
    ):
        text = Path("/proc/net/tcp").read_bytes()
        found = local_end(text, os.fstat(peer.fileno()).st_ino)

        assert found == (bytes((127, 0, 0, 1)), peer.getsockname()[1])
        assert local_end(text, 2**64 - 1) is None


@given(st.binary())
def test_any_bytes_tell_an_end_or_none(text: bytes) -> None:
    assert local_end(b"1 XX:YY 2 3 4 5 6 7 8 1\n" + text, 1) is None
