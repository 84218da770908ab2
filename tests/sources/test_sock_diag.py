from __future__ import annotations

import errno
import socket
import struct
import sys
from contextlib import ExitStack, closing
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.model import Protocol, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import sock_diag
from portwatch.sources.netlink_wire import (
    Channel,
    DumpError,
    DumpInterrupted,
    DumpRefused,
    messages,
)
from portwatch.sources.sock_diag import join, parse, parse_plainly
from tests.helpers.netlink_bytes import (
    CGROUP,
    SHUTDOWN,
    V6ONLY,
    Diag,
    attribute,
    diag_dump,
    done,
    message,
)

TCP, UDP = Protocol.TCP, Protocol.UDP
ESTABLISHED = STATE_CODES[State.ESTABLISHED]

attribute_lists = st.lists(
    st.one_of(
        st.tuples(st.just(V6ONLY), st.binary(min_size=1, max_size=4)),
        st.tuples(st.just(CGROUP), st.binary(min_size=8, max_size=8)),
        st.tuples(st.integers(1, 10), st.binary(max_size=20)),
    ),
    max_size=4,
).map(tuple)
entries = st.builds(
    Diag,
    cookie=st.integers(0, 2**64 - 1),
    family=st.sampled_from([2, 10]),
    state=st.sampled_from([1, 7]),
    local=st.binary(min_size=16, max_size=16),
    local_port=st.integers(0, 65535),
    remote=st.binary(min_size=16, max_size=16),
    remote_port=st.integers(0, 65535),
    inode=st.integers(0, 2**32 - 1),
    attributes=attribute_lists,
)


@pytest.fixture(scope="module")
def recorded() -> list[tuple[bytes, Protocol]]:
    """What this kernel answers while sockets of many kinds are open."""
    if sys.platform != "linux":
        pytest.skip("needs Linux")
    with ExitStack() as stack:
        for _ in range(40):
            server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            client = stack.enter_context(socket.create_connection(server.getsockname()))
            stack.enter_context(server.accept()[0])
            stack.enter_context(socket.create_server(("::1", 0), family=socket.AF_INET6))
            bound = stack.enter_context(socket.socket(socket.AF_INET6, socket.SOCK_DGRAM))
            bound.bind(("::1", 0))
            connected = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            connected.connect(client.getsockname())
        channel = stack.enter_context(closing(Channel(4)))
        return [
            (bytes(channel.dump(*sock_diag.tcp_request())), TCP),
            (bytes(channel.dump(*sock_diag.udp_request(2))), UDP),
            (bytes(channel.dump(*sock_diag.udp_request(10))), UDP),
        ]


def test_all_columns_of_one_socket() -> None:
    entry = Diag(
        cookie=2**40 + 9,
        family=10,
        local=bytes(range(16)),
        local_port=8080,
        remote=bytes(range(16, 32)),
        remote_port=443,
        interface=3,
        queues=(5, 6),
        uid=1000,
        inode=77,
        state=1,
        attributes=((SHUTDOWN, b"\0"), (V6ONLY, b"\1"), (CGROUP, struct.pack("=Q", 2**33))),
    )

    (row,) = parse(diag_dump([entry]), TCP)

    assert row["id"] == 2**40 + 9
    assert row["family"] == 6
    assert row["protocol"] == 6
    assert row["state"] == ESTABLISHED
    assert bytes(row["local"]) == bytes(range(16))
    assert bytes(row["remote"]) == bytes(range(16, 32))
    assert (row["local_port"], row["remote_port"], row["interface"]) == (8080, 443, 3)
    assert (row["receive_queue"], row["send_queue"]) == (5, 6)
    assert (row["uid"], row["inode"], row["cgroup"]) == (1000, 77, 2**33)
    assert row["v6only"] == sockets.V6ONLY_YES
    assert row["pid"] == 0


def test_ipv4_addresses_are_four_bytes_and_the_rest_is_zero() -> None:
    (row,) = parse(diag_dump([Diag(local=b"\x0a\0\0\1" + b"junk" * 3)]), TCP)

    assert row["family"] == 4
    assert bytes(row["local"]) == b"\x0a\0\0\1" + bytes(12)


