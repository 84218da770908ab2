from __future__ import annotations

import pytest

from portwatch.core.interactive import carries_out_input

LOADER = "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2"


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("/usr/bin/dash", "/opt/a/logger2"),
        (LOADER, "/lib64/ld-linux-x86-64.so.2 /bin/dash -i"),
        ("/usr/bin/python3.11", "python3 -i"),
        ("/usr/bin/python3.11", "python3 -qi -W ignore"),
        ("/usr/bin/perl", "perl -de0"),
        ("/usr/bin/node", "node -i"),
    ],
)
def test_a_shell_and_an_interpreter_alone_carry_out_what_they_read(tool: str, command: str) -> None:
    assert carries_out_input(tool, tuple(command.split()))


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("/usr/bin/python3.11", "python3 handler.py"),
        ("/usr/bin/python3.11", "python3 -m http.server"),
        ("/usr/bin/perl", "perl -ne print"),
        ("/usr/bin/rsync", "rsync --server"),
        (LOADER, "/lib64/ld-linux-x86-64.so.2 /usr/bin/rsync --server"),
        (LOADER, "/lib64/ld-linux-x86-64.so.2"),
    ],
)
def test_what_was_given_something_to_do_does_not(tool: str, command: str) -> None:
    assert not carries_out_input(tool, tuple(command.split()))
