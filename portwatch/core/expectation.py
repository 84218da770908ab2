"""What may listen: a program, a protocol, ports, and how far it may be reached at most."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import ReachLevel
from portwatch.core.named_program import goes_by_name, is_meant
from portwatch.core.ports import LAST_PORT
from portwatch.core.query import Query, QueryError
from portwatch.core.query_parse import split
from portwatch.core.record import record
from portwatch.core.said import say, say_count, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.identity import ProgramIdentity
    from portwatch.core.model import Listener, Protocol

WIDTHS = (ReachLevel.COMPUTER, ReachLevel.NETWORK, ReachLevel.INTERNET)
"""How far a rule may allow a listener to be reached, narrowest first."""

REACH_WORDS = {
    ReachLevel.COMPUTER: say("this computer only"),
    ReachLevel.NETWORK: say("the networks this computer is on"),
    ReachLevel.INTERNET: say("the internet"),
    ReachLevel.UNKNOWN: say("nobody knows whom"),
}

_SEEN_SHOWN = 3
_RANGE = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?")
_NAMES_A_PROGRAM = frozenset({"program", "exe", "unit", "container", "package"})
_REFUSED_KEYS = {
    "pid": say("a process number is another one at its next start"),
    "verdict": say("the verdict follows from the rules"),
    "remote": say("a listener has no peer"),
    "state": say("a listener has one state"),
}


class Source(StrEnum):
    """Whose rule it is, the weightiest first."""

    OWN = "own"
    LEARNT = "learnt"
    BUILT_IN = "built-in"


class Ports(NamedTuple):
    """The ports of a rule, both ends included."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """How many they are."""
        return self.last - self.first + 1

    @property
    def text(self) -> str:
        """As a rule has them: ``80``, ``8000-8100``, ``dynamic``, ``any``."""
        if self == ANY_PORT:
            return "any"
        if self == DYNAMIC:
            return "dynamic"
        return f"{self.first}" if self.width == 1 else f"{self.first}-{self.last}"

    @classmethod
    def parse(cls, text: str) -> Ports:
        """Understand ports as a rule has them.

        Raises:
            ValueError: It is no port, no range and no such word.
        """
        word = text.strip().lower()
        if word in {"dynamic", "any"}:
            return DYNAMIC if word == "dynamic" else ANY_PORT
        found = _RANGE.fullmatch(word)
        if found is not None:
            first, last = int(found[1]), int(found[2] or found[1])
            if 0 < first <= last <= LAST_PORT:
                return cls(first, last)
        raise ValueError(
            say(
                "“{text}” is no port: write 8080, 8000-8100 or dynamic",
                text=clean(text, 40),
            )
        )


DYNAMIC = Ports(1024, LAST_PORT)
"""Any port that needs no administrator: for programs that take another one each time."""

ANY_PORT = Ports(0, LAST_PORT)
"""Of a query that names its ports itself."""


@record(frozen=True, slots=True)
class Expectation:
    """One rule. It asks for an identity or has a query, never for a port alone or a pid.

    Attributes:
        id: By which it is removed; of letters, digits and dashes.
        source: Whose rule it is.
        reach: The widest reach that it allows; never ``UNKNOWN``.
        identity: The program that is meant; ``None`` if the query tells it.
        query: Conditions in the query language; ``None`` if the identity tells the program.
        protocol: ``None`` for both.
        ports: On which of them.
        created: Seconds since the epoch; ``None`` if a person wrote it without a date.
        note: The person's own words.
        accepts: Codes of reasons that the person accepted.
        accepts_reach: The widest reach for which they did; what comes to be reachable more
            widely is a risk again. ``None`` where nothing is accepted.
        seen: Of a query that names a program by its name alone: what of that name the person
            saw, as paths, modules or containers. What is installed is meant besides.
        disabled: Whether it is kept, and not in force. A built-in rule is kept only so.
    """

    id: str
    source: Source
    reach: ReachLevel
    identity: ProgramIdentity | None = None
    query: Query | None = None
    protocol: Protocol | None = None
    ports: Ports = ANY_PORT
    created: float | None = None
    note: str = ""
    accepts: tuple[str, ...] = ()
    accepts_reach: ReachLevel | None = None
    seen: tuple[str, ...] = ()
    disabled: bool = False

    def covers(self, row: Listener, identity: ProgramIdentity | None) -> bool:
        """Whether it speaks of a listener, however far that can be reached.

        Args:
            row: The listener; its verdict and reasons are not looked at.
            identity: Its program's, if that can be told.
        """
        if not self.is_about_port(row):
            return False
        if self.query is not None:
            return self.query.matches(row) and self.means(row)
        if identity is None or self.identity is None:
            return False
        return self.identity.covers(identity)

    def is_about_port(self, row: Listener) -> bool:
        """Whether it speaks of a listener's port, whoever holds that."""
        socket = row.socket
        is_protocol = self.protocol is None or self.protocol is socket.protocol
        return is_protocol and self.ports.first <= socket.local_port <= self.ports.last

    def means(self, row: Listener) -> bool:
        """Whether what a query matches is more than a namesake of what it was made for."""
        query = self.query
        return query is None or not goes_by_name(query.text) or is_meant(row, self.seen)

    def allows(self, level: ReachLevel) -> bool:
        """Whether so wide a reach is allowed; one that is not known counts as a network."""
        return width(level) <= width(self.reach)

    def accepted(self, level: ReachLevel) -> frozenset[str]:
        """The codes of reasons that the person accepted for so wide a reach."""
        until = self.accepts_reach or self.reach
        return frozenset(self.accepts) if width(level) <= width(until) else frozenset()

    @property
    def title(self) -> str:
        """What it is about, in a word or two; cleaned."""
        if self.query is not None:
            return clean(self.query.text, 60)
        return self.identity.title if self.identity is not None else say("any program")

    @property
    def port_text(self) -> str:
        """``80 tcp``, ``53 tcp, udp``, ``dynamic udp``; empty for a query without ports."""
        if self.query is not None and self.ports == ANY_PORT:
            return ""
        return f"{self.ports.text} {self.protocol or 'tcp, udp'}"

    @property
    def text(self) -> str:
        """The rule as a sentence; cleaned."""
        who = self.title if self.query is None else self._matched()
        whom = REACH_WORDS[self.reach]
        if not self.port_text:
            return say("{who} may listen, for {whom}.", who=who, whom=whom)
        protocol = str(self.protocol).upper() if self.protocol else say("TCP and UDP")
        if self.ports == DYNAMIC:
            return say(
                "{who} may listen on any {protocol} port from {first} up, for {whom}.",
                who=who,
                protocol=protocol,
                first=DYNAMIC.first,
                whom=whom,
            )
        return say_count(
            "{who} may listen on {protocol} ports {ports}, for {whom}.",
            "{who} may listen on {protocol} port {ports}, for {whom}.",
            self.ports.width,
            who=who,
            protocol=protocol,
            ports=self.ports.text,
            whom=whom,
        )

    def _matched(self) -> str:
        """What a query is about, and what it is held to where that is a name alone."""
        query = self.query.text if self.query is not None else ""
        if not goes_by_name(query):
            return say("What matches {query}", query=clean(query, 200))
        shown: list[str] = [clean(each, 60) for each in self.seen[:_SEEN_SHOWN]]
        more = len(self.seen) - _SEEN_SHOWN
        if more > 0:
            shown.append(say("{more} more", more=more))
        if shown:
            return say(
                "Of what matches {query}, {seen} and what is installed for all users",
                query=clean(query, 200),
                seen=together(shown, ", "),
            )
        return say(
            "Of what matches {query}, what is installed for all users", query=clean(query, 200)
        )


def rule_query(text: str) -> Query:
    """A query that is fit to be a rule.

    Raises:
        QueryError: It cannot be understood, or asks for what no rule may rest on.
    """
    query = Query.parse(text)
    for word in split(text):
        why = _REFUSED_KEYS.get(word.key or "")
        if why:
            message = say("No rule can ask for “{key}:”, for {why}", key=word.key, why=why)
            raise QueryError(message, word.start, word.end)
    return query


def names_a_program(query: Query) -> bool:
    """Whether a query says whose a listener is: then it can be a rule, else it only finds some."""
    return any(word.key in _NAMES_A_PROGRAM and not word.negated for word in split(query.text))


def widest(levels: list[ReachLevel]) -> ReachLevel:
    """The widest reach of some, as a rule may allow it."""
    return WIDTHS[max(map(width, levels), default=0)]


def width(level: ReachLevel) -> int:
    """How wide a reach is, to be compared; one that is not known counts as a network's."""
    return WIDTHS.index(level) if level in WIDTHS else WIDTHS.index(ReachLevel.NETWORK)
