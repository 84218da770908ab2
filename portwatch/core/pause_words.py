"""Why nothing was watched for a time, and what a change of the clock was, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.columns import short_duration
from portwatch.core.history_records import Pause, PauseKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAMES = {
    PauseKind.OFF: "portwatch did not run",
    PauseKind.ASLEEP: "The computer slept",
    PauseKind.UNWATCHED: "Nothing was watched",
    PauseKind.SET: "The clock was set",
}
"""What is said first."""

_MARKS = {
    PauseKind.OFF: "portwatch did not run",
    PauseKind.ASLEEP: "the computer slept",
    PauseKind.UNWATCHED: "not watched: portwatch was stopped or busy",
}


def mark_text(pause: Pause) -> str:
    """What a mark on a chart's axis says of it."""
    if pause.kind is PauseKind.SET:
        return f"the clock was set {_by(pause)}"
    return _MARKS[pause.kind]


def line_text(pause: Pause, clock: Callable[[float], str]) -> str:
    """What is said after its name.

    Args:
        pause: What it was.
        clock: Tells a moment in words.
    """
    if pause.kind is PauseKind.SET:
        return f"{_by(pause)}, from {clock(pause.since)} to {clock(pause.until)}"
    text = f"for {short_duration(pause.until - pause.since)}, from {clock(pause.since)}"
    if pause.kind is PauseKind.UNWATCHED:
        text += ": portwatch was stopped or busy"
    return text


def holes(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """The times of which nothing was seen.

    What a clock told twice, since it was set back, may have been seen the other time: no hole.
    """
    pauses = tuple(pauses)
    twice = [(each.until, each.since) for each in pauses if not each.is_hole]
    found: list[Pause] = []
    for pause in pauses:
        rest = [(pause.since, pause.until)] if pause.is_hole else []
        for begin, end in twice:
            rest = [
                piece
                for since, until in rest
                for piece in ((since, min(until, begin)), (max(since, end), until))
                if piece[0] < piece[1]
            ]
        found += [Pause(since, until, pause.kind) for since, until in rest]
    return tuple(found)


def _by(pause: Pause) -> str:
    way = "forward" if pause.is_hole else "back"
    return f"{way} by {short_duration(abs(pause.until - pause.since))}"
