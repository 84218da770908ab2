"""The network interfaces that are up, by psutil, for systems without netlink."""

from __future__ import annotations

import ipaddress
import socket
import sys
from typing import TYPE_CHECKING, Any, Final

import psutil

from portwatch.core.fault import fault_text
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.model import Gap, GapCode
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FAILURES: Final = (psutil.Error, OSError, RuntimeError, ValueError)
_FAMILIES: Final = {socket.AF_INET, socket.AF_INET6}

# Beginnings of names in lower case; the first that fits decides. On macOS "en0" is Wi-Fi on one
# machine and Ethernet on the next, so such names stay OTHER: better no word than a wrong one.
_LINUX: Final = (
    ("lo", InterfaceKind.LOOPBACK),
    ("wl", InterfaceKind.WIFI),
    ("wg", InterfaceKind.VPN),
    ("tun", InterfaceKind.VPN),
    ("ppp", InterfaceKind.VPN),
    ("tailscale", InterfaceKind.VPN),
    ("docker", InterfaceKind.BRIDGE),
    ("br-", InterfaceKind.BRIDGE),  # "br0" is the usual name of one with a cable in it
    ("virbr", InterfaceKind.BRIDGE),
    ("veth", InterfaceKind.BRIDGE),
    ("en", InterfaceKind.ETHERNET),
    ("eth", InterfaceKind.ETHERNET),
)
_MACOS: Final = (
    ("lo", InterfaceKind.LOOPBACK),
    ("utun", InterfaceKind.VPN),
    ("ipsec", InterfaceKind.VPN),
    ("ppp", InterfaceKind.VPN),
    ("bridge", InterfaceKind.BRIDGE),
    ("vmnet", InterfaceKind.BRIDGE),
    ("vmenet", InterfaceKind.BRIDGE),
)
_WINDOWS: Final = (
    ("loopback", InterfaceKind.LOOPBACK),
    ("wi-fi", InterfaceKind.WIFI),
    ("wifi", InterfaceKind.WIFI),
    ("wlan", InterfaceKind.WIFI),
    ("wireless", InterfaceKind.WIFI),
    ("vethernet", InterfaceKind.BRIDGE),
    ("vmware", InterfaceKind.BRIDGE),
    ("virtualbox", InterfaceKind.BRIDGE),
    ("tailscale", InterfaceKind.VPN),
    ("wireguard", InterfaceKind.VPN),
    ("openvpn", InterfaceKind.VPN),
    ("ethernet", InterfaceKind.ETHERNET),
)


class PsutilInterfaces:
    """Reads names, addresses and whether an interface is up; kinds are told by the name."""

    def __init__(self, platform: str = sys.platform) -> None:
        """Nothing is read yet.

        Args:
            platform: Whose habits of naming to go by, as in ``sys.platform``.
        """
        self._platform = platform

    def read(self) -> Reading[tuple[Interface, ...]]:
        """Interfaces now, by index; with a gap where they or their state cannot be read."""
        gaps: tuple[Gap, ...] = ()
        try:
            found = psutil.net_if_addrs()
        except _FAILURES as error:
            return Reading((), (_gap(error),))
        states: Mapping[str, Any] = {}
        try:
            states = psutil.net_if_stats()
        except _FAILURES as error:
            gaps = (_gap(error),)  # an interface too many is safer than one too few
        interfaces = [
            self._interface(name, entries)
            for name, entries in found.items()
            if name not in states or states[name].isup
        ]
        interfaces.sort(key=lambda one: (one.index, one.name))
        return Reading(tuple(interfaces), gaps)

    def close(self) -> None:
        """Nothing to give back."""

    def _interface(self, name: str, entries: Iterable[Any]) -> Interface:
        addresses = tuple(
            text
            for entry in entries
            if entry.family in _FAMILIES and (text := _canonical(entry.address)) is not None
        )
        return Interface(name, _index(name), kind(name, addresses, self._platform), addresses)


def kind(name: str, addresses: tuple[str, ...], platform: str) -> InterfaceKind:
    """What an interface leads to, by its addresses and then by its name.

    Args:
        name: The system's name of it.
        addresses: Canonical texts, without zone.
        platform: As in ``sys.platform``.
    """
    if any(ipaddress.ip_address(address).is_loopback for address in addresses):
        return InterfaceKind.LOOPBACK
    habits = {"linux": _LINUX, "win32": _WINDOWS}.get(platform, _MACOS)
    lowered = name.lower()
    for beginning, meaning in habits:
        if lowered.startswith(beginning):
            return meaning
    return InterfaceKind.OTHER


def _canonical(text: str) -> str | None:
    try:
        return str(ipaddress.ip_address(text.partition("%")[0]))
    except ValueError:
        return None


def _index(name: str) -> int:
    """The kernel's number; 0 where it knows the interface under another name (Windows)."""
    try:
        return socket.if_nametoindex(name)
    except (OSError, ValueError):
        return 0


def _gap(error: Exception) -> Gap:
    return Gap(GapCode.INTERFACES_UNAVAILABLE, detail=fault_text(error))
