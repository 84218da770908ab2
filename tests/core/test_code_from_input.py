from __future__ import annotations

import pytest

from portwatch.core.code_from_input import interpreter_reads, shell_reads


@pytest.mark.parametrize(
    "command",
    [
        "sh",
        "-bash",
        "bash -i",
        "bash --norc",
        "bash --rcfile /etc/x",
        "sh +m",
        "bash -O extglob",
        "bash +O extglob",
        "bash -eo pipefail",
        "sh -s",
        "sh -s -- word",
        "sh -",
        "sh --",
        "sh /dev/stdin",
        "sh /proc/self/fd/0",
        "busybox sh",
    ],
)
def test_a_shell_without_a_script_reads_its_orders(command: str) -> None:
    assert shell_reads(tuple(command.split()))


@pytest.mark.parametrize(
    "command",
    ["sh x", "sh -c x", "bash -lc x", "sh -e x", "bash -O extglob x", "bash -- x", "busybox sh x"],
)
def test_a_shell_with_a_script_or_a_command_does_not(command: str) -> None:
    assert not shell_reads(tuple(command.split()))


@pytest.mark.parametrize(
    "words",
    [
        *("", "-", "-u", "-uB", "- x", "-X dev -", "-Xdev", "-W error -u", "/dev/stdin"),
        *("-u /proc/self/fd/0", "/dev/fd/0 x", "/proc/77/fd/0"),
    ],
)
def test_an_interpreter_without_a_file_reads_its_code(words: str) -> None:
    assert interpreter_reads("python3.11", tuple(words.split()))


@pytest.mark.parametrize("words", ["x.py", "-u x.py", "-X dev x.py", "-m x", "-uc x", "x.py -"])
def test_an_interpreter_with_a_file_does_not(words: str) -> None:
    assert not interpreter_reads("python3.11", tuple(words.split()))


def test_the_warnings_of_another_interpreter_take_no_word() -> None:
    assert not interpreter_reads("perl", ("-W", "x.pl"))
    assert interpreter_reads("perl", ("-W",))
