"""Which sockets that wait for peers have which inode and which cookie, without NumPy.

``struct inet_diag_req_v2`` and ``struct inet_diag_msg`` of ``include/uapi/linux/inet_diag.h``.
"""

from __future__ import annotations

import socket
import struct
from contextlib import closing

from portwatch.sources.netlink_wire import Channel, DumpRefused, messages

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_SOCK_DIAG_BY_FAMILY = 20
_REQUEST = struct.Struct("=BBBBI48x")  # family, protocol, extensions, padding, states; any id
_COOKIE = struct.Struct("=Q")
_COOKIE_AT, _INODE_AT, _SIZE = 44, 68, 72  # idiag_cookie, idiag_inode, of the whole
_INODE = struct.Struct("=I")
_LISTEN, _UNCONNECTED = 1 << 10, 1 << 7  # include/net/tcp_states.h; UDP without a peer is CLOSE
_QUESTIONS = tuple(
    (family, protocol, states)
    for family in (socket.AF_INET, socket.AF_INET6)
    for protocol, states in ((socket.IPPROTO_TCP, _LISTEN), (socket.IPPROTO_UDP, _UNCONNECTED))
)


def waiting() -> frozenset[tuple[int, int]]:
    """Inode and cookie of every listener and unconnected UDP socket of this network namespace.

    Raises:
        OSError: The kernel takes no such questions.
        DumpError: It gives no sound answer.
    """
    found: set[tuple[int, int]] = set()
    with closing(Channel(_NETLINK_SOCK_DIAG)) as channel:
        for family, protocol, states in _QUESTIONS:
            body = _REQUEST.pack(family, protocol, 0, 0, states)
            try:
                found.update(parse(channel.dump(_SOCK_DIAG_BY_FAMILY, body)))
            except DumpRefused:  # a kernel without IPv6, or without this part
                continue
    return frozenset(found)


def parse(dump: bytes | memoryview) -> set[tuple[int, int]]:
    """Inode and cookie of every socket in a dump.

    Raises:
        DumpError: The bytes are cut or contradict themselves.
    """
    found = set()
    for kind, start, end in messages(dump, interrupted=True):
        if kind == _SOCK_DIAG_BY_FAMILY and end - start >= _SIZE:
            inode = _INODE.unpack_from(dump, start + _INODE_AT)[0]
            found.add((inode, _COOKIE.unpack_from(dump, start + _COOKIE_AT)[0]))
    return found
