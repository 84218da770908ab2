from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core import alerts
from portwatch.core.alerts import COOL_DOWN, AlertGate
from portwatch.core.model import GapCode, Instant, Protocol, Verdict
from portwatch.core.reason import Severity
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Listener


def at(seconds: float) -> Instant:
    return Instant(seconds, rows.NOW + seconds)


def opened_now(*told: Any, seconds: float = 0.0, **facts: Any) -> Listener:
    """A listener that opened just then."""
    return rows.listener(*told, first_seen=rows.NOW + seconds, **facts)


def test_one_listener_is_told_with_its_sentence() -> None:
    row = opened_now("vite", 5173)
    alert = AlertGate().admit([row], at(0))

    assert alert is not None
    assert alert.title == "vite opened port 5173"
    assert alert.body == row.text
    assert alert.listeners == (row,)


def test_nothing_opened_is_no_alert() -> None:
    assert AlertGate().admit([], at(0)) is None


def test_ipv4_and_ipv6_of_one_port_are_one_piece_of_news_and_the_worse_one_is_told() -> None:
    ipv4 = opened_now("vite", 5173)
    ipv6 = opened_now("vite", 5173, Verdict.RISKY, socket=rows.socket(5173, "::"))

    alert = AlertGate().admit([ipv4, ipv6], at(0))

    assert alert is not None
    assert alert.title == "Risky: vite opened port 5173"
    assert alert.listeners == (ipv6, ipv4)


def test_several_ports_of_one_program_are_one_alert() -> None:
    opened = [opened_now("steam", port) for port in (27_036, 27_037, 27_060)]
    alert = AlertGate().admit(opened, at(0))

    assert alert is not None
    assert alert.title == "steam opened 3 ports"
    assert alert.body.splitlines() == [
        "steam opened port 27036",
        "steam opened port 27037",
        "steam opened port 27060",
    ]


def test_the_worst_comes_first_and_the_rest_is_counted() -> None:
    opened = [opened_now(f"p{port}", port) for port in range(1, 7)]
    opened.append(opened_now("evil", 4444, Verdict.SUSPICIOUS))
    alert = AlertGate().admit(opened, at(0))

    assert alert is not None
    assert alert.title == "7 programs opened ports, 1 suspicious"
    lines = alert.body.splitlines()
    assert lines[0] == "evil opened port 4444 (suspicious)"
    assert lines[1] == "p1 opened port 1"
    assert lines[-1] == "and 3 more"
    assert len(lines) == alerts.LINES_AT_MOST + 1
    assert len(alert.listeners) == 7


def test_what_is_equally_bad_is_told_by_program_and_port() -> None:
    opened = [opened_now("tool", port) for port in (7711, 7710, 7714)]
    opened.insert(1, opened_now("hx", 7720))
    alert = AlertGate().admit(opened, at(0))

    assert alert is not None
    assert alert.body.splitlines() == [
        "hx opened port 7720",
        "tool opened port 7710",
        "tool opened port 7711",
        "tool opened port 7714",
    ]


def test_the_longest_name_leaves_room_for_the_port() -> None:
    alert = AlertGate().admit([opened_now("W" * 4000, 7505)], at(0))

    assert alert is not None
    assert alert.title == f"{'W' * 39}… opened port 7505"


def test_an_alert_of_any_size_has_one_line() -> None:
    gate = AlertGate()
    one = gate.admit([opened_now("vite", 5173)], at(0))
    many = gate.admit([opened_now(f"p{port}", port) for port in range(1, 14)], at(1))

    assert one is not None
    assert one.line == "New: vite listens to this computer only on port 5173."
    assert many is not None
    assert many.line == "13 programs opened ports: p1 opened port 1, and 12 more"


def test_what_is_bad_is_told_as_such() -> None:
    gate = AlertGate()
    one = gate.admit([opened_now("evil", 4444, Verdict.SUSPICIOUS)], at(0))
    two = gate.admit([opened_now("evil", port, Verdict.RISKY) for port in (1, 2)], at(1))

    assert one is not None
    assert one.title == "Suspicious: evil opened port 4444"
    assert one.line.startswith("Suspicious: evil listens")
    assert two is not None
    assert two.title == "evil opened 2 ports, 2 risky"
    assert two.line == "evil opened 2 ports, 2 risky: evil opened port 1 (risky), and 1 more"


