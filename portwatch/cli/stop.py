"""``portwatch stop``: stop what listens on a port, or a process that listens."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING

from portwatch.cli.context import CommandError
from portwatch.cli.stop_report import document, hold_line, plan_lines, refusal_line
from portwatch.core.record import record
from portwatch.core.text import clean
from portwatch.services import stop_words as words
from portwatch.services.history_acts import append
from portwatch.services.history_file import FILE_NAME
from portwatch.services.runtime import Paths
from portwatch.services.stop_carry import carry_out
from portwatch.services.stop_end import PATIENCE
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_pause import Hold
from portwatch.services.stop_pause import carry_out as hold_all
from portwatch.services.stop_plan import (
    PortTarget,
    Refusal,
    RefusalCode,
    StopPlan,
    TargetError,
    Way,
    parse_target,
)
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_record import act
from portwatch.services.stop_survey import Surveyor
from portwatch.services.stop_tool import Tools

if TYPE_CHECKING:
    from collections.abc import Hashable

    from portwatch.cli.context import Context
    from portwatch.services.stop_carry import AnyEnding
    from portwatch.services.stop_outcome import Outcome
    from portwatch.services.stop_plan import PidTarget

_FAILED, _USAGE, _REFUSED, _NOTHING = 1, 2, 4, 5
_WAYS = {
    Way.TREE: "also what the process started",
    Way.UNIT: "the whole service that it is a part of, by systemd",
    Way.CONTAINER: "the container that it runs in or listens for, by Docker or Podman",
}
_HOLDS = {
    Hold.PAUSE: "do not stop it: have it stand still, so that it can be examined",
    Hold.GO_ON: "let go on what was paused",
}
_HELD_IN = frozenset({Way.PROCESS, Way.TREE})
_STEP = 0.2  # seconds between two looks
_LONGEST = 3600.0
_NOT_THERE = frozenset({RefusalCode.GONE, RefusalCode.LET_GO, RefusalCode.NO_MANAGER})
_EXIT = {
    OutcomeCode.STOPPED: 0,
    OutcomeCode.PAUSED: 0,
    OutcomeCode.GOES_ON: 0,
    OutcomeCode.NOT_PERMITTED: _REFUSED,
    OutcomeCode.ENDED_BEFORE: _NOTHING,
    OutcomeCode.LET_GO: _NOTHING,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.set_defaults(way=Way.PROCESS)
    add = parser.add_argument
    told = "a port with its colon, as :8080, or the number of a process that listens"
    add("target", metavar=":PORT[/tcp|/udp] | PID", help=told)
    how = parser.add_mutually_exclusive_group()
    for way, text in _WAYS.items():
        how.add_argument(f"--{way}", dest="way", action="store_const", const=way, help=text)
    instead = parser.add_mutually_exclusive_group()
    for hold, text in _HOLDS.items():
        instead.add_argument(f"--{hold}", dest="hold", action="store_const", const=hold, help=text)
    add("--force", action="store_true", help="end it by force if it does not finish in time")
    add("--yes", action="store_true", help="do not ask")
    add("--dry-run", action="store_true", help="only show the plan")
    add(
        "--wait",
        type=_seconds,
        default=PATIENCE,
        metavar="SECONDS",
        help="the time it gets to finish (default: %(default)g)",
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Plan, show, ask, stop, and say what became of it."""
    try:
        target = parse_target(args.target)
    except TargetError as error:
        raise CommandError(str(error), _USAGE) from error
    if args.hold is not None and args.way not in _HELD_IN:
        raise CommandError(f"--{args.hold} is done to processes; leave out --{args.way}", _USAGE)
    with context.monitor() as monitor:
        surveyor = Surveyor(monitor.sources)
        guard = Guard.here(monitor.sources.processes, os.environ)
        tools = Tools.here(os.environ, on_terminal=context.stdin.isatty())
        found = _barred(Planner(surveyor, guard, tools).plan(target), args.way)
        also = _inside(surveyor, target)
        hint = _port_meant(surveyor, target)
        if not found:
            raise CommandError(f"{_nothing(target)}{also}{hint and f'; {hint}'}", _NOTHING)
        if also:
            context.note(f"left alone{also}")
        job = _Job(
            args,
            context,
            surveyor,
            guard,
            tools,
            _once([one for one in found if isinstance(one, StopPlan)], args.way),
            [one for one in found if isinstance(one, Refusal)],
        )
        outcomes = job.do(hint)
        if args.json:
            whole = document(job.plans, job.refusals, outcomes, args.way)
            context.print(json.dumps(whole, indent=2))
    return job.exit_code(outcomes)


