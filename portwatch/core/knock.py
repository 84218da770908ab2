"""A stranger's first packet to a port, and what a firewall's rule can ask about it.

The packet is the ordinary one: new to the connection tracking, whole, a plain SYN if it is TCP,
without extension headers. What it does not fix (who sends it, from which port, how fast they come)
fits for some packets only; what is not understood is not known. Neither is ever guessed.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from portwatch.core.model import Family
from portwatch.core.record import record
from portwatch.core.spans import apart, meet, meets_network

if TYPE_CHECKING:
    from portwatch.core.address import IPAddress
    from portwatch.core.model import Protocol
    from portwatch.core.spans import Span

_ADDRESSES = {Family.IPV4: (0, 2**32 - 1), Family.IPV6: (0, 2**128 - 1)}
_LOOPBACK = {Family.IPV4: (0x7F000000, 0x7FFFFFFF), Family.IPV6: (1, 1)}
# Where the addresses of groups begin and end; IPv4 knows one for everybody as well.
_GROUPS = {
    Family.IPV4: ((0xE0000000, 0xEFFFFFFF), (2**32 - 1, 2**32 - 1)),
    Family.IPV6: ((0xFF << 120, 2**128 - 1),),
}
_FEW_PORTS = 1024
_LAST_BYTE = 0xFF
_GROUP_TYPES = frozenset({"multicast", "broadcast", "anycast"})


class Fits(IntEnum):
    """How many of the packets in question a condition is true for, fewest first.

    ``FEW`` are certain senders or odd packets, so that others surely remain; ``SOME`` may be
    most of them; ``UNKNOWN`` is a condition that is not understood.
    """

    NO = 0
    FEW = 1
    SOME = 2
    UNKNOWN = 3
    YES = 4


@record(frozen=True, slots=True)
class Knock:
    """The packet.

    Attributes:
        protocol: Transport protocol.
        family: Of the addresses.
        port: Destination port.
        interface: Name of the interface that it comes in by.
        address: Destination, one of this computer's own; ``None`` for a group or everybody.
        neighbours: Addresses of that interface: whoever is on its network is near one of them.
        untracked: Whether a rule may take packets out of the connection tracking.
        redirected: Whether a rule may have changed its destination to this one.
        early: Whether it is where the connection tracking has not seen it yet.
        program: Path of the program that listens, for firewalls that decide by it; ``None`` if it
            cannot be seen.
    """

    protocol: Protocol
    family: Family
    port: int
    interface: str
    address: IPAddress | None
    neighbours: tuple[IPAddress, ...] = ()
    untracked: bool = False
    redirected: bool = False
    early: bool = False
    program: str | None = None


class Condition:
    """Something that a rule asks; the base of the others, and true for every packet."""

    __slots__ = ()

    def fits(self, knock: Knock) -> Fits:
        """How many of the packets like this one it is true for."""
        del knock
        return Fits.YES


ALWAYS = Condition()


@record(frozen=True, slots=True)
class Fixed(Condition):
    """A condition whose answer does not go by the packet.

    Attributes:
        value: The answer.
        words: What is asked, for people.
    """

    value: Fits
    words: str = ""

    def fits(self, knock: Knock) -> Fits:
        """The answer."""
        del knock
        return self.value


@record(frozen=True, slots=True)
class Not(Condition):
    """The opposite of another condition."""

    of: Condition

    def fits(self, knock: Knock) -> Fits:
        """All but those that the other is true for."""
        return opposite(self.of.fits(knock))


@record(frozen=True, slots=True)
class Moving(Condition):
    """Whether something is in a set from which it may be gone by now, and nobody tells.

    Attributes:
        of: Whether it was when the set was read.
        others: How many may be in it besides.
    """

    of: Condition
    others: Fits = Fits.NO

    def fits(self, knock: Knock) -> Fits:
        """Never surely; none where it was not in it and nothing else puts it there."""
        found = self.of.fits(knock)
        return max(Fits.SOME if found is Fits.YES else found, self.others)


@record(frozen=True, slots=True)
class All(Condition):
    """Several conditions at once."""

    of: tuple[Condition, ...]

    def fits(self, knock: Knock) -> Fits:
        """At most as many as the rarest is true for."""
        found = Fits.YES
        for one in self.of:
            found = min(found, one.fits(knock))
            if not found:
                break
        return found


@record(frozen=True, slots=True)
class AnyOf(Condition):
    """At least one of several conditions."""

    of: tuple[Condition, ...]

    def fits(self, knock: Knock) -> Fits:
        """At least as many as the most frequent is true for; two that are few may be more."""
        values = [one.fits(knock) for one in self.of]
        found = max(values, default=Fits.NO)
        if found is Fits.FEW and values.count(Fits.FEW) > 1:
            return Fits.SOME
        return found


@record(frozen=True, slots=True)
class Arrives(Condition):
    """Which interface it comes in by.

    Attributes:
        names: Whole names, or beginnings of them, each with whether it is a beginning.
    """

    names: tuple[tuple[str, bool], ...]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no."""
        name = knock.interface
        return _surely(
            any(name.startswith(one) if begins else name == one for one, begins in self.names)
        )


