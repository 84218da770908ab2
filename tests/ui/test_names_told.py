"""A screen reader finds a name at all that is on show: controls, cells and pictures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 400  # seconds for what takes 30 on an idle machine


def test_everything_on_show_has_a_name_for_screen_readers(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.name_walk"],
        cwd=ROOT,
        env={**os.environ, "PORTWATCH_DATA_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    found = json.loads(done.stdout)

    assert {"listening", "connections-0", "activity", "timeline", "alerts"} <= set(found["places"])
    assert {"expectations", "preferences", "about", "stop"} <= set(found["places"])
    assert found["unnamed"] == []
    assert found["named"]["Cell"] > 1000
    assert found["named"]["ListItem"] > 10
