"""Has the kernel close one socket, and no other; without NumPy, for the helper does it too.

``SOCK_DESTROY`` (``include/uapi/linux/sock_diag.h``, Linux 4.9 with CONFIG_INET_DIAG_DESTROY; needs
CAP_NET_ADMIN) takes both ends and the cookie of the socket as it was listed. A connection that
has the same ends by now, but is another one, has another cookie and is left alone.
"""

from __future__ import annotations

import errno
import os
import socket
import struct
from contextlib import closing
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING

from portwatch.core.model import Family, Protocol
from portwatch.sources.netlink_wire import HEADER, NLM_F_REQUEST, NLMSG_ERROR

if TYPE_CHECKING:
    from portwatch.core.connection_key import ConnectionKey

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_NLM_F_ACK = 0x4
_SOCK_DIAG_BY_FAMILY, _SOCK_DESTROY = 20, 21
_FAMILIES = {Family.IPV4: socket.AF_INET, Family.IPV6: socket.AF_INET6}
_PROTOCOLS = {Protocol.TCP: socket.IPPROTO_TCP, Protocol.UDP: socket.IPPROTO_UDP}
_NO_COOKIE = 0xFFFF_FFFF_FFFF_FFFF  # INET_DIAG_NOCOOKIE: whichever has these ends
_ALL_STATES = 0xFFFF_FFFF
_REQUEST = struct.Struct("=BBBBI")  # family, protocol, extensions, padding, states
_MESSAGE = struct.Struct("=BB2x2s2s16s16s")  # struct inet_diag_msg: family, state, ports, addresses
_ERRNO = struct.Struct("=i")
_ENDED = frozenset({6, 7, 10})  # TCP_TIME_WAIT, TCP_CLOSE, TCP_LISTEN (include/net/tcp_states.h)
_PATIENCE = 5.0  # seconds; the kernel answers at once or never
_ROOM = 8192  # bytes of an answer


def destroy(one: ConnectionKey) -> int:
    """Have this very connection closed; the errno of the answer, 0 if it was.

    Where no connection has these ends the kernel takes a listener, or a UDP socket without a
    peer, whose cookie is known to everybody: so the socket with that cookie is looked at first.

    Raises:
        OSError: The kernel takes no such requests, or gives no answer to that; or no peer is told.
        ValueError: An address is none.
    """
    if not one.remote_port or _unmapped(one.remote_address).is_unspecified:
        raise OSError(errno.ENOTCONN, os.strerror(errno.ENOTCONN))
    if not _has_ends(one, one.cookie):
        return errno.ENOENT
    kind, body = _exchange(_SOCK_DESTROY, one, one.cookie)
    if kind != NLMSG_ERROR or len(body) < _ERRNO.size:
        raise OSError(errno.EPROTO, os.strerror(errno.EPROTO))
    return -int(_ERRNO.unpack_from(body)[0])


def is_there(one: ConnectionKey) -> bool:
    """Whether a connection has these ends now: the kernel may answer with the listener instead.

    Raises:
        OSError: The kernel takes no such requests, or gives no answer.
        ValueError: An address is none.
    """
    return _has_ends(one, _NO_COOKIE)


def _has_ends(one: ConnectionKey, cookie: int) -> bool:
    """Whether the socket with this cookie is a connection with these ends."""
    is_udp = one.protocol is Protocol.UDP  # asked from the other side (net/ipv4/udp_diag.c)
    kind, body = _exchange(_SOCK_DIAG_BY_FAMILY, one, cookie, swapped=is_udp)
    if kind != _SOCK_DIAG_BY_FAMILY or len(body) < _MESSAGE.size:
        return False
    family, state, local_port, remote_port, local, remote = _MESSAGE.unpack_from(body)
    told = tuple(
        (_unmapped(raw[:4] if family == socket.AF_INET else raw), int.from_bytes(port, "big"))
        for raw, port in ((local, local_port), (remote, remote_port))
    )
    return state not in _ENDED and told == (
        (_unmapped(one.local_address), one.local_port),
        (_unmapped(one.remote_address), one.remote_port),
    )


def _exchange(
    kind: int, one: ConnectionKey, cookie: int, *, swapped: bool = False
) -> tuple[int, bytes]:
    """Send one request about a socket; the kind of the answer, and what is in it."""
    here = one.local_port.to_bytes(2, "big"), _packed(one.local_address)
    there = one.remote_port.to_bytes(2, "big"), _packed(one.remote_address)
    first, second = (there, here) if swapped else (here, there)
    identity = struct.pack(
        "=2s2s16s16sIQ",
        first[0],
        second[0],
        first[1],
        second[1],
        socket.if_nametoindex(one.interface) if one.interface else 0,
        cookie,
    )
    body = _REQUEST.pack(_FAMILIES[one.family], _PROTOCOLS[one.protocol], 0, 0, _ALL_STATES)
    body += identity
    flags = NLM_F_REQUEST | (_NLM_F_ACK if kind == _SOCK_DESTROY else 0)
    type_ = socket.SOCK_RAW | socket.SOCK_CLOEXEC
    with closing(socket.socket(socket.AF_NETLINK, type_, _NETLINK_SOCK_DIAG)) as channel:
        channel.settimeout(_PATIENCE)
        channel.bind((0, 0))
        channel.connect((0, 0))  # only the kernel can answer
        channel.send(HEADER.pack(HEADER.size + len(body), kind, flags, 1, 0) + body)
        answer = channel.recv(_ROOM)
    if len(answer) < HEADER.size:
        raise OSError(errno.EPROTO, os.strerror(errno.EPROTO))
    return HEADER.unpack_from(answer)[1], answer[HEADER.size :]


def _unmapped(address: str | bytes) -> IPv4Address | IPv6Address:
    """An IPv4 address within an IPv6 socket is that address."""
    found = ip_address(address)
    return getattr(found, "ipv4_mapped", None) or found


def _packed(address: str) -> bytes:
    return ip_address(address).packed.ljust(16, b"\0")
