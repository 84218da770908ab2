"""Who has the port after a stop: nobody, another program, or one that shared it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.said import together
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_supervisor import restarted_by
from portwatch.services.stop_survey import Ends

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from portwatch.core.model import Process, ProcessId
    from portwatch.services.stop_plan import StopPlan
    from portwatch.services.stop_survey import Held, Surveyor


class Aftermath:
    """What became of the ports that a plan was made for, as of the last look."""

    def __init__(
        self, plan: StopPlan, surveyor: Surveyor, yet_to_end: frozenset[ProcessId]
    ) -> None:
        """Nothing is looked at yet.

        Args:
            plan: Who was stopped.
            surveyor: Looks at the machine.
            yet_to_end: Processes that are ended later: that they hold the port is no news.
        """
        self._plan = plan
        self._ends = Ends(plan.sockets)
        self._surveyor = surveyor
        self._yet_to_end = yet_to_end
        self._there: list[Held] = []
        self._elsewhere: list[Held] = []
        self._is_complete = False

    def look(self) -> None:
        """Look who listens on these ports now."""
        survey = self._surveyor.look()
        left = [held for held in survey.listeners if self._stays(held)]
        self._there = [held for held in left if self._ends.meet(held.socket)]
        self._elsewhere = [
            held
            for held in left
            if self._ends.have_number(held.socket) and not self._ends.meet(held.socket)
        ]
        self._is_complete = survey.is_complete

    def taken_again(self, forced: Collection[ProcessId]) -> Outcome | None:
        """The outcome if somebody has a port who had not when the plan was made.

        Args:
            forced: Processes that were ended by force.
        """
        new = [held for held in self._there if held.socket.id not in self._plan.known]
        if not new:
            return None
        holders = _holders(new)
        first = self._plan.process.id in forced
        by = restarted_by(holders[0], self._plan.process) if holders else None
        text = outcome_words.taken_again(self._plan, holders, by, forced=first)
        return Outcome(
            OutcomeCode.TAKEN_AGAIN,
            text,
            holders=holders,
            forced=bool(forced),
            remedy="" if by is None else by.remedy,
        )

    def outcome(self, forced: Collection[ProcessId]) -> Outcome:
        """The outcome if nobody has taken a port again; see ``taken_again``."""
        plan = self._plan
        if self._there:
            holders = _holders(self._there)
            text = outcome_words.still_held(plan, holders, forced=plan.process.id in forced)
            return Outcome(OutcomeCode.STILL_HELD, text, holders=holders, forced=bool(forced))
        text = outcome_words.stopped(
            plan,
            forced=bool(forced),
            seen=self._is_complete,
            others_follow=bool(self._yet_to_end),
        )
        if self._elsewhere:
            text = together((text, outcome_words.elsewhere(_holders(self._elsewhere))))
        return Outcome(OutcomeCode.STOPPED, text, forced=bool(forced))

    def _stays(self, held: Held) -> bool:
        owners = {one.id for one in held.ownership.owners}
        return not owners or not owners <= self._yet_to_end


def _holders(found: Iterable[Held]) -> tuple[Process, ...]:
    return tuple({one.id: one for held in found for one in held.ownership.owners}.values())
