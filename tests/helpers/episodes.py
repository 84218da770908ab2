"""Episodes and entries of a timeline, made by hand."""

from __future__ import annotations

from typing import Any

from portwatch.core.history_records import (
    Act,
    ActKind,
    AlertEntry,
    Entry,
    EntryKind,
    Episode,
    Pause,
    PauseKind,
    RuleAction,
    RuleChange,
)
from portwatch.core.model import Verdict
from tests.helpers import rows


def episode(
    number: int = 1,
    opened: float = rows.NOW - 240,
    closed: float | None = rows.NOW,
    **facts: Any,
) -> Episode:
    """Four minutes of a listener; one without an end is open still."""
    given = {"listener": rows.listener("python3", 4444, Verdict.RISKY, reach=rows.WIFI)}
    given["stood"] = False
    given["is_open"] = closed is None
    given["last_seen"] = rows.NOW if closed is None else closed
    given["lasted"] = given["last_seen"] - opened
    return Episode(id=number, opened=opened, closed=closed, **{**given, **facts})


def opened(number: int, at: float, **facts: Any) -> Entry:
    """Something opened, and has not closed."""
    return Entry(at, EntryKind.OPENED, episode=episode(number, at, None, **facts))


def closed(number: int, at: float, **facts: Any) -> Entry:
    """Something closed after four minutes."""
    return Entry(at, EntryKind.CLOSED, episode=episode(number, at - 240, at, **facts))


def alert(number: int, at: float, *, about: tuple[int, ...] = (), text: str = "") -> Entry:
    """Something was announced."""
    told = AlertEntry(number, at, Verdict.RISKY, f"alert {number}", text, episodes=about)
    return Entry(at, EntryKind.ALERT, alert=told)


def rule(at: float, action: RuleAction = RuleAction.ACCEPTED) -> Entry:
    """The person expects something."""
    return Entry(at, EntryKind.RULE, rule=RuleChange(at, action, "redis", "redis on 6379"))


def pause(since: float, until: float, kind: PauseKind = PauseKind.OFF) -> Entry:
    """Nothing was watched."""
    return Entry(until, EntryKind.PAUSE, pause=Pause(since, until, kind))


def act(at: float, kind: ActKind = ActKind.STOP, text: str = "Stopped.") -> Entry:
    """The person had something done."""
    made = Act(at, kind, "redis, process 7", "process", "stopped", text)
    return Entry(at, EntryKind.ACT, act=made)
