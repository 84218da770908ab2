"""What an entry of the timeline says, cleaned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import pause_words, programs, wording
from portwatch.core.columns import short_duration
from portwatch.core.history_records import ActKind, EntryKind, RuleAction
from portwatch.core.model import ReachLevel
from portwatch.core.pause_words import line_text
from portwatch.core.record import record
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.history_records import Act, Entry, Episode, RuleChange
    from portwatch.core.model import Listener, Verdict

_NAME_AT_MOST = 60
_TEXT_AT_MOST = 300

_RULES = {
    RuleAction.LEARNT: say("Learnt:"),
    RuleAction.ACCEPTED: say("You expect:"),
    RuleAction.REMOVED: say("No longer expected:"),
}
ACT_WORDS = {
    ActKind.STOP: say("Stop:"),
    ActKind.PAUSE: say("Pause:"),
    ActKind.CONTINUE: say("Go on:"),
    ActKind.CLOSE: say("Close:"),
}
"""What was asked for."""


@record(frozen=True, slots=True)
class EntryWords:
    """One line.

    Attributes:
        name: What it is about, said first and strongest.
        text: What happened to it.
        verdict: How that was judged; ``None`` for what is not judged.
    """

    name: str
    text: str
    verdict: Verdict | None = None


def entry_words(entry: Entry, clock: Callable[[float], str]) -> EntryWords:
    """An entry in a line.

    Args:
        entry: What happened.
        clock: Tells a moment in words.
    """
    if entry.kind is EntryKind.OPENED and entry.episode is not None:
        return _opened(entry.episode)
    if entry.kind is EntryKind.CLOSED and entry.episode is not None:
        return _closed(entry.episode)
    if entry.kind is EntryKind.ALERT and entry.alert is not None:
        alert = entry.alert
        return EntryWords(say("Alert"), clean(alert.title, _TEXT_AT_MOST), alert.verdict)
    if entry.rule is not None:
        return _rule(entry.rule)
    if entry.act is not None:
        return _act(entry.act)
    if entry.pause is None:
        return EntryWords("", "")
    return EntryWords(pause_words.name(entry.pause.kind), line_text(entry.pause, clock))


def entry_sentence(words: EntryWords) -> str:
    """A line as one text."""
    return together([words.name, words.text])


def port_text(row: Listener) -> str:
    """``port 8000``, ``UDP port 53``."""
    port = row.socket.local_port
    if row.socket.protocol == "tcp":
        return say("port {port}", port=port)
    return say("UDP port {port}", port=port)


def _opened(one: Episode) -> EntryWords:
    name, detail = _names(one.listener)
    row = one.listener
    parts = {"port": port_text(row), "audience": wording.audience(row)}
    is_narrow = row.reach.level is ReachLevel.COMPUTER
    if one.stood:
        text = (
            say("had {port} open for {audience} when watching began", **parts)
            if is_narrow
            else say("had {port} open to {audience} when watching began", **parts)
        )
    else:
        text = (
            say("opened {port} for {audience}", **parts)
            if is_narrow
            else say("opened {port} to {audience}", **parts)
        )
    return EntryWords(name, together([detail, text]), one.listener.verdict)


def _closed(one: Episode) -> EntryWords:
    name, detail = _names(one.listener)
    port = port_text(one.listener)
    if one.lasted is None:
        text = say("closed {port}", port=port)
    elif one.lasted >= 1:
        text = say("closed {port} after {time}", port=port, time=short_duration(one.lasted))
    else:
        text = say("closed {port} within a second", port=port)
    return EntryWords(name, together([detail, text]), one.listener.verdict)


def _names(row: Listener) -> tuple[str, str]:
    """The program, and in brackets what it runs."""
    owners = row.ownership.owners
    if not owners:
        return clean(wording.subject(row), _NAME_AT_MOST), ""
    detail = clean(programs.detail(owners[0]), _NAME_AT_MOST)
    name = clean(programs.name(owners[0]), _NAME_AT_MOST)
    return wording.told_apart(name), f"({detail})" if detail else ""


def _rule(change: RuleChange) -> EntryWords:
    return EntryWords(_RULES[change.action], clean(change.text, _TEXT_AT_MOST))


def _act(act: Act) -> EntryWords:
    subject, text = clean(act.subject, _NAME_AT_MOST), clean(act.text, _TEXT_AT_MOST)
    return EntryWords(ACT_WORDS[act.kind], f"{subject}. {text}")
