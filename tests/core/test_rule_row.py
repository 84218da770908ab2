from __future__ import annotations

from dataclasses import replace

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.expectation_book import ExpectationBook
from portwatch.core.history_records import Episode
from portwatch.core.identity import ProgramIdentity
from portwatch.core.judge import STOOD_AT_START
from portwatch.core.model import Listener, Protocol, ReachLevel
from portwatch.core.rule_board import RuleBoard
from portwatch.core.rule_row import RuleRow, is_usual, last_seen
from portwatch.services.knowledge import load_knowledge
from tests.helpers.rows import COMPUTER, NOW, WIFI, listener, socket

POSTGRES = listener("postgres", 5432)
WIDE = replace(POSTGRES, reach=WIFI, first_seen=NOW - 60)
RULE = Expectation(
    "pg",
    Source.LEARNT,
    ReachLevel.COMPUTER,
    ProgramIdentity(program="/usr/bin/postgres"),
    protocol=Protocol.TCP,
    ports=Ports(5432, 5432),
)


def rows(
    *listeners: Listener, rules: tuple[Expectation, ...] = (RULE,), seen: float | None = None
) -> tuple[RuleRow, ...]:
    times = {} if seen is None else {"pg": seen}
    return board(rules).look(listeners, times)


def board(rules: tuple[Expectation, ...]) -> RuleBoard:
    return RuleBoard(ExpectationBook(rules), lambda row: row.expected_by == "built-in")


def test_a_rule_is_told_with_what_it_matches_now() -> None:
    assert rows(POSTGRES, listener("nginx", 80)) == (RuleRow(RULE, (POSTGRES,)),)


def test_what_exceeds_it_is_told_apart_and_it_matched_until_then() -> None:
    (found,) = rows(WIDE)
    assert (found.matches, found.wider, found.last) == ((), (WIDE,), NOW - 60)
    (found,) = rows(WIDE, POSTGRES)
    assert (found.matches, found.wider, found.last) == ((POSTGRES,), (WIDE,), None)


def test_what_another_rule_allows_exceeds_none() -> None:
    wide = replace(RULE, id="wide", reach=ReachLevel.NETWORK)
    narrow, other = rows(WIDE, rules=(RULE, wide))
    assert (narrow.matches, narrow.wider) == ((), ())
    assert other.matches == (WIDE,)


def test_what_does_not_listen_now_was_seen_or_is_not_remembered() -> None:
    assert rows(seen=NOW - 5) == (RuleRow(RULE, last=NOW - 5),)
    assert rows() == (RuleRow(RULE),)
    assert rows(POSTGRES, seen=NOW - 5)[0].last is None


def test_a_rule_that_is_switched_off_matches_nothing() -> None:
    off = replace(RULE, disabled=True)
    assert rows(POSTGRES, WIDE, rules=(off,)) == (RuleRow(off),)


def test_built_in_rules_are_those_that_are_met_one_for_each_program_and_port() -> None:
    tcp = listener("dnsmasq", 53, expected_by="built-in")
    udp = replace(tcp, socket=socket(53, protocol=Protocol.UDP), reach=WIFI)

    (found,) = rows(tcp, udp, rules=())

    assert found.rule.source is Source.BUILT_IN
    assert found.rule.port_text == "53 tcp, udp"
    assert found.rule.reach is ReachLevel.NETWORK
    assert found.matches == (tcp, udp)
    assert not found.is_kept
    assert rows(tcp, udp, rules=(replace(found.rule, id="x", disabled=True),))[0].is_kept
    own = replace(found.rule, id="own", source=Source.OWN)
    assert [one.rule.id for one in rows(tcp, udp, rules=(own,))] == ["own"]


def test_clients_that_wait_for_an_answer_are_no_matter_of_rules() -> None:
    assert rows(replace(POSTGRES, temporary=True, expected_by="built-in"), rules=()) == ()


def test_a_known_service_that_stood_at_the_start_is_as_usual() -> None:
    knowledge = load_knowledge()
    ssh = listener("sshd", 22, reach=WIFI, expected_by=STOOD_AT_START)
    assert is_usual(ssh, knowledge)
    assert is_usual(replace(ssh, expected_by="built-in"), knowledge)
    assert not is_usual(replace(ssh, expected_by=None), knowledge)
    assert not is_usual(listener("vite", 22, expected_by=STOOD_AT_START), knowledge)
    redis = listener("redis-server", 6379, reach=WIFI, expected_by=STOOD_AT_START)
    assert not is_usual(redis, knowledge)  # usually it is for this computer only
    assert is_usual(replace(redis, reach=COMPUTER), knowledge)


def test_what_is_remembered_tells_when_a_rule_matched_last() -> None:
    def episode(row: Listener, until: float) -> Episode:
        return Episode(1, row, NOW - 900, False, until, until, 1.0, False)

    past = [episode(POSTGRES, NOW - 500), episode(POSTGRES, NOW - 700), episode(WIDE, NOW - 1)]
    assert last_seen(ExpectationBook((RULE,)), past) == {"pg": NOW - 500}


def test_later_looks_tell_the_same_as_a_first_one() -> None:
    wide = replace(RULE, id="wide", reach=ReachLevel.NETWORK)
    dns = listener("dnsmasq", 53, expected_by="built-in")
    kept = board((RULE, wide))
    looks: list[tuple[tuple[Listener, ...], dict[str, float]]] = [
        ((POSTGRES,), {}),
        ((WIDE, dns), {}),
        ((), {"pg": NOW - 5}),
        ((POSTGRES, WIDE), {"pg": NOW - 5, "wide": NOW - 7}),
        ((), {"pg": NOW - 1}),
        ((dns,), {}),
    ]
    for listeners, seen in looks:
        assert kept.look(listeners, seen) == board((RULE, wide)).look(listeners, seen)


def test_a_rule_to_which_nothing_happened_is_the_same_object() -> None:
    other = replace(RULE, id="other", identity=ProgramIdentity(program="/usr/sbin/nginx"))
    kept = board((RULE, other))
    before = kept.look((POSTGRES,), {"other": NOW})
    after = kept.look((POSTGRES, listener("x", 9)), {"other": NOW})
    assert [one is two for one, two in zip(before, after, strict=True)] == [True, True]
    gone = kept.look((), {"other": NOW})
    assert gone[0] != before[0]
    assert gone[1] is before[1]
