from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core import facts
from portwatch.core.judge import BUILT_IN, STOOD_AT_START
from portwatch.core.model import (
    Container,
    Direction,
    Firewall,
    GapCode,
    Match,
    Parent,
    Reach,
    ReachLevel,
    Service,
    Verdict,
)
from tests.helpers import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Row


def clock(seconds: float) -> str:
    return f"T{seconds - rows.NOW:+.0f}"


def told(found: Iterable[facts.Fact]) -> dict[str, str]:
    return {fact.label: fact.value for fact in found}


def who(row: Row) -> dict[str, str]:
    return told(facts.who(row, clock))


def test_who_names_process_ancestors_program_and_certainty() -> None:
    process = rows.process(
        "postgres",
        1423,
        command=("/usr/bin/postgres", "-D", "/data", "--password=geheim"),
        user="postgres",
        parents=(Parent(40, "bash"), Parent(9, "konsole"), Parent(1, "systemd")),
    )
    row = rows.listener(ownership=rows.held_by(process), unit="postgresql.service")
    assert who(row) == {
        "Process": "postgres, 1423, since T-842",
        "Started by": "systemd › konsole › bash",  # noqa: RUF001 - as it is shown
        "User": "postgres",
        "Unit": "postgresql.service",
        "Program": "/usr/bin/postgres",
        "Command": "/usr/bin/postgres -D /data --password=•••",
        "Owner": "exact: the only process that holds it",
    }


def test_what_is_not_known_is_left_out() -> None:
    process = rows.process("x", 5, exe=None, command=(), user=None, started_at=None, parents=())
    row = rows.listener(ownership=rows.held_by(process))
    row = replace(row, socket=replace(row.socket, user=None, uid=None))
    assert who(row) == {"Process": "x, 5", "Owner": "exact: the only process that holds it"}


def test_a_command_that_is_the_program_alone_is_not_repeated() -> None:
    assert "Command" not in who(rows.listener("postgres"))


def test_an_interpreter_is_told_with_what_it_runs() -> None:
    process = rows.process("python3", 7, command=("python3", "-m", "http.server"))
    row = rows.listener(ownership=rows.held_by(process))
    assert who(row)["Process"].startswith("python3 (http.server), 7")


def test_a_long_chain_keeps_its_ends() -> None:
    parents = tuple(Parent(100 - number, f"p{number}") for number in range(10))
    row = rows.listener(ownership=rows.held_by(rows.process(parents=parents)))
    assert who(row)["Started by"] == "p9 › … › p3 › p2 › p1 › p0"  # noqa: RUF001 - as it is shown


def test_all_holders_of_a_shared_socket_are_told() -> None:
    row = rows.listener(ownership=rows.held_by(*(rows.process("nginx", n) for n in (1, 2, 3))))
    assert who(row)["Owner"] == "shared: 3 processes hold it"
    assert who(row)["Also held by"] == "nginx 2, nginx 3"
    many = rows.listener(ownership=rows.held_by(*(rows.process("nginx", n) for n in range(50))))
    assert who(many)["Also held by"].endswith("and 37 more")


def test_without_an_owner_the_sockets_user_and_the_cause_remain() -> None:
    row = rows.listener(ownership=rows.ownerless(GapCode.OWNERS_HIDDEN))
    assert who(row) == {"User": "anna", "Owner": "not visible from here"}
    nameless = replace(row, socket=replace(row.socket, user=None, uid=992))
    assert who(nameless)["User"] == "user id 992"


def test_a_container_and_a_package_are_named() -> None:
    box = Container("docker", "0123456789abcdef", "web-shop")
    row = rows.listener(container=box, package="docker.io")
    assert who(row)["Container"] == "web-shop (docker)"
    assert who(row)["Package"] == "docker.io"
    assert who(rows.listener(package="npm:@vue/cli"))["Package"] == "@vue/cli (npm)"
    nameless = rows.listener(container=replace(box, name=None))
    assert who(nameless)["Container"] == "0123456789ab (docker)"


@pytest.mark.parametrize(
    ("address", "accepts_ipv4", "interface", "bound"),
    [
        ("127.0.0.1", True, None, "127.0.0.1"),
        ("::1", False, None, "[::1]"),
        ("0.0.0.0", True, None, "every IPv4 address"),
        ("::", True, None, "every address, IPv4 and IPv6"),
        ("::", False, None, "every IPv6 address"),
        ("::", None, None, "every address"),
        ("0.0.0.0", True, "eth0\n", "every IPv4 address, on eth0\\x0a only"),
    ],
)
def test_what_a_listener_is_bound_to(
    address: str,
    accepts_ipv4: bool | None,  # noqa: FBT001 - a case
    interface: str | None,
    bound: str,
) -> None:
    socket = rows.socket(80, address, accepts_ipv4=accepts_ipv4, interface=interface)
    assert told(facts.reach(rows.listener(socket=socket)))["Bound to"] == bound


