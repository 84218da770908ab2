"""Why a bare Enter shall not carry out a plan: what ends besides one program of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.said import say, say_count
from portwatch.services.stop_plan import Way

if TYPE_CHECKING:
    from portwatch.services.stop_plan import StopPlan

FEW = 10
"""Connections that may break with an ordinary program: a browser keeps some for one page."""


def cares(plan: StopPlan, way: Way) -> tuple[str, ...]:
    """What a person should have read before, as parts of a sentence; empty for an ordinary plan.

    An ordinary one ends one process, which the person has started, and frees the port; nobody
    else's work, and no other port, goes with it.

    Args:
        plan: What would be done.
        way: How.
    """
    effect = plan.effect_of(way)
    found: list[str] = []
    if way is Way.CONTAINER:
        found.append(say("it is a container"))
    elif way is Way.UNIT or any(not one.is_part for one in plan.managed):
        found.append(say("it is a service"))
    elif plan.is_own is None:
        found.append(say("whose program it is cannot be told"))
    elif not plan.is_own:
        found.append(say("it is not a program of yours"))
    if way in {Way.PROCESS, Way.TREE} and len(effect.processes) > 1:
        count = len(effect.processes)
        found.append(say_count("{count} processes end", "one process ends", count))
    if effect.also:
        count = len({(one.protocol, one.local_port) for one in effect.also})
        found.append(
            say_count("{count} other ports close with it", "another port closes with it", count)
        )
    if effect.connections > FEW:
        count = effect.connections
        found.append(say_count("{count} connections break", "one connection breaks", count))
    if plan.beside or len(effect.freed) < len(plan.sockets):
        found.append(say("the port stays open"))
    return tuple(found)
