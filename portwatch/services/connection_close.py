"""Closes one connection of this machine, and no other: by the kernel, with the socket's cookie."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.columns import endpoint
from portwatch.core.history_records import Act, ActKind
from portwatch.core.model import Connection, Protocol, State
from portwatch.core.text import clean
from portwatch.core.wording import owner_word
from portwatch.services.socket_destroy import Target, destroy, is_there

if TYPE_CHECKING:
    from portwatch.core.model import Socket
    from portwatch.services.stop_guard import Guard

_HELD = frozenset({State.ESTABLISHED, State.SYN_SENT, State.CLOSE_WAIT})  # by a program
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
        code = destroy(_target(one))
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
    if is_there(_target(one)):
        text = "Not closed: another connection has the same ends by now."
        return CloseOutcome(CloseCode.ANOTHER, text)
    return CloseOutcome(CloseCode.GONE, "Not closed: it had ended before.")


def _target(one: Socket) -> Target:
    return Target(
        protocol=one.protocol,
        family=one.family,
        local_address=one.local_address,
        local_port=one.local_port,
        remote_address=one.remote_address or "::",
        remote_port=one.remote_port or 0,
        interface=one.interface,
        cookie=one.id,
    )


def _reason(number: int | None) -> str:
    return os.strerror(number) if number else "the kernel gives no answer"
