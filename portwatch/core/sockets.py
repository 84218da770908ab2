"""Sockets as columns: 50,000 of them a second must not become 50,000 objects a second.

The columns are one NumPy structured array, one element a socket. Rows become objects
(``portwatch.core.model.Socket``) only when they are new or shown.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from portwatch.core.model import Family, Protocol, State

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
        ("receive_queue", "<u4"),
        ("send_queue", "<u4"),
        ("pid", "<u4"),  # owner told by the table itself (psutil); 0: not told
    ]
)

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


def empty(size: int = 0) -> SocketTable:
    """A table of ``size`` zeroed sockets."""
    return np.zeros(size, DTYPE)


def listening(table: SocketTable) -> npt.NDArray[np.bool_]:
    """Mask of the sockets that wait for peers: TCP LISTEN and unconnected UDP."""
    state = table["state"]
    mask: npt.NDArray[np.bool_] = (state == STATE_CODES[State.LISTEN]) | (
        state == STATE_CODES[State.UNCONNECTED]
    )
    return mask
