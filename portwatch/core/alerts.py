"""What to tell a person when listeners open, and when to hold one's tongue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from portwatch.core.columns import program_name
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Instant, Listener

COOL_DOWN = 60.0
"""Seconds in which the same program on the same port is announced once."""

REMEMBERED_AT_MOST = 1000
"""Cap on the identities remembered for the cool-down; the oldest go first."""

LINES_AT_MOST = 4
"""Lines of an alert's body; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Alert:
    """One announcement.

    Attributes:
        title: A few words, plain text.
        body: Plain sentences, one a line; nothing in it is markup.
        listeners: The rows it speaks of, the first one to be shown on a click.
    """

    title: str
    body: str
    listeners: tuple[Listener, ...]


class AlertGate:
    """Turns opened listeners into at most one alert a poll."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str, int], float] = {}

    def admit(self, opened: Iterable[Listener], at: Instant) -> Alert | None:
        """The alert for what has just opened, or ``None`` if it was told a moment ago."""
        self._forget(at.monotonic)
        news: dict[tuple[str, str, int], list[Listener]] = {}
        for row in opened:
            news.setdefault(_identity(row), []).append(row)
        for identity in list(news):
            if identity in self._told:
                del news[identity]
            else:
                self._told[identity] = at.monotonic
        return _compose(list(news.values())) if news else None

    def _forget(self, now: float) -> None:
        overdue = [key for key, told in self._told.items() if now - told > COOL_DOWN]
        surplus = list(self._told)[: max(0, len(self._told) - REMEMBERED_AT_MOST)]
        for key in {*overdue, *surplus}:
            del self._told[key]


def _identity(row: Listener) -> tuple[str, str, int]:
    return program_name(row), row.socket.protocol, row.socket.local_port


def _compose(news: list[list[Listener]]) -> Alert:
    """One alert for all; IPv4 and IPv6 of one port are one piece of news."""
    worst_first = sorted(news, key=lambda rows: -max(row.verdict.rank for row in rows))
    lead = [rows[0] for rows in worst_first]
    everything = tuple(row for rows in worst_first for row in rows)
    if len(lead) == 1:
        return Alert(_opened(lead[0]), clean(lead[0].text), everything)
    programs = {program_name(row) for row in lead}
    if len(programs) == 1:
        title = f"{clean(programs.pop(), 60)} opened {len(lead)} ports"
    else:
        title = f"{len(programs)} programs opened ports"
    lines = [_opened(row) for row in lead[:LINES_AT_MOST]]
    if len(lead) > LINES_AT_MOST:
        lines.append(f"and {len(lead) - LINES_AT_MOST} more")
    return Alert(title, "\n".join(lines), everything)


def _opened(row: Listener) -> str:
    return f"{clean(program_name(row), 60)} opened port {row.socket.local_port}"
