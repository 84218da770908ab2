"""Columns from many ``inet_diag`` messages at once; pure.

Layouts from ``include/uapi/linux/inet_diag.h``. Whole messages are taken as opaque records: NumPy
copies a structured array field by field, which takes five times as long.
"""

from __future__ import annotations

import struct
import sys
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.model import Family, Protocol, State
from portwatch.core.sockets import DTYPE, STATE_CODES
from portwatch.sources.netlink_wire import HEADER, DumpError, attributes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.sockets import SocketTable
    from portwatch.sources.tcp_info import Lines

_AF_INET, _AF_INET6 = 2, 10
_SKV6ONLY, _CGROUP_ID = 11, 21  # INET_DIAG_*
_CGROUP_SIZE = 8
_NEW_SYN_RECEIVED = 12  # a state within the kernel; told as SYN_RECEIVED

MESSAGE_SIZE: Final = 72  # struct inet_diag_msg
FIXED: Final = HEADER.size + MESSAGE_SIZE
COOKIE: Final = HEADER.size + 44
_MESSAGE: Final = np.dtype(  # with its netlink header
    {
        "names": ["length", "type", "kind", "local_port", "remote_port", "addresses", "interface",
                  "cookie", "queues", "uid", "inode"],
        "formats": ["=u4", "=u2", "=u2", ">u2", ">u2", "V32", "=u4", "=u8", "V8", "=u4", "=u4"],
        "offsets": [0, 4, 16, 20, 22, 24, 56, 60, 72, 80, 84],
        "itemsize": FIXED,
    }
)  # fmt: skip
_UNUSED: Final = np.array([7, 8, 9, 11, 12, 13])  # words of both addresses that IPv4 leaves
_PLACES: Final = {name: place for name, (_, place, *_) in (DTYPE.fields or {}).items()}
_ROW: Final = np.dtype(  # neighbouring columns of the table as one
    {
        "names": ["id", "inode", "addresses", "local_port", "remote_port", "kind", "uid",
                  "interface", "queues"],
        "formats": ["<u8", "<u8", "V32", "<u2", "<u2", "=u4", "<u4", "<u4", "V8"],
        "offsets": [_PLACES[name] for name in ("id", "inode", "local", "local_port", "remote_port",
                                               "protocol", "uid", "interface", "receive_queue")],
        "itemsize": DTYPE.itemsize,
    }
)  # fmt: skip
_COPIED: Final = ("addresses", "local_port", "remote_port", "interface", "queues")
_NO_UID, _IPV4 = np.uint32(sockets.NO_UID), sockets.FAMILY_CODES[Family.IPV4]
_MOST_GROUPS = 64  # lengths of messages; a kernel makes about ten
BLOCK: Final = 4096  # messages, that with their rows fit into a second-level cache
_NEAR: Final = 64  # bytes of attributes that are rather copied than looked at one by one

Octets = npt.NDArray[np.uint8]
Offsets = npt.NDArray[np.int64]
Layout = list[tuple[int, int, int]]
"""Attributes of a message: type, first and past-the-end offset of the value in the message."""


def fixed_columns(dump: bytes | memoryview, offsets: Offsets, protocol: Protocol) -> SocketTable:
    """The columns of ``struct inet_diag_msg`` for the messages at these offsets.

    Raises:
        DumpError: A socket has another family, or a state that its protocol does not have.
    """
    table = sockets.empty(len(offsets))
    if len(offsets):
        _fill_fixed(_records(dump, offsets, FIXED), table, protocol)
    return table


def fixed_of_lines(lines: Lines, protocol: Protocol) -> SocketTable:
    """As ``fixed_columns``, of messages that are the lines of an array.

    Raises:
        DumpError: As for ``fixed_columns``.
    """
    table = sockets.empty(len(lines))
    if len(lines):
        _fill_fixed(_heads(lines), table, protocol)
    return table


def are_messages(lines: Lines, kind: int) -> npt.NDArray[np.bool_]:
    """Mask of the lines that are messages of a type, and as long as they say."""
    found = _heads(lines).view(_MESSAGE)
    mask: npt.NDArray[np.bool_] = (found["length"] == lines.shape[1]) & (found["type"] == kind)
    return mask


def _heads(lines: Lines) -> npt.NDArray[np.void]:
    """The fixed part of messages that are the lines of an array, as opaque records."""
    return np.ascontiguousarray(lines[:, :FIXED]).view(f"V{FIXED}")[:, 0]


