"""What the core says of queries, rules and alerts is told in the language of the window."""

from __future__ import annotations

import pytest

from portwatch.core import expectation_toml
from portwatch.core.alert_subject import ports_text, subject_of
from portwatch.core.alerts import AlertGate
from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.expectation_book import ExpectationBook
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Instant, Protocol, ReachLevel, Verdict
from portwatch.core.query import Query, QueryError
from portwatch.core.rule_draft import RuleDraft
from tests.helpers import rows
from tests.helpers.pseudo_locale import english

NGINX = ProgramIdentity(program="/usr/sbin/nginx")
OWN = Expectation(
    "nginx-80",
    Source.OWN,
    ReachLevel.COMPUTER,
    NGINX,
    protocol=Protocol.TCP,
    ports=Ports(80, 81),
)


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize(
    "text",
    [
        *("port:", "port:<", "-", '"', '""', '"a"b', "port:99999", "port:9-2", "port:>1-2"),
        *("99999", "pid:x", "nokey:1", "prt:80", "proto:tpc", "state:x", "reach:x", "verdict:>x"),
        *("reach:>unknown", "user:>x", "addr:[x", "addr:1.1.1.1:", "addr:[::1]:x"),
        *("addr:[::1]:99999", "addr:1/x", "addr:x", "addr:/x/", "/(/"),
    ],
)
def test_what_is_wrong_with_a_query(text: str) -> None:
    with pytest.raises(QueryError) as caught:
        Query.parse(text)

    assert not english(str(caught.value), *text.split(), "missing closing )")


@pytest.mark.usefixtures("pseudo")
def test_what_is_wrong_with_a_rule() -> None:
    text = (
        '[[expect]]\nprogram = "nginx"\nreach = "network"\n'
        '[[expect]]\nquery = "port:80"\n[[expect]]\nquery = "pid:80"\n'
        '[[expect]]\nid = "x"\nport = 80\n'
    )
    with pytest.raises(ValueError, match="names no program") as caught:
        RuleDraft(port="80").rule(OWN)

    told = [*expectation_toml.read(text).problems, str(caught.value)]

    assert len(told) == 5
    assert not [one for one in told if english(one, "x")]


@pytest.mark.usefixtures("pseudo")
def test_rules_and_why_they_decide() -> None:
    row = rows.listener("nginx", 80)
    rules = (
        OWN,
        Expectation("q", Source.OWN, ReachLevel.COMPUTER, query=Query.parse("program:nginx")),
        Expectation("r", Source.LEARNT, ReachLevel.INTERNET, query=Query.parse("port:80")),
    )
    told = [rule.text for rule in rules]
    told.append(ExpectationBook(rules).outcome(row).why)
    told.append(NGINX.text)

    assert all(told)
    assert not [one for one in told if english(one, "/usr/sbin/nginx", "program:nginx", "nginx")]


@pytest.mark.usefixtures("pseudo")
def test_alerts() -> None:
    news = [
        rows.listener(name, port, Verdict.SUSPICIOUS, first_seen=rows.NOW)
        for name, port in (("nginx", 80), ("nginx", 81), ("vite", 82), ("nc", 83), ("nc", 84))
    ]
    for opened in (news[:1], news[:2], news):
        alert = AlertGate().admit(opened, Instant(0, rows.NOW))
        assert alert is not None
        told = (alert.title, alert.line, ports_text([subject_of(one) for one in opened], 1))
        assert not [one for one in told if english(one, "nginx", "vite", "nc", "postgres", "udp")]
