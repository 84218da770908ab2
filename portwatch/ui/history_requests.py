"""What the window can ask the memory, each kind with the answer that it gets."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.query import Query
from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.churn_past import PastChurn
    from portwatch.core.history_records import AlertEntry, Episode, Lanes, Mark, Page, Peer
    from portwatch.core.inbox import InboxPage, Shelf
    from portwatch.core.listener_past import ListenerPast

EVERYTHING = Query()
"""The query that everything meets."""


@record(frozen=True, slots=True)
class ChurnSpan:
    """The minutes of a span.

    Attributes:
        since: Seconds since the epoch.
        until: As ``since``.
        asker: Who asks: a newer question replaces one of the same kind and asker that waits.
    """

    since: float
    until: float
    asker: str = ""


@record(frozen=True, slots=True)
class LanesSpan:
    """Which listeners were up when; ``most`` lanes at most."""

    since: float
    until: float
    most: int = 60
    asker: str = ""


@record(frozen=True, slots=True)
class MarksSpan:
    """Alerts and pauses of a span."""

    since: float
    until: float
    asker: str = ""


@record(frozen=True, slots=True)
class TimelinePage:
    """Entries of the timeline before a moment; before ``None``, the latest."""

    query: Query = EVERYTHING
    before: float | None = None
    most: int = 100
    asker: str = ""


@record(frozen=True, slots=True)
class BetweenSpan:
    """The listeners that were up at any time of a span."""

    since: float
    until: float
    query: Query = EVERYTHING
    most: int = 1000
    asker: str = ""


@record(frozen=True, slots=True)
class EpisodeNumber:
    """One episode."""

    number: int
    asker: str = ""


@record(frozen=True, slots=True)
class PastOf:
    """What is remembered of a program on a port.

    Attributes:
        program: As ``columns.program_name`` tells it.
        protocol: ``tcp`` or ``udp``.
        port: Its number.
        asker: As in ``ChurnSpan``.
    """

    program: str
    protocol: str
    port: int
    asker: str = ""


@record(frozen=True, slots=True)
class ReportOf:
    """All that a report on one episode tells."""

    number: int
    asker: str = ""


@record(frozen=True, slots=True)
class InboxShelf:
    """A page of the inbox before a moment; before ``None``, the latest."""

    shelf: Shelf
    query: Query = EVERYTHING
    before: float | None = None
    most: int = 100
    asker: str = ""


Request: TypeAlias = (
    ChurnSpan
    | LanesSpan
    | MarksSpan
    | TimelinePage
    | BetweenSpan
    | EpisodeNumber
    | PastOf
    | ReportOf
    | InboxShelf
)


@record(frozen=True, slots=True)
class _Answer:
    """What every answer has.

    Attributes:
        problem: Why the answer may be empty, one sentence; empty if nothing is wrong.
    """

    problem: str = field(kw_only=True, default="")


@record(frozen=True, slots=True)
class ChurnRead(_Answer):
    """The answer to a ``ChurnSpan``, as columns."""

    request: ChurnSpan
    past: PastChurn


@record(frozen=True, slots=True)
class LanesRead(_Answer):
    """The answer to a ``LanesSpan``."""

    request: LanesSpan
    lanes: Lanes


@record(frozen=True, slots=True)
class MarksRead(_Answer):
    """The answer to a ``MarksSpan``."""

    request: MarksSpan
    marks: tuple[Mark, ...]


@record(frozen=True, slots=True)
class PageRead(_Answer):
    """The answer to a ``TimelinePage``."""

    request: TimelinePage
    page: Page


@record(frozen=True, slots=True)
class BetweenRead(_Answer):
    """The answer to a ``BetweenSpan``."""

    request: BetweenSpan
    episodes: tuple[Episode, ...]


@record(frozen=True, slots=True)
class EpisodeRead(_Answer):
    """The answer to an ``EpisodeNumber``."""

    request: EpisodeNumber
    episode: Episode | None


@record(frozen=True, slots=True)
class PastRead(_Answer):
    """The answer to a ``PastOf``."""

    request: PastOf
    past: ListenerPast | None


@record(frozen=True, slots=True)
class ReportRead(_Answer):
    """The answer to a ``ReportOf``.

    Attributes:
        request: The question.
        episode: What the report is on; ``None`` if it is not kept any more.
        others: Other episodes of the same program on the same port.
        alerts: What was announced of it.
        peers: Who talked to it.
    """

    request: ReportOf
    episode: Episode | None
    others: tuple[Episode, ...] = ()
    alerts: tuple[AlertEntry, ...] = ()
    peers: tuple[Peer, ...] = ()


@record(frozen=True, slots=True)
class InboxRead(_Answer):
    """The answer to an ``InboxShelf``."""

    request: InboxShelf
    page: InboxPage
