"""What a walk through the demonstration has found, as a program of its own prints it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 400  # seconds for what takes 30 on an idle machine


def walked(walk: str, folder: Path, *words: str) -> Any:
    """The answer of one of the walks in ``tests.helpers``, which shows its window nowhere.

    Args:
        walk: The name of its module.
        folder: Gets what it keeps.
        words: For it.
    """
    done = subprocess.run(
        [sys.executable, "-m", f"tests.helpers.{walk}", *words],
        cwd=ROOT,
        env={**os.environ, "PORTWATCH_DATA_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
