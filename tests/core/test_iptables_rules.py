from __future__ import annotations

import ipaddress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.firewall import Table, ruleset
from portwatch.core.firewall_walk import answer
from portwatch.core.iptables_rules import iptables_tables
from portwatch.core.knock import Knock
from portwatch.core.model import Family, Firewall, Protocol
from tests.helpers.firewalls import OPEN, UFW, UFW_USER

if TYPE_CHECKING:
    from portwatch.core.firewall_answer import Answer

V4 = ipaddress.ip_address("10.8.0.1")
TCP = Knock(Protocol.TCP, Family.IPV4, 80, "eth0", V4, neighbours=(V4,))
ALLOWS, BLOCKS, UNKNOWN = Firewall.ALLOWS, Firewall.BLOCKS, Firewall.UNKNOWN


def read(*lines: str, table: str = "filter") -> tuple[Table, ...]:
    found = iptables_tables("\n".join((f"*{table}", *lines, "COMMIT", "")), "iptables")
    assert found is not None
    return found


def judged(*lines: str, knock: Knock = TCP, policy: str = "DROP") -> Answer:
    return answer(ruleset(read(f":INPUT {policy} [0:0]", *lines)), knock)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ALLOWS),
        ("-p tcp -m tcp --dport 80", ALLOWS),
        ("-p tcp -m tcp ! --dport 80", BLOCKS),
        ("-p udp -m udp --dport 80", BLOCKS),
        ("! -p udp", ALLOWS),
        ("-p tcp -m tcp --dport 70:90", ALLOWS),
        ("-p tcp -m tcp --dport :79", BLOCKS),
        ("-p tcp -m multiport --dports 22,70:90,443", ALLOWS),
        ("-p tcp -m multiport ! --dports 22,443", ALLOWS),
        ("-p tcp -m multiport --ports 80", UNKNOWN),
        ("-p tcp -m tcp --dport http", UNKNOWN),
        ("-i eth0", ALLOWS),
        ("-i eth+", ALLOWS),
        ("-i eth", BLOCKS),
        ("! -i lo", ALLOWS),
        ("-s 0.0.0.0/0", ALLOWS),
        ("-s 10.8.0.2/32", UNKNOWN),
        ("-s 127.0.0.0/8", BLOCKS),
        ("-d 10.8.0.1/32", ALLOWS),
        ("-d 10.8.0.0/255.255.255.0", ALLOWS),
        ("-d 224.0.0.251/32", BLOCKS),
        ("-d example.invalid", UNKNOWN),
        ("-m iprange --dst-range 10.8.0.1-10.8.0.9", ALLOWS),
        ("-m iprange --src-range 10.8.0.2-10.8.0.9", UNKNOWN),
        ("-m conntrack --ctstate RELATED,ESTABLISHED", BLOCKS),
        ("-m state --state NEW", ALLOWS),
        ("-m conntrack ! --ctstate INVALID", ALLOWS),
        ("-m conntrack --ctstate DNAT", BLOCKS),
        ("-p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN", ALLOWS),
        ("-p tcp -m tcp --tcp-flags FIN,SYN FIN,SYN", BLOCKS),
        ("-p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN", BLOCKS),
        ("-p icmp -m icmp --icmp-type 8", BLOCKS),
        ("-m addrtype --dst-type LOCAL", ALLOWS),
        ("-m addrtype --dst-type BROADCAST", BLOCKS),
        ("-m pkttype --pkt-type multicast", BLOCKS),
        ("-m limit --limit 3/min --limit-burst 10", UNKNOWN),
        ("-m mark --mark 0x1", UNKNOWN),
        ("-m set --match-set friends src", UNKNOWN),
        (
            "-m recent --rcheck --seconds 60 --name knocked --mask 255.255.255.255 --rsource",
            UNKNOWN,
        ),
        ("-m bpf --bytecode 4,48", UNKNOWN),
        ('-m comment --comment "a \\"quoted\\" word -j DROP"', ALLOWS),
        ('-m comment --comment "unfinished', UNKNOWN),
    ],
)
def test_conditions(words: str, expected: Firewall) -> None:
    assert judged(f"-A INPUT {words} -j ACCEPT").does is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("-A INPUT -s 10.8.0.77/32 -j DROP", ALLOWS),
        ("-A INPUT -s 100.64.0.0/10 ! -i tailscale0 -j DROP", ALLOWS),
        ("-A INPUT -s 10.8.0.0/24 -j DROP", UNKNOWN),
        ("-A INPUT -m rt --rt-type 0 -j DROP", ALLOWS),
        ("-A INPUT -m rpfilter --invert -j DROP", ALLOWS),
        ("-A INPUT -p tcp -j REJECT --reject-with tcp-reset", BLOCKS),
        ("-A INPUT -j LOG --log-prefix x", ALLOWS),
        ("-A INPUT -j NFQUEUE --queue-num 0", UNKNOWN),
        ("-A INPUT -p tcp -m tcp --sport 0:1023 -j DROP", ALLOWS),
        ("-A INPUT -p tcp -m tcp --sport 1024:65535 -j DROP", UNKNOWN),
        ("-A INPUT -m ttl --ttl-lt 255 -j DROP", UNKNOWN),
    ],
)
def test_what_is_kept_out(line: str, expected: Firewall) -> None:
    assert judged(line, policy="ACCEPT").does is expected


