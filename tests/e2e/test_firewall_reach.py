"""What portwatch says of reach past a firewall, beside whether a neighbour really gets in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.firewalls import OPEN, SHUT, SIDE, WALLS
from tests.helpers.street import LAN, LAN6, TUNNEL, Street, lacks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.firewalls import Wall

_LACKS = lacks()
pytestmark = pytest.mark.skipif(bool(_LACKS), reason=_LACKS)

# Port: address, V6ONLY and device. The first two are the same but for the port.
BINDS: dict[int, tuple[str, bool | None, str]] = {
    OPEN: ("::", False, ""),
    SHUT: ("::", False, ""),
    8002: ("127.0.0.1", None, ""),
    8003: ("::1", None, ""),
    8004: (LAN, None, ""),
    8005: ("0.0.0.0", None, ""),
    8006: ("::", True, ""),
    8007: (LAN6, None, ""),
    8008: ("fe80::1%lan0", None, ""),
    8009: (TUNNEL, None, ""),
    8010: ("0.0.0.0", None, "lan0"),
    8012: ("0.0.0.0", None, "tun0"),
}
# Offered on one interface, though Linux takes packets for its address by the others.
ONE_ADDRESS = {"8004", "8006", "8007", "8009"}


@pytest.fixture(scope="module")
def listeners() -> Iterator[Street]:
    with Street() as one:
        for port, (address, v6only, device) in BINDS.items():
            one.open(address, port, v6only=v6only, device=device, transparent=port == SHUT)
        yield one


@pytest.fixture
def street(listeners: Street) -> Iterator[Street]:
    yield listeners
    listeners.at_home("nft", "flush", "ruleset")
    for tool in ("iptables-legacy-restore", "ip6tables-legacy-restore"):
        listeners.at_home(tool, said="*filter\n:INPUT ACCEPT [0:0]\nCOMMIT\n")


def build(street: Street, wall: Wall) -> None:
    if wall.nft:
        street.at_home("nft", "-f", "-", said=wall.nft)
    for tool, rules in wall.iptables:
        street.at_home(tool, said=rules)


@pytest.mark.parametrize("name", WALLS)
def test_what_is_said_is_what_a_neighbour_finds(street: Street, name: str) -> None:
    wall = WALLS[name]
    build(street, wall)

    told, gaps = street.look()
    got_in = street.knock(side=(SIDE, SHUT))

    assert gaps == []
    assert set(told) == {f"{protocol}:{port}" for protocol in ("tcp", "udp") for port in BINDS}
    print(f"{name:24}", *_row(told, got_in))  # noqa: T201 - the table, with -s
    wrong = [
        f"{at}: {said}, {'gets in' if at in got_in else 'does not get in'}"
        for at, said in told.items()
        if not _agrees(at, said, wall, gets_in=at in got_in)
    ]
    assert wrong == []


def _agrees(at: str, said: list[Any], wall: Wall, *, gets_in: bool) -> bool:
    level, firewall, interfaces, _ = said
    if level == "computer":
        return not gets_in
    if firewall == "unknown" or level == "unknown":
        return wall.may_be_unknown or (wall.by_interface and at.partition(":")[2] in ONE_ADDRESS)
    # What is offered to the VPN only is not what a neighbour on the other network tries.
    return gets_in if "lan0" in interfaces else True


def _row(told: dict[str, Any], got_in: set[str]) -> Iterator[str]:
    """For each bind what is said of TCP and of UDP, and a + where the neighbour gets in."""
    for port in BINDS:
        both = [f"{protocol}:{port}" for protocol in ("tcp", "udp")]
        yield "/".join(f"{told[at][0][0]}{told[at][1][0]}{'-+'[at in got_in]}" for at in both)
