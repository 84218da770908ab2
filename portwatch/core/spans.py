"""Rows of numbers: of addresses, and of ports."""

from __future__ import annotations

import ipaddress
from bisect import bisect_right
from typing import TypeAlias

from portwatch.core.model import Family

Span: TypeAlias = tuple[int, int]
"""First and last of a row of numbers."""

_BESIDE = {Family.IPV4: 8, Family.IPV6: 64}  # bits that differ among neighbours


def address_span(text: str) -> tuple[Family, Span]:
    """The addresses of a network (``10.0.0.0/8``), also with a mask, or the one of an address.

    Raises:
        ValueError: It is neither.
    """
    family = Family.IPV6 if ":" in text else Family.IPV4
    address, slash, length = text.partition("/")
    width = 128 if family is Family.IPV6 else 32
    if slash and not (length.isascii() and length.isdigit() and int(length[:4]) <= width):
        network = ipaddress.ip_network(text, strict=False)
        return family, (int(network.network_address), int(network.broadcast_address))
    # Several times as fast: lists of whole countries have a hundred thousand networks.
    number = int(ipaddress.IPv6Address(address) if width > 32 else ipaddress.IPv4Address(address))  # noqa: PLR2004 - of IPv4
    rest = (1 << (width - int(length or width))) - 1
    return family, (number & ~rest, number | rest)


def apart(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The same numbers in order, those that meet as one."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def meets_network(spans: tuple[Span, ...], address: int, family: Family) -> bool:
    """Whether a row of several numbers meets the network that an address is usually on.

    Args:
        spans: In order, and apart.
        address: Of a neighbour, or of one's own.
        family: Of the addresses; how wide the network is is not told here.
    """
    rest = (1 << _BESIDE[family]) - 1
    begin, end = address & ~rest, address | rest
    at = max(bisect_right(spans, begin, key=_first) - 1, 0)
    while at < len(spans) and spans[at][0] <= end:
        if spans[at][0] != spans[at][1] and meet(spans[at], (begin, end)):
            return True
        at += 1
    return False


def meet(one: Span, other: Span) -> bool:
    """Whether two rows have a number in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def _first(span: Span) -> int:
    return span[0]
