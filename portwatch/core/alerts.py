"""What to tell a person when listeners open."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.alert_subject import program_of, sources, who_of
from portwatch.core.columns import program_name
from portwatch.core.expectation import width
from portwatch.core.model import Verdict
from portwatch.core.reason import Severity
from portwatch.core.record import record
from portwatch.core.said import Said, filled, say, together
from portwatch.core.text import clean
from portwatch.core.wording import VERDICT_WORDS, VERDICT_WORDS_INSIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.alert_subject import Source
    from portwatch.core.identity import ProgramIdentity
    from portwatch.core.model import Instant, Listener

COOL_DOWN = 60.0
"""Seconds in which the same program on the same port is announced once, unless it got worse, or
more can reach it."""

REMEMBERED_AT_MOST = 1000
"""Cap on the identities remembered for the cool-down; the oldest go first."""

OLD_AFTER = 60.0
"""Seconds after which a listener has not just opened: something else about it is news."""

LINES_AT_MOST = 4
"""Lines of an alert's body about several listeners; the rest is counted."""

REASON_AT_MOST = 160
"""Characters of a reason that is told."""


Piece: TypeAlias = tuple[str, str, int]
"""Program, protocol and port: what makes two openings the same piece of news."""


_Like: TypeAlias = "tuple[Piece, ProgramIdentity | str]"
"""What makes two openings alike: the same piece of news, of the same program by more than name."""


class _Told(NamedTuple):
    """When something was announced, in monotonic seconds, how bad and how wide it was then."""

    at: float
    rank: int
    width: int

    def covers(self, news: _Told) -> bool:
        """Whether the other one is no news beside this."""
        is_soon = news.at - self.at <= COOL_DOWN
        return is_soon and news.rank <= self.rank and news.width <= self.width

    def with_(self, before: _Told | None) -> _Told:
        """This one, as bad and as wide as what was told a moment ago."""
        if before is None or self.at - before.at > COOL_DOWN:
            return self
        return _Told(self.at, max(self.rank, before.rank), max(self.width, before.width))


_COUNTED = {
    Verdict.RISKY: say("{count:,} risky"),
    Verdict.SUSPICIOUS: say("{count:,} suspicious"),
}
_JUDGED = say("{verdict}: {told}")


class Answer(StrEnum):
    """What a person can answer to an alert where it is told.

    The values are keys of actions in the notification specification, where a click on the
    notification itself is ``default``.
    """

    SHOW = "default"
    EXPECT = "expect"
    STOP = "stop"


