from __future__ import annotations

import pytest

from portwatch.core.interactive import carries_out_input, carries_out_pipe

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


@pytest.mark.parametrize(
    ("tool", "command", "expected"),
    [
        ("/usr/bin/dash", "sh", True),
        ("/usr/bin/dash", "sh -c x", True),  # what it starts may read
        ("/usr/bin/python3.11", "python3 -", True),
        ("/usr/bin/perl", "perl", True),
        ("/usr/bin/xargs", "xargs -I{} -n1 sh -c {}", True),
        ("/usr/bin/xargs", "xargs -n 1 env bash -c", True),
        ("/usr/bin/xargs", "xargs -I% %", True),
        ("/usr/bin/perl", "parallel", True),
        ("/usr/bin/perl", "/usr/bin/perl /usr/bin/parallel -j2", True),
        ("/usr/bin/xargs", "xargs -0 rm", False),
        ("/usr/bin/xargs", "xargs -n1 -I{} logger {}", False),
        ("/usr/bin/perl", "/usr/bin/perl /usr/bin/parallel gzip", False),
        ("/usr/bin/python3.11", "python3 -m json.tool", False),
        ("/usr/bin/node", "node node_modules/.bin/pino-pretty", False),
        ("/usr/bin/perl", "perl -ne print", False),
        ("/usr/bin/cat", "cat", False),
        ("/usr/bin/mawk", "awk {system($0)}", True),
        ("/usr/bin/gawk", 'gawk {print|"sh"}', True),
        ("/usr/bin/mawk", "awk {print$1}", False),
        ("/usr/bin/mawk", 'awk /500/{system("beep")}', False),
        ("/usr/bin/sed", "sed e", True),
        ("/usr/bin/sed", "sed -n s/.*/&/e", True),
        ("/usr/bin/sed", "sed -u s/^/one/", False),
        ("/usr/bin/sed", "sed -e s/a/e/g", False),
        ("/usr/bin/make", "make -f -", True),
        ("/usr/bin/make", "make --file=/dev/stdin all", True),
        ("/usr/bin/make", "make -f rules.mk -", False),
        ("/usr/bin/at", "at now", True),
        ("/usr/bin/at", "at -f job now", False),
    ],
)
def test_what_carries_out_what_comes_through_a_pipe(
    tool: str, command: str, *, expected: bool
) -> None:
    assert carries_out_pipe(tool, tuple(command.split())) is expected
