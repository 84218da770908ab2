"""How ``portwatch stop`` shows plans and outcomes: as lines for people, and as JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from portwatch.core import encode
from portwatch.core.columns import endpoint
from portwatch.core.text import clean
from portwatch.services import stop_managed_words as managed_words
from portwatch.services import stop_words as words
from portwatch.services.stop_plan import Way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.encode import Json
    from portwatch.core.model import Socket
    from portwatch.services.stop_outcome import Outcome
    from portwatch.services.stop_pause import Hold
    from portwatch.services.stop_plan import Effect, Refusal, StopPlan

_LONG = 200  # characters of a path or a command line that are shown
_NAME = 60
_MOST = 20  # sockets that are shown


def plan_lines(plan: StopPlan, patience: float, way: Way, *, late: str) -> Iterator[str]:
    """A plan for people; everything in it that came from the machine is cleaned.

    Args:
        plan: Who would be stopped.
        patience: Seconds that it gets.
        way: How it is stopped.
        late: What happens when it does not end in time, as ``stop_words`` says it.
    """
    process, effect, managed = plan.process, plan.effect_of(way), plan.by(way)
    yield words.question(plan)
    yield words.intro(plan) if managed is None else managed_words.intro(plan, managed)
    facts = [
        ("Process", f"{process.id.pid}, since {_local_time(process.started_at)}"),
        ("User", clean(process.user or "not known", _NAME)),
        ("Program", clean(process.exe or "not visible", _LONG)),
        ("Command", clean(" ".join(process.command), _LONG)),
        *(("Socket", text) for text in _sockets(plan.sockets)),
        ("Ends", words.processes_text(effect)),
        ("Frees", words.freed_text(effect)),
        ("Connections", words.connections_text(effect.peers)),
    ]
    for title, text in facts:
        yield f"  {title:<12}{text}"
    steps = words.steps(plan, patience, tree=way is Way.TREE, late=late)
    if managed is not None:
        steps = managed_words.steps(managed, patience, steps[-1], late)
        yield f"  {'By':<12}{managed_words.command(managed)}"
        yield f"  {'Rights':<12}{managed_words.rights(managed)}"
    for number, step in enumerate(steps, 1):
        yield f"  {number}. {step.what}. {step.more}".rstrip()
    for other in plan.managed if way is not Way.UNIT and way is not Way.CONTAINER else ():
        told = managed_words.belongs(other)
        yield f"  {told} --{other.way} stops that instead."
    if plan.has_children and way is Way.PROCESS:
        count = len(plan.tree.processes) - 1
        noun = "process" if count == 1 else "processes"
        yield f"  It has started {count} {noun}, which --tree stops too."
    if way is Way.TREE and plan.tree_refusal is not None:
        yield f"  --tree is not possible: {plan.tree_refusal.text}"


def hold_line(plan: StopPlan, hold: Hold) -> str:
    """What would be paused, or would go on."""
    pid = plan.process.id.pid
    who = f"{words.program(plan.process)}, process {pid}"
    return f"{hold.capitalize()} {who}? It holds {words.ports(plan.sockets)}."


def refusal_line(refusal: Refusal) -> str:
    """Why something is not stopped, and what may help."""
    return f"{refusal.text} ({refusal.remedy})" if refusal.remedy else refusal.text


def document(
    plans: Sequence[StopPlan],
    refusals: Sequence[Refusal],
    outcomes: Sequence[Outcome],
    way: Way,
) -> dict[str, Json]:
    """Everything as one JSON object; outcomes stand in the order of their plans."""
    return {
        "schema": encode.SCHEMA,
        "plans": [_plan(one, way) for one in plans],
        "refusals": [_refusal(one) for one in refusals],
        "outcomes": [
            {
                "pid": plan.process.id.pid,
                "code": one.code,
                "text": encode.exact(one.text),
                "forced": one.forced,
                "running": [process.pid for process in one.running],
                "holders": [encode.process(process) for process in one.holders],
            }
            for plan, one in zip(plans, outcomes, strict=False)
        ],
    }


def _plan(plan: StopPlan, way: Way) -> dict[str, Json]:
    supervisor = plan.supervisor
    return {
        "process": encode.process(plan.process),
        "sockets": [_socket(one) for one in plan.sockets],
        "shared_with": [encode.process(one) for one in plan.sharers],
        "supervisor": None
        if supervisor is None
        else {"pid": supervisor.pid, "name": encode.exact(supervisor.name)},
        "way": way,
        "ways": [_way(plan, one, recommended=not number) for number, one in enumerate(plan.ways())],
        "ends": _effect(plan.effect_of(way)),
        "text": encode.exact(words.intro(plan)),
    }


def _way(plan: StopPlan, way: Way, *, recommended: bool) -> dict[str, Json]:
    """One way in which it could be stopped, and by what command of a manager, if so.

    Whose rights ask the manager is ``own`` or ``helper``; ``stops_with`` are its other units that
    stop too.
    """
    managed = plan.by(way)
    return {
        "way": way,
        "recommended": recommended,
        "name": None if managed is None else encode.exact(managed.name),
        "command": None
        if managed is None
        else [encode.exact(word) for word in managed.stop_command],
        "stops_with": []
        if managed is None
        else [encode.exact(name) for name in (*managed.sockets, *managed.followers)],
        "rights": None if managed is None else ("helper" if managed.is_helped else "own"),
    }


def _effect(effect: Effect) -> dict[str, Json]:
    return {
        "processes": [encode.process(one) for one in effect.processes],
        "frees": [_socket(one) for one in (*effect.freed, *effect.also)],
        "connections": [
            {
                "program": None if one.program is None else encode.exact(one.program),
                "count": one.count,
            }
            for one in effect.peers
        ],
    }


def _refusal(refusal: Refusal) -> dict[str, Json]:
    return {
        "code": refusal.code,
        "text": encode.exact(refusal.text),
        "remedy": refusal.remedy,
        "pid": None if refusal.process is None else refusal.process.pid,
    }


def _socket(one: Socket) -> dict[str, Json]:
    return {
        "protocol": one.protocol,
        "family": one.family,
        "address": one.local_address,
        "port": one.local_port,
        "inode": one.inode,
    }


def _sockets(found: Sequence[Socket]) -> Iterator[str]:
    """One a line; a program may have tens of thousands, and the rest of the plan shall be seen."""
    yield from map(_socket_text, found[:_MOST])
    if len(found) > _MOST:
        yield f"and {len(found) - _MOST:,} more"


def _socket_text(one: Socket) -> str:
    inode = f", inode {one.inode}" if one.inode else ""
    return f"{one.protocol} {endpoint(one.family, one.local_address, one.local_port)}{inode}"


def _local_time(seconds: float | None) -> str:
    if seconds is None:
        return "not known"
    try:
        return f"{datetime.fromtimestamp(seconds, UTC).astimezone():%Y-%m-%d %H:%M:%S}"
    except (OverflowError, OSError, ValueError):  # a clock or a process that lies
        return "not known"
