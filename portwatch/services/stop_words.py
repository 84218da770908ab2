"""How the plan of a stop is told, in plain sentences; see ``stop_outcome_words`` for its end.

Names of processes and users are cleaned here; the results are plain text, never markup.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs
from portwatch.core.columns import address_text
from portwatch.core.said import listed, say, say_count, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from portwatch.core.model import Process, Socket
    from portwatch.services.stop_plan import Effect, Peer, StopPlan

LATE_ASK = say("If it is still running then, you are asked before it is forced.")
LATE_FORCE = say("If it is still running then, it is forced (KILL).")
LATE_LEAVE = say("If it is still running then, it is left running.")

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
    return say("Stop {program}?", program=program(plan.process))


def intro(plan: StopPlan) -> str:
    """What it is stopped for, and what should be known before."""
    parts: list[str] = [holds(plan)]
    if plan.sharers:
        parts.append(
            say_count(
                "{who} hold the same socket: the port is free only when all have ended.",
                "{who} holds the same socket: the port is free only when all have ended.",
                len(plan.sharers),
                who=_subjects(plan.sharers),
            )
        )
    if plan.beside:
        parts.append(
            say_count(
                "{who} listen there too, with sockets of their own:"
                " the port is free only when all have ended.",
                "{who} listens there too, with a socket of its own:"
                " the port is free only when all have ended.",
                len(plan.beside),
                who=_subjects(plan.beside),
            )
        )
    if plan.supervisor is not None:
        parts.append(plan.supervisor.text)
    return together(parts)


def holds(plan: StopPlan) -> str:
    """For which ports it is stopped."""
    return say("It holds {ports}.", ports=ports(plan.sockets))


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
    paused = say("It is paused, and is let go on so that it can finish.") if plan.is_paused else ""
    asked = Step(say("Process {pid} is asked to finish (TERM)", pid=pid), paused)
    if tree and count:
        asked = Step(
            say_count(
                "Process {pid} is asked to finish (TERM), then {count} processes that it started",
                "Process {pid} is asked to finish (TERM), then {count} process that it started",
                count,
                pid=pid,
            ),
            together((paused, say("A program that started others usually ends them itself."))),
        )
    looked = Step(
        say_count(
            "portwatch checks that {ports} are closed",
            "portwatch checks that {ports} is closed",
            len(numbers(plan.sockets)),
            ports=ports_word(plan.sockets),
        ),
        say("If another program took it meanwhile, that one is left alone."),
    )
    if sys.platform == "win32":
        return (_at_once(pid, tree=tree and count > 0), looked)
    return (asked, Step(say("It gets {time} to finish", time=seconds(patience)), late), looked)


def _at_once(pid: int, *, tree: bool) -> Step:
    """The first step where a program cannot be asked (``TerminateProcess``)."""
    told = say("Process {pid} is ended at once", pid=pid)
    if tree:
        told = say("Process {pid} and what it started are ended at once", pid=pid)
    lost = say("Windows has no way to ask a program to finish: what it has not saved is lost.")
    return Step(told, lost)


def processes_text(effect: Effect) -> str:
    """Which processes end."""
    names = {clean(programs.name(one), _NAME): None for one in effect.processes}
    pids = enumerated(str(one.id.pid) for one in effect.processes)
    count = len(effect.processes)
    if count == 1:
        return f"1, {next(iter(names))}"
    if len(names) == 1:
        return say("{number}, all {name}: {pids}", number=count, name=next(iter(names)), pids=pids)
    return say("{number}, {names}: {pids}", number=count, names=enumerated(names), pids=pids)


def connections_text(peers: Sequence[Peer]) -> str:
    """Which open connections break."""
    total = sum(peer.count for peer in peers)
    if not total:
        return say("none open")
    return say("{total} open: {peers}", total=total, peers=enumerated(map(_peer, peers), most=6))


def freed_text(effect: Effect) -> str:
    """Which ports are free then."""
    return enumerated(_ends((*effect.freed, *effect.also)), most=6) or say("none")


def ports(found: Sequence[Socket]) -> str:
    """Ports with their addresses: ``port 53 tcp on 127.0.0.1 and [::1]``."""
    return enumerated((say("port {port}", port=one) for one in _ends(found)), most=6)


def named(found: Sequence[Process]) -> str:
    """``process 7 (nginx) and process 8 (nginx)``."""
    return enumerated(map(_numbered, found))


def seconds(value: float) -> str:
    """A patience in words."""
    return say("1 second") if value == 1 else say("{seconds:g} seconds", seconds=value)


def ports_word(found: Iterable[Socket]) -> str:
    """Their numbers alone: ``port 80``, ``ports 80 and 443``."""
    listened = numbers(found)
    text = enumerated(map(str, listened), most=6)
    return say("port {port}", port=text) if len(listened) == 1 else say("ports {ports}", ports=text)


def numbers(found: Iterable[Socket]) -> list[int]:
    """The numbers of their ports, each once and in order."""
    return sorted({one.local_port for one in found})


def inside(count: int) -> str:
    """That containers listen on the port, each in a network of its own."""
    if count == 1:
        return "a container or sandbox listens on it in a network of its own"
    return f"{count} containers or sandboxes listen on it in networks of their own"


def enumerated(texts: Iterable[str], most: int = _MOST) -> str:
    """``a``, ``a and b``, ``a, b and c``; what is more than ``most`` is counted."""
    parts = list(texts)
    if len(parts) > most:
        parts = [*parts[: most - 1], say("{more} more", more=len(parts) - most + 1)]
    return listed(parts) if parts else ""


def _ends(found: Iterable[Socket]) -> list[str]:
    """Each port once, with all its addresses."""
    groups: dict[tuple[int, str], dict[str, None]] = {}
    for one in found:
        address = address_text(one.family, one.local_address)
        groups.setdefault((one.local_port, one.protocol), {})[address] = None
    return [
        say(
            "{number} {protocol} on {addresses}",
            number=number,
            protocol=str(protocol),
            addresses=enumerated(addresses),
        )
        for (number, protocol), addresses in groups.items()
    ]


def _subjects(found: Sequence[Process]) -> str:
    """As ``named``, at the start of a sentence."""
    first = say("Process {pid} ({called})", pid=found[0].id.pid, called=_names(found[0]))
    return enumerated((first, *map(_numbered, found[1:])))


def _numbered(process: Process) -> str:
    return say("process {pid} ({called})", pid=process.id.pid, called=_names(process))


def _names(process: Process) -> str:
    return ", ".join(filter(None, _called(process)))


def _called(process: Process) -> tuple[str, str]:
    return clean(programs.name(process), _NAME), clean(programs.detail(process), _NAME)


def _peer(peer: Peer) -> str:
    who = say("other computers") if peer.program is None else clean(peer.program, _NAME)
    return together((who, f"({peer.count})"))
