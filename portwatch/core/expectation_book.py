"""Which expectation a listener meets, and why that one: the rules, looked up quickly."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.expectation import REACH_WORDS, Expectation, Ports, Source, widest
from portwatch.core.identity import identity_of, is_lent
from portwatch.core.model import Match, ReachLevel
from portwatch.core.query_fields import haystack
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.record import record
from portwatch.core.said import filled, say, together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from portwatch.core.identity import Key, ProgramIdentity
    from portwatch.core.model import Listener

BUILT_IN_ID = "built-in"
"""Id of the expectation that a known program serves its known port with its usual reach."""

PASSING_PORTS = frozenset({3000, 4200, 5000, 5173, 8000, 8080, 8888})
"""Ports that one server for development takes after another: no owner of them is for good."""

_SOURCES = tuple(Source)
_SOURCE_WORDS = {
    Source.OWN: say("your own rule"),
    Source.LEARNT: say("a learnt rule"),
    Source.BUILT_IN: say("a built-in rule"),
}
_SAYS_SO = {
    Source.OWN: say("Your own rule ({id}) says so: {rule}"),
    Source.LEARNT: say("A learnt rule ({id}) says so: {rule}"),
    Source.BUILT_IN: say("A built-in rule says so: {rule}"),
}


class OutcomeKind(StrEnum):
    """How a listener stands to the expectations."""

    MATCHED = "matched"
    SCOPE_WIDENED = "scope-widened"
    OWNER_CHANGED = "owner-changed"
    NONE = "none"


SETTLED = frozenset({OutcomeKind.SCOPE_WIDENED.value, OutcomeKind.OWNER_CHANGED.value})
"""Codes of reasons that are none any more where a rule is met: they need no acceptance."""


UNSETTLED = frozenset({ReasonCode.CODE_UNREAD})
"""Codes of low reasons that no rule settles: what they speak of was not known when it was made."""


@record(frozen=True, slots=True)
class Outcome:
    """What the expectations say of a listener.

    Attributes:
        kind: Whether one is met, exceeded, or held by another program.
        expectation: The rule that decided; ``None`` if there is none.
        why: Why this one, in plain words; cleaned.
        accepted: Codes of the reasons that the person accepted, and when they did, in seconds
            since the epoch.
    """

    kind: OutcomeKind
    expectation: Expectation | None = None
    why: str = ""
    accepted: Mapping[str, float] = field(default_factory=dict)

    @property
    def expected_by(self) -> str | None:
        """Id of the expectation that is met."""
        met = self.expectation if self.kind is OutcomeKind.MATCHED else None
        return met.id if met is not None else None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What it speaks against the listener itself."""
        told = _AGAINST.get(self.kind)
        if told is None:
            return ()
        code, text, advice = told
        return (Reason(code, Severity.MEDIUM, text, evidence=self.why, advice=advice),)

    def remaining(self, found: tuple[Reason, ...]) -> tuple[Reason, ...]:
        """The reasons that count for the verdict; all of them stay visible.

        What the person accepted does not, nor does a low one where a rule of the person's or of
        the first days is met: it was there when the rule was made.
        """
        if self.kind is not OutcomeKind.MATCHED or self.expectation is None:
            return found
        lasting = self.expectation.source is not Source.BUILT_IN
        return tuple(
            one
            for one in found
            if one.code not in SETTLED
            and not self._is_accepted(one)
            and not (lasting and one.severity is Severity.LOW and one.code not in UNSETTLED)
        )

    def _is_accepted(self, reason: Reason) -> bool:
        """Whether the person accepted it, as it is now."""
        at = self.accepted.get(reason.code)
        return at is not None and (reason.since is None or reason.since <= at)


_AGAINST = {
    OutcomeKind.SCOPE_WIDENED: (
        ReasonCode.SCOPE_WIDENED,
        say("It can be reached more widely than is expected of it."),
        say("If you did not change that, look at its settings; else expect it anew."),
    ),
    OutcomeKind.OWNER_CHANGED: (
        ReasonCode.OWNER_CHANGED,
        say("Another program holds a port that is expected of a different one."),
        say("If you did not put it there, look what it is; else expect it."),
    ),
}

