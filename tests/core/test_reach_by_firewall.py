from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from portwatch.core.exposure import reach
from portwatch.core.firewall import ruleset
from portwatch.core.firewall_answer import NoRules
from portwatch.core.firewall_answers import FirewallAnswers
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.model import Family, Firewall, Protocol, ReachLevel, Socket, State
from portwatch.core.nft_rules import nft_tables
from portwatch.core.reach_by_firewall import published, reach_by_firewall

LOOPBACK = Interface("lo", 1, InterfaceKind.LOOPBACK, ("127.0.0.1", "::1"))
WIFI = Interface("wlan0", 2, InterfaceKind.WIFI, ("192.168.1.5", "fe80::1"))
CABLE = Interface("eth0", 3, InterfaceKind.ETHERNET, ("198.51.100.7", "93.184.216.34"))
DOCKER = Interface("docker0", 4, InterfaceKind.BRIDGE, ("172.17.0.1",))
BARE = Interface("eth1", 5, InterfaceKind.ETHERNET)


def listener(address: str = "0.0.0.0", port: int = 80, **more: Any) -> Socket:
    family = Family.IPV6 if ":" in address else Family.IPV4
    values = {"protocol": Protocol.TCP, "state": State.LISTEN} | more
    return Socket(id=1, family=family, local_address=address, local_port=port, **values)


def rules(*expressions: list[Any], policy: str = "accept", hook: str = "input") -> FirewallAnswers:
    base = {"type": "filter", "hook": hook, "prio": 0, "policy": policy}
    of = {"family": "inet", "table": "filter", "chain": "input"}
    objects: list[Any] = [{"chain": {"family": "inet", "table": "filter", "name": "input", **base}}]
    objects += [
        {"rule": {**of, "handle": number, "expr": one}} for number, one in enumerate(expressions, 2)
    ]
    tables = nft_tables(json.dumps({"nftables": objects}))
    assert tables is not None
    return FirewallAnswers(ruleset(tables))


def at(name: str, verdict: str) -> list[Any]:
    left = {"meta": {"key": "iifname"}}
    return [{"match": {"op": "==", "left": left, "right": name}}, {verdict: None}]


def to(address: str, port: int) -> list[Any]:
    left = {"payload": {"protocol": "tcp", "field": "dport"}}
    return [
        {"match": {"op": "==", "left": left, "right": 8080}},
        {"dnat": {"addr": address, "port": port}},
    ]


DROP_ALL = rules(policy="drop")


def test_without_rules_it_is_the_reach_of_the_address() -> None:
    one = listener()

    assert reach_by_firewall(one, (LOOPBACK, WIFI), None) == reach(one, (LOOPBACK, WIFI))


def test_a_firewall_without_rules_stops_nothing() -> None:
    found = reach_by_firewall(listener(), (LOOPBACK, WIFI), NoRules())

    assert (found.level, found.firewall) == (ReachLevel.NETWORK, Firewall.ALLOWS)
    assert found.text == (
        "Reachable from Wi-Fi (wlan0) because it is bound to every address"
        " and no firewall rule stops it."
    )


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.23", "127.0.0.1", "224.0.0.251"])
@pytest.mark.parametrize("interfaces", [(), (LOOPBACK,), (LOOPBACK, WIFI, DOCKER)])
def test_no_rules_answer_as_a_walk_through_none(
    address: str, interfaces: tuple[Interface, ...]
) -> None:
    one = listener(address)

    assert reach_by_firewall(one, interfaces, NoRules()) == reach_by_firewall(
        one, interfaces, FirewallAnswers(ruleset(()))
    )


def test_blocked_everywhere_is_this_computer_only() -> None:
    found = reach_by_firewall(listener(), (LOOPBACK, WIFI, DOCKER), DROP_ALL)

    assert (found.level, found.firewall) == (ReachLevel.COMPUTER, Firewall.BLOCKS)
    assert found.place == "This computer"
    assert found.text == (
        "Bound to every address, but nftables (table inet filter, chain input, policy drop)"
        " lets nobody in from Wi-Fi (wlan0)."
    )


def test_an_interface_that_is_blocked_is_no_place() -> None:
    found = reach_by_firewall(listener(), (LOOPBACK, WIFI, CABLE), rules(at("eth0", "drop")))

    assert found.level is ReachLevel.NETWORK  # and no longer the internet
    assert (found.place, found.interfaces) == ("Wi-Fi", ("wlan0",))
    assert found.firewall is Firewall.ALLOWS
    assert "chain input, rule with handle 2) lets nobody in from Ethernet (eth0)" in found.text


