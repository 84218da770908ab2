from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from portwatch.core.expectation import DYNAMIC, Expectation, Ports, Source, rule_query
from portwatch.core.expectation_book import (
    BUILT_IN_ID,
    ExpectationBook,
    Outcome,
    OutcomeKind,
)
from portwatch.core.identity import identity_of
from portwatch.core.model import GapCode, Listener, Match, Protocol, ReachLevel
from portwatch.core.query import Query, QueryError
from portwatch.core.reason import ReasonCode, Severity
from tests.helpers.rows import (
    COMPUTER,
    INTERNET,
    INTERPRETER,
    WIFI,
    held_by,
    listener,
    ownerless,
    process,
)

UNKNOWN = WIFI._replace(level=ReachLevel.UNKNOWN)
NGINX = listener("nginx", 80, reach=WIFI)


def rule(
    row: Listener = NGINX, reach: ReachLevel = ReachLevel.NETWORK, **facts: Any
) -> Expectation:
    port = row.socket.local_port
    made = Expectation(
        id="r",
        source=Source.OWN,
        reach=reach,
        identity=identity_of(row),
        protocol=Protocol.TCP,
        ports=Ports(port, port),
    )
    return replace(made, **facts)


def query(text: str, **facts: Any) -> Expectation:
    parsed = rule_query(text)
    return rule(**{"id": "q", "identity": None, "query": parsed, "ports": Ports(0, 65535)} | facts)


def decided(row: Listener, *rules: Expectation, built_in: bool = False) -> Outcome:
    return ExpectationBook(rules).outcome(row, built_in=built_in)


def test_what_a_rule_allows_is_expected_by_it() -> None:
    outcome = decided(NGINX, rule())

    assert (outcome.kind, outcome.expected_by) == (OutcomeKind.MATCHED, "r")
    assert "nginx may listen on TCP port 80" in outcome.why


def test_a_port_alone_is_never_enough() -> None:
    other = listener("thing", 80, reach=WIFI)
    hidden = listener(port=80, ownership=ownerless())

    assert decided(other, rule()).expected_by is None
    assert decided(hidden, rule()).kind is OutcomeKind.NONE


def test_the_same_program_on_another_port_is_not_expected() -> None:
    assert decided(listener("nginx", 81), rule()).kind is OutcomeKind.NONE
    assert decided(listener("nginx", 81), rule(ports=Ports(80, 90))).expected_by == "r"
    assert decided(listener("nginx", 4000), rule(ports=DYNAMIC)).expected_by == "r"
    assert decided(listener("nginx", 81), rule(ports=DYNAMIC)).expected_by is None


def test_wider_than_allowed_is_told() -> None:
    outcome = decided(NGINX, rule(reach=ReachLevel.COMPUTER))

    assert (outcome.kind, outcome.expected_by) == (OutcomeKind.SCOPE_WIDENED, None)
    assert "this computer only" in outcome.why


def test_narrower_than_allowed_is_expected() -> None:
    assert decided(listener("nginx", 80, reach=COMPUTER), rule()).expected_by == "r"


def test_a_reach_that_is_not_known_is_never_called_wider() -> None:
    unknown = listener("nginx", 80, reach=UNKNOWN)

    assert decided(unknown, rule(reach=ReachLevel.COMPUTER)).kind is OutcomeKind.NONE
    assert decided(unknown, rule()).kind is OutcomeKind.MATCHED


def test_another_program_on_an_expected_port_is_told() -> None:
    outcome = decided(listener("thing", 80), rule())

    assert outcome.kind is OutcomeKind.OWNER_CHANGED
    assert "nginx" in outcome.why
    assert "thing" in outcome.why


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        (listener("vite", 8000), {"ports": Ports(8000, 8000)}),  # servers for development
        (listener("thing", 80), {"ports": Ports(80, 81)}),  # a range has no one owner
        (listener(port=80, ownership=held_by(process("systemd", pid=1))), {}),  # on its behalf
        (listener(port=80, ownership=held_by(process("x"), match=Match.INFERRED)), {}),  # a guess
        (listener("thing", 80), {"protocol": Protocol.UDP}),
        (replace(listener("thing", 80), temporary=True), {}),
    ],
)
def test_its_nearest_relatives_are_not(row: Listener, facts: dict[str, Any]) -> None:
    assert decided(row, rule(**facts)).kind is OutcomeKind.NONE


def test_a_service_that_the_manager_listened_for_is_no_other_owner() -> None:
    manager = listener(port=631, ownership=held_by(process("systemd", pid=1)))

    assert decided(listener("cupsd", 631), rule(manager)).kind is OutcomeKind.NONE


def test_own_rules_come_before_learnt_and_those_before_built_in() -> None:
    learnt = rule(id="l", source=Source.LEARNT)

    assert decided(NGINX, learnt, rule(), built_in=True).expected_by == "r"
    assert decided(NGINX, learnt, built_in=True).expected_by == "l"
    assert decided(NGINX, built_in=True).expected_by == BUILT_IN_ID
    assert "your own rules come before" in decided(NGINX, learnt, rule()).why


