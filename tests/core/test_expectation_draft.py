from __future__ import annotations

from dataclasses import replace

from portwatch.core.expectation import Ports, Source, rule_query
from portwatch.core.expectation_book import ExpectationBook
from portwatch.core.expectation_draft import Wishes, identity_rules, query_rule, weighty
from portwatch.core.model import ReachLevel
from portwatch.core.reason import Severity
from tests.helpers.rows import (
    COMPUTER,
    INTERNET,
    INTERPRETER,
    WIFI,
    listener,
    ownerless,
    socket,
)

NODE = listener("serve", 80, reach=WIFI, reasons=[INTERPRETER])
NOW = Wishes(7.0)


def test_several_sockets_of_one_program_make_one_rule_as_wide_as_the_widest() -> None:
    near = replace(NODE, socket=socket(80, "::1"), reach=COMPUTER)

    (rule,) = identity_rules([near, NODE], NOW)

    assert (rule.reach, rule.ports, rule.source) == (ReachLevel.NETWORK, Ports(80, 80), Source.OWN)
    assert (rule.created, rule.accepts) == (7.0, ())


def test_what_nobody_can_name_makes_no_rule() -> None:
    assert list(identity_rules([listener(port=22, ownership=ownerless())], NOW)) == []


def test_a_risk_is_accepted_for_the_reach_of_now_only() -> None:
    wide = replace(NOW, accepts=True, reach=ReachLevel.INTERNET)
    (rule,) = identity_rules([NODE], wide)

    assert (rule.accepts, rule.accepts_reach) == (("interpreter-exposed",), ReachLevel.NETWORK)
    assert rule.reach is ReachLevel.INTERNET
    outcome = ExpectationBook([rule]).outcome(replace(NODE, reach=INTERNET))
    assert outcome.remaining(NODE.reasons) == NODE.reasons


def test_a_low_reason_needs_no_acceptance() -> None:
    low = replace(NODE, reasons=(replace(INTERPRETER, severity=Severity.LOW),))

    assert weighty(low) == ()
    assert next(iter(identity_rules([low], replace(NOW, accepts=True)))).accepts == ()


def test_a_query_is_as_wide_as_what_it_matches_and_else_for_this_computer() -> None:
    query = rule_query("program:serve")

    assert query_rule(query, [NODE], NOW).reach is ReachLevel.NETWORK
    assert query_rule(query, [], NOW).reach is ReachLevel.COMPUTER
