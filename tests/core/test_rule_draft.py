from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.expectation import ANY_PORT, Expectation, Ports, Source
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Protocol, ReachLevel
from portwatch.core.rule_draft import RuleDraft, draft_of
from portwatch.core.rule_words import place, ports, title
from tests.helpers.rows import held_by, listener, process

RULE = Expectation(
    "pg",
    Source.OWN,
    ReachLevel.COMPUTER,
    ProgramIdentity(package="postgresql-16", program="/usr/lib/postgresql/16/bin/postgres"),
    protocol=Protocol.TCP,
    ports=Ports(5432, 5432),
    created=1.7e9,
    note="for the shop",
    accepts=("open-service",),
    accepts_reach=ReachLevel.COMPUTER,
)
EMPTY = Expectation("", Source.OWN, ReachLevel.COMPUTER)


def test_what_is_not_changed_stays_as_it_is() -> None:
    assert draft_of(RULE).rule(RULE) == RULE
    named = replace(RULE, identity=ProgramIdentity(name="x", user="anna", elsewhere=True))
    assert draft_of(named).rule(named) == named


def test_a_learnt_rule_that_is_changed_is_the_person_s() -> None:
    learnt = replace(RULE, source=Source.LEARNT, accepts=(), accepts_reach=None)
    assert draft_of(learnt).rule(learnt) == replace(learnt, source=Source.OWN)


def test_a_risk_was_accepted_for_the_same_program_and_port_only() -> None:
    wider = replace(draft_of(RULE), reach=ReachLevel.NETWORK).rule(RULE)
    assert (wider.accepts, wider.accepts_reach) == (("open-service",), ReachLevel.COMPUTER)
    assert replace(draft_of(RULE), port="5432-5433").rule(RULE).accepts == ()
    assert replace(draft_of(RULE), facts={"unit": "x.service"}).rule(RULE).accepts == ()


def test_a_query_names_its_ports_itself() -> None:
    made = RuleDraft({"query": " program:=vite port:5173 "}, None).rule(EMPTY)
    assert made.query is not None
    assert (made.ports, made.identity, made.protocol) == (ANY_PORT, None, None)
    assert draft_of(made).rule(made) == made


def test_a_query_for_a_name_alone_means_what_it_finds() -> None:
    vite = listener("vite", 5173, ownership=held_by(process("vite", exe="/home/anna/vite")))
    draft = RuleDraft({"query": "program:vite"}, port="5173")

    made = draft.rule(EMPTY, [vite, listener("vite", 80)])

    assert made.seen == ("/home/anna/vite",)
    assert draft_of(made).rule(made) == made


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (RuleDraft(), "names no program"),
        (RuleDraft({"unit": "x.service"}), "has no port"),
        (RuleDraft({"unit": "x.service"}, port="99999"), "is no port"),
        (RuleDraft({"unit": "x.service"}, port="1" * 5000), "is no port"),
        (RuleDraft({"program": "nginx"}, port="80"), "no whole path"),
        (RuleDraft({"program": "/usr/bin/python3"}, port="80"), "names an interpreter"),
        (RuleDraft({"query": "program:x", "unit": "x"}, port="80"), "has a query and names"),
        (RuleDraft({"query": "pid:7"}), "No rule can ask for “pid:”"),
    ],
)
def test_what_is_no_rule_is_told_in_a_sentence(draft: RuleDraft, told: str) -> None:
    with pytest.raises(ValueError, match=told) as found:
        draft.rule(EMPTY)
    assert str(found.value).endswith(".")


def identified(**facts: str) -> Expectation:
    return replace(RULE, identity=ProgramIdentity(**facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (RULE, ("postgres", "package postgresql-16")),
        (identified(unit="cups.socket"), ("cups.socket", "unit cups.socket")),
        (identified(container="docker:mailpit"), ("container mailpit", "of docker")),
        (
            identified(script="/home/anna/site/manage.py", program="/usr/bin/python"),
            ("python manage.py", "script in /home/anna/site"),
        ),
        (identified(program="/opt/x/server"), ("server", "in /opt/x")),
        (identified(name="x", user="anna"), ("x", "user anna")),
    ],
)
def test_a_rule_in_a_word_or_two(rule: Expectation, words: tuple[str, str]) -> None:
    assert (title(rule), place(rule)) == words


def test_ports_in_a_word_or_two() -> None:
    assert ports(RULE) == "5432 tcp"
    assert (
        ports(replace(RULE, ports=Ports(3000, 3010), protocol=None))
        == "3000\N{EN DASH}3010 tcp, udp"
    )
    assert ports(replace(RULE, ports=Ports.parse("dynamic"), protocol=None)) == "dynamic"
    assert ports(RuleDraft({"query": "program:x"}, None).rule(EMPTY)) == "as it says"
