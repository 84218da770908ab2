"""Rules that are kept and not in force."""

from __future__ import annotations

from dataclasses import replace

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.expectation_book import ExpectationBook, OutcomeKind, built_in_rule
from portwatch.core.expectation_edit import entry
from portwatch.core.expectation_toml import read
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from tests.helpers.rows import WIFI, held_by, listener, process

NGINX = listener("nginx", 80, reach=WIFI)
IDENTITY = ProgramIdentity(program="/usr/bin/nginx")
RULE = Expectation(
    "r", Source.OWN, ReachLevel.NETWORK, IDENTITY, protocol=Protocol.TCP, ports=Ports(80, 80)
)
OFF = replace(RULE, disabled=True)


def test_a_rule_that_is_switched_off_expects_nothing_and_forbids_nothing() -> None:
    outcome = ExpectationBook([OFF]).outcome(NGINX)
    assert outcome.kind is OutcomeKind.NONE

    by_another = ExpectationBook([OFF, replace(RULE, id="s", source=Source.LEARNT)])
    assert by_another.outcome(NGINX).expected_by == "s"
    assert by_another.rules[0] is OFF  # it is kept all the same


def test_its_port_is_nobody_s() -> None:
    other = listener("other", 80, reach=WIFI, ownership=held_by(process("other", 9)))
    assert ExpectationBook([RULE]).outcome(other).kind is OutcomeKind.OWNER_CHANGED
    assert ExpectationBook([OFF]).outcome(other).kind is OutcomeKind.NONE


def test_what_was_switched_off_is_refused_to_who_learns() -> None:
    book = ExpectationBook([OFF])
    assert book.refuses(IDENTITY, Ports(80, 80))
    assert not book.refuses(IDENTITY, Ports(81, 81))
    assert not ExpectationBook([RULE]).refuses(IDENTITY, Ports(80, 80))


def test_a_built_in_rule_is_switched_off_for_its_program_and_port_alone() -> None:
    off = replace(built_in_rule(NGINX), disabled=True)
    elsewhere = listener("nginx", 443, reach=WIFI)

    assert ExpectationBook([off]).outcome(NGINX, built_in=True).kind is OutcomeKind.NONE
    assert ExpectationBook([off]).outcome(elsewhere, built_in=True).expected_by == "built-in"
    # The person's own rule that is off says nothing of the built-in one.
    assert ExpectationBook([OFF]).outcome(NGINX, built_in=True).expected_by == "built-in"


def test_both_are_written_and_read_back() -> None:
    off = replace(built_in_rule(NGINX), id="nginx-80", identity=IDENTITY, disabled=True)

    found = read(entry(OFF) + "\n" + entry(off))

    assert found.problems == ()
    assert found.rules == (OFF, off)
    assert "[[built_in]]" in entry(off)
    assert "disabled = true" in entry(off)


def test_a_built_in_rule_stands_in_a_file_only_to_be_switched_off() -> None:
    text = entry(replace(built_in_rule(NGINX), id="nginx-80"))
    (problem,) = read(text).problems
    assert "only to be switched off" in problem
    (problem,) = read(text + 'disabled = "yes"\n').problems
    assert "neither true nor false" in problem
