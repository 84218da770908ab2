"""Row objects made from the columns of sockets."""

from __future__ import annotations

import ipaddress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.model import Family, Protocol, State


def _table(**cells: object) -> sockets.SocketTable:
    table = sockets.empty(1)
    table["family"], table["protocol"] = 4, 6
    table["state"] = sockets.STATE_CODES[State.LISTEN]
    for name, value in cells.items():
        table[name] = list(ipaddress.IPv6Address(value).packed) if ":" in str(value) else value
    return table


def _six(address: str, **cells: object) -> sockets.SocketTable:
    return _table(local=address, family=6, **cells)


def test_a_listener_has_no_peer() -> None:
    table = _table(id=7, local_port=8080, inode=12, uid=1000, receive_queue=3, send_queue=128)
    table["local"][0, :4] = (127, 0, 0, 1)
    (row,) = sockets.rows(table, {}, {1000: "ada"})
    assert (row.id, row.protocol, row.family) == (7, Protocol.TCP, Family.IPV4)
    assert (row.state, row.local_address, row.local_port) == (State.LISTEN, "127.0.0.1", 8080)
    assert (row.remote_address, row.remote_port) == (None, None)
    assert (row.inode, row.uid, row.user) == (12, 1000, "ada")
    assert (row.receive_queue, row.send_queue, row.pid) == (3, 128, 0)
    assert row.is_listener


def test_a_connection_has_its_peer() -> None:
    table = _six("2001:db8:0:0:1::1", remote="fe80::1", remote_port=443, protocol=17)
    table["state"] = sockets.STATE_CODES[State.ESTABLISHED]
    (row,) = sockets.rows(table, {}, {})
    assert row.protocol is Protocol.UDP
    assert row.local_address == "2001:db8::1:0:0:1"
    assert (row.remote_address, row.remote_port) == ("fe80::1", 443)
    assert not row.is_listener


def test_what_is_not_known_is_none() -> None:
    queue = sockets.NO_QUEUE
    table = _table(uid=sockets.NO_UID, receive_queue=queue, send_queue=queue, pid=42)
    (row,) = sockets.rows(table, {}, {sockets.NO_UID: "nobody"})
    assert (row.inode, row.uid, row.user) == (None, None, None)
    assert (row.receive_queue, row.send_queue) == (None, None)
    assert row.pid == 42


def test_a_socket_without_a_peer_yet_has_no_remote() -> None:
    (row,) = sockets.rows(_table(state=sockets.STATE_CODES[State.CLOSED]), {}, {})
    assert (row.remote_address, row.remote_port) == (None, None)


@pytest.mark.parametrize(
    ("address", "v6only", "expected"),
    [
        ("::", sockets.V6ONLY_NO, True),
        ("::", sockets.V6ONLY_YES, False),
        ("::", sockets.V6ONLY_UNKNOWN, None),
        ("::1", sockets.V6ONLY_NO, False),
        ("::1", sockets.V6ONLY_UNKNOWN, False),
        ("::ffff:127.0.0.1", sockets.V6ONLY_NO, True),
    ],
)
def test_who_accepts_ipv4(address: str, v6only: int, expected: bool | None) -> None:  # noqa: FBT001 - a case of a table
    (row,) = sockets.rows(_six(address, v6only=v6only), {}, {})
    assert row.accepts_ipv4 is expected


def test_an_ipv4_socket_accepts_ipv4() -> None:
    (row,) = sockets.rows(_table(v6only=sockets.V6ONLY_UNKNOWN), {}, {})
    assert row.accepts_ipv4 is True


def test_mapped_addresses_show_their_ipv4_part() -> None:
    (row,) = sockets.rows(_six("::ffff:192.0.2.1"), {}, {})
    assert row.local_address == "::ffff:192.0.2.1"


def test_a_bound_interface_is_named_or_numbered() -> None:
    names = [
        sockets.rows(_table(interface=index), {3: "wlan0"}, {})[0].interface for index in (0, 3, 9)
    ]
    assert names == [None, "wlan0", "9"]


def test_rows_keep_the_order_of_the_table() -> None:
    table = sockets.empty(3)
    table["id"], table["family"], table["protocol"], table["state"] = (5, 1, 9), 4, 6, 10
    assert [row.id for row in sockets.rows(table, {}, {})] == [5, 1, 9]
    assert sockets.rows(table[:0], {}, {}) == []
    assert [row.id for row in sockets.rows(table[::2], {}, {})] == [5, 9]


def test_a_socket_of_another_namespace_says_so() -> None:
    table = _table(namespace=4026532208)
    (row,) = sockets.rows(table, {}, {})
    assert row.namespace == 4026532208
    assert sockets.rows(_table(), {}, {})[0].namespace == 0


def test_an_interface_of_another_namespace_is_not_named_like_this_ones() -> None:
    table = _table(namespace=4026532208, interface=2)
    (row,) = sockets.rows(table, {2: "wlan0"}, {})
    assert row.interface == "2"


def test_tables_are_joined_in_their_order() -> None:
    first, second = sockets.empty(2), sockets.empty(1)
    first["id"], second["id"] = [1, 2], [3]
    first["local"][1, 3] = 9

    joined = sockets.concatenate(first, sockets.empty(), second[:])

    assert joined["id"].tolist() == [1, 2, 3]
    assert joined["local"][1, 3] == 9
    assert joined.dtype == sockets.DTYPE
    assert sockets.concatenate(sockets.empty(), second) is second
    assert len(sockets.concatenate()) == 0


@given(st.lists(st.integers(0, 2**64 - 1)), st.sets(st.integers(0, 2**64 - 1)), st.data())
def test_which_ids_are_among_others(mine: list[int], others: set[int], data: st.DataObject) -> None:
    mine += data.draw(st.lists(st.sampled_from(sorted(others)))) if others else []
    ids = np.array(mine, np.uint64)

    wanted = [one in others for one in mine]

    assert sockets.among(ids, others).tolist() == wanted
    assert sockets.among(ids, np.array(list(others), np.uint64)).tolist() == wanted
