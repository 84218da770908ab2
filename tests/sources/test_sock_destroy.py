from __future__ import annotations

import contextlib
import errno
import json
import os
import select
import socket
import struct
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.ends import EndKind
from portwatch.core.model import State
from portwatch.core.sockets import DTYPE, STATE_CODES
from portwatch.sources import sock_destroy
from portwatch.sources.end_kinds import classify
from portwatch.sources.sock_destroy import DestroyedSockets, Ends, parse
from tests.helpers.ends_stage import REFUSED_BY_SOME
from tests.helpers.netlink_bytes import Diag, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parents[2]
AS_ROOT = sys.platform == "linux" and os.geteuid() == 0
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
staged = pytest.mark.skipif(not AS_ROOT, reason="only root can make a network namespace")

TCP, UDP = (10, b"\6"), (10, b"\x11")


def info(size: int = 280, **fields: int) -> tuple[int, bytes]:
    """INET_DIAG_INFO with some fields of ``struct tcp_info``."""
    places = {
        "rcv_mss": (20, "I"),
        "advmss": (84, "I"),
        "rcv_space": (96, "I"),
        "acked": (120, "Q"),
        "received": (128, "Q"),
        "min_rtt": (148, "I"),
        "sent": (200, "Q"),
        "again": (208, "Q"),
    }
    made = bytearray(280)
    for name, value in ({"min_rtt": 0xFFFFFFFF} | fields).items():
        place, code = places[name]
        struct.pack_into(f"={code}", made, place, value)
    return 2, bytes(made[:size])


def ends_of(*datagrams: bytes) -> Ends:
    padded = b"".join(datagram + bytes(-len(datagram) % 4) for datagram in datagrams)
    return parse(padded, [len(datagram) for datagram in datagrams])


def tcp(cookie: int = 1, about: tuple[int, bytes] | None = None, **fields: Any) -> bytes:
    entry = Diag(cookie=cookie, state=7, attributes=(TCP, about or info()), **fields)
    return message(20, entry.payload(), flags=0)


def udp(cookie: int = 1, state: int = 7, **fields: Any) -> bytes:
    entry = Diag(cookie=cookie, state=state, attributes=(UDP,), **fields)
    return message(20, entry.payload(), flags=0)


def kinds(ends: Ends) -> list[EndKind]:
    return [EndKind(int(kind)) for kind in classify(ends)]


def test_columns_come_in_the_order_of_the_messages() -> None:
    busy = info(acked=502, received=301, sent=600, again=100, rcv_space=1, rcv_mss=536)
    ends = ends_of(
        udp(9, local_port=53),
        tcp(7, busy, local_port=80, remote_port=4000, remote=b"\x0a\0\0\1", interface=3),
        udp(8, state=1, family=10, remote_port=53),
        tcp(6, local_port=8080, family=10),
    )

    table = ends.table
    assert table.dtype == DTYPE
    assert table["id"].tolist() == [9, 7, 8, 6]
    assert table["protocol"].tolist() == [17, 6, 17, 6]
    assert table["family"].tolist() == [4, 4, 6, 6]
    assert table["local_port"].tolist() == [53, 80, 80, 8080]
    assert table["remote_port"].tolist() == [0, 4000, 53, 0]
    assert table["interface"].tolist() == [0, 3, 0, 0]
    closed = STATE_CODES[State.CLOSED]
    assert table["state"].tolist() == [STATE_CODES[State.UNCONNECTED], closed, 1, closed]
    assert set(table["send_queue"].tolist()) == {sockets.NO_QUEUE}
    assert ends.sent.tolist() == [0, 500, 0, 0]
    assert ends.received.tolist() == [0, 301, 0, 0]
    assert (ends.overflows, ends.broken) == (0, 0)


