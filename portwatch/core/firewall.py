"""What a host's firewall does with a stranger's packet to one of its ports.

A small model of netfilter: base chains on the way of an incoming packet, rules in them, and
three answers. A packet gets in only if every base chain lets it; so one that surely drops is
enough to block, and one that is not understood is enough not to know. Parsers make it from
``nft -j list ruleset`` and ``iptables-save``; ``portwatch.core.firewall_walk`` walks it.

Not in the model, because nothing here can read it: programs in the kernel (XDP, tc, cgroup BPF),
the answers' way out, and the networks between.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.address import parsed
from portwatch.core.knock import ALWAYS, All, Condition, GoesToPort, Transport
from portwatch.core.model import Family
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from portwatch.core.address import IPAddress
    from portwatch.core.knock import Knock
    from portwatch.core.spans import Span

POINTS = ("ingress", "prerouting", "input")
_TRACKED_AT = -200  # NF_IP_PRI_CONNTRACK, of incoming packets at prerouting
_FAMILIES = {"ip": {Family.IPV4}, "ip6": {Family.IPV6}}


class Act(StrEnum):
    """What a rule does with a packet that it is true for."""

    ACCEPT = "accept"
    DROP = "drop"
    RETURN = "return"
    JUMP = "jump"
    GOTO = "goto"
    ELSEWHERE = "elsewhere"  # NAT and the like: to another address or port
    UNCLEAR = "unclear"  # not understood: anything, also nothing


@record(frozen=True, slots=True)
class Destination:
    """Where NAT sends a packet.

    Attributes:
        address: ``None`` for this computer's own address at which it came in.
        ports: ``None`` for the port that it came to.
        known: Whether it is understood; if not, it may be anything.
        as_it_is: Whether the packet keeps the address and port that it came to, as with a
            transparent proxy: later rules do not see where it goes.
    """

    address: IPAddress | None = None
    ports: Span | None = None
    known: bool = True
    as_it_is: bool = False

    @classmethod
    def at(cls, address: object, ports: Span | None, *, as_it_is: bool = False) -> Destination:
        """The place that a text names, if it does."""
        try:
            return cls(parsed(str(address)), ports, as_it_is=as_it_is)
        except ValueError:
            return cls(known=False, as_it_is=as_it_is)

    def may_be(self, address: IPAddress | None, port: int) -> bool:
        """Whether a packet may come to this port of one of this computer's addresses by it."""
        if not self.known:
            return True
        if self.ports is not None and not self.ports[0] <= port <= self.ports[1]:
            return False
        return address is None or self.address is None or self.address == address


@record(frozen=True, slots=True)
class Choice:
    """One of the things that a rule may do.

    Attributes:
        act: What.
        when: On which condition beside the rule's own.
        chain: Name of the chain that is jumped to.
        to: Where it is sent, of ``ELSEWHERE``.
        words: What is not understood, of ``UNCLEAR``.
    """

    act: Act
    when: Condition = ALWAYS
    chain: str = ""
    to: Destination | None = None
    words: str = ""


@record(frozen=True, slots=True)
class Rule:
    """A rule.

    Attributes:
        name: How people find it: ``rule 7``, by handle in nftables and by place in iptables.
        when: What must be true.
        choices: What is done then, the first that fits; nothing if none does.
    """

    name: str
    when: Condition
    choices: tuple[Choice, ...]


@record(frozen=True, slots=True)
class Hook:
    """Where a base chain sits on the packet's way.

    Attributes:
        kind: ``filter`` or ``nat``.
        point: One of ``POINTS``.
        priority: Lower ones come first at the same point.
        policy: What happens at the end of the chain.
        devices: The interfaces it is for; empty for all, ``None`` if that is not told.
    """

    kind: str
    point: str
    priority: int
    policy: Act
    devices: tuple[str, ...] | None = ()

    @property
    def is_early(self) -> bool:
        """Whether packets come here before the connection tracking has seen them."""
        return self.point == "ingress" or (
            self.point == "prerouting" and self.priority < _TRACKED_AT
        )


