"""Chooses who carries a plan out: this program by signals, or a manager."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.services.stop_end import PATIENCE, SETTLE, Ending
from portwatch.services.stop_managed import ManagedEnding
from portwatch.services.stop_plan import Way

if TYPE_CHECKING:
    from portwatch.core.model import ProcessId
    from portwatch.services.stop_guard import Guard
    from portwatch.services.stop_plan import StopPlan
    from portwatch.services.stop_survey import Surveyor
    from portwatch.services.stop_tool import Tools

AnyEnding: TypeAlias = Ending | ManagedEnding
"""A stop that is carried out."""


def carry_out(
    plan: StopPlan,
    way: Way,
    surveyor: Surveyor,
    guard: Guard,
    tools: Tools,
    *,
    patience: float = PATIENCE,
    settle: float = SETTLE,
    yet_to_end: frozenset[ProcessId] = frozenset(),
) -> AnyEnding:
    """A stop in one of the plan's ways, which has not begun; see ``Ending``.

    Raises:
        ValueError: It is none of the plan's ways.
    """
    if way in {Way.PROCESS, Way.TREE}:
        return Ending(
            plan,
            surveyor,
            guard,
            tree=way is Way.TREE,
            patience=patience,
            settle=settle,
            yet_to_end=yet_to_end,
        )
    managed = plan.by(way)
    if managed is None:
        raise ValueError(f"this plan has no way {way}")
    return ManagedEnding(
        plan,
        managed,
        surveyor,
        guard,
        tools,
        patience=patience,
        settle=settle,
        yet_to_end=yet_to_end,
    )
