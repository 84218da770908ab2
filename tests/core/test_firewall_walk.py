from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.firewall import (
    Act,
    Chain,
    Choice,
    Destination,
    Hook,
    Rule,
    Table,
    ruleset,
)
from portwatch.core.firewall_walk import answer
from portwatch.core.knock import (
    ALWAYS,
    AnyOf,
    Arrives,
    ComesFrom,
    Fits,
    Fixed,
    GoesToPort,
    Knock,
    Not,
)
from portwatch.core.model import Family, Firewall, Protocol
from portwatch.core.spans import address_span

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOCK = Knock(
    Protocol.TCP,
    Family.IPV4,
    80,
    "wlan0",
    ipaddress.ip_address("192.168.1.5"),
    neighbours=(ipaddress.ip_address("192.168.1.5"),),
)


def hook(policy: Act = Act.ACCEPT, point: str = "input", **more: object) -> Hook:
    values = {"kind": "filter", "priority": 0} | more
    return Hook(point=point, policy=policy, **values)  # type: ignore[arg-type]


def table(*rules: Rule, policy: Act = Act.ACCEPT, **chains: tuple[Rule, ...]) -> Table:
    found = {"input": Chain(rules, hook(policy))}
    return Table("nftables", "inet", "t", found | {n: Chain(r) for n, r in chains.items()})


def rule(act: Act, fits: Fits = Fits.YES, **more: object) -> Rule:
    return Rule("rule 1", Fixed(fits), (Choice(act, **more),))  # type: ignore[arg-type]


def does(*tables: Table) -> Firewall:
    return answer(ruleset(tables), KNOCK).does


@pytest.mark.parametrize(
    ("acts", "policy", "expected"),
    [
        ([], Act.ACCEPT, Firewall.ALLOWS),
        ([], Act.DROP, Firewall.BLOCKS),
        ([(Act.ACCEPT, Fits.YES)], Act.DROP, Firewall.ALLOWS),
        ([(Act.ACCEPT, Fits.NO)], Act.DROP, Firewall.BLOCKS),
        ([(Act.ACCEPT, Fits.FEW)], Act.DROP, Firewall.UNKNOWN),
        ([(Act.ACCEPT, Fits.SOME)], Act.DROP, Firewall.UNKNOWN),
        ([(Act.ACCEPT, Fits.UNKNOWN)], Act.DROP, Firewall.UNKNOWN),
        ([(Act.DROP, Fits.FEW)], Act.ACCEPT, Firewall.ALLOWS),
        ([(Act.DROP, Fits.SOME)], Act.ACCEPT, Firewall.UNKNOWN),
        ([(Act.DROP, Fits.UNKNOWN)], Act.ACCEPT, Firewall.UNKNOWN),
        ([(Act.DROP, Fits.SOME), (Act.DROP, Fits.YES)], Act.ACCEPT, Firewall.BLOCKS),
        ([(Act.UNCLEAR, Fits.YES), (Act.DROP, Fits.YES)], Act.ACCEPT, Firewall.UNKNOWN),
        ([(Act.DROP, Fits.YES), (Act.UNCLEAR, Fits.YES)], Act.ACCEPT, Firewall.BLOCKS),
        ([(Act.RETURN, Fits.FEW), (Act.DROP, Fits.YES)], Act.ACCEPT, Firewall.UNKNOWN),
        ([(Act.RETURN, Fits.YES), (Act.DROP, Fits.YES)], Act.ACCEPT, Firewall.ALLOWS),
    ],
)
def test_the_first_verdict_counts_and_a_partial_one_is_no_answer(
    acts: list[tuple[Act, Fits]], policy: Act, expected: Firewall
) -> None:
    assert does(table(*(rule(*one) for one in acts), policy=policy)) is expected


def test_every_base_chain_must_let_it_in() -> None:
    lets, keeps = table(rule(Act.ACCEPT)), table(policy=Act.DROP)

    assert does(lets, keeps) is does(keeps, lets) is Firewall.BLOCKS
    assert does(lets, lets) is Firewall.ALLOWS