def test_an_older_kernel_tells_a_shorter_tcp_info() -> None:
    ends = ends_of(tcp(1, info(136, acked=5, received=6), remote_port=9))

    assert (ends.sent.tolist(), ends.received.tolist()) == ([5], [6])
    assert kinds(ends) == [EndKind.CONNECTION]


@pytest.mark.parametrize(
    ("about", "ports", "expected"),
    [
        (info(), (0, 0), EndKind.UNUSED),
        (info(), (80, 0), EndKind.LISTENER_OR_BOUND),
        (info(rcv_mss=88), (80, 0), EndKind.LISTENER),
        (info(advmss=1460, rcv_space=1), (80, 0), EndKind.LISTENER),
        (info(rcv_mss=536, advmss=1460, rcv_space=1), (80, 9), EndKind.CONNECTION),
        (info(rcv_mss=88, advmss=1460, min_rtt=5), (80, 0), EndKind.RESET),
        (info(rcv_mss=88, advmss=1460), (80, 0), EndKind.FAILED),
        (info(rcv_mss=88, advmss=1460), (80, 9), EndKind.FAILED),
    ],
)
def test_what_a_tcp_socket_was(
    about: tuple[int, bytes], ports: tuple[int, int], expected: EndKind
) -> None:
    assert kinds(ends_of(tcp(1, about, local_port=ports[0], remote_port=ports[1]))) == [expected]


