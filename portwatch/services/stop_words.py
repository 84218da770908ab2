"""How a stop is told: the plan, its steps and its outcomes, in plain English sentences.

Names of processes and users are cleaned here; the results are plain text, never markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs
from portwatch.core.columns import address_text
from portwatch.core.said import listed
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from portwatch.core.model import Process, ProcessId, Socket
    from portwatch.services.stop_plan import Effect, Peer, Refusal, StopPlan, Supervisor

LATE_ASK = "If it is still running then, you are asked before it is forced."
LATE_FORCE = "If it is still running then, it is forced (KILL)."
LATE_LEAVE = "If it is still running then, it is left running."

_NAME = 60  # characters of a name that are shown
_MOST = 4  # names in one enumeration


class Step(NamedTuple):
    """One thing that will happen, and a sentence more about it."""

    what: str
    more: str = ""


def program(process: Process) -> str:
    """A program's name, and what it runs if it is an interpreter."""
    name, detail = _called(process)
    return f"{name} ({detail})" if detail else name


def question(plan: StopPlan) -> str:
    """What is asked before it is done."""
    return f"Stop {program(plan.process)}?"


def intro(plan: StopPlan) -> str:
    """What it is stopped for, and what should be known before."""
    parts = [f"It holds {ports(plan.sockets)}."]
    if plan.sharers:
        verb = _verb(plan.sharers, "holds", "hold")
        parts.append(
            f"{_capital(enumerated(map(_numbered, plan.sharers)))} {verb} the same socket:"
            " the port is free only when all have ended."
        )
    if plan.beside:
        verb = _verb(plan.beside, "listens", "listen")
        own = _verb(plan.beside, "a socket of its own", "sockets of their own")
        parts.append(
            f"{_capital(enumerated(map(_numbered, plan.beside)))} {verb} there too, with {own}:"
            " the port is free only when all have ended."
        )
    if plan.supervisor is not None:
        parts.append(plan.supervisor.text)
    return " ".join(parts)


def steps(
    plan: StopPlan, patience: float, *, tree: bool = False, late: str = LATE_ASK
) -> tuple[Step, ...]:
    """What will happen, in order.

    Args:
        plan: Who is stopped.
        patience: Seconds that it gets.
        tree: Whether what it started is stopped too.
        late: What happens when it does not end in time; one of the ``LATE`` sentences.
    """
    pid = plan.process.id.pid
    count = len(plan.tree.processes) - 1
    paused = "It is paused, and is let go on so that it can finish." if plan.is_paused else ""
    asked = Step(f"Process {pid} is asked to finish (TERM)", paused)
    if tree and count:
        asked = Step(
            f"Process {pid} is asked to finish (TERM), then {_started(count)}",
            f"{paused} A program that started others usually ends them itself.".lstrip(),
        )
    noun = _ports_word(plan.sockets)
    return (
        asked,
        Step(
            f"It gets {seconds(patience)} to finish",
            late,
        ),
        Step(
            f"portwatch checks that {noun} {_verb(_numbers(plan.sockets), 'is', 'are')} closed",
            "If another program took it meanwhile, that one is left alone.",
        ),
    )


def processes_text(effect: Effect) -> str:
    """Which processes end."""
    names = {clean(programs.name(one), _NAME): None for one in effect.processes}
    pids = enumerated(str(one.id.pid) for one in effect.processes)
    count = len(effect.processes)
    if count == 1:
        return f"1, {next(iter(names))}"
    if len(names) == 1:
        return f"{count}, all {next(iter(names))}: {pids}"
    return f"{count}, {enumerated(names)}: {pids}"


def connections_text(peers: Sequence[Peer]) -> str:
    """Which open connections break."""
    total = sum(peer.count for peer in peers)
    if not total:
        return "none open"
    return f"{total} open: {enumerated(map(_peer, peers), most=6)}"


def freed_text(effect: Effect) -> str:
    """Which ports are free then."""
    return enumerated(_ends((*effect.freed, *effect.also)), most=6) or "none"


def ports(found: Sequence[Socket]) -> str:
    """Ports with their addresses: ``port 53 tcp on 127.0.0.1 and [::1]``."""
    return enumerated((f"port {one}" for one in _ends(found)), most=6)


def named(found: Sequence[Process]) -> str:
    """``process 7 (nginx) and process 8 (nginx)``."""
    return enumerated(map(_numbered, found))