def _fill_fixed(records: npt.NDArray[np.void], table: SocketTable, protocol: Protocol) -> None:
    """Fill an empty table with what ``fixed_columns`` tells.

    Raises:
        DumpError: As for ``fixed_columns``.
    """
    found, row = records.view(_MESSAGE), table.view(_ROW)
    told = found["kind"]
    kinds = _KINDS[protocol][told]
    if not kinds.all():
        raise _refusal(told[kinds == 0][:1], protocol)
    inode = found["inode"]
    row["id"] = found["cookie"]
    row["inode"] = inode
    row["kind"] = kinds
    for name in _COPIED:
        row[name] = found[name]
    # The kernel tells 0 as the user of a socket that no program holds (inet_twsk_diag_fill).
    row["uid"] = np.where(inode == 0, _NO_UID, found["uid"])
    ipv4 = table["family"] == _IPV4
    words = records.view(np.uint32).reshape(len(records), -1)
    if words[:, _UNUSED][ipv4].any():  # this kernel does not clear what IPv4 leaves of an address
        table["local"][ipv4, 4:] = 0
        table["remote"][ipv4, 4:] = 0


def columns(dump: bytes | memoryview, offsets: Offsets, protocol: Protocol) -> SocketTable:
    """The sockets at these places.

    Raises:
        DumpError: They are not what was asked for, or their attributes contradict themselves.
    """
    table = sockets.empty(len(offsets))
    for begin in range(0, len(offsets), BLOCK):
        part = slice(begin, begin + BLOCK)
        _fill_fixed(_records(dump, offsets[part], FIXED), table[part], protocol)
        _attributes_at_once(dump, offsets[part], table[part])
    return table


