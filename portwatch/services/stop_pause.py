"""Pauses a process that listens, and lets it go on: bound and looked at as before a stop.

A paused program keeps its sockets and its memory, so that it can still be examined, and answers
nobody. What it started and shares its socket with is paused with it, or that would answer instead.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from time import sleep
from typing import TYPE_CHECKING

from portwatch.core.said import Said, filled, say, together
from portwatch.core.text import clean
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services import stop_words as words
from portwatch.services.stop import ProcessEnded, stands_still
from portwatch.services.stop_check import attempt, bound_handle, objection, runs
from portwatch.services.stop_family import descendants
from portwatch.services.stop_outcome import Outcome, OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Process, ProcessId
    from portwatch.services.stop import Handle
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_hands import Hands
    from portwatch.services.stop_plan import StopPlan
    from portwatch.services.stop_survey import Surveyor


_ROUNDS = 8  # looks for children that were forked meanwhile; each finds most that are left
_LOOKS, _STEP = 50, 0.01  # a busy machine takes its time to stop who is asleep; in seconds
_MOMENT = 0.05  # seconds in which whoever lets it go on again has done so, if at once
_FIRST = 1  # it holds the socket of a service that it started, and answers only before


class Hold(StrEnum):
    """What is done to a program that goes on living."""

    PAUSE = "pause"
    GO_ON = "continue"


@dataclass(slots=True)
class _Held:
    """Who was signalled, who was not to be or could not be, and who had ended.

    Attributes:
        unread: Why it is not known who else was to be signalled; empty if it is.
    """

    signalled: set[ProcessId] = field(default_factory=set)
    refused: set[ProcessId] = field(default_factory=set)
    gone: set[ProcessId] = field(default_factory=set)
    unread: str = ""


_NOT_HELD = {Hold.PAUSE: say("Not paused:"), Hold.GO_ON: say("Not continued:")}
_REFUSED = {Hold.PAUSE: say("Not paused."), Hold.GO_ON: say("Not continued.")}
_CANNOT = {
    Hold.PAUSE: say("Process {pid} cannot be paused: {reason}."),
    Hold.GO_ON: say("Process {pid} cannot be continued: {reason}."),
}


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
    held = _Held()
    whole = plan.tree_is_better if tree is None else tree
    refusal = guard.refuses(plan.process) or (plan.tree_refusal if whole else None)
    if refusal is not None:
        found: Outcome | None = Outcome(OutcomeCode.NOT_PERMITTED, outcome_words.refused(refusal))
    else:
        found = attempt(plan, lambda: _act(plan, hold, surveyor, guard, held, whole=whole))
    return _done(plan, hold, surveyor, held) if found is None else _not_done(found, hold)


def _act(
    plan: StopPlan, hold: Hold, surveyor: Surveyor, guard: Guard, held: _Held, *, whole: bool
) -> Outcome | None:
    """Parents stand still first and go on last.

    A master that stands still starts no new worker for one that does. One that goes on may end, or
    close its sockets, at once: a question to end waits as long as it stands still (signal(7)).
    """
    with closing(bound_handle(plan, surveyor.hands)) as handle:
        outcome = objection(plan, surveyor)
        if outcome is not None:
            return outcome
        if whole and hold is Hold.GO_ON:
            _hold_below(plan, hold, surveyor.hands, guard, above=handle, held=held)
        _signal(handle, hold)
        held.signalled.add(plan.process.id)
        if whole and hold is Hold.PAUSE:
            _hold_below(plan, hold, surveyor.hands, guard, above=handle, held=held)
    return None


def _hold_below(
    plan: StopPlan, hold: Hold, hands: Hands, guard: Guard, *, above: Handle, held: _Held
) -> None:
    for _ in range(_ROUNDS):
        seen = held.signalled | held.refused | held.gone
        try:
            new = [one for one in descendants(plan.process.id) if one not in seen]
        except OSError as error:  # what is done to the process itself is done all the same
            held.unread = clean(error.strerror or str(error), 100)
            break
        if not new:
            break
        for one in new if hold is Hold.PAUSE else reversed(new):
            if guard.protects(one.pid):
                held.refused.add(one)
            else:
                _hold_one(one, hold, hands, above, held)


def _hold_one(one: ProcessId, hold: Hold, hands: Hands, above: Handle, held: _Held) -> None:
    try:
        with closing(hands.open(one, under=above)) as handle:
            _signal(handle, hold)
    except ProcessEnded:
        held.gone.add(one)
    except OSError:  # it has changed its user, or a helper refuses: the others do not wait for it
        held.refused.add(one)
    else:
        held.signalled.add(one)


def _signal(handle: Handle, hold: Hold) -> None:
    if hold is Hold.PAUSE:
        handle.pause()
    else:
        handle.go_on()


def _done(plan: StopPlan, hold: Hold, surveyor: Surveyor, held: _Held) -> Outcome:
    who = {"program": words.program(plan.process), "pid": plan.process.id.pid}
    more = (
        say("What it started cannot be looked for: {why}.", why=held.unread) if held.unread else ""
    )
    if hold is Hold.GO_ON:
        still = [one for one in _refused(surveyor, held) if stands_still(one.id)]
        text = (
            say(
                "{program}, process {pid}, goes on; paused still: {others}.",
                **who,
                others=words.named(still),
            )
            if still
            else say("{program}, process {pid}, goes on.", **who)
        )
        return Outcome(OutcomeCode.GOES_ON, together((text, more)))
    _let_settle(held.signalled)
    if not stands_still(plan.process.id):
        return _goes_on_all_the_same(plan)
    paused = say("{program}, process {pid}, is paused.", **who)
    ports = words.ports(plan.sockets)
    others = _others(plan, surveyor, held)
    if others:
        text = say(
            "It holds {ports} still; not paused, and may answer in its stead: {others}.",
            ports=ports,
            others=words.named(others),
        )
    elif more:
        text = say("It holds {ports} still.", ports=ports)
    else:
        text = say("It holds {ports} still, and answers nobody.", ports=ports)
    return Outcome(OutcomeCode.PAUSED, together((paused, text, more)))


def _let_settle(signalled: Iterable[ProcessId]) -> None:
    """Wait until all stand still that do so at all, and for who may let them go on again."""
    waiting = list(signalled)
    for _ in range(_LOOKS):
        waiting = [one for one in waiting if not stands_still(one) and runs(one)]
        if not waiting:
            break
        sleep(_STEP)
    sleep(_MOMENT)


def _goes_on_all_the_same(plan: StopPlan) -> Outcome:
    if not runs(plan.process.id):
        return _not_done(
            Outcome(OutcomeCode.ENDED_BEFORE, outcome_words.ended_before(plan, reused=False)),
            Hold.PAUSE,
        )
    text = say(
        "{program}, process {pid}, was told to stand still, and does not:"
        " another program lets it go on, or it waits for a disk or a debugger.",
        program=words.program(plan.process),
        pid=plan.process.id.pid,
    )
    return Outcome(OutcomeCode.FAILED, text)


def _others(plan: StopPlan, surveyor: Surveyor, held: _Held) -> list[Process]:
    """Who has its sockets now or was to be paused with it, and goes on."""
    found = {one.id: one for one in plan.sharers}
    with suppress(OSError):  # then those that were known before
        ids = {one.id for one in plan.sockets}
        there = [each for each in surveyor.look().listeners if each.socket.id in ids]
        if there:
            found = {one.id: one for each in there for one in each.ownership.owners}
    found |= {one.id: one for one in _refused(surveyor, held)}
    return [
        process
        for one, process in found.items()
        if one.pid != _FIRST and runs(one) and not stands_still(one)
    ]


def _refused(surveyor: Surveyor, held: _Held) -> list[Process]:
    """Who was not to be signalled, or could not be."""
    facts = [surveyor.sources.processes.facts(one.pid) for one in held.refused]
    return [one for one in facts if one is not None and one.id in held.refused]


def _not_done(found: Outcome, hold: Hold) -> Outcome:
    """The same reasons as against a stop, for what was asked."""
    text = found.text
    if not isinstance(text, Said):
        return found
    if text.template == outcome_words.CANNOT:
        return replace(found, text=filled(_CANNOT[hold], **text.parts))
    if text.template:
        return found
    head, *rest = text.sentences
    for stopped, held in (
        (outcome_words.NOT_STOPPED, _NOT_HELD),
        (outcome_words.REFUSED, _REFUSED),
    ):
        if head == stopped:
            return replace(found, text=together((held[hold], *rest)))
    return found
