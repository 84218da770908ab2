"""Who can talk to a listener past the firewall: the reach of its address, narrowed by rules.

A rule narrows only where it surely blocks. "This computer only" needs more than the interfaces
that the listener is offered on: Linux takes a packet for an address of another interface, too,
so every way in must be blocked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.address import parsed
from portwatch.core.exposure import INSIDE, NOT_KNOWN, bind, is_spoken, listed, reach
from portwatch.core.model import Family, Firewall, Protocol, Reach, ReachLevel
from portwatch.core.said import at_start, say, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.address import IPAddress
    from portwatch.core.firewall import Redirect, Ruleset
    from portwatch.core.firewall_answer import Answer, Answers
    from portwatch.core.interface import Interface
    from portwatch.core.model import Socket

_HERE = say("This computer")


class _Way(NamedTuple):
    """One way in, and what the firewall does there."""

    interface: Interface
    answer: Answer


def reach_by_firewall(
    socket: Socket,
    interfaces: tuple[Interface, ...],
    firewall: Answers | None,
    program: str | None = None,
) -> Reach:
    """The widest circle that can talk to a listener.

    Args:
        socket: A listener.
        interfaces: Those that are up.
        firewall: What its rules do; ``None`` if they cannot be read: none is assumed to block then.
        program: Path of the program that listens; ``None`` if it cannot be seen.
    """
    bare = reach(socket, interfaces)
    if firewall is None or socket.namespace:
        return bare
    if bare.level is ReachLevel.COMPUTER:
        return _led_in(socket, bare, firewall.redirects)
    destinations = _destinations(socket, interfaces)
    ways = [
        _Way(one, _best(found))
        for one in interfaces
        if one.kind not in INSIDE and socket.interface in {None, one.name}
        if (found := _answers(socket, one, destinations, firewall, program))
    ]
    offered = [one for one in ways if one.interface.name in bare.interfaces]
    if bare.level is ReachLevel.UNKNOWN or not offered:
        return bare
    blocked = [one for one in ways if one.answer.does is Firewall.BLOCKS]
    if len(blocked) == len(ways):
        return _shut(socket, blocked)
    if all(one in blocked for one in offered):
        return _shut_here(socket, bare, offered)
    return _narrowed(socket, interfaces, offered)


def published(rules: Ruleset) -> tuple[Redirect, ...]:
    """Rules that lead packets past the firewall's own chain for this computer, to a container.

    Their ports can be reached without any socket on this computer.
    """
    return tuple(
        one
        for one in rules.redirects
        if one.to.known and one.to.address is not None and not one.to.address.is_loopback
    )


def _answers(
    socket: Socket,
    interface: Interface,
    destinations: list[tuple[Family, IPAddress | None]],
    firewall: Answers,
    program: str | None,
) -> list[Answer]:
    """What the firewall does at an interface with packets to each address that is answered at."""
    if firewall.always is not None:
        return [firewall.always for _ in destinations]
    from portwatch.core.knock import Knock  # late: most people cannot read any rules

    near = tuple(map(parsed, interface.addresses))
    port, name = socket.local_port, interface.name
    knocks = (
        Knock(socket.protocol, family, port, name, address, neighbours=near, program=program)
        for family, address in destinations
    )
    return [firewall.answer(one) for one in knocks]


def _destinations(
    socket: Socket, interfaces: tuple[Interface, ...]
) -> list[tuple[Family, IPAddress | None]]:
    """Where a packet to the listener may go; ``None`` for a group or everybody."""
    bound = parsed(socket.local_address)
    if not bound.is_unspecified:
        is_for_all = bound.version == 4 and str(bound).endswith(".255")  # noqa: PLR2004 - the version
        return [(_family(bound), None if is_for_all else bound)]
    own = {
        one
        for interface in interfaces
        for one in map(parsed, interface.addresses)
        if not one.is_loopback and is_spoken(one, socket)
    }
    found: list[tuple[Family, IPAddress | None]] = [
        (_family(one), one) for one in sorted(own, key=lambda one: (one.version, int(one)))
    ]
    if socket.protocol is Protocol.UDP:
        found += [(family, None) for family in sorted({family for family, _ in found})]
    return found


def _family(address: IPAddress) -> Family:
    return Family.IPV4 if address.version == 4 else Family.IPV6  # noqa: PLR2004 - the version


def _best(answers: list[Answer]) -> Answer:
    """The answer for whoever may choose the address: the first that lets in, if any does."""
    for wanted in (Firewall.ALLOWS, Firewall.UNKNOWN):
        for one in answers:
            if one.does is wanted:
                return one
    return answers[0]


def _led_in(socket: Socket, bare: Reach, redirects: tuple[Redirect, ...]) -> Reach:
    """The reach of a listener on loopback, to which NAT may lead strangers all the same."""
    bound = parsed(socket.local_address)
    if bound.is_loopback:
        for one in redirects:
            to = one.to
            if to.known and to.address == bound and to.may_be(bound, socket.local_port):
                text = say(
                    "Not known: it is bound to {address}, but {place} sends packets there.",
                    address=bound,
                    place=one.place,
                )
                return bare._replace(level=ReachLevel.UNKNOWN, place=NOT_KNOWN, text=text)
    return bare


def _bound(socket: Socket) -> str:
    """``bound to every address``."""
    return bind(socket, parsed(socket.local_address))


def _by(ways: list[_Way]) -> str:
    """What keeps strangers out, where: one clause for each rule."""
    return together(
        [say("{text} from {places}", text=text, places=places) for text, places in _told(ways)],
        "; ",
    )


def _doubts(ways: list[_Way]) -> str:
    """Where it is not known whether strangers get in, and why."""
    return together(
        [
            say("not known from {places}: {text}", places=places, text=text)
            for text, places in _told(ways)
        ],
        "; ",
    )


def _told(ways: list[_Way]) -> Iterator[tuple[str, str]]:
    """What is answered, and at which interfaces."""
    for text in dict.fromkeys(one.answer.text for one in ways):
        yield text, listed(one.interface for one in ways if one.answer.text == text)


def _shut(socket: Socket, blocked: list[_Way]) -> Reach:
    text = say("{bound}, but {by}.", bound=at_start(_bound(socket)), by=_by(blocked))
    return Reach(ReachLevel.COMPUTER, (), Firewall.BLOCKS, _HERE, text)


def _shut_here(socket: Socket, bare: Reach, offered: list[_Way]) -> Reach:
    text = say(
        "Not known: {bound}, and {by}; another network that knows a way to the address may reach"
        " it.",
        bound=_bound(socket),
        by=_by(offered),
    )
    return Reach(ReachLevel.UNKNOWN, bare.interfaces, Firewall.UNKNOWN, NOT_KNOWN, text)


def _narrowed(socket: Socket, interfaces: tuple[Interface, ...], offered: list[_Way]) -> Reach:
    """The reach by those interfaces at which nothing surely blocks."""
    blocked = [one for one in offered if one.answer.does is Firewall.BLOCKS]
    names = {one.interface.name for one in blocked}
    allowed = [one for one in offered if one.answer.does is Firewall.ALLOWS]
    doubtful = [one for one in offered if one not in blocked and one not in allowed]
    first = max(allowed or doubtful, key=lambda one: one.answer.by_rule).answer
    clauses = [first.text]
    if allowed and doubtful:  # what is sure of one interface is not said of another
        places = listed(one.interface for one in allowed)
        clauses = [say("{text} from {places}", text=first.text, places=places)]
        clauses.append(_doubts(doubtful))
    if blocked:
        clauses.append(_by(blocked))
    open_ones = tuple(one for one in interfaces if one.name not in names)
    found = reach(socket, open_ones, together(clauses, "; "))
    return found._replace(firewall=Firewall.UNKNOWN if doubtful else Firewall.ALLOWS)
