"""The top level of the tree is fixed: who opens it for the first time knows where to look."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    "pyproject.toml",
    "portwatch",
    "resources",
    "tests",
    "packaging",
    "README.md",
    "LICENSE",
    "NOTICE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    ".gitignore",
    ".ci",
    ".github",
}


def test_the_top_level_is_the_agreed_one() -> None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a checkout")
    # The checkout may belong to another user than the one who tests it.
    trusted = ["-c", f"safe.directory={ROOT}"]
    told = subprocess.run(
        ["git", *trusted, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )

    assert {name.split("/")[0] for name in told.stdout.split("\0") if name} == TOP_LEVEL


def test_the_ci_calls_the_test_command_and_nothing_else() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")

    assert [line.split("&&")[-1].strip() for line in script.splitlines()[1:]] == [
        "exec ./packaging/test"
    ]


def test_the_changelog_tells_each_thing_once() -> None:
    """What several hands wrote there is joined by git, line by line."""
    told = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").partition("\n## [Unreleased]")[2]
    lines = [line for line in told.partition("\n## [")[0].splitlines() if line.startswith("- ")]
    starts = Counter(re.split(r"[.:;,(]", line)[0] for line in lines)

    assert [start for start, count in starts.items() if count > 1] == []
