from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.code_look import CodeSign
from portwatch.core.evidence import Relative, Stream, StreamKind
from tests.helpers.looked import (
    JOURNAL,
    NETWORK,
    NULL,
    PIPE_IN,
    PIPE_OUT,
    TERMINAL,
    shell,
    streams,
    told,
)
from tests.helpers.rows import process, socket

if TYPE_CHECKING:
    from portwatch.core.evidence import Streams
    from portwatch.core.model import Process

FILE = Stream(StreamKind.FILE, 8, 5)


def tool(*command: str) -> Process:
    return process(command[0], exe=f"/usr/bin/{command[0]}", command=command)


@pytest.mark.parametrize(
    "command",
    [
        "nc.traditional -l -p 4 -e /bin/sh",
        "nc.traditional -lvpe 4",  # p takes a word: the e belongs to it
        "nc.traditional -lec 4",
        "ncat -l 4 --exec /bin/bash",
        "ncat -l 4 --sh-exec=id",
        "ncat -l 4 --lua-exec x.lua",
        "socat TCP-LISTEN:4 EXEC:/bin/sh",
        "socat TCP-LISTEN:4 system:id",
        "busybox nc -l -p 4 -e /bin/sh",
        "agent -l 4 -e /bin/sh",
        "agent -l 4 --exec=/bin/bash",
        "busybox telnetd -l /bin/sh",
        "in.telnetd -l /bin/sh",
    ],
)
def test_a_command_for_whoever_connects_is_told(command: str) -> None:
    found = told(tool(*command.split()))

    is_cut = command == "nc.traditional -lvpe 4"
    assert found.get("pipe-to-shell") == (None if is_cut else "high")


@pytest.mark.parametrize(
    "command",
    [
        "nc.traditional -l -p 4",
        "nc.openbsd -lk 4",
        "ncat -l 4 -C",
        "socat TCP-LISTEN:4 TCP:127.0.0.1:9",
        "busybox nc -l -p 4",
        "gawk BEGIN{}",
    ],
)
def test_what_passes_bytes_on_is_told_alone_where_no_command_is_started(command: str) -> None:
    assert told(tool(*command.split())) == {"raw-listener": "medium"}


@pytest.mark.parametrize(
    "command",
    [
        "busybox httpd -f -p 8080",
        "nginx -c /etc/nginx.conf -e stderr",
        "redis-server --port 4",
        "agent -e production",
        "agent --exec=deploy",
        "agent -c /etc/agent.conf",
        "ssh -N -L 4:localhost:4 sh",
    ],
)
def test_options_that_start_no_shell_are_not_told(command: str) -> None:
    assert told(tool(*command.split())) == {}


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("systemd-socket-activate -l 4 --inetd -a bash -i", {"pipe-to-shell": "high"}),
        ("tcpserver 0 4 /usr/bin/env sh", {"pipe-to-shell": "high"}),
        ("tcpserver 0 4 sh -c date", {"pipe-to-shell": "medium"}),
        ("tcpserver 0 4 python3 /tmp/x.py", {"pipe-to-shell": "medium"}),
        ("systemd-socket-activate -l 4 python3 /home/ada/app.py", {}),
        ("tcpserver 0 4 /usr/bin/qmail-smtpd", {}),
    ],
)
def test_what_a_super_server_is_told_to_start(command: str, expected: dict[str, str]) -> None:
    assert told(tool(*command.split())) == expected


def test_a_terminal_for_browsers_is_told_mildly() -> None:
    assert told(tool("ttyd", "-p", "4", "bash")) == {"pipe-to-shell": "medium"}


def test_a_shell_on_the_pipes_of_a_listening_tool_is_told() -> None:
    mine, theirs = streams(PIPE_IN, PIPE_OUT), streams(PIPE_OUT)

    found = told(tool("ncat", "-l", "4"), streams=mine, shells=(shell(theirs, below=False),))

    assert found == {"pipe-to-shell": "high", "raw-listener": "medium"}


def test_a_server_of_openssl_is_a_raw_listener_without_a_command() -> None:
    assert told(tool("openssl", "s_server", "-accept", "4", "-cert", "c.pem")) == {
        "raw-listener": "medium"
    }
    assert told(tool("openssl", "s_server", "-www", "-cert", "c.pem")) == {}


def test_what_carries_out_what_a_listening_tool_reads_is_told_and_a_log_reader_is_not() -> None:
    reader = Relative(900, "/usr/bin/xargs", ("xargs", "sh", "-c"), False, streams(PIPE_OUT))
    beside: dict[str, Any] = {"streams": streams(PIPE_IN, PIPE_OUT), "shells": (reader,)}
    server = process("python3", exe="/usr/bin/python3.11", command=("python3", "-m", "http.server"))

    found = told(tool("ncat", "-lk", "4"), **beside)
    assert found == {"pipe-to-shell": "high", "raw-listener": "medium"}
    assert "pipe-to-shell" not in told(server, **beside)