def test_rules_are_named_by_their_number_in_the_chain() -> None:
    found = judged(":web - [0:0]", "-A INPUT -j web", "-A web -i lo -j DROP", "-A web -j ACCEPT")

    assert found.text == "iptables (table filter, chain web, rule 2) lets it in"


def test_a_chain_is_left_by_goto_return_and_its_end() -> None:
    chain = ":web - [0:0]"

    assert judged(chain, "-A INPUT -g web", "-A INPUT -j ACCEPT").does is BLOCKS
    assert judged(chain, "-A INPUT -j web", "-A web -j RETURN", "-A web -j ACCEPT").does is BLOCKS
    assert judged(chain, "-A INPUT -j web", "-A INPUT -j ACCEPT").does is ALLOWS


@pytest.mark.parametrize("port", [OPEN, 80])
def test_ufw_lets_in_what_it_has_a_rule_for(port: int) -> None:
    tables = iptables_tables(UFW.format(user=UFW_USER.format(open=OPEN)), "iptables")
    assert tables is not None
    knock = Knock(Protocol.TCP, Family.IPV4, port, "eth0", V4, neighbours=(V4,))

    assert answer(ruleset(tables), knock).does is (ALLOWS if port == OPEN else BLOCKS)


def test_ufw_may_let_a_group_in() -> None:
    tables = iptables_tables(UFW.format(user=""), "iptables")
    assert tables is not None
    knock = Knock(Protocol.UDP, Family.IPV4, 5353, "eth0", None, neighbours=(V4,))

    assert answer(ruleset(tables), knock).does is UNKNOWN


def test_where_nat_leads_to() -> None:
    tables = read(
        ":PREROUTING ACCEPT [0:0]",
        ":DOCKER - [0:0]",
        "-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER",
        "-A DOCKER ! -i docker0 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80",
        "-A PREROUTING -p tcp -m tcp --dport 90 -j REDIRECT --to-ports 91-92",
        "-A PREROUTING -p tcp -m tcp --dport 93 -j DNAT --to-destination 127.0.0.1",
        table="nat",
    )
    ways = {one.ports[0][0]: one for one in ruleset(tables).redirects}

    assert str(ways[8080].to.address) == "172.17.0.2"
    assert ways[8080].to.ports == (80, 80)
    assert ways[8080].place == "iptables (table nat, chain DOCKER, rule 1)"
    assert (ways[90].to.address, ways[90].to.ports) == (None, (91, 92))
    assert (str(ways[93].to.address), ways[93].to.ports) == ("127.0.0.1", None)


@pytest.mark.parametrize(
    ("types", "expected"),
    [("UNICAST", ALLOWS), ("LOCAL", ALLOWS), ("MULTICAST", BLOCKS), ("LOCAL,MULTICAST", UNKNOWN)],
)
def test_an_own_address_of_ipv6_is_unicast_as_well(types: str, expected: Firewall) -> None:
    lines = ("*filter", ":INPUT DROP [0:0]", f"-A INPUT -m addrtype --dst-type {types} -j ACCEPT")
    tables = iptables_tables("\n".join((*lines, "COMMIT", "")), "ip6tables")
    own = ipaddress.ip_address("fd08::1")
    knock = Knock(Protocol.TCP, Family.IPV6, 80, "eth0", own, neighbours=(own,))

    assert tables is not None
    assert answer(ruleset(tables), knock).does is expected
    assert judged(f"-A INPUT -m addrtype --dst-type {types} -j ACCEPT").does is (
        ALLOWS if "LOCAL" in types else BLOCKS
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--ctstate NEW", ALLOWS),
        ("--ctstate INVALID", BLOCKS),
        ("! --ctstate INVALID", ALLOWS),
        ("--ctstate NEW,UNTRACKED", ALLOWS),
        ("--ctdir ORIGINAL", ALLOWS),
    ],
)
def test_before_it_is_tracked_no_packet_is_new(words: str, expected: Firewall) -> None:
    lines = (":PREROUTING ACCEPT [0:0]", f"-A PREROUTING -m conntrack {words} -j DROP")

    assert answer(ruleset(read(*lines, table="raw")), TCP).does is expected
    later = BLOCKS if expected is ALLOWS else ALLOWS
    assert answer(ruleset(read(*lines, table="mangle")), TCP).does is later


