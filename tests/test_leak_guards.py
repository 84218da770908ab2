"""The guards of conftest.py let honest tests pass and fail each kind of leak."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
HONEST = """
import logging, os, pathlib, subprocess, sys, threading
import pytest
from portwatch.services.runtime import Paths

def test_data_is_private(tmp_path):
    assert Paths.find().state.is_relative_to(tmp_path)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"

@pytest.mark.e2e
def test_the_real_program_gets_a_real_platform():
    assert "QT_QPA_PLATFORM" not in os.environ

@pytest.mark.expects_log("disk .* full")
def test_expected_log():
    logging.getLogger("portwatch.x").warning("disk is full")

def test_quiet_log():
    logging.getLogger("portwatch.x").info("nothing")

def test_child_that_ends():
    subprocess.run([sys.executable, "-c", ""], check=True)

def test_thread_that_ends():
    thread = threading.Thread(target=print); thread.start()
"""
LEAKS = {
    "log": 'import logging\nlogging.getLogger("portwatch.y").error("lost")',
    "child": 'import subprocess\nheld = subprocess.Popen(["sleep", "600"])',
    "thread": "import threading as t\nt.Thread(target=t.Event().wait, daemon=True).start()",
}
SILENT = """
import pytest

@pytest.mark.expects_log("never said")
def test_silent():
    pass
"""
HONEST_QT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QWidget

def test_widgets_that_go(qtbot):
    window = QWidget(); qtbot.addWidget(window)
    dialog = QDialog(window); QLabel("x", dialog); timer = QTimer(dialog); timer.start(1000)
    window.show()
"""
LEAKS_QT = {
    "widget": "from PySide6.QtWidgets import QWidget\nheld = QWidget()\nheld.show()",
    "timer": "from PySide6.QtCore import QTimer\nheld = QTimer()\nheld.start(1000)",
    "qthread": "from PySide6.QtCore import QThread\nheld = QThread()\nheld.start()",
}
END_QTHREAD = "\n\ndef teardown_module():\n    held.quit(); held.wait()\n"


def run_tests(folder: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    """Run one made-up test file with the project's own conftest and settings."""
    tests = folder / "tests"
    (tests / name).parent.mkdir(parents=True, exist_ok=True)
    (tests / name).write_text(text, encoding="utf-8")
    shutil.copy(TESTS / "conftest.py", tests)
    shutil.copy(TESTS.parent / "pyproject.toml", folder)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:cov"]
    return subprocess.run(
        [*command, str(tests / name)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def leak(name: str, body: str, fixture: str = "qtbot") -> str:
    """A test file whose only test does what leaks."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return f"def test_{name}({fixture}):\n    global held\n{lines}\n"


def test_honest_tests_pass(tmp_path: Path) -> None:
    done = run_tests(tmp_path, "core/test_honest.py", HONEST)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", LEAKS)
def test_each_leak_fails(tmp_path: Path, name: str) -> None:
    done = run_tests(tmp_path, "core/test_leak.py", leak(name, LEAKS[name], fixture=""))

    assert done.returncode == 1, done.stdout
    assert "outlive the test" in done.stdout or "unexpected log records" in done.stdout


def test_a_log_record_that_does_not_come_fails(tmp_path: Path) -> None:
    done = run_tests(tmp_path, "core/test_silent.py", SILENT)

    assert done.returncode == 1
    assert "never said" in done.stdout


@pytest.mark.qt
def test_honest_windows_pass(tmp_path: Path) -> None:
    done = run_tests(tmp_path, "ui/test_honest.py", HONEST_QT)

    assert done.returncode == 0, done.stdout


@pytest.mark.qt
@pytest.mark.parametrize("name", LEAKS_QT)
def test_each_leak_of_qt_fails(tmp_path: Path, name: str) -> None:
    text = leak(name, LEAKS_QT[name]) + (END_QTHREAD if name == "qthread" else "")
    done = run_tests(tmp_path, "ui/test_leak.py", text)

    assert done.returncode == 1, done.stdout + done.stderr
    assert "Qt objects outlive the test" in done.stdout


@pytest.mark.skipif(importlib.util.find_spec("PySide6") is not None, reason="PySide6 is here")
def test_without_qt_its_tests_are_left_out(tmp_path: Path) -> None:
    done = run_tests(tmp_path, "ui/test_leak.py", "import PySide6\n")

    assert done.returncode == 5, done.stdout
    assert "PySide6 is not installed" in done.stdout
