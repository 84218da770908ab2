from __future__ import annotations

import pytest

from portwatch.core.service_unit import parse_service_unit


def commands(*lines: str) -> tuple[tuple[str, ...], ...]:
    return parse_service_unit(["\n".join(("[Service]", *lines))]).commands


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("/bin/sh -i", ("/bin/sh", "-i")),
        ("-/bin/sh -c 'a b'", ("/bin/sh", "-c", "a b")),
        ("@/usr/sbin/sshd sshd -i", ("/usr/sbin/sshd", "-i")),
        ("-+@/bin/sh x", ("/bin/sh",)),
        ("/bin/sh -c 'a", ("/bin/sh", "-c", "'a")),
        ("/bin/sh \\\n  -i", ("/bin/sh", "-i")),
    ],
)
def test_how_a_program_is_started_is_no_part_of_it(value: str, expected: tuple[str, ...]) -> None:
    assert commands(f"ExecStart={value}") == (expected,)


def test_several_commands_and_none() -> None:
    assert commands("ExecStart=/bin/a ; /bin/b", "ExecStart=/bin/c") == (
        ("/bin/a",),
        ("/bin/b",),
        ("/bin/c",),
    )
    assert commands("ExecStart=/bin/a", "ExecStart=", "ExecStart=-") == ()
    assert parse_service_unit(["[Socket]\nExecStart=/bin/a"]).commands == ()


def test_whether_it_reads_the_socket() -> None:
    assert parse_service_unit(["[Service]\nStandardInput=socket"]).reads_socket
    assert not parse_service_unit(["[Service]\nStandardInput=null"]).reads_socket
