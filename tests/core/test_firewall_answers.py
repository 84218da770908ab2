from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import firewall_answers
from portwatch.core.firewall import Ruleset, ruleset
from portwatch.core.firewall_answers import FirewallAnswers
from portwatch.core.firewall_walk import answer
from portwatch.core.iptables_rules import iptables_tables
from portwatch.core.knock import Knock
from portwatch.core.model import Family, Protocol

if TYPE_CHECKING:
    import pytest

    from portwatch.core.firewall_answer import Answer

NUMBERS = st.integers(1, 12)
HOSTS = NUMBERS.map(lambda one: f"10.0.0.{one}")
RULES = st.one_of(
    st.builds("-A INPUT -p tcp -m tcp --dport {}:{} -j DROP".format, NUMBERS, NUMBERS),
    st.builds("-A INPUT -p tcp -m multiport ! --dports {},{} -j ACCEPT".format, NUMBERS, NUMBERS),
    st.builds("-A INPUT ! -d {}/31 -j ACCEPT".format, HOSTS),
    st.builds("-A INPUT -i eth{} -d {} -j DROP".format, st.integers(0, 1), HOSTS),
    st.builds("-A INPUT -s {} -j DROP".format, HOSTS),
)
SENT = st.builds(
    "-A PREROUTING -p tcp -m tcp --dport {} -j DNAT --to-destination {}:{}".format,
    NUMBERS,
    HOSTS,
    NUMBERS,
)


def read(rules: list[str], sent: list[str]) -> Ruleset:
    head = ["*nat", ":PREROUTING ACCEPT [0:0]", *sent, "COMMIT", "*filter", ":INPUT DROP [0:0]"]
    early = ["*raw", ":PREROUTING ACCEPT [0:0]", "-A PREROUTING -p udp -j DROP", "COMMIT"]
    tables = iptables_tables("\n".join([*early, *head, *rules, "COMMIT"]), "iptables")
    assert tables is not None
    return ruleset(tables)


def knock(port: int, host: str | None, interface: str, protocol: Protocol) -> Knock:
    address = None if host is None else ipaddress.ip_address(host)
    return Knock(protocol, Family.IPV4, port, interface, address)


@given(
    st.lists(RULES, max_size=5),
    st.lists(SENT, max_size=2),
    st.lists(
        st.builds(
            knock,
            NUMBERS,
            HOSTS | st.none() | st.just("224.0.0.1"),
            st.sampled_from(["eth0", "eth1"]),
            st.sampled_from(list(Protocol)),
        ),
        min_size=5,
        max_size=20,
    ),
)
def test_a_kept_answer_is_the_one_that_is_found_anew(
    rules: list[str], sent: list[str], knocks: list[Knock]
) -> None:
    whole = read(rules, sent)
    kept = FirewallAnswers(whole)

    assert [kept.answer(one) for one in knocks] == [answer(whole, one) for one in knocks]


def test_thousands_of_ports_need_few_walks(monkeypatch: pytest.MonkeyPatch) -> None:
    walked = []

    def counted(rules: Ruleset, one: Knock) -> Answer:
        walked.append(one)
        return answer(rules, one)

    monkeypatch.setattr(firewall_answers, "answer", counted)
    kept = FirewallAnswers(read(["-A INPUT -p tcp -m tcp --dport 80:90 -j ACCEPT"], []))
    for port in range(1, 65536, 5):
        kept.answer(knock(port, "10.0.0.1", "eth0", Protocol.TCP))

    assert len(walked) == 3
