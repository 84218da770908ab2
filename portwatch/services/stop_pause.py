"""Pauses a process that listens, and lets it go on: bound and looked at as before a stop.

A paused program keeps its sockets and its memory, so that it can still be examined, and answers
nobody. What it started and shares its socket with is paused with it, or that would answer instead.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.services import stop_words as words
from portwatch.services.stop import ProcessEnded, is_paused, open_handle, started
from portwatch.services.stop_check import attempt, bound_handle, objection
from portwatch.services.stop_family import descendants
from portwatch.services.stop_outcome import Outcome, OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import ProcessId
    from portwatch.services.stop import Handle
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_plan import StopPlan
    from portwatch.services.stop_survey import Surveyor


class Hold(StrEnum):
    """What is done to a program that goes on living."""

    PAUSE = "pause"
    GO_ON = "continue"


def stands_still(process: ProcessId) -> bool:
    """Whether this very process is paused now; where it cannot be told, it is not."""
    try:
        return started(process.pid) == process.started and is_paused(process.pid)
    except OSError:
        return False


def carry_out(
    plan: StopPlan, hold: Hold, surveyor: Surveyor, guard: Guard, *, tree: bool | None = None
) -> Outcome:
    """Pause what a plan was made for, or let it go on; at once.

    Args:
        plan: Who.
        hold: Which of both.
        surveyor: Looks at the machine.
        guard: What must not be paused.
        tree: Whether all that the process started is meant too; where that is not given, only if
            the process does not hold its sockets alone.

    Returns:
        ``PAUSED``, ``GOES_ON``, or why not.
    """
    whole = plan.tree_is_better if tree is None else tree
    refusal = guard.refuses(plan.process) or (plan.tree_refusal if whole else None)
    if refusal is not None:
        found: Outcome | None = Outcome(OutcomeCode.NOT_PERMITTED, words.refused(refusal))
    else:
        found = attempt(plan, lambda: _act(plan, hold, surveyor, guard, whole=whole))
    return _done(plan, hold) if found is None else _not_done(found, hold)


def _act(
    plan: StopPlan, hold: Hold, surveyor: Surveyor, guard: Guard, *, whole: bool
) -> Outcome | None:
    """Parents first: a master that stands still starts no new worker for one that does."""
    handles: list[Handle] = [bound_handle(plan)]
    try:
        below = descendants(plan.process.id) if whole else ()
        handles += _held(one for one in below if not guard.protects(one.pid))
        outcome = objection(plan, surveyor)
        if outcome is not None:
            return outcome
        _signal(handles[0], hold)
        for handle in handles[1:]:
            with suppress(ProcessEnded, PermissionError):  # it ended, or changed its user
                _signal(handle, hold)
    finally:
        for handle in handles:
            handle.close()
    return None


def _held(found: Iterable[ProcessId]) -> list[Handle]:
    handles = []
    for one in found:
        with suppress(ProcessEnded):
            handles.append(open_handle(one))
    return handles


def _signal(handle: Handle, hold: Hold) -> None:
    if hold is Hold.PAUSE:
        handle.pause()
    else:
        handle.go_on()


def _done(plan: StopPlan, hold: Hold) -> Outcome:
    who = f"{words.program(plan.process)}, process {plan.process.id.pid},"
    if hold is Hold.GO_ON:
        return Outcome(OutcomeCode.GOES_ON, f"{who} goes on.")
    text = f"{who} is paused. It holds {words.ports(plan.sockets)} still, and answers nobody."
    return Outcome(OutcomeCode.PAUSED, text)


def _not_done(found: Outcome, hold: Hold) -> Outcome:
    """The same reasons as against a stop, for what was asked."""
    rest = found.text.removeprefix("Not stopped")
    word = "paused" if hold is Hold.PAUSE else "continued"
    return found if rest == found.text else replace(found, text=f"Not {word}{rest}")
