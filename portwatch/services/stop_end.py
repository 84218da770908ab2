"""Carries out a plan: asks a process to end, waits, and looks what became of its port.

The order of a tree. The planned process is asked first, and alone: a master that is told to end
ends its workers in its own good order, while one whose workers are ended first takes that for a
crash and starts new ones. When it has ended, those of its descendants that still run are asked
together (``stop_rest``).
"""

from __future__ import annotations

from enum import Enum
from time import sleep
from typing import TYPE_CHECKING

from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services.stop_aftermath import Aftermath
from portwatch.services.stop_check import (
    attempt,
    bound_handle,
    holds_any,
    objection,
    runs_another,
)
from portwatch.services.stop_family import descendants
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_rest import Rest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from portwatch.core.model import Instant, ProcessId, Socket
    from portwatch.services.stop import Handle
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_plan import StopPlan
    from portwatch.services.stop_survey import Surveyor

PATIENCE = 10.0
"""Seconds that a process gets to finish."""

SETTLE = 1.0
"""Seconds after the end in which the port is watched for whoever takes it."""

_SETTLE_SUPERVISED = 2.0  # at the least; systemd and Docker wait 0.1 s, many scripts 1 s
_STEP = 0.05  # seconds between two looks at several processes


class _Phase(Enum):
    NEW = 1
    FIRST = 2  # the planned process was asked, and is waited for
    REST = 3  # its descendants were
    SETTLE = 4  # all have ended: who has the port now?
    DONE = 5