BROKEN = [
    b"",
    b"\0" * 7,
    tcp()[:60],
    tcp()[:-4],
    tcp() + b"more",
    message(99, Diag(state=7, attributes=(TCP, info())).payload()),
    message(20, Diag(state=7, attributes=(TCP,)).payload()),
    message(20, Diag(state=7, attributes=(TCP, info(120))).payload()),
    message(20, Diag(state=7, attributes=((10, b"\x84"), info())).payload()),
    message(20, Diag(state=7, attributes=(info(),)).payload()),
    message(20, Diag(state=7).payload() + struct.pack("=HH", 2, 8)),
    message(20, Diag(state=99, attributes=(TCP, info())).payload()),
    message(20, Diag(family=1, state=7, attributes=(UDP,)).payload()),
    message(2, struct.pack("=i", -errno.ENOENT) + bytes(16)),
    message(3, bytes(4)),
    tcp(cookie=0),
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_message_is_skipped_and_counted(broken: bytes) -> None:
    ends = ends_of(tcp(1), broken, udp(2), tcp(3))

    assert ends.table["id"].tolist() == [1, 2, 3]
    assert ends.broken == 1


def test_an_attribute_that_nobody_knows_is_passed_over() -> None:
    strange = Diag(cookie=2, state=7, attributes=((99, b"odd"), TCP, (6, b""), info(acked=4)))

    ends = ends_of(tcp(1), message(20, strange.payload()))

    assert ends.table["id"].tolist() == [1, 2]
    assert ends.broken == 0


def test_an_overrun_is_an_overflow() -> None:
    ends = ends_of(message(4, b""), tcp(1))

    assert (len(ends.table), ends.overflows, ends.broken) == (1, 1, 0)


def test_a_cookie_is_told_once() -> None:
    assert ends_of(tcp(5, local_port=1), tcp(5, local_port=2)).table["local_port"].tolist() == [1]


def test_many_broken_messages_among_good_ones_cost_no_patience() -> None:
    bad = message(20, Diag(state=7).payload() + struct.pack("=HH", 2, 8) + bytes(304 - 16))
    datagrams = [tcp(n + 1) if n % 2 else bad for n in range(4000)]

    ends = ends_of(*datagrams)

    assert (len(ends.table), ends.broken) == (2000, 2000)


datagrams = st.lists(
    st.one_of(
        st.sampled_from([tcp(1), tcp(2, info(rcv_mss=88)), udp(3), udp(4, state=1)]),
        st.binary(max_size=120),
        st.tuples(
            st.sampled_from([tcp(5), udp(6)]), st.integers(0, 400), st.binary(max_size=4)
        ).map(lambda cut: cut[0][: cut[1]] + cut[2] + cut[0][cut[1] + len(cut[2]) :]),
        st.tuples(st.sampled_from([tcp(7), udp(8)]), st.integers(0, 400)).map(
            lambda cut: cut[0][: cut[1]]
        ),
    ),
    max_size=12,
)


@given(datagrams)
def test_any_datagrams_are_read_or_counted(found: Sequence[bytes]) -> None:
    ends = ends_of(*found)

    assert len(ends.table) + ends.broken + ends.overflows == len(found)
    assert len(np.unique(ends.table["id"])) == len(ends.table)
    one_by_one = [ends_of(datagram).table for datagram in found]
    alone = {int(table["id"][0]): table.tobytes() for table in reversed(one_by_one) if len(table)}
    assert {int(row["id"]): row.tobytes() for row in ends.table} == alone
    assert set(classify(ends).tolist()) <= {int(kind) for kind in EndKind}


@pytest.fixture
def source() -> Iterator[DestroyedSockets]:
    with contextlib.closing(DestroyedSockets()) as made:
        yield made


@linux
def test_a_descriptor_wakes_who_waits_and_a_drain_never_does(source: DestroyedSockets) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    found: list[int] = []
    while port not in found:
        assert select.select([source], [], [], 10)[0], "the end was never told"
        found += source.drain().table["local_port"].tolist()
    while len(source.drain().table):
        pass
    assert len(source.drain().table) == 0


@linux
def test_a_drain_has_a_cap_and_the_rest_stays(
    source: DestroyedSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sock_destroy, "_MOST_MESSAGES", 3)
    ports = []
    for _ in range(10):
        with socket.create_server(("127.0.0.1", 0)) as server:
            ports.append(server.getsockname()[1])
    found: list[int] = []
    while not set(ports) <= set(found):
        assert select.select([source], [], [], 10)[0], "an end was never told"
        told = source.drain().table
        assert len(told) <= 3
        found += told["local_port"].tolist()


@linux
def test_a_lost_message_is_an_overflow_and_reading_goes_on(source: DestroyedSockets) -> None:
    source._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)  # the kernel's least
    for _ in range(200):
        socket.create_server(("127.0.0.1", 0)).close()
    time.sleep(0.5)  # the kernel tells them from a queue of work
    assert sum(source.drain().overflows for _ in range(5))
    # Whatever else ends on this machine would fill so small a queue as well.
    source._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_000_000)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    found: list[int] = []
    while port not in found:
        assert select.select([source], [], [], 10)[0], "reading did not go on"
        found += source.drain().table["local_port"].tolist()


@linux
def test_messages_can_be_received_often_and_read_seldom(source: DestroyedSockets) -> None:
    with socket.create_server(("127.0.0.1", 0)) as first:
        one = first.getsockname()[1]
    select.select([source], [], [], 10)
    count = source.receive()
    with socket.create_server(("127.0.0.1", 0)) as second:
        two = second.getsockname()[1]
    select.select([source], [], [], 10)
    ends = source.drain()

    ports = ends.table["local_port"].tolist()
    assert ends.order[ports.index(one)] < count <= ends.order[ports.index(two)]
    assert source.receive() == 0


@linux
def test_the_buffer_of_a_burst_is_given_back(source: DestroyedSockets) -> None:
    for _ in range(400):
        socket.create_server(("127.0.0.1", 0)).close()
    select.select([source], [], [], 10)
    while len(source.drain().table):
        pass

    assert len(source._buffer) == sock_destroy._KEPT


@linux
def test_a_closed_source_is_empty_and_gives_its_descriptor_back() -> None:
    source = DestroyedSockets()
    number = source.fileno()
    source.close()
    source.close()

    assert source.fileno() == -1
    assert len(source.drain().table) == 0
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


