"""Whether what was announced, done, or said of a rule, fits a query.

A query asks for listeners. An alert fits by the listeners that it speaks of and by its own words;
a change of the rules by its words, program, ports and protocol; a stop and the like by these and
the process; a time without watching by its words. What cannot be told of them does not fit,
negated or not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core import pause_words
from portwatch.core.timeline_words import ACT_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.history_records import Act, AlertEntry, Pause, RuleChange
    from portwatch.core.model import Listener
    from portwatch.core.query import Query
    from portwatch.core.query_terms import Term

_PORTS = re.compile(r"\bports? (\d{1,5})(?:-(\d{1,5}))?\b")
_PROCESS = re.compile(r"\bprocess (\d+)")
_HERE = re.compile(r":(\d{1,5}) to ")  # the local end of a connection, see ``Act.subject``
_RULE = " may listen"  # what follows the program in ``Expectation.text``


def alert_fits(alert: AlertEntry, query: Query, listeners: Sequence[Listener]) -> bool:
    """Whether an alert fits.

    Args:
        alert: What was announced.
        query: Conditions on listeners.
        listeners: Those that it speaks of, as far as they are known, judged as they were then.
    """
    about: Sequence[Listener | None] = listeners or (None,)
    return any(_all_hold([_of_alert(term, alert, row) for term in query.terms]) for row in about)


def rule_fits(change: RuleChange, query: Query) -> bool:
    """Whether a change of the rules fits."""
    return _all_hold([_of_rule(term, change) for term in query.terms])


def act_fits(act: Act, query: Query) -> bool:
    """Whether a stop, a pause or the closing of a connection fits."""
    return _all_hold([_of_act(term, act) for term in query.terms])


def pause_fits(pause: Pause, query: Query) -> bool:
    """Whether a time in which nothing was watched fits."""
    answers = [_said(term, pause_words.name(pause.kind)) for term in query.terms]
    return _all_hold(
        [
            None if found is None else found is not term.negated
            for term, found in zip(query.terms, answers, strict=True)
        ]
    )


def _all_hold(answers: Sequence[bool | None]) -> bool:
    return all(answers)


def _of_alert(term: Term, alert: AlertEntry, row: Listener | None) -> bool | None:
    """Whether a condition holds, its negation heeded; ``None`` if that cannot be told."""
    text = f"{alert.title}\n{alert.text}"
    if term.key == "verdict":
        return (alert.verdict.value in term.words) is not term.negated
    said = _said(term, text)
    if row is None:
        if term.key == "port":
            said = _tells_port(term, text)
        return None if said is None else said is not term.negated
    return (bool(said) or term.test(row, None)) is not term.negated


def _of_rule(term: Term, change: RuleChange) -> bool | None:
    """As ``_of_alert``."""
    found: bool | None = None
    match term.key:
        case None:
            found = _said(term, f"{change.rule}\n{change.text}")
        case "program" if term.check is not None:
            found = term.check(change.text.partition(_RULE)[0])
        case "port":
            found = _tells_port(term, change.text)
        case "proto":
            found = any(f" {word.upper()} " in change.text for word in term.words)
    return None if found is None else found is not term.negated


def _of_act(term: Term, act: Act) -> bool | None:
    """As ``_of_alert``."""
    found: bool | None = None
    match term.key:
        case None:
            found = _said(term, f"{ACT_WORDS[act.kind]}\n{act.subject}\n{act.text}")
        case "program" if term.check is not None:
            name = act.subject.partition(", ")[0]
            found = term.check(name) or term.check(name.partition(" (")[0])
        case "port":
            here = [int(one) for one in _HERE.findall(act.subject)]
            found = _tells_port(term, act.subject) or _has_one(term, here)
        case "pid":
            found = _has_one(term, [int(one) for one in _PROCESS.findall(act.subject)])
        case "proto":
            found = any(f" {word} on " in act.subject for word in term.words)
    return None if found is None else found is not term.negated


def _has_one(term: Term, numbers: Sequence[int]) -> bool:
    return any(low <= one <= high for low, high in term.ranges for one in numbers)


def _said(term: Term, text: str) -> bool | None:
    """Whether a bare word is in a text; ``None`` for anything else."""
    if term.needle:
        return term.needle in text.casefold()
    if term.key is None and term.check is not None:
        return any(term.check(line) for line in text.splitlines() if line)
    return None


def _tells_port(term: Term, text: str) -> bool:
    told = [(int(low), int(high or low)) for low, high in _PORTS.findall(text)]
    return any(a <= high and low <= b for a, b in term.ranges for low, high in told)
