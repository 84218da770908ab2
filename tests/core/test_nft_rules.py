from __future__ import annotations

import ipaddress
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.firewall import Act, Table, ruleset
from portwatch.core.firewall_walk import answer
from portwatch.core.knock import Knock
from portwatch.core.model import Family, Firewall, Protocol
from portwatch.core.nft_rules import nft_tables

V4, V6 = ipaddress.ip_address("10.8.0.1"), ipaddress.ip_address("fd08::1")
TCP = Knock(Protocol.TCP, Family.IPV4, 80, "eth0", V4, neighbours=(V4,))
UDP = Knock(Protocol.UDP, Family.IPV6, 53, "eth0", V6, neighbours=(V6,))
GROUP = Knock(Protocol.UDP, Family.IPV4, 5353, "eth0", None, neighbours=(V4,))

ALLOWS, BLOCKS, UNKNOWN = Firewall.ALLOWS, Firewall.BLOCKS, Firewall.UNKNOWN


def read(*objects: dict[str, Any], policy: str = "drop") -> tuple[Table, ...]:
    base = {"type": "filter", "hook": "input", "prio": 0, "policy": policy}
    whole = [
        {"metainfo": {"json_schema_version": 1}},
        {"table": {"family": "inet", "name": "t"}},
        {"chain": {"family": "inet", "table": "t", "name": "input", **base}},
        *objects,
    ]
    found = nft_tables(json.dumps({"nftables": whole}))
    assert found is not None
    return found


def rule(*statements: Any, chain: str = "input") -> dict[str, Any]:
    told = {"family": "inet", "table": "t", "chain": chain, "handle": 4, "expr": list(statements)}
    return {"rule": told}


def is_(left: dict[str, Any], right: Any, op: str = "==") -> dict[str, Any]:
    return {"match": {"op": op, "left": left, "right": right}}


def field(protocol: str, name: str) -> dict[str, Any]:
    return {"payload": {"protocol": protocol, "field": name}}


def meta(key: str) -> dict[str, Any]:
    return {"meta": {"key": key}}


def says(condition: Any, knock: Knock = TCP, *more: dict[str, Any]) -> Firewall:
    """The answer where what fulfils a condition is accepted, and the rest dropped."""
    tables = read(*more, rule(condition, {"counter": None}, {"accept": None}))
    return answer(ruleset(tables), knock).does