@record(frozen=True, slots=True)
class _Job:
    """One run of the command, with something to stop or to refuse."""

    args: argparse.Namespace
    context: Context
    surveyor: Surveyor
    guard: Guard
    tools: Tools
    plans: list[StopPlan]
    refusals: list[Refusal]

    def do(self, hint: str = "") -> list[Outcome]:
        """Show, ask and stop; a hint is given before anything is asked."""
        for refusal in self.refusals:
            self.context.note(refusal_line(refusal))
        if hint:
            self.context.note(hint)
        if not self.plans:
            return []
        asks = not (self.args.yes or self.args.dry_run)
        if asks and not self.context.stdin.isatty():  # who cannot be asked has not agreed
            raise CommandError("nobody can be asked here; --yes stops without asking", _USAGE)
        if asks or not self.args.json:
            self._show()
        if self.args.dry_run or (asks and not self._agrees()):
            return []
        return self._stop_all() if self.args.hold is None else self._hold_all(self.args.hold)

    def _hold_all(self, hold: Hold) -> list[Outcome]:
        """Pause, or let go on; both are done at once."""
        tree = True if self.args.way is Way.TREE else None
        outcomes = []
        for plan in self.plans:  # each is told before the next one: it may be broken off there
            outcome = hold_all(plan, hold, self.surveyor, self.guard, tree=tree)
            outcomes.append(outcome)
            self._tell(outcome)
            self._remember(plan, outcome)
        return outcomes

    def _remember(self, plan: StopPlan, outcome: Outcome) -> None:
        """Beside what the window remembers, if it does."""
        made = act(plan, self.args.way, outcome, self.context.now().wall, self.args.hold)
        problem = append(Paths.find().state / FILE_NAME, made)
        if problem:
            self.context.note(f"this is not remembered: {clean(problem, 200)}")

    def exit_code(self, outcomes: list[Outcome]) -> int:
        """The contract's code for what happened."""
        if not self.plans:
            codes = {one.code for one in self.refusals}
            if RefusalCode.FAILED in codes:
                return _FAILED
            return _NOTHING if codes <= _NOT_THERE else _REFUSED
        if self.args.dry_run:
            return 0
        if len(outcomes) < len(self.plans):  # the person did not want it, or broke it off
            return _FAILED
        failures = [code for one in outcomes if (code := _EXIT.get(one.code, _FAILED))]
        return failures[0] if failures else (_REFUSED if self.refusals else 0)

    def _show(self) -> None:
        """The plans; beside the results if those are for programs."""
        stream = self.context.stderr if self.args.json else self.context.stdout
        late = words.LATE_LEAVE if self.args.yes else words.LATE_ASK
        late = words.LATE_FORCE if self.args.force else late
        for plan in self.plans:
            if self.args.hold is not None:
                stream.write(f"{hold_line(plan, self.args.hold)}\n")
                continue
            for line in plan_lines(plan, self.args.wait, self.args.way, late=late):
                stream.write(f"{line}\n")
        stream.flush()

    def _agrees(self) -> bool:
        count = len(self.plans)
        verb = (self.args.hold or "stop").capitalize()
        what = f"{verb} it?" if count == 1 else f"{verb} these {count} programs?"
        if self._ask(f"{what} [y/N] ") in {"y", "yes"}:
            return True
        done = {None: "stopped", Hold.PAUSE: "paused"}.get(self.args.hold, "continued")
        self.context.note(f"nothing was {done}")
        return False

    def _ask(self, question: str) -> str:
        """An answer in small letters; empty at the end of the input and at Ctrl+C."""
        stream = self.context.stderr
        try:
            stream.write(question)
            stream.flush()
            answer = self.context.stdin.readline()
        except KeyboardInterrupt:
            answer = ""
        if not answer.endswith("\n"):
            stream.write("\n")
        return answer.strip().lower()

    def _stop_all(self) -> list[Outcome]:
        waiting = [plan.process.id for plan in self.plans]
        outcomes: list[Outcome] = []
        for plan in self.plans:
            waiting.remove(plan.process.id)
            with carry_out(
                plan,
                self.args.way,
                self.surveyor,
                self.guard,
                self.tools,
                patience=self.args.wait,
                yet_to_end=frozenset(waiting),
            ) as ending:
                try:
                    outcome = self._stop(ending)
                except KeyboardInterrupt:
                    outcome = ending.leave()
                if not ending.is_bound and sys.platform == "linux":
                    self.context.note("without pidfd: the process was checked, but not held on to")
            outcomes.append(outcome)
            self._tell(outcome)
            self._remember(plan, outcome)
            if outcome.code is OutcomeCode.LEFT:
                break
        return outcomes

    def _stop(self, ending: AnyEnding) -> Outcome:
        """Carry one plan out; force only what got its time, and only if that is wanted."""
        outcome = ending.begin(self.context.now())
        while True:
            while outcome is None:
                ending.wait(_STEP)
                outcome = ending.step(self.context.now())
            if outcome.code is not OutcomeCode.STILL_RUNNING or outcome.forced:
                return outcome
            answer = "f" if self.args.force else self._what_now(outcome)
            if answer in {"w", "wait"}:
                ending.keep_waiting(self.context.now())
                outcome = None
            elif answer in {"f", "force"}:
                outcome = ending.force(self.context.now())
            else:
                return outcome

    def _what_now(self, outcome: Outcome) -> str:
        """Ask what to do with what still runs, where somebody can be asked."""
        if self.args.yes or not self.context.stdin.isatty():
            return ""
        return self._ask(f"{outcome.text} [w]ait, [f]orce, or leave it? [w/f/N] ")

    def _tell(self, outcome: Outcome) -> None:
        good = not _EXIT.get(outcome.code, _FAILED)
        text = outcome.text
        if outcome.code is OutcomeCode.STILL_RUNNING and not outcome.forced:
            text = f"{text} (--force ends it by force)"
        if outcome.remedy:
            text = f"{text} ({outcome.remedy})"
        if not good:
            self.context.note(text)
        elif not self.args.json:
            self.context.print(text)


