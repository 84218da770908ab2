from __future__ import annotations

import json
import subprocess
import sys

from tests.benchmarks.test_engine import ROOT


def test_opening_is_measured_in_a_process_of_its_own() -> None:
    told = subprocess.check_output(
        [sys.executable, "-m", "tests.benchmarks.open_activity", "--once"], cwd=ROOT
    )

    assert set(json.loads(told)) == {"first", "whole", "memory"}
