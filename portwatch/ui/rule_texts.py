"""A rule in the words of the window: when it last matched, whose it is, all of it in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import rule_words
from portwatch.core.expectation import Source
from portwatch.core.said import say_count
from portwatch.ui.language import tr, translated
from portwatch.ui.moment import day_of, on_day, time_text

if TYPE_CHECKING:
    from portwatch.core.rule_row import RuleRow

_MINUTE = 60.0
_NEAR = 2  # days that have a name


def title_text(row: RuleRow) -> str:
    """What it is about."""
    return translated(rule_words.title(row.rule))


def place_text(row: RuleRow) -> str:
    """What tells the program."""
    return translated(rule_words.place(row.rule))


def port_text(row: RuleRow) -> str:
    """Its ports."""
    return translated(rule_words.ports(row.rule))


def reach_text(row: RuleRow) -> str:
    """The widest reach that it allows."""
    return translated(rule_words.AT_MOST_WORDS[row.rule.reach])


def source_text(row: RuleRow) -> str:
    """Whose it is."""
    return translated(rule_words.SOURCE_WORDS[row.rule.source])


def last_text(row: RuleRow, now: float) -> str:
    """``now``, ``2 s ago``, ``today 14:18``, ``12 days ago``."""
    if row.matches:
        return tr("now")
    if row.last is None:
        return tr("not remembered")
    ago = max(0.0, now - row.last)
    if ago < _MINUTE:
        return tr("%1 s ago").replace("%1", f"{ago:.0f}")
    days = day_of(now) - day_of(row.last)
    if days < _NEAR:
        day, time = on_day(row.last, now), time_text(row.last)
        return tr("{day} {time}").format(day=day, time=time)
    return translated(say_count("{count} days ago", "{count} day ago", days))


def state_text(row: RuleRow) -> str:
    """What is to be told of it now; mostly nothing."""
    if row.rule.disabled:
        return tr("Off")
    return tr("Wider") if row.wider else ""


def origin_text(row: RuleRow, now: float) -> str:
    """Whose rule it is and of when, as a heading."""
    rule = row.rule
    if rule.source is Source.BUILT_IN:
        return tr("Built in")
    told = tr("Rule learnt %1") if rule.source is Source.LEARNT else tr("Your rule, made %1")
    if rule.created is not None:
        return told.replace("%1", on_day(rule.created, now))
    return tr("Learnt rule") if rule.source is Source.LEARNT else tr("Your rule")


def spoken(row: RuleRow, now: float) -> str:
    """All of it, for screen readers."""
    reach = translated(rule_words.AT_MOST_WORDS_INSIDE[row.rule.reach])
    state = tr("off") if row.rule.disabled else tr("wider")
    parts = [
        title_text(row),
        place_text(row),
        tr("port %1").replace("%1", port_text(row)),
        tr("at most %1").replace("%1", reach),
        source_text(row),
        tr("last match %1").replace("%1", last_text(row, now)),
        state if state_text(row) else "",
    ]
    return ", ".join(filter(None, parts))
