"""Lanes: when each listener was up, drawn from the pieces that the memory has; pure."""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.history_records import Bar, Lane, Lanes
from portwatch.core.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
        stood: Whether it was up already when watching began.
    """

    number: int
    program: str
    port: int | None
    protocol: str
    since: float
    until: float | None
    rank: int
    is_wide: bool
    stood: bool = False


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
    found = [
        Bar(
            max(since, piece.since),
            until if piece.until is None else max(since, piece.since, min(until, piece.until)),
            _VERDICTS.get(piece.rank, Verdict.UNEXPECTED),
            piece.is_wide,
            piece.number,
            piece.until is None,
            piece.stood or piece.since < since,
        )
        for piece in pieces
    ]
    found.sort(key=lambda bar: bar.since)
    worst = max((bar.verdict for bar in found), key=lambda verdict: verdict.rank)
    bars = _without_specks(_joined(_drawn(found), step), step)
    return Lane(program, port, protocol, tuple(bars), worst)


def _drawn(bars: list[Bar]) -> Iterator[Bar]:
    """Of several bars at one time the worst and widest, then the one that lasts longest."""
    up: list[tuple[int, bool, float, int]] = []  # a heap; the last is the place in ``bars``
    at = -inf
    for place, bar in enumerate([*bars, None]):
        begins = inf if bar is None else bar.since
        while up and at < begins:
            top = bars[up[0][-1]]
            if top.until <= at and top.since < at:
                heappop(up)
                continue
            end = min(top.until, begins)
            yield replace(
                top,
                since=at,
                until=end,
                is_open=top.is_open and end == top.until,
                is_cut=top.is_cut and at == top.since,
            )
            at = end
            if top.until <= at:
                heappop(up)
        if bar is not None:
            at = bar.since
            heappush(up, (-bar.verdict.rank, not bar.is_wide, -bar.until, place))


def _joined(bars: Iterable[Bar], step: float) -> list[Bar]:
    """Bars that look alike and are too close to be seen apart, as one."""
    found: list[Bar] = []
    for bar in bars:
        if found and _look(found[-1]) == _look(bar) and bar.since < found[-1].until + step:
            found[-1] = replace(bar, since=found[-1].since, is_cut=found[-1].is_cut)
        else:
            found.append(bar)
    return found


def _without_specks(bars: list[Bar], step: float) -> list[Bar]:
    """Bars of which none is too short to be seen beside a worse one."""
    found: list[Bar] = []
    for bar in bars:
        before = found[-1] if found else None
        if before is None or bar.since >= before.until + step:
            found.append(bar)
        elif _look(bar) == _look(before) or (
            _look(bar) > _look(before) and before.until - before.since < step
        ):
            found[-1] = replace(bar, since=before.since, is_cut=before.is_cut)
        elif _look(bar) < _look(before) and bar.until - bar.since < step:
            found[-1] = replace(before, until=bar.until, is_open=bar.is_open)
        else:
            found.append(bar)
    return found


def _look(bar: Bar) -> tuple[int, bool]:
    """What is drawn; the worse and wider is the greater."""
    return bar.verdict.rank, bar.is_wide
