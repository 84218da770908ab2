"""Of which addresses a name may be asked for; pure."""

from __future__ import annotations

import ipaddress

from portwatch.core.text import clean

NAME_AT_MOST = 100

# For documentation (RFC 5737, RFC 3849): nobody has them, and the demonstration is made of them.
_MADE_UP = tuple(
    ipaddress.ip_network(text)
    for text in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)


def asked_address(text: str, *, private: bool) -> str:
    """The address as a resolver is asked for it; empty if it is not to be asked for.

    Names within this computer and of one link mean nothing to a resolver.

    Args:
        text: An address, without a port.
        private: Whether addresses that are used within a home or a company are asked for.
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return ""
    inner = getattr(address, "ipv4_mapped", None)
    address = address if inner is None else inner
    if address.is_loopback or address.is_unspecified or address.is_link_local:
        return ""
    if address.is_multicast or address.is_reserved:
        return ""
    if any(address in network for network in _MADE_UP if network.version == address.version):
        return ""
    return str(address) if private or address.is_global else ""


def shown_name(name: str) -> str:
    """A name as it may be shown: whoever has the address decides what it is called."""
    return clean(name.rstrip("."), NAME_AT_MOST)
