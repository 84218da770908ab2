"""What is remembered: episodes of listeners, alerts, churn by minute, rules, and when we watched.

Moments are kept on both clocks. The wall clock (seconds since the epoch) says when, and can be
set; the monotonic one (seconds since boot, sleep included) says how long, within one boot.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.alert_subject import AlertSubject
    from portwatch.core.model import Listener, Verdict

PROGRAMS_AT_MOST = 12
"""Programs that a minute of churn names, those with most connections; of others only the sum of
all connections tells."""


class AlertState(StrEnum):
    """What the person did with an alert."""

    NEW = "new"
    SHOWN = "shown"
    EXPECTED = "expected"
    STOPPED = "stopped"
    DISMISSED = "dismissed"


class RuleAction(StrEnum):
    """What happened to an expectation."""

    LEARNT = "learnt"
    ACCEPTED = "accepted"
    REMOVED = "removed"


class PauseKind(StrEnum):
    """Why there is a hole in what was watched.

    ``BUSY``: the program was there but did not get to look, though the machine was awake.
    ``UNWATCHED``: it did not look, and whether the machine slept is not known. ``SET``: the clock
    was set, from ``since`` to ``until``; set back, it told the time in between twice.
    """

    OFF = "off"
    ASLEEP = "asleep"
    BUSY = "busy"
    UNWATCHED = "unwatched"
    SET = "set"

    @property
    def is_counted(self) -> bool:
        """Whether the kernel may have counted on."""
        return self in (PauseKind.BUSY, PauseKind.UNWATCHED)


@record(frozen=True, slots=True)
class Episode:
    """One listener from its opening to its end.

    Attributes:
        id: Number of the episode; higher is later told.
        listener: As it was when it was last judged. Its processes' parents are known by name
            only (their pid is 0), and the socket's own id is 0.
        opened: Seconds since the epoch. If ``stood``, when watching began.
        stood: Whether it listened already when watching began, so that it may be much older.
        closed: Seconds since the epoch; ``None`` if it was not seen to close.
        last_seen: When it was known to listen for the last time.
        lasted: Seconds from ``opened`` to ``closed`` or ``last_seen``, within one start of the
            machine by a clock that no one sets, else by the wall clock; ``None`` if that is not
            known.
        is_open: Whether it listens now, as far as the last write tells.
    """

    id: int
    listener: Listener
    opened: float
    stood: bool
    closed: float | None
    last_seen: float
    lasted: float | None
    is_open: bool


@record(frozen=True, slots=True)
class AlertEntry:
    """One announcement, as the inbox has it.

    Attributes:
        id: Number of the alert.
        at: Seconds since the epoch.
        verdict: The worst of its listeners.
        title: A few words, plain text.
        text: Plain sentences, one a line.
        state: What the person did with it.
        handled_at: When, in seconds since the epoch; ``None`` if nothing was done.
        episodes: Numbers of the episodes that it speaks of, as far as they are kept.
        subjects: The listeners it speaks of, as far as they are kept; told in the inbox only.
    """

    id: int
    at: float
    verdict: Verdict
    title: str
    text: str
    state: AlertState = AlertState.NEW
    handled_at: float | None = None
    episodes: tuple[int, ...] = ()
    subjects: tuple[AlertSubject, ...] = ()


@record(frozen=True, slots=True)
class ChurnMinute:
    """Connections opened and closed in one minute of the wall clock.

    Attributes:
        minute: Minutes since the epoch.
        seconds: How much of it was counted; more than 60 where the clock was set back in it.
        opened: Exact; ``None`` where the platform has no counters.
        closed: As ``opened``.
        opened_seen: What polling alone saw.
        closed_seen: As ``opened_seen``.
        unattributed: Ends whose program is not known.
        at_least: Whether some ends were not told.
        established: Connections in ESTABLISHED, the mean of the minute.
        listeners: Listeners, the highest number in the minute.
        by_program: Mean of established connections by program, the largest ones.
    """

    minute: int
    seconds: float
    opened: int | None
    closed: int | None
    opened_seen: int
    closed_seen: int
    unattributed: int
    at_least: bool
    established: float
    listeners: int
    by_program: dict[str, float] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Peer:
    """Who talked to a listener over TCP, as the ends of the connections told.

    Attributes:
        address: Canonical text.
        connections: How many ended.
        first: When the first of them did, in seconds since the epoch.
        last: As ``first``, of the last one.
        sent: Bytes that the listener's program sent.
        received: Bytes that it received.
    """

    address: str
    connections: int
    first: float
    last: float
    sent: int
    received: int


class ActKind(StrEnum):
    """What a person had done to a program or a connection."""

    STOP = "stop"
    PAUSE = "pause"
    CONTINUE = "continue"
    CLOSE = "close"


@record(frozen=True, slots=True)
class Act:
    """Something that was done, or tried, and how it ended.

    Attributes:
        at: Seconds since the epoch.
        kind: What was asked for.
        subject: To whom or what, in words; not cleaned.
        way: How: ``process``, ``tree``, ``unit`` or ``container``; what is no stop, ``socket``.
        outcome: Stable code of the end, as ``portwatch stop --json`` tells it.
        text: How it ended, plain sentences.
    """

    at: float
    kind: ActKind
    subject: str
    way: str
    outcome: str
    text: str


@record(frozen=True, slots=True)
class RuleChange:
    """An expectation came or went.

    Attributes:
        at: Seconds since the epoch.
        action: What happened.
        rule: Its id.
        text: What it is about, in words.
    """

    at: float
    action: RuleAction
    rule: str
    text: str


@record(frozen=True, slots=True)
class Pause:
    """A time in which nothing was watched, or a change of the clock.

    Attributes:
        since: Seconds since the epoch.
        until: As ``since``; less than it only where the clock was set back.
        kind: Why.
    """

    since: float
    until: float
    kind: PauseKind

    @property
    def is_hole(self) -> bool:
        """Whether there is a time of which nothing was seen."""
        return self.since < self.until


@record(frozen=True, slots=True)
class Bar:
    """One piece of a lane: a time in which the listener was up, judged alike.

    Attributes:
        since: Seconds since the epoch.
        until: As ``since``; of what listens still, the end of what was asked for.
        verdict: How it was judged.
        is_wide: Whether more than this computer could reach it.
        episode: Number of the (last) episode in it.
        is_open: Whether it listens still.
        is_cut: Whether it was up before: before what was asked for begins, or watching did.
    """

    since: float
    until: float
    verdict: Verdict
    is_wide: bool
    episode: int
    is_open: bool = False
    is_cut: bool = False


@record(frozen=True, slots=True)
class Lane:
    """One listener identity over time: a program on a port.

    Attributes:
        program: What a person calls it; not cleaned.
        port: ``None`` for the ports that a program takes by chance, told together.
        protocol: ``tcp`` or ``udp``.
        bars: When it was up, oldest first; they do not overlap.
        worst: The worst verdict in sight.
    """

    program: str
    port: int | None
    protocol: str
    bars: tuple[Bar, ...]
    worst: Verdict


@record(frozen=True, slots=True)
class Lanes:
    """The lanes of a span of time.

    Attributes:
        since: Seconds since the epoch.
        until: As ``since``.
        lanes: The worst and longest first, as many as were asked for.
        more: How many there are beyond these.
        pauses: When nothing was watched.
    """

    since: float
    until: float
    lanes: tuple[Lane, ...]
    more: int = 0
    pauses: tuple[Pause, ...] = ()


class EntryKind(StrEnum):
    """What an entry of the timeline tells."""

    OPENED = "opened"
    CLOSED = "closed"
    ALERT = "alert"
    RULE = "rule"
    PAUSE = "pause"
    ACT = "act"


@record(frozen=True, slots=True)
class Entry:
    """One line of the timeline.

    Attributes:
        at: Seconds since the epoch.
        kind: Which of the following is given.
        episode: Of ``OPENED`` and ``CLOSED``.
        alert: Of ``ALERT``.
        rule: Of ``RULE``.
        pause: Of ``PAUSE``.
        act: Of ``ACT``.
    """

    at: float
    kind: EntryKind
    episode: Episode | None = None
    alert: AlertEntry | None = None
    rule: RuleChange | None = None
    pause: Pause | None = None
    act: Act | None = None


@record(frozen=True, slots=True)
class Page:
    """Some entries of the timeline, the latest first.

    Attributes:
        entries: As many as were asked for, or fewer at the end.
        searched_to: Seconds since the epoch down to which everything was looked at: where the
            next page goes on.
        is_last: Whether nothing older is kept.
    """

    entries: tuple[Entry, ...]
    searched_to: float
    is_last: bool


@record(frozen=True, slots=True)
class Mark:
    """Something that a chart marks on its axis.

    Attributes:
        at: Seconds since the epoch.
        until: The same, or later for a pause.
        verdict: Of an alert; ``None`` for a pause.
        text: A few words, plain text.
        pause: Why nothing was watched; ``None`` for an alert.
    """

    at: float
    until: float
    verdict: Verdict | None
    text: str
    pause: PauseKind | None = None