@record(frozen=True, slots=True)
class Alert:
    """One announcement.

    Attributes:
        title: A few words, plain text.
        body: Plain sentences, one a line; nothing in it is markup.
        listeners: The rows it speaks of, the first one to be shown on a click.
        continues: Whether it takes the place of the alert before, whose news it repeats.
        more: How many pieces of news there are beyond the first line of the body.
    """

    title: str
    body: str
    listeners: tuple[Listener, ...]
    continues: bool = False
    more: int = 0

    @property
    def is_urgent(self) -> bool:
        """Whether it speaks of anything suspicious: told at once, and not to be replaced."""
        return any(row.verdict is Verdict.SUSPICIOUS for row in self.listeners)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What can be answered: of several pieces of news none alone can be meant."""
        if not self.listeners:
            return ()
        return (Answer.SHOW,) if self.more else tuple(Answer)

    @property
    def line(self) -> str:
        """All of it in one line, for a place that has no more."""
        first, *reasons = self._lines()
        if self.more and first.endswith("."):
            return say(
                "{title}: {first} And {more} more.", title=self.title, first=first, more=self.more
            )
        if self.more:
            return say(
                "{title}: {first}, and {more} more", title=self.title, first=first, more=self.more
            )
        if not self.listeners:
            return say("{title}. {first}", title=self.title, first=first)
        judged = _judged(self.listeners[0]) or say("New")
        told = filled(_JUDGED, verdict=judged, told=first)  # the title is in the sentence
        return together((told, *reasons))

    def _lines(self) -> tuple[str, ...]:
        body = self.body
        if isinstance(body, Said) and not body.template:
            return body.sentences
        return tuple(body.split("\n"))


class AlertGate:
    """Turns opened listeners into at most one alert a poll."""

    def __init__(self) -> None:
        """Nothing was told yet."""
        self._told: dict[_Like, _Told] = {}

    def admit(self, opened: Iterable[Listener], at: Instant) -> Alert | None:
        """The alert for what has just opened, or ``None`` if it was told a moment ago."""
        news: dict[Piece, list[Listener]] = {}
        for row in opened:
            news.setdefault(piece_of(row), []).append(row)
        for piece, rows in list(news.items()):
            told = _told_of(piece, rows, at.monotonic)
            if all(like in self._told and self._told[like].covers(told[like]) for like in told):
                del news[piece]
                continue
            for like, one in told.items():
                before = self._told.pop(like, None)  # so that the oldest stays first
                self._told[like] = one.with_(before)
        self._forget(at.monotonic)
        return compose(news, at.wall) if news else None

    def _forget(self, now: float) -> None:
        overdue = [key for key, told in self._told.items() if now - told.at > COOL_DOWN]
        surplus = list(self._told)[: max(0, len(self._told) - REMEMBERED_AT_MOST)]
        for key in {*overdue, *surplus}:
            del self._told[key]


def _told_of(piece: Piece, rows: Iterable[Listener], now: float) -> dict[_Like, _Told]:
    """What is told by listeners of one piece of news."""
    ranks: dict[int, tuple[Source, int]] = {}  # by the very source: there are few, of many rows
    for row, source in sources(rows):
        _, rank = ranks.get(id(source), (source, 0))
        ranks[id(source)] = source, max(rank, row.verdict.rank)
    told: dict[_Like, _Told] = {}
    for source, rank in ranks.values():
        like = piece, program_of(source)
        told[like] = _Told(now, rank, width(source[1])).with_(told.get(like))
    return told


def piece_of(row: Listener) -> Piece:
    """The piece of news that a listener belongs to."""
    return program_name(row), row.socket.protocol, row.socket.local_port


def compose(news: Mapping[Piece, list[Listener]], now: float) -> Alert:
    """One alert for all; IPv4 and IPv6 of one port are one piece of news.

    Args:
        news: At least one piece.
        now: Seconds since the epoch.
    """
    each_worst_first = [sorted(rows, key=lambda row: -row.verdict.rank) for rows in news.values()]
    worst_first = sorted(each_worst_first, key=lambda rows: _order(rows[0]))
    lead = [rows[0] for rows in worst_first]
    everything = tuple(row for rows in worst_first for row in rows)
    if len(lead) == 1:
        judged = _judged(lead[0])
        told = _told(lead[0], now)
        body = together((clean(lead[0].text), _reason(lead[0])), "\n")
        return Alert(headed(judged, told), body, everything)
    programs = {program_name(row) for row in lead}
    title = several(who_of(lead[0]), len(programs), len(lead))
    counts = Counter(row.verdict for row in lead if _judged(row))  # the worst comes first
    counted = (filled(_COUNTED[verdict], count=count) for verdict, count in counts.items())
    lines = [_line(row, now) for row in lead[:LINES_AT_MOST]]
    if len(lead) > LINES_AT_MOST:
        lines.append(say("and {more} more", more=len(lead) - LINES_AT_MOST))
    return Alert(
        together((title, *counted), ", "), together(lines, "\n"), everything, more=len(lead) - 1
    )


def headed(judged: str, told: str) -> str:
    """News with its verdict, if that is one to be told at once."""
    return filled(_JUDGED, verdict=judged, told=told) if judged else told


def _order(row: Listener) -> tuple[int, str, int]:
    """The worst first; what is as bad by program and port: a look finds it in no order."""
    return -row.verdict.rank, program_name(row), row.socket.local_port


def several(who: str, programs: int, ports: int) -> str:
    """``vite opened 3 ports``, ``3 programs opened 5 ports``.

    Args:
        who: The first program.
        programs: How many there are.
        ports: How many were opened; more than one.
    """
    if programs == 1:
        return say("{who} opened {ports:,} ports", who=who, ports=ports)
    if ports <= programs:
        return say("{programs:,} programs opened ports", programs=programs)
    return say("{programs:,} programs opened {ports:,} ports", programs=programs, ports=ports)


def judged_word(verdict: Verdict) -> str:
    """The verdict, if it is one to be told at once; else nothing."""
    return VERDICT_WORDS[verdict] if verdict.rank >= Verdict.RISKY.rank else ""


def _judged(row: Listener) -> str:
    return judged_word(row.verdict)


def _line(row: Listener, now: float) -> str:
    told = _told(row, now)
    if _judged(row):
        told = say("{told} ({verdict})", told=told, verdict=VERDICT_WORDS_INSIDE[row.verdict])
    reason = _reason(row) if row.verdict is Verdict.SUSPICIOUS else ""
    return say("{told}. {reason}", told=told, reason=reason) if reason else told


def _reason(row: Listener) -> str:
    """The first weighty reason of what is told at once, if there is one; cleaned."""
    if not _judged(row):
        return ""
    weighty = (one for one in row.reasons if one.severity is not Severity.LOW)
    first = next(weighty, None)
    return "" if first is None else clean(first.text, REASON_AT_MOST)


def _told(row: Listener, now: float) -> str:
    """What is news of it; ``now`` in seconds since the epoch."""
    is_old = row.first_seen is None or now - row.first_seen > OLD_AFTER
    who, port = who_of(row), row.socket.local_port
    if is_old:
        return say("{who} holds port {port}", who=who, port=port)
    return say("{who} opened port {port}", who=who, port=port)
