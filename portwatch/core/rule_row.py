"""Rules beside what listens now: what each of them matches, and what exceeds it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.expectation import Expectation, Source, widest
from portwatch.core.expectation_book import BUILT_IN_ID, ExpectationBook, built_in_rule
from portwatch.core.identity import identity_of
from portwatch.core.judge import STOOD_AT_START
from portwatch.core.model import Verdict
from portwatch.core.programs import name
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.history_records import Episode
    from portwatch.core.model import Listener
    from portwatch.core.ports import Knowledge


@record(frozen=True, slots=True)
class RuleRow:
    """One rule, as it stands to what listens now.

    Attributes:
        rule: The rule. One that is built in has an id of its own here.
        matches: What it speaks of and allows.
        wider: What exceeds it, and no other rule allows.
        last: When it was last seen to match, in seconds since the epoch; ``None`` if it matches
            now, or if nobody remembers.
    """

    rule: Expectation
    matches: tuple[Listener, ...] = ()
    wider: tuple[Listener, ...] = ()
    last: float | None = None

    @property
    def is_kept(self) -> bool:
        """Whether it stands in the file: what is built in does only while it is switched off."""
        return self.rule.source is not Source.BUILT_IN or self.rule.disabled


def is_usual(row: Listener, knowledge: Knowledge) -> bool:
    """Whether a built-in rule speaks of a listener, as far as can be told of the judged row.

    What merely stood when watching began may be such a one as well.
    """
    if row.expected_by == BUILT_IN_ID:
        return True
    owners = row.ownership.owners
    if row.expected_by != STOOD_AT_START or not owners or row.verdict is not Verdict.EXPECTED:
        return False
    program = name(owners[0])
    known = knowledge.known(row.socket.protocol, row.socket.local_port, program)
    if known is None or not known.is_run_by(program):
        return False
    return widest([row.reach.level, known.usual_reach]) is known.usual_reach


def last_seen(book: ExpectationBook, episodes: Iterable[Episode]) -> dict[str, float]:
    """When rules last matched what is remembered, by their ids, in seconds since the epoch."""
    found: dict[str, float] = {}
    for one in episodes:
        for rule in book.matching(one.listener):
            if rule.allows(one.listener.reach.level):
                found[rule.id] = max(one.last_seen, found.get(rule.id, 0.0))
    return found


def built_in_rows(rows: Iterable[Listener]) -> list[RuleRow]:
    """The built-in rules that are met.

    One for each program and port, whatever protocols and addresses it has there.
    """
    groups: dict[tuple[object, int], list[Listener]] = defaultdict(list)
    for row in rows:
        groups[identity_of(row), row.socket.local_port].append(row)
    found = []
    for alike in groups.values():
        rule = built_in_rule(alike[0])
        protocols = {row.socket.protocol for row in alike}
        rule = replace(
            rule,
            id=f"{BUILT_IN_ID}:{rule.identity.text if rule.identity else ''}:{rule.ports.text}",
            protocol=rule.protocol if len(protocols) == 1 else None,
            reach=widest([row.reach.level for row in alike]),
        )
        found.append(RuleRow(rule, tuple(alike)))
    return found
