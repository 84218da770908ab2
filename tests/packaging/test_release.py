"""packaging/release in a small repository: it looks first, and changes nothing unless told to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2026-01-01\n"
PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "portwatch"
dynamic = ["version"]
description = "a small one"
readme = "CHANGELOG.md"
[tool.hatch.version]
path = "portwatch/__init__.py"
"""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("git") is None, reason="a shell script, and git"
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "tree"
    for folder in ("packaging", "portwatch"):
        (root / folder).mkdir(parents=True)
    for name in ("packaging/release", "packaging/make_release.py"):
        shutil.copy(ROOT / name, root / name)
    (root / "portwatch/__init__.py").write_text('"""Small."""\n\n__version__ = "0.1.0"\n')
    (root / "CHANGELOG.md").write_text(CHANGELOG)
    (root / "pyproject.toml").write_text(PROJECT)
    (root / ".gitignore").write_text("dist/\n__pycache__/\n")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "A")
    git(root, "config", "user.email", "a@example.org")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "One")
    git(root, "tag", "v0.1.0")
    return root


def git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def release(root: Path, *arguments: str) -> tuple[int, str]:
    environment = os.environ | {"PORTWATCH_VENV": sys.prefix}
    done = subprocess.run(
        [root / "packaging/release", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_without_a_word_nothing_is_changed(tree: Path) -> None:
    before = git(tree, "rev-parse", "HEAD")

    code, told = release(tree, "0.2.0", "--tested")

    assert code == 0, told
    assert "nothing is changed" in told
    assert "by hand" in told
    assert git(tree, "rev-parse", "HEAD") == before
    assert git(tree, "status", "--porcelain") == ""
    assert git(tree, "tag").split() == ["v0.1.0"]


def test_a_release_is_written_committed_tagged_and_built(tree: Path) -> None:
    code, told = release(tree, "0.2.0", "--do", "--tested")

    assert code == 0, told
    assert '__version__ = "0.2.0"' in (tree / "portwatch/__init__.py").read_text()
    changelog = (tree / "CHANGELOG.md").read_text()
    assert changelog.index("[Unreleased]") < changelog.index("[0.2.0]") < changelog.index("A thing")
    assert git(tree, "log", "-1", "--format=%s").strip() == "Release 0.2.0"
    assert git(tree, "describe").strip() == "v0.2.0"
    assert git(tree, "status", "--porcelain") == ""
    (wheel,) = (tree / "dist/0.2.0").glob("*.whl")
    assert zipfile.ZipFile(wheel).testzip() is None
    assert release(tree, "0.3.0", "--tested")[0] == 1  # and nothing is new since


def test_what_cannot_be_built_gets_no_tag(tree: Path) -> None:
    (tree / "pyproject.toml").write_text(PROJECT.replace("CHANGELOG.md", "nowhere.md"))
    git(tree, "commit", "--quiet", "--all", "--message", "Two")

    code, told = release(tree, "0.2.0", "--do", "--tested")

    assert code != 0, told
    assert git(tree, "tag").split() == ["v0.1.0"]


@pytest.mark.parametrize(
    ("version", "problem"),
    [("2", "2 is none"), ("0.1.0", "there is v0.1.0"), ("0.1.0-rc1", "there is v0.1.0")],
)
def test_a_version_that_cannot_be_is_refused(tree: Path, version: str, problem: str) -> None:
    code, told = release(tree, version, "--do", "--tested")

    assert (code, problem in told) == (1, True), told
    assert git(tree, "tag").split() == ["v0.1.0"]


def test_what_is_not_committed_stands_in_the_way(tree: Path) -> None:
    (tree / "more").touch()

    code, told = release(tree, "0.2.0", "--do", "--tested")

    assert (code, "git status" in told) == (1, True), told


def test_tests_that_fail_stand_in_the_way(tree: Path) -> None:
    (tree / "packaging/test").write_text("#!/bin/sh\nexit 1\n")
    (tree / "packaging/test").chmod(0o755)
    git(tree, "add", ".")
    git(tree, "commit", "--quiet", "--message", "Two")

    code, told = release(tree, "0.2.0", "--do")

    assert (code, "they do not" in told) == (1, True), told
