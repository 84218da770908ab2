"""Which alerts interrupt a person, and when: at once, in one summary, or not at all.

What an alert is about is told elsewhere in any case; this decides about the notification only.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from portwatch.core.alert_subject import sources
from portwatch.core.alerts import compose, piece_of
from portwatch.core.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from portwatch.core.alert_subject import Source
    from portwatch.core.alerts import Alert, Piece
    from portwatch.core.model import Instant, Listener
    from portwatch.core.settings import AlertSettings

BURST = 2.0
"""Seconds after a notification in which further news waits for one summary, which takes its
place."""

SETTLES = 15.0
"""Seconds after the computer slept in which all news waits for one summary: networks come back one
after another, and programs with them."""

ASLEEP_AFTER = 60.0
"""Seconds without a look that mean that nobody could look: the slowest polls are 20 apart."""

ALARMS_AT_ONCE = 30
"""Notifications of what is suspicious that come at once within ``FLOOD`` seconds; beyond these one
comes every ``BURST`` seconds, of all that there was: they stay until they are closed, and one
program could bury a desktop in them."""

FLOOD = 10.0
"""Seconds in which those are counted."""

REMEMBERED_AT_MOST = 1000
"""Cap on the programs whose notification is remembered; the oldest go first."""

HELD_AT_MOST = 500
"""Cap on the pieces of news that wait for a summary; the oldest go first."""

_HOUR = 3600.0


@dataclass(slots=True)
class _Burst:
    """News that comes close together.

    Attributes:
        until: When its summary is due, in monotonic seconds.
        is_shown: Whether its first news was told at once.
        told: How many pieces that was.
        news: All of it.
    """

    until: float
    is_shown: bool = False
    told: int = 0
    news: dict[Piece, list[Listener]] = field(default_factory=dict)

    def add(self, news: dict[Piece, list[Listener]]) -> None:
        """Add what is to be in the summary; what got worse since it was told is news again."""
        said = set(list(self.news)[: self.told])
        for piece, rows in news.items():
            again = {row.socket.id for row in rows}
            before = self.news.pop(piece, [])
            self.told -= piece in said
            self.news[piece] = [*rows, *(one for one in before if one.socket.id not in again)]
        if not self.told:
            self.news = _last(self.news)


class AlertPolicy:
    """Decides for one person; the clock is an argument, so that a day can be replayed."""

    def __init__(self, settings: AlertSettings, hour_of: Callable[[float], float]) -> None:
        """Nothing was told yet.

        Args:
            settings: The person's.
            hour_of: The hour of the day where the person is, 0.0 to 24.0, of a moment in seconds
                since the epoch.
        """
        self._settings = settings
        self._hour_of = hour_of
        self._seen_at: float | None = None
        self._told: dict[Source, tuple[float, int]] = {}  # when, and how bad it was
        self._lately: deque[float] = deque()  # when notifications of the last hour came
        self._burst: _Burst | None = None
        self._held: dict[Piece, list[Listener]] = {}
        self._alarms: deque[float] = deque()  # when those of what is suspicious came lately
        self._alarm: dict[Piece, list[Listener]] = {}  # what of that waits in a flood of it
        self._hushed_until = float("-inf")

    @property
    def due(self) -> float | None:
        """When a summary is to be asked for, in monotonic seconds; ``None`` if none waits."""
        summary = [] if self._burst is None else [self._burst.until]
        alarm = [self._alarms[-1] + BURST] if self._alarm else []
        return min(summary + alarm, default=None)

    def follow(self, settings: AlertSettings) -> None:
        """The person set it differently; what was told counts as told."""
        self._settings = settings

    def hush(self, until: float) -> None:
        """Do not disturb before a moment, in monotonic seconds; only what is suspicious is told."""
        self._hushed_until = until

    def admit(
        self,
        alert: Alert | None,
        at: Instant,
        standing: Iterable[Listener] | None = None,
        *,
        away: bool = False,
    ) -> tuple[Alert, ...]:
        """What to notify of now; to be asked after every look, with the alert if it made one.

        Args:
            alert: What the look found.
            at: This moment.
            standing: All listeners as they are now: a summary that had to wait long leaves out
                what has closed or is expected by now. ``None`` if that is not known.
            away: Whether nobody is there to see it: what can wait does, for one summary at the
                first look after that.
        """
        if not self._settings.notify:  # what waited is not wanted any more, nor asked for again
            self._burst, self._held, self._alarm = None, {}, {}
            return ()
        now = at.monotonic
        if self._seen_at is not None and now - self._seen_at > ASLEEP_AFTER:
            self._burst = self._burst or _Burst(now)
            self._burst.until = now + SETTLES
        self._seen_at = now
        rows = () if alert is None else alert.listeners
        urgent = [row for row in rows if row.verdict is Verdict.SUSPICIOUS]
        made = self._urgent(urgent, at)
        self._note(urgent, now)
        calm = [row for row in rows if row.verdict is not Verdict.SUSPICIOUS]
        made += self._calm(calm, at, standing, away=away)
        return tuple(made)

    def _urgent(self, rows: list[Listener], at: Instant) -> list[Alert]:
        """What is suspicious: at once, or in a flood of it within two seconds."""
        now = at.monotonic
        while self._alarms and now - self._alarms[0] >= FLOOD:
            self._alarms.popleft()
        for piece, each in _pieces(rows).items():
            self._alarm.setdefault(piece, []).extend(each)
        is_flood = len(self._alarms) >= ALARMS_AT_ONCE
        if not self._alarm or (is_flood and now - self._alarms[-1] < BURST):
            return []
        self._alarms.append(now)
        told, self._alarm = _last(self._alarm), {}
        return [compose(told, at.wall)]

    def _calm(
        self,
        rows: list[Listener],
        at: Instant,
        standing: Iterable[Listener] | None,
        *,
        away: bool,
    ) -> list[Alert]:
        """What to notify of now, of what can wait."""
        now = at.monotonic
        news = _pieces(row for row, source in sources(rows) if self._is_news(row, source, now))
        if away or now < self._hushed_until or self._is_quiet_hour(at.wall):
            self._hold(news, now)
            return []
        if self._held:
            self._burst = self._burst or _Burst(now)
            self._burst.news = {**self._held, **self._burst.news}
            self._held = {}
        made = self._summary(at, standing)
        if self._burst is not None:
            self._burst.add(news)
            self._note_all(news, now)
        elif news and not self._is_enough(now):
            self._burst = _Burst(now + BURST, is_shown=True, told=len(news), news=news)
            self._note_all(news, now)
            self._lately.append(now)
            made.append(compose(news, at.wall))
        return made

    def _summary(self, at: Instant, standing: Iterable[Listener] | None) -> list[Alert]:
        """The summary that is due, if one is and there is more than was told at once.

        One that would be more than a person wants in an hour waits until it is not: what is in it
        counts as told, and would be told by nothing else for a day.
        """
        burst = self._burst
        if burst is None or at.monotonic < burst.until:
            return []
        if not burst.is_shown and standing is not None:
            burst.news = _as_now(burst.news, standing)
        if len(burst.news) <= burst.told:
            self._burst = None
            return []
        if not burst.is_shown:
            if self._is_enough(at.monotonic):
                burst.until = self._lately[0] + _HOUR
                return []
            self._lately.append(at.monotonic)
        self._burst = None
        return [replace(compose(_last(burst.news), at.wall), continues=burst.is_shown)]

    def _hold(self, news: dict[Piece, list[Listener]], now: float) -> None:
        """Keep for the summary when the quiet is over; a burst ends in it."""
        if self._burst is not None:
            unsaid = list(self._burst.news.items())[self._burst.told :]
            self._held.update(unsaid)
            self._burst = None
        self._held = _last({**self._held, **news})
        self._note_all(news, now)

    def _is_quiet_hour(self, wall: float) -> bool:
        begin, end = self._settings.quiet_from, self._settings.quiet_to
        hour = self._hour_of(wall)
        return begin <= hour < end if begin <= end else not end <= hour < begin

    def _is_enough(self, now: float) -> bool:
        """Whether there were as many notifications in the last hour as a person wants."""
        while self._lately and now - self._lately[0] >= _HOUR:
            self._lately.popleft()
        return len(self._lately) >= self._settings.per_hour

    def _is_news(self, row: Listener, source: Source, now: float) -> bool:
        """Whether its program was not told of lately, with this reach; or it got worse."""
        when, rank = self._told.get(source, (float("-inf"), -1))
        return now - when >= self._settings.cool_down * _HOUR or row.verdict.rank > rank

    def _note_all(self, news: dict[Piece, list[Listener]], now: float) -> None:
        self._note((row for rows in news.values() for row in rows), now)

    def _note(self, rows: Iterable[Listener], now: float) -> None:
        for row, key in sources(rows):
            _, rank = self._told.pop(key, (0.0, -1))  # so that the oldest stays first
            self._told[key] = now, max(rank, row.verdict.rank)
        for key in list(self._told)[: max(0, len(self._told) - REMEMBERED_AT_MOST)]:
            del self._told[key]


def _pieces(rows: Iterable[Listener]) -> dict[Piece, list[Listener]]:
    found: dict[Piece, list[Listener]] = {}
    for row in rows:
        found.setdefault(piece_of(row), []).append(row)
    return found


def _as_now(
    news: dict[Piece, list[Listener]], standing: Iterable[Listener]
) -> dict[Piece, list[Listener]]:
    """What is still there and not expected, as it is now."""
    now = {row.socket.id: row for row in standing if row.verdict is not Verdict.EXPECTED}
    ids = dict.fromkeys(row.socket.id for rows in news.values() for row in rows)
    return _pieces(now[identity] for identity in ids if identity in now)


def _last(news: dict[Piece, list[Listener]]) -> dict[Piece, list[Listener]]:
    return dict(list(news.items())[-HELD_AT_MOST:])
