"""Shells that have a connection, with real shells and sockets."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.linux_guests import ALL_WITHIN, Guests
from portwatch.sources.linux_relatives import Relatives

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")

STEP = 3.0  # seconds between two looks


@contextmanager
def shell_that_turns() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A shell that reads from a connection as soon as it gets a line, and that one's port."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as peer:
            taken, _ = server.accept()
            number = taken.fileno()
            shell = subprocess.Popen(
                ["/bin/bash", "-c", f"echo ready; read go; exec <&{number}; echo turned; read _"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=(number,),
            )
            taken.close()
            try:
                assert shell.stdout is not None
                assert shell.stdout.readline() == b"ready\n"
                yield shell, port
            finally:
                peer.close()
                shell.kill()
                shell.communicate()


def turn(shell: subprocess.Popen[bytes]) -> None:
    assert shell.stdin is not None
    assert shell.stdout is not None
    shell.stdin.write(b"go\n")
    shell.stdin.flush()
    assert shell.stdout.readline() == b"turned\n"


def found(guests: Guests, shell: subprocess.Popen[bytes], now: float) -> list[int]:
    return [one.port for one in guests.read(now) if one.shell.pid == shell.pid]


def test_a_shell_that_began_since_the_last_look_is_found_at_the_next() -> None:
    guests = Guests(Relatives())
    guests.read(0.0)
    with shell_that_turns() as (shell, port):
        turn(shell)
        assert found(guests, shell, STEP) == [port]
        assert found(guests, shell, 2 * STEP) == [port]


def test_a_shell_met_as_it_begins_is_looked_at_once_more() -> None:
    guests = Guests(Relatives())
    guests.read(0.0)
    with shell_that_turns() as (shell, port):
        assert found(guests, shell, STEP) == []
        turn(shell)
        assert found(guests, shell, 2 * STEP) == [port]


def test_an_older_process_is_looked_at_within_some_seconds() -> None:
    guests = Guests(Relatives())
    with shell_that_turns() as (shell, port):
        guests.read(0.0)
        guests.read(STEP)
        turn(shell)
        looks = [found(guests, shell, STEP + n) for n in range(1, 2 + int(ALL_WITHIN))]
        assert [port] in looks
        assert looks[-1] == [port]


def test_what_has_ended_is_a_guest_no_more() -> None:
    guests = Guests(Relatives())
    with shell_that_turns() as (shell, port):
        turn(shell)
        assert found(guests, shell, 0.0) == [port]
    assert found(guests, shell, STEP) == []