def test_reach_names_its_inputs() -> None:
    found = told(facts.reach(rows.listener(reach=rows.WIFI)))
    assert found["Network"] == "Wi-Fi (wlan0)"
    assert found["Firewall"] == "not known"
    assert found["Internet"] == "router not asked"
    blocked = rows.INTERNET._replace(firewall=Firewall.BLOCKS)
    found = told(facts.reach(rows.listener(reach=blocked)))
    assert found["Firewall"] == "blocks it"
    assert "public address" in found["Internet"]


def test_firewall_and_router_do_not_matter_on_this_computer() -> None:
    found = told(facts.reach(rows.listener(reach=rows.COMPUTER)))
    assert set(found) == {"Bound to", "Network"}


def test_unknown_reach_says_why() -> None:
    unknown = Reach(ReachLevel.UNKNOWN, place="Not known", text="Not known: no interface has it.")
    assert told(facts.reach(rows.listener(reach=unknown)))["In short"] == unknown.text


@pytest.mark.parametrize(
    ("service", "purpose"),
    [
        (Service("http", "HTTP", "Web pages."), "HTTP. Web pages."),
        (Service("ssh", "SSH", "SSH lets people log in."), "SSH lets people log in."),
        (Service("ssh", "SSH", None), "SSH"),
        (Service("abc", None, None), "abc"),
    ],
)
def test_what_the_port_is_for(service: Service, purpose: str) -> None:
    assert told(facts.reach(rows.listener(service=service)))["Used for"] == purpose


def test_both_ends_of_a_connection() -> None:
    row = rows.connection(direction=Direction.OUT)
    assert told(facts.ends(row, clock)) == {
        "Here": "192.168.1.23:41562",
        "There": "203.0.113.7:443",
        "State": "open (ESTABLISHED)",
        "Direction": "out",
        "Seen since": "T-65",
        "Used for": "HTTPS. Web pages over an encrypted connection.",
    }


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (rows.listener(expected_by=STOOD_AT_START), "there already when portwatch started"),
        (rows.listener(expected_by=BUILT_IN), "usually serves this port"),
        (rows.listener(expected_by="rule-7"), "An expectation matches it."),
        (rows.listener(expected_by=BUILT_IN, temporary=True), "waits for an answer"),
        (
            rows.listener(expected_by="stood-at-start", expected_why="There in the first days."),
            "There in the first days.",
        ),
        (rows.listener(verdict=Verdict.UNEXPECTED), "No expectation matches it."),
        (
            rows.listener(verdict=Verdict.UNEXPECTED, first_seen=rows.NOW),
            "it was not there when portwatch started",
        ),
    ],
)
def test_a_verdict_without_reasons_has_its_cause(row: Row, words: str) -> None:
    assert words in facts.why(row)


def test_a_row_is_named_by_program_and_port() -> None:
    assert facts.subject(rows.listener("sshd", 22)) == "sshd · 22 tcp"
    assert facts.subject(rows.connection(direction=Direction.OUT)) == "firefox · 443 tcp"
    assert facts.subject(rows.connection(direction=Direction.IN)) == "firefox · 41562 tcp"


def test_nothing_hides_in_a_fact() -> None:
    evil = "x\u202e\n\x1b[31m"
    process = rows.process(
        evil, 6, exe=f"/{evil}", command=(evil,), user=evil, parents=(Parent(1, evil),)
    )
    socket = replace(rows.socket(), user=evil, interface=evil)
    row = rows.listener(
        socket=socket,
        ownership=rows.held_by(process, process, match=Match.SHARED),
        service=Service(evil, evil, evil),
        reach=Reach(ReachLevel.UNKNOWN, (evil,), place=evil, text=evil),
        unit=evil,
        package=evil,
        container=Container(evil, evil, evil),
    )
    for fact in (*facts.who(row, clock), *facts.reach(row)):
        assert fact.value.isprintable(), fact
    assert facts.subject(row).isprintable()


def test_a_name_that_is_only_claimed_is_marked() -> None:
    hidden = rows.process("sshd", exe=None)

    inferred = rows.held_by(hidden, match=Match.INFERRED)

    assert "its own claim" in who(rows.listener(ownership=inferred))["Program"]
