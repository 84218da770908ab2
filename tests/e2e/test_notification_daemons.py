"""Notifications as the daemons of Debian show them: their words, and what their buttons do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.desktop import Desktop, missing_programs
from tests.helpers.notification_daemons import start_daemon
from tests.helpers.suspicious_server import SuspiciousServer

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason="no desktop for tests")


@pytest.mark.parametrize("name", ["dunst", "xfce4-notifyd", "notification-daemon"])
def test_what_opens_is_told_and_a_button_does_what_it_says(name: str, tmp_path: Path) -> None:
    with Desktop(tmp_path, notifications=False) as desktop, SuspiciousServer() as server:
        desktop.env[DATA_DIR_VARIABLE] = str(tmp_path / "data")
        daemon = start_daemon(desktop, name, tmp_path)
        if daemon is None:
            pytest.skip(f"not installed: {name}")
        program = desktop.start_watching()
        port = server.listen()

        words = desktop.wait_until(lambda: daemon.told(port), "the notification")
        daemon.press(port, "Stop…")
        desktop.wait_until(lambda: desktop.window("Stop a listener"), "the plan of a stop")
        desktop.wait_until(lambda: desktop.says(program.pid, f"port {port}"), "its port")

    assert f"opened port {port}" in words
    assert f"listens to this computer only on port {port}." in words
    assert "<" not in words
    assert "Traceback" not in desktop.log_of(sys.executable)
