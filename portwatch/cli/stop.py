"""``portwatch stop``: stop what listens on a port, or a process that listens."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from portwatch.cli.context import CommandError
from portwatch.core import encode
from portwatch.core.text import clean
from portwatch.services import stop_words as words
from portwatch.services.stop_end import PATIENCE, Ending
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import Refusal, RefusalCode, StopPlan, TargetError, parse_target
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context
    from portwatch.core.encode import Json
    from portwatch.core.model import ProcessId, Socket
    from portwatch.services.stop_outcome import Outcome

_FAILED, _USAGE, _REFUSED, _NOTHING = 1, 2, 4, 5
_STEP = 0.2  # seconds between two looks
_NOT_THERE = frozenset({RefusalCode.GONE, RefusalCode.LET_GO})
_EXIT = {
    OutcomeCode.STOPPED: 0,
    OutcomeCode.NOT_PERMITTED: _REFUSED,
    OutcomeCode.ENDED_BEFORE: _NOTHING,
    OutcomeCode.LET_GO: _NOTHING,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add = parser.add_argument
    add("target", metavar=":PORT[/tcp|/udp] | PID", help="a port with a colon, or a process")
    add("--tree", action="store_true", help="also what the process started")
    add("--force", action="store_true", help="end it by force if it does not finish in time")
    add("--yes", action="store_true", help="do not ask")
    add("--dry-run", action="store_true", help="only show the plan")


def run(args: argparse.Namespace, context: Context) -> int:
    """Plan, show, ask, stop, and say what became of it."""
    try:
        target = parse_target(args.target)
    except TargetError as error:
        raise CommandError(str(error), _USAGE) from error
    with context.monitor() as monitor:
        surveyor = Surveyor(monitor.sources)
        guard = Guard.here(monitor.sources.processes, os.environ)
        found = Planner(surveyor, guard).plan(target)
        plans = [one for one in found if isinstance(one, StopPlan)]
        refusals = [one for one in found if isinstance(one, Refusal)]
        if not found:
            raise CommandError(f"nothing listens: {args.target}", _NOTHING)
        if not plans:
            return _refuse(context, refusals, as_json=args.json)
        if not args.json:
            _show(context, plans, refusals, tree=args.tree)
        if args.dry_run:
            if args.json:
                _print_json(context, plans, refusals, [])
            return 0
        if not args.yes and not _agrees(context):
            context.note("nothing was stopped")
            return _FAILED
        outcomes = _stop_all(context, args, plans, surveyor, guard)
    if args.json:
        _print_json(context, plans, refusals, outcomes)
    codes = [_EXIT.get(one.code, _FAILED) for one in outcomes]
    return max(codes, default=0) or (_REFUSED if refusals else 0)


def _refuse(context: Context, refusals: list[Refusal], *, as_json: bool) -> int:
    """Say why nothing is stopped."""
    if as_json:
        _print_json(context, [], refusals, [])
    for one in refusals:
        context.note(f"{one.text} ({one.remedy})" if one.remedy else one.text)
    return _NOTHING if all(one.code in _NOT_THERE for one in refusals) else _REFUSED


def _show(context: Context, plans: list[StopPlan], refusals: list[Refusal], *, tree: bool) -> None:
    """The plan, for people."""
    for plan in plans:
        process, effect = plan.process, plan.effect(tree=tree)
        facts = [
            ("Process", f"{words.program(process)}, {process.id.pid}"),
            ("Program", clean(process.exe or "not visible", 200)),
            ("Command", clean(" ".join(process.command), 200)),
            ("User", clean(process.user or "not known", 60)),
            ("Since", encode.instant(process.started_at) or "not known"),
            ("Ends", words.processes_text(effect)),
            ("Frees", words.freed_text(effect)),
            ("Connections", words.connections_text(effect.peers)),
        ]
        context.print(words.question(plan))
        context.print(words.intro(plan))
        for title, text in facts:
            context.print(f"  {title:<12}{text}")
        for number, step in enumerate(words.steps(plan, PATIENCE, tree=tree), 1):
            context.print(f"  {number}. {step.what}. {step.more}".rstrip())
    for one in refusals:
        context.note(one.text)


def _agrees(context: Context) -> bool:
    """Ask; who cannot be asked has not agreed."""
    if not context.stdin.isatty():
        raise CommandError("nobody can be asked here; --yes stops without asking", _USAGE)
    context.stdout.write("Stop it? [y/N] ")
    context.stdout.flush()
    return context.stdin.readline().strip().lower() in {"y", "yes"}


def _stop_all(
    context: Context,
    args: argparse.Namespace,
    plans: list[StopPlan],
    surveyor: Surveyor,
    guard: Guard,
) -> list[Outcome]:
    waiting: list[ProcessId] = [plan.process.id for plan in plans]
    outcomes = []
    for plan in plans:
        waiting.remove(plan.process.id)
        rest = frozenset(waiting)
        with Ending(plan, surveyor, guard, tree=args.tree, yet_to_end=rest) as ending:
            try:
                outcome = _stop(context, ending, force=args.force)
            except KeyboardInterrupt:
                outcome = ending.leave()
        outcomes.append(outcome)
        if not args.json:
            good = outcome.code is OutcomeCode.STOPPED
            (context.print if good else context.note)(outcome.text)
    return outcomes


def _stop(context: Context, ending: Ending, *, force: bool) -> Outcome:
    """Carry one plan out; force only what got its time, and only if that was asked for."""
    outcome = ending.begin(context.now())
    forced = False
    while outcome is None or (outcome.code is OutcomeCode.STILL_RUNNING and force and not forced):
        if outcome is not None:
            forced = True
            outcome = ending.force(context.now())
            continue
        ending.wait(_STEP)
        outcome = ending.step(context.now())
    return outcome


def _print_json(
    context: Context, plans: list[StopPlan], refusals: list[Refusal], outcomes: list[Outcome]
) -> None:
    document: dict[str, Json] = {
        "schema": encode.SCHEMA,
        "plans": [
            {
                "process": encode.process(plan.process),
                "sockets": [_socket(one) for one in plan.sockets],
                "shared_with": [encode.process(one) for one in plan.sharers],
                "text": encode.exact(words.intro(plan)),
            }
            for plan in plans
        ],
        "refusals": [
            {"code": one.code, "text": encode.exact(one.text), "remedy": one.remedy}
            for one in refusals
        ],
        "outcomes": [
            {"code": one.code, "text": encode.exact(one.text), "forced": one.forced}
            for one in outcomes
        ],
    }
    context.print(json.dumps(document, indent=2))


def _socket(one: Socket) -> dict[str, Json]:
    return {
        "protocol": one.protocol,
        "family": one.family,
        "address": one.local_address,
        "port": one.local_port,
        "inode": one.inode,
    }