def lengths_of(dump: bytes | memoryview, offsets: Offsets) -> Offsets:
    """How many bytes each message has."""
    words = np.frombuffer(dump, "=u4", count=len(dump) // 4)
    return words[offsets // 4].astype(np.int64)


def attributes_one_by_one(
    dump: bytes | memoryview, offsets: Offsets, table: SocketTable, rows: range | list[int]
) -> None:
    """Fill the columns that come as attributes, for these rows, whatever their layout.

    Raises:
        DumpError: Attributes contradict themselves.
    """
    for row in rows:
        offset = int(offsets[row])
        end = offset + HEADER.unpack_from(dump, offset)[0]
        for kind, start, stop in attributes(dump, offset + FIXED, end):
            _check_attribute(kind, stop - start)
            if kind == _SKV6ONLY:
                table["v6only"][row] = dump[start] != 0
            elif kind == _CGROUP_ID:
                table["cgroup"][row] = struct.unpack_from("=Q", dump, start)[0]


def numbers(
    dump: bytes | memoryview, offsets: Offsets, kind: str
) -> npt.NDArray[np.unsignedinteger]:
    """The numbers at these places.

    Args:
        dump: Where they are in.
        offsets: Where each begins.
        kind: Their type, as NumPy writes it.
    """
    found: npt.NDArray[np.unsignedinteger] = _records(dump, offsets, np.dtype(kind).itemsize).view(
        kind
    )
    return found


def windows(dump: bytes | memoryview, offsets: Offsets, size: int) -> Lines:
    """A copy of the bytes from each offset on: one line an offset."""
    if not len(offsets):
        return np.zeros((0, size), np.uint8)
    lines: Lines = _records(dump, offsets, size).view(np.uint8).reshape(len(offsets), size)
    return lines


def runs(lines: Lines) -> Iterator[tuple[int, int, Layout | None]]:
    """``alike`` for messages that are the lines of an array."""
    size = lines.shape[1]
    try:
        layout = list(attributes(lines[0].tobytes(), FIXED, size))
    except (DumpError, IndexError):  # the first is broken, or there is none
        layout = []
    if layout and size % 4 == 0:
        words = lines.view(np.uint32)
        heads = words[:, [start // 4 - 1 for _, start, _ in layout]]
        if (heads == heads[0]).all():
            yield 0, len(lines), layout
            return
    whole = np.ascontiguousarray(lines).reshape(-1).data
    yield from alike(whole, np.arange(len(lines), dtype=np.int64) * size, size)


def alike(
    dump: bytes | memoryview, offsets: Offsets, length: int, first: int = 0
) -> Iterator[tuple[int, int, Layout | None]]:
    """Runs of equally long messages whose attributes are laid out alike.

    Args:
        dump: Where the messages are in.
        offsets: Where each begins.
        length: Of each.
        first: The number of the first of them.

    Yields:
        First and past-the-end number, and what ``attributes`` tells of each of them; ``None`` if
        that one message contradicts itself.
    """
    layout = _common_layout(dump, offsets, length)
    if layout is not None or len(offsets) <= 1:
        yield first, first + len(offsets), layout
        return
    middle = len(offsets) // 2
    yield from alike(dump, offsets[:middle], length, first)
    yield from alike(dump, offsets[middle:], length, first + middle)


def places(layout: Layout) -> dict[int, tuple[int, int]]:
    """Start and end of each attribute by its type."""
    return {kind: (start, end) for kind, start, end in layout}


def _records(dump: bytes | memoryview, offsets: Offsets, size: int) -> npt.NDArray[np.void]:
    """A copy of the bytes from each offset on, as opaque records."""
    every = np.ndarray((len(dump) - size + 1,), f"V{size}", dump, strides=(1,))
    found: npt.NDArray[np.void] = every[offsets]
    return found


def _kinds(protocol: Protocol) -> npt.NDArray[np.uint32]:
    """Protocol, family, state and v6only of a row by what a message tells of family and state.

    0 for what such a socket cannot tell. As the bytes stand in row and message.
    """
    made = np.zeros(1 << 16, np.uint32)
    states = {code: code for code in range(STATE_CODES[State.ESTABLISHED], _NEW_SYN_RECEIVED)}
    states[_NEW_SYN_RECEIVED] = STATE_CODES[State.SYN_RECEIVED]
    if protocol is Protocol.UDP:
        connected = STATE_CODES[State.ESTABLISHED]
        states = {connected: connected, STATE_CODES[State.CLOSED]: STATE_CODES[State.UNCONNECTED]}
    for told, state in states.items():
        for number, family in ((_AF_INET, Family.IPV4), (_AF_INET6, Family.IPV6)):
            codes = sockets.PROTOCOL_CODES[protocol], sockets.FAMILY_CODES[family]
            row = bytes((*codes, state, sockets.V6ONLY_UNKNOWN))
            place = int.from_bytes((number, told), sys.byteorder)
            made[place] = int.from_bytes(row, sys.byteorder)
    return made


_KINDS: Final = {protocol: _kinds(protocol) for protocol in (Protocol.TCP, Protocol.UDP)}


def _refusal(told: npt.NDArray[np.uint16], protocol: Protocol) -> DumpError:
    """Why a socket is not what was asked for: its family, or a state that it cannot have."""
    family, state = told.tobytes()
    if family not in {_AF_INET, _AF_INET6}:
        return DumpError("a socket of another family")
    return DumpError(f"a {protocol} socket in state {state}")


def _common_layout(dump: bytes | memoryview, offsets: Offsets, length: int) -> Layout | None:
    """The attributes of every message; ``None`` if they are laid out unlike or are broken."""
    if not len(offsets):
        return []
    first = bytes(dump[offsets[0] : offsets[0] + length])
    try:
        layout = list(attributes(first, FIXED, length))
    except DumpError:
        return None
    starts = [start - 4 for _, start, _ in layout]
    if not layout:
        return layout
    past = starts[-1] + 4
    if past - FIXED <= _NEAR:  # one copy that holds all headers
        words = _records(dump, offsets + FIXED, past - FIXED).view(np.uint32)
        heads = words.reshape(len(offsets), -1)[:, [(start - FIXED) // 4 for start in starts]]
    else:
        heads = np.stack([numbers(dump, offsets + start, "=u4") for start in starts], axis=1)
    return layout if (heads == heads[0]).all() else None


def _attributes_at_once(dump: bytes | memoryview, offsets: Offsets, table: SocketTable) -> None:
    """Fill the columns that come as attributes, all messages of one length together."""
    lengths = lengths_of(dump, offsets)
    if len(lengths) and (lengths == lengths[0]).all():
        if not _fill_alike(dump, offsets, slice(None), table):
            attributes_one_by_one(dump, offsets, table, range(len(table)))
        return
    left = np.arange(len(offsets))
    for _ in range(_MOST_GROUPS):
        if not len(left):
            return
        alike = lengths[left] == lengths[left[0]]
        rows, left = left[alike], left[~alike]
        if not _fill_alike(dump, offsets[rows], rows, table):
            attributes_one_by_one(dump, offsets, table, rows.tolist())
    attributes_one_by_one(dump, offsets, table, left.tolist())


def _fill_alike(
    dump: bytes | memoryview, offsets: Offsets, rows: Offsets | slice, table: SocketTable
) -> bool:
    """Fill the columns that come as attributes, of equally long messages.

    Args:
        dump: The messages and whatever else.
        offsets: Where those messages are.
        rows: Their rows, in the same order.
        table: Which is filled.

    Returns:
        Whether all their attributes are laid out alike. If not, nothing is filled.

    Raises:
        DumpError: An attribute has a size that it cannot have.
    """
    length, _, _, _, _ = HEADER.unpack_from(dump, int(offsets[0]))
    layout = _common_layout(dump, offsets, length)
    if layout is None:
        return False
    for kind, start, end in layout:
        _check_attribute(kind, end - start)
    for kind, start, _ in layout:
        if kind == _SKV6ONLY:
            table["v6only"][rows] = numbers(dump, offsets + start, "u1") != 0
        elif kind == _CGROUP_ID:
            table["cgroup"][rows] = numbers(dump, offsets + start, "=u8")
    return True


def _check_attribute(kind: int, size: int) -> None:
    """Refuse an attribute of a size that its type cannot have.

    Raises:
        DumpError: It has one.
    """
    if (kind == _SKV6ONLY and size < 1) or (kind == _CGROUP_ID and size != _CGROUP_SIZE):
        raise DumpError(f"attribute {kind} of {size} bytes")
