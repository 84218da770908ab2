"""How the end of a stop is told, or that there was none, in plain sentences.

Names of processes and users are cleaned here; the results are plain text, never markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.said import at_start, filled, say, say_count, together
from portwatch.core.text import clean
from portwatch.services.stop_words import (
    enumerated,
    named,
    numbers,
    ports_word,
    program,
    seconds,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from portwatch.core.model import Process, ProcessId, Socket
    from portwatch.services.stop_plan import Refusal, StopPlan, Supervisor

NOT_STOPPED = say("Not stopped:")
REFUSED = say("Not stopped.")
HEADS = frozenset({NOT_STOPPED, REFUSED, say("Stopped."), say("Stopped by force.")})
"""First sentences that say in short how it ended, as a title may do instead."""

CANNOT = say("Process {pid} cannot be stopped: {reason}.")

_NAME = 60  # characters of a name that are shown


def refused(refusal: Refusal) -> str:
    """A refusal at the last moment."""
    return together((REFUSED, refusal.text))


def not_stopped(why: str) -> str:
    """It was left alone, for this reason."""
    return together((NOT_STOPPED, why))


def ended_before(plan: StopPlan, *, reused: bool) -> str:
    """It ended between plan and act."""
    pid = plan.process.id.pid
    if reused:
        why = say(
            "process {pid} had ended before, and its number is in use by another program.", pid=pid
        )
        return not_stopped(why)
    return not_stopped(say("process {pid} had ended before.", pid=pid))


def ended_meanwhile(plan: StopPlan) -> str:
    """It ended before anybody agreed to the plan."""
    return not_stopped(say("process {pid} has ended.", pid=plan.process.id.pid))


def gone(process: ProcessId, *, reused: bool) -> str:
    """It had ended."""
    if reused:
        return say(
            "Process {pid} had ended before, and its number is in use by another program.",
            pid=process.pid,
        )
    return say("Process {pid} had ended before.", pid=process.pid)


def let_go(plan: StopPlan) -> str:
    """It runs, but does not hold the socket any more."""
    why = say(
        "process {pid} does not hold {ports} any more.",
        pid=plan.process.id.pid,
        ports=ports_word(plan.bound),
    )
    return not_stopped(why)


def holds_no_more(process: ProcessId, found: Iterable[Socket]) -> str:
    """It does not hold these sockets."""
    return say(
        "Process {pid} does not hold {ports} any more.", pid=process.pid, ports=ports_word(found)
    )


def another_program(plan: StopPlan) -> str:
    """It is the same process, but the plan spoke of another program."""
    why = say("process {pid} runs another program than before.", pid=plan.process.id.pid)
    return not_stopped(why)


def unreadable(plan: StopPlan) -> str:
    """Whether it still holds the socket cannot be looked at."""
    why = say(
        "whether process {pid} still holds {ports} cannot be seen from here.",
        pid=plan.process.id.pid,
        ports=ports_word(plan.bound),
    )
    return not_stopped(why)


def not_permitted(plan: StopPlan) -> str:
    """The system refused the signal."""
    pid, user = plan.process.id.pid, plan.process.user
    if user:
        why = say(
            "process {pid} belongs to {user}; you may not stop it.",
            pid=pid,
            user=clean(user, _NAME),
        )
        return not_stopped(why)
    return not_stopped(say("process {pid} is another user's; you may not stop it.", pid=pid))


def forbidden(process: Process) -> str:
    """The system would refuse the signal."""
    name, pid = clean(process.name, _NAME), process.id.pid
    if process.user:
        return say(
            "{name} (process {pid}) belongs to {user}; you may not stop it.",
            name=name,
            pid=pid,
            user=clean(process.user, _NAME),
        )
    return say("{name} (process {pid}) is another user's; you may not stop it.", name=name, pid=pid)


def rest_not_permitted(plan: StopPlan, count: int) -> str:
    """The planned process ended, some that it started may not be signalled."""
    return say_count(
        "Process {pid} was stopped, but {count} processes that it started belong to other users;"
        " you may not stop them.",
        "Process {pid} was stopped, but {count} process that it started belongs to another user;"
        " you may not stop them.",
        count,
        pid=plan.process.id.pid,
    )


def rest_runs_another(plan: StopPlan, count: int) -> str:
    """The planned process ended, some that it started are other programs since they were asked."""
    return say_count(
        "Process {pid} was stopped, but {count} processes that it started run others by now,"
        " and were left alone.",
        "Process {pid} was stopped, but {count} process that it started runs another program"
        " by now, and was left alone.",
        count,
        pid=plan.process.id.pid,
    )


def failed(process: ProcessId, detail: str) -> str:
    """The system refused for another reason."""
    return filled(CANNOT, pid=process.pid, reason=_reason(detail))


def tree_not_held(plan: StopPlan, detail: str) -> str:
    """What a process started cannot be bound to, so none of them was asked."""
    return say(
        "Process {pid} was not stopped: what it started cannot be held on to ({reason}).",
        pid=plan.process.id.pid,
        reason=_reason(detail),
    )


def lost_sight(plan: StopPlan, detail: str) -> str:
    """It was asked, and cannot be followed any more."""
    return say(
        "Process {pid} was asked to finish; what became of it cannot be looked at: {reason}.",
        pid=plan.process.id.pid,
        reason=_reason(detail),
    )


def still_running(
    plan: StopPlan,
    running: Sequence[ProcessId],
    patience: float,
    *,
    closed: bool,
    forced: bool,
) -> str:
    """The time is over.

    Args:
        plan: Who was to end.
        running: Those that still run.
        patience: Seconds that they got.
        closed: Whether the planned process has let go of its port.
        forced: Whether every one of them was forced.
    """
    time = seconds(patience)
    if plan.process.id not in running:
        if forced:
            return say_count(
                "Still running after {time}, although forced: {count} processes that it started."
                " They most likely wait for a disk or a network.",
                "Still running after {time}, although forced: {count} process that it started."
                " It most likely waits for a disk or a network.",
                len(running),
                time=time,
            )
        return say_count(
            "Still running after {time}: {count} processes that it started.",
            "Still running after {time}: {count} process that it started.",
            len(running),
            time=time,
        )
    if forced:
        return say(
            "Still running after {time}, although it was forced:"
            " it most likely waits for a disk or a network.",
            time=time,
        )
    if closed:
        return say(
            "Still running after {time}, but it has closed {ports} and may be finishing its work.",
            time=time,
            ports=ports_word(plan.sockets),
        )
    return say("Still running after {time}.", time=time)


def who_still_runs(plan: StopPlan, running: Sequence[ProcessId]) -> str:
    """Who did not end in time, with its number; what a process started is told as that."""
    name, pid = program(plan.process), plan.process.id.pid
    if plan.process.id in running:
        return say("{program}, process {pid}, still runs", program=name, pid=pid)
    return say("What {program}, process {pid}, started still runs", program=name, pid=pid)


def stopped(plan: StopPlan, *, forced: bool, seen: bool, others_follow: bool) -> str:
    """It ended, and nobody holds the port."""
    if others_follow:
        return say("{stopped}.", stopped=_ended(plan, forced=forced))
    how = say("Stopped by force.") if forced else say("Stopped.")
    listened = numbers(plan.sockets)
    if not seen:
        unseen = say_count(
            "Whether {ports} are closed cannot be seen.",
            "Whether {ports} is closed cannot be seen.",
            len(listened),
            ports=ports_word(plan.sockets),
        )
        return together((how, unseen))
    closed = say_count(
        "Ports {ports} are closed.",
        "Port {ports} is closed.",
        len(listened),
        ports=enumerated(map(str, listened), most=6),
    )
    return together((how, closed))


def elsewhere(holders: Sequence[Process]) -> str:
    """Whom else who asks for the port may meet: it is closed at the addresses of the plan only."""
    if not holders:
        return say("Something that cannot be seen still listens there, at another address.")
    return say_count(
        "{who} still listen there, at other addresses.",
        "{who} still listens there, at another address.",
        len(holders),
        who=at_start(named(holders)),
    )


def taken_again(
    plan: StopPlan, holders: Sequence[Process], by: Supervisor | None = None, *, forced: bool
) -> str:
    """It ended, and another process took the port."""
    text = say(
        "{stopped}, but {ports} was taken again by {who}.",
        stopped=_ended(plan, forced=forced),
        ports=ports_word(plan.sockets),
        who=named(holders) or say("a program that cannot be seen"),
    )
    return together((text, by.text)) if by else text


def still_held(plan: StopPlan, holders: Sequence[Process], *, forced: bool) -> str:
    """It ended, and others hold the port as before."""
    ended, ports = _ended(plan, forced=forced), ports_word(plan.sockets)
    if not holders:
        return say(
            "{stopped}, but something that cannot be seen holds {ports}.",
            stopped=ended,
            ports=ports,
        )
    return say_count(
        "{stopped}, but {who} still hold {ports}.",
        "{stopped}, but {who} still holds {ports}.",
        len(holders),
        stopped=ended,
        who=named(holders),
        ports=ports,
    )


def left(plan: StopPlan, *, asked: bool, forced: bool) -> str:
    """The person did not wait for the end."""
    pid = plan.process.id.pid
    if not asked:
        return say("Process {pid} was not stopped.", pid=pid)
    if forced:
        return say(
            "Process {pid} was forced to end; whether it has ended was not waited for.", pid=pid
        )
    return say(
        "Process {pid} was asked to finish; whether it has ended was not waited for.", pid=pid
    )


def left_after(plan: StopPlan, running: Sequence[ProcessId], *, forced: bool) -> str:
    """It ended, and the person did not wait for what was to follow.

    Args:
        plan: Who has ended.
        running: What it started and still runs.
        forced: Whether it was forced.
    """
    ended = _ended(plan, forced=forced)
    if running:
        return say_count(
            "{stopped}; {count} processes that it started were not waited for.",
            "{stopped}; {count} process that it started was not waited for.",
            len(running),
            stopped=ended,
        )
    return say_count(
        "{stopped}; whether {ports} are closed was not looked at.",
        "{stopped}; whether {ports} is closed was not looked at.",
        len(numbers(plan.sockets)),
        stopped=ended,
        ports=ports_word(plan.sockets),
    )


def _reason(detail: str) -> str:
    return clean(detail) or say("no reason told")


def _ended(plan: StopPlan, *, forced: bool) -> str:
    pid = plan.process.id.pid
    if forced:
        return say("Process {pid} was stopped by force", pid=pid)
    return say("Process {pid} was stopped", pid=pid)
