"""What is made once the window is filled: after its rows, and at once for who does not wait."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30  # seconds
BEGUN = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from portwatch.ui.desk import Desk
from portwatch.ui.main_window import MainWindow
from portwatch.cli.main import main
open_desk, show = Desk.open, MainWindow.show_arrangements
desk, is_filled = None, False
def opened(self, **rest):
    global desk
    desk = self
    open_desk(self, **rest)
def shown(self, arrangements):
    global is_filled
    show(self, arrangements)
    if not is_filled and self.listening.table.sockets.lines:
        is_filled = True
        filled()
Desk.open, MainWindow.show_arrangements = opened, shown
"""
RUN = """
sys.exit(main(["--demo"]))
"""
WAITING = """
LATER = [f"portwatch.ui.{name}" for name in (
    "comforts", "expectations_desk", "inbox", "inbox_pane", "looking_back",
    "remembered_list", "rules_desk", "seeing", "stop_dialog", "stopping", "undo_bar")]
LATER += ["portwatch.core.query_terms", "difflib"]
def loaded():
    return [name for name in LATER if name in sys.modules]
def filled():
    print("before:", *loaded())
    desk.parts.ended.connect(end)
def end():
    print("after:", *(name for name in LATER if name not in loaded()))
    desk.quit()
"""
ACTING = """
def filled():
    QTimer.singleShot(0, press)
def press():
    print("there before:", desk.parts.stopping is not None)
    QTimer.singleShot(500, look)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Delete)
def look():
    print("there after:", desk.parts.expecting is not None)
    dialog = QApplication.activeModalWidget()
    print("asks:", type(dialog).__name__)
    if dialog is not None:
        dialog.reject()
    QTimer.singleShot(0, desk.quit)
"""
LEAVING = """
def filled():
    desk.quit()
"""


def told(script: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", BEGUN + script + RUN],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


@pytest.mark.qt
def test_nothing_that_the_first_rows_do_not_need_is_loaded_before_them() -> None:
    before, after = told(WAITING)
    assert before == "before:"
    assert after == "after:"


@pytest.mark.qt
def test_who_does_not_wait_gets_everything_at_once() -> None:
    assert told(ACTING) == ["there before: False", "there after: True", "asks: StopDialog"]


@pytest.mark.qt
def test_the_window_can_be_closed_before_anything_is_made() -> None:
    assert told(LEAVING) == []
