"""Tells of each end at once whether it can have been a listener's; pure.

Some microseconds a message: ``sock_destroy.parse`` reads many in little more time than one.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from portwatch.core.ends import Fresh
from portwatch.core.model import Protocol
from portwatch.core.sockets import PROTOCOL_CODES
from portwatch.sources import diag_columns, sock_diag, tcp_info
from portwatch.sources.netlink_wire import HEADER, DumpError, attributes

if TYPE_CHECKING:
    from collections.abc import Sequence

READ_AT_MOST = 64
"""Ends that are read one by one; of more it is not worth knowing."""

_REMOTE_PORT = struct.Struct("!H")
_REMOTE_PORT_AT = HEADER.size + 6  # struct inet_diag_msg
_COOKIE = struct.Struct("=Q")
_PROTOCOLS = {code: protocol for protocol, code in PROTOCOL_CODES.items()}


def fresh(dump: bytes | memoryview, sizes: Sequence[int]) -> Fresh | None:
    """What ended, of some datagrams with one message each.

    Args:
        dump: The datagrams, each padded to a multiple of four bytes.
        sizes: Bytes of each datagram, without the padding.

    Returns:
        ``None`` if one of them says nothing that can be read, or if they are too many.
    """
    if len(sizes) > READ_AT_MOST:
        return None
    waited: list[int] = []
    protocols: set[Protocol] = set()
    place = 0
    for size in sizes:
        read = _read(dump, place, place + size)
        if read is None:
            return None
        protocol, identity = read
        if identity is None:
            protocols.add(protocol)
        else:
            waited.append(identity)
        place += (size + 3) & ~3
    return Fresh(frozenset(waited), frozenset(protocols))


def _read(dump: bytes | memoryview, start: int, end: int) -> tuple[Protocol, int | None] | None:
    """Of one message, its protocol and the cookie of what never had a peer."""
    if end - start < diag_columns.FIXED:
        return None
    if HEADER.unpack_from(dump, start)[:2] != (end - start, sock_diag.SOCK_DIAG_BY_FAMILY):
        return None
    try:
        found = {kind: at for kind, at, _ in attributes(dump, start + diag_columns.FIXED, end)}
    except DumpError:
        return None
    protocol = _PROTOCOLS.get(dump[found.get(sock_diag.INET_DIAG_PROTOCOL, start)])
    if protocol is None or sock_diag.INET_DIAG_PROTOCOL not in found:
        return None
    info = found.get(sock_diag.INET_DIAG_INFO, end)
    had_peer = bool(_REMOTE_PORT.unpack_from(dump, start + _REMOTE_PORT_AT)[0])
    if protocol is Protocol.TCP and not had_peer:
        if end - info < tcp_info.SIZE:
            return None
        had_peer = tcp_info.was_tried(dump, info)
    return protocol, (
        None if had_peer else _COOKIE.unpack_from(dump, start + diag_columns.COOKIE)[0]
    )
