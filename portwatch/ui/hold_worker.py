"""Pauses a program, or lets it go on, on a thread of its own: looking at a machine takes time."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from portwatch.core.record import record
from portwatch.core.text import clean
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_pause import Hold, carry_out
from portwatch.services.stop_plan import Refusal, SocketTarget, StopPlan, Way
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_record import act
from portwatch.services.stop_survey import Surveyor
from portwatch.ui.act_worker import ActWorker

if TYPE_CHECKING:
    from portwatch.sources.protocols import Sources

_DONE = frozenset({OutcomeCode.PAUSED, OutcomeCode.GOES_ON})


@record(frozen=True, slots=True)
class HoldRequest:
    """What a person asked for."""

    target: SocketTarget
    hold: Hold


class HoldWorker(ActWorker):
    """An ``ActWorker`` that pauses programs, or lets them go on.

    Attributes:
        done: A program stands still, or goes on; carries a sentence.
        failed: It does not; carries why.
    """

    done = Signal(object)
    failed = Signal(object)

    @Slot(object)
    def hold(self, request: HoldRequest) -> None:
        """Look at the machine anew, and do it."""
        try:
            with closing(self._open_sources()) as sources:
                self._hold(request, sources)
        except Exception as error:  # noqa: BLE001 - told instead of no answer at all
            self.failed.emit(clean(f"{type(error).__name__}: {error}"))

    def _hold(self, request: HoldRequest, sources: Sources) -> None:
        surveyor = Surveyor(sources, None if self._rights is None else self._rights.hands())
        guard = Guard.here(sources.processes, os.environ)
        (plan, *_) = Planner(surveyor, guard).plan(request.target)
        if isinstance(plan, StopPlan):
            outcome = carry_out(plan, request.hold, surveyor, guard)
            if self._remember is not None:
                way = Way.TREE if plan.tree_is_better else Way.PROCESS
                self._remember(act(plan, way, outcome, self.clock().wall, request.hold))
            told = self.done if outcome.code in _DONE else self.failed
            told.emit(outcome.text)
        elif isinstance(plan, Refusal):
            self.failed.emit(plan.text)
