"""The pace in words: for the strip of the window and for ``portwatch doctor``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.pace import CROWD, PaceReason

if TYPE_CHECKING:
    from portwatch.core.pace import Pace

_SHORT = {
    PaceReason.HIDDEN: "hidden",
    PaceReason.BATTERY: "on battery",
    PaceReason.MANY_SOCKETS: "many sockets",
    PaceReason.OVER_BUDGET: "to save CPU",
}


def sentence(pace: Pace) -> str:
    """How often the whole table is read, and why not more often."""
    if not pace.reasons:
        return f"Every {pace.interval:g} s, as set."
    reasons = _joined([_why(each, pace) for each in pace.reasons])
    return f"Every {pace.interval:g} s, because {reasons}."


def glance_sentence(pace: Pace) -> str:
    """How often it is looked for new listeners."""
    told = f"New listeners are looked for every {pace.glance:g} s"
    if not pace.glance_is_over:
        return f"{told}."
    return f"{told} only, because {_why(PaceReason.OVER_BUDGET, pace)}."


def short(pace: Pace) -> str:
    """A few words for a narrow place; the first reason only."""
    told = f"every {pace.interval:g} s"
    return told if pace.reason is None else f"{told}, {_SHORT[pace.reason]}"


def _why(reason: PaceReason, pace: Pace) -> str:
    match reason:
        case PaceReason.HIDDEN:
            return "the window is hidden"
        case PaceReason.BATTERY:
            return "the computer runs on battery"
        case PaceReason.MANY_SOCKETS:
            return f"there are more than {CROWD:,} sockets"
        case PaceReason.OVER_BUDGET:
            return f"more often would cost over {pace.budget:g} % of a processor core"


def _joined(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) == 1:
        return parts[0]
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
