"""Closes one connection of this machine, and no other: by the kernel, with the socket's cookie."""

from __future__ import annotations

import errno
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.columns import endpoint
from portwatch.core.connection_key import ConnectionKey
from portwatch.core.helper_answer import Closed
from portwatch.core.helper_request import CloseRequest
from portwatch.core.history_records import Act, ActKind
from portwatch.core.model import Connection, Protocol, State
from portwatch.core.record import record
from portwatch.core.said import inside, say, together
from portwatch.core.text import clean
from portwatch.core.wording import owner_word
from portwatch.services.helper_link import HelperEndedError, HelperSilentError
from portwatch.services.runtime import boot_id
from portwatch.services.socket_destroy import destroy, is_there

if TYPE_CHECKING:
    from portwatch.core.model import Socket
    from portwatch.services.helper_link import HelperLink
    from portwatch.services.stop_guard import Guard

_HELD = frozenset({State.ESTABLISHED, State.SYN_SENT, State.CLOSE_WAIT})  # by a program
# In which the kernel sends a reset to the other end (tcp_need_reset in net/ipv4/tcp.c).
_RESET = frozenset(
    {
        *(State.ESTABLISHED, State.CLOSE_WAIT, State.SYN_RECEIVED),
        *(State.FIN_WAIT_1, State.FIN_WAIT_2),
    }
)
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


_NOT_CLOSED, _CLOSED = say("Not closed:"), say("Closed.")
HEADS = frozenset({_NOT_CLOSED, _CLOSED})
"""First sentences that say in short how it ended, as a title may do instead."""


@record(frozen=True, slots=True)
class CloseOutcome:
    """What became of it.

    Attributes:
        text: Plain sentences, cleaned.
        remedy: A command that may help; empty if none does.
    """

    code: CloseCode
    text: str
    remedy: str = ""


def close(connection: Connection, guard: Guard, helper: HelperLink | None = None) -> CloseOutcome:
    """Close this connection; its program is told by an error, the other end of TCP by a reset.

    Who has not answered yet, or has ended it already, gets none.

    Args:
        connection: As it was listed.
        guard: Whose connections must stay.
        helper: Closes it where this program may not, if there is one.
    """
    one = connection.socket
    refusal = _refusal(connection, guard)
    if refusal is not None:
        return refusal
    key = ConnectionKey.of(one)
    try:
        code = destroy(key)
        if code == errno.EPERM and helper is not None:
            return _closed_by(helper, one)
        if code == errno.ENOENT:
            return _missed(another=is_there(key))
    except OSError as error:
        return failed(_reason(error.errno))
    return _told(code, one)


def not_closed(code: CloseCode, why: str, remedy: str = "") -> CloseOutcome:
    """That it stays open.

    Args:
        code: Stable code of the reason.
        why: The reason, in a sentence.
        remedy: A command that may help.
    """
    return CloseOutcome(code, together((_NOT_CLOSED, inside(why))), remedy)


def failed(why: str) -> CloseOutcome:
    """That it stays open, for a reason that the system gave in words of its own."""
    return CloseOutcome(CloseCode.FAILED, together((_NOT_CLOSED, say("{why}.", why=why))))


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
        why = say("Only Linux lets a connection be closed from outside.")
        return not_closed(CloseCode.NOT_SUPPORTED, why)
    if one.namespace:
        why = say("It is in a container's own network.")
        return not_closed(CloseCode.ELSEWHERE, why)
    if one.state is State.TIME_WAIT:
        why = say("It has ended, and the kernel only remembers it for a minute.")
        return not_closed(CloseCode.GONE, why)
    if one.inode is None and one.state in _HELD:
        why = say("Which socket it is, only the source netlink tells.")
        return not_closed(CloseCode.NOT_SUPPORTED, why)
    if any(guard.protects(owner.id.pid) for owner in connection.ownership.owners):
        who = clean(connection.ownership.owners[0].name, 60)
        why = say("Portwatch and its session need {who}.", who=who)
        return not_closed(CloseCode.SESSION, why)
    return None


def _closed_by(helper: HelperLink, one: Socket) -> CloseOutcome:
    """Have the helper close it; what it may not, nobody does."""
    try:
        answer = helper.ask(CloseRequest(boot_id(), ConnectionKey.of(one)))
    except HelperEndedError:
        return _told(errno.EPERM, one)
    except HelperSilentError:
        text = say("Whether it is closed is not known: the helper does not answer in time.")
        return CloseOutcome(CloseCode.FAILED, text)
    if not isinstance(answer, Closed):
        told = getattr(answer, "text", "") or say("the helper does not answer what was asked")
        return failed(clean(told, 100))
    if answer.errno == errno.ENOENT:
        return _missed(another=answer.another)
    return _told(answer.errno, one)


def _told(code: int, one: Socket) -> CloseOutcome:
    """What the kernel's answer means."""
    if code == errno.EPERM:
        why = say("Only an administrator may close a connection.")
        command = f"sudo portwatch close {ends(one)}"
        return not_closed(CloseCode.NOT_PERMITTED, why, command)
    if code in _UNKNOWN_REQUEST:
        why = say("This kernel has no request for that (CONFIG_INET_DIAG_DESTROY).")
        return not_closed(CloseCode.NOT_SUPPORTED, why)
    if code:
        return failed(_reason(code))
    is_tcp = one.protocol is Protocol.TCP
    more = say("Both ends are told.") if one.state in _RESET and is_tcp else ""
    return CloseOutcome(CloseCode.CLOSED, together((_CLOSED, more)))


def _missed(*, another: bool) -> CloseOutcome:
    """No socket has these ends and this cookie; perhaps another one has the ends."""
    if another:
        why = say("Another connection has the same ends by now.")
        return not_closed(CloseCode.ANOTHER, why)
    return not_closed(CloseCode.GONE, say("It had ended before."))


def _reason(number: int | None) -> str:
    return os.strerror(number) if number else say("the kernel gives no answer")