def test_the_internet_is_told_with_the_rule_that_lets_it_in() -> None:
    found = reach_by_firewall(listener(), (CABLE,), rules(at("eth0", "accept"), policy="drop"))

    assert found.level is ReachLevel.INTERNET
    assert found.text.endswith(
        "has a public address; nftables (table inet filter, chain input, rule with handle 2)"
        " lets it in."
    )


def test_what_is_sure_of_one_interface_is_not_said_of_another() -> None:
    some = {"match": {"op": "==", "left": {"meta": {"key": "mark"}}, "right": 7}}
    of_wifi = at("wlan0", "drop")
    doubtful = rules([*of_wifi[:1], some, *of_wifi[1:]])
    home = replace(CABLE, addresses=("192.168.2.5",))

    found = reach_by_firewall(listener(), (LOOPBACK, WIFI, home), doubtful)
    assert (found.level, found.firewall) == (ReachLevel.NETWORK, Firewall.UNKNOWN)
    assert found.text == (
        "Reachable from Wi-Fi (wlan0) and Ethernet (eth0) because it is bound to every address and"
        " no firewall rule stops it from Ethernet (eth0); not known from Wi-Fi (wlan0): what"
        " nftables (table inet filter, chain input, rule with handle 2) does is not understood."
    )


@pytest.mark.parametrize("other", [CABLE, BARE])
def test_an_address_is_safe_only_if_every_way_in_is_shut(other: Interface) -> None:
    one = listener("192.168.1.5")
    only_wifi = rules(at("wlan0", "drop"))

    found = reach_by_firewall(one, (WIFI, other), only_wifi)
    assert (found.level, found.firewall) == (ReachLevel.UNKNOWN, Firewall.UNKNOWN)
    assert "another network that knows a way" in found.text
    assert reach_by_firewall(one, (WIFI,), only_wifi).level is ReachLevel.COMPUTER
    device = listener(interface="wlan0")
    assert reach_by_firewall(device, (WIFI, other), only_wifi).level is ReachLevel.COMPUTER


def test_a_group_that_is_let_in_keeps_udp_reachable() -> None:
    left = {"payload": {"protocol": "ip", "field": "daddr"}}
    mdns = [{"match": {"op": "==", "left": left, "right": "224.0.0.251"}}, {"accept": None}]
    lets_mdns = rules(mdns, policy="drop")
    udp = {"protocol": Protocol.UDP, "state": State.UNCONNECTED}

    assert reach_by_firewall(listener(port=5353), (WIFI,), lets_mdns).level is ReachLevel.COMPUTER
    found = reach_by_firewall(listener(port=5353, **udp), (WIFI,), lets_mdns)
    assert (found.level, found.firewall) == (ReachLevel.NETWORK, Firewall.UNKNOWN)
    bound = reach_by_firewall(listener("224.0.0.251", 5353, **udp), (WIFI,), lets_mdns)
    assert (bound.level, bound.firewall) == (ReachLevel.NETWORK, Firewall.ALLOWS)


def test_no_network_now_is_no_safety() -> None:
    found = reach_by_firewall(listener(), (LOOPBACK,), DROP_ALL)

    assert found.level is ReachLevel.NETWORK
    assert found.firewall is Firewall.UNKNOWN


def test_unreadable_interfaces_and_other_namespaces_are_left_alone() -> None:
    for one in (listener("192.168.1.5"), listener(namespace=7)):
        assert reach_by_firewall(one, (), DROP_ALL) == reach(one, ())


def test_loopback_is_led_to_by_nat_only() -> None:
    led = rules(to("127.0.0.1", 80), hook="prerouting")

    found = reach_by_firewall(listener("127.0.0.1"), (LOOPBACK, WIFI), led)
    assert found.level is ReachLevel.UNKNOWN
    assert "sends packets there" in found.text
    for one in (listener("127.0.0.1", 81), listener("127.0.0.2")):
        assert reach_by_firewall(one, (LOOPBACK, WIFI), led).level is ReachLevel.COMPUTER


def test_published_ports_are_told_with_where_they_lead() -> None:
    (one,) = published(rules(to("172.17.0.2", 80), to("127.0.0.1", 80), hook="prerouting").rules)

    assert str(one.to.address) == "172.17.0.2"
    assert one.ports == ((8080, 8080),)
    shown = reach_by_firewall(
        listener(port=8080), (WIFI,), rules(to("172.17.0.2", 80), hook="prerouting")
    )
    assert (shown.level, shown.firewall) == (ReachLevel.NETWORK, Firewall.UNKNOWN)
