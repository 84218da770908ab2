"""Carries out a plan by the manager of a service or a container instead of by a signal.

The process is bound and looked at as before a signal: a manager is asked only if the process that
the plan was made for still holds its socket, and is still a part of what the manager stops.
"""

from __future__ import annotations

from enum import Enum
from time import sleep
from typing import TYPE_CHECKING

from portwatch.core.manager_order import ManagerAct
from portwatch.services import stop_managed_words as told
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services.stop import ProcessEnded
from portwatch.services.stop_aftermath import Aftermath
from portwatch.services.stop_check import attempt, bound_handle, holds_any, objection, runs
from portwatch.services.stop_end import PATIENCE, SETTLE
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from typing import Self

    from portwatch.core.model import Instant, Process, ProcessId
    from portwatch.services.stop import Handle
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_plan import Managed, StopPlan
    from portwatch.services.stop_survey import Surveyor
    from portwatch.services.stop_tool import AnyTool, Tools

PASSWORD = 60.0
"""Seconds at the least in which a person can type the password that a manager asks for."""

_STEP = 0.05  # seconds between two looks
_SETTLE_RESTARTED = 2.0  # at the least, where the manager would start again what ends by itself
_DENIED = ("access denied", "authentication", "permission denied", "not permitted")


class _Phase(Enum):
    NEW = 1
    ASKED = 2  # the manager's tool runs, or the process has not ended yet
    SETTLE = 3  # it has ended: who has the port now?
    DONE = 4