def test_a_shell_behind_another_program_of_a_listening_tools_pipeline_is_told() -> None:
    last = Relative(900, "/usr/bin/dash", ("sh",), False, streams(PIPE_OUT), fed_by=(PIPE_IN,))
    beside: dict[str, Any] = {"streams": streams(NULL, PIPE_IN), "shells": (last,)}
    server = process("python3", exe="/usr/bin/python3.11", command=("python3", "-m", "http.server"))

    assert told(tool("ncat", "-lk", "4"), **beside)["pipe-to-shell"] == "high"
    assert "pipe-to-shell" not in told(server, **beside)


def test_a_shell_that_shares_the_pipes_it_inherited_is_not_told() -> None:
    both = streams(PIPE_IN, PIPE_OUT)

    found = told(tool("ncat", "-l", "4"), streams=both, shells=(shell(both, below=False),))

    assert found == {"raw-listener": "medium"}


@pytest.mark.parametrize(
    ("stdout", "command"),
    [
        (NULL, ("sh", "-c", "nginx | while read line; do :; done")),
        (NULL, ("sh", "/home/anna/start.sh")),
        (TERMINAL, ("-bash",)),
    ],
)
def test_a_shell_that_reads_the_log_of_a_server_is_not_told(
    stdout: Stream, command: tuple[str, ...]
) -> None:
    reader = shell(streams(PIPE_OUT, stdout), below=False, command=command)

    assert told(tool("nginx"), streams=streams(NULL, PIPE_OUT), shells=(reader,)) == {}


@pytest.mark.parametrize("command", [("sh",), ("bash", "-i"), ("/bin/sh", "-s")])
def test_a_shell_that_carries_out_what_a_server_says_is_told(command: tuple[str, ...]) -> None:
    reader = shell(streams(PIPE_OUT), below=False, command=command)

    found = told(tool("openssl"), streams=streams(NULL, PIPE_OUT), shells=(reader,))
    assert found == {"pipe-to-shell": "high"}


def test_a_server_between_the_pipes_of_a_shell_is_told() -> None:
    loop = shell(streams(PIPE_OUT, PIPE_IN), below=False)

    found = told(tool("relay"), streams=streams(PIPE_IN, PIPE_OUT), shells=(loop,))

    assert found == {"pipe-to-shell": "high"}


def test_a_shell_below_with_the_network_as_its_input_is_told() -> None:
    found = told(tool("agent"), shells=(shell(streams(NETWORK, NETWORK)),))

    assert found == {"shell-on-socket": "high"}


def test_a_shell_that_inherited_its_server_s_connection_is_told() -> None:
    """The server has made a peer its own input and output, and started a shell then."""
    both = streams(NETWORK, NETWORK)

    assert told(tool("agent"), streams=both, shells=(shell(both),)) == {"shell-on-socket": "high"}


def test_a_shell_that_inherited_the_listener_itself_is_not_told() -> None:
    """As below inetd's "wait" and systemd's ``StandardInput=socket``: nobody is at that end."""
    given = streams(Stream(StreamKind.NETWORK, 9, 5151), JOURNAL)
    row = {"socket": socket(4999, inode=5151)}

    assert told(tool("agent"), streams=given, shells=(shell(given),), row=row) == {}


@pytest.mark.parametrize("stream", [JOURNAL, PIPE_IN, NULL, TERMINAL])
def test_a_shell_below_with_anything_else_is_not_told(stream: object) -> None:
    given = streams(stream, stream)  # type: ignore[arg-type]

    assert told(tool("sshd"), shells=(shell(given),), port=22) == {}


@pytest.mark.parametrize(
    ("mine", "given"),
    [
        (streams(PIPE_OUT), streams(PIPE_OUT, NETWORK)),  # the server copies peers into its pipe
        (streams(), streams(FILE, NETWORK)),  # the server writes what it got into a file
    ],
)
@pytest.mark.parametrize("words", ["sh", "bash --norc", "sh +m", "bash -O extglob", "sh -s -- x"])
def test_a_bare_shell_that_answers_the_network_is_told_wherever_it_reads(
    mine: Streams, given: Streams, words: str
) -> None:
    bare, build = (
        shell(given, command=tuple(words.split())),
        shell(given, command=("sh", "-c", "x")),
    )

    assert told(tool("agent"), streams=mine, shells=(bare,)) == {"shell-on-socket": "high"}
    assert told(tool("agent"), streams=mine, shells=(build,)) == {}


def test_a_script_that_inetd_starts_is_told_only_if_it_is_a_bare_shell() -> None:
    given = streams(NETWORK, NETWORK)
    script, bare = ("sh", "/usr/lib/thing/serve"), ("sh", "-i")

    assert told(tool("inetd"), shells=(shell(given, command=script),)) == {}
    assert told(tool("inetd"), shells=(shell(given, command=bare),)) == {"shell-on-socket": "high"}
    evil = told(tool("inetd"), shells=(shell(given, command=("sh", "/home/x")),))
    assert evil == {"shell-on-socket": "high"}


