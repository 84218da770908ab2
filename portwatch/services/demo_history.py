"""The past of the demonstration: made up, the same each time, and told as a memory would."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import (
    AlertEntry,
    Bar,
    ChurnMinute,
    Episode,
    Lane,
    Lanes,
    Mark,
    Page,
    Pause,
    PauseKind,
    Peer,
)
from portwatch.core.inbox import UNDECIDED, InboxCounts, InboxPage, Shelf
from portwatch.core.model import Verdict
from portwatch.core.pause_words import mark_text
from portwatch.core.query_said import alert_fits
from portwatch.services.demo_alerts import ALERTS
from portwatch.services.demo_episodes import DemoEpisodes
from portwatch.services.demo_rows import demo_rows

if TYPE_CHECKING:
    from portwatch.core.listener_past import ListenerPast
    from portwatch.core.model import Listener
    from portwatch.core.query import Query

DAY = 86_400.0
MINUTE = 60
_KEPT = 7 * DAY  # seconds before the start that are told
_ASLEEP = (23.5, 6.8)  # hours of the day in UTC between which the computer sleeps

_API_CLOSES = 8  # seconds from the beginning, as it is recorded

_E, _U, _R, _S = Verdict.EXPECTED, Verdict.UNEXPECTED, Verdict.RISKY, Verdict.SUSPICIOUS

_Bars = tuple[tuple[float, float | None, Verdict, bool], ...]


def _since(begin: float, *, wide: bool, again: float) -> _Bars:
    """Up since the machine was started, or somebody logged in, and before that since ``begin``."""
    return (begin, again + 0.5, _E, wide), (again, None, _E, wide)


# Minutes before the demonstration at which the processes of its recording were started.
_BOOT, _LOGIN, _CONTAINERS = 8_640.0, 300.0, 180.0
_LONG = 20_000.0

# Program, port, protocol, and bars: minutes before the demonstration starts, from and to (``None``
# if it listens still), verdict, and whether more than this computer reaches it. What listens still
# is as the recording has it.
_LANES: tuple[tuple[str, int, str, _Bars], ...] = (
    ("python3", 4444, "tcp", ((2.0, None, _S, True),)),
    (
        "postgres",
        5432,
        "tcp",
        ((11_000, 13.9, _E, False), (13.9, 12.5, _R, True), (12.5, None, _E, True)),
    ),
    ("node", 5173, "tcp", ((59.0, 58.9, _E, False), (58.9, None, _R, True))),
    ("not visible", 9100, "tcp", ((4_000, None, _U, True),)),
    ("docker-proxy", 8080, "tcp", ((_CONTAINERS, None, _U, True),)),
    ("docker-proxy", 8025, "tcp", ((_CONTAINERS, None, _E, False),)),
    ("jupyter-lab", 8888, "tcp", ((48.0, 29.1, _U, False),)),
    (
        "api",
        3000,
        "tcp",
        (
            (56.0, 51.1, _E, False),
            (49.6, 43.1, _E, False),
            (42.0, 31.1, _E, False),
            (27.0, -_API_CLOSES / MINUTE, _E, False),
        ),
    ),
    ("kdeconnectd", 1716, "tcp", _since(9_700, wide=True, again=_LOGIN)),
    ("kdeconnectd", 1716, "udp", _since(9_700, wide=True, again=_LOGIN)),
    ("sshd", 22, "tcp", _since(_LONG, wide=True, again=_BOOT)),
    ("cupsd", 631, "tcp", _since(_LONG, wide=False, again=_BOOT)),
    ("systemd-resolved", 53, "tcp", _since(_LONG, wide=False, again=_BOOT)),
    ("systemd-resolved", 53, "udp", _since(_LONG, wide=False, again=_BOOT)),
    ("syncthing", 22000, "tcp", _since(9_650, wide=True, again=_LOGIN)),
    ("syncthing", 22000, "udp", _since(9_650, wide=True, again=_LOGIN)),
    ("syncthing", 8384, "tcp", _since(9_650, wide=False, again=_LOGIN)),
    ("avahi-daemon", 5353, "udp", _since(_LONG, wide=True, again=_BOOT)),
    ("spotify", 57621, "udp", ((240, None, _E, True),)),
    ("redis-server", 6379, "tcp", _since(_LONG, wide=False, again=_BOOT)),
    ("kernel", 51820, "udp", ((2_000, None, _E, True),)),
    ("chronyd", 323, "udp", _since(_LONG, wide=False, again=_BOOT)),
    ("nc", 9999, "tcp", ((4_820, 4_818.5, _U, True),)),
)
# What opens and closes in each round of the recording: seconds from its beginning, from and to.
_ROUND = 300
_ROUNDS_AT_MOST = 2000  # a week
_ROUNDS = {("jupyter-lab", 8888): (6.0, 276.0), ("api", 3000): (287.0, 300.0 + _API_CLOSES)}
_PROGRAMS = (
    ("firefox", 41.0),
    ("postgres", 17.7),
    ("node", 14.7),
    ("syncthing", 14.7),
    ("spotify", 9.6),
    ("ssh", 5.0),
    ("thunderbird", 4.0),
    ("api", 3.0),
    ("psql", 3.0),
    ("kdeconnectd", 1.0),
)


class DemoHistory:
    """Fulfils ``HistoryReader`` for a demonstration that starts at ``began``."""

    def __init__(self, began: float) -> None:
        """A past that ends where the demonstration begins.

        Args:
            began: Seconds since the epoch.

        Raises:
            SourceError: The recording is damaged.
        """
        self._began = began
        self.problem = ""
        every = [self._lane(number, 0.0, began) for number in range(len(_LANES))]
        self._episodes = DemoEpisodes(
            began,
            every,
            demo_rows(began),
            [(self._at(one.ago), one) for one in ALERTS],
            self._pauses(began - _KEPT, began),
        )

    def churn(self, since: float, until: float) -> tuple[ChurnMinute, ...]:
        """Minutes with a rhythm of days, two bursts in the last hour, and nights asleep."""
        first = math.floor(max(since, self._began - _KEPT) / MINUTE)
        last = math.ceil(min(until, self._began) / MINUTE)
        numbers = range(first, last)
        return tuple(self._minute(number) for number in numbers if not self._sleeps(number))

    def lanes(self, since: float, until: float, *, most: int = 60) -> Lanes:
        """The listeners of the demonstration, and some of its past."""
        made = [self._lane(number, since, until) for number in range(len(_LANES))]
        shown = [lane for lane in made if lane.bars]
        pauses = self._pauses(since, until)
        return Lanes(since, until, tuple(shown[:most]), max(0, len(shown) - most), pauses)

    def marks(self, since: float, until: float) -> tuple[Mark, ...]:
        """The alerts, three of them in the last hour, and the nights."""
        alerts = [
            Mark(self._at(one.ago), self._at(one.ago), one.verdict, one.title) for one in ALERTS
        ]
        nights = [
            Mark(pause.since, pause.until, None, mark_text(pause), pause.kind)
            for pause in self._pauses(since, until)
        ]
        inside = [mark for mark in (*alerts, *nights) if mark.until >= since and mark.at <= until]
        return tuple(sorted(inside, key=lambda mark: mark.at))

    def timeline(self, query: Query, *, before: float | None = None, most: int = 100) -> Page:
        """What the lanes show, as a list."""
        return self._episodes.timeline(query, before, most)

    def between(
        self, since: float, until: float, query: Query, *, most: int = 1000
    ) -> tuple[Episode, ...]:
        """What the lanes show of a span."""
        return self._episodes.between(since, until, query, most)

    def episode(self, number: int) -> Episode | None:
        """One bar of a lane."""
        return self._episodes.episode(number)

    def of_listener(self, number: int, *, most: int = 20) -> tuple[Episode, ...]:
        """The bars of the same lane."""
        return self._episodes.of_listener(number, most)

    def find(self, program: str, protocol: str, port: int) -> ListenerPast | None:
        """A lane."""
        return self._episodes.find(program, protocol, port)

    def peers(self, number: int, *, most: int = 100) -> tuple[Peer, ...]:
        """Somebody in the Wi-Fi."""
        return self._episodes.peers(number)[:most]

    def alerts(self, *, before: float | None = None, most: int = 100) -> tuple[AlertEntry, ...]:
        """All alerts, three of them of the last hour."""
        return self._episodes.alerts(before, most)

    def alerts_on(self, number: int, *, most: int) -> tuple[AlertEntry, ...]:
        """Those of them that speak of a bar."""
        every = self._episodes.alerts(None, len(ALERTS))
        return tuple(one for one in every if number in one.episodes)[:most]

    def inbox(
        self, shelf: Shelf, query: Query, *, before: float | None = None, most: int = 100
    ) -> InboxPage:
        """The same alerts."""
        every = self._episodes.alerts(None, len(ALERTS))
        counts = InboxCounts(*(sum(one.state in each.states for one in every) for each in Shelf))
        found = [
            self._told(one)
            for one in every
            if one.state in shelf.states
            and (before is None or one.at < before)
            and alert_fits(one, query, self._listeners(one))
        ]
        older = found[most - 1].at if found[most:] else None
        undecided = tuple(self._told(one) for one in every if one.state in UNDECIDED)
        return InboxPage(tuple(found[:most]), counts, older, undecided)

    def close(self) -> None:
        """Nothing is held."""

    def _listeners(self, alert: AlertEntry) -> list[Listener]:
        found = map(self._episodes.episode, alert.episodes)
        return [one.listener for one in found if one is not None]

    def _told(self, alert: AlertEntry) -> AlertEntry:
        """With whom it speaks of."""
        found = filter(None, map(self._episodes.episode, alert.episodes))
        return replace(alert, subjects=tuple(subject_of(one.listener, one.id) for one in found))

    def _at(self, ago: float) -> float:
        return self._began - ago * MINUTE

    def _lane(self, number: int, since: float, until: float) -> Lane:
        program, port, protocol, spans = _LANES[number]
        moments = [
            (self._at(begin), math.inf if end is None else self._at(end), verdict, is_wide)
            for begin, end, verdict, is_wide in spans
        ]
        again = _U if program == "jupyter-lab" else _E
        moments += [(begin, end, again, False) for begin, end in self._rounds(program, port, until)]
        bars = [
            Bar(
                begin,
                min(end, until),
                verdict,
                is_wide,
                10_000 * (number + 1) + place,
                is_open=end > until,
            )
            for place, (begin, end, verdict, is_wide) in enumerate(moments)
            if begin < until and end > since
        ]
        worst = max((bar.verdict for bar in bars), key=lambda v: v.rank, default=_E)
        return Lane(program, port, protocol, tuple(bars), worst)

    def _rounds(self, program: str, port: int, until: float) -> list[tuple[float, float]]:
        """When the recording has a listener, round after round."""
        if (program, port) not in _ROUNDS:
            return []
        begin, end = _ROUNDS[program, port]
        count = math.ceil(max(until - self._began, 0.0) / _ROUND)
        starts = [self._began + number * _ROUND for number in range(min(count, _ROUNDS_AT_MOST))]
        return [(start + begin, start + end) for start in starts]

    def _sleeps(self, number: int) -> bool:
        ago = self._began - number * MINUTE
        hour = number / MINUTE % 24
        return ago > DAY / 4 and (hour >= _ASLEEP[0] or hour < _ASLEEP[1])

    def _pauses(self, since: float, until: float) -> tuple[Pause, ...]:
        found = []
        day = math.floor(max(since, self._began - _KEPT) / DAY) - 1
        while day * DAY < min(until, self._began):
            begin, end = day * DAY + _ASLEEP[0] * 3600, (day + 1) * DAY + _ASLEEP[1] * 3600
            end = min(end, self._began - DAY / 4)
            if begin < until and end > max(since, begin):
                found.append(Pause(begin, end, PauseKind.ASLEEP))
            day += 1
        return tuple(found)

    def _minute(self, number: int) -> ChurnMinute:
        ago = (self._began - number * MINUTE) / MINUTE
        swing = min(1.0, ago / 6)  # it ends where the recording begins
        rate = 3.9 + swing * (2.5 * math.sin(ago / 9.0) + 2.0 * _noise(number))
        if 48 <= ago <= 50 or 14 <= ago <= 17:  # noqa: PLR2004 - the bursts of the picture
            rate = 15.0 + 4.0 * _noise(number)
        elif ago > MINUTE:
            rate *= 0.6 + 0.9 * _noise(number // 17)
        rate = max(rate, 0.3)
        seen = 0.5 + 0.3 * swing
        opened = round(rate * MINUTE)
        closed = round(rate * MINUTE * (0.9 + 0.2 * _noise(number + 7)))
        waves = {
            name: base
            * (1 + swing * 0.12 * math.sin(ago / (11 + 3 * place)) + 0.05 * _noise(number + place))
            for place, (name, base) in enumerate(_PROGRAMS)
        }
        if ago > 14:  # noqa: PLR2004 - then it is opened to the network
            waves["postgres"] *= 0.7
        established = sum(waves.values()) + 1
        return ChurnMinute(
            number,
            float(MINUTE),
            opened,
            closed,
            round(opened * seen),
            round(closed * seen),
            unattributed=0,
            at_least=False,
            established=established,
            listeners=24,
            by_program=waves,
        )


def _noise(number: int) -> float:
    """From 0 to 1, the same for the same number."""
    return (number * 2654435761 % 4294967296) / 4294967296
