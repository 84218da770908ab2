"""What the lanes' legend tells: counts at the crosshair, and the change nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.lane_view import (
    changes,
    nearest_change,
    nearest_mark,
    up_at,
)
from portwatch.core.pause_words import why
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from portwatch.core.lane_view import Change
    from portwatch.core.time_view import TimeView
    from portwatch.ui.chart_stage import ChartStage
    from portwatch.ui.past_keeper import PastKeeper


class LaneNews:
    """Keeps the changes of the lanes, for a crosshair moves 30 times a second."""

    def __init__(self, stage: ChartStage, past: PastKeeper) -> None:
        self._stage = stage
        self._past = past
        self._changes: list[Change] | None = None

    def forget(self) -> None:
        """There are other lanes."""
        self._changes = None

    def show(self, view: TimeView, cursor: float | None) -> None:
        """Show counts and the nearest change at a moment; without one, at the right edge."""
        if not self._past.is_there:
            return
        lanes = self._past.lanes
        moment = view.end if cursor is None else cursor
        legend = self._stage.lane_legend
        legend.show_counts(*up_at(lanes.lanes, moment), more=lanes.more)
        marks = [m for m in self._past.marks if m.at <= view.end and m.until >= view.start]
        legend.show_marks(marks)
        if self._changes is None:
            self._changes = changes(lanes.lanes, lanes.since, float("inf"))
        change = nearest_change(self._changes, moment)
        if change is not None and not view.start <= change.at <= view.end:
            change = None
        mark = nearest_mark([each for each in marks if view.start <= each.at], moment)
        if mark is not None and (
            change is None or abs(mark.at - moment) < abs(change.at - moment) - 1
        ):
            legend.show_alert(mark, view.span)
        elif change is not None:
            legend.show_change(change, view.span)
        else:
            legend.show_nothing()

    def why(self, moment: float, *, counted: bool = False) -> str:
        """Why nothing was watched at a moment, in a sentence; empty if that is not known.

        Args:
            moment: Seconds since the epoch.
            counted: Whether connections were counted then: so they are where nobody watched.
        """
        for pause in self._past.lanes.pauses:
            if counted and not pause.kind.is_counted:
                continue
            if pause.since <= moment <= pause.until:
                return translated(why(pause.kind))
        return ""
