"""The window's code loads on Windows and macOS, as far as Python tells their differences."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.helpers.program import ROOT

_LOAD = """
import sys
import PySide6.QtNetwork, PySide6.QtSvg, PySide6.QtWidgets, pyqtgraph
from tests.helpers.other_system import pretend
pretend(sys.argv[1])
import portwatch.app, portwatch.ui.desk, portwatch.ui.notifier, portwatch.ui.presence
from portwatch.ui.warm_up import chart_steps
[*chart_steps()]
"""


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_the_window_and_its_charts_load_there(system: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, system],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