def _barred(found: tuple[StopPlan | Refusal, ...], way: Way) -> tuple[StopPlan | Refusal, ...]:
    """Plans that cannot be carried out in the wanted way are refusals."""
    reasons = [dict(one.barred).get(way) if isinstance(one, StopPlan) else None for one in found]
    return tuple(reason or one for one, reason in zip(found, reasons, strict=True))


def _once(plans: list[StopPlan], way: Way) -> list[StopPlan]:
    """What is stopped as a whole is stopped once, however many of its processes listen there."""
    found: dict[Hashable, StopPlan] = {}
    for plan in plans:
        whole = plan.by(way)  # a user's unit may be called as one of the system's
        found[plan.process.id if whole is None else (whole.is_own, whole.name)] = plan
    return list(found.values())


def _inside(surveyor: Surveyor, target: PortTarget | PidTarget) -> str:
    """What is added where containers listen on the port, which is not this computer's."""
    count = surveyor.networks_with(target) if isinstance(target, PortTarget) else 0
    return f": {words.inside(count)}" if count else ""


def _port_meant(surveyor: Surveyor, target: PortTarget | PidTarget) -> str:
    """What is added where the number of a process is that of a port where something listens."""
    if isinstance(target, PortTarget):
        return ""
    ports = {one.socket.local_port for one in surveyor.look().listeners}
    number = target.pid
    return f"if you mean the port: portwatch stop :{number}" if number in ports else ""


def _nothing(target: PortTarget | PidTarget) -> str:
    if isinstance(target, PortTarget):
        protocol = f" {target.protocol}" if target.protocol else ""
        return f"nothing listens on port {target.port}{protocol}"
    return f"process {target.pid} listens on no port; what does not is ended by kill {target.pid}"


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _LONGEST:
        raise argparse.ArgumentTypeError(f"takes seconds, more than 0 and at most {_LONGEST:g}")
    return seconds
