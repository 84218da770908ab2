"""Reads the bytes of an ``inet_diag`` dump into columns; pure.

Layouts and numbers from ``include/uapi/linux/inet_diag.h`` and ``net/ipv4/inet_diag.c``. Messages
of one length are turned into columns at once, after every length and every attribute header in
them has been compared; whatever does not pass is read one message after another.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.model import Protocol, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import tcp_info
from portwatch.sources.netlink_wire import (
    DONE,
    HEADER,
    NLM_F_MULTI,
    NLMSG_DONE,
    DumpError,
    attributes,
    messages,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.sockets import SocketTable

TCPDIAG_GETSOCK = 18
SOCK_DIAG_BY_FAMILY = 20
AF_INET, AF_INET6 = 2, 10
ALL_STATES = 0xFFE  # the bits of states 1 to 11
INET_DIAG_INFO, INET_DIAG_PROTOCOL = 2, 10
_SKV6ONLY, _CGROUP_ID = 11, 21  # INET_DIAG_*
_CGROUP_SIZE = 8
_NEW_SYN_RECEIVED = 12  # a state within the kernel; told as SYN_RECEIVED
_MOST_GROUPS = 64  # lengths of messages; a kernel makes about ten

_MESSAGE = np.dtype(  # struct inet_diag_msg
    [
        ("family", "u1"),
        ("state", "u1"),
        ("timer", "u1"),
        ("retransmits", "u1"),
        ("local_port", ">u2"),
        ("remote_port", ">u2"),
        ("local", "u1", (16,)),
        ("remote", "u1", (16,)),
        ("interface", "=u4"),
        ("cookie", "=u8"),
        ("expires", "=u4"),
        ("receive_queue", "=u4"),
        ("send_queue", "=u4"),
        ("uid", "=u4"),
        ("inode", "=u4"),
    ]
)
FIXED: Final = HEADER.size + _MESSAGE.itemsize
_COOKIE = HEADER.size + 44
_COPIED = ("inode", "local", "remote", "local_port", "remote_port", "uid", "interface")
_QUEUES = ("receive_queue", "send_queue")

_Offsets = npt.NDArray[np.int64]
_Layout = list[tuple[int, int, int]]  # of attributes: type, start and end within the message


def tcp_request(states: int = ALL_STATES, *, info: bool = False) -> tuple[int, bytes]:
    """Type and body of the question for all TCP sockets, IPv4 and IPv6 in one walk.

    The old ``struct inet_diag_req`` leaves the family open, which the newer one cannot.

    Args:
        states: One bit a state.
        info: Ask for ``struct tcp_info`` too, which ``byte_counts`` reads.
    """
    extensions = 1 << (INET_DIAG_INFO - 1) if info else 0
    return TCPDIAG_GETSOCK, struct.pack("=BBBB48sII", 0, 0, 0, extensions, bytes(48), states, 0)


def udp_request(family: int, states: int = ALL_STATES) -> tuple[int, bytes]:
    """Type and body of the question for the UDP sockets of one address family."""
    identity = bytes(40) + b"\xff" * 8  # any address, any port; INET_DIAG_NOCOOKIE
    protocol = sockets.PROTOCOL_CODES[Protocol.UDP]
    body = struct.pack("=BBBBI48s", family, protocol, 0, 0, states, identity)
    return SOCK_DIAG_BY_FAMILY, body


def parse(
    dump: bytes | memoryview, protocol: Protocol, *, interrupted: bool = False
) -> SocketTable:
    """The sockets of one whole dump; a copy, so the dump's buffer can be used again.

    Ids are the kernel's cookies; ``join`` makes them unique.

    Args:
        dump: Every message of the answer, ``NLMSG_DONE`` included.
        protocol: What was asked for; the messages do not say it.
        interrupted: Take also a dump that the kernel says is inconsistent: some sockets may be
            absent or there twice.

    Raises:
        DumpRefused: The kernel told an error, such as ``ENOENT`` for a part that it lacks.
        DumpInterrupted: The kernel says that the dump is inconsistent.
        DumpError: The bytes are cut or contradict themselves.
    """
    offsets = _offsets_at_once(dump)
    if offsets is None:
        return parse_plainly(dump, protocol, interrupted=interrupted)
    table = fixed_columns(dump, offsets, protocol)
    _attributes_at_once(dump, offsets, table)
    return table


def parse_plainly(
    dump: bytes | memoryview, protocol: Protocol, *, interrupted: bool = False
) -> SocketTable:
    """The same as ``parse`` for every input, one message after another.

    Raises:
        DumpError: As for ``parse``.
    """
    offsets = _offsets_one_by_one(dump, interrupted=interrupted)
    table = fixed_columns(dump, offsets, protocol)
    _attributes_one_by_one(dump, offsets, table, range(len(table)))
    return table


def byte_counts(
    dump: bytes | memoryview, *, interrupted: bool = False
) -> tuple[tcp_info.Counts, tcp_info.Counts, tcp_info.Counts]:
    """Cookies of the TCP sockets of one whole dump, and what each has sent and received.

    The answer to ``tcp_request(info=True)``. What tells no ``struct tcp_info`` (TIME_WAIT,
    SYN_RECEIVED) is left out; a listener's counts are 0.

    Raises:
        DumpError: As for ``parse``.
    """
    offsets = _offsets_at_once(dump)
    if offsets is None:
        offsets = _offsets_one_by_one(dump, interrupted=interrupted)
    lengths = _lengths(dump, offsets)
    none = np.zeros(0, np.uint64)
    found = [(none, none, none)]
    for length in np.unique(lengths):
        lines = windows(dump, offsets[lengths == length], int(length))
        for first, past, layout in runs(lines):
            if layout is None:
                raise DumpError("attributes that contradict themselves")
            start, end = places(layout).get(INET_DIAG_INFO, (0, 0))
            if end - start >= tcp_info.SIZE:
                block = lines[first:past]
                ids = tcp_info.counts(block, _COOKIE)
                found.append((ids, *tcp_info.transferred(block[:, start:end])))
    ids, sent, received = (np.concatenate(column) for column in zip(*found, strict=True))
    return ids, sent, received


def runs(lines: tcp_info.Lines, first: int = 0) -> Iterator[tuple[int, int, _Layout | None]]:
    """Runs of equally long messages (one a line) whose attributes are laid out alike.

    Yields:
        First and past-the-end line, and what ``attributes`` tells of each of them; ``None`` if
        that one line contradicts itself.
    """
    layout = _common_layout(lines)
    if layout is not None or len(lines) <= 1:
        yield first, first + len(lines), layout
        return
    middle = len(lines) // 2
    yield from runs(lines[:middle], first)
    yield from runs(lines[middle:], first + middle)


def places(layout: _Layout) -> dict[int, tuple[int, int]]:
    """Start and end of each attribute by its type."""
    return {kind: (start, end) for kind, start, end in layout}


def join(*tables: SocketTable) -> SocketTable:
    """One table of several, with unique ids.

    A socket that a long dump met twice stays once. Other cookies that are shared or zero (kernels
    before 5.10 count them for each network namespace, and some give none to TIME_WAIT) give way
    to a hash of protocol, addresses and ports.
    """
    table = np.concatenate(tables) if tables else sockets.empty()
    ordered = np.sort(table["id"])
    if len(table) and (ordered[0] == 0 or (ordered[1:] == ordered[:-1]).any()):
        return _with_unique_ids(table)
    return table


def _offsets_at_once(dump: bytes | memoryview) -> _Offsets | None:
    """Offsets of all messages, or ``None`` if that cannot be proved without walking.

    Candidates are the places with the first message's type, flags, sequence and port. They are
    the messages if each one's length leads exactly to the next and the last one's to the end.
    """
    size = len(dump) - DONE.size
    if size < FIXED or size % 4:
        return None
    if DONE.unpack_from(dump, size)[:3] != (DONE.size, NLMSG_DONE, NLM_F_MULTI):
        return None
    _, kind, flags, _, _ = HEADER.unpack_from(dump)
    if DONE.unpack_from(dump, size)[5] != 0 or flags != NLM_F_MULTI or not _is_ours(kind):
        return None
    words = np.frombuffer(dump, "=u4", count=size // 4)
    found = np.flatnonzero(words[1:-2] == words[1])
    found = found[(words[found + 2] == words[2]) & (words[found + 3] == words[3])]
    lengths = words[found].astype(np.int64)
    follows = found + ((lengths + 3) >> 2)
    proved = (
        (lengths >= FIXED).all()
        and found[0] == 0
        and follows[-1] == len(words)
        and np.array_equal(follows[:-1], found[1:])
    )
    return found * 4 if proved else None


def _offsets_one_by_one(dump: bytes | memoryview, *, interrupted: bool) -> _Offsets:
    starts = []
    for kind, start, end in messages(dump, interrupted=interrupted):
        if not _is_ours(kind):
            raise DumpError(f"a message of type {kind} among sockets")
        if end - start < _MESSAGE.itemsize:
            raise DumpError(f"a socket of {end - start} bytes")
        starts.append(start - HEADER.size)
    return np.array(starts, np.int64)


def _lengths(dump: bytes | memoryview, offsets: _Offsets) -> _Offsets:
    words = np.frombuffer(dump, "=u4", count=len(dump) // 4)
    return words[offsets // 4].astype(np.int64)


def _is_ours(kind: int) -> bool:
    return kind in {TCPDIAG_GETSOCK, SOCK_DIAG_BY_FAMILY}


def windows(dump: bytes | memoryview, offsets: _Offsets, size: int) -> tcp_info.Lines:
    """A copy of the bytes from each offset on: one line an offset."""
    octets = np.frombuffer(dump, np.uint8)
    lines: tcp_info.Lines = np.lib.stride_tricks.sliding_window_view(octets, size)[offsets]
    return lines


def fixed_columns(dump: bytes | memoryview, offsets: _Offsets, protocol: Protocol) -> SocketTable:
    """The columns of ``struct inet_diag_msg`` for the messages at these offsets.

    Raises:
        DumpError: A socket has another family, or a state that its protocol does not have.
    """
    table = sockets.empty(len(offsets))
    if not len(offsets):
        return table
    found = windows(dump, offsets + HEADER.size, _MESSAGE.itemsize).view(_MESSAGE).reshape(-1)
    _check(found, protocol)
    table["id"] = found["cookie"]
    for name in _COPIED + _QUEUES:
        table[name] = found[name]
    table["v6only"] = sockets.V6ONLY_UNKNOWN
    table["protocol"] = sockets.PROTOCOL_CODES[protocol]
    ipv4 = found["family"] == AF_INET
    table["family"] = np.where(ipv4, 4, 6)
    table["local"][ipv4, 4:] = 0
    table["remote"][ipv4, 4:] = 0
    # The kernel tells 0 as the user of a socket that no program holds (inet_twsk_diag_fill).
    table["uid"][found["inode"] == 0] = sockets.NO_UID
    state = found["state"]
    if protocol is Protocol.TCP:
        received = STATE_CODES[State.SYN_RECEIVED]
        table["state"] = np.where(state == _NEW_SYN_RECEIVED, received, state)
    else:
        connected = STATE_CODES[State.ESTABLISHED]
        unconnected = STATE_CODES[State.UNCONNECTED]
        table["state"] = np.where(state == connected, connected, unconnected)
    return table


def _check(found: npt.NDArray[np.void], protocol: Protocol) -> None:
    """Refuse families and states that the question excludes."""
    family, state = found["family"], found["state"]
    if not ((family == AF_INET) | (family == AF_INET6)).all():
        raise DumpError("a socket of another family")
    if protocol is Protocol.TCP:
        known = (state >= STATE_CODES[State.ESTABLISHED]) & (state <= _NEW_SYN_RECEIVED)
    else:
        known = (state == STATE_CODES[State.ESTABLISHED]) | (state == STATE_CODES[State.CLOSED])
    if not known.all():
        raise DumpError(f"a {protocol} socket in state {state[~known][0]}")


def _attributes_at_once(dump: bytes | memoryview, offsets: _Offsets, table: SocketTable) -> None:
    """Fill the columns that come as attributes, all messages of one length together."""
    lengths = _lengths(dump, offsets)
    different = np.unique(lengths)
    if len(different) > _MOST_GROUPS:
        _attributes_one_by_one(dump, offsets, table, range(len(table)))
        return
    for length in different:
        rows = np.flatnonzero(lengths == length)
        if length > FIXED and not _same_attributes(
            windows(dump, offsets[rows], int(length)), table, rows
        ):
            _attributes_one_by_one(dump, offsets, table, rows.tolist())


def _same_attributes(lines: tcp_info.Lines, table: SocketTable, rows: _Offsets) -> bool:
    """Fill ``rows`` from equally long messages; false if their attributes are laid out unlike."""
    layout = _common_layout(lines)
    if layout is None:
        return False
    for kind, start, end in layout:
        _check_attribute(kind, end - start)
        if kind == _SKV6ONLY:
            table["v6only"][rows] = lines[:, start] != 0
        elif kind == _CGROUP_ID:
            table["cgroup"][rows] = np.ascontiguousarray(lines[:, start:end]).view("=u8")[:, 0]
    return True


def _common_layout(lines: tcp_info.Lines) -> _Layout | None:
    """The attributes of every line; ``None`` if they are laid out unlike or are broken."""
    if not len(lines):
        return []
    first = lines[0].tobytes()
    try:
        layout = list(attributes(first, FIXED, len(first)))
    except DumpError:
        return None
    headers = (lines[:, start - 4 : start] for _, start, _ in layout)
    return layout if all((header == header[0]).all() for header in headers) else None


def _attributes_one_by_one(
    dump: bytes | memoryview, offsets: _Offsets, table: SocketTable, rows: range | list[int]
) -> None:
    for row in rows:
        offset = int(offsets[row])
        end = offset + HEADER.unpack_from(dump, offset)[0]
        for kind, start, stop in attributes(dump, offset + FIXED, end):
            _check_attribute(kind, stop - start)
            if kind == _SKV6ONLY:
                table["v6only"][row] = dump[start] != 0
            elif kind == _CGROUP_ID:
                table["cgroup"][row] = struct.unpack_from("=Q", dump, start)[0]


def _check_attribute(kind: int, size: int) -> None:
    if (kind == _SKV6ONLY and size < 1) or (kind == _CGROUP_ID and size != _CGROUP_SIZE):
        raise DumpError(f"attribute {kind} of {size} bytes")


def _with_unique_ids(table: SocketTable) -> SocketTable:
    ids, counts = np.unique(table["id"], return_counts=True)
    unfit = np.isin(table["id"], ids[(counts > 1) | (ids == 0)])
    taken = set(table["id"][~unfit].tolist())
    keep = np.ones(len(table), np.bool_)
    met: set[tuple[int, bytes]] = set()
    for row in np.flatnonzero(unfit).tolist():
        cookie, name = int(table["id"][row]), _five_tuple(table, row)
        if cookie and (cookie, name) in met:
            keep[row] = False
            continue
        met.add((cookie, name))
        digest = hashlib.blake2b(name, digest_size=8).digest()
        identity = int.from_bytes(digest, "little") >> 1 or 1
        while identity in taken:
            identity += 1
        taken.add(identity)
        table["id"][row] = identity
    return table[keep]


def _five_tuple(table: SocketTable, row: int) -> bytes:
    names = ("protocol", "family", "local", "local_port", "remote", "remote_port", "interface")
    return b"".join(table[name][row].tobytes() for name in names)
