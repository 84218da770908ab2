"""What is in a named set or map for a time only is never sure: it goes, and nobody tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.firewall import ruleset
from portwatch.core.firewall_walk import answer
from tests.core.test_nft_rules import (
    ALLOWS,
    BLOCKS,
    DPORT,
    PAIR,
    TCP,
    TEN,
    UDP,
    UNKNOWN,
    field,
    is_,
    read,
    rule,
    says,
)

if TYPE_CHECKING:
    from portwatch.core.model import Firewall


def timed(name: str, *elements: Any, kind: str = "set") -> dict[str, Any]:
    of = {"family": "inet", "table": "t", "name": name, "flags": ["interval", "timeout"]}
    return {kind: {**of, "elem": list(elements)}}


def until(value: Any) -> dict[str, Any]:
    return {"elem": {"val": value, "timeout": 3600, "expires": 3599}}


@pytest.mark.parametrize(
    ("left", "element", "accepted", "refused"),
    [
        (DPORT, 80, UNKNOWN, UNKNOWN),  # it ends by itself, and nobody tells
        (DPORT, 81, BLOCKS, ALLOWS),
        (field("ip", "saddr"), TEN, UNKNOWN, UNKNOWN),
        (field("ip", "saddr"), "10.8.0.9", UNKNOWN, ALLOWS),
    ],
)
def test_what_is_in_a_set_for_a_time(
    left: dict[str, Any], element: Any, accepted: Firewall, refused: Firewall
) -> None:
    told = timed("s", until(element))
    drops = rule(is_(left, "@s"), {"drop": None})

    assert says(is_(left, "@s"), TCP, told) is accepted
    assert answer(ruleset(read(told, drops, policy="accept")), TCP).does is refused


@pytest.mark.parametrize("flags", [["timeout"], [], ["dynamic"]])
def test_what_is_denied_of_one_protocol_is_not_said_of_another(flags: list[str]) -> None:
    told = timed("s", 81)
    told["set"]["flags"] = flags
    of_tcp = is_(DPORT, "@s", "!=")
    ports = {"set": [{"concat": ["eth0", 81]}]}

    assert says(of_tcp, UDP, told) is BLOCKS
    assert says(is_(field("ip", "saddr"), "@s", "!="), UDP, timed("s", "10.8.0.9")) is BLOCKS
    assert says(is_(PAIR, ports, "!="), UDP) is BLOCKS
    assert says(is_(PAIR, ports, "!="), TCP) is ALLOWS


def test_what_is_in_a_map_for_a_time() -> None:
    for port, verdict, policy, expected in (
        (80, "drop", "accept", UNKNOWN),
        (80, "accept", "drop", UNKNOWN),
        (81, "drop", "accept", ALLOWS),
    ):
        told = timed("m", [until(port), {verdict: None}], kind="map")
        tables = read(told, rule({"vmap": {"key": DPORT, "data": "@m"}}), policy=policy)
        assert answer(ruleset(tables), TCP).does is expected
