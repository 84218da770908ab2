"""Small programs that are compiled for real: one that hands out a shell, and its twins."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.native_code import AT_MOST
from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.core.signs import signs
from portwatch.sources.linux_code import LinuxCode
from tests.helpers.looked import KNOWLEDGE, seen
from tests.helpers.rows import held_by, listener, process

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="ELF is Linux's"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="needs a compiler"),
]

START = """#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
int main(int n, char **words) {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {AF_INET, htons(atoi(words[1])), {htonl(INADDR_LOOPBACK)}};
    bind(s, (void *)&a, sizeof a);
    listen(s, 5);
    int c = accept(s, 0, 0);
"""
SHELL = START + 'dup2(c, 0); dup2(c, 1); execl("/bin/sh", "sh", NULL); }'
HELPER = START + 'dup2(c, 0); dup2(c, 1); execl("/usr/bin/git", "git", NULL); }'
BUILDS = START + 'write(c, "ok", system("make")); }'
NO_SOCKET = """#include <unistd.h>
int main(void) { dup2(1, 2); return execl("/bin/sh", "sh", NULL); }"""
MAY_JOIN = {CodeSign.MAY_JOIN}


def built(folder: Path, code: str) -> Path:
    source, made = folder / "x.c", folder / "x"
    source.write_text(code)
    subprocess.run(["cc", "-w", "-o", str(made), str(source)], check=True)
    return made


@pytest.mark.parametrize(
    ("code", "expected"),
    [(SHELL, MAY_JOIN), (HELPER, NOTHING), (BUILDS, NOTHING), (NO_SOCKET, NOTHING)],
)
def test_what_names_a_socket_and_a_shell_is_told(
    tmp_path: Path, code: str, expected: frozenset[CodeSign]
) -> None:
    assert LinuxCode().of_program(str(built(tmp_path, code))) == expected


def test_a_large_program_and_what_is_none_tell_nothing(tmp_path: Path) -> None:
    made = built(tmp_path, SHELL)
    with made.open("ab") as file:
        file.write(bytes(AT_MOST))
    assert LinuxCode().of_program(str(made)) is None

    made.write_bytes(b"\0accept\0listen\0dup2\0execl\0/bin/sh\0")
    assert LinuxCode().of_program(str(made)) == NOTHING
    assert LinuxCode().of_program(str(tmp_path / "none")) is None


@pytest.mark.parametrize(
    ("exe", "package", "weight"),
    [
        ("/home/anna/x", NOT_PACKAGED, "medium"),
        ("/usr/bin/x", NOT_PACKAGED, "medium"),
        ("/usr/bin/x", Package(Manager.DPKG, "x"), None),
        ("/usr/bin/x", None, None),
    ],
)
def test_only_what_nobody_packaged_is_told(
    exe: str, package: Package | None, weight: str | None
) -> None:
    owner = process("x", exe=exe, command=("x",))
    row = listener("x", 4444, ownership=held_by(owner))
    evidence = [seen(owner, code=frozenset(MAY_JOIN))]
    found = {str(one.code): str(one.severity) for one in signs(row, evidence, KNOWLEDGE, package)}

    assert found.get("shell-on-socket") == weight
