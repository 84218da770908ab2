from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.expectation import Ports, Source, rule_query
from portwatch.core.expectation_book import ExpectationBook, OutcomeKind
from portwatch.core.expectation_draft import Wishes, identity_rules, query_rule, weighty
from portwatch.core.model import Listener, ReachLevel
from portwatch.core.reason import Severity
from tests.helpers.rows import (
    COMPUTER,
    INTERNET,
    INTERPRETER,
    TEMPORARY,
    WIFI,
    held_by,
    listener,
    ownerless,
    process,
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
    low = replace(NODE, reasons=(INTERPRETER._replace(severity=Severity.LOW),))

    assert weighty(low) == ()
    assert next(iter(identity_rules([low], replace(NOW, accepts=True)))).accepts == ()


def test_a_query_is_as_wide_as_what_it_matches_and_else_for_this_computer() -> None:
    query = rule_query("program:serve")

    assert query_rule(query, [NODE], NOW).reach is ReachLevel.NETWORK
    assert query_rule(query, [], NOW).reach is ReachLevel.COMPUTER


def test_a_rule_by_a_name_alone_is_held_to_what_was_seen() -> None:
    mine, other = _built("/home/anna/go/bin/syncer"), _built("/tmp/x/syncer")
    rule = query_rule(rule_query("program:=syncer"), [mine], NOW)
    book = ExpectationBook([rule])

    assert rule.seen == ("/home/anna/go/bin/syncer",)
    assert book.outcome(mine).kind is OutcomeKind.MATCHED
    assert book.outcome(other).kind is OutcomeKind.NONE
    assert book.outcome(_built("/usr/bin/syncer")).kind is OutcomeKind.MATCHED
    assert "/home/anna/go/bin/syncer" in rule.text


def test_a_rule_by_a_name_alone_says_whom_it_means() -> None:
    first, rest = "/home/anna/bin/serve", "and what is installed for all users may listen"
    rule = query_rule(rule_query("program:serve port:80"), [], NOW)

    assert rule.text == (
        "Of what matches program:serve port:80, what is installed for all users may listen,"
        " for this computer only."
    )
    one = replace(rule, seen=(first,), reach=ReachLevel.NETWORK)
    assert one.text.startswith(f"Of what matches program:serve port:80, {first} {rest}, for ")
    many = replace(rule, seen=tuple(f"/srv/{number}" for number in range(9)))
    assert f"more {rest}" in many.text


def test_what_was_accepted_of_one_is_not_of_its_namesake() -> None:
    mine = replace(_built("/tmp/build/syncer"), reasons=(TEMPORARY,))
    other = replace(_built("/tmp/x/syncer"), reasons=(TEMPORARY,))
    rule = query_rule(rule_query("program:=syncer"), [mine], replace(NOW, accepts=True))
    book = ExpectationBook([rule])

    assert book.outcome(mine).remaining(mine.reasons) == ()
    assert book.outcome(other).remaining(other.reasons) == (TEMPORARY,)


@pytest.mark.parametrize("query", ["exe:=/tmp/x/syncer", "unit:x.service program:syncer"])
def test_a_rule_that_names_it_closely_needs_nothing_seen(query: str) -> None:
    row = replace(_built("/tmp/x/syncer"), unit="x.service")
    rule = query_rule(rule_query(query), [row], NOW)

    assert rule.seen == ()
    assert ExpectationBook([rule]).outcome(row).kind is OutcomeKind.MATCHED


@pytest.mark.parametrize("query", ["program:syncer", "exe:/usr/bin/syncer", "syncer"])
def test_a_name_or_a_part_of_a_path_is_anybodys(query: str) -> None:
    rule = query_rule(rule_query(query), [], NOW)

    assert not rule.covers(_built("/tmp/usr/bin/syncer"), None)
    assert rule.covers(_built("/usr/bin/syncer"), None)


def test_an_interpreter_is_meant_by_its_script() -> None:
    rule = query_rule(rule_query("program:python3"), [], NOW)

    assert not rule.covers(_run("/tmp/x/python3.py"), None)
    assert rule.covers(_run("/usr/share/tool/tool.py"), None)


def _built(path: str) -> Listener:
    return listener("syncer", 80, ownership=held_by(process("syncer", exe=path)))


def _run(script: str) -> Listener:
    words = ("python3", script)
    run = process("python3", exe="/usr/bin/python3.11", command=words, script_file=script)
    return listener(port=80, ownership=held_by(run))