NOTHING = Outcome(OutcomeKind.NONE, why=say("No expectation speaks of it."))
"""No rule knows the program or the port."""


class ExpectationBook:
    """Immutable look-up of rules: a listener is compared with those of its program only.

    Attributes:
        rules: All of them, also those that are switched off.
    """

    def __init__(self, rules: Iterable[Expectation] = ()) -> None:
        self.rules = tuple(rules)
        self._off = [rule for rule in self.rules if rule.disabled]
        self._by_key: dict[Key, list[Expectation]] = defaultdict(list)
        self._by_port: dict[int, list[Expectation]] = defaultdict(list)
        self._queries: list[Expectation] = []
        for rule in sorted((rule for rule in self.rules if not rule.disabled), key=_rank):
            if rule.query is not None:
                self._queries.append(rule)
                continue
            for key in rule.identity.rule_keys() if rule.identity is not None else ():
                self._by_key[key].append(rule)
            if rule.ports.width == 1:
                self._by_port[rule.ports.first].append(rule)

    def outcome(self, row: Listener, *, built_in: bool = False) -> Outcome:
        """What the rules say of a listener.

        Args:
            row: The listener; its verdict and reasons are not looked at.
            built_in: Whether a known program serves its known port there, with its usual reach.
        """
        identity = identity_of(row)
        found = self._speaking(row, identity)
        if built_in and not self._is_switched_off(row, identity):
            found.append(built_in_rule(row))
        if not found:
            return self._changed(row, identity)
        best = min(_SOURCES.index(one.source) for one in found)
        level = row.reach.level
        deciding = [one for one in found if _SOURCES.index(one.source) == best]
        allowing = [one for one in deciding if one.allows(level)]
        ranked = sorted(allowing or deciding, key=_rank)
        winner = ranked[0]
        others = [one for one in sorted(found, key=_rank) if one is not winner]
        if allowing:
            told = _why(winner, others)
            return Outcome(OutcomeKind.MATCHED, winner, told, _accepted(allowing, level))
        return _widened(deciding, level)

    def matching(self, row: Listener) -> tuple[Expectation, ...]:
        """All rules that speak of a listener, the weightiest first."""
        return tuple(sorted(self._speaking(row, identity_of(row)), key=_rank))

    def refuses(self, identity: ProgramIdentity, ports: Ports) -> bool:
        """Whether a rule for this was switched off, so that none is to be learnt of it."""
        return any(
            rule.ports == ports and rule.identity is not None and rule.identity.covers(identity)
            for rule in self._off
        )

    def _is_switched_off(self, row: Listener, identity: ProgramIdentity | None) -> bool:
        """Whether the person wants no built-in rule for it."""
        return any(
            rule.source is Source.BUILT_IN and rule.covers(row, identity) for rule in self._off
        )

    def _speaking(self, row: Listener, identity: ProgramIdentity | None) -> list[Expectation]:
        near: dict[str, Expectation] = {}
        for key in identity.keys() if identity is not None else ():
            near.update((rule.id, rule) for rule in self._by_key.get(key, ()))
        found = [rule for rule in near.values() if rule.covers(row, identity)]
        if self._queries:
            hay = haystack(row)  # one for all of them
            found += [
                rule
                for rule in self._queries
                if rule.query is not None
                and rule.query.matches(row, hay)
                and rule.covers(row, identity)
            ]
        return found

    def _changed(self, row: Listener, identity: ProgramIdentity | None) -> Outcome:
        """Whether another program holds a port for which one is expected.

        Told only where it is certain who holds it, and that this is not the service manager on
        behalf of the one that is expected.
        """
        socket = row.socket
        certain = row.ownership.match in {Match.EXACT, Match.SHARED} and not row.temporary
        if identity is None or not certain or is_lent(row) or socket.local_port in PASSING_PORTS:
            return NOTHING
        for rule in self._by_port.get(socket.local_port, ()):
            other = rule.identity
            if other is None or other.is_manager or other.elsewhere != identity.elsewhere:
                continue
            if rule.protocol in {None, socket.protocol}:
                told = say(
                    "Port {port} {protocol} is expected of {other} ({rule});"
                    " {name} is another program.",
                    port=rule.ports.text,
                    protocol=str(socket.protocol),
                    other=other.title,
                    rule=_SOURCE_WORDS[rule.source],
                    name=identity.title,
                )
                return Outcome(OutcomeKind.OWNER_CHANGED, rule, told)
        return NOTHING


