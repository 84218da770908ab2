"""Who can talk to a listener: from its address and the network interfaces to one answer."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from portwatch.core import said
from portwatch.core.address import parsed
from portwatch.core.interface import InterfaceKind
from portwatch.core.model import Family, Reach, ReachLevel
from portwatch.core.said import say, together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.address import IPAddress
    from portwatch.core.interface import Interface
    from portwatch.core.model import Socket

_KIND_WORDS = {
    InterfaceKind.WIFI: say("Wi-Fi"),
    InterfaceKind.ETHERNET: say("Ethernet"),
    InterfaceKind.VPN: say("VPN"),
    InterfaceKind.BRIDGE: say("Containers"),
    InterfaceKind.OTHER: say("Network"),
    InterfaceKind.LOOPBACK: say("This computer"),
}
NOT_KNOWN = say("Not known")
"""The place of a reach that is not known."""

_KIND_ORDER = tuple(_KIND_WORDS)
# Networks that only exist inside this computer, for containers and virtual machines.
INSIDE = {InterfaceKind.LOOPBACK, InterfaceKind.BRIDGE}
_LIMITED_BROADCAST = ipaddress.IPv4Address("255.255.255.255")
_BEHIND_A_ROUTER = tuple(
    ipaddress.ip_network(text)
    for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
)


def reach(socket: Socket, interfaces: tuple[Interface, ...], firewall: str = "") -> Reach:
    """The widest circle that the socket's address offers itself to.

    Only what the bind proves: no firewall is assumed to block. What cannot be
    placed is ``UNKNOWN`` or the wider answer, never guessed as safe. (Linux lets other networks
    that know a way to an address use it, whatever interface it is on: the places told are those
    the listener is offered to.)

    Args:
        socket: A listener.
        interfaces: Those that are up.
        firewall: What is said of the firewall: the end of a sentence; empty if nothing is known.
    """
    bound = parsed(socket.local_address)
    if socket.namespace:
        return _elsewhere(bound)
    if bound.is_loopback:
        if led := _led_to_loopback(socket, bound, interfaces):
            return led
        return Reach(
            ReachLevel.COMPUTER,
            tuple(one.name for one in interfaces if one.kind is InterfaceKind.LOOPBACK),
            place=say("This computer"),
            text=say("This computer only, because it is bound to {address}.", address=bound),
        )
    everywhere = bound.is_unspecified or bound.is_multicast or bound == _LIMITED_BROADCAST
    why = because(bind(socket, bound))
    offered = tuple(one for one in interfaces if _offers(one, bound, socket, everywhere=everywhere))
    if not offered:
        return _nowhere(socket, bound, everywhere=everywhere, blind=not interfaces)
    outward = tuple(one for one in offered if one.kind not in INSIDE)
    names = tuple(one.name for one in outward or offered)
    if not outward:
        return _inside(offered, socket, bound, everywhere=everywhere)
    public = [one for one in outward if _is_public(one, socket, bound, everywhere=everywhere)]
    if public:
        text = _from_internet(why, public, firewall)
        return Reach(ReachLevel.INTERNET, names, place=say("Internet"), text=text)
    text = say(
        "Reachable from {places} {why} and {known}.",
        places=listed(outward),
        why=why,
        known=firewall or say("no firewall rule is visible"),
    )
    if not bound.is_multicast and any(
        _has_global_ipv6(one, socket, bound, everywhere=everywhere) for one in outward
    ):
        text = together(
            [text, say("Whether the router lets the internet in by IPv6 is not known.")]
        )
    return Reach(ReachLevel.NETWORK, names, place=together(_places(outward), ", "), text=text)


def _from_internet(why: str, public: list[Interface], firewall: str) -> str:
    told = (
        say("{place} has a public address", place=listed(public))
        if len(public) == 1
        else say("{places} have public addresses", places=listed(public))
    )
    if firewall:
        told = together([told, firewall], "; ")
    return say("The internet may reach it {why}: {told}.", why=why, told=told)


def _offers(interface: Interface, bound: IPAddress, socket: Socket, *, everywhere: bool) -> bool:
    """Whether a socket can be talked to by way of an interface."""
    if socket.interface is not None:
        return interface.name == socket.interface
    if everywhere:
        return any(is_spoken(parsed(text), socket) for text in interface.addresses)
    if str(bound) in interface.addresses:
        return True
    return _is_broadcast(bound) and any(
        parsed(text).packed[:-1] == bound.packed[:-1] for text in interface.addresses
    )


def _is_broadcast(bound: IPAddress) -> bool:
    """Whether it looks like a network's own broadcast address, to which UDP servers bind, too."""
    return isinstance(bound, ipaddress.IPv4Address) and str(bound).endswith(".255")


def is_spoken(address: IPAddress, socket: Socket) -> bool:
    """Whether a socket for every address answers at this one."""
    is_ipv4 = isinstance(address, ipaddress.IPv4Address)
    if socket.family is Family.IPV4:
        return is_ipv4
    return not is_ipv4 or socket.accepts_ipv4 is not False


