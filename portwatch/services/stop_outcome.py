"""How a stop ended."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.model import Process, ProcessId


class OutcomeCode(StrEnum):
    """Stable code of an outcome."""

    STOPPED = "stopped"
    STILL_RUNNING = "still-running"
    TAKEN_AGAIN = "taken-again"
    STILL_HELD = "still-held"
    ENDED_BEFORE = "ended-before"
    LET_GO = "let-go"
    NOT_PERMITTED = "not-permitted"
    FAILED = "failed"
    LEFT = "left"
    PAUSED = "paused"
    GOES_ON = "goes-on"


@record(frozen=True, slots=True)
class Outcome:
    """What has become of a stop.

    Attributes:
        text: Plain sentences; names in them are cleaned.
        running: Processes that were to end and still run; they can be waited for or forced.
        holders: Who holds the port now, if somebody does.
        holds: Of what still runs, whether the planned process holds its sockets still; ``None`` if
            that is not known.
        forced: Whether a process was ended by force (KILL); of what still runs, whether it was
            tried and nothing is left that it could be tried on.
        remedy: A command that may help; empty if none does.
    """

    code: OutcomeCode
    text: str
    running: tuple[ProcessId, ...] = ()
    holders: tuple[Process, ...] = ()
    forced: bool = False
    holds: bool | None = None
    remedy: str = ""