def test_words_name_the_rule_that_decides() -> None:
    jumps = table(rule(Act.JUMP, chain="web"), policy=Act.DROP, web=(rule(Act.ACCEPT),))

    found = answer(ruleset((jumps,)), KNOCK)
    assert found.text == "nftables (table inet t, chain web, rule 1) lets it in"
    assert answer(ruleset(()), KNOCK).text == "no firewall rule stops it"
    blocked = answer(ruleset((table(policy=Act.DROP),)), KNOCK)
    assert blocked.text == "nftables (table inet t, chain input, policy drop) lets nobody in"


def test_a_jump_comes_back_and_goto_does_not() -> None:
    web = (rule(Act.DROP, Fits.NO),)

    back = table(rule(Act.JUMP, chain="web"), rule(Act.ACCEPT), policy=Act.DROP, web=web)
    gone = table(rule(Act.GOTO, chain="web"), rule(Act.ACCEPT), policy=Act.DROP, web=web)
    assert does(back) is Firewall.ALLOWS
    assert does(gone) is Firewall.BLOCKS


def test_chains_that_go_round_or_are_not_there_are_not_understood() -> None:
    turning = table(rule(Act.JUMP, chain="a"), policy=Act.DROP, a=(rule(Act.JUMP, chain="a"),))

    assert does(turning) is Firewall.UNKNOWN
    assert does(table(rule(Act.JUMP, chain="nowhere"))) is Firewall.UNKNOWN


def test_a_huge_ruleset_is_given_up() -> None:
    many = tuple(rule(Act.JUMP, chain="b") for _ in range(300))
    wide = table(*many, a=(), b=tuple(rule(Act.DROP, Fits.NO) for _ in range(300)))

    assert does(wide) is Firewall.UNKNOWN


def test_what_could_not_be_read_may_block_and_cannot_let_in() -> None:
    unread = ("rules of iptables",)

    assert answer(ruleset((), unread), KNOCK).does is Firewall.UNKNOWN
    assert answer(ruleset((), unread), KNOCK).text == "rules of iptables could not be read"
    assert answer(ruleset((table(policy=Act.DROP),), unread), KNOCK).does is Firewall.BLOCKS


def test_other_families_and_devices_do_not_matter() -> None:
    for_ipv6 = Table("ip6tables", "ip6", "t", {"INPUT": Chain((), hook(Act.DROP))})
    at = {"point": "ingress", "policy": Act.DROP}
    for_eth = Table("nftables", "netdev", "t", {"c": Chain((), hook(**at, devices=("eth0",)))})
    for_wlan = Table("nftables", "netdev", "t", {"c": Chain((), hook(**at, devices=("wlan0",)))})
    untold = Table("nftables", "netdev", "t", {"c": Chain((), hook(**at, devices=None))})
    bridge = Table("nftables", "bridge", "t", {"c": Chain((), hook(Act.DROP))})

    assert does(for_ipv6) is does(for_eth) is Firewall.ALLOWS
    assert does(for_wlan) is Firewall.BLOCKS
    assert does(untold) is does(bridge) is Firewall.UNKNOWN


def nat(to: Destination, port: int = 80) -> Table:
    sends = Rule("rule 1", GoesToPort(((port, port),)), (Choice(Act.ELSEWHERE, to=to),))
    at = hook(point="prerouting", kind="nat", priority=-100)
    return Table("nftables", "ip", "nat", {"pre": Chain((sends,), at)})


def test_a_published_port_is_not_what_the_input_chain_blocks() -> None:
    container = Destination(ipaddress.ip_address("172.17.0.2"), (80, 80))

    found = answer(ruleset((table(policy=Act.DROP), nat(container))), KNOCK)
    assert found.does is Firewall.UNKNOWN
    assert "sends it on to another place" in found.text
    assert does(table(policy=Act.DROP), nat(container, port=81)) is Firewall.BLOCKS


def test_nat_may_lead_past_what_blocks_before_it_but_not_after_it() -> None:
    early = Table(
        "nftables", "ip", "raw", {"c": Chain((), hook(Act.DROP, "prerouting", priority=-300))}
    )

    assert does(early) is Firewall.BLOCKS
    assert does(early, nat(Destination(ports=(80, 80)), port=7000)) is Firewall.UNKNOWN
    assert does(early, nat(Destination(ports=(99, 99)), port=7000)) is Firewall.BLOCKS
    assert does(table(policy=Act.DROP), nat(Destination(ports=(80, 80)), 7000)) is Firewall.BLOCKS