DPORT, FLAGS, STATE = field("tcp", "dport"), field("tcp", "flags"), {"ct": {"key": "state"}}
TYPE = {"fib": {"result": "type", "flags": ["daddr"]}}
HERE = {"fib": {"result": "type", "flags": ["daddr", "iif"]}}
SYN_OF_ALL = {"&": [FLAGS, ["fin", "syn", "rst", "ack"]]}
PAIR = {"concat": [meta("iifname"), DPORT]}
TEN = {"prefix": {"addr": "10.0.0.0", "len": 8}}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (is_(DPORT, 80), ALLOWS),
        (is_(DPORT, 81), BLOCKS),
        (is_(DPORT, 81, "!="), ALLOWS),
        (is_(DPORT, 80, "!="), BLOCKS),
        (is_(DPORT, {"range": [1, 100]}), ALLOWS),
        (is_(DPORT, {"set": [22, {"range": [70, 90]}]}), ALLOWS),
        (is_(DPORT, {"set": [{"elem": {"val": 80, "comment": "web"}}]}), ALLOWS),
        (is_(DPORT, {"set": [22, "http"]}), UNKNOWN),
        (is_(DPORT, 1024, "<"), ALLOWS),
        (is_(DPORT, 80, ">"), BLOCKS),
        (is_(DPORT, "@nowhere"), UNKNOWN),
        (is_(DPORT, None), UNKNOWN),
        (is_(field("udp", "dport"), 80), BLOCKS),
        (is_(field("udp", "dport"), 81, "!="), BLOCKS),
        (is_(field("th", "dport"), 80), ALLOWS),
        (is_(field("tcp", "sport"), 53), UNKNOWN),
        (is_(meta("iifname"), "eth0"), ALLOWS),
        (is_(meta("iifname"), "eth*"), ALLOWS),
        (is_(meta("iifname"), "eth"), BLOCKS),
        (is_(meta("iifname"), "eth\\*"), BLOCKS),
        (is_(meta("iif"), "lo", "!="), ALLOWS),
        (is_(meta("iif"), 7), UNKNOWN),
        (is_(meta("l4proto"), "tcp"), ALLOWS),
        (is_(meta("l4proto"), 6), ALLOWS),
        (is_(meta("l4proto"), {"set": ["udp", "icmp"]}), BLOCKS),
        (is_(meta("nfproto"), "ipv4"), ALLOWS),
        (is_(meta("nfproto"), "ipv6"), BLOCKS),
        (is_(meta("protocol"), "ip"), ALLOWS),
        (is_(meta("pkttype"), "broadcast"), BLOCKS),
        (is_(meta("mark"), 1), UNKNOWN),
        (is_(meta("skuid"), 0), UNKNOWN),
        (is_(field("ip", "saddr"), "10.8.0.2"), UNKNOWN),
        (is_(field("ip", "saddr"), {"prefix": {"addr": "0.0.0.0", "len": 0}}), ALLOWS),
        (is_(field("ip", "saddr"), {"prefix": {"addr": "127.0.0.0", "len": 8}}), BLOCKS),
        (is_(field("ip6", "saddr"), "fe80::1"), BLOCKS),
        (is_(field("ip", "daddr"), "10.8.0.1"), ALLOWS),
        (is_(field("ip", "daddr"), {"set": [TEN]}), ALLOWS),
        (is_(field("ip", "daddr"), {"range": ["10.8.0.2", "10.8.0.9"]}), BLOCKS),
        (is_(field("ip", "daddr"), "host.invalid"), UNKNOWN),
        (is_(field("ip", "daddr"), {"range": []}), UNKNOWN),
        (is_(field("ip", "protocol"), "tcp"), ALLOWS),
        (is_(field("ip", "ttl"), 64), UNKNOWN),
        (is_(field("icmp", "type"), "echo-request"), BLOCKS),
        (is_(STATE, ["established", "related"], "in"), BLOCKS),
        (is_(STATE, "new", "in"), ALLOWS),
        (is_(STATE, "established", "!="), ALLOWS),
        (is_(STATE, {"set": ["new", "untracked"]}), ALLOWS),
        (is_({"ct": {"key": "status"}}, "dnat", "in"), BLOCKS),
        (is_({"ct": {"key": "mark"}}, 1), UNKNOWN),
        (is_(TYPE, "local"), ALLOWS),
        (is_(TYPE, {"set": ["broadcast", "multicast"]}), BLOCKS),
        (is_(HERE, "local"), ALLOWS),
        (is_(HERE, "local", "!="), BLOCKS),
        (is_(SYN_OF_ALL, "syn"), ALLOWS),
        (is_(SYN_OF_ALL, ["fin", "syn"]), BLOCKS),
        (is_(SYN_OF_ALL, 0), BLOCKS),
        (is_(FLAGS, "syn", "in"), ALLOWS),
        (is_(FLAGS, ["syn", "ack"], "in"), ALLOWS),
        (is_(FLAGS, ["fin", "ack"], "in"), BLOCKS),
        (is_(FLAGS, "syn", "!"), BLOCKS),
        (is_(FLAGS, "ack", "!"), ALLOWS),
        (is_(FLAGS, 2), ALLOWS),
        (is_(FLAGS, 18), BLOCKS),
        (is_(FLAGS, {"|": ["syn", "ack"]}), BLOCKS),
        (is_(FLAGS, {"set": [{"|": ["syn", "ack"]}, "syn"]}), ALLOWS),
        (is_(FLAGS, {"set": [{"|": ["syn", "ack"]}, "ack"]}), BLOCKS),
        (is_(FLAGS, {"set": ["syn", "ack"]}, "!="), BLOCKS),
        (is_(FLAGS, "syn", "<"), UNKNOWN),
        (is_(FLAGS, "@named"), UNKNOWN),
        (is_(SYN_OF_ALL, {"set": [{"|": ["syn", "ack"]}, "syn"]}), ALLOWS),
        (is_(SYN_OF_ALL, {"set": [0, {"|": [{"|": ["fin", "psh"]}, "urg"]}]}), BLOCKS),
        (is_(SYN_OF_ALL, "syn", "!="), BLOCKS),
        (is_(PAIR, {"set": [{"concat": ["eth0", 80]}]}), ALLOWS),
        (is_(PAIR, {"set": [{"concat": ["eth1", 80]}, {"concat": ["eth0", 81]}]}), BLOCKS),
        (is_({"exthdr": {"name": "rt"}}, True), UNKNOWN),
        ({"limit": {"rate": 5, "per": "second"}}, UNKNOWN),
        ({"xt": {"type": "match", "name": "bpf"}}, UNKNOWN),
        ({"something": {}}, UNKNOWN),
        ("a statement without JSON", UNKNOWN),
    ],
)
def test_conditions(condition: Any, expected: Firewall) -> None:
    assert says(condition) is expected