def test_mapped_addresses_stay_ipv6() -> None:
    mapped = bytes(10) + b"\xff\xff\x7f\0\0\1"

    (row,) = parse(diag_dump([Diag(family=10, local=mapped)]), TCP)

    assert row["family"] == 6
    assert bytes(row["local"]) == mapped


def test_v6only_is_unknown_where_the_kernel_does_not_say() -> None:
    says = Diag(cookie=2, family=10, attributes=((V6ONLY, b"\0"),))

    table = parse(diag_dump([Diag(cookie=1, family=10), says]), TCP)

    assert table["v6only"].tolist() == [sockets.V6ONLY_UNKNOWN, sockets.V6ONLY_NO]


def test_udp_with_and_without_a_peer() -> None:
    connected = Diag(cookie=2, state=1, remote=b"\x7f\0\0\1", remote_port=53)

    table = parse(diag_dump([Diag(cookie=1, state=7), connected]), UDP)

    assert table["state"].tolist() == [STATE_CODES[State.UNCONNECTED], ESTABLISHED]
    assert set(table["protocol"].tolist()) == {17}


def test_a_socket_without_a_holder_has_no_user() -> None:
    table = parse(diag_dump([Diag(state=6, inode=0, uid=0), Diag(cookie=2, uid=0)]), TCP)

    assert table["uid"].tolist() == [sockets.NO_UID, 0]


def test_a_half_open_request_is_told_as_syn_received() -> None:
    (row,) = parse(diag_dump([Diag(state=12)]), TCP)

    assert row["state"] == STATE_CODES[State.SYN_RECEIVED]


def test_an_empty_answer_is_an_empty_table() -> None:
    assert len(parse(done(), TCP)) == 0


def test_the_table_outlives_the_buffer() -> None:
    buffer = bytearray(diag_dump([Diag(cookie=5), Diag(cookie=6)]))
    table = parse(memoryview(buffer), TCP)

    buffer[:] = bytes(len(buffer))

    assert table["id"].tolist() == [5, 6]
    assert table["local_port"].tolist() == [80, 80]


@pytest.mark.parametrize("code", [errno.ENOENT, errno.EPERM, errno.ENOMEM])
def test_the_error_that_ends_a_dump_is_named(code: int) -> None:
    with pytest.raises(DumpRefused) as caught:
        parse(message(20, Diag().payload()) + done(-code), TCP)

    assert caught.value.code == code


def test_an_error_message_is_named() -> None:
    with pytest.raises(DumpRefused) as caught:
        parse(message(2, struct.pack("=i", -errno.EACCES) + bytes(16)), TCP)

    assert caught.value.code == errno.EACCES


def test_an_interrupted_dump_is_not_used() -> None:
    with pytest.raises(DumpInterrupted):
        parse(message(20, Diag().payload(), flags=0x12) + done(), TCP)
    with pytest.raises(DumpInterrupted):
        parse(message(20, Diag().payload()) + done(flags=0x12), TCP)


@pytest.mark.parametrize(
    "dump",
    [
        b"",
        b"\0" * 7,
        message(20, Diag().payload()),  # no end
        message(20, Diag().payload()[:40]) + done(),
        message(99, Diag().payload()) + done(),
        message(4, b"") + done(),
        message(2, b"\0\0"),
        message(2, struct.pack("=i", -(2**31))),
        done() + b"more",
        message(20, Diag(family=1).payload()) + done(),
        message(20, Diag(state=0).payload()) + done(),
        message(20, Diag(state=77).payload()) + done(),
        message(20, Diag().payload() + struct.pack("=HH", 2, 8)) + done(),
        message(20, Diag().payload() + struct.pack("=HH", 99, 8)) + done(),
        message(20, Diag().payload() + attribute(CGROUP, b"four")) + done(),
        message(20, Diag().payload() + attribute(V6ONLY, b"")) + done(),
    ],
)
def test_bytes_that_contradict_themselves_are_refused(dump: bytes) -> None:
    with pytest.raises(DumpError):
        parse(dump, TCP)
    with pytest.raises(DumpError):
        parse_plainly(dump, TCP)