def test_an_own_rule_that_allows_less_holds_against_wider_ones() -> None:
    mine = rule(reach=ReachLevel.COMPUTER)
    outcome = decided(NGINX, mine, rule(id="l", source=Source.LEARNT), built_in=True)

    assert outcome.kind is OutcomeKind.SCOPE_WIDENED


def test_narrower_comes_before_wider() -> None:
    narrow, wide = rule(id="n"), rule(id="w", ports=Ports(1, 1000))
    far = rule(id="f", reach=ReachLevel.INTERNET)

    assert decided(NGINX, wide, narrow).expected_by == "n"
    assert "fewer ports" in decided(NGINX, wide, narrow).why
    assert decided(NGINX, far, narrow).expected_by == "n"
    assert "less reach" in decided(NGINX, far, narrow).why


def test_of_several_rules_of_one_source_one_that_allows_it_is_enough() -> None:
    near = rule(id="near", reach=ReachLevel.COMPUTER)
    outcome = decided(NGINX, near, rule(id="far"))

    assert outcome.expected_by == "far"
    assert "allow less reach" in outcome.why


def test_a_query_can_be_a_rule_and_comes_last() -> None:
    assert decided(NGINX, query("program:nginx port:80")).expected_by == "q"
    assert decided(NGINX, query("program:nginx"), rule()).expected_by == "r"
    assert decided(listener("x", 80), query("program:nginx")).expected_by is None


@pytest.mark.parametrize("text", ["pid:7 program:x", "verdict:risky", "remote:1.2.3.4", "port:x"])
def test_a_query_that_no_rule_may_rest_on_is_refused(text: str) -> None:
    with pytest.raises(QueryError):
        rule_query(text)


def test_a_hostile_expression_does_not_hang() -> None:
    evil = process("evil", command=("/bin/x", "a" * 4000 + "!"))
    row = listener(ownership=held_by(evil))

    assert decided(row, query("program:/(e|v|i|l)+/ /(a|aa)+b/", id="x")).kind is OutcomeKind.NONE


def test_an_accepted_risk_counts_no_more_until_the_reach_grows() -> None:
    node = listener("node", 80, reach=WIFI, ownership=held_by(process("serve")))
    accepting = rule(
        node,
        ReachLevel.INTERNET,
        accepts=("interpreter-exposed",),
        accepts_reach=ReachLevel.NETWORK,
    )

    assert decided(node, accepting).remaining((INTERPRETER,)) == ()
    wider = replace(node, reach=INTERNET)
    assert decided(wider, accepting).expected_by == "r"
    assert decided(wider, accepting).remaining((INTERPRETER,)) == (INTERPRETER,)


def test_an_acceptance_ends_with_the_identity() -> None:
    accepting = rule(accepts=("interpreter-exposed",), accepts_reach=ReachLevel.NETWORK)
    other = listener("thing", 80, reach=WIFI)

    assert decided(other, accepting).remaining((INTERPRETER,)) == (INTERPRETER,)


def test_what_a_rule_settles_needs_no_acceptance() -> None:
    class Settled:
        code = "owner-changed"
        severity = Severity.MEDIUM

    settled: Any = (Settled(),)

    assert decided(NGINX, rule()).remaining(settled) == ()
    assert decided(NGINX).remaining(settled) == settled


def test_low_reasons_count_no_more_where_a_rule_was_made_beside_them() -> None:
    low = INTERPRETER._replace(severity=Severity.LOW)

    assert decided(NGINX, rule()).remaining((low, INTERPRETER)) == (INTERPRETER,)
    assert decided(NGINX, built_in=True).remaining((low,)) == (low,)


def test_what_is_still_to_be_looked_at_is_settled_by_no_rule() -> None:
    unread = INTERPRETER._replace(code=ReasonCode.CODE_UNREAD, severity=Severity.LOW)

    assert decided(NGINX, rule()).remaining((unread,)) == (unread,)


def test_a_rule_is_found_among_thousands_of_others() -> None:
    others = [  # each a process of its own: one id for all would be looked for among all
        rule(other(number), id=f"o{number}", source=Source.LEARNT) for number in range(5000)
    ]
    book = ExpectationBook([*others, rule()])

    assert book.outcome(NGINX).expected_by == "r"
    assert [one.id for one in book.matching(NGINX)] == ["r"]
    assert book.outcome(other(4999)).expected_by == "o4999"


def other(number: int) -> Listener:
    return listener(f"p{number}", 80, ownership=held_by(process(f"p{number}", 2000 + number)))


def test_the_kernel_can_be_expected() -> None:
    held = listener(port=51820, ownership=ownerless(GapCode.OWNERS_KERNEL))

    assert decided(held, rule(held)).expected_by == "r"
    assert decided(listener("x", 51820), rule(held)).expected_by is None


def test_without_a_rule_there_is_nothing() -> None:
    assert decided(NGINX).kind is OutcomeKind.NONE
    assert Query.parse("port:80").matches(NGINX)
