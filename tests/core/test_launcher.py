from __future__ import annotations

import pytest

from portwatch.core import programs
from portwatch.core.identity import identity_of
from portwatch.core.launcher import is_launcher, launch
from tests.helpers.looked import told
from tests.helpers.rows import held_by, listener, process

LOADER = "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2"


@pytest.mark.parametrize(
    ("name", "command", "loads"),
    [
        ("ld-linux-x86-64.so.2", "ld.so /home/a/srv 80", ("/home/a/srv", "80")),
        ("ld-linux-aarch64.so.1", "ld.so --library-path /x ./srv -l", ("./srv", "-l")),
        ("ld-2.31.so", "ld.so --argv0 sshd --inhibit-cache srv", ("srv",)),
        ("ld-musl-x86_64.so.1", "ld --preload /x.so -- srv", ("srv",)),
        ("qemu-aarch64-static", "qemu -L /sys -strace srv 80", ("srv", "80")),
        ("qemu-arm", "qemu -0 sshd srv", ("srv",)),
        ("memcheck-amd64-linux", "/usr/bin/valgrind --leak-check=full ./srv 80", ("./srv", "80")),
        ("ld-linux-x86-64.so.2", "ld.so --version", ()),
    ],
)
def test_the_program_is_told_from_what_the_launcher_is_told(
    name: str, command: str, loads: tuple[str, ...]
) -> None:
    found = launch(name, tuple(command.split()))

    assert (found.words if found else ()) == loads


@pytest.mark.parametrize(
    "name",
    [
        *("ld", "ldd", "qemu-system-x86_64", "qemu-img", "qemu-kvm", "qemu-dm", "python3", "lld"),
        "blink",
    ],
)
def test_what_starts_others_or_builds_them_is_no_launcher(name: str) -> None:
    assert not is_launcher(name)
    assert launch(name, (name, "/home/a/srv")) is None


def test_a_loaded_program_is_named_and_judged_as_itself() -> None:
    owner = process(
        "ld-linux-x86-64",
        exe=LOADER,
        command=("ld.so", "/usr/bin/ncat", "-l", "4", "-e", "/bin/sh"),
        loaded="/usr/bin/ncat",
    )

    assert programs.name(owner) == "ncat"
    assert told(owner) == {"pipe-to-shell": "high", "raw-listener": "medium"}
    assert told(process(name="x", exe=LOADER, command=("x", "/tmp/k"), loaded="/tmp/k")) == {
        "exe-temporary": "high"
    }


def test_an_interpreter_that_is_loaded_runs_its_script() -> None:
    owner = process(
        "ld-linux-x86-64",
        exe=LOADER,
        command=("ld.so", "--library-path", "/x", "/usr/bin/python3.11", "-m", "http.server"),
        loaded="/usr/bin/python3.11",
    )

    assert (programs.language(owner), programs.script(owner)) == ("Python", "http.server")


def test_a_rule_is_never_of_the_loader_alone() -> None:
    row = listener(ownership=held_by(process("x", exe=LOADER, loaded="/home/a/srv")))
    identity = identity_of(row)

    assert identity is not None
    assert identity.program == "/home/a/srv"
    assert programs.is_interpreter("ld-linux-x86-64.so.2")
