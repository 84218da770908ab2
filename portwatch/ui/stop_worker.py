"""Plans and carries out one stop on a thread of its own: looking at a machine takes its time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from portwatch.core.record import record
from portwatch.services.stop_carry import carry_out
from portwatch.services.stop_check import lapse
from portwatch.services.stop_end import PATIENCE
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import StopPlan
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_record import act
from portwatch.services.stop_survey import Surveyor
from portwatch.services.stop_tool import Tools
from portwatch.ui.act_worker import ActWorker

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.history_records import Act
    from portwatch.core.model import Instant
    from portwatch.services.rights import Rights
    from portwatch.services.stop_carry import AnyEnding
    from portwatch.services.stop_outcome import Outcome
    from portwatch.services.stop_plan import Target, Way
    from portwatch.sources.protocols import Sources

_STEP = 100  # milliseconds between two looks
_SETTLE = 0.3  # seconds before the port is told as closed: who takes it later is told later
_WATCHED = 5.0  # seconds in which that is told
_WATCH_STEP = 250  # milliseconds
_VIGIL_STEP = 1000  # milliseconds between two looks while the person reads the plan


@record(frozen=True, slots=True)
class StopRequest:
    """What a person agreed to."""

    plan: StopPlan
    way: Way


class StopWorker(ActWorker):
    """An ``ActWorker`` that plans one stop and carries it out.

    Attributes:
        planned: The plans and refusals for a target; carries a tuple of them.
        reached: The stop came to an outcome; carries it. ``STILL_RUNNING`` is not the last one,
            and ``STOPPED`` may be followed by ``TAKEN_AGAIN``.
        failed: The machine could not be looked at; carries why.
        lapsed: The plan came to nothing before anybody agreed to it; carries an outcome.
        patience: Seconds that a process gets to finish.
    """

    planned = Signal(object)
    reached = Signal(object)
    failed = Signal(str)
    lapsed = Signal(object)

    def __init__(
        self,
        open_sources: Callable[[], Sources],
        clock: Callable[[], Instant],
        patience: float = PATIENCE,
        tools: Tools | None = None,
        remember: Callable[[Act], None] | None = None,
        *,
        rights: Rights | None = None,
    ) -> None:
        """Nothing is opened yet.

        Args:
            open_sources: Opens the machine's sources; called on the worker's thread.
            clock: This moment.
            patience: Seconds that a process gets to finish.
            tools: How managers of services and containers are asked; those of this program's
                surroundings if not given.
            remember: Told how each stop ends; called on the worker's thread.
            rights: An administrator's, where there are some.
        """
        super().__init__(open_sources, clock, remember, rights=rights)
        self.patience = patience
        self._request: StopRequest | None = None
        self._tools = tools or Tools.here(os.environ)
        self._sources: Sources | None = None
        self._surveyor: Surveyor | None = None
        self._guard: Guard | None = None
        self._ending: AnyEnding | None = None
        self._timer: QTimer | None = None
        self._watch: QTimer | None = None
        self._vigil: QTimer | None = None
        self._watched_until = 0.0
        self._is_open = False  # something was begun, and has come to no end that was told

    @Slot(object)
    def plan(self, target: Target) -> None:
        """Look at the machine and make the plan."""
        self._attempt(lambda: self._plan(target))

    @Slot(object)
    def begin(self, request: StopRequest) -> None:
        """Carry the plan out."""
        if self._ending is None:
            self._attempt(lambda: self._begin(request))

    @Slot()
    def keep_waiting(self) -> None:
        """Give it the same time again."""
        if self._ending is not None:
            self._ending.keep_waiting(self.clock())
            self._tell(None)

    @Slot()
    def force(self) -> None:
        """End it by force."""
        self._go_on(lambda ending, now: ending.force(now))

    @Slot()
    def leave(self) -> None:
        """Stop waiting for it."""
        if self._ending is not None:
            self._tell(self._ending.leave())

    @Slot()
    def close(self) -> None:
        """Give everything back."""
        for timer in (self._timer, self._watch, self._vigil):
            if timer is not None:
                timer.stop()
                timer.deleteLater()
        self._timer = self._watch = self._vigil = None
        if self._ending is not None:
            self._remember_left(self._ending)
            self._ending.close()
            self._ending = None
        if self._sources is not None:
            self._sources.close()
            self._sources = None

    @Slot()
    def _step(self) -> None:
        self._go_on(lambda ending, now: ending.step(now))

    @Slot()
    def _look_again(self) -> None:
        self._attempt(self._look)

    def _plan(self, target: Target) -> None:
        sources = self._sources = self._open_sources()
        hands = None if self._rights is None else self._rights.hands()
        surveyor = self._surveyor = Surveyor(sources, hands)
        guard = self._guard = Guard.here(sources.processes, os.environ)
        found = Planner(surveyor, guard, self._tools).plan(target)
        self.planned.emit(found)
        if found and isinstance(found[0], StopPlan):
            self._keep_vigil(found[0], surveyor)

    def _keep_vigil(self, plan: StopPlan, surveyor: Surveyor) -> None:
        """Tell if the plan comes to nothing while the person reads it."""
        vigil = self._vigil = QTimer(self)

        def look() -> None:
            outcome = lapse(plan, surveyor)
            if outcome is not None:
                vigil.stop()
                self.lapsed.emit(outcome)

        vigil.setInterval(_VIGIL_STEP)
        vigil.timeout.connect(lambda: self._attempt(look))
        vigil.start()

    def _begin(self, request: StopRequest) -> None:
        if self._surveyor is None or self._guard is None:
            return
        if self._vigil is not None:
            self._vigil.stop()
        self._request = request
        self._is_open = True
        ending = self._ending = carry_out(
            request.plan,
            request.way,
            self._surveyor,
            self._guard,
            self._tools,
            patience=self.patience,
            settle=_SETTLE,
        )
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._step)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_STEP)
        self._watch.timeout.connect(self._look_again)
        self._tell(ending.begin(self.clock()))

    def _go_on(self, act: Callable[[AnyEnding, Instant], Outcome | None]) -> None:
        ending = self._ending
        if ending is not None:
            self._attempt(lambda: self._tell(act(ending, self.clock())))

    def _look(self) -> None:
        """Whether the port that was closed has been taken since."""
        if self._ending is None or self._watch is None:
            return
        outcome = self._ending.look_again()
        if outcome is not None or self.clock().monotonic >= self._watched_until:
            self._watch.stop()
        if outcome is not None:
            self._reach(outcome)

    def _reach(self, outcome: Outcome) -> None:
        """Tell the person, and remember what is an end."""
        if outcome.code is not OutcomeCode.STILL_RUNNING:
            self._is_open = False
            self._keep(outcome)
        self.reached.emit(outcome)

    def _remember_left(self, ending: AnyEnding) -> None:
        """Nobody is told any more; ``leave`` may have been asked for too late to be heard."""
        if self._is_open:
            self._is_open = False
            self._keep(ending.leave())

    def _keep(self, outcome: Outcome) -> None:
        request, remember = self._request, self._remember
        if request is not None and remember is not None:
            remember(act(request.plan, request.way, outcome, self.clock().wall))

    def _attempt(self, act: Callable[[], None]) -> None:
        """Tell the person of an error that nobody foresaw, instead of no answer at all."""
        try:
            act()
        except Exception as error:  # noqa: BLE001 - see above
            for timer in (self._timer, self._watch, self._vigil):
                if timer is not None:
                    timer.stop()
            self.failed.emit(f"{type(error).__name__}: {error}")

    def _tell(self, outcome: Outcome | None) -> None:
        if self._timer is None or self._watch is None:
            return
        if outcome is None:
            self._timer.start()
            return
        self._timer.stop()
        if outcome.code is OutcomeCode.STOPPED:
            self._watched_until = self.clock().monotonic + _WATCHED
            self._watch.start()
        self._reach(outcome)
