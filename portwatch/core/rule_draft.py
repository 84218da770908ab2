"""What a person writes of a rule, field by field, and the rule that it makes."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from portwatch.core.expectation import ANY_PORT, Expectation, Source
from portwatch.core.expectation_toml import RuleError, rule_of
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from portwatch.core.named_program import goes_by_name, seen_of
from portwatch.core.query import QueryError
from portwatch.core.record import record
from portwatch.core.said import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from portwatch.core.model import Listener

FIELDS = ("package", "program", "script", "unit", "container", "query")
"""Keys that are written as text, in the order in which they are asked for."""


@record(frozen=True, slots=True)
class RuleDraft:
    """The fields of one rule.

    Attributes:
        facts: Values of ``FIELDS``; those that are missing or empty ask for nothing.
        protocol: ``None`` for both.
        port: ``8080``, ``8000-8100``, ``dynamic``; empty for a query that names its ports.
        reach: The widest to allow.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    protocol: Protocol | None = Protocol.TCP
    port: str = ""
    reach: ReachLevel = ReachLevel.COMPUTER

    def rule(self, base: Expectation, rows: Sequence[Listener] = ()) -> Expectation:
        """The rule that is written; it is the person's own.

        Args:
            base: What it was before, for all that is not asked for; its risks stay accepted as
                long as it speaks of the same.
            rows: All that listens: of those a query that names a program by its name alone means
                what it finds.

        Raises:
            ValueError: It is no rule; the message is a sentence for people.
        """
        values: dict[str, Any] = {
            name: text.strip() for name, text in self.facts.items() if text.strip()
        }
        known = base.identity
        if known is not None and "query" not in values:
            named = {"name": known.name, "user": known.user} if known.name else {}
            values |= {name: value for name, value in named.items() if value}
            values |= {"kernel": known.kernel, "elsewhere": known.elsewhere}
        if self.protocol is not None:
            values["protocol"] = self.protocol.value
        port = self.port.strip()
        if port:
            values["port"] = int(port) if port.isdecimal() and len(port) < 6 else port  # noqa: PLR2004 - digits
        values["reach"] = self.reach.value
        try:
            made = rule_of(Source.OWN, values)
        except QueryError as error:
            raise ValueError(say("{error}.", error=str(error))) from error
        except RuleError as error:
            raise ValueError(say("The rule {fault}", fault=str(error))) from error
        made = replace(
            made, id=base.id, created=base.created, note=base.note, disabled=base.disabled
        )
        if made.query is not None and goes_by_name(made.query.text):
            is_same = base.query is not None and base.query.text == made.query.text
            made = replace(made, seen=base.seen if is_same else seen_of(_found(made, rows)))
        if base.accepts and _subject(made) == _subject(base):
            return replace(made, accepts=base.accepts, accepts_reach=base.accepts_reach)
        return made


def draft_of(rule: Expectation) -> RuleDraft:
    """The fields of a rule as it is."""
    identity = rule.identity or ProgramIdentity()
    facts = {name: getattr(identity, name) or "" for name in FIELDS if name != "query"}
    facts["query"] = "" if rule.query is None else rule.query.text
    port = "" if rule.ports == ANY_PORT else rule.ports.text
    return RuleDraft(facts, rule.protocol, port, rule.reach)


def _found(rule: Expectation, rows: Sequence[Listener]) -> list[Listener]:
    return [
        row
        for row in rows
        if rule.query is not None
        and rule.query.matches(row)
        and rule.protocol in {None, row.socket.protocol}
        and rule.ports.first <= row.socket.local_port <= rule.ports.last
    ]


def _subject(rule: Expectation) -> tuple[object, ...]:
    """What it speaks of: where that is another one, nobody has accepted its risks."""
    query = None if rule.query is None else rule.query.text
    known = rule.identity
    if known is not None and known.program:
        known = replace(known, user=None)
    return known, query, rule.protocol, rule.ports
