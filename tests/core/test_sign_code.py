"""The same code is told alike, wherever an interpreter was given it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.code_look import NOTHING, CodeSign, look
from portwatch.core.evidence import Placed, ScriptChange, Stream, StreamKind, Streams
from tests.helpers.looked import NULL, PIPE_IN, TERMINAL, streams, told
from tests.helpers.rows import WIFI, process

if TYPE_CHECKING:
    from portwatch.core.model import Process

COMMANDS = (
    "import socket, subprocess\ns = socket.create_server(a)\nc, _ = s.accept()\n"
    "c.send(subprocess.getoutput(c.recv(9)))"
)
FILE = Stream(StreamKind.FILE, 8, 5)


def python(*words: str) -> Process:
    return process("python3", exe="/usr/bin/python3.11", command=("python3", *words))


def given(code: str) -> list[tuple[Process, dict[str, Any]]]:
    """A process for each way to give code to an interpreter, with what a look at it tells."""
    path = "/home/anna/src/x.py"
    return [
        (python("-c", code), {}),
        (python(path), {"script": Placed(path), "code": look(code)}),
        (python("-"), {"streams": streams(FILE), "code": look(code)}),
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (COMMANDS, {"shell-on-socket": "medium"}),
        ("import base64\nx = 'aGk='\nexec(base64.b64decode(x))", {"code-without-file": "medium"}),
        ("import requests\nexec(requests.get(u).text)", {"code-without-file": "medium"}),
        ("import http.server as h\nh.HTTPServer(('127.0.0.1', 8), h.Handler)", {}),
    ],
)
def test_code_is_judged_alike_wherever_it_is(code: str, expected: dict[str, str]) -> None:
    assert [told(owner, **facts) for owner, facts in given(code)] == [expected] * 3


def test_code_of_a_pipe_is_not_known_and_weighs_less_before_a_terminal_on_loopback() -> None:
    piped, seen = streams(PIPE_IN), Streams(PIPE_IN, NULL, TERMINAL)

    assert told(python("-"), streams=piped) == {"code-without-file": "medium"}
    assert told(python("-"), streams=seen) == {"code-without-file": "low"}
    assert told(python("-"), streams=seen, reach=WIFI) == {"code-without-file": "medium"}


def test_code_of_a_file_as_input_is_told_by_its_words_or_as_not_known() -> None:
    assert told(python("-"), streams=streams(FILE), code=NOTHING) == {}
    assert told(python("-"), streams=streams(FILE)) == {"code-without-file": "medium"}


def test_a_module_that_code_on_the_command_line_names_counts() -> None:
    code = frozenset({CodeSign.JOINS})

    assert told(python("-c", "import work; work.go()"), code=code) == {"shell-on-socket": "medium"}


def test_compiled_code_without_its_source_is_told_but_of_an_installed_service() -> None:
    facts = {"code": frozenset({CodeSign.SOURCELESS})}
    path = "/opt/thing/app.pyc"

    assert told(python("/home/anna/x.pyc"), **facts) == {"code-without-file": "medium"}
    assert told(python(path), script=Placed(path), row={"unit": "thing.service"}, **facts) == {}


def test_a_script_that_was_changed_is_told_as_one_to_restart() -> None:
    path = "/home/anna/src/x.py"

    for change in ScriptChange:
        assert told(python(path), script=Placed(path), changed=change) == {"exe-replaced": "low"}


def test_code_of_other_interpreters_on_the_command_line_is_looked_at() -> None:
    code = "s = require('socket').bind('*', 8); l = c:receive('*l'); os.execute(l)"
    lua = process("lua", exe="/usr/bin/lua5.4", command=("lua", "-e", code))
    node = process("node", exe="/usr/bin/node", command=("node", "-e", "setInterval(f, 9)"))

    assert told(lua) == {"shell-on-socket": "medium"}
    assert told(node) == {}
