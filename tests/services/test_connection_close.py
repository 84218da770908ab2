"""Closes one connection, on real ones in a network namespace of the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from portwatch.core.said import Said, say
from portwatch.services.connection_close import HEADS, CloseCode, failed, not_closed
from tests.helpers.other_network import MAY_UNSHARE
from tests.helpers.program import ROOT, portwatch

pytestmark = pytest.mark.skipif(not MAY_UNSHARE, reason="a network namespace needs root")

# Two clients of one server, all in a network of their own.
_STAGE = """
import ctypes, json, os, subprocess, sys
from dataclasses import replace
subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
from portwatch.services import runtime
from portwatch.services.connection_close import act, close
from portwatch.services.machine import open_monitor
from portwatch.services.stop_guard import Guard
from tests.helpers.puppet import Puppet

GUARD = Guard(os.getpid(), frozenset())
ADDRESS = sys.argv[1]
FAMILY = "AF_INET6" if ":" in ADDRESS else "AF_INET"

def connections():
    monitor = open_monitor(connections=True)
    try:
        return monitor.tick(runtime.now()).connections
    finally:
        monitor.close()

def of(port):
    # The client's side of the connection from this port.
    (found,) = [one for one in connections() if one.socket.local_port == port]
    return found

def connect(client, server, port, own=0):
    client.do(f"c = socket.socket(socket.{FAMILY})")
    client.do("c.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)")
    client.do(f"c.bind((\'{ADDRESS}\', {own})); c.connect((\'{ADDRESS}\', {port}))")
    server.do("a, _ = s.accept(); kept.append(a)")
    return int(client.ask("c.getsockname()[1]"))

def error_of(client):
    return int(client.ask("c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)"))

def tell(outcome):
    print(json.dumps([outcome.code, outcome.text, outcome.remedy]), flush=True)

with Puppet() as server, Puppet() as one, Puppet() as other:
    server.do("kept = []")
    server.do(f"s = socket.create_server((\'{ADDRESS}\', 0), family=socket.{FAMILY})")
    port = int(server.ask("s.getsockname()[1]"))
    first, second = connect(one, server, port), connect(other, server, port)
"""


def staged(script: str, address: str = "127.0.0.1") -> list[Any]:
    """What a script tells of it, a line of JSON each."""
    body = "".join(f"    {line}\n" for line in script.strip().splitlines())
    done = subprocess.run(
        ["unshare", "--net", sys.executable, "-c", _STAGE + body, address],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109 - where the tests run
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_the_meant_one_of_two_connections_closes_and_no_other(address: str) -> None:
    outcome, errors = staged(
        """
tell(close(of(first), GUARD))
print(json.dumps([error_of(each) for each in (one, other)]))
""",
        address,
    )

    assert outcome == ["closed", "Closed. Both ends are told.", ""]
    assert errors == [103, 0]  # ECONNABORTED, and nothing


def test_who_has_not_answered_yet_is_not_told() -> None:
    """The kernel sends no reset for a connection that is only asked for."""
    outcome, errors = staged(
        """
subprocess.run(["ip", "route", "add", "192.0.2.0/24", "dev", "lo"], check=True)
one.do("n = socket.socket(); n.setblocking(False); n.connect_ex((\'192.0.2.1\', 9))")
tell(close(of(int(one.ask("n.getsockname()[1]"))), GUARD))
print(json.dumps([int(one.ask("n.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)"))]))
"""
    )

    assert outcome == ["closed", "Closed.", ""]
    assert errors == [103]


def test_a_cookie_of_another_socket_closes_nothing() -> None:
    outcome, alive = staged(
        """
meant = of(first)
stale = replace(meant, socket=replace(meant.socket, id=of(second).socket.id))
tell(close(stale, GUARD))
print(json.dumps([eval(each.ask("c.send(b'x')")) for each in (one, other)]))
"""
    )

    assert outcome[:2] == ["another", "Not closed: another connection has the same ends by now."]
    assert alive == [1, 1]


def test_a_later_connection_with_the_same_ends_lives() -> None:
    """What was listed has gone, and the same ports are in use again."""
    outcome, alive = staged(
        """
meant = of(first)
one.do("import struct")
one.do("c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0)); c.close()")
server.do("kept.pop(0).close()")
assert connect(one, server, port, first) == first
tell(close(meant, GUARD))
print(json.dumps(eval(one.ask("c.send(b'x')"))))
"""
    )

    assert outcome[0] == "another"
    assert alive == 1


def test_a_connection_that_has_gone_is_told() -> None:
    (outcome,) = staged(
        """
meant = of(first)
one.do("import struct")
one.do("c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0)); c.close()")
tell(close(meant, GUARD))
"""
    )

    assert outcome[:2] == ["gone", "Not closed: it had ended before."]


def test_a_connection_of_a_server_that_has_gone_is_not_its_listener() -> None:
    """Asked for both ends, the kernel answers with who listens at one of them."""
    (outcome,) = staged(
        """
(meant,) = [each for each in connections() if each.socket.remote_port == first]
one.do("import struct")
one.do("c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0)); c.close()")
server.do("kept.pop(0).close()")
tell(close(meant, GUARD))
"""
    )

    assert outcome[:2] == ["gone", "Not closed: it had ended before."]


_UDP = """
for each in (one, other):
    each.do(f"u = socket.socket(socket.{FAMILY}, socket.SOCK_DGRAM); u.bind(('{ADDRESS}', 0))")
here, there = (int(each.ask("u.getsockname()[1]")) for each in (one, other))
one.do(f"u.connect(('{ADDRESS}', {there}))")
(meant,) = [each for each in connections() if each.socket.local_port == here]
"""


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_by_udp_only_the_program_is_told(address: str) -> None:
    outcome, error = staged(
        _UDP
        + """