def _accepted(allowing: list[Expectation], level: ReachLevel) -> dict[str, float]:
    """What is accepted, and when it was last; a rule without a date accepts whatever comes."""
    found: dict[str, float] = {}
    for rule in allowing:
        at = float("inf") if rule.created is None else rule.created
        for code in rule.accepted(level):
            found[code] = max(at, found.get(code, at))
    return found


def built_in_rule(row: Listener) -> Expectation:
    """The rule that a known program serves its known port there, as far as it is reached now."""
    port, protocol = row.socket.local_port, row.socket.protocol
    return Expectation(
        BUILT_IN_ID,
        Source.BUILT_IN,
        widest([row.reach.level]),
        identity_of(row),
        protocol=protocol,
        ports=Ports(port, port),
    )


def _widened(deciding: list[Expectation], level: ReachLevel) -> Outcome:
    """The rule that allows most is exceeded, unless the reach is not known."""
    most = widest([one.reach for one in deciding])
    rule = min((one for one in deciding if one.reach is most), key=_rank)
    allowed = say(
        "{rule} {id} allows {whom}",
        rule=_SOURCE_WORDS[rule.source],
        id=rule.id,
        whom=REACH_WORDS[rule.reach],
    )
    if level is ReachLevel.UNKNOWN:
        told = say("Who can reach it is not known; {allowed}.", allowed=allowed)
        return Outcome(OutcomeKind.NONE, rule, told)
    told = say(
        "It can be reached from {whom}; {allowed}.", whom=REACH_WORDS[level], allowed=allowed
    )
    return Outcome(OutcomeKind.SCOPE_WIDENED, rule, told)


_CRITERIA: tuple[tuple[Callable[[Expectation], float | str], str], ...] = (
    (
        lambda rule: _SOURCES.index(rule.source),
        say("your own rules come before learnt ones, and those before built-in ones"),
    ),
    (
        lambda rule: 9 if rule.identity is None else rule.identity.rank,
        say("a rule that names its program closely comes first, a query last"),
    ),
    (lambda rule: rule.ports.width, say("a rule for fewer ports comes before one for more")),
    (lambda rule: rule.protocol is None, say("a rule for one protocol comes before one for both")),
    (
        lambda rule: list(ReachLevel).index(rule.reach),
        say("a rule that allows less reach comes before one that allows more"),
    ),
    (
        lambda rule: float("inf") if rule.created is None else rule.created,
        say("of equal rules the older one comes first"),
    ),
    (lambda rule: rule.id, say("of equal rules the first by its id comes first")),
)


def _rank(rule: Expectation) -> tuple[float | str, ...]:
    return tuple(criterion(rule) for criterion, _ in _CRITERIA)


def _why(winner: Expectation, others: list[Expectation]) -> str:
    """Why this rule won, by the first difference from the next one that would have decided."""
    told = filled(_SAYS_SO[winner.source], id=winner.id, rule=winner.text)
    if not others:
        return told
    second = others[0]
    because = next(text for criterion, text in _CRITERIA if criterion(winner) != criterion(second))
    if _rank(second) < _rank(winner):
        because = say("the others allow less reach than it has")
    if len(others) > 1:
        won = say(
            "It won over {id} and {more} more, because {why}.",
            id=second.id,
            more=len(others) - 1,
            why=because,
        )
    else:
        won = say("It won over {id}, because {why}.", id=second.id, why=because)
    return together((told, won))
