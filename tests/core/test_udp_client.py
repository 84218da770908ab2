"""What is taken for a client among the UDP sockets, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Protocol, State
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.udp_client import is_given_away, is_temporary, may_be_client
from portwatch.services.knowledge import load_knowledge
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.model import Socket
    from portwatch.core.ports import Knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


EPHEMERAL = (32_768, 60_999)


def is_client(socket: Socket, knowledge: Knowledge, program: str | None) -> bool:
    return may_be_client(socket, EPHEMERAL) and is_temporary(socket, knowledge, program, age=1.0)


@pytest.mark.parametrize(
    ("port", "program", "temporary"),
    [
        (45_000, "firefox", True),
        (45_000, None, True),
        (51_820, None, False),  # WireGuard, whose owner is hidden or the kernel
        (51_820, "firefox", True),
        (41_641, "tailscaled", False),
        (5353, "firefox", False),
        (1234, "firefox", False),
        (32_768, "dig", True),
        (60_999, "dig", True),
        (61_000, "dig", False),
        (32_767, "dig", False),
    ],
)
def test_an_unknown_udp_socket_of_the_ephemeral_range_is_a_client(
    knowledge: Knowledge,
    port: int,
    program: str | None,
    temporary: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    socket = rows.socket(port, "0.0.0.0", protocol=Protocol.UDP)
    assert is_client(socket, knowledge, program) is temporary


def test_what_else_is_no_client(knowledge: Knowledge) -> None:
    tcp = rows.socket(45_000)
    connected = rows.socket(
        45_000, protocol=Protocol.UDP, remote=("9.9.9.9", 53), state=State.ESTABLISHED
    )
    tunnel = rows.socket(45_000, "0.0.0.0", protocol=Protocol.UDP)

    assert not is_client(tcp, knowledge, "x")
    assert not is_client(connected, knowledge, "x")
    assert not is_temporary(tunnel, knowledge, None, age=1.0, kernel=True)
    assert is_client(tunnel, knowledge, None)


@pytest.mark.parametrize(
    ("age", "temporary"), [(0.0, True), (119.0, True), (120.0, False), (None, False)]
)
def test_only_a_young_udp_socket_is_taken_for_a_client(
    knowledge: Knowledge,
    age: float | None,
    temporary: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    socket = rows.socket(45_000, "0.0.0.0", protocol=Protocol.UDP)
    assert is_temporary(socket, knowledge, "dig", age=age) is temporary


@pytest.mark.parametrize(
    ("command", "named"),
    [
        (("python3", "x.py", "45000"), True),
        (("socat", "UDP-RECVFROM:45000,fork", "-"), True),
        (("x", "-p45000"), True),
        (("x", "--listen=0.0.0.0:45000"), True),
        (("x", "450001", "145000", "1.45000"), False),
        (("x",), False),
    ],
)
def test_a_port_that_the_command_line_names_was_not_given_by_chance(
    command: tuple[str, ...],
    named: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    socket = rows.socket(45_000, "0.0.0.0", protocol=Protocol.UDP)
    owners = (rows.process("other"), rows.process("x", 9, command=command))

    assert may_be_client(socket, EPHEMERAL, owners) is not named


@pytest.mark.parametrize(
    ("code", "severity", "given_away"),
    [
        (ReasonCode.SHELL_ON_SOCKET, Severity.MEDIUM, True),
        (ReasonCode.EXE_DELETED, Severity.HIGH, True),
        (ReasonCode.EXE_REPLACED, Severity.LOW, False),
        (ReasonCode.UNPACKAGED_ROOT, Severity.MEDIUM, False),
    ],
)
def test_what_a_program_does_gives_it_away_and_not_where_it_comes_from(
    code: ReasonCode,
    severity: Severity,
    given_away: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert is_given_away([Reason(code, severity, "It is so.")]) is given_away
