"""Lanes of listeners: which pieces of them show, what is up at a moment, and what changed when."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.model import Verdict
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.history_records import Bar, Lane, Mark
    from portwatch.core.time_view import TimeView

FRESH = 120.0
"""Seconds for which what has opened counts as new."""

_TOUCHING = 2.0  # seconds: what begins so soon after a bar's end goes on from it


@record(frozen=True, slots=True)
class Piece:
    """A part of a lane as it is drawn.

    Attributes:
        left: Pixels from the window's left edge.
        right: As ``left``.
        bar: The bar, or the worst of those that are too close to be told apart.
        is_marked: Whether its verdict's icon stands at its beginning.
    """

    left: float
    right: float
    bar: Bar
    is_marked: bool


class ChangeKind(StrEnum):
    """What happened to a listener."""

    OPENED = "opened"
    CLOSED = "closed"
    WIDENED = "widened"
    NARROWED = "narrowed"
    JUDGED = "judged"


@record(frozen=True, slots=True)
class Change:
    """Something that happened to a listener.

    Attributes:
        at: Seconds since the epoch.
        kind: What.
        lane: Whose.
        bar: The bar that begins then; the one that ends if it closed.
    """

    at: float
    kind: ChangeKind
    lane: Lane
    bar: Bar


def end_of(bar: Bar) -> float:
    """Seconds since the epoch; what listens still has no end."""
    return math.inf if bar.is_open else bar.until


def pieces(lane: Lane, view: TimeView, pixels: float) -> list[Piece]:
    """What of a lane shows in a window so many pixels wide; no two pieces share a pixel."""
    unit = pixels / view.span
    found: list[Piece] = []
    before: Bar | None = None
    first = max(bisect_right(lane.bars, view.start, key=_begin) - 2, 0)
    for bar in lane.bars[first : bisect_left(lane.bars, view.end, key=_begin)]:
        if end_of(bar) <= view.start:
            before = bar
            continue
        left = max(0.0, (bar.since - view.start) * unit)
        right = min(pixels, (min(end_of(bar), view.end) - view.start) * unit)
        is_marked = bar.verdict is not Verdict.EXPECTED and not _goes_on(before, bar, alike=True)
        last = found[-1] if found else None
        if last is not None and right <= last.right:
            worse = bar if bar.verdict.rank > last.bar.verdict.rank else last.bar
            found[-1] = Piece(last.left, last.right, worse, last.is_marked or is_marked)
        else:
            left = left if last is None else max(left, last.right)
            found.append(Piece(left, max(right, left + 1), bar, is_marked))
        before = bar
    return found


def bar_at(lane: Lane, moment: float, slack: float = 0.0) -> Bar | None:
    """The bar at a moment, or the nearest one not further than ``slack`` seconds."""
    after = bisect_right(lane.bars, moment, key=_begin)
    near = lane.bars[max(after - 1, 0) : after + 1]
    nearest = min(near, key=lambda bar: _distance(bar, moment), default=None)
    if nearest is None or _distance(nearest, moment) > slack:
        return None
    return nearest


def up_at(lanes: Sequence[Lane], moment: float) -> tuple[int, int]:
    """How many are up at a moment: reachable from a network, and from this computer only."""
    wide = narrow = 0
    for lane in lanes:
        bar = bar_at(lane, moment)
        if bar is not None:
            wide += bar.is_wide
            narrow += not bar.is_wide
    return wide, narrow


def changes(lanes: Sequence[Lane], since: float, until: float) -> list[Change]:
    """What changed within a span, oldest first; what was so at its beginning is no change."""
    found = [change for lane in lanes for change in _changes_of(lane, since)]
    return sorted(
        (change for change in found if since < change.at < until), key=lambda change: change.at
    )


def nearest_change(found: Sequence[Change], moment: float) -> Change | None:
    """The change nearest to a moment; of several at once, the worst.

    Args:
        found: Changes, oldest first.
        moment: Seconds since the epoch.
    """
    after = bisect_right(found, moment, key=_when)
    around = [found[place].at for place in (after - 1, after) if 0 <= place < len(found)]
    if not around:
        return None
    at = min(around, key=lambda each: abs(each - moment))
    first, last = bisect_left(found, at, key=_when), bisect_right(found, at, key=_when)
    return min(
        found[first:last],
        key=lambda change: (abs(change.at - moment), -change.bar.verdict.rank),
        default=None,
    )


def nearest_mark(marks: Sequence[Mark], moment: float) -> Mark | None:
    """The alert nearest to a moment; of several at once, the worst."""
    alerts = [mark for mark in marks if mark.verdict is not None]
    return min(alerts, key=lambda mark: (abs(mark.at - moment), -_rank(mark)), default=None)


def clusters(marks: Sequence[Mark], view: TimeView, seconds: float) -> list[tuple[Mark, ...]]:
    """Alerts of a window, those together that lie within so many seconds."""
    found: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda each: each.at):
        if mark.verdict is None or not view.start <= mark.at <= view.end:
            continue
        if found and mark.at - found[-1][0].at < seconds:
            found[-1].append(mark)
        else:
            found.append([mark])
    return [tuple(each) for each in found]


def worst_of(marks: Sequence[Mark]) -> Verdict:
    """The worst verdict of some alerts."""
    verdicts = [mark.verdict for mark in marks if mark.verdict is not None]
    return max(verdicts, key=lambda verdict: verdict.rank, default=Verdict.EXPECTED)


def _begin(bar: Bar) -> float:
    return bar.since


def _when(change: Change) -> float:
    return change.at


def _rank(mark: Mark) -> int:
    return -1 if mark.verdict is None else mark.verdict.rank


def _distance(bar: Bar, moment: float) -> float:
    return max(bar.since - moment, moment - end_of(bar), 0.0)


def _goes_on(before: Bar | None, bar: Bar, *, alike: bool = False) -> bool:
    if before is None or bar.since - end_of(before) > _TOUCHING:
        return False
    return not alike or before.verdict is bar.verdict


def _changes_of(lane: Lane, since: float) -> Iterator[Change]:
    before: Bar | None = None
    for bar in lane.bars:
        if before is not None and not _goes_on(before, bar):
            yield Change(before.until, ChangeKind.CLOSED, lane, before)
        if bar.since > since and not bar.is_cut:
            yield Change(bar.since, _kind(before, bar), lane, bar)
        before = bar
    if before is not None and not before.is_open:
        yield Change(before.until, ChangeKind.CLOSED, lane, before)


def _kind(before: Bar | None, bar: Bar) -> ChangeKind:
    if before is None or not _goes_on(before, bar):
        return ChangeKind.OPENED
    if before.is_wide is not bar.is_wide:
        return ChangeKind.WIDENED if bar.is_wide else ChangeKind.NARROWED
    return ChangeKind.JUDGED