def seconds(value: float) -> str:
    """A patience in words."""
    return "1 second" if value == 1 else f"{value:g} seconds"


def refused(refusal: Refusal) -> str:
    """A refusal at the last moment."""
    return f"Not stopped. {refusal.text}"


def ended_before(plan: StopPlan, *, reused: bool) -> str:
    """It ended between plan and act."""
    return _not_stopped(gone(plan.process.id, reused=reused))


def gone(process: ProcessId, *, reused: bool) -> str:
    """It had ended."""
    end = ", and its number is in use by another program" if reused else ""
    return f"Process {process.pid} had ended before{end}."


def let_go(plan: StopPlan) -> str:
    """It runs, but does not hold the socket any more."""
    return _not_stopped(holds_no_more(plan.process.id, plan.bound))


def holds_no_more(process: ProcessId, found: Iterable[Socket]) -> str:
    """It does not hold these sockets."""
    return f"Process {process.pid} does not hold {_ports_word(found)} any more."


def another_program(plan: StopPlan) -> str:
    """It is the same process, but the plan spoke of another program."""
    return f"Not stopped: process {plan.process.id.pid} runs another program than before."


def unreadable(plan: StopPlan) -> str:
    """Whether it still holds the socket cannot be looked at."""
    pid, noun = plan.process.id.pid, _ports_word(plan.bound)
    return f"Not stopped: whether process {pid} still holds {noun} cannot be seen from here."


def not_permitted(plan: StopPlan) -> str:
    """The system refused the signal."""
    return f"Not stopped: process {plan.process.id.pid} {_forbidden(plan.process)}"


def forbidden(process: Process) -> str:
    """The system would refuse the signal."""
    return f"{clean(process.name, _NAME)} (process {process.id.pid}) {_forbidden(process)}"


def rest_not_permitted(plan: StopPlan, count: int) -> str:
    """The planned process ended, some that it started may not be signalled."""
    pid = plan.process.id.pid
    verb = "belongs to another user" if count == 1 else "belong to other users"
    return f"Process {pid} was stopped, but {_started(count)} {verb}; you may not stop them."


def rest_runs_another(plan: StopPlan, count: int) -> str:
    """The planned process ended, some that it started are other programs since they were asked."""
    verb = "runs another program by now, and was" if count == 1 else "run others by now, and were"
    return f"Process {plan.process.id.pid} was stopped, but {_started(count)} {verb} left alone."


def failed(process: ProcessId, detail: str) -> str:
    """The system refused for another reason."""
    return f"Process {process.pid} cannot be stopped: {_reason(detail)}."


def tree_not_held(plan: StopPlan, detail: str) -> str:
    """What a process started cannot be bound to, so none of them was asked."""
    pid = plan.process.id.pid
    return (
        f"Process {pid} was not stopped: what it started cannot be held on to ({_reason(detail)})."
    )


