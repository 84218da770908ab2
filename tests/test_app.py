"""The window's own process, from its start to its end, without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 20  # seconds; the look hangs for ten minutes

# A machine whose second look hangs, as it does where a file system no longer answers.
HANGING = """
import sys, time
from portwatch.services.monitor import Monitor
look = Monitor.tick
def tick(self, now, *rest):
    if self.__dict__.setdefault("looks", 0):
        print("hangs", flush=True)
        time.sleep(600)
    self.looks += 1
    return look(self, now, *rest)
Monitor.tick = tick
from portwatch.cli.main import main
sys.exit(main(["--demo"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_quitting_does_not_wait_for_a_look_that_hangs() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HANGING],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "hangs\n"
            program.send_signal(signal.SIGTERM)
            told = program.communicate(timeout=PATIENCE)
        finally:
            program.kill()

    assert program.returncode == 0
    assert "portwatch" not in told[1]  # Qt may have something to say, the program has not
    assert "Traceback" not in told[1]
