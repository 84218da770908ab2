"""Why nothing was watched for a time, and what a change of the clock was, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.columns import short_duration
from portwatch.core.history_records import Pause, PauseKind
from portwatch.core.said import say, together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class _Words(NamedTuple):
    """What is said of one kind.

    Attributes:
        name: First of all, in a line.
        mark: Beside a mark on a chart's axis.
        why: In answer to why nothing is drawn, a sentence.
    """

    name: str
    mark: str
    why: str


_WORDS = {
    PauseKind.OFF: _Words(
        say("portwatch did not run"),
        say("portwatch did not run"),
        say("portwatch was not running."),
    ),
    PauseKind.ASLEEP: _Words(
        say("The computer slept"), say("the computer slept"), say("This computer was asleep.")
    ),
    PauseKind.BUSY: _Words(
        say("portwatch was stopped or busy"),
        say("portwatch was stopped or busy"),
        say(
            "portwatch was stopped or busy. The kernel counted on: the sums are "
            "exact, when it was is not known."
        ),
    ),
    PauseKind.UNWATCHED: _Words(
        say("Nothing was watched"),
        say("nothing was watched"),
        say(
            "Nothing was watched, and why is not known. Where something was counted, the sum is "
            "exact; when it was is not known."
        ),
    ),
    PauseKind.SET: _Words(
        say("The clock was set"),
        say("the clock was set"),
        say("The clock leapt over this time: it was set, or this machine stood still."),
    ),
}


def name(kind: PauseKind) -> str:
    """What is said first of such a time."""
    return _WORDS[kind].name


def mark(kind: PauseKind) -> str:
    """What a mark of such a time means, in a few words."""
    return _WORDS[kind].mark


def why(kind: PauseKind) -> str:
    """Why nothing is drawn at such a time, a sentence."""
    return _WORDS[kind].why


def mark_text(pause: Pause) -> str:
    """What a mark on a chart's axis says of it."""
    said = mark(pause.kind)
    return together([said, _by(pause)]) if pause.kind is PauseKind.SET else said


def line_text(pause: Pause, clock: Callable[[float], str]) -> str:
    """What is said after its name.

    Args:
        pause: What it was.
        clock: Tells a moment in words.
    """
    if pause.kind is PauseKind.SET:
        return say(
            "{by}, from {since} to {until}",
            by=_by(pause),
            since=clock(pause.since),
            until=clock(pause.until),
        )
    return say(
        "for {duration}, from {since}",
        duration=short_duration(pause.until - pause.since),
        since=clock(pause.since),
    )


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
    lasted = short_duration(abs(pause.until - pause.since))
    if pause.is_hole:
        return say("forward by {duration}", duration=lasted)
    return say("back by {duration}", duration=lasted)
