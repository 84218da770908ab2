"""Whatever has the keyboard shows it, in both schemes, by more than a shade."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 400  # seconds for what takes 30 on an idle machine
CONTROLS = 100  # that the demonstration has at least, in two schemes


def test_every_control_shows_that_it_has_the_keyboard(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.focus_walk"],
        cwd=ROOT,
        env={**os.environ, "PORTWATCH_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    found = json.loads(done.stdout)

    assert {"listening", "alerts", "preferences", "expectations"} <= set(found["places"])
    assert found["unseen"] == []
    assert found["seen"] > CONTROLS
