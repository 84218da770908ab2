"""Damage to answers that this kernel really gave: never a crash, a hang or a wrong label."""

from __future__ import annotations

import errno
import socket
import struct
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portwatch.core.model import Gap, GapCode, Protocol
from portwatch.sources import linux_interfaces, sock_diag
from portwatch.sources.end_kinds import classify
from portwatch.sources.linux_interfaces import LinuxInterfaces, parse_addresses
from portwatch.sources.netlink_wire import Channel, DumpError, DumpInterrupted, DumpRefused
from portwatch.sources.sock_destroy import DestroyedSockets
from portwatch.sources.sock_destroy import parse as parse_ends
from portwatch.sources.sock_diag import byte_counts, parse, parse_plainly
from tests.helpers.ends_stage import STAGES, Stage
from tests.helpers.netlink_bytes import attribute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.sockets import SocketTable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

HEADER = struct.Struct("=IHHII")
TCP, UDP = Protocol.TCP, Protocol.UDP
ERROR, DONE, OVERRUN, INTERRUPTED = 2, 3, 4, 0x10
ROUTE, GET_ADDRESSES = 0, (22, bytes(8))  # NETLINK_ROUTE, RTM_GETADDR with struct ifaddrmsg

Messages = list[bytes]


def split(dump: bytes) -> Messages:
    """The messages of a sound dump, with their padding."""
    found, start = [], 0
    while start < len(dump):
        size = (HEADER.unpack_from(dump, start)[0] + 3) & ~3
        found.append(dump[start : start + size])
        start += size
    return found


def with_flag(message: bytes) -> bytes:
    length, kind, flags, sequence, port = HEADER.unpack_from(message)
    return HEADER.pack(length, kind, flags | INTERRUPTED, sequence, port) + message[16:]


def like(message: bytes, kind: int, payload: bytes) -> bytes:
    """Another message of the same answer."""
    _, _, flags, sequence, port = HEADER.unpack_from(message)
    return HEADER.pack(16 + len(payload), kind, flags, sequence, port) + payload


def longer(message: bytes, more: bytes) -> bytes:
    """The message with more attributes at its end."""
    _, kind, flags, sequence, port = HEADER.unpack_from(message)
    return HEADER.pack(len(message) + len(more), kind, flags, sequence, port) + message[16:] + more


class Recorded:
    """What this kernel answers while sockets of all kinds are open, and their ends."""

    def __init__(self) -> None:
        with closing(DestroyedSockets()) as heard, closing(Channel(4)) as asked:
            opened = []
            for place in STAGES.values():
                stage = Stage(*place)
                for _ in range(8):
                    opened += [*stage.pair(), stage.bound(socket.SOCK_DGRAM), stage.bound()]
            ports = {one.getsockname()[1].to_bytes(2, "big") for one in opened}
            questions = (
                (sock_diag.tcp_request(), TCP),
                (sock_diag.tcp_request(info=True), TCP),
                (sock_diag.udp_request(2), UDP),
                (sock_diag.udp_request(10), UDP),
            )
            self.dumps = [(only(asked.dump(*ask), ports), name) for ask, name in questions]
            for one in opened:
                one.close()
            self.ends = list(raw_ends(heard, at_least=len(opened)))
        with closing(Channel(ROUTE)) as route:
            self.addresses = bytes(route.dump(*GET_ADDRESSES))


def only(dump: bytes | memoryview, ports: set[bytes]) -> bytes:
    """The part of an answer that is about these local ports."""
    *told, last = split(bytes(dump))
    return b"".join([one for one in told if one[20:22] in ports] + [last])


def raw_ends(heard: DestroyedSockets, at_least: int) -> Iterator[bytes]:
    """The datagrams themselves."""
    heard._socket.settimeout(10)
    for _ in range(at_least):
        yield heard._socket.recv(8192)


@pytest.fixture(scope="module")
def recorded() -> Recorded:
    return Recorded()


def outcome(dump: bytes, protocol: Protocol) -> bytes | str:
    """What both ways of reading agree on."""
    found: list[bytes | str] = []
    for read in (parse, parse_plainly):
        try:
            found.append(read(dump, protocol).tobytes())
        except DumpError as error:
            found.append(type(error).__name__)
    assert found[0] == found[1]
    return found[0]