def _led_to_loopback(
    socket: Socket, bound: IPAddress, interfaces: tuple[Interface, ...]
) -> Reach | None:
    """The reach of a listener on loopback where an interface lets packets to it in."""
    leading = [
        one
        for one in interfaces
        if one.routes_loopback
        and one.kind is not InterfaceKind.LOOPBACK
        and socket.interface in {None, one.name}
    ]
    if bound.version == 6 or not leading:  # noqa: PLR2004 - the version; it is of IPv4 alone
        return None
    outward = [one for one in leading if one.kind not in INSIDE]
    names = tuple(one.name for one in outward or leading)
    if not outward:
        text = say(
            "This computer with its containers and virtual machines, because it is bound to"
            " {address}, and {places} may lead to it (route_localnet).",
            address=bound,
            places=listed(leading),
        )
        return Reach(ReachLevel.COMPUTER, names, place=say("Containers"), text=text)
    text = say(
        "Not known: it is bound to {address}, but packets to that address are let in from"
        " {places} (route_localnet).",
        address=bound,
        places=listed(outward),
    )
    return Reach(ReachLevel.UNKNOWN, names, place=NOT_KNOWN, text=text)


def _elsewhere(bound: IPAddress) -> Reach:
    """The reach within another network namespace, whose interfaces are not this one's."""
    text = (
        say(
            "Only from within its own container or sandbox, because it is bound to {address}"
            " there.",
            address=bound,
        )
        if bound.is_loopback
        else say(
            "Inside the network of a container or sandbox; only what it publishes is reachable"
            " from outside."
        )
    )
    return Reach(ReachLevel.COMPUTER, (), place=say("Container"), text=text)


def _nowhere(socket: Socket, bound: IPAddress, *, everywhere: bool, blind: bool) -> Reach:
    if everywhere and socket.interface is None:
        why = because(bind(socket, bound))
        text = say("Every network this computer joins can reach it, {why}.", why=why)
        return Reach(ReachLevel.NETWORK, (), place=say("Any network"), text=text)
    told = say("no interface has that address now")
    if socket.interface is not None:
        told = say("that interface is not up now")
    if blind:
        told = say("the network interfaces cannot be read")
    text = say("Not known: it is {bound}, and {told}.", bound=bind(socket, bound), told=told)
    return Reach(ReachLevel.UNKNOWN, (), place=NOT_KNOWN, text=text)


def _inside(
    offered: tuple[Interface, ...], socket: Socket, bound: IPAddress, *, everywhere: bool
) -> Reach:
    names = tuple(one.name for one in offered)
    why = because(bind(socket, bound))
    if everywhere and socket.interface is None:
        text = say(
            "Every network this computer joins can reach it, {why}; none is up now.", why=why
        )
        return Reach(ReachLevel.NETWORK, names, place=say("Any network"), text=text)
    if any(one.kind is InterfaceKind.BRIDGE for one in offered):
        text = say("Containers and virtual machines on this computer only, {why}.", why=why)
        return Reach(ReachLevel.COMPUTER, names, place=say("Containers"), text=text)
    if socket.interface is None:  # an address on loopback that others may be told a way to
        text = say(
            "Not known: it is {bound}, on no network's interface.", bound=bind(socket, bound)
        )
        return Reach(ReachLevel.UNKNOWN, names, place=NOT_KNOWN, text=text)
    text = say("This computer only, {why}.", why=why)
    return Reach(ReachLevel.COMPUTER, names, place=say("This computer"), text=text)


def because(bound: str) -> str:
    """A bind, as ``bind`` tells it, as the reason of a reach."""
    return say("because it is {bound}", bound=bound)


def bind(socket: Socket, address: IPAddress) -> str:
    """What a socket is bound to, in words that follow "it is"."""
    if socket.interface is not None:
        return say("bound to the interface {name}", name=socket.interface)
    if address.is_multicast:
        return say("bound to {address}, an address for whoever is interested", address=address)
    if not address.is_unspecified:
        return say("bound to {address}", address=address)
    if socket.family is Family.IPV6 and socket.accepts_ipv4 is False:
        return say("bound to every IPv6 address")
    return say("bound to every address")


def _is_public(interface: Interface, socket: Socket, bound: IPAddress, *, everywhere: bool) -> bool:
    """Whether the internet knows a way to the socket by an interface.

    A global IPv6 address beside a private IPv4 one does not count: that is a home, behind a
    router that by default lets nobody in (RFC 6092).
    """
    if everywhere and not bound.is_unspecified:
        return False  # what is sent to a group or to everybody stays on the network
    if any(
        isinstance(one, ipaddress.IPv4Address) and one.is_global
        for one in _offered(interface, socket, bound, everywhere=everywhere)
    ):
        return True
    is_home = any(
        one in network
        for one in map(parsed, interface.addresses)
        if isinstance(one, ipaddress.IPv4Address)
        for network in _BEHIND_A_ROUTER
    )
    return not is_home and _has_global_ipv6(interface, socket, bound, everywhere=everywhere)


def _has_global_ipv6(
    interface: Interface, socket: Socket, bound: IPAddress, *, everywhere: bool
) -> bool:
    return any(
        isinstance(one, ipaddress.IPv6Address) and one.is_global
        for one in _offered(interface, socket, bound, everywhere=everywhere)
    )


def _offered(
    interface: Interface, socket: Socket, bound: IPAddress, *, everywhere: bool
) -> list[IPAddress]:
    """The addresses of an interface at which a socket answers."""
    if not everywhere:
        return [bound]
    own = map(parsed, interface.addresses)
    return [one for one in own if is_spoken(one, socket)]


def _places(interfaces: Iterable[Interface]) -> list[str]:
    kinds = {one.kind for one in interfaces}
    return [_KIND_WORDS[kind] for kind in _KIND_ORDER if kind in kinds]


def listed(interfaces: Iterable[Interface]) -> str:
    """Interfaces for people: what they lead to, and their names."""
    return said.listed(
        [say("{place} ({name})", place=_KIND_WORDS[one.kind], name=one.name) for one in interfaces]
    )
