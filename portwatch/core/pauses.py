"""What two moments of looking tell of the time between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.history_records import Pause, PauseKind
from portwatch.core.passed import LONGEST_POLL, SET_FROM, passed

if TYPE_CHECKING:
    from portwatch.core.model import Instant
    from portwatch.core.passed import Passed


def pauses_between(before: Instant, after: Instant) -> tuple[Pause, ...]:
    """What is known of the time between two polls of one run.

    Where the clock was set and nobody watched, the clock is taken to be set first: it often is as
    a machine wakes, and how long it slept is told by a clock that nobody sets.
    """
    since = passed(before, after)
    found = []
    if since.was_set:
        found.append(Pause(before.wall, before.wall + since.set_by, PauseKind.SET))
    if since.real > LONGEST_POLL:
        found.append(Pause(after.wall - since.real, after.wall, _why(since)))
    return tuple(found)


def pauses_off(before: Instant, now: Instant, *, same_boot: bool) -> tuple[Pause, ...]:
    """What is known of the time from the end of a run to the beginning of the next.

    Args:
        before: When the earlier one looked last.
        now: When the next one begins.
        same_boot: Whether the machine was not started in between.
    """
    since = passed(before, now)
    if same_boot and since.real > 0:
        off = Pause(now.wall - since.real, now.wall, PauseKind.OFF)
        if not since.was_set:
            return (off,)
        return Pause(before.wall, before.wall + since.set_by, PauseKind.SET), off
    if before.wall < now.wall:
        return (Pause(before.wall, now.wall, PauseKind.OFF),)
    if before.wall >= now.wall + SET_FROM:  # by that at least: how long it was off nobody knows
        return (Pause(before.wall, now.wall, PauseKind.SET),)
    return ()


def _why(since: Passed) -> PauseKind:
    if since.asleep is None:
        return PauseKind.UNWATCHED
    return PauseKind.ASLEEP if since.asleep > since.real / 2 else PauseKind.BUSY
