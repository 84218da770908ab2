"""The pace in words: for the strip of the window and for ``portwatch doctor``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.pace import CROWD, PaceReason
from portwatch.core.said import listed, say, together

if TYPE_CHECKING:
    from portwatch.core.pace import Pace

_SHORT = {
    PaceReason.HIDDEN: say("hidden"),
    PaceReason.BATTERY: say("on battery"),
    PaceReason.MANY_SOCKETS: say("many sockets"),
    PaceReason.OVER_BUDGET: say("to save CPU"),
}


def sentence(pace: Pace) -> str:
    """How often the whole table is read, and why not more often."""
    if not pace.reasons:
        return say("Every {interval:g} s, as set.", interval=pace.interval)
    reasons = listed([_why(each, pace) for each in pace.reasons])
    return say("Every {interval:g} s, because {reasons}.", interval=pace.interval, reasons=reasons)


def glance_sentence(pace: Pace) -> str:
    """How often it is looked for new listeners."""
    if not pace.glance_is_over:
        return say("New listeners are looked for every {glance:g} s.", glance=pace.glance)
    return say(
        "New listeners are looked for every {glance:g} s only, because {why}.",
        glance=pace.glance,
        why=_why(PaceReason.OVER_BUDGET, pace),
    )


def short(pace: Pace) -> str:
    """A few words for a narrow place; the first reason only."""
    told = say("every {interval:g} s", interval=pace.interval)
    return told if pace.reason is None else together([told, _SHORT[pace.reason]], ", ")


def _why(reason: PaceReason, pace: Pace) -> str:
    match reason:
        case PaceReason.HIDDEN:
            return say("the window is hidden")
        case PaceReason.BATTERY:
            return say("the computer runs on battery")
        case PaceReason.MANY_SOCKETS:
            return say("there are more than {crowd:,} sockets", crowd=CROWD)
        case PaceReason.OVER_BUDGET:
            return say(
                "more often would cost over {budget:g} % of a processor core", budget=pace.budget
            )
