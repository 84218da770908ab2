"""Lanes: when each listener was up, drawn from the pieces that the memory has; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.history_records import Bar, Lane, Lanes
from portwatch.core.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.history_records import Pause

STEPS = 2000
"""Parts that a span is divided into: what lies closer than one part is drawn as one."""

_VERDICTS = {verdict.rank: verdict for verdict in Verdict}
_Key: TypeAlias = tuple[str, int | None, str]


class Piece(NamedTuple):
    """A stretch of time in which one listener was up, judged alike.

    Attributes:
        number: Of the stretch.
        program: What a person calls the program.
        port: ``None`` for one that was taken by chance.
        protocol: ``tcp`` or ``udp``.
        since: Seconds since the epoch.
        until: As ``since``; ``None`` while it is up.
        rank: Of its verdict.
        is_wide: Whether more than this computer could reach it.
    """

    number: int
    program: str
    port: int | None
    protocol: str
    since: float
    until: float | None
    rank: int
    is_wide: bool


def lanes(
    pieces: Iterable[Piece],
    since: float,
    until: float,
    *,
    most: int,
    pauses: tuple[Pause, ...] = (),
) -> Lanes:
    """The lanes of a span, the worst first, then those that were up longest.

    Args:
        pieces: In any order; what lies outside of the span is left out.
        since: Seconds since the epoch.
        until: As ``since``.
        most: Lanes at most.
        pauses: Told with the lanes.
    """
    groups: dict[_Key, list[Piece]] = {}
    for piece in pieces:
        if piece.since < until and (piece.until is None or piece.until >= since):
            groups.setdefault((piece.program, piece.port, piece.protocol), []).append(piece)
    weights = {key: _weight(found, since, until) for key, found in groups.items()}
    ranked = sorted(groups, key=lambda key: (*weights[key], key[0], key[1] or 0, key[2]))
    return Lanes(
        since,
        until,
        tuple(_lane(key, groups[key], since, until) for key in ranked[:most]),
        more=max(0, len(ranked) - most),
        pauses=pauses,
    )


def _weight(pieces: list[Piece], since: float, until: float) -> tuple[int, float]:
    """Sort key: the worst verdict, then the longest time."""
    worst = max(piece.rank for piece in pieces)
    up = sum(
        min(until, until if piece.until is None else piece.until) - max(since, piece.since)
        for piece in pieces
    )
    return -worst, -up


def _lane(key: _Key, pieces: list[Piece], since: float, until: float) -> Lane:
    program, port, protocol = key
    step = (until - since) / STEPS
    bars: list[Bar] = []
    for piece in sorted(pieces, key=lambda one: one.since):
        bar = Bar(
            max(since, piece.since),
            until if piece.until is None else min(until, piece.until),
            _VERDICTS.get(piece.rank, Verdict.UNEXPECTED),
            piece.is_wide,
            piece.number,
            piece.until is None,
        )
        if bars and bar.since < bars[-1].until + step:
            bars[-1:] = _joined(bars[-1], bar, step)
        else:
            bars.append(bar)
    worst = max((bar.verdict for bar in bars), key=lambda verdict: verdict.rank)
    return Lane(program, port, protocol, tuple(bars), worst)


def _joined(before: Bar, after: Bar, step: float) -> tuple[Bar, ...]:
    """Two bars that touch, or several sockets of one listener at the same time.

    Where both are up, the worse and the wider is drawn, as long as it can be seen.
    """
    if (before.verdict, before.is_wide) == (after.verdict, after.is_wide):
        return (_until(before, after),)
    is_worse = (after.verdict.rank, after.is_wide) > (before.verdict.rank, before.is_wide)
    if not is_worse:
        if after.until <= before.until + step:
            return (before,)
        return before, _from(after, before.until)
    if after.since <= before.since + step:
        if before.until <= after.until + step:
            return (_from(after, before.since),)
        return _from(after, before.since), _from(before, after.until)
    if before.until <= after.until + step:
        return _to(before, after.since), after
    return _to(before, after.since), after, _from(before, after.until)


def _until(before: Bar, after: Bar) -> Bar:
    latest = after if after.until >= before.until else before
    return Bar(
        before.since,
        latest.until,
        before.verdict,
        before.is_wide,
        after.episode,
        before.is_open or after.is_open,
    )


def _from(bar: Bar, since: float) -> Bar:
    return Bar(since, bar.until, bar.verdict, bar.is_wide, bar.episode, bar.is_open)


def _to(bar: Bar, until: float) -> Bar:
    return Bar(bar.since, until, bar.verdict, bar.is_wide, bar.episode)
