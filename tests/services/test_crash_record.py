"""The record of a crash, written by processes that really crash."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.crash_record import CrashRecord
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ends processes by signals")


def run(folder: Path, how: str) -> int:
    """Another process with a record; its exit code."""
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from portwatch.services.crash_record import CrashRecord\n"
        f"with CrashRecord(Path({str(folder)!r})) as record:\n"
        f"    {how}\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    return done.returncode


def told(folder: Path) -> str:
    with CrashRecord(folder) as record:
        return record.told


@pytest.mark.parametrize(
    ("number", "word"),
    [(signal.SIGSEGV, "Segmentation fault"), (signal.SIGABRT, "Aborted")],
)
def test_a_fault_is_told_at_the_next_start_and_once(
    tmp_path: Path, number: signal.Signals, word: str
) -> None:
    assert run(tmp_path, f"os.kill(os.getpid(), {int(number)})") == -number

    first, second = told(tmp_path), told(tmp_path)

    assert "was ended by a fault" in first
    assert word in first
    assert str(tmp_path / "crash-window-last.txt") in first
    assert second == ""
    left = (tmp_path / "crash-window-last.txt").read_text()
    assert "os.kill" in left or "line 5" in left
    assert stat.S_IMODE((tmp_path / "crash-window-last.txt").stat().st_mode) == 0o600


def test_what_ends_in_order_or_is_killed_leaves_nothing_to_tell(tmp_path: Path) -> None:
    assert run(tmp_path, "pass") == 0
    assert list(tmp_path.iterdir()) == []
    assert run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)") == -signal.SIGKILL
    assert told(tmp_path) == ""


def test_an_error_that_was_survived_is_told_with_its_stack(tmp_path: Path) -> None:
    with CrashRecord(tmp_path) as record:
        for number in range(100):
            try:
                int(f"number {number}")
            except ValueError as error:
                record.note(error)

    assert "An error was met in the last run" in told(tmp_path)
    left = (tmp_path / "crash-window-last.txt").read_text()
    assert "'number 0'" in left
    assert "test_crash_record.py" in left
    assert left.count("ValueError: ") == 20


def test_an_error_that_ends_the_run_is_told_too(tmp_path: Path) -> None:
    assert run(tmp_path, "raise OSError('no more')") == 1
    assert "An error was met in the last run" in told(tmp_path)
    assert "OSError: no more" in (tmp_path / "crash-window-last.txt").read_text()


def test_what_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    with CrashRecord(tmp_path / "none") as record:
        record.note(ValueError())
        assert record.told == ""


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine")
    (tmp_path / "crash-window.txt").symlink_to(other)

    assert run(tmp_path, "pass") == 0

    assert told(tmp_path) == ""
    assert other.read_text() == "mine"
