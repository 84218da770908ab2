"""Each contract on imports holds, and each one breaks when it is violated."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"

# Contract: a file, and a line in it that breaks the contract and no other rule of the tree.
VIOLATIONS = {
    "One direction of imports": ("core/model.py", "import portwatch.services.runtime"),
    "Qt lives in app and ui only": ("services/monitor.py", "import PySide6.QtCore"),
    "The helper is a process of its own": ("ui/desk.py", "import portwatch.helper.loop"),
    "The helper is small": ("helper/loop.py", "import numpy"),
    "The command line loads the window's code late and Qt never": ("cli/main.py", "import PySide6"),
    "The core is pure": ("core/diff.py", "import time"),
    "Sources are independent of each other": (
        "sources/netlink.py",
        "import portwatch.sources.psutil_sockets",
    ),
    "Watching never stops anything": ("services/rows.py", "import portwatch.services.stop"),
    "Panes are independent of each other": (
        "ui/socket_pane.py",
        "import portwatch.ui.activity_pane",
    ),
}


def contracts() -> dict[str, dict[str, Any]]:
    """The contracts of pyproject.toml by their names."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {each["name"]: each for each in settings["tool"]["importlinter"]["contracts"]}


def verdicts(folder: Path) -> dict[str, str]:
    """What import-linter says about the package in a folder: contract to KEPT or BROKEN."""
    told = subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, check=False, capture_output=True, text=True
    )
    lines = [line.rpartition(" ") for line in told.stdout.splitlines()]
    found = {name: word for name, _, word in lines if word in {"KEPT", "BROKEN"}}
    assert set(found) == set(contracts()), told.stdout + told.stderr
    assert (told.returncode == 0) is (set(found.values()) == {"KEPT"})
    return found


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package that may be damaged."""
    hidden = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "portwatch", tmp_path / "portwatch", ignore=hidden)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_holds(tree: Path) -> None:
    assert verdicts(tree) == dict.fromkeys(contracts(), "KEPT")


def test_every_contract_has_its_violation() -> None:
    assert set(contracts()) == set(VIOLATIONS)


@pytest.mark.parametrize("name", VIOLATIONS)
def test_a_violation_breaks_the_contract(name: str, tree: Path) -> None:
    file, line = VIOLATIONS[name]
    path = tree / "portwatch" / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")

    assert verdicts(tree)[name] == "BROKEN"


def test_every_pane_is_in_the_contract_on_panes() -> None:
    panes = {f"portwatch.ui.{path.stem}" for path in (ROOT / "portwatch/ui").glob("*_pane.py")}

    assert set(contracts()["Panes are independent of each other"]["modules"]) == panes


def test_a_new_module_must_be_given_its_place(tree: Path) -> None:
    (tree / "portwatch" / "elsewhere.py").touch()
    (tree / "portwatch" / "sources" / "elsewhere.py").touch()

    told = subprocess.run(
        [sys.executable, "-c", LINT], cwd=tree, check=False, capture_output=True, text=True
    )

    assert told.returncode != 0
    assert "elsewhere" in told.stdout
