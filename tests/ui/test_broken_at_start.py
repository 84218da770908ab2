"""What is wrong with a person's files when the window starts is told in it, all of it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30  # seconds
START = """
import sys
from PySide6.QtCore import QTimer
from portwatch.ui.desk import Desk
from portwatch.cli.main import main
folder, last = sys.argv[1:]
open_desk = Desk.open
def opened(self, **rest):
    open_desk(self, **rest)
    self._announcer.blockSignals(True)  # an alert of what others open would take its place
    notice, looks = self.window.notice, 0
    def look():
        nonlocal looks
        looks += 1
        if last in notice.text or looks == 200:
            timer.stop()
            print(notice.isHidden(), notice.text)
            self.quit()
    timer = QTimer(self)
    timer.timeout.connect(look)
    timer.start(50)
Desk.open = opened
sys.exit(main(["--data-dir", folder]))
"""

pytestmark = pytest.mark.qt


def notice_of(folder: Path, last: str) -> str:
    """What the window says as soon as this is among it, or after ten seconds."""
    done = subprocess.run(
        [sys.executable, "-c", START, folder, last],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    is_hidden, _, text = done.stdout.strip().partition(" ")
    assert is_hidden == "False", done.stderr
    return text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("config", "state"):
        (tmp_path / name).mkdir(mode=0o700)
    return tmp_path


def test_settings_rules_and_memory_that_are_broken_are_all_told(folder: Path) -> None:
    for name in ("config.toml", "expectations.toml"):
        (folder / "config" / name).write_text("[[", encoding="utf-8")
    (folder / "state" / "history.sqlite").write_bytes(b"no memory at all" * 100)

    told = notice_of(folder, "history.sqlite.broken")

    for name in ("config.toml.broken", "expectations.toml.broken", "history.sqlite.broken"):
        assert told.count(name) == 1


def test_a_place_of_the_window_that_makes_no_sense_is_told(folder: Path) -> None:
    content = random.Random(7).randbytes(3000)
    (folder / "state" / "window.ini").write_bytes(content)

    told = notice_of(folder, "window.ini.broken")

    assert "window.ini.broken" in told
    assert (folder / "state" / "window.ini.broken").read_bytes() == content