@record(frozen=True, slots=True)
class Transport(Condition):
    """Which protocol the IP packet carries, by name (``tcp``) or number in digits."""

    names: frozenset[str]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no."""
        number = "6" if knock.protocol == "tcp" else "17"
        return _surely(str(knock.protocol) in self.names or number in self.names)


@record(frozen=True, slots=True)
class Speaks(Condition):
    """Which family the packet is of."""

    families: frozenset[Family]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no."""
        return _surely(knock.family in self.families)


@record(frozen=True, slots=True)
class GoesToPort(Condition):
    """Which port it goes to."""

    spans: tuple[Span, ...]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no."""
        return _surely(any(first <= knock.port <= last for first, last in self.spans))


@record(frozen=True, slots=True)
class GoesTo(Condition):
    """Which address it goes to."""

    family: Family
    spans: tuple[Span, ...]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no; some where the packet goes to a group that is not said."""
        if knock.family is not self.family:
            return Fits.NO
        if knock.address is not None:
            number = int(knock.address)
            return _surely(any(first <= number <= last for first, last in self.spans))
        first, last = _ADDRESSES[self.family]
        if (first, last) in self.spans:
            return Fits.YES
        # A network's own address for everybody may be anywhere in IPv4.
        ends_in_ones = self.family is Family.IPV4 and any(
            end & _LAST_BYTE == _LAST_BYTE for _, end in self.spans
        )
        groups = _GROUPS[self.family]
        if ends_in_ones or any(meet(span, group) for span in self.spans for group in groups):
            return Fits.SOME
        return Fits.NO


@record(frozen=True, slots=True)
class ComesFrom(Condition):
    """Which address it comes from.

    Attributes:
        family: Of the addresses.
        spans: Which they are; once the condition is made, in order, and none meets another.
    """

    family: Family
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "spans", apart(self.spans))

    def fits(self, knock: Knock) -> Fits:
        """All, none, few where nobody near is meant but single senders, or some."""
        if knock.family is not self.family or not self.spans:
            return Fits.NO
        if self.spans[0] == _ADDRESSES[self.family]:
            return Fits.YES
        home = _LOOPBACK[self.family]
        if home[0] <= self.spans[0][0] and self.spans[-1][1] <= home[1]:
            return Fits.NO  # none such comes in by a network: the kernel drops them as martians
        near = [int(one) for one in knock.neighbours if one.version == self._version]
        if not near:
            return Fits.SOME if any(first != last for first, last in self.spans) else Fits.FEW
        return (
            Fits.SOME
            if any(meets_network(self.spans, one, self.family) for one in near)
            else Fits.FEW
        )

    @property
    def _version(self) -> int:
        return 4 if self.family is Family.IPV4 else 6


@record(frozen=True, slots=True)
class Tracked(Condition):
    """What the connection tracking thinks of it (``ct state``): the packet is new.

    Before it has seen the packet, that counts as invalid.
    """

    states: frozenset[str]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no, unless rules take packets out of the tracking."""
        usual = "invalid" if knock.early else "new"
        asked = self.states & {usual, "untracked"}
        if knock.untracked and len(asked) == 1:
            return Fits.UNKNOWN
        return _surely(usual in asked or (knock.untracked and bool(asked)))


@record(frozen=True, slots=True)
class Redirected(Condition):
    """Whether its destination was changed by NAT on the way (``ct status dnat``)."""

    def fits(self, knock: Knock) -> Fits:
        """No, unless a rule changes destinations to this one."""
        return Fits.SOME if knock.redirected else Fits.NO


@record(frozen=True, slots=True)
class IsOfType(Condition):
    """What kind of address it goes to: ``local``, ``multicast``, ``broadcast`` and so on.

    Attributes:
        types: Any of them.
        there: Whether only addresses of the interface that it comes in by count as local.
    """

    types: frozenset[str]
    there: bool = False

    def fits(self, knock: Knock) -> Fits:
        """Yes or no for an own address; some for a group that is not said."""
        if knock.address is None:
            return Fits.SOME if self.types & _GROUP_TYPES else Fits.NO
        if knock.address.is_multicast:
            return _surely("multicast" in self.types)
        is_local = not self.there or knock.address in knock.neighbours
        return _surely(("local" if is_local else "unicast") in self.types)


@record(frozen=True, slots=True)
class IsSentAs(Condition):
    """How the network card got it: ``host``, ``multicast`` or ``broadcast``."""

    types: frozenset[str]

    def fits(self, knock: Knock) -> Fits:
        """Yes or no for an own address; some for a group that is not said."""
        if knock.address is None or knock.address.is_multicast:
            return Fits.SOME if self.types & _GROUP_TYPES else Fits.NO
        return _surely(bool(self.types & {"host", "unicast"}))


def opposite(value: Fits) -> Fits:
    """How many remain."""
    return {Fits.YES: Fits.NO, Fits.NO: Fits.YES, Fits.FEW: Fits.SOME}.get(value, value)


def chosen_by_sender(ports: tuple[Span, ...]) -> Condition:
    """Whether it comes from certain ports: few use those of servers, most the others."""
    wide = sum(last - first + 1 for first, last in ports) > _FEW_PORTS
    return Fixed(Fits.SOME if wide else Fits.FEW)


def _surely(truth: bool) -> Fits:  # noqa: FBT001 - the one thing it is about
    return Fits.YES if truth else Fits.NO