def any_dump(recorded: Recorded, data: st.DataObject) -> tuple[Messages, Protocol]:
    dump, protocol = data.draw(st.sampled_from(recorded.dumps), "dump")
    return split(dump), protocol


def position(parts: Messages, data: st.DataObject) -> int:
    return data.draw(st.integers(0, len(parts) - 1), "message")


@given(st.data())
def test_an_error_within_an_answer_is_told_and_nothing_is_used(
    recorded: Recorded, data: st.DataObject
) -> None:
    parts, protocol = any_dump(recorded, data)
    code = data.draw(st.sampled_from([errno.ENOENT, errno.EPERM, errno.ENOMEM, errno.ENOBUFS]))
    kind = data.draw(st.sampled_from([DONE, ERROR]))
    number = position(parts, data) if kind == ERROR else len(parts) - 1
    parts[number] = like(parts[number], kind, struct.pack("=i", -code) + bytes(16 * (kind == 2)))

    for read in (parse, parse_plainly):
        with pytest.raises(DumpRefused) as caught:
            read(b"".join(parts), protocol)
        assert caught.value.code == code


@given(st.data())
def test_an_overrun_or_an_early_end_is_refused(recorded: Recorded, data: st.DataObject) -> None:
    parts, protocol = any_dump(recorded, data)
    number = data.draw(st.integers(0, len(parts) - 2))
    ends = like(parts[-1], data.draw(st.sampled_from([OVERRUN, DONE])), bytes(4))

    assert outcome(b"".join([*parts[:number], ends, *parts[number:]]), protocol) == "DumpError"
    assert outcome(b"".join(parts[:number]), protocol) == "DumpError"


@given(st.data())
def test_an_interrupted_answer_is_used_only_on_demand(
    recorded: Recorded, data: st.DataObject
) -> None:
    parts, protocol = any_dump(recorded, data)
    whole = b"".join(parts)
    number = position(parts, data)
    parts[number] = with_flag(parts[number])
    torn = b"".join(parts)

    assert outcome(torn, protocol) == "DumpInterrupted"
    expected = parse(whole, protocol).tobytes()
    assert parse(torn, protocol, interrupted=True).tobytes() == expected
    assert parse_plainly(torn, protocol, interrupted=True).tobytes() == expected
    if protocol is TCP:
        with pytest.raises(DumpInterrupted):
            byte_counts(torn)
        for one, other in zip(byte_counts(whole), byte_counts(torn, interrupted=True), strict=True):
            assert one.tolist() == other.tolist()


@given(st.data())
def test_attributes_that_nobody_knows_change_nothing(
    recorded: Recorded, data: st.DataObject
) -> None:
    parts, protocol = any_dump(recorded, data)
    whole = b"".join(parts)
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(parts) - 2))
        kind = data.draw(st.integers(23, 0x3FFF))
        nested = data.draw(st.sampled_from([0, 0x8000, 0x4000]))
        value = data.draw(st.binary(max_size=40))
        parts[number] = longer(parts[number], attribute(kind | nested, value))
    grown = b"".join(parts)

    assert outcome(grown, protocol) == parse(whole, protocol).tobytes()
    if protocol is TCP:
        before, after = byte_counts(whole), byte_counts(grown)
        assert dict(zip(*(c.tolist() for c in before[:2]), strict=True)) == dict(
            zip(*(c.tolist() for c in after[:2]), strict=True)
        )


@settings(max_examples=200)
@given(st.data())
def test_a_wrong_length_never_makes_a_socket(recorded: Recorded, data: st.DataObject) -> None:
    parts, protocol = any_dump(recorded, data)
    known = {row.tobytes() for row in parse(b"".join(parts), protocol)[["id", "local_port"]]}
    number = position(parts, data)
    length = data.draw(st.one_of(st.integers(0, 1000), st.integers(0, 2**32 - 1)))
    parts[number] = struct.pack("=I", length) + parts[number][4:]
    dump = b"".join(parts)

    outcome(dump, protocol)
    try:
        table: SocketTable = parse(dump, protocol)
    except DumpError:
        return
    assert {row.tobytes() for row in table[["id", "local_port"]]} <= known


