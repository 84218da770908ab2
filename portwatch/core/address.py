"""What the text of an IP address says by itself, whichever family it is written in.

An IPv6 socket that takes IPv4 peers holds their addresses as mapped ones (RFC 4291, 2.5.5.2):
``::ffff:127.0.0.1`` is 127.0.0.1. The functions on text are for addresses as the columns hold
them: canonical, and without a zone.
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import TypeAlias

IPAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

ADDRESSES_KEPT = 1024
"""Cap on the texts whose addresses are remembered: some 200 kB."""

_MAPPED = "::ffff:"
_EVERY = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, never bound to


def is_mapped(address: str) -> bool:
    """Whether it is an IPv4 address in an IPv6 one."""
    return address.startswith(_MAPPED) and "." in address


def unmapped(address: str) -> str:
    """An IPv4 address in an IPv6 one as such; any other as it is."""
    return address[len(_MAPPED) :] if is_mapped(address) else address


def is_every(address: str) -> bool:
    """Whether a socket bound to it takes what comes to any address."""
    return unmapped(address) in _EVERY


def is_loopback(address: str) -> bool:
    """Whether it leads nowhere but to this computer."""
    return address == "::1" or unmapped(address).startswith("127.")


@lru_cache(ADDRESSES_KEPT)
def parsed(text: str) -> IPAddress:
    """The address that a text stands for, without a zone; a mapped one is one of IPv4.

    The machine's own addresses are asked for dozens of times for each listener that is judged.

    Raises:
        ValueError: It is no address.
    """
    found = ipaddress.ip_address(text.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return mapped or found