@record(frozen=True, slots=True)
class Chain:
    """A chain of rules; a base chain if it has a hook."""

    rules: tuple[Rule, ...]
    hook: Hook | None = None


@record(frozen=True, slots=True)
class Table:
    """A table of chains.

    Attributes:
        tool: Whose words it is in: ``nftables``, ``iptables`` or ``ip6tables``.
        family: As nftables names it: ``ip``, ``ip6``, ``inet``, ``netdev`` or ``bridge``.
        name: Its name.
        chains: By name.
        foreign: Whether it has rules that only the tools of iptables can show.
        untracks: Whether one of its rules takes packets out of the connection tracking.
    """

    tool: str
    family: str
    name: str
    chains: Mapping[str, Chain]
    foreign: bool = False
    untracks: bool = False

    def concerns(self, family: Family) -> bool:
        """Whether packets of this family pass through it."""
        return family in _FAMILIES.get(self.family, set(Family))


@record(frozen=True, slots=True)
class Redirect:
    """A rule by which packets to one place come to another; a container's published port mostly.

    Attributes:
        protocols: Names of the protocols, or their numbers in digits; empty for all.
        ports: Of the packets that come in; empty for all.
        to: Where they go.
        place: Where the rule stands.
    """

    protocols: frozenset[str]
    ports: tuple[Span, ...]
    to: Destination
    place: str


@record(frozen=True, slots=True)
class Ruleset:
    """All rules of this network namespace.

    Attributes:
        tables: What was read.
        unread: What could not be, each in a few words (``rules of iptables-legacy``).
        redirects: See there.
    """

    tables: tuple[Table, ...] = ()
    unread: tuple[str, ...] = ()
    redirects: tuple[Redirect, ...] = ()

    @property
    def untracks(self) -> bool:
        """Whether packets may pass by the connection tracking."""
        return any(one.untracks for one in self.tables)

    def leads_to(self, knock: Knock) -> bool:
        """Whether another packet may be changed into this one on its way."""
        return any(one.to.may_be(knock.address, knock.port) for one in self.redirects)

    def hands_to(self, knock: Knock) -> bool:
        """Whether packets to another place may be handed to this one as they are."""
        return any(
            one.to.as_it_is and one.to.may_be(knock.address, knock.port) for one in self.redirects
        )

    def bases(self) -> list[tuple[Table, str, Hook]]:
        """Tables, names of chains and hooks in the order that a packet meets them."""
        found = [
            (table, name, chain.hook)
            for table in self.tables
            for name, chain in table.chains.items()
            if chain.hook is not None and chain.hook.point in POINTS
        ]
        return sorted(found, key=lambda one: (POINTS.index(one[2].point), one[2].priority))


def ruleset(tables: tuple[Table, ...], unread: tuple[str, ...] = ()) -> Ruleset:
    """The rules with what has to be known of all of them at once."""
    redirects = tuple(found for table in tables for found in _redirects(table))
    return Ruleset(tables, unread, redirects)


def place(table: Table, chain: str, what: str) -> str:
    """Where something stands, as a person finds it."""
    return f"{table.tool} (table {_family(table)}{table.name}, chain {chain}, {what})"


def _family(table: Table) -> str:
    return f"{table.family} " if table.tool == "nftables" else ""


def _redirects(table: Table) -> Iterator[Redirect]:
    for name, chain in table.chains.items():
        for rule in chain.rules:
            for choice in rule.choices:
                if choice.to is not None:
                    parts = [*_parts(rule.when), *_parts(choice.when)]
                    protocols = [one.names for one in parts if isinstance(one, Transport)]
                    ports = [one.spans for one in parts if isinstance(one, GoesToPort)]
                    yield Redirect(
                        protocols[0] if protocols else frozenset(),
                        ports[0] if ports else (),
                        choice.to,
                        place(table, name, rule.name),
                    )


def _parts(when: Condition) -> Iterator[Condition]:
    if isinstance(when, All):
        for one in when.of:
            yield from _parts(one)
    else:
        yield when
