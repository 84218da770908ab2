"""Closes one connection of this machine, and no other: by the kernel, with the socket's cookie.

``SOCK_DESTROY`` (``include/uapi/linux/sock_diag.h``, Linux 4.9 with CONFIG_INET_DIAG_DESTROY; needs
CAP_NET_ADMIN) takes both ends and the cookie of the socket as it was listed. A connection that
has the same ends by now, but is another one, has another cookie and is left alone.
"""

from __future__ import annotations

import errno
import os
import socket
import struct
import sys
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING

from portwatch.core.columns import endpoint
from portwatch.core.history_records import Act, ActKind
from portwatch.core.model import Connection, Family, Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.core.text import clean
from portwatch.core.wording import owner_word
from portwatch.sources.netlink_wire import HEADER, NLM_F_REQUEST, NLMSG_ERROR

if TYPE_CHECKING:
    from portwatch.core.model import Socket
    from portwatch.services.stop_guard import Guard

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_NLM_F_ACK = 0x4
_SOCK_DIAG_BY_FAMILY, _SOCK_DESTROY = 20, 21
_FAMILIES = {Family.IPV4: socket.AF_INET, Family.IPV6: socket.AF_INET6}
_NO_COOKIE = 0xFFFF_FFFF_FFFF_FFFF  # INET_DIAG_NOCOOKIE: whichever has these ends
_ALL_STATES = 0xFFFF_FFFF
_REQUEST = struct.Struct("=BBBBI")  # family, protocol, extensions, padding, states
_MESSAGE = struct.Struct("=BB2x2s2s16s16s")  # struct inet_diag_msg: family, state, ports, addresses
_ERRNO = struct.Struct("=i")
_ENDED = frozenset({STATE_CODES[one] for one in (State.TIME_WAIT, State.LISTEN)})
_HELD = frozenset({State.ESTABLISHED, State.SYN_SENT, State.CLOSE_WAIT})  # by a program
_PATIENCE = 5.0  # seconds; the kernel answers at once or never
_ROOM = 8192  # bytes of an answer
_UNKNOWN_REQUEST = frozenset({errno.EOPNOTSUPP, errno.EINVAL, errno.EPROTONOSUPPORT})


class CloseCode(StrEnum):
    """Stable code of how it ended."""

    CLOSED = "closed"
    GONE = "gone"
    ANOTHER = "another"
    NOT_PERMITTED = "not-permitted"
    NOT_SUPPORTED = "not-supported"
    ELSEWHERE = "elsewhere"
    SESSION = "session"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CloseOutcome:
    """What became of it.

    Attributes:
        text: Plain sentences, cleaned.
        remedy: A command that may help; empty if none does.
    """

    code: CloseCode
    text: str
    remedy: str = ""


def close(connection: Connection, guard: Guard) -> CloseOutcome:
    """Close this connection; its program is told by an error, the other end of TCP by a reset.

    Args:
        connection: As it was listed.
        guard: Whose connections must stay.
    """
    one = connection.socket
    refusal = _refusal(connection, guard)
    if refusal is not None:
        return refusal
    try:
        code = _destroy(one)
        if code == errno.ENOENT:
            return _missed(one)
    except OSError as error:
        return CloseOutcome(CloseCode.FAILED, f"Not closed: {_reason(error.errno)}.")
    if code == errno.EPERM:
        return CloseOutcome(
            CloseCode.NOT_PERMITTED,
            "Not closed: only an administrator may close a connection.",
            f"sudo portwatch close {ends(one)}",
        )
    if code in _UNKNOWN_REQUEST:
        text = "Not closed: this kernel has no request for that (CONFIG_INET_DIAG_DESTROY)."
        return CloseOutcome(CloseCode.NOT_SUPPORTED, text)
    if code:
        return CloseOutcome(CloseCode.FAILED, f"Not closed: {_reason(code)}.")
    text = "Closed." if one.protocol is Protocol.UDP else "Closed. Both ends are told."
    return CloseOutcome(CloseCode.CLOSED, text)


def ends(one: Socket) -> str:
    """Both ends and the protocol, as ``portwatch close`` takes them."""
    here, there = _both(one)
    return f"{here} {there}/{one.protocol}"