def lost_sight(plan: StopPlan, detail: str) -> str:
    """It was asked, and cannot be followed any more."""
    return (
        f"Process {plan.process.id.pid} was asked to finish;"
        f" what became of it cannot be looked at: {_reason(detail)}."
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
    text = f"Still running after {seconds(patience)}"
    if plan.process.id not in running:
        who = _started(len(running))
        if forced:
            they = _verb(running, "It most likely waits", "They most likely wait")
            return f"{text}, although forced: {who}. {they} for a disk or a network."
        return f"{text}: {who}."
    if forced:
        return f"{text}, although it was forced: it most likely waits for a disk or a network."
    if closed:
        noun = _ports_word(plan.sockets)
        return f"{text}, but it has closed {noun} and may be finishing its work."
    return f"{text}."


def who_still_runs(plan: StopPlan, running: Sequence[ProcessId]) -> str:
    """Who did not end in time, with its number; what a process started is told as that."""
    who = f"{program(plan.process)}, process {plan.process.id.pid},"
    if plan.process.id in running:
        return f"{who} still runs"
    return f"What {who} started still runs"


def stopped(plan: StopPlan, *, forced: bool, seen: bool, others_follow: bool) -> str:
    """It ended, and nobody holds the port."""
    if others_follow:
        return f"{_ended(plan, forced=forced)}."
    how = "Stopped by force." if forced else "Stopped."
    noun = _ports_word(plan.sockets)
    be = _verb(_numbers(plan.sockets), "is", "are")
    if not seen:
        return f"{how} Whether {noun} {be} closed cannot be seen."
    return f"{how} {_capital(noun)} {be} closed."


def taken_again(
    plan: StopPlan, holders: Sequence[Process], by: Supervisor | None = None, *, forced: bool
) -> str:
    """It ended, and another process took the port."""
    noun = _ports_word(plan.sockets)
    who = enumerated(map(_numbered, holders)) or "a program that cannot be seen"
    text = f"{_ended(plan, forced=forced)}, but {noun} was taken again by {who}."
    return f"{text} {by.text}" if by else text


def still_held(plan: StopPlan, holders: Sequence[Process], *, forced: bool) -> str:
    """It ended, and others hold the port as before."""
    noun = _ports_word(plan.sockets)
    if not holders:
        return f"{_ended(plan, forced=forced)}, but something that cannot be seen holds {noun}."
    who, verb = enumerated(map(_numbered, holders)), _verb(holders, "holds", "hold")
    return f"{_ended(plan, forced=forced)}, but {who} still {verb} {noun}."


def left(plan: StopPlan, *, asked: bool, forced: bool) -> str:
    """The person did not wait for the end."""
    if not asked:
        return f"Process {plan.process.id.pid} was not stopped."
    what = "forced to end" if forced else "asked to finish"
    return f"Process {plan.process.id.pid} was {what}; whether it has ended was not waited for."


def left_after(plan: StopPlan, running: Sequence[ProcessId], *, forced: bool) -> str:
    """It ended, and the person did not wait for what was to follow.

    Args:
        plan: Who has ended.
        running: What it started and still runs.
        forced: Whether it was forced.
    """
    if running:
        what = f"{_started(len(running))} {_verb(running, 'was', 'were')} not waited for"
    else:
        be = _verb(_numbers(plan.sockets), "is", "are")
        what = f"whether {_ports_word(plan.sockets)} {be} closed was not looked at"
    return f"{_ended(plan, forced=forced)}; {what}."


def _ends(found: Iterable[Socket]) -> list[str]:
    """Each port once, with all its addresses."""
    groups: dict[tuple[int, str], dict[str, None]] = {}
    for one in found:
        address = address_text(one.family, one.local_address)
        groups.setdefault((one.local_port, one.protocol), {})[address] = None
    return [
        f"{number} {protocol} on {enumerated(addresses)}"
        for (number, protocol), addresses in groups.items()
    ]


def _not_stopped(sentence: str) -> str:
    return f"Not stopped: {sentence[:1].lower()}{sentence[1:]}"


def _forbidden(process: Process) -> str:
    whose = f"belongs to {clean(process.user, _NAME)}" if process.user else "is another user's"
    return f"{whose}; you may not stop it."


def _reason(detail: str) -> str:
    return clean(detail or "no reason told")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(plan: StopPlan, *, forced: bool) -> str:
    return f"Process {plan.process.id.pid} was stopped{' by force' if forced else ''}"


def _started(count: int) -> str:
    return "1 process that it started" if count == 1 else f"{count} processes that it started"


def _numbered(process: Process) -> str:
    return f"process {process.id.pid} ({', '.join(filter(None, _called(process)))})"


def _called(process: Process) -> tuple[str, str]:
    return clean(programs.name(process), _NAME), clean(programs.detail(process), _NAME)


def inside(count: int) -> str:
    """That containers listen on the port, each in a network of its own."""
    if count == 1:
        return "a container or sandbox listens on it in a network of its own"
    return f"{count} containers or sandboxes listen on it in networks of their own"


def _peer(peer: Peer) -> str:
    who = "other computers" if peer.program is None else clean(peer.program, _NAME)
    return f"{who} ({peer.count})"


def _numbers(found: Iterable[Socket]) -> list[int]:
    return sorted({one.local_port for one in found})


def _ports_word(found: Iterable[Socket]) -> str:
    numbers = _numbers(found)
    if len(numbers) == 1:
        return f"port {numbers[0]}"
    return f"ports {enumerated(map(str, numbers), most=6)}"


def _verb(subjects: Sequence[object], one: str, several: str) -> str:
    return one if len(subjects) == 1 else several


def enumerated(texts: Iterable[str], most: int = _MOST) -> str:
    """``a``, ``a and b``, ``a, b and c``; what is more than ``most`` is counted."""
    parts = list(texts)
    if len(parts) > most:
        parts = [*parts[: most - 1], f"{len(parts) - most + 1} more"]
    return listed(parts) if parts else ""
