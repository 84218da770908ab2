"""Columns from many ``inet_diag`` messages at once; pure.

Layouts from ``include/uapi/linux/inet_diag.h``. Whole messages are taken as opaque records: NumPy
copies a structured array field by field, which takes five times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.model import Protocol, State
from portwatch.core.sockets import DTYPE, STATE_CODES
from portwatch.sources.netlink_wire import HEADER, DumpError, attributes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.sockets import SocketTable
    from portwatch.sources.tcp_info import Lines

_AF_INET, _AF_INET6 = 2, 10
SKV6ONLY, CGROUP_ID = 11, 21  # INET_DIAG_*
_CGROUP_SIZE = 8
_NEW_SYN_RECEIVED = 12  # a state within the kernel; told as SYN_RECEIVED

MESSAGE_SIZE: Final = 72  # struct inet_diag_msg
FIXED: Final = HEADER.size + MESSAGE_SIZE
COOKIE: Final = HEADER.size + 44
_MESSAGE: Final = np.dtype(  # with its netlink header
    {
        "names": ["family", "state", "local_port", "remote_port", "addresses", "interface",
                  "cookie", "receive_queue", "send_queue", "uid", "inode",
                  "local_12", "local_8", "remote_12", "remote_8"],  # the last bytes of each
        "formats": ["u1", "u1", ">u2", ">u2", "V32", "=u4", "=u8", "=u4", "=u4", "=u4", "=u4",
                    "=u8", "=u8", "=u8", "=u8"],
        "offsets": [16, 17, 20, 22, 24, 56, 60, 72, 76, 80, 84, 28, 32, 44, 48],
        "itemsize": FIXED,
    }
)  # fmt: skip
_COPIED = ("local_port", "remote_port", "interface", "receive_queue", "send_queue")
_PLACES: Final = {name: place for name, (_, place, *_) in (DTYPE.fields or {}).items()}
_ROW: Final = np.dtype(  # neighbouring columns of the table as one
    {
        "names": ["addresses", "kinds"],  # protocol, family, state and v6only
        "formats": ["V32", "V4"],
        "offsets": [_PLACES["local"], _PLACES["protocol"]],
        "itemsize": DTYPE.itemsize,
    }
)

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
    fill_fixed(dump, offsets, table, protocol)
    return table


def fill_fixed(
    dump: bytes | memoryview, offsets: Offsets, table: SocketTable, protocol: Protocol
) -> None:
    """Fill an empty table with what ``fixed_columns`` tells.

    Raises:
        DumpError: As for ``fixed_columns``.
    """
    if not len(offsets):
        return
    found = _records(dump, offsets, FIXED).view(_MESSAGE)
    family, state, inode = (
        np.ascontiguousarray(found[name]) for name in ("family", "state", "inode")
    )
    _check(family, state, protocol)
    table["id"] = found["cookie"]
    table["inode"] = inode
    for name in _COPIED:
        table[name] = found[name]
    ipv4 = family == _AF_INET
    kinds = np.empty((len(found), 4), np.uint8)
    kinds[:, 0] = sockets.PROTOCOL_CODES[protocol]
    kinds[:, 1] = np.where(ipv4, np.uint8(4), np.uint8(6))
    kinds[:, 2] = _state_codes(state, protocol)
    kinds[:, 3] = sockets.V6ONLY_UNKNOWN
    row = table.view(_ROW)
    row["addresses"] = found["addresses"]
    row["kinds"] = kinds.view("V4")[:, 0]
    # The kernel tells 0 as the user of a socket that no program holds (inet_twsk_diag_fill).
    table["uid"] = np.where(inode == 0, np.uint32(sockets.NO_UID), found["uid"])
    unused = found["local_12"] | found["local_8"] | found["remote_12"] | found["remote_8"]
    if unused[ipv4].any():  # this kernel does not clear what IPv4 leaves of an address
        table["local"][ipv4, 4:] = 0
        table["remote"][ipv4, 4:] = 0


def fill_attributes(
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
    first = bytes(dump[offsets[0] : offsets[0] + length])
    try:
        layout = list(attributes(first, FIXED, length))
    except DumpError:
        return False
    for kind, start, end in layout:
        check_attribute(kind, end - start)
    if not layout:
        return True
    found = _records(dump, offsets + FIXED, length - FIXED)
    if not _alike(found, first, layout, FIXED):
        return False
    for kind, start, _ in layout:
        if kind == SKV6ONLY:
            table["v6only"][rows] = _field(found, start - FIXED, "u1") != 0
        elif kind == CGROUP_ID:
            table["cgroup"][rows] = _field(found, start - FIXED, "=u8")
    return True


def check_attribute(kind: int, size: int) -> None:
    """Refuse an attribute of a size that its type cannot have.

    Raises:
        DumpError: It has one.
    """
    if (kind == SKV6ONLY and size < 1) or (kind == CGROUP_ID and size != _CGROUP_SIZE):
        raise DumpError(f"attribute {kind} of {size} bytes")


def windows(dump: bytes | memoryview, offsets: Offsets, size: int) -> Lines:
    """A copy of the bytes from each offset on: one line an offset."""
    if not len(offsets):
        return np.zeros((0, size), np.uint8)
    lines: Lines = _records(dump, offsets, size).view(np.uint8).reshape(len(offsets), size)
    return lines


def runs(lines: Lines, first: int = 0) -> Iterator[tuple[int, int, Layout | None]]:
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


def places(layout: Layout) -> dict[int, tuple[int, int]]:
    """Start and end of each attribute by its type."""
    return {kind: (start, end) for kind, start, end in layout}


def _records(dump: bytes | memoryview, offsets: Offsets, size: int) -> npt.NDArray[np.void]:
    """A copy of the bytes from each offset on, as opaque records."""
    every = np.ndarray((len(dump) - size + 1,), f"V{size}", dump, strides=(1,))
    found: npt.NDArray[np.void] = every[offsets]
    return found


def _state_codes(state: Octets, protocol: Protocol) -> Octets:
    if protocol is Protocol.TCP:
        received = np.uint8(STATE_CODES[State.SYN_RECEIVED])
        return np.where(state == _NEW_SYN_RECEIVED, received, state)
    connected = np.uint8(STATE_CODES[State.ESTABLISHED])
    unconnected = np.uint8(STATE_CODES[State.UNCONNECTED])
    return np.where(state == connected, connected, unconnected)


def _check(family: Octets, state: Octets, protocol: Protocol) -> None:
    """Refuse families and states that the question excludes."""
    if not ((family == _AF_INET) | (family == _AF_INET6)).all():
        raise DumpError("a socket of another family")
    if protocol is Protocol.TCP:
        known = (state >= STATE_CODES[State.ESTABLISHED]) & (state <= _NEW_SYN_RECEIVED)
    else:
        known = (state == STATE_CODES[State.ESTABLISHED]) | (state == STATE_CODES[State.CLOSED])
    if not known.all():
        raise DumpError(f"a {protocol} socket in state {state[~known][0]}")


def _common_layout(lines: Lines) -> Layout | None:
    """The attributes of every line; ``None`` if they are laid out unlike or are broken."""
    if not len(lines):
        return []
    first = lines[0].tobytes()
    try:
        layout = list(attributes(first, FIXED, len(first)))
    except DumpError:
        return None
    records = np.ascontiguousarray(lines).view(f"V{len(first)}")[:, 0]
    return layout if _alike(records, first, layout) else None


def _alike(found: npt.NDArray[np.void], first: bytes, layout: Layout, skipped: int = 0) -> bool:
    """Whether all of these messages have the headers of attributes that the first one has.

    Args:
        found: The messages, without as many bytes at their start as are ``skipped``.
        first: The whole first one.
        layout: Of the first one.
        skipped: See there.
    """
    return all(
        (
            _field(found, start - 4 - skipped, "=u4") == np.frombuffer(first, "=u4", 1, start - 4)
        ).all()
        for _, start, _ in layout
    )


def _field(found: npt.NDArray[np.void], offset: int, kind: str) -> npt.NDArray[np.unsignedinteger]:
    """One number of every record."""
    one = np.dtype(
        {"names": ["it"], "formats": [kind], "offsets": [offset], "itemsize": found.itemsize}
    )
    field: npt.NDArray[np.unsignedinteger] = found.view(one)["it"]
    return field