def act(connection: Connection, outcome: CloseOutcome, at: float) -> Act:
    """What is remembered of it.

    Args:
        connection: Which.
        outcome: How it ended.
        at: Seconds since the epoch.
    """
    here, there = _both(connection.socket)
    subject = f"{owner_word(connection.ownership)}, {here} to {there}"
    return Act(at, ActKind.CLOSE, subject, "socket", outcome.code, outcome.text)


def _both(one: Socket) -> tuple[str, str]:
    here = endpoint(one.family, one.local_address, one.local_port)
    return here, endpoint(one.family, one.remote_address, one.remote_port)


def _refusal(connection: Connection, guard: Guard) -> CloseOutcome | None:
    one = connection.socket
    if sys.platform != "linux":
        text = "Not closed: only Linux lets a connection be closed from outside."
        return CloseOutcome(CloseCode.NOT_SUPPORTED, text)
    if one.namespace:
        text = "Not closed: it is in a container's own network."
        return CloseOutcome(CloseCode.ELSEWHERE, text)
    if one.state is State.TIME_WAIT:
        text = "Not closed: it has ended, and the kernel only remembers it for a minute."
        return CloseOutcome(CloseCode.GONE, text)
    if one.inode is None and one.state in _HELD:
        text = "Not closed: which socket it is, only the source netlink tells."
        return CloseOutcome(CloseCode.NOT_SUPPORTED, text)
    if any(guard.protects(owner.id.pid) for owner in connection.ownership.owners):
        who = clean(connection.ownership.owners[0].name, 60)
        text = f"Not closed: portwatch and its session need {who}."
        return CloseOutcome(CloseCode.SESSION, text)
    return None


def _missed(one: Socket) -> CloseOutcome:
    """No socket has these ends and this cookie: does another one have the ends?"""
    if _is_there(one):
        text = "Not closed: another connection has the same ends by now."
        return CloseOutcome(CloseCode.ANOTHER, text)
    return CloseOutcome(CloseCode.GONE, "Not closed: it had ended before.")


def _destroy(one: Socket) -> int:
    """Have this very socket closed; the errno of the answer, 0 if it was.

    Raises:
        OSError: As ``_exchange``, or the answer is none to that.
    """
    kind, body = _exchange(_SOCK_DESTROY, one, one.id)
    if kind != NLMSG_ERROR or len(body) < _ERRNO.size:
        raise OSError(errno.EPROTO, os.strerror(errno.EPROTO))
    return -int(_ERRNO.unpack_from(body)[0])


def _is_there(one: Socket) -> bool:
    """Whether a connection has these ends now: the kernel may answer with the listener instead.

    Raises:
        OSError: As ``_exchange``.
    """
    is_udp = one.protocol is Protocol.UDP  # asked from the other side (net/ipv4/udp_diag.c)
    kind, body = _exchange(_SOCK_DIAG_BY_FAMILY, one, _NO_COOKIE, swapped=is_udp)
    if kind != _SOCK_DIAG_BY_FAMILY or len(body) < _MESSAGE.size:
        return False
    family, state, local_port, remote_port, local, remote = _MESSAGE.unpack_from(body)
    told = tuple(
        (_unmapped(raw[:4] if family == socket.AF_INET else raw), int.from_bytes(port, "big"))
        for raw, port in ((local, local_port), (remote, remote_port))
    )
    return state not in _ENDED and told == (
        (_unmapped(one.local_address), one.local_port),
        (_unmapped(one.remote_address or "::"), one.remote_port or 0),
    )


def _exchange(kind: int, one: Socket, cookie: int, *, swapped: bool = False) -> tuple[int, bytes]:
    """Send one request about a socket; the kind of the answer, and what is in it.

    Raises:
        OSError: The kernel takes no such requests, or gives no answer.
    """
    here = one.local_port.to_bytes(2, "big"), _packed(one.local_address)
    there = (one.remote_port or 0).to_bytes(2, "big"), _packed(one.remote_address or "::")
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
    family, protocol = _FAMILIES[one.family], PROTOCOL_CODES[one.protocol]
    body = _REQUEST.pack(family, protocol, 0, 0, _ALL_STATES) + identity
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


def _reason(number: int | None) -> str:
    return os.strerror(number) if number else "the kernel gives no answer"
