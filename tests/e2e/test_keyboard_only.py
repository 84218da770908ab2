"""The main jobs without a pointer, as somebody who uses a screen reader hears them."""

from __future__ import annotations

import re
import socket
import sys
from typing import TYPE_CHECKING

from tests.helpers.ears import Ears
from tests.helpers.suspicious_server import SuspiciousServer

if TYPE_CHECKING:
    from tests.helpers.desktop import Desktop

CUTS_OFF = 2  # ATSPI_LIVE_ASSERTIVE


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def expected(desktop: Desktop) -> str:
    file = desktop.paths.config / "expectations.toml"
    return file.read_text() if file.exists() else ""


def settings(desktop: Desktop) -> str:
    return (desktop.paths.config / "config.toml").read_text()


def ports(desktop: Desktop, pid: int) -> set[str]:
    """Those that the rows on show tell."""
    cells = (one["name"] for one in desktop.nodes(pid) if one["role"] == "table cell")
    return set(re.findall(r"\bport (\d+)", " ".join(cells)))


def test_what_is_suspicious_is_announced_at_once(desktop: Desktop) -> None:
    with SuspiciousServer() as server:
        program = desktop.start_watching()
        ears = Ears(desktop, program)
        port = server.listen()

        def heard() -> list[int]:
            ours = [(text, how) for text, how in ears.announced() if f"port {port}" in text]
            return [how for text, how in ours if text.startswith("Suspicious: A Python script")]

        desktop.wait_until(heard, "the announcement")
        assert heard() == [CUTS_OFF]  # once


def test_the_main_jobs_take_no_pointer(desktop: Desktop) -> None:
    with SuspiciousServer() as server:
        program = desktop.start_watching()
        ears = Ears(desktop, program)
        port = server.listen()
        desktop.wait_until(ears.announced, "the poll that finds it")

        # What is it, and why is that said of it?
        ears.type(str(port), until="Filter")
        desktop.wait_until(lambda: ports(desktop, program.pid) == {str(port)}, "its rows")
        row = ears.press("Down", until=f"port {port}")
        assert "e2e-server" in row
        assert "suspicious" in row
        desktop.wait_until(
            lambda: desktop.says(program.pid, "It runs from a folder for temporary files"),
            "the reasons",
        )

        # Expect it, and take that back.
        ears.press("ctrl+shift+e", until="Only serve.py")
        ears.press("Return", until=f"port {port}")
        desktop.wait_until(lambda: "serve.py" in expected(desktop), "the rule")
        desktop.keys("ctrl+z")
        desktop.wait_until(lambda: "serve.py" not in expected(desktop), "its end")

        # Stop it; the plan starts with Cancel, for more than this port ends.
        ears.press("Delete", until="Cancel")
        assert answers(port)
        ears.go("Tab", "Stop process")
        desktop.keys("Return")
        desktop.wait_until(lambda: not answers(port), "its end")
        ears.press("Return", until="")  # Close

    # Its alert is settled, and that is taken back.
    ears.press("ctrl+5", until="^Alerts$")
    ears.go("Down", "e2e-server")  # others on this machine may have opened ports since
    ears.press("BackSpace", until="")
    ears.press("ctrl+z", until="e2e-server")

    # How it was over time: another range.
    ears.press("ctrl+3", until="Activity")
    ears.go("Tab", "Range: 5 minutes")
    ears.press("Right", until="Range: 1 hour")

    # What cannot be seen, the keys, another look.
    ears.press("ctrl+1", until="Listening sockets|port")
    ears.go("F6", "gap")
    desktop.keys("space")
    desktop.wait_until(lambda: desktop.says(program.pid, "What cannot be seen"), "the gaps")
    ears.press("F1", until="Close")
    ears.press("Escape", until="gap")
    ears.press("ctrl+comma", until="Colours: As the system")
    ears.press("Right", until="Colours: Light")
    desktop.wait_until(lambda: 'theme = "light"' in settings(desktop), "the colours")
    ears.press("Escape", until="gap")

    assert program.poll() is None
    assert "Traceback" not in desktop.log_of(sys.executable)