def test_the_same_again_is_told_after_a_while_only() -> None:
    gate = AlertGate()
    row = opened_now("vite", 5173)

    assert gate.admit([row], at(0)) is not None
    assert gate.admit([row], at(COOL_DOWN - 1)) is None
    assert gate.admit([row], at(COOL_DOWN + 1)) is not None


def test_another_port_program_or_protocol_is_news() -> None:
    gate = AlertGate()
    gate.admit([opened_now("vite", 5173)], at(0))
    udp = opened_now("vite", socket=rows.socket(5173, protocol=Protocol.UDP))

    for row in (opened_now("vite", 5174), opened_now("other", 5173), udp):
        assert gate.admit([row], at(1)) is not None


def test_the_same_is_told_at_once_if_it_got_worse() -> None:
    gate = AlertGate()
    gate.admit([opened_now("vite", 5173)], at(0))

    assert gate.admit([opened_now("vite", 5173, Verdict.RISKY, reach=rows.WIFI)], at(1))
    assert gate.admit([opened_now("vite", 5173)], at(2)) is None


def test_another_program_of_the_same_name_is_news() -> None:
    gate = AlertGate()
    gate.admit([opened_now("vite", 5173)], at(0))
    owners = rows.held_by(rows.process("vite", 77, exe="/home/anna/.cache/vite"))

    assert gate.admit([opened_now("vite", 5173, ownership=owners)], at(1)) is not None
    assert gate.admit([opened_now("vite", 5173, ownership=owners)], at(2)) is None
    assert gate.admit([opened_now("vite", 5173)], at(3)) is None


def test_a_wider_reach_is_news_and_a_narrower_one_is_not() -> None:
    gate = AlertGate()
    gate.admit([opened_now("vite", 5173)], at(0))

    assert gate.admit([opened_now("vite", 5173, reach=rows.WIFI)], at(1)) is not None
    assert gate.admit([opened_now("vite", 5173, reach=rows.WIFI)], at(2)) is None
    assert gate.admit([opened_now("vite", 5173)], at(3)) is None


def test_what_was_told_as_bad_is_not_told_again_for_another_reach_of_it() -> None:
    gate = AlertGate()
    gate.admit([opened_now("vite", 5173, Verdict.RISKY)], at(0))
    assert gate.admit([opened_now("vite", 5173, reach=rows.WIFI)], at(1)) is not None

    assert gate.admit([opened_now("vite", 5173, Verdict.RISKY)], at(2)) is None


def test_a_package_that_is_known_by_now_makes_no_other_program() -> None:
    gate = AlertGate()
    gate.admit([opened_now("vite", 5173, package=None)], at(0))

    assert gate.admit([opened_now("vite", 5173, package="vite")], at(1)) is None


@pytest.mark.parametrize(
    ("gap", "title"),
    [
        (GapCode.OWNERS_HIDDEN, "A program that cannot be seen opened port 631"),
        (GapCode.OWNERS_KERNEL, "The kernel opened port 631"),
        (GapCode.OWNERS_UNFOUND, "A program that was not found opened port 631"),
        (GapCode.OWNERS_NOWHERE, "A program that was not found opened port 631"),
        (GapCode.OWNERS_COVERED, "A program that a mount covers opened port 631"),
    ],
)
def test_a_listener_without_a_visible_owner_is_told_in_a_sentence(gap: GapCode, title: str) -> None:
    alert = AlertGate().admit([opened_now(port=631, ownership=rows.ownerless(gap))], at(0))

    assert alert is not None
    assert alert.title == title


def test_hostile_names_stay_on_their_lines() -> None:
    names = ["evil\nFake opened port 1", "\u202e\x1b[31m"]
    alert = AlertGate().admit([opened_now(name, 80) for name in names], at(0))

    assert alert is not None
    assert len(alert.body.splitlines()) == 2
    assert all(line.isprintable() for line in [alert.title, *alert.body.splitlines()])