def network(text: str) -> ComesFrom:
    family, span = address_span(text)
    return ComesFrom(family, (span,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.0.0.0/0", Fits.YES),
        ("192.168.0.0/16", Fits.SOME),
        ("192.168.1.77", Fits.FEW),
        ("100.64.0.0/10", Fits.FEW),
        ("127.0.0.0/8", Fits.NO),
        ("fe80::/10", Fits.NO),
    ],
)
def test_senders_near_the_interface_are_some_and_others_few(text: str, expected: Fits) -> None:
    assert network(text).fits(KNOCK) is expected


def test_several_few_may_be_most() -> None:
    few = Fixed(Fits.FEW)

    assert AnyOf((few, few)).fits(KNOCK) is Fits.SOME
    assert Not(few).fits(KNOCK) is Fits.SOME
    assert Not(Not(few)).fits(KNOCK) is Fits.SOME


def test_names_of_interfaces_are_whole_or_beginnings() -> None:
    assert Arrives((("wlan", True),)).fits(KNOCK) is Fits.YES
    assert Arrives((("wlan", False),)).fits(KNOCK) is Fits.NO


# What is said of all packets at once must hold for every single one. A packet here is a list of
# answers: for each condition that some packets fulfil, whether this one does.

CONDITIONS = st.sampled_from(list(Fits))
SMALL = st.lists(
    st.tuples(CONDITIONS, st.sampled_from([*Act]), st.sampled_from(["a", "b", "c"])), max_size=5
)


def built(chains: list[list[tuple[Fits, Act, str]]], policy: Act) -> Table:
    """Chains that only jump to later ones, so that none goes round."""
    names = ["input", "a", "b", "c"]
    found = {}
    for at, (name, rules) in enumerate(zip(names, chains, strict=True)):
        made = [
            Rule(f"rule {number}", Fixed(fits), (Choice(act, ALWAYS, target),))
            for number, (fits, act, target) in enumerate(rules)
            if act not in {Act.JUMP, Act.GOTO} or names.index(target) > at
        ]
        found[name] = Chain(tuple(made), hook(policy) if name == "input" else None)
    return Table("nftables", "inet", "t", found)


def fate(made: Table, truths: Iterator[bool], *, few: bool) -> Act:
    """What becomes of one packet."""

    def walk(name: str) -> Act | None:
        for one in made.chains[name].rules:
            assert isinstance(one.when, Fixed)
            value, choice = one.when.value, one.choices[0]
            is_true = next(truths) if Fits.NO < value < Fits.YES else bool(value)
            if not is_true or (value is Fits.FEW and not few):
                continue
            if choice.act in {Act.ACCEPT, Act.DROP}:
                return choice.act
            if choice.act is Act.UNCLEAR and next(truths):
                return Act.ACCEPT if next(truths) else Act.DROP
            if choice.act is Act.ELSEWHERE:
                return Act.ELSEWHERE
            if choice.act is Act.RETURN:
                return None
            if choice.act in {Act.JUMP, Act.GOTO}:
                found = walk(choice.chain)
                if found or choice.act is Act.GOTO:
                    return found
        return None

    return walk("input") or made.chains["input"].hook.policy  # type: ignore[union-attr]


@given(
    st.tuples(SMALL, SMALL, SMALL, SMALL),
    st.sampled_from([Act.ACCEPT, Act.DROP]),
    st.lists(st.booleans(), min_size=200, max_size=200),
)
def test_no_packet_does_what_is_said_of_none(
    chains: tuple[list[tuple[Fits, Act, str]], ...], policy: Act, truths: list[bool]
) -> None:
    made = built(list(chains), policy)
    said = does(made)

    if said is Firewall.BLOCKS:
        assert fate(made, iter(truths), few=True) is Act.DROP
    elif said is Firewall.ALLOWS:
        assert fate(made, iter(truths), few=False) is Act.ACCEPT