def test_a_group_may_be_any_and_an_own_address_is_none() -> None:
    mdns = is_(field("ip", "daddr"), "224.0.0.251")

    assert says(mdns, GROUP) is UNKNOWN
    assert says(mdns, TCP) is BLOCKS
    assert says(is_(TYPE, "multicast"), GROUP) is UNKNOWN
    assert says(is_(TYPE, "local"), GROUP) is BLOCKS


def test_an_address_of_another_interface_is_local_but_not_there() -> None:
    other = replace(TCP, address=ipaddress.ip_address("10.99.0.1"))
    own = {"set": ["local", "broadcast", "multicast"]}

    assert says(is_(TYPE, own), other) is ALLOWS
    assert says(is_(HERE, own), other) is BLOCKS
    assert says(is_(HERE, own, "!="), other) is ALLOWS
    assert says(is_(HERE, "unicast"), other) is ALLOWS


def test_half_of_a_network_is_not_few() -> None:
    for half in ("10.8.0.0/25", "10.8.0.128/25", "10.8.0.0/16"):
        address, length = half.split("/")
        some = {"prefix": {"addr": address, "len": int(length)}}
        drops = rule(is_(field("ip", "saddr"), some), {"drop": None})
        assert answer(ruleset(read(drops, policy="accept")), TCP).does is UNKNOWN
    away = rule(
        is_(field("ip", "saddr"), {"prefix": {"addr": "10.9.0.0", "len": 16}}), {"drop": None}
    )
    assert answer(ruleset(read(away, policy="accept")), TCP).does is ALLOWS


def test_named_sets_and_maps() -> None:
    of = {"family": "inet", "table": "t"}
    ports = {"set": {**of, "name": "ports", "elem": [22, {"range": [50, 60]}]}}
    empty = {"set": {**of, "name": "empty"}}
    grows = {"set": {**of, "name": "grows", "flags": ["dynamic"]}}
    source = field("ip", "saddr")

    assert says(is_(field("udp", "dport"), "@ports"), UDP, ports) is ALLOWS
    assert says(is_(DPORT, "@ports"), TCP, ports) is BLOCKS
    assert says(is_(source, "@empty"), TCP, empty) is BLOCKS
    assert says(is_(source, "@grows"), TCP, grows) is UNKNOWN


def test_maps_of_verdicts() -> None:
    of = {"family": "inet", "table": "t"}
    chain = {"chain": {**of, "name": "web"}}
    web = rule({"accept": None}, chain="web")
    named = {
        "map": {**of, "name": "m", "map": "verdict", "elem": [[80, {"jump": {"target": "web"}}]]}
    }
    inline = {"set": [[22, {"accept": None}], [80, {"goto": {"target": "web"}}]]}

    for data, expected in (("@m", ALLOWS), (inline, ALLOWS), ("@none", UNKNOWN), ({}, UNKNOWN)):
        tables = read(chain, named, web, rule({"vmap": {"key": DPORT, "data": data}}))
        assert answer(ruleset(tables), TCP).does is expected
    refused = {"set": [[80, {"drop": None}]]}
    tables = read(rule({"vmap": {"key": DPORT, "data": refused}}), policy="accept")
    assert answer(ruleset(tables), TCP).does is BLOCKS


def test_a_dormant_table_holds_nobody_up() -> None:
    whole = [
        {"table": {"family": "inet", "name": "t", "flags": ["dormant"]}},
        {"chain": {"family": "inet", "table": "t", "name": "input", "type": "filter",
                   "hook": "input", "prio": 0, "policy": "drop"}},
    ]  # fmt: skip
    tables = nft_tables(json.dumps({"nftables": whole}))

    assert tables is not None
    assert answer(ruleset(tables), TCP).does is ALLOWS


def test_a_set_that_packets_fill_is_not_empty() -> None:
    told = {"set": {"family": "inet", "table": "t", "name": "open", "type": "inet_service"}}
    knock = rule({"set": {"op": "add", "elem": field("tcp", "dport"), "set": "@open"}})
    tables = read(told, knock, rule(is_(field("tcp", "dport"), "@open"), {"accept": None}))

    assert answer(ruleset(tables), TCP).does is UNKNOWN


def test_notes_and_marks_decide_nothing() -> None:
    notes = [
        {"counter": None},
        {"log": {"prefix": "x"}},
        {"mangle": {"key": meta("mark"), "value": 1}},
    ]

    assert answer(ruleset(read(rule(*notes))), TCP).does is BLOCKS
    assert answer(ruleset(read(rule(*notes), policy="accept")), TCP).does is ALLOWS
    changed = {"mangle": {"key": DPORT, "value": 81}}
    assert answer(ruleset(read(rule(changed))), TCP).does is UNKNOWN


