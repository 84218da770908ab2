"""How often the machine is looked at: as it is set, and slower where there is reason to."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.settings import PollSettings

SLOWEST = 10.0
"""Seconds: no reason makes whole polls slower than that."""

CROWD = 20_000
"""Sockets above which the whole table is read half as often (a poll takes some 20 ms then)."""

GLANCE, GLANCE_ALONE, GLANCE_UNASKED = 0.1, 0.2, 0.25
"""Seconds between two looks for new listeners: usually, with one reason to spare, with two."""

GLANCE_SLOWEST = 1.0
"""Seconds: glances are that slow only where quicker ones would break the budget."""

POLLS_NEEDED = 5
"""Polls whose median cost counts: one or two dear ones, as at the start, are no reason."""

_UDP = (0.5, 1.0, 2.0)  # seconds, as for GLANCE
_CROWD_ENDS = 18_000  # sockets: a number that wavers around CROWD changes nothing
_SLOWER = 2.0  # each reason makes the interval so many times longer

_GLANCES_REMEMBERED = 31
_CALM_POLLS = 3  # that must be cheap in a row until it becomes quicker again
_ROOM = 1.25  # so many times cheaper than allowed they must be
_INTERVALS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, SLOWEST)
_GLANCE_INTERVALS = (
    GLANCE,
    0.15,
    GLANCE_ALONE,
    GLANCE_UNASKED,
    0.3,
    0.4,
    0.5,
    0.75,
    GLANCE_SLOWEST,
)


class PaceReason(StrEnum):
    """Why it is slower than it is set; stable codes."""

    HIDDEN = "hidden"
    BATTERY = "battery"
    MANY_SOCKETS = "many-sockets"
    OVER_BUDGET = "over-budget"


@record(frozen=True, slots=True)
class Pace:
    """How often the machine is looked at now.

    Attributes:
        interval: Seconds between two whole polls.
        glance: Seconds between two looks for new TCP listeners.
        udp_glance: Seconds between two looks for new UDP sockets; a multiple of neither.
        reasons: Why ``interval`` is longer than it is set; empty if it is not.
        budget: Percent of one core that looking may cost.
        glance_is_over: Whether glances are slowed because quicker ones would break the budget.
    """

    interval: float
    glance: float
    udp_glance: float
    reasons: tuple[PaceReason, ...]
    budget: float
    glance_is_over: bool = False

    @property
    def reason(self) -> PaceReason | None:
        """The first reason for being slower in anything that the budget or the state demands."""
        if self.reasons:
            return self.reasons[0]
        return PaceReason.OVER_BUDGET if self.glance_is_over else None


class Pacer:
    """Decides the pace from what is set and from what it is told.

    Keeps the costs of the last 5 polls and 31 glances, and nothing else.
    """

    def __init__(self, settings: PollSettings) -> None:
        """The window is taken as hidden, and the computer as on mains, until told otherwise."""
        self._settings = settings
        self._is_hidden = True
        self._is_on_battery = False
        self._is_crowded = False
        self._polls: deque[float] = deque(maxlen=POLLS_NEEDED)
        self._glances: deque[float] = deque(maxlen=_GLANCES_REMEMBERED)
        self._floor = _Floor(_INTERVALS)
        self._glance_floor = _Floor(_GLANCE_INTERVALS)
        self._pace = self._decide()

    @property
    def pace(self) -> Pace:
        """The pace from now on."""
        return self._pace

    def follow(self, settings: PollSettings) -> None:
        """The person set it differently; what looks have cost still counts."""
        self._settings = settings
        self._floor = _Floor(_INTERVALS)  # they would fall late, and nobody waits for that
        self._glance_floor = _Floor(_GLANCE_INTERVALS)
        self._weigh()
        self._pace = self._decide()

    def set_hidden(self, hidden: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether nobody can see the window."""
        self._is_hidden = hidden
        self._pace = self._decide()

    def set_on_battery(self, on_battery: bool | None) -> None:  # noqa: FBT001 - as above
        """Whether the computer runs on battery; not known counts as no."""
        self._is_on_battery = on_battery is True
        self._pace = self._decide()

    def add_glance(self, cost: float) -> None:
        """A glance was taken; the next poll takes its cost into account.

        Args:
            cost: Seconds of processor time.
        """
        self._glances.append(cost)

    def add_poll(self, cost: float, sockets: int) -> None:
        """A whole poll was taken.

        Args:
            cost: Seconds of processor time.
            sockets: How many there are.
        """
        self._polls.append(cost)
        self._is_crowded = sockets > (_CROWD_ENDS if self._is_crowded else CROWD)
        if len(self._polls) == POLLS_NEEDED:
            self._weigh()
        self._pace = self._decide()

    def _weigh(self) -> None:
        """Hold the costs against the budget: glances may use half of it, polls what is left."""
        budget = self._settings.budget / 100
        glance = _median(self._glances)
        self._glance_floor.need(glance / (budget / 2))
        used = glance / max(self._glance_floor.value, self._usual_glance())
        left = max(budget - used, budget / 10)  # where even the slowest glances are too dear
        self._floor.need(_median(self._polls) / left)

    def _decide(self) -> Pace:
        settings = self._settings
        reasons = tuple(self._reasons())
        wanted = min(settings.interval * _SLOWER ** len(reasons), SLOWEST)
        if self._floor.value > max(wanted, settings.interval):
            wanted, reasons = self._floor.value, (PaceReason.OVER_BUDGET,)
        interval = max(wanted, settings.interval)
        usual = self._usual_glance()
        glance = max(usual, self._glance_floor.value)
        return Pace(
            interval=interval,
            glance=glance,
            udp_glance=max(glance, _UDP[self._spared()]),
            reasons=reasons if interval > settings.interval else (),
            budget=settings.budget,
            glance_is_over=glance > usual,
        )

    def _reasons(self) -> Iterable[PaceReason]:
        if self._is_hidden and self._settings.slower_when_hidden:
            yield PaceReason.HIDDEN
        if self._is_on_battery and self._settings.slower_on_battery:
            yield PaceReason.BATTERY
        if self._is_crowded:
            yield PaceReason.MANY_SOCKETS

    def _spared(self) -> int:
        """How many reasons there are to glance less often; the number of sockets is none."""
        return sum(reason is not PaceReason.MANY_SOCKETS for reason in self._reasons())

    def _usual_glance(self) -> float:
        return (GLANCE, GLANCE_ALONE, GLANCE_UNASKED)[self._spared()]


class _Floor:
    """The shortest interval that the budget allows: rises at once, falls late and never flaps."""

    def __init__(self, steps: tuple[float, ...]) -> None:
        self.value = steps[0]
        self._steps = steps
        self._calm = 0

    def need(self, seconds: float) -> None:
        """An interval of at least so many seconds would keep within the budget."""
        target = self._step(seconds)
        if target > self.value:
            self.value = target
            self._calm = 0
            return
        lower = self._step(seconds * _ROOM)
        self._calm = self._calm + 1 if lower < self.value else 0
        if self._calm >= _CALM_POLLS:
            self.value = lower
            self._calm = 0

    def _step(self, seconds: float) -> float:
        """The next step that is long enough, the longest if none is."""
        return self._steps[min(bisect_left(self._steps, seconds), len(self._steps) - 1)]


def _median(values: Iterable[float]) -> float:
    """The higher of the two in the middle; 0.0 of nothing."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else 0.0
