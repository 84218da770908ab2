"""Whether the desktop tells that nobody is at the computer, for who asks once and waits."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from portwatch.core.presence import (
    LOGIND,
    SAVER,
    SAVER_PATH,
    Question,
    session_path,
    session_questions,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_PATIENCE = 1.0  # seconds for an answer
_AT_ONCE = "what opens while you are away is told at once"


def outlook(environ: Mapping[str, str]) -> str:
    """What tells of an absence here; for people. Takes some seconds at the most.

    Args:
        environ: Names the session and the buses.
    """
    told = [
        *(["logind"] if _has_session(environ.get("XDG_SESSION_ID", "")) else []),
        *(["the screen saver"] if _has_saver() else []),
    ]
    if not told:
        return f"not known: neither logind nor a screen saver tells of it; {_AT_ONCE}"
    return f"told by {' and '.join(told)}: what can wait is summed up on your return"


def _has_session(session_id: str) -> bool:
    questions = session_questions(session_id)
    return any(session_path(_asked("SYSTEM", LOGIND, one) or ()) for one in questions)


def _has_saver() -> bool:
    return _asked("SESSION", SAVER, Question(SAVER_PATH, SAVER, "GetActive", "", ())) is not None


def _asked(bus: str, name: str, question: Question) -> tuple[Any, ...] | None:
    """The values of an answer; ``None`` if there is none. Starts no service."""
    try:
        from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection
    except ImportError:  # it is there on Linux only
        return None
    address = DBusAddress(question.path, bus_name=name, interface=question.interface)
    call = new_method_call(address, question.member, question.signature or None, question.body)
    call.header.flags |= MessageFlag.no_auto_start
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(open_dbus_connection(bus, auth_timeout=_PATIENCE))
            answer = connection.send_and_get_reply(call, timeout=_PATIENCE)
        except (OSError, EOFError, KeyError, ValueError, RuntimeError):
            # KeyError, ValueError: no address of a bus in the environment, or none that makes sense
            return None
    is_answer = answer.header.message_type is MessageType.method_return
    return tuple(answer.body) if is_answer else None
