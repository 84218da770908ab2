"""What is remembered of a stop or a pause: who, how, and with what end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.history_records import Act, ActKind
from portwatch.services import stop_words as words
from portwatch.services.stop_pause import Hold

if TYPE_CHECKING:
    from portwatch.services.stop_outcome import Outcome
    from portwatch.services.stop_plan import StopPlan, Way

_KINDS = {None: ActKind.STOP, Hold.PAUSE: ActKind.PAUSE, Hold.GO_ON: ActKind.CONTINUE}


def act(plan: StopPlan, way: Way, outcome: Outcome, at: float, hold: Hold | None = None) -> Act:
    """An act for the memory.

    Args:
        plan: Who.
        way: How.
        outcome: How it ended.
        at: Seconds since the epoch.
        hold: What was done if it was no stop.
    """
    who = (
        f"{words.program(plan.process)}, process {plan.process.id.pid}, {words.ports(plan.sockets)}"
    )
    managed = plan.by(way)
    how = way.value if managed is None else f"{way} {managed.name}"
    return Act(at, _KINDS[hold], who, how, outcome.code, outcome.text)
