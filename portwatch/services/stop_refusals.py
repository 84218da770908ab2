"""Why something is not stopped, told before anything is tried."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.core.model import GapCode
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services.stop_plan import Refusal, RefusalCode

if TYPE_CHECKING:
    from portwatch.core.model import Process, ProcessId, Socket
    from portwatch.services.stop_survey import Held

_KTHREADD = 2  # below which all threads of the kernel are


def kernel_thread(process: Process) -> Refusal | None:
    """Threads of the kernel are children of kthreadd, process 2, or that itself."""
    above = [one.pid for one in process.parents]
    is_thread = (process.id.pid == _KTHREADD and not above) or _KTHREADD in above
    if not is_thread or process.exe is not None or process.command:
        return None
    text = say(
        "{name} (process {pid}) is a thread of the kernel.",
        name=clean(process.name, 60),
        pid=process.id.pid,
    )
    return Refusal(RefusalCode.KERNEL, text, process=process.id)


def session_manager(process: Process) -> Refusal:
    """It ends with all that a user runs."""
    name, pid = clean(process.name, 60), process.id.pid
    if process.user:
        text = say(
            "{name} (process {pid}) runs all services of {user}, and the session with them.",
            name=name,
            pid=pid,
            user=clean(process.user, 60),
        )
    else:
        text = say(
            "{name} (process {pid}) runs all services of a user, and the session with them.",
            name=name,
            pid=pid,
        )
    return Refusal(RefusalCode.SESSION, text, process=process.id)


def gone(process: ProcessId, *, reused: bool) -> Refusal:
    """It had ended."""
    return Refusal(RefusalCode.GONE, outcome_words.gone(process, reused=reused), process=process)


def not_permitted(process: Process) -> Refusal:
    """The system would refuse the signal."""
    remedy = _as_administrator(str(process.id.pid))
    return Refusal(RefusalCode.NOT_PERMITTED, outcome_words.forbidden(process), remedy, process.id)


def failed(process: Process, error: OSError) -> Refusal:
    """The system refused for another reason."""
    text = outcome_words.failed(process.id, error.strerror or "")
    return Refusal(RefusalCode.FAILED, text, process=process.id)


def elsewhere(socket: Socket) -> Refusal:
    """It listens in a network of its own."""
    text = say(
        "Port {port} {protocol} is in a container's own network:"
        " stop the container by its own tools.",
        port=socket.local_port,
        protocol=str(socket.protocol),
    )
    return Refusal(RefusalCode.ELSEWHERE, text)


def ownerless(held: Held) -> Refusal:
    """Nobody is seen to hold it."""
    port = held.socket.local_port
    protocol = str(held.socket.protocol)
    match held.ownership.gap:
        case GapCode.OWNERS_KERNEL:
            text = say(
                "No program here holds port {port} {protocol}: the kernel itself,"
                " most likely, or another container.",
                port=port,
                protocol=protocol,
            )
            return Refusal(RefusalCode.KERNEL, text)
        case GapCode.OWNERS_UNFOUND | GapCode.OWNERS_NOWHERE:
            text = say(
                "No process was found that holds port {port} {protocol};"
                " it may be hidden, or on its way between two programs.",
                port=port,
                protocol=protocol,
            )
            return Refusal(RefusalCode.OWNER_HIDDEN, text)
        case GapCode.OWNERS_COVERED:
            text = say(
                "A mount in /proc covers the process that holds port {port} {protocol},"
                " most likely, and keeps it from sight.",
                port=port,
                protocol=protocol,
            )
            return Refusal(RefusalCode.OWNER_HIDDEN, text, "findmnt -R /proc")
        case GapCode.OWNERS_PERHAPS_COVERED:
            text = say(
                "A mount in /proc covers the process that holds port {port} {protocol},"
                " perhaps, and keeps it from sight.",
                port=port,
                protocol=protocol,
            )
            return Refusal(RefusalCode.OWNER_HIDDEN, text, "findmnt -R /proc")
        case GapCode.OWNERS_VANISHED | GapCode.OWNERS_GONE:
            text = say(
                "The program that held port {port} {protocol} has just ended.",
                port=port,
                protocol=protocol,
            )
            return Refusal(RefusalCode.GONE, text)
    text = say(
        "Which program holds port {port} {protocol} cannot be seen from here.",
        port=port,
        protocol=protocol,
    )
    remedy = _as_administrator(f":{port}/{protocol}")
    return Refusal(RefusalCode.OWNER_HIDDEN, text, remedy)


def _as_administrator(target: str) -> str:
    """The command that may help; an administrator would not be helped by it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return "" if is_root else f"sudo portwatch stop {target}"
