"""The quick run of ``python -m tests.benchmarks.engine``; a whole one is for a quiet machine."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.network import why_not
from tests.helpers.load import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

NO_MATTER_OF_SPEED = ("by the kernel", "wrong owners", "right owner")


def test_the_engine_beside_the_tools_of_today(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "table.md"

    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.engine", "--quick", "--out", str(out)],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )

    text = out.read_text(encoding="utf-8")
    with capsys.disabled():
        print(f"\n{text}")
    lines = [line for line in text.splitlines() if any(part in line for part in NO_MATTER_OF_SPEED)]
    assert len(lines) == 7
    assert [line for line in lines if "**" in line] == []