def test_an_address_of_another_interface_may_count_as_a_strangers() -> None:
    other = replace(TCP, address=ipaddress.ip_address("10.99.0.1"))
    for kind, asked, own, others in (
        ("LOCAL", "", ALLOWS, ALLOWS),
        ("LOCAL", " --limit-iface-in", ALLOWS, BLOCKS),
        ("UNICAST", " --limit-iface-in", BLOCKS, ALLOWS),
    ):
        line = f"-A INPUT -m addrtype --dst-type {kind}{asked} -j ACCEPT"
        assert judged(line).does is own
        assert judged(line, knock=other).does is others


def test_where_a_transparent_proxy_is() -> None:
    tables = read(
        ":PREROUTING ACCEPT [0:0]",
        "-A PREROUTING -p tcp -m tcp --dport 80 -j TPROXY --on-port 3129 --on-ip 127.0.0.1"
        " --tproxy-mark 0x1/0x1",
        "-A PREROUTING -p tcp -m tcp --dport 81 -j TPROXY --on-port 3130 --on-ip 0.0.0.0",
        "-A PREROUTING -p tcp -m tcp --dport 82 -j TPROXY --on-port 0 --on-ip ::1",
        "-A PREROUTING -p tcp -m tcp --dport 83 -j TPROXY --on-port x --on-ip 10.8.0.1",
        table="mangle",
    )
    ways = {one.ports[0][0]: one.to for one in ruleset(tables).redirects}

    assert (str(ways[80].address), ways[80].ports) == ("127.0.0.1", (3129, 3129))
    assert (ways[81].address, ways[81].ports) == (None, (3130, 3130))
    assert (str(ways[82].address), ways[82].ports) == ("::1", None)
    assert not ways[83].known


@pytest.mark.parametrize("words", ["!", "-j", "-i", "-s", "--syn", "-j ACCEPT", "! -p udp"])
def test_a_comment_is_no_part_of_the_rule(words: str) -> None:
    dropped = f'-A INPUT -m comment --comment "{words}" -i eth0 -j DROP'

    assert judged(dropped, "-A INPUT -j ACCEPT").does is BLOCKS


def test_a_rule_that_is_not_understood_may_stand_anywhere() -> None:
    assert judged("-I INPUT -j ACCEPT").does is UNKNOWN
    assert judged("[3:4] -A INPUT -j ACCEPT").does is UNKNOWN
    assert judged("-A INPUT " + "x" * 5000).does is UNKNOWN


@pytest.mark.parametrize("text", ["nonsense", "*filter\n:INPUT DROP\n", "*a\nCOMMIT\nmore\n"])
def test_what_is_no_ruleset_is_none(text: str) -> None:
    assert iptables_tables(text, "iptables") is None


def test_no_rules_are_an_empty_ruleset() -> None:
    assert iptables_tables("# Generated by iptables-save\n", "iptables") == ()


PIECES = st.sampled_from(
    [
        *("*filter", "*nat", ":INPUT DROP [0:0]", ":PREROUTING ACCEPT [0:0]", ":a - [0:0]", "-A"),
        *("INPUT", "a", "-j", "-g", "!", "-s", "10.0.0.0/8", "/", "-m", "--dport", "1:", ":", "-"),
        *("--to-destination", "DNAT", "REDIRECT", "[::1]:5", "--tcp-flags", "ALL", "NONE", '"'),
        *("--ctstate", "NEW", "COMMIT", "\n", "\n", "--src-range", "1-2", "99999999999999", "\\"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map(" ".join))
def test_any_text_is_read_and_answered(text: str) -> None:
    whole = f"*filter\n:INPUT DROP [0:0]\n-A INPUT {text}\nCOMMIT\n"
    for told in (text, whole):
        tables = iptables_tables(told, "iptables")
        if tables is not None:
            assert answer(ruleset(tables), TCP).does in set(Firewall)
