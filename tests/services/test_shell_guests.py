"""Shells that hold a connection and are nobody's children: real ones."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Instant, Listener, Verdict
from portwatch.core.reason import ReasonCode
from portwatch.services.machine import open_monitor

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

# Its words are no shell's: what it starts is told to it.
_SERVER = """
import os, socket, sys
held = socket.create_server(("127.0.0.1", 0))
print(held.getsockname()[1], flush=True)
while True:
    peer = held.accept()[0]
    child = os.fork()
    if not child:
        if os.fork():
            os._exit(0)
        os.setsid()
        for number in range(3):
            os.dup2(peer.fileno(), number)
        held.close()
        os.execvp(sys.argv[1], sys.argv[1:])
    os.waitpid(child, 0)
    peer.close()
"""


@contextmanager
def serving(*command: str) -> Iterator[int]:
    """A server that hands each connection to a command, of which it is no parent; its port."""
    words = (sys.executable, "-c", _SERVER, *command)
    server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert server.stdout is not None
    try:
        yield int(server.stdout.readline())
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def judged(port: int, *, everything: bool = True) -> Listener:
    monitor = open_monitor(everything=everything)
    try:
        tick = monitor.tick(Instant(time.monotonic(), time.time()))
        return next(row for row in tick.listeners if row.socket.local_port == port)
    finally:
        monitor.close()


def shells_of(row: Listener) -> list[str]:
    return [one.evidence for one in row.reasons if "has a connection that came" in one.text]


def started(peer: socket.socket) -> None:
    """Wait until the command has the connection: it closes what it inherited besides."""
    inode = os.fstat(peer.fileno()).st_ino
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        port = peer.getsockname()[1]
        lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
        other = [one.split()[9] for one in lines if one.split()[2].endswith(f":{port:04X}")]
        if any(one not in {"0", str(inode)} and _holds(int(one)) for one in other):
            return
        time.sleep(0.02)
    pytest.fail("nobody took the connection")


def _holds(inode: int) -> bool:
    """Whether a process that executes something else than Python has it as its input."""
    for each in Path("/proc").iterdir():
        try:
            if str((each / "fd/0").readlink()) == f"socket:[{inode}]":
                return "python" not in str((each / "exe").readlink())
        except OSError:
            continue
    return False


@pytest.mark.parametrize("everything", [True, False])
def test_a_shell_that_is_nobodys_child_is_told_of_its_listener(*, everything: bool) -> None:
    with serving("sh", "-i") as port, socket.create_connection(("127.0.0.1", port)) as peer:
        started(peer)
        row = judged(port, everything=everything)

    assert row.verdict is Verdict.SUSPICIOUS
    assert ReasonCode.SHELL_ON_SOCKET in [one.code for one in row.reasons]
    assert len(shells_of(row)) == 1
    assert shells_of(row)[0].endswith(": sh -i")


def test_what_is_no_shell_may_have_a_connection() -> None:
    with serving("sleep", "30") as port, socket.create_connection(("127.0.0.1", port)) as peer:
        started(peer)
        row = judged(port)
        assert shells_of(row) == []
    assert row.verdict is not Verdict.SUSPICIOUS


def test_a_shell_on_anothers_connection_says_nothing_of_a_listener() -> None:
    with (
        serving("sh") as port,
        socket.create_server(("127.0.0.1", 0)) as other,
        socket.create_connection(("127.0.0.1", port)) as peer,
    ):
        started(peer)
        row = judged(other.getsockname()[1])

    assert shells_of(row) == []


def test_it_is_told_of_a_listener_that_stood_before() -> None:
    monitor = open_monitor()
    try:
        with serving("sh") as port:
            at = time.monotonic()

            def now(later: float) -> Listener:
                tick = monitor.tick(Instant(at + later, time.time()))
                return next(row for row in tick.listeners if row.socket.local_port == port)

            assert shells_of(now(0)) == []
            with socket.create_connection(("127.0.0.1", port)) as peer:
                started(peer)
                assert len(shells_of(now(5))) == 1
    finally:
        monitor.close()
