"""Why something is not stopped, told before anything is tried."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.core.model import GapCode
from portwatch.core.text import clean
from portwatch.services import stop_words as words
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
    text = f"{clean(process.name, 60)} (process {process.id.pid}) is a thread of the kernel."
    return Refusal(RefusalCode.KERNEL, text, process=process.id)


def session_manager(process: Process) -> Refusal:
    """It ends with all that a user runs."""
    whose = f"of {clean(process.user, 60)}" if process.user else "of a user"
    who = f"{clean(process.name, 60)} (process {process.id.pid})"
    text = f"{who} runs all services {whose}, and the session with them."
    return Refusal(RefusalCode.SESSION, text, process=process.id)


def gone(process: ProcessId, *, reused: bool) -> Refusal:
    """It had ended."""
    return Refusal(RefusalCode.GONE, words.gone(process, reused=reused), process=process)


def not_permitted(process: Process) -> Refusal:
    """The system would refuse the signal."""
    remedy = _as_administrator(str(process.id.pid))
    return Refusal(RefusalCode.NOT_PERMITTED, words.forbidden(process), remedy, process.id)


def failed(process: Process, error: OSError) -> Refusal:
    """The system refused for another reason."""
    text = words.failed(process.id, error.strerror or "")
    return Refusal(RefusalCode.FAILED, text, process=process.id)


def elsewhere(socket: Socket) -> Refusal:
    """It listens in a network of its own."""
    where = f"Port {socket.local_port} {socket.protocol} is in a container's own network"
    return Refusal(RefusalCode.ELSEWHERE, f"{where}: stop the container by its own tools.")


def ownerless(held: Held) -> Refusal:
    """Nobody is seen to hold it."""
    port = held.socket.local_port
    protocol = held.socket.protocol
    match held.ownership.gap:
        case GapCode.OWNERS_KERNEL:
            text = (
                f"No program here holds port {port} {protocol}: the kernel itself,"
                " most likely, or another container."
            )
            return Refusal(RefusalCode.KERNEL, text)
        case GapCode.OWNERS_UNFOUND | GapCode.OWNERS_NOWHERE:
            text = (
                f"No process was found that holds port {port} {protocol};"
                " it may be hidden, or on its way between two programs."
            )
            return Refusal(RefusalCode.OWNER_HIDDEN, text)
        case GapCode.OWNERS_COVERED | GapCode.OWNERS_PERHAPS_COVERED:
            likely = "most likely" if held.ownership.gap is GapCode.OWNERS_COVERED else "perhaps"
            text = (
                f"A mount in /proc covers the process that holds port {port} {protocol}, {likely},"
                " and keeps it from sight."
            )
            return Refusal(RefusalCode.OWNER_HIDDEN, text, "findmnt -R /proc")
        case GapCode.OWNERS_VANISHED | GapCode.OWNERS_GONE:
            text = f"The program that held port {port} {protocol} has just ended."
            return Refusal(RefusalCode.GONE, text)
    text = f"Which program holds port {port} {protocol} cannot be seen from here."
    remedy = _as_administrator(f":{port}/{protocol}")
    return Refusal(RefusalCode.OWNER_HIDDEN, text, remedy)


def _as_administrator(target: str) -> str:
    """The command that may help; an administrator would not be helped by it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return "" if is_root else f"sudo portwatch stop {target}"