def test_what_is_remembered_has_a_cap() -> None:
    gate = AlertGate()
    gate.admit([opened_now("x", port) for port in range(1, 2000)], at(0))

    assert len(gate._told) == alerts.REMEMBERED_AT_MOST
    assert gate.admit([opened_now("x", 1999)], at(1)) is None
    gate.admit([opened_now("y", 1)], at(COOL_DOWN + 1))
    assert len(gate._told) == 1


def test_each_piece_of_news_is_an_alert_of_its_own() -> None:
    gate = AlertGate()
    gate.admit([opened_now("npm", 3000)], at(0.0))

    second = gate.admit([opened_now("npm", 3001)], at(0.0))

    assert second is not None
    assert (second.title, second.continues) == ("npm opened port 3001", False)


def test_what_is_suspicious_is_urgent() -> None:
    gate = AlertGate()
    risky = gate.admit([opened_now("vite", 5173, Verdict.RISKY)], at(0))
    both = gate.admit(
        [opened_now("npm", 3000), opened_now("evil", 4444, Verdict.SUSPICIOUS)], at(1)
    )

    assert risky is not None
    assert both is not None
    assert (risky.is_urgent, both.is_urgent) == (False, True)


def test_what_stood_and_was_judged_worse_has_not_just_opened() -> None:
    stood = rows.listener("vite", 5173, Verdict.SUSPICIOUS)
    older = opened_now("node", 3000, Verdict.RISKY)

    first = AlertGate().admit([stood], at(60))
    second = AlertGate().admit([older], at(alerts.OLD_AFTER + 1))

    assert first is not None
    assert first.title == "Suspicious: vite holds port 5173"
    assert second is not None
    assert second.title == "Risky: node holds port 3000"


def test_what_is_bad_is_told_with_its_first_weighty_reason() -> None:
    weighty = (rows.TEMPORARY, rows.INTERPRETER)
    row = opened_now("python3", 4444, Verdict.SUSPICIOUS, reasons=weighty)
    alert = AlertGate().admit([row], at(0))

    assert alert is not None
    assert alert.body.splitlines() == [row.text, rows.TEMPORARY.text]
    assert alert.line == f"Suspicious: {row.text} {rows.TEMPORARY.text}"


def test_no_reason_is_told_of_what_is_not_bad_nor_a_light_one() -> None:
    light = rows.TEMPORARY._replace(severity=Severity.LOW)
    calm = opened_now("vite", 5173, Verdict.UNEXPECTED, reasons=(light,))
    risky = opened_now("node", 3000, Verdict.RISKY, reasons=(light,))
    for row in (calm, risky):
        alert = AlertGate().admit([row], at(0))
        assert alert is not None
        assert alert.body == row.text


def test_of_several_each_suspicious_one_is_told_with_its_reason() -> None:
    evil = opened_now("evil", 4444, Verdict.SUSPICIOUS, reasons=(rows.TEMPORARY,))
    risky = opened_now("vite", 5173, Verdict.RISKY, reasons=(rows.INTERPRETER,))
    alert = AlertGate().admit([risky, evil], at(0))

    assert alert is not None
    assert alert.body.splitlines() == [
        f"evil opened port 4444 (suspicious). {rows.TEMPORARY.text}",
        "vite opened port 5173 (risky)",
    ]
    assert alert.line.endswith(f"{rows.TEMPORARY.text} And 1 more.")


def test_a_long_or_hostile_reason_is_cut_and_cleaned() -> None:
    reason = rows.TEMPORARY._replace(text="\u202e\x1b[31m" + "<b>x</b> " * 200)
    row = opened_now("evil", 4444, Verdict.SUSPICIOUS, reasons=(reason,))
    alert = AlertGate().admit([row], at(0))

    assert alert is not None
    said = alert.body.splitlines()[1]
    assert len(said) <= alerts.REASON_AT_MOST
    assert said.endswith("…")
    assert said.isprintable()
