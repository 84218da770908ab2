from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis.strategies import ip_addresses

from portwatch.core.address import (
    ADDRESSES_KEPT,
    is_every,
    is_loopback,
    is_mapped,
    parsed,
    unmapped,
)
from portwatch.core.model import Family
from portwatch.core.sockets import address_text

MAPPED_PREFIX = bytes(10) + b"\xff\xff"


def columns_text(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> str:
    """As the columns hold it."""
    family = Family.IPV4 if address.version == 4 else Family.IPV6
    return address_text(family, address.packed)


@given(ip_addresses())
def test_text_says_the_same_as_the_standard_library(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    text = columns_text(address)
    meant = parsed(text)

    assert unmapped(text) == columns_text(meant)
    assert is_mapped(text) is (meant != address)
    assert is_loopback(text) is meant.is_loopback
    assert is_every(text) is meant.is_unspecified


@given(ip_addresses(v=4))
def test_a_mapped_address_is_one_of_ipv4(address: ipaddress.IPv4Address) -> None:
    text = address_text(Family.IPV6, MAPPED_PREFIX + address.packed)

    assert is_mapped(text)
    assert unmapped(text) == str(address)
    assert parsed(text) == address
    assert is_loopback(text) is address.is_loopback


@pytest.mark.parametrize(
    ("address", "loopback", "every"),
    [
        ("127.0.0.1", True, False),
        ("127.255.255.255", True, False),
        ("128.0.0.1", False, False),
        ("::1", True, False),
        ("::ffff:127.0.0.1", True, False),
        ("0.0.0.0", False, True),
        ("::", False, True),
        ("::ffff:0.0.0.0", False, True),
        ("::2", False, False),
        ("::ffff:1", False, False),
    ],
)
def test_well_known_ones(address: str, *, loopback: bool, every: bool) -> None:
    assert is_loopback(address) is loopback
    assert is_every(address) is every


def test_a_beginning_like_that_of_a_mapped_address_makes_none() -> None:
    assert not is_mapped("::ffff:7f00")  # its last 32 bits are ffff:7f00, those before are zero
    assert unmapped("::ffff:7f00") == "::ffff:7f00"


def test_a_zone_is_no_part_of_an_address() -> None:
    assert parsed("fe80::1%eth0") == ipaddress.ip_address("fe80::1")


@pytest.mark.parametrize("text", ["", "localhost", "1.2.3", "::g"])
def test_what_is_no_address_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="does not appear to be"):
        parsed(text)


def test_what_is_remembered_of_addresses_has_a_cap() -> None:
    for number in range(ADDRESSES_KEPT + 10):
        assert str(parsed(f"10.0.{number // 256}.{number % 256}")).endswith(f".{number % 256}")

    assert parsed.cache_info().currsize == ADDRESSES_KEPT
    with pytest.raises(ValueError, match="does not appear"):
        parsed("10.0.0")
