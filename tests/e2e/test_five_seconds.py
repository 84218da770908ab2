"""Who holds this port? Stop it: its number, Del and Enter, from the start on."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.desktop import Desktop

_HOLDS = """
import socket, sys, time
port, *families = map(int, sys.argv[1:])
held = []
for family in families:
    one = socket.socket(family)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    one.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", port))
    one.listen()
    held.append(one)
print(flush=True)
time.sleep(600)
"""


def hold(port: int, *families: int) -> subprocess.Popen[bytes]:
    """A program of this user that listens there."""
    words = [sys.executable, "-c", _HOLDS, *map(str, (port, *families))]
    made = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    assert made.stdout is not None
    made.stdout.readline()
    return made


def end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


@pytest.fixture
def port() -> int:
    """8080 if it is free."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", 8080))
        except OSError:
            probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    return number


@pytest.fixture
def server(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Holds the port in both families."""
    made = hold(port, socket.AF_INET, socket.AF_INET6)
    yield made
    end(made)


@pytest.fixture
def bystanders(port: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Hold ports whose numbers have this one in them, or that it begins with."""
    others = {int(f"{port}"[:-1]) + 1024, *(one for one in (10000 + port,) if one < 65536)}
    made = [hold(one, socket.AF_INET) for one in others]
    yield made
    for one in made:
        end(one)


def has_keyboard(desktop: Desktop, pid: int, name: str) -> bool:
    """Whether that of this name has it."""
    return bool(desktop.focused(pid)["name"] == name)


def test_a_port_del_and_enter_end_what_holds_it(
    desktop: Desktop,
    port: int,
    server: subprocess.Popen[bytes],
    bystanders: list[subprocess.Popen[bytes]],
) -> None:
    program = desktop.start_watching()
    desktop.type(str(port))
    desktop.keys("Delete")
    desktop.wait_until(lambda: has_keyboard(desktop, program.pid, "Stop process"), "the plan")
    assert server.poll() is None
    assert desktop.says(program.pid, f"It holds port {port} tcp on")

    desktop.keys("Return")

    desktop.wait_until(lambda: server.poll() is not None, "its end")
    desktop.wait_until(lambda: desktop.says(program.pid, f"Port {port} is closed"), "the result")
    desktop.keys("Return")  # Close
    desktop.wait_until(lambda: has_keyboard(desktop, program.pid, "Filter"), "the sheet to go")
    assert [one.poll() for one in bystanders] == [None] * len(bystanders)
    assert program.poll() is None
    assert "Traceback" not in desktop.log_of(sys.executable)


def test_keys_that_come_without_a_pause_end_nothing_unseen(
    desktop: Desktop, port: int, server: subprocess.Popen[bytes]
) -> None:
    program = desktop.start_watching()
    desktop.keys(*str(port), "Delete", "Return", "Return")

    desktop.wait_until(lambda: has_keyboard(desktop, program.pid, "Stop process"), "the plan")

    assert server.poll() is None
    desktop.keys("Escape")
    desktop.wait_until(
        lambda: desktop.node(program.pid, "push button", "Stop process") is None, "the plan to go"
    )
    os.kill(server.pid, 0)
