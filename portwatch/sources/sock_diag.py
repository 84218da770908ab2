"""Reads the bytes of an ``inet_diag`` dump into columns; pure.

Layouts and numbers from ``include/uapi/linux/inet_diag.h`` and ``net/ipv4/inet_diag.c``. Messages
of one length are turned into columns at once, after every length and every attribute header in
them has been compared; whatever does not pass is read one message after another.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.model import Protocol
from portwatch.sources import tcp_info
from portwatch.sources.diag_columns import (
    BLOCK,
    COOKIE,
    FIXED,
    MESSAGE_SIZE,
    Offsets,
    alike,
    attributes_one_by_one,
    columns,
    fixed_columns,
    lengths_of,
    numbers,
    places,
    windows,
)
from portwatch.sources.netlink_wire import (
    DONE,
    HEADER,
    NLM_F_MULTI,
    NLMSG_DONE,
    DumpError,
    messages,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.sockets import SocketTable

TCPDIAG_GETSOCK = 18
SOCK_DIAG_BY_FAMILY = 20
AF_INET, AF_INET6 = 2, 10
ALL_STATES = 0xFFE  # the bits of states 1 to 11
INET_DIAG_INFO, INET_DIAG_PROTOCOL = 2, 10
_FIXED_WORDS = FIXED // 4
_TIMER_WORD = 4  # of a message: family, state, timer and retransmits, a byte each
_QUEUE_WORDS = {"receive_queue": 18, "send_queue": 19}
_STAY = np.ones(_FIXED_WORDS + 1, np.bool_)  # by the place of a word; the last: any attribute
_STAY[[_TIMER_WORD, 17, *_QUEUE_WORDS.values()]] = False  # 17: when the timer expires
_BLOCK = 32768  # words: a part of a dump that fits into a second-level cache
_RECORD = f"V{sockets.DTYPE.itemsize}"

Words = npt.NDArray[np.uint32]
"""An answer in words of four bytes."""


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
    return columns(dump, locate(dump, interrupted=interrupted), protocol)


def locate(dump: bytes | memoryview, *, interrupted: bool = False) -> Offsets:
    """Where the messages of one whole dump begin, in bytes; each is long enough for a socket.

    Args:
        dump: Every message of the answer.
        interrupted: As for ``parse``.

    Raises:
        DumpError: As for ``parse``.
    """
    offsets = _offsets_at_once(dump)
    return _offsets_one_by_one(dump, interrupted=interrupted) if offsets is None else offsets


def follow(table: SocketTable, offsets: Offsets, before: Words, after: Words) -> SocketTable | None:
    """The table of an answer, from that of an answer which differs little.

    Timers run and queues fill all the time; everything else in an answer stays while the same
    sockets are open.

    Args:
        table: The sockets of the older answer, as ``columns`` made them.
        offsets: Where they are in it.
        before: The words of the older answer.
        after: The words of the newer answer.

    Returns:
        The same table if no column differs, a new one if only queues do, ``None`` if the newer
        answer has to be read.
    """
    if len(before) != len(after):
        return None
    starts = offsets // 4
    few = starts[:: len(starts) // 64 + 1] + COOKIE // 4
    if (before[few] != after[few]).any():
        return None  # so most of it is elsewhere: do not compare any further
    found = table
    for begin in range(0, len(after), _BLOCK):
        part = slice(begin, begin + _BLOCK)
        differs = before[part] != after[part]
        if not differs.any():
            continue
        if not len(offsets):
            return None
        where = np.flatnonzero(differs) + begin
        rows = np.searchsorted(starts, where, "right") - 1
        fields = where - starts[rows]
        if not _moves_only(fields, before[where], after[where]):
            return None
        for name, field in _QUEUE_WORDS.items():
            moved = fields == field
            if moved.any():
                found = put_together([table]) if found is table else found
                found[name][rows[moved]] = after[where[moved]]
    return found


def _moves_only(fields: Offsets, before: Words, after: Words) -> bool:
    """Whether words that differ, at these places of their messages, tell of no other change."""
    if _STAY[np.minimum(fields, _FIXED_WORDS)].any():
        return False
    timers = fields == _TIMER_WORD
    kinds = (before[timers] ^ after[timers]).view(np.uint8).reshape(-1, 4)[:, :2]
    return not kinds.any()  # family and state share their word with the timer


def parse_plainly(
    dump: bytes | memoryview, protocol: Protocol, *, interrupted: bool = False
) -> SocketTable:
    """The same as ``parse`` for every input, one message after another.

    Raises:
        DumpError: As for ``parse``.
    """
    offsets = _offsets_one_by_one(dump, interrupted=interrupted)
    table = fixed_columns(dump, offsets, protocol)
    attributes_one_by_one(dump, offsets, table, range(len(table)))
    return table


def byte_counts(
    dump: bytes | memoryview, offsets: Offsets | None = None, *, interrupted: bool = False
) -> tuple[tcp_info.Counts, tcp_info.Counts, tcp_info.Counts]:
    """Cookies of the TCP sockets of one whole dump, and what each has sent and received.

    The answer to ``tcp_request(info=True)``. What tells no ``struct tcp_info`` (TIME_WAIT,
    SYN_RECEIVED) is left out; a listener's counts are 0.

    Args:
        dump: Every message of the answer.
        offsets: What ``locate`` tells of it, if that has been asked.
        interrupted: As for ``parse``.

    Raises:
        DumpError: As for ``parse``.
    """
    if offsets is None:
        offsets = locate(dump, interrupted=interrupted)
    none = np.zeros(0, np.uint64)
    found = [(none, none, none)]
    lengths = lengths_of(dump, offsets)
    for begin in range(0, len(offsets), BLOCK):
        part, sizes = offsets[begin : begin + BLOCK], lengths[begin : begin + BLOCK]
        for length in sorted(set(sizes.tolist())):
            found += _counts_of(dump, part[sizes == length], int(length))
    ids, sent, received = (np.concatenate(column) for column in zip(*found, strict=True))
    return ids, sent, received


def _counts_of(
    dump: bytes | memoryview, offsets: Offsets, length: int
) -> Iterator[tuple[tcp_info.Counts, tcp_info.Counts, tcp_info.Counts]]:
    """What equally long messages tell of bytes."""
    for first, past, layout in alike(dump, offsets, length):
        if layout is None:
            raise DumpError("attributes that contradict themselves")
        start, end = places(layout).get(INET_DIAG_INFO, (0, 0))
        if end - start >= tcp_info.SIZE:
            block = offsets[first:past]
            info = windows(dump, block + start, end - start)
            yield numbers(dump, block + COOKIE, "=u8"), *tcp_info.transferred(info)


def are_alike(one: SocketTable, other: SocketTable) -> bool:
    """Whether two tables tell of the same sockets the same, in the same order."""
    return len(one) == len(other) and np.array_equal(one.view(np.uint64), other.view(np.uint64))


def join(*tables: SocketTable) -> SocketTable:
    """One table of several, with unique ids.

    A socket that a long dump met twice stays once. Other cookies that are shared or zero (kernels
    before 5.10 count them for each network namespace, and some give none to TIME_WAIT) give way
    to a hash of protocol, addresses and ports.
    """
    table = put_together(tables)
    return table if has_unique_ids(table) else with_unique_ids(table)


def put_together(tables: Sequence[SocketTable]) -> SocketTable:
    """A new table of the rows of several, with the ids that they have."""
    # As opaque records: a structured array would be copied field by field.
    parts = [np.zeros(0, _RECORD), *(np.ascontiguousarray(one).view(_RECORD) for one in tables)]
    found: SocketTable = np.concatenate(parts).view(sockets.DTYPE)
    return found


def has_unique_ids(table: SocketTable) -> bool:
    """Whether every socket has an id, and one that no other has."""
    ordered = np.sort(table["id"])
    return not len(table) or bool(ordered[0] != 0 and (ordered[1:] != ordered[:-1]).all())


def _offsets_at_once(dump: bytes | memoryview) -> Offsets | None:
    """Offsets of all messages, or ``None`` if that cannot be proved without walking.

    Candidates are the places with the first message's type and flags. They are the messages if
    each one's length leads exactly to the next and the last one's to the end.
    """
    size = len(dump) - DONE.size
    if size < FIXED or size % 4:
        return None
    end = DONE.unpack_from(dump, size)
    if end[:3] != (DONE.size, NLMSG_DONE, NLM_F_MULTI) or end[5] != 0:
        return None
    _, kind, flags, sequence, port = HEADER.unpack_from(dump)
    if flags != NLM_F_MULTI or not _is_ours(kind):
        return None
    words = np.frombuffer(dump, np.uint32, count=size // 4)
    # The whole answer is searched in parts for its first type and flags.
    parts = [
        (words[begin : begin + _BLOCK] == words[1]).nonzero()[0] + (begin - 1)
        for begin in range(0, len(words), _BLOCK)
    ]
    found = parts[0] if len(parts) == 1 else np.concatenate(parts)
    if _is_chain(words, found):
        return found * 4
    # Some number in a message looks like them: so does hardly any in its second and third word.
    found = found[found <= len(words) - FIXED // 4]
    found = found[(words[found + 2] == sequence) & (words[found + 3] == port)]
    return found * 4 if _is_chain(words, found) else None


def _is_chain(words: Words, found: Offsets) -> bool:
    """Whether messages follow each other there, from the first to the last word."""
    if not len(found) or found[0] != 0:
        return False
    lengths = words[found]
    follows = found + ((lengths + np.uint32(3)) >> 2)
    return bool(
        follows[-1] == len(words) and (follows[:-1] == found[1:]).all() and lengths.min() >= FIXED
    )


def _offsets_one_by_one(dump: bytes | memoryview, *, interrupted: bool) -> Offsets:
    starts = []
    for kind, start, end in messages(dump, interrupted=interrupted):
        if not _is_ours(kind):
            raise DumpError(f"a message of type {kind} among sockets")
        if end - start < MESSAGE_SIZE:
            raise DumpError(f"a socket of {end - start} bytes")
        starts.append(start - HEADER.size)
    return np.array(starts, np.int64)


def _is_ours(kind: int) -> bool:
    return kind in {TCPDIAG_GETSOCK, SOCK_DIAG_BY_FAMILY}


def with_unique_ids(table: SocketTable) -> SocketTable:
    """A copy in which ids are unique, as ``join`` makes them."""
    import hashlib  # late: seldom needed, and it loads all of OpenSSL

    table = table.copy()
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
