from __future__ import annotations

from dataclasses import replace

import pytest

from portwatch.core.model import Family, Protocol, Service, Verdict
from portwatch.core.web_page import web_page
from portwatch.services.knowledge import load_knowledge
from tests.helpers.rows import held_by, listener, process

HTTP = Service("http", "HTTP", None, scheme="http")


@pytest.mark.parametrize(
    ("address", "family", "accepts_ipv4", "host"),
    [
        ("127.0.0.1", Family.IPV4, None, "127.0.0.1"),
        ("0.0.0.0", Family.IPV4, None, "127.0.0.1"),
        ("192.168.1.23", Family.IPV4, None, "192.168.1.23"),
        ("::", Family.IPV6, True, "127.0.0.1"),
        ("::", Family.IPV6, False, "[::1]"),
        ("::1", Family.IPV6, None, "[::1]"),
        ("fd00::5", Family.IPV6, None, "[fd00::5]"),
    ],
)
def test_a_browser_goes_where_the_listener_takes_it(
    address: str,
    family: Family,
    accepts_ipv4: bool | None,  # noqa: FBT001 - of the table above
    host: str,
) -> None:
    row = listener("node", 3000, service=HTTP)
    there = replace(row.socket, local_address=address, family=family, accepts_ipv4=accepts_ipv4)
    assert web_page(replace(row, socket=there)) == f"http://{host}:3000/"


def test_nobody_is_led_to_what_is_suspicious_or_is_not_reached_so() -> None:
    row = listener("node", 3000, service=HTTP)
    assert web_page(replace(row, verdict=Verdict.RISKY)) is not None
    assert web_page(replace(row, verdict=Verdict.SUSPICIOUS)) is None
    assert web_page(replace(row, service=Service())) is None
    for elsewhere in (
        replace(row.socket, namespace=4026532000),
        replace(row.socket, protocol=Protocol.UDP),
        replace(row.socket, local_address="fe80::1", family=Family.IPV6),
    ):
        assert web_page(replace(row, socket=elsewhere)) is None


def test_a_development_server_has_a_page_at_any_port() -> None:
    server = process("python3", 10, command=("python3", "-m", "http.server", "7777"))
    row = listener("python3", 7777, service=Service(), ownership=held_by(server))
    assert web_page(row) is not None
    debugger = process("python3", 10, command=("python3", "-m", "debugpy", "--listen", "7777"))
    assert web_page(replace(row, ownership=held_by(debugger))) is None


@pytest.mark.parametrize(
    ("port", "program", "scheme"),
    [
        (80, "nginx", "http"),
        (443, "nginx", "https"),
        (8099, "nginx", "http"),  # serves pages wherever it is known to
        (8443, "lxd", "https"),
        (15672, "beam.smp", "http"),
        (5672, "beam.smp", ""),
        (8099, "python3", ""),  # may be anything
        (5432, "postgres", ""),
        (8080, "sshd", ""),
        (80, None, "http"),
    ],
)
def test_what_is_known_of_ports_and_programs(port: int, program: str | None, scheme: str) -> None:
    assert load_knowledge().service(Protocol.TCP, port, program).scheme == scheme


def test_no_browser_speaks_udp() -> None:
    assert load_knowledge().service(Protocol.UDP, 443, "caddy").scheme == ""