class Ending:
    """One stop, in steps that do not block; a context manager, for it holds descriptors.

    ``begin``, then ``step`` until one of them returns an outcome. After ``STILL_RUNNING`` there
    is a choice: ``keep_waiting`` or ``force``, and ``step`` again. Nothing is ever forced
    without ``force``.

    Attributes:
        plan: What is carried out.
        is_bound: Whether the system kept the handle to the planned process (a pidfd).
    """

    def __init__(
        self,
        plan: StopPlan,
        surveyor: Surveyor,
        guard: Guard,
        *,
        tree: bool = False,
        patience: float = PATIENCE,
        settle: float = SETTLE,
        yet_to_end: frozenset[ProcessId] = frozenset(),
    ) -> None:
        """Nothing happens yet.

        Args:
            plan: Who, and why.
            surveyor: Looks at the machine.
            guard: What must live.
            tree: Whether to end all that it started too.
            patience: Seconds that each process gets.
            settle: Seconds after the end in which the port is watched; longer if somebody is
                likely to start the process again.
            yet_to_end: Processes that the caller ends later: that they hold the port is no news.
        """
        self.plan = plan
        self.is_bound = True
        self._surveyor = surveyor
        self._guard = guard
        self._tree = tree
        self._patience = patience
        self._settling = settle
        self._aftermath = Aftermath(plan, surveyor, yet_to_end)
        self._phase = _Phase.NEW
        self._first: Handle | None = None
        self._rest = Rest(plan.process.id, surveyor.hands, guard)
        self._until = 0.0
        self._forced: set[ProcessId] = set()
        self._told_closed = False

    def begin(self, now: Instant) -> Outcome | None:
        """Look again whether it is the process that was planned, then ask it to end.

        Returns:
            An outcome if it is not, or may not be asked.
        """
        refusal = self._guard.refuses(self.plan.process)
        if refusal is None and self._tree:
            refusal = self.plan.tree_refusal
        if refusal is not None:
            return self._end(OutcomeCode.NOT_PERMITTED, outcome_words.refused(refusal))
        return self._attempt(lambda: self._ask_first(now))

    def step(self, now: Instant) -> Outcome | None:
        """Look how things are.

        Returns:
            An outcome, or nothing as long as there is still hope.
        """
        try:
            return self._step(now)
        except OSError as error:
            text = outcome_words.lost_sight(self.plan, error.strerror or "")
            return self._end(OutcomeCode.FAILED, text)

    def _step(self, now: Instant) -> Outcome | None:
        self._rest.drop_ended()
        match self._phase:
            case _Phase.FIRST if self._first is not None:
                return self._step_first(self._first, now)
            case _Phase.REST:
                return self._step_rest(now)
            case _Phase.SETTLE:
                return self._step_settle(now)
        return None

    def wait(self, seconds: float) -> None:
        """Block until a step is worth while, at most so long."""
        if self._phase is _Phase.FIRST and self._first is not None:
            self._first.wait(min(seconds, _STEP) if self._tree else seconds)
        elif self._phase is not _Phase.DONE:
            sleep(min(seconds, _STEP))

    def keep_waiting(self, now: Instant) -> None:
        """Give what still runs the same time again."""
        self._until = now.monotonic + self._patience

    def force(self, now: Instant) -> Outcome | None:
        """End by force what was asked, got its time and still runs.

        The planned process must still run the same program, and hold its socket as before it was
        asked; unless the last outcome told that it has closed it.

        Returns:
            An outcome if that is not so, or not possible.
        """
        outcome = None
        first = self._first
        if self._phase is _Phase.FIRST and first is not None:
            outcome = self._attempt(lambda: self._force_first(first))
        elif self._phase is _Phase.REST:
            outcome = self._attempt(self._force_rest)
        self.keep_waiting(now)
        return outcome

    def look_again(self) -> Outcome | None:
        """An outcome if another program has taken the port; also long after ``STOPPED``."""
        self._aftermath.look()
        return self._aftermath.taken_again(self._forced)

    def leave(self) -> Outcome:
        """Stop waiting. What was asked to end stays asked."""
        asked = self._phase is not _Phase.NEW
        forced = self.plan.process.id in self._forced
        if self._phase not in {_Phase.REST, _Phase.SETTLE}:
            return self._end(
                OutcomeCode.LEFT, outcome_words.left(self.plan, asked=asked, forced=forced)
            )
        running = self._rest.running()
        text = outcome_words.left_after(self.plan, running, forced=forced)
        return self._end(OutcomeCode.LEFT, text, running=running)

    def close(self) -> None:
        """Give back the handles."""
        first, self._first, self._phase = self._first, None, _Phase.DONE
        self._rest.close()
        if first is not None:
            first.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _attempt(self, act: Callable[[], Outcome | None]) -> Outcome | None:
        """Do something to the planned process; what the system says against it ends the stop."""
        outcome = attempt(self.plan, act)
        if outcome is not None and outcome.code is not OutcomeCode.STILL_RUNNING:
            self._phase = _Phase.DONE
        return outcome

    def _ask_first(self, now: Instant) -> Outcome | None:
        plan = self.plan
        first = self._first = bound_handle(plan, self._surveyor.hands)
        self.is_bound = first.is_bound
        if self._tree:
            planned = (one.id for one in plan.tree.processes[1:])
            try:
                self._rest.gather((*planned, *descendants(plan.process.id)), first, strictly=True)
            except OSError as error:
                text = outcome_words.tree_not_held(plan, error.strerror or "")
                return self._end(OutcomeCode.FAILED, text)
        outcome = objection(plan, self._surveyor)
        if outcome is not None:
            return outcome
        self._phase = _Phase.FIRST  # before it is asked: a break after that must tell the truth
        self.keep_waiting(now)
        first.ask()
        return None

    def _step_first(self, first: Handle, now: Instant) -> Outcome | None:
        if self._tree:  # what it starts in its last moments
            self._rest.gather(descendants(self.plan.process.id), first)
        if first.has_ended():
            if self._tree:
                self._phase = _Phase.REST
                self._rest.ask(self._rest.running())
                self.keep_waiting(now)
            else:
                self._settle(now)
        elif now.monotonic >= self._until:
            held = self._holds(self.plan.sockets)
            self._told_closed = held is False
            return self._still_running((self.plan.process.id,), holds=held)
        return None

    def _force_first(self, first: Handle) -> Outcome | None:
        plan = self.plan
        if first.has_ended():
            return None
        if runs_another(plan.process, self._surveyor):
            return self._end(OutcomeCode.LET_GO, outcome_words.another_program(plan))
        if plan.bound and not self._told_closed:
            still = self._holds(plan.bound)
            if still is None:
                return self._end(OutcomeCode.NOT_PERMITTED, outcome_words.unreadable(plan))
            if not still:
                self._told_closed = True
                return self._still_running((plan.process.id,), holds=False)
        first.force()
        self._forced.add(plan.process.id)
        return None

    def _force_rest(self) -> None:
        self._forced |= self._rest.force()

    def _step_rest(self, now: Instant) -> Outcome | None:
        rest = self._rest
        rest.follow()
        running = rest.running()
        unheld = () if running else rest.unheld()
        if unheld:
            text = outcome_words.rest_not_permitted(self.plan, len(unheld))
            return self._end(OutcomeCode.NOT_PERMITTED, text, running=unheld)
        if not running:
            self._settle(now)
        elif rest.changed.issuperset(running):
            text = outcome_words.rest_runs_another(self.plan, len(running))
            return self._end(OutcomeCode.LET_GO, text, running=running)
        elif (rest.refused | rest.changed).issuperset(running):
            text = outcome_words.rest_not_permitted(self.plan, len(running))
            return self._end(OutcomeCode.NOT_PERMITTED, text, running=running)
        elif now.monotonic >= self._until:
            return self._still_running(running)
        return None

    def _settle(self, now: Instant) -> None:
        self._phase = _Phase.SETTLE
        least = 0.0 if self.plan.supervisor is None else _SETTLE_SUPERVISED
        self._until = now.monotonic + max(self._settling, least)

    def _step_settle(self, now: Instant) -> Outcome | None:
        """Who has the port now? Who takes it again needs a moment for that."""
        outcome = self.look_again()
        if outcome is None and now.monotonic >= self._until:
            outcome = self._aftermath.outcome(self._forced)
        if outcome is not None:
            self._phase = _Phase.DONE
        return outcome

    def _holds(self, wanted: tuple[Socket, ...]) -> bool | None:
        return holds_any(self.plan, wanted, self._surveyor)

    def _still_running(
        self, running: tuple[ProcessId, ...], *, holds: bool | None = None
    ) -> Outcome:
        text = outcome_words.still_running(
            self.plan,
            running,
            self._patience,
            closed=self._told_closed,
            forced=self._forced.issuperset(running),
        )
        spent = not self._forced.isdisjoint(running)
        spent = spent and (self._forced | self._rest.refused).issuperset(running)
        code = OutcomeCode.STILL_RUNNING
        return Outcome(code, text, running, forced=spent, holds=holds)

    def _end(
        self,
        code: OutcomeCode,
        text: str,
        *,
        running: tuple[ProcessId, ...] = (),
    ) -> Outcome:
        self._phase = _Phase.DONE
        return Outcome(code, text, running, forced=bool(self._forced))