def test_a_message_within_a_message_is_not_taken_for_one() -> None:
    inner = message(20, Diag(cookie=666).payload())
    hiding = Diag(cookie=1, attributes=((1, inner),))

    table = parse(diag_dump([hiding, Diag(cookie=2)]), TCP)

    assert table["id"].tolist() == [1, 2]


@given(st.lists(entries, max_size=30))
def test_the_fast_way_equals_the_plain_way(found: list[Diag]) -> None:
    dump = diag_dump(found)

    assert parse(dump, UDP).tobytes() == parse_plainly(dump, UDP).tobytes()
    assert len(parse(dump, UDP)) == len(found)


def test_the_fast_way_equals_the_plain_way_on_what_the_kernel_says(
    recorded: list[tuple[bytes, Protocol]],
) -> None:
    for dump, protocol in recorded:
        assert sock_diag._offsets_at_once(dump) is not None, "the fast way was not taken"
        table = parse(dump, protocol)
        assert table.tobytes() == parse_plainly(dump, protocol).tobytes()
        assert len(table) >= 40


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(dump: bytes) -> None:
    for read in (parse, parse_plainly):
        try:
            read(dump, TCP)
        except DumpError:
            continue


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_answer_of_the_kernel_is_read_or_refused(
    recorded: list[tuple[bytes, Protocol]], data: st.DataObject
) -> None:
    whole, protocol = recorded[data.draw(st.integers(0, 2))]
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(0, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    damaged = damaged[: data.draw(st.one_of(st.just(len(damaged)), st.integers(0, len(damaged))))]
    outcomes = []
    for read in (parse, parse_plainly):
        try:
            outcomes.append(read(bytes(damaged), protocol).tobytes())
        except DumpError:
            outcomes.append(None)

    assert outcomes[0] == outcomes[1]


def test_every_cut_of_a_real_answer_is_refused(recorded: list[tuple[bytes, Protocol]]) -> None:
    dump, protocol = recorded[0]
    for length in range(0, len(dump), 11):
        with pytest.raises(DumpError):
            parse(dump[:length], protocol)


def test_padding_messages_are_skipped() -> None:
    assert list(messages(message(1, b"") + done())) == []


def test_ids_stay_the_cookies_where_those_are_unique() -> None:
    table = join(parse(diag_dump([Diag(cookie=3)]), TCP), parse(diag_dump([Diag(cookie=4)]), TCP))

    assert table["id"].tolist() == [3, 4]


def test_no_tables_make_an_empty_table() -> None:
    assert len(join()) == 0


def test_sockets_without_a_cookie_get_ids_that_stay() -> None:
    waiting = [Diag(cookie=0, state=6, remote_port=port) for port in (1000, 1001)]
    here = join(parse(diag_dump([*waiting, Diag(cookie=9)]), TCP))
    later = join(parse(diag_dump([Diag(cookie=9), *reversed(waiting)]), TCP))

    assert len(set(here["id"].tolist())) == 3
    assert 0 not in here["id"]
    assert set(here["id"].tolist()) == set(later["id"].tolist())


def test_sockets_that_share_a_cookie_are_told_apart() -> None:
    entry = Diag(cookie=7)
    table = join(parse(diag_dump([entry, replace(entry, local_port=81)]), TCP))

    assert len(set(table["id"].tolist())) == 2


def test_listeners_of_one_port_without_cookies_are_told_apart() -> None:
    entry = Diag(cookie=0)
    table = join(parse(diag_dump([entry, replace(entry, inode=56)]), TCP))

    assert table["inode"].tolist() == [55, 56]
    assert len(set(table["id"].tolist())) == 2


def test_a_socket_that_a_dump_met_twice_stays_once() -> None:
    entry = Diag(cookie=7, state=2)
    table = join(parse(diag_dump([entry, replace(entry, state=1), Diag(cookie=8)]), TCP))

    assert len(table) == 2


@given(st.lists(entries, max_size=30))
def test_ids_are_always_unique(found: list[Diag]) -> None:
    few = [replace(entry, cookie=entry.cookie % 4) for entry in found]

    table = join(parse(diag_dump(few), UDP))

    assert len(np.unique(table["id"])) == len(table)