def test_an_untracked_packet_may_be_new_or_not() -> None:
    table = read(rule({"notrack": None}), rule(is_(STATE, "new", "in"), {"accept": None}))

    assert answer(ruleset(table), TCP).does is UNKNOWN


def test_where_nat_leads_to() -> None:
    def led(statement: dict[str, Any]) -> Any:
        (found,) = ruleset(read(rule(is_(DPORT, 8080), statement))).redirects
        return found

    container = led({"dnat": {"family": "ip", "addr": "172.17.0.2", "port": 80}})
    assert (container.protocols, container.ports) == ({"tcp"}, ((8080, 8080),))
    assert str(container.to.address) == "172.17.0.2"
    assert container.to.ports == (80, 80)
    assert led({"redirect": {"port": {"range": [90, 95]}}}).to.may_be(V4, 93)
    assert not led({"redirect": {"port": 90}}).to.may_be(V4, 93)
    assert led({"redirect": None}).to.may_be(V4, 93)
    assert not led({"dnat": {"addr": {"map": {}}}}).to.known
    proxy = led({"tproxy": {"family": "ip", "addr": "127.0.0.1", "port": 3129}}).to
    assert (str(proxy.address), proxy.ports, proxy.as_it_is) == ("127.0.0.1", (3129, 3129), True)
    assert led({"tproxy": {"port": 3129}}).to.may_be(V4, 3129)
    assert not led({"tproxy": {"port": 3129}}).to.may_be(V4, 80)


def test_ingress_chains_without_a_device_are_not_sure() -> None:
    base = {"type": "filter", "hook": "ingress", "prio": 0, "policy": "drop"}
    told = {"family": "netdev", "table": "n", "name": "c", **base}

    for more, expected in (({}, UNKNOWN), ({"dev": "eth0"}, BLOCKS), ({"dev": ["lan9"]}, ALLOWS)):
        tables = read({"chain": {**told, **more}}, policy="accept")
        assert answer(ruleset(tables), TCP).does is expected


@pytest.mark.parametrize("text", ["", "{", "[]", '{"nftables": 3}', "[" * 100_000, "1" * 5000])
def test_what_is_no_ruleset_is_none(text: str) -> None:
    assert nft_tables(text) is None


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["tcp", "dport", "@ports", "ipv4", "10.0.0.0", "state", "accept"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *(
                        "match",
                        "op",
                        "left",
                        "right",
                        "payload",
                        "protocol",
                        "field",
                        "meta",
                        "key",
                    ),
                    *(
                        "set",
                        "range",
                        "prefix",
                        "addr",
                        "len",
                        "concat",
                        "vmap",
                        "data",
                        "ct",
                        "fib",
                    ),
                    *("elem", "val", "jump", "target", "dnat", "port", "accept", "&", "|", "xt"),
                    *("mangle", "flags", "result", "exthdr", "type", "hook", "dev", "drop"),
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=3), JSON, JSON)
def test_any_rule_is_read_and_answered(statements: list[Any], body: Any, right: Any) -> None:
    objects = [
        rule(*statements),
        rule(is_(DPORT, right), is_(field("ip", "saddr"), right), is_(STATE, right)),
        {"chain": body},
        {"set": {"family": "inet", "table": "t", "name": "ports", "elem": body, "flags": right}},
        {"rule": {"family": "inet", "table": "t", "chain": "input", "expr": body}},
        {"chain": {"family": "inet", "table": "t", "name": right, "hook": body, "prio": body}},
    ]
    tables = nft_tables(json.dumps({"nftables": [*read_objects(), *objects]}))

    assert tables is not None
    for knock in (TCP, UDP, GROUP):
        assert answer(ruleset(tables), knock).does in set(Firewall)


def read_objects() -> list[dict[str, Any]]:
    base = {"type": "filter", "hook": "input", "prio": 0, "policy": "drop"}
    return [{"chain": {"family": "inet", "table": "t", "name": "input", **base}}]


def test_hostile_names_are_made_visible() -> None:
    base = {"type": "filter", "hook": "input", "prio": 0, "policy": "drop"}
    told = {"family": "inet", "table": "a\x1b[31m\n", "name": "\u202ein", **base}
    tables = nft_tables(json.dumps({"nftables": [{"chain": told}]}))

    assert tables is not None
    text = answer(ruleset(tables), TCP).text
    assert text.isprintable()
    assert Act.DROP in text