@linux
def test_a_refused_group_leaves_no_descriptor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sock_destroy, "_GROUPS", (1, 9999))
    before = len(list(Path("/proc/self/fd").iterdir()))

    with pytest.raises(OSError, match="Invalid argument"):
        DestroyedSockets()

    assert len(list(Path("/proc/self/fd").iterdir())) == before


def play(scene: str, uid: int) -> dict[str, Any]:
    """What a scene of ``ends_stage`` tells, played by this user in an own network namespace."""
    played = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.helpers.ends_stage", scene, str(uid)],
        capture_output=True,
        check=False,
        text=True,
        cwd=ROOT,
    )
    if "unshare" in played.stderr:
        pytest.skip("no network namespace can be made here")
    assert played.returncode == 0, played.stderr
    found: dict[str, Any] = json.loads(played.stdout)
    assert (found.pop("overflows"), found.pop("broken")) == (0, 0)
    return found


USERS = pytest.mark.parametrize("uid", [0, 65534])
IS_BOUND, LISTENED = ["LISTENER_OR_BOUND"], ["LISTENER"]
SERVER = "LISTENER_OR_BOUND"
CASES = {
    "unused": ["UNUSED"],
    "bound_only": IS_BOUND,
    "listener": IS_BOUND,  # the same bytes: see classify
    "listener_without_bind": IS_BOUND,
    "listener_stopped_by_shutdown": LISTENED,
    "listener_that_was_a_client": ["LISTENER", "CONNECTION", SERVER],
    "client_closes_first": ["CONNECTION", "CONNECTION", SERVER],
    "client_resets": ["RESET", "CONNECTION", SERVER],
    "bound_client_resets": ["RESET", "CONNECTION", SERVER],
    "never_accepted": ["RESET", "CONNECTION", SERVER],
    "refused": ["FAILED", SERVER],
    "bound_and_refused": ["FAILED", SERVER],
    "refused_without_blocking": ["FAILED", SERVER],
    "given_up": ["FAILED", "CONNECTION", "CONNECTION", SERVER],
    "udp_unused": ["UDP_UNUSED"],
    "udp_bound": ["UDP_UNCONNECTED"],
    "udp_connected": ["UDP_CONNECTED", "UDP_UNCONNECTED"],
    "udp_sent_to": ["UDP_UNCONNECTED", "UDP_UNCONNECTED"],
}


@staged
@USERS
def test_what_each_kind_of_socket_leaves_behind(uid: int) -> None:
    found = play("kinds", uid)

    told = {name: Counter(row["kind"] for row in rows) for name, rows in found.items()}
    refused = {REFUSED_BY_SOME} if f"{REFUSED_BY_SOME} 4" not in told else set()
    assert told == {
        f"{name} {version}": Counter(CASES[name])
        for name in CASES.keys() - refused
        for version in (4, 6)
    }
    for version in (4, 6):
        client, server, _ = found[f"client_closes_first {version}"]
        assert client["ports"] == server["ports"][::-1]
        assert (client["sent"], server["sent"]) == (500, 300)
        assert (client["received"] - 300, server["received"] - 500) in {(0, 1), (1, 1), (1, 0)}


@staged
@USERS
def test_every_end_of_2000_short_connections_is_told(uid: int) -> None:
    found = play("connections", uid)

    # A reset client's end is RESET; the kernel counts each connection once at both its ends.
    assert found["kinds"]["CONNECTION"] == 2000 * 2 - 666
    assert found["kinds"]["RESET"] == 666
    assert found["servers"] == 2000
    assert found["ids"] == 4000
    assert found["opened"] == 4000
    assert found["short"] >= 1900


@staged
@USERS
def test_every_one_of_200_short_listeners_is_told_and_no_client_passes_for_one(uid: int) -> None:
    found = play("listeners", uid)

    assert found["found"] == found["expected"]
    assert found["others"] == {"RESET": 200, "CONNECTION": 200}