class ManagedEnding:
    """One stop by a manager, in steps that do not block; used as ``stop_end.Ending`` is.

    Attributes:
        plan: What is carried out.
        is_bound: Whether the system kept the handle to the planned process (a pidfd).
    """

    def __init__(
        self,
        plan: StopPlan,
        managed: Managed,
        surveyor: Surveyor,
        guard: Guard,
        tools: Tools,
        *,
        patience: float = PATIENCE,
        settle: float = SETTLE,
        yet_to_end: frozenset[ProcessId] = frozenset(),
    ) -> None:
        """Nothing happens yet.

        Args:
            plan: Who, and why.
            managed: What is stopped, one of the plan's.
            surveyor: Looks at the machine.
            guard: What must live.
            tools: How the manager is asked.
            patience: Seconds that it gets.
            settle: Seconds after the end in which the port is watched.
            yet_to_end: Processes that the caller ends later: that they hold the port is no news.
        """
        self.plan = plan
        self.is_bound = True
        self._managed = managed
        self._surveyor = surveyor
        self._guard = guard
        self._tools = tools
        self._patience = patience
        self._settling = max(settle, _SETTLE_RESTARTED) if managed.restarts else settle
        ending = frozenset(one.id for one in managed.effect.processes)
        self._aftermath = Aftermath(plan, surveyor, yet_to_end - ending)
        self._phase = _Phase.NEW
        self._first: Handle | None = None
        self._tool: AnyTool | None = None
        self._until = 0.0
        self._forced: frozenset[ProcessId] = frozenset()

    def begin(self, now: Instant) -> Outcome | None:
        """Look again whether it is the process that was planned, then ask its manager.

        Returns:
            An outcome if it is not, or cannot be asked.
        """
        refusal = self._guard.refuses_any(self._managed.effect.processes)
        refusal = refusal or self._guard.refuses(self.plan.process)
        if refusal is not None:
            return self._end(OutcomeCode.NOT_PERMITTED, outcome_words.refused(refusal))
        outcome = attempt(self.plan, self._prove)
        if outcome is not None:
            self._phase = _Phase.DONE
            return outcome
        self._phase = _Phase.ASKED
        outcome = self._start(ManagerAct.STOP, now)
        if self._managed.may_ask:
            self._until = max(self._until, now.monotonic + PASSWORD)
        return outcome

    def step(self, now: Instant) -> Outcome | None:
        """Look how things are.

        Returns:
            An outcome, or nothing as long as there is still hope.
        """
        if self._phase is _Phase.ASKED and self._first is not None and self._tool is not None:
            return self._step_asked(self._first, self._tool, now)
        if self._phase is _Phase.SETTLE:
            outcome = self.look_again()
            if outcome is None and now.monotonic >= self._until:
                outcome = self._aftermath.outcome(self._forced)
            if outcome is not None:
                self._phase = _Phase.DONE
            return outcome
        return None

    def wait(self, seconds: float) -> None:
        """Block until a step is worth while, at most so long."""
        if self._phase is _Phase.ASKED and self._tool is not None and self._tool.code is None:
            self._tool.wait(min(seconds, _STEP))
        elif self._phase is not _Phase.DONE:
            sleep(min(seconds, _STEP))

    def keep_waiting(self, now: Instant) -> None:
        """Give it the same time again."""
        self._until = now.monotonic + self._patience

    def force(self, now: Instant) -> Outcome | None:
        """Have the manager end by force what got its time and still runs.

        Returns:
            An outcome if that is not possible.
        """
        first, tool = self._first, self._tool
        if self._phase is not _Phase.ASKED or first is None or tool is None:
            self.keep_waiting(now)
            return None
        if first.has_ended() and tool.code is not None and not self._forced:
            self.keep_waiting(now)  # all that was asked for has come: the next step sees it
            return None
        outcome = None if first.has_ended() else attempt(self.plan, self._prove_place)
        if outcome is not None:
            self._phase = _Phase.DONE
            return outcome
        self._forced = frozenset(self._left())
        return self._start(ManagerAct.FORCE, now)

    def look_again(self) -> Outcome | None:
        """An outcome if another program has taken the port; also long after ``STOPPED``."""
        self._aftermath.look()
        return self._aftermath.taken_again(self._forced)

    def leave(self) -> Outcome:
        """Stop waiting. What the manager was asked for, it may still do."""
        asked = self._phase is not _Phase.NEW
        return self._end(OutcomeCode.LEFT, told.left(self.plan, self._managed, asked=asked))

    def close(self) -> None:
        """Give back the handle, and wait no longer for the tool."""
        first, tool = self._first, self._tool
        self._first, self._tool, self._phase = None, None, _Phase.DONE
        if tool is not None:
            tool.close()
        if first is not None:
            first.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prove(self) -> Outcome | None:
        """Bind the planned process, and look whether all is as it was planned."""
        first = self._first = bound_handle(self.plan, self._surveyor.hands)
        self.is_bound = first.is_bound
        outcome = objection(self.plan, self._surveyor)
        return self._prove_place() if outcome is None else outcome

    def _prove_place(self) -> Outcome | None:
        """Look whether it is still a part of what the manager ends."""
        place = self._surveyor.sources.places.place_of(self.plan.process.id.pid)
        if place is None or place.path != self._managed.place:
            if self._first is not None and self._first.has_ended():
                return None  # no process, no place: others of the service may still run
            return Outcome(OutcomeCode.LET_GO, told.moved(self.plan, self._managed))
        return None

    def _start(self, act: ManagerAct, now: Instant) -> Outcome | None:
        if self._tool is not None:
            self._tool.close()
            self._tool = None
        try:
            self._tool = self._started(act)
        except ToolError as error:
            text = told.not_started(self._managed, str(error))
            return self._end(OutcomeCode.LET_GO if error.let_go else OutcomeCode.FAILED, text)
        except ProcessEnded as error:
            text = outcome_words.ended_before(self.plan, reused=error.reused)
            return self._end(OutcomeCode.ENDED_BEFORE, text)
        self.keep_waiting(now)
        return None

    def _started(self, act: ManagerAct) -> AnyTool:
        managed = self._managed
        if managed.is_helped and self._first is not None:
            return self._surveyor.hands.manage(self._first, managed, act)
        is_forced = act is ManagerAct.FORCE
        return self._tools.start(managed.force_command if is_forced else managed.stop_command)

    def _step_asked(self, first: Handle, tool: AnyTool, now: Instant) -> Outcome | None:
        code, ended = tool.code, first.has_ended()
        if self._forced:  # whoever is forced ends just after the manager's answer
            ended = not self._left()
        if code is not None and code != 0 and not ended:
            text = told.refused(self._managed, tool.error)
            denied = any(word in tool.error.lower() for word in _DENIED)
            return self._end(OutcomeCode.NOT_PERMITTED if denied else OutcomeCode.FAILED, text)
        if code is not None and ended:
            self._phase = _Phase.SETTLE
            self._until = now.monotonic + self._settling
        elif now.monotonic >= self._until:
            return self._still_running(first, waits=code is None)
        return None

    def _still_running(self, first: Handle, *, waits: bool) -> Outcome:
        forced = bool(self._forced)
        left = self._left()
        others = tuple(left.values()) if first.has_ended() else ()
        text = told.still_running(
            self._managed, self._patience, waits=waits, forced=forced, others=others
        )
        return Outcome(
            OutcomeCode.STILL_RUNNING,
            text,
            tuple(left),
            forced=forced and not waits,
            holds=self._holds(),
        )

    def _left(self) -> dict[ProcessId, Process]:
        """What was to end and still runs, the planned process first."""
        planned = (self.plan.process, *self._managed.effect.processes)
        return {one.id: one for one in planned if runs(one.id)}

    def _holds(self) -> bool | None:
        try:
            return holds_any(self.plan, self.plan.sockets, self._surveyor)
        except OSError:
            return None

    def _end(self, code: OutcomeCode, text: str) -> Outcome:
        self._phase = _Phase.DONE
        return Outcome(code, text, forced=bool(self._forced))
