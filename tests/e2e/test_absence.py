"""What opens while the session is locked, in the whole program on a desktop of its own.

logind is a stand-in with the same interface (tests/helpers/fake_presence.py) on the desktop's own
bus, which stands for the system's too.
"""

from __future__ import annotations

import shutil
import subprocess
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.desktop import SYSTEM_PYTHON
from tests.helpers.fake_presence import SESSION_ID, FakeLogind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.desktop import Desktop


_SERVE = """
import socket, sys
made = socket.create_server(("127.0.0.1", 0))
print(made.getsockname()[1], flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _learns_nothing(desktop: Desktop, tmp_path: Path) -> None:
    data = tmp_path / "data"
    desktop.env[DATA_DIR_VARIABLE] = str(data)
    (data / "config").mkdir(mode=0o700, parents=True)
    (data / "config" / "config.toml").write_text("[learn]\nhours = 0\n")


def test_who_returns_gets_one_summary_and_what_is_suspicious_waits_for_nobody(
    desktop: Desktop, tmp_path: Path
) -> None:
    bus = desktop.env["DBUS_SESSION_BUS_ADDRESS"]
    desktop.env |= {"DBUS_SYSTEM_BUS_ADDRESS": bus, "XDG_SESSION_ID": SESSION_ID}
    with FakeLogind(bus) as logind, ExitStack() as stack:
        desktop.start_watching()
        desktop.wait_until(lambda: "GetAll" in logind.asked, "the question about the session")
        before = logind.asked.count("GetAll")
        logind.set(LockedHint=True)
        desktop.wait_until(lambda: logind.asked.count("GetAll") > before, "the lock")

        calm = [stack.enter_context(_server()) for _ in range(2)]
        hidden = tmp_path / ".planted"
        shutil.copy(SYSTEM_PYTHON, hidden)
        urgent = stack.enter_context(_server(hidden))
        desktop.wait_until(lambda: tells(desktop, urgent), "what is suspicious")
        assert not any(tells(desktop, port) for port in calm)

        logind.set(LockedHint=False)
        desktop.wait_until(lambda: all(tells(desktop, port) for port in calm), "the summary")


def tells(desktop: Desktop, port: int) -> bool:
    """Whether a notification has spoken of a port."""
    desktop.dunst.close_all()
    return any(
        f"port {port}" in f"{row['summary']} {row['body']}" for row in desktop.dunst.history()
    )


@contextmanager
def _server(image: Path = Path(SYSTEM_PYTHON)) -> Iterator[int]:
    """A program that listens; one of the system's, of which nothing but that is to be said."""
    with subprocess.Popen(
        [image, "-c", _SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/", text=True
    ) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())
