"""Lanes, their bars and their changes in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.lane_view import ChangeKind
from portwatch.core.text import clean
from portwatch.core.wording import VERDICT_WORDS, VERDICT_WORDS_INSIDE, recalled
from portwatch.ui.chart_axis import moment_words
from portwatch.ui.language import tr, translated

if TYPE_CHECKING:
    from portwatch.core.history_records import Bar, Lane
    from portwatch.core.lane_view import Change

_NAME_AT_MOST = 100  # characters


def program_text(lane: Lane) -> str:
    """The program's name, safe to show."""
    return clean(translated(recalled(lane.program)), _NAME_AT_MOST)


def port_text(lane: Lane, *, with_protocol: bool = False) -> str:
    """The port, in a column of numbers."""
    port = tr("any") if lane.port is None else str(lane.port)
    return f"{port} {lane.protocol}" if with_protocol else port


def lane_title(lane: Lane) -> str:
    """``postgres, port 5432``."""
    if lane.port is None:
        return tr("%1, ports taken by chance").replace("%1", program_text(lane))
    return tr("%1, port %2").replace("%2", str(lane.port)).replace("%1", program_text(lane))


def reach_text(bar: Bar) -> str:
    """Who can reach it."""
    return tr("reachable from a network") if bar.is_wide else tr("this computer only")


def span_text(bar: Bar, span: float) -> str:
    """From when to when, for a window so many seconds long; with days if it lasted for one."""
    span = max(span, bar.until - bar.since)
    since = moment_words(bar.since, span)
    if bar.is_open and bar.is_cut:
        return tr("since before %1").replace("%1", since)
    if bar.is_open:
        return tr("since %1").replace("%1", since)
    if bar.is_cut:
        until = moment_words(bar.until, span)
        return tr("until %1, since before %2").replace("%1", until).replace("%2", since)
    return tr("%1 to %2").replace("%1", since).replace("%2", moment_words(bar.until, span))


def bar_text(lane: Lane, bar: Bar, span: float) -> str:
    """All of a bar, in lines."""
    name = f"{lane_title(lane)} ({lane.protocol})"
    verdict = translated(VERDICT_WORDS[bar.verdict])
    return "\n".join((name, span_text(bar, span), f"{verdict}, {reach_text(bar)}"))


def lane_text(lane: Lane, span: float) -> str:
    """A lane for who does not see it: what it is, and its latest bar."""
    if not lane.bars:
        return lane_title(lane)
    last = lane.bars[-1]
    state = tr("listens") if last.is_open else tr("closed")
    verdict = translated(VERDICT_WORDS_INSIDE[last.verdict])
    return ", ".join((lane_title(lane), state, span_text(last, span), reach_text(last), verdict))


def change_text(change: Change) -> str:
    """What happened, in a few words."""
    match change.kind:
        case ChangeKind.OPENED:
            opened = tr("opened to a network")
            return opened if change.bar.is_wide else tr("opened for this computer only")
        case ChangeKind.CLOSED:
            return tr("closed")
        case ChangeKind.WIDENED:
            return tr("now reachable from a network")
        case ChangeKind.NARROWED:
            return tr("now for this computer only")
        case ChangeKind.JUDGED:
            verdict = translated(VERDICT_WORDS_INSIDE[change.bar.verdict])
            return tr("now judged %1").replace("%1", verdict)