tell(close(meant, GUARD))
print(json.dumps(int(one.ask("u.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)"))))
""",
        address,
    )

    assert outcome[:2] == ["closed", "Closed."]
    assert error == 103  # ECONNABORTED


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_by_udp_what_has_gone_is_told_from_another_one(address: str) -> None:
    another, gone = staged(
        _UDP
        + """
stale = replace(meant, socket=replace(meant.socket, id=of(second).socket.id))
tell(close(stale, GUARD))
one.do(f"u.close(); u = socket.socket(socket.{FAMILY}, socket.SOCK_DGRAM)")
one.do(f"u.bind(('{ADDRESS}', {here}))")  # unconnected: it has one of the ends
tell(close(meant, GUARD))
""",
        address,
    )

    assert another[0] == "another"
    assert gone[0] == "gone"


def test_without_rights_it_is_told_with_the_remedy() -> None:
    (outcome, alive) = staged(
        """
meant = of(first)
os.setgroups([]); os.setgid(65534); os.setuid(65534)
tell(close(meant, GUARD))
print(json.dumps(eval(one.ask("c.send(b'x')"))))
os._exit(0)
"""
    )

    code, text, remedy = outcome
    assert (code, text) == (
        "not-permitted",
        "Not closed: only an administrator may close a connection.",
    )
    assert remedy.startswith("sudo portwatch close 127.0.0.1:")
    assert remedy.endswith("/tcp")
    assert alive == 1


def test_a_source_without_cookies_closes_nothing() -> None:
    outcome, alive = staged(
        """
meant = of(first)
tell(close(replace(meant, socket=replace(meant.socket, id=1, inode=None)), GUARD))
print(json.dumps(eval(one.ask("c.send(b'x')"))))
"""
    )

    assert outcome[0] == "not-supported"
    assert alive == 1


def test_what_the_session_needs_stays() -> None:
    outcome, alive = staged(
        """
tell(close(of(first), Guard(os.getpid(), frozenset({one.pid}))))
print(json.dumps(eval(one.ask("c.send(b'x')"))))
"""
    )

    assert outcome[0] == "session"
    assert alive == 1


def test_what_is_remembered_names_both_ends() -> None:
    (told,) = staged(
        """
meant = of(first)
found = act(meant, close(meant, GUARD), 7.0)
subject = f"python, 127.0.0.1:{first} to 127.0.0.1:{port}"
print(json.dumps([found.kind, found.way, found.outcome, found.subject == subject]))
"""
    )

    assert told == ["close", "socket", "closed", True]


def test_from_the_command_line() -> None:
    first, second = staged(
        f"""
words = [sys.executable, "-m", "portwatch", "close", f"127.0.0.1:{{first}}", f"127.0.0.1:{{port}}"]
for more in ["--dry-run"], ["--yes"]:
    done = subprocess.run([*words, *more], cwd={str(ROOT)!r}, capture_output=True, text=True)
    last = done.stdout.splitlines()[-1]
    print(json.dumps([done.returncode, last, done.stderr, error_of(one)]))
"""
    )

    assert (first[0], first[2], first[3]) == (0, "", 0)
    assert "talks to port" in first[1]
    assert second == [0, "Closed. Both ends are told.", "", 103]


def test_of_tcp_and_udp_with_the_same_ends_the_named_one_is_closed() -> None:
    unnamed, named, tcp, udp = staged(
        f"""
one.do("u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)")
one.do(f"u.bind(('127.0.0.1', {{first}})); u.connect(('127.0.0.1', {{port}}))")
words = [sys.executable, "-m", "portwatch", "close", f"127.0.0.1:{{first}}"]
for end in f"127.0.0.1:{{port}}", f"127.0.0.1:{{port}}/udp":
    done = subprocess.run([*words, end, "--yes"], cwd={str(ROOT)!r}, capture_output=True, text=True)
    print(json.dumps([done.returncode, done.stdout, done.stderr]))
print(json.dumps(error_of(one)))
print(json.dumps(int(one.ask("u.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)"))))
"""
    )

    assert unnamed[:2] == [2, ""]
    assert "/tcp, or 127.0.0.1:" in unnamed[2] or "/udp, or 127.0.0.1:" in unnamed[2]
    assert named[0] == 0
    assert named[1].endswith("Closed.\n")
    assert (tcp, udp) == (0, 103)


@pytest.mark.parametrize(
    "end", ["", "1.2.3.4", "1.2.3.4:0", "1.2.3.4:5/icmp", "1.2.3.4:99999", "x:1", "[::1:5"]
)
def test_what_is_no_end_is_wrong_usage(end: str) -> None:
    done = portwatch("close", end, "127.0.0.1:1", "--yes")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_connection_that_is_not_there_matches_nothing() -> None:
    done = portwatch("close", "127.0.0.1:1", "127.0.0.1:2", "--yes")

    assert done.returncode == 5
    assert done.stderr == "portwatch: no connection from 127.0.0.1:1 to 127.0.0.1:2\n"


def test_without_a_terminal_it_does_not_act_unasked() -> None:
    done = portwatch("close", "127.0.0.1:1", "127.0.0.1:2")

    assert done.returncode == 2


def test_why_it_stays_open_can_be_told_in_other_languages() -> None:
    outcome = not_closed(CloseCode.GONE, say("It had ended before."))

    assert outcome.text == "Not closed: it had ended before."
    assert isinstance(outcome.text, Said)
    assert outcome.text.sentences[0] in HEADS
    assert all(isinstance(one, Said) for one in outcome.text.sentences)


def test_the_systems_own_words_stay_as_they_are() -> None:
    outcome = failed("Operation not permitted")

    assert outcome.text == "Not closed: Operation not permitted."