@settings(max_examples=200)
@given(st.data())
def test_damaged_bytes_are_read_or_refused_by_every_parser(
    recorded: Recorded, data: st.DataObject
) -> None:
    dumps = [*recorded.dumps, (recorded.addresses, TCP)]
    whole, protocol = data.draw(st.sampled_from(dumps))
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    del damaged[data.draw(st.one_of(st.just(len(damaged)), st.integers(0, len(damaged)))) :]
    outcome(bytes(damaged), protocol)
    for read in (byte_counts, parse_addresses):
        try:
            read(bytes(damaged))
        except DumpError:
            continue


def test_ends_stay_as_they_were_told_when_their_buffer_is_used_again(recorded: Recorded) -> None:
    told = recorded.ends
    for some in ([told[0]], told[:2], [one for one in told if len(one) == len(told[0])], told):
        buffer = bytearray(b"".join(one + bytes(-len(one) % 4) for one in some))
        sizes = [len(one) for one in some]
        wanted = parse_ends(bytes(buffer), sizes)
        ends = parse_ends(memoryview(buffer), sizes)
        buffer[:] = b"\xff" * len(buffer)

        assert len(ends.table) == len(some)
        for field in ("table", "sent", "received", "traces", "order"):
            assert getattr(ends, field).tobytes() == getattr(wanted, field).tobytes()


@settings(max_examples=200)
@given(st.data())
def test_damaged_ends_are_read_or_counted(recorded: Recorded, data: st.DataObject) -> None:
    datagrams = list(recorded.ends)
    for _ in range(data.draw(st.integers(1, 5))):
        number = data.draw(st.integers(0, len(datagrams) - 1))
        damaged = bytearray(datagrams[number])
        for _ in range(data.draw(st.integers(0, 3))):
            if damaged:
                place = data.draw(st.integers(0, len(damaged) - 1))
                damaged[place] = data.draw(st.integers(0, 255))
        del damaged[data.draw(st.one_of(st.just(9999), st.integers(0, 400))) :]
        datagrams[number] = bytes(damaged)
    padded = b"".join(datagram + bytes(-len(datagram) % 4) for datagram in datagrams)

    ends = parse_ends(padded, [len(datagram) for datagram in datagrams])

    assert len(ends.table) + ends.broken + ends.overflows == len(datagrams)
    assert len(ends.table) >= len(datagrams) - 10
    assert len(classify(ends)) == len(ends.table) == len(ends.sent) == len(ends.received)


def test_sound_ends_are_all_read(recorded: Recorded) -> None:
    padded = b"".join(recorded.ends)

    ends = parse_ends(padded, [len(datagram) for datagram in recorded.ends])

    assert len(ends.table) == len(recorded.ends)
    assert ends.broken == 0


def test_byte_counts_name_the_sockets_of_the_table(recorded: Recorded) -> None:
    dump, protocol = recorded.dumps[1]
    ids, sent, received = byte_counts(dump)

    assert len(ids) == len(sent) == len(received) >= 48
    assert np.isin(ids, parse(dump, protocol)["id"]).all()
    assert all(len(column) == 0 for column in byte_counts(recorded.dumps[0][0]))


class TornRoute:
    """A channel whose every answer is flagged as inconsistent."""

    whole = b""
    asked = 0

    def __init__(self, family: int) -> None:
        del family

    def dump(self, kind: int, body: bytes) -> bytes:
        del kind, body
        TornRoute.asked += 1
        first, *rest = split(TornRoute.whole)
        return b"".join([with_flag(first), *rest])

    def close(self) -> None:
        return


def test_addresses_that_change_all_the_time_are_used_with_a_gap(
    recorded: Recorded, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(LinuxInterfaces()) as source:
        sound = source.read()
    monkeypatch.setattr(TornRoute, "whole", recorded.addresses)
    monkeypatch.setattr(TornRoute, "asked", 0)
    monkeypatch.setattr(linux_interfaces, "Channel", TornRoute)

    with closing(LinuxInterfaces()) as source:
        reading = source.read()

    assert TornRoute.asked == 2
    assert reading.value == sound.value
    assert reading.gaps == (
        Gap(GapCode.INTERFACES_UNAVAILABLE, detail="the table changed while it was read"),
    )
