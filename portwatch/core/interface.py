"""A network interface, as the system tells of it."""

from __future__ import annotations

from enum import StrEnum

from portwatch.core.record import record


class InterfaceKind(StrEnum):
    """What an interface leads to."""

    LOOPBACK = "loopback"
    ETHERNET = "ethernet"
    WIFI = "wifi"
    VPN = "vpn"
    BRIDGE = "bridge"
    OTHER = "other"


@record(frozen=True, slots=True)
class Interface:
    """A network interface that is up.

    Attributes:
        name: The system's name (``wlan0``).
        index: The kernel's number of it, 0 if not known.
        kind: What it leads to.
        addresses: Canonical texts, without zone.
        routes_loopback: Whether it lets packets to 127.0.0.0/8 in (Linux: ``route_localnet``).
    """

    name: str
    index: int
    kind: InterfaceKind
    addresses: tuple[str, ...] = ()
    routes_loopback: bool = False
