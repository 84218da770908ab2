"""Who can talk to a listener: from its address and the network interfaces to one answer."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.model import Family, InterfaceKind, Protocol, Reach, ReachLevel, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Interface, Socket
    from portwatch.core.ports import Knowledge

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_KIND_WORDS = {
    InterfaceKind.WIFI: "Wi-Fi",
    InterfaceKind.ETHERNET: "Ethernet",
    InterfaceKind.VPN: "VPN",
    InterfaceKind.BRIDGE: "Containers",
    InterfaceKind.OTHER: "Network",
}
_KIND_ORDER = tuple(_KIND_WORDS)
# Networks that only exist inside this computer, for containers and virtual machines.
_INSIDE = {InterfaceKind.LOOPBACK, InterfaceKind.BRIDGE}


def reach(socket: Socket, interfaces: tuple[Interface, ...]) -> Reach:
    """The widest circle that the socket's address offers itself to.

    Only what the bind proves: no firewall is read, so none is assumed to block. What cannot be
    placed is ``UNKNOWN`` or the wider answer, never guessed as safe.
    """
    bound = ipaddress.ip_address(socket.local_address)
    if isinstance(bound, ipaddress.IPv6Address) and bound.ipv4_mapped is not None:
        bound = bound.ipv4_mapped
    if bound.is_loopback:
        return Reach(
            ReachLevel.COMPUTER,
            tuple(one.name for one in interfaces if one.kind is InterfaceKind.LOOPBACK),
            place="This computer",
            text=f"This computer only, because it is bound to {bound}.",
        )
    everywhere = bound.is_unspecified or bound.is_multicast
    offered = tuple(one for one in interfaces if _offers(one, bound, socket, everywhere=everywhere))
    why = _because(socket, bound, everywhere=everywhere)
    if not offered:
        return _nowhere(socket, why, everywhere=everywhere, blind=not interfaces)
    outward = tuple(one for one in offered if one.kind not in _INSIDE)
    names = tuple(one.name for one in outward or offered)
    if not outward:
        return _inside(offered, names, why, everywhere=everywhere)
    if _is_public(outward, socket, bound, everywhere=everywhere):
        text = f"The internet may reach it {why}: {_listed(outward)} has a public address."
        return Reach(ReachLevel.INTERNET, names, place="Internet", text=text)
    place = ", ".join(_places(outward))
    text = f"Reachable from {_listed(outward)} {why} and no firewall rule is visible."
    return Reach(ReachLevel.NETWORK, names, place=place, text=text)


def is_temporary(
    socket: Socket, ephemeral: tuple[int, int], knowledge: Knowledge, program: str | None
) -> bool:
    """Whether a UDP socket is most likely a client that waits for an answer.

    UDP has no LISTEN: a client after ``sendto()`` looks byte for byte like a server, so only an
    unconnected socket in the machine's own ephemeral range that is known for nothing counts.

    Args:
        socket: Any socket.
        ephemeral: The machine's range, both ends included.
        knowledge: What is known about ports.
        program: Name of the owner; ``None`` if it is hidden or the kernel.
    """
    if socket.protocol is not Protocol.UDP or socket.state is not State.UNCONNECTED:
        return False
    if not ephemeral[0] <= socket.local_port <= ephemeral[1]:
        return False
    row = knowledge.known(socket.protocol, socket.local_port, program)
    return row is None or (program is not None and not row.is_run_by(program))


def _offers(interface: Interface, bound: Address, socket: Socket, *, everywhere: bool) -> bool:
    if socket.interface is not None:
        return interface.name == socket.interface
    if everywhere:
        return bool(interface.addresses)
    return str(bound) in interface.addresses


def _nowhere(socket: Socket, why: str, *, everywhere: bool, blind: bool) -> Reach:
    if everywhere and socket.interface is None:
        text = f"Every network this computer joins can reach it, {why}."
        return Reach(ReachLevel.NETWORK, (), place="Any network", text=text)
    said = "the network interfaces cannot be read" if blind else "no interface has that address now"
    text = f"Not known: it is {why.removeprefix('because it is ')}, and {said}."
    return Reach(ReachLevel.UNKNOWN, (), place="Not known", text=text)


def _inside(
    offered: tuple[Interface, ...], names: tuple[str, ...], why: str, *, everywhere: bool
) -> Reach:
    if everywhere:
        text = f"Every network this computer joins can reach it, {why}; none is up now."
        return Reach(ReachLevel.NETWORK, names, place="Any network", text=text)
    if any(one.kind is InterfaceKind.BRIDGE for one in offered):
        text = f"Containers and virtual machines on this computer only, {why}."
        return Reach(ReachLevel.COMPUTER, names, place="Containers", text=text)
    text = f"This computer only, {why}."
    return Reach(ReachLevel.COMPUTER, names, place="This computer", text=text)


def _because(socket: Socket, bound: Address, *, everywhere: bool) -> str:
    if socket.interface is not None:
        return f"because it is bound to the interface {socket.interface}"
    if not everywhere:
        return f"because it is bound to {bound}"
    if socket.family is Family.IPV6 and socket.accepts_ipv4 is False:
        return "because it is bound to every IPv6 address"
    return "because it is bound to every address"


def _is_public(
    interfaces: Iterable[Interface], socket: Socket, bound: Address, *, everywhere: bool
) -> bool:
    """Whether an IPv4 address of the internet is offered.

    A global IPv6 address does not count: nearly every home has one, behind a router that by
    default lets nobody in (RFC 6092).
    """
    if everywhere and socket.family is Family.IPV6 and socket.accepts_ipv4 is False:
        return False
    texts = [text for interface in interfaces for text in interface.addresses]
    offered = [ipaddress.ip_address(text) for text in texts] if everywhere else [bound]
    return any(one.version == 4 and one.is_global for one in offered)  # noqa: PLR2004 - IPv4


def _places(interfaces: Iterable[Interface]) -> list[str]:
    kinds = {one.kind for one in interfaces}
    return [_KIND_WORDS[kind] for kind in _KIND_ORDER if kind in kinds]


def _listed(interfaces: Iterable[Interface]) -> str:
    told = [f"{_KIND_WORDS[one.kind]} ({one.name})" for one in interfaces]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