def test_a_shell_that_alone_holds_the_socket_is_told() -> None:
    assert told(tool("bash")) == {"shell-on-socket": "high"}


def test_a_shell_that_a_server_left_its_socket_to_is_not_told() -> None:
    server, child = process("server", 10), process("dash", 11, command=("sh", "-c", "make"))

    assert told(server, child) == {}


def test_an_interpreter_with_the_network_at_both_ends_is_told() -> None:
    python = process("python3", exe="/usr/bin/python3.11", command=("python3", "/srv/x.py"))

    assert told(python, streams=streams(NETWORK, NETWORK)) == {"shell-on-socket": "high"}
    assert told(python, streams=streams(NULL, JOURNAL)) == {}


def test_an_installed_service_that_its_manager_gives_a_socket_is_not_told() -> None:
    python = process("python3", exe="/usr/bin/python3.11", command=("python3", "/usr/lib/x/x.py"))
    unit = {"unit": "thing.service"}

    assert told(python, streams=streams(NETWORK, NETWORK), row=unit) == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("-c import socket,pty;pty.spawn('/bin/sh')", {"shell-on-socket": "high"}),
        ("-c import http.server", {}),
        ("-c import socket; print('finish')", {}),
        ("-c import base64;exec(base64.b64decode('aGk='))", {"code-without-file": "medium"}),
        ("-c import base64;print(base64.b64decode('aGk='))", {}),
        ("-", {"code-without-file": "medium"}),
        ("-u", {"code-without-file": "medium"}),
        ("-uB", {"code-without-file": "medium"}),
        ("-E", {"code-without-file": "medium"}),
        ("/dev/stdin", {"code-without-file": "medium"}),
        ("- x", {"code-without-file": "medium"}),
        ("-m http.server", {}),
    ],
)
def test_code_on_the_command_line_is_read(words: str, expected: dict[str, str]) -> None:
    option, _, code = words.partition(" ")
    command = ("python3", option, code) if code else ("python3", option)

    python = process("python3", exe="/usr/bin/python3.11", command=command)

    assert told(python, streams=streams(PIPE_IN)) == expected


@pytest.mark.parametrize("tool_and_option", [("python3", "-E"), ("ruby", "-r socket")])
def test_another_option_does_not_hide_the_code(tool_and_option: tuple[str, str]) -> None:
    name, option = tool_and_option
    flag = "-c" if name == "python3" else "-e"
    command = (name, *option.split(), flag, "socket.accept; exec '/bin/sh'")
    owner = process(name, exe=f"/usr/bin/{name}", command=command)

    assert told(owner) == {"shell-on-socket": "high"}


def test_a_title_that_a_server_gave_itself_is_no_missing_script() -> None:
    python = process("gunicorn", exe="/usr/bin/python3.11", command=("gunicorn: master [app]",))

    assert told(python, streams=streams(PIPE_IN)) == {}


def test_a_telnet_service_that_asks_who_logs_in_is_not_told() -> None:
    assert told(tool("in.telnetd", "-l", "/bin/login"), port=23) == {}


def test_a_prompt_in_a_terminal_is_not_told() -> None:
    python = process("python3", exe="/usr/bin/python3.11", command=("python3",))

    assert told(python, streams=streams(TERMINAL, TERMINAL)) == {}


def test_a_script_that_joins_a_socket_and_a_shell_is_risky_and_its_terminal_is_worse() -> None:
    python = process("python3", exe="/usr/bin/python3.11", command=("python3", "/srv/x.py"))
    other = shell(streams(TERMINAL, TERMINAL))

    assert told(python, code=frozenset({CodeSign.JOINS})) == {"shell-on-socket": "medium"}
    assert told(python, code=frozenset({CodeSign.JOINS}), shells=(other,)) == {
        "shell-on-socket": "high"
    }
    assert told(python, shells=(other,)) == {}


def test_secrets_of_the_command_line_are_not_shown_as_evidence() -> None:
    from portwatch.core.signs import signs
    from tests.helpers.looked import DEBIAN, KNOWLEDGE, seen
    from tests.helpers.rows import held_by, listener

    owner = tool("ncat", "-l", "4", "--password=hunter2", "-e", "/bin/sh")
    found = signs(listener(ownership=held_by(owner)), [seen(owner)], KNOWLEDGE, DEBIAN)

    assert found
    assert all("hunter2" not in one.evidence for one in found)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            'BEGIN{s="/inet/tcp/8/0/0"; while (s |& getline c) { c | getline o; print o |& s }}',
            {"pipe-to-shell": "high", "raw-listener": "medium"},
        ),
        (
            'BEGIN{s="/inet/tcp/8/0/0"; while ((s |& getline c) > 0) print toupper(c) |& s}',
            {"raw-listener": "medium"},
        ),
    ],
)
def test_an_awk_that_carries_out_what_it_reads_is_told(code: str, expected: dict[str, str]) -> None:
    assert told(tool("gawk", code)) == expected
