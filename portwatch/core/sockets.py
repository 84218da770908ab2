"""Sockets as columns: 50,000 of them a second must not become 50,000 objects a second.

The columns are one NumPy structured array, one element a socket. Rows become objects
(``portwatch.core.model.Socket``) only when they are new or shown.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from portwatch.core.model import Family, Protocol, Socket, State

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# What tells one socket from another comes first and fills whole words of eight bytes, so that
# ``diff`` can compare it at once.
DTYPE = np.dtype(
    [
        ("id", "<u8"),  # kernel cookie, or a stable hash where there is none; unique in a table
        ("inode", "<u8"),  # 0: none (TIME_WAIT, SYN_RECEIVED) or not known
        ("cgroup", "<u8"),  # 0: not known
        ("local", "u1", (16,)),  # network order; IPv4 in the first four bytes, the rest zero
        ("remote", "u1", (16,)),
        ("local_port", "<u2"),
        ("remote_port", "<u2"),
        ("protocol", "u1"),  # IPPROTO_TCP or IPPROTO_UDP
        ("family", "u1"),  # 4 or 6
        ("state", "u1"),  # STATE_CODES
        ("v6only", "u1"),  # V6ONLY_NO, V6ONLY_YES, V6ONLY_UNKNOWN
        ("uid", "<u4"),  # NO_UID: not known
        ("interface", "<u4"),  # index it is bound to; 0: any
        ("pid", "<u4"),  # owner told by the table itself (psutil); 0: not told
        ("namespace", "<u4"),  # network namespace; 0: the one this program runs in
        ("receive_queue", "<u4"),  # NO_QUEUE: not known
        ("send_queue", "<u4"),
    ]
)
WORDS = DTYPE.itemsize // 8
IDENTITY_WORDS = DTYPE.fields["receive_queue"][1] // 8 if DTYPE.fields else 0
"""How many words of eight bytes stand before the queues, which change all the time."""

SocketTable: TypeAlias = npt.NDArray[np.void]
"""A structured array of ``DTYPE``, one element a socket; ``id`` is unique."""

PROTOCOL_CODES = {Protocol.TCP: 6, Protocol.UDP: 17}
FAMILY_CODES = {Family.IPV4: 4, Family.IPV6: 6}
# include/net/tcp_states.h; UNCONNECTED (a UDP socket without a peer) is ours.
STATE_CODES = {
    State.ESTABLISHED: 1,
    State.SYN_SENT: 2,
    State.SYN_RECEIVED: 3,
    State.FIN_WAIT_1: 4,
    State.FIN_WAIT_2: 5,
    State.TIME_WAIT: 6,
    State.CLOSED: 7,
    State.CLOSE_WAIT: 8,
    State.LAST_ACK: 9,
    State.LISTEN: 10,
    State.CLOSING: 11,
    State.UNCONNECTED: 32,
}
V6ONLY_NO, V6ONLY_YES, V6ONLY_UNKNOWN = 0, 1, 2
NO_UID = 0xFFFFFFFF
NO_QUEUE = 0xFFFFFFFF
MAPPED = bytes(10) + b"\xff\xff"
"""How the address of an IPv4 peer of an IPv6 socket begins (RFC 4291, 2.5.5.2)."""

_PROTOCOLS = {code: protocol for protocol, code in PROTOCOL_CODES.items()}
_FAMILIES = {code: family for family, code in FAMILY_CODES.items()}
_STATES = {code: state for state, code in STATE_CODES.items()}
_WAITING = frozenset({State.LISTEN, State.UNCONNECTED})
_WAITS = np.zeros(256, np.bool_)  # by the code of a state
_WAITS[[STATE_CODES[state] for state in _WAITING]] = True
_NOWHERE = bytes(16)


def empty(size: int = 0) -> SocketTable:
    """A table of ``size`` zeroed sockets."""
    return np.zeros(size, DTYPE)


def concatenate(*tables: SocketTable) -> SocketTable:
    """The sockets of several tables in one; the very table if only one has any.

    NumPy compares the fields of structured arrays by name before it joins them, which costs more
    than joining them.
    """
    filled = [table for table in tables if len(table)]
    if len(filled) <= 1:
        return filled[0] if filled else empty()
    words = [table.view(np.uint64).reshape(len(table), WORDS) for table in filled]
    joined: SocketTable = np.concatenate(words).reshape(-1).view(DTYPE)
    return joined


def listening(table: SocketTable) -> npt.NDArray[np.bool_]:
    """Mask of the sockets that wait for peers: TCP LISTEN and unconnected UDP."""
    mask: npt.NDArray[np.bool_] = _WAITS[table["state"]]
    return mask


def among(
    ids: npt.NDArray[np.uint64], others: npt.NDArray[np.uint64] | Collection[int]
) -> npt.NDArray[np.bool_]:
    """Mask of the ids that are among others too.

    ``np.isin`` takes five times as long for the few hundred that a glance compares.
    """
    if not len(ids) or not len(others):
        return np.zeros(len(ids), np.bool_)
    known = others if isinstance(others, np.ndarray) else np.fromiter(others, np.uint64)
    ordered = np.sort(known)
    places = np.searchsorted(ordered, ids)
    places[places == len(ordered)] = 0
    mask: npt.NDArray[np.bool_] = ordered[places] == ids
    return mask


def rows(
    table: SocketTable, interface_names: Mapping[int, str], user_names: Mapping[int, str]
) -> list[Socket]:
    """The sockets of a table as row objects, in the table's order.

    Args:
        table: The sockets.
        interface_names: Names of interfaces by index; a bound socket whose interface is not
            among them gets its index as text, for it must not pass for an unbound one.
        user_names: Login names by user id.
    """
    make = _RowMaker(interface_names, user_names)
    columns = (table[name].tolist() for name in _CELLS)
    return [
        make.row(_Cells(*cells), local, remote)
        for local, remote, *cells in zip(
            addresses(table["local"]), addresses(table["remote"]), *columns, strict=True
        )
    ]


def address_text(family: Family, raw: bytes) -> str:
    """Canonical text of an address as the columns hold it (RFC 5952 for IPv6, no zone)."""
    if family is Family.IPV4:
        return str(IPv4Address(raw[:4]))
    if raw.startswith(MAPPED):  # RFC 5952, 5: mixed notation; ipaddress has it since 3.13 only
        return f"::ffff:{IPv4Address(raw[12:])}"
    return str(IPv6Address(raw))


class _Cells(NamedTuple):
    """The columns of one socket that are plain numbers."""

    id: int
    inode: int
    namespace: int
    local_port: int
    remote_port: int
    protocol: int
    family: int
    state: int
    v6only: int
    uid: int
    interface: int
    receive_queue: int
    send_queue: int
    pid: int


_CELLS = _Cells._fields


class _RowMaker:
    """Makes rows of one table; the text of an address that many sockets share is made once."""

    def __init__(self, interface_names: Mapping[int, str], user_names: Mapping[int, str]) -> None:
        self._interface_names = interface_names
        self._user_names = user_names
        self._texts: dict[tuple[Family, bytes], str] = {}

    def row(self, cells: _Cells, local: bytes, remote: bytes) -> Socket:
        family, state = _FAMILIES[cells.family], _STATES[cells.state]
        has_peer = state not in _WAITING and (cells.remote_port != 0 or remote != _NOWHERE)
        return Socket(
            id=cells.id,
            protocol=_PROTOCOLS[cells.protocol],
            family=family,
            state=state,
            local_address=self._text(family, local),
            local_port=cells.local_port,
            remote_address=self._text(family, remote) if has_peer else None,
            remote_port=cells.remote_port if has_peer else None,
            interface=self._interface(cells.interface, cells.namespace),
            accepts_ipv4=_accepts_ipv4(family, local, cells.v6only),
            inode=cells.inode or None,
            uid=None if cells.uid == NO_UID else cells.uid,
            user=None if cells.uid == NO_UID else self._user_names.get(cells.uid),
            receive_queue=None if cells.receive_queue == NO_QUEUE else cells.receive_queue,
            send_queue=None if cells.send_queue == NO_QUEUE else cells.send_queue,
            pid=cells.pid,
            namespace=cells.namespace,
        )

    def _interface(self, index: int, namespace: int) -> str | None:
        if not index:
            return None
        # Each namespace counts its own interfaces, and the names are those of this one.
        return str(index) if namespace else self._interface_names.get(index, str(index))

    def _text(self, family: Family, raw: bytes) -> str:
        text = self._texts.get((family, raw))
        if text is None:
            text = self._texts[family, raw] = address_text(family, raw)
        return text


def addresses(column: npt.NDArray[np.uint8]) -> list[bytes]:
    """The 16 bytes of each address in a column."""
    raw = np.ascontiguousarray(column).tobytes()
    return [raw[start : start + 16] for start in range(0, len(raw), 16)]


def _accepts_ipv4(family: Family, local: bytes, v6only: int) -> bool | None:
    """Whether IPv4 peers get in (ipv6(7), IPV6_V6ONLY)."""
    if family is Family.IPV4 or local.startswith(MAPPED):
        return True
    if local != _NOWHERE or v6only == V6ONLY_YES:
        return False
    return True if v6only == V6ONLY_NO else None
