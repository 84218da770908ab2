"""A daemon opens a port: its row appears, it is announced, stopped from its menu, and fades."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.desktop import Desktop


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    return number


def start_daemon(port: int, folder: Path) -> subprocess.Popen[bytes]:
    serve = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    return subprocess.Popen(
        [*serve, "--directory", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def cell(desktop: Desktop, pid: int, text: str) -> dict[str, Any] | None:
    """The first cell of the tables on show with that text in it."""
    return desktop.node(pid, "table cell", text)


def is_faded(desktop: Desktop, pid: int, port: int) -> bool:
    """Whether a row is on show for what has closed, as it is for a moment."""
    found = cell(desktop, pid, f"port {port}")
    return found is not None and found["name"].endswith(", closed")


def test_from_the_open_port_to_the_ended_process(
    desktop: Desktop, port: int, tmp_path: Path
) -> None:
    # What was learnt of the twin would expect the other one as well, and it would be no news.
    config = desktop.paths.config
    config.mkdir(mode=0o700, parents=True)
    (config / "config.toml").write_text("[learn]\nhours = 0\n[alerts]\nper_hour = 60\n")
    twin = start_daemon(port + 1 if port < 65535 else port - 1, tmp_path)
    program = desktop.start_watching()
    daemon = start_daemon(port, tmp_path)
    try:
        shown = desktop.wait_until(lambda: cell(desktop, program.pid, f"port {port}"), "the row")
        told = desktop.wait_until(
            lambda: [
                one for one in desktop.notifications() if str(port) in one["summary"] + one["body"]
            ],
            "the notification",
        )
        assert "http.server" in shown["name"] or "python" in shown["name"]
        assert "opened" in told[0]["summary"]

        before = desktop.windows(program.pid)
        desktop.click_on(shown, button=3)
        desktop.wait_until(lambda: desktop.windows(program.pid) > before, "the row's menu")
        desktop.keys("Down", "Return")  # Stop… is what the menu begins with
        desktop.wait_until(
            lambda: desktop.node(program.pid, "push button", "Stop process"), "the plan"
        )
        desktop.screenshot(tmp_path / "plan.png")
        assert daemon.poll() is None  # nothing happens before the person says so
        button = desktop.node(program.pid, "push button", "Stop process")
        assert button is not None
        desktop.click_on(button)

        desktop.wait_until(lambda: daemon.poll() is not None, "the end of the daemon")
        desktop.wait_until(lambda: is_faded(desktop, program.pid, port), "the row to fade")
        desktop.wait_until(
            lambda: desktop.says(program.pid, f"Port {port} is closed"), "the result"
        )
        assert twin.poll() is None
        desktop.keys("Escape")
        desktop.wait_until(
            lambda: cell(desktop, program.pid, f"port {port}") is None, "the row to go"
        )
    finally:
        for process in (daemon, twin):
            process.kill()
            process.wait()
    assert program.poll() is None
    assert "Traceback" not in desktop.log_of(sys.executable)
