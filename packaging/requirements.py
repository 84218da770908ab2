"""Print what a virtual environment for portwatch needs, one requirement a line.

Usage: requirements.py LEVEL, where LEVEL is one of

    cli     the commands that need no window
    gui     everything a person uses
    dev     everything the test command uses
    noqt    the same without Qt, for the proof that nothing below the window needs it
    bundle  what a person uses, and what makes the frozen bundle of it

The lists are in pyproject.toml, once. Runs on any Python from 3.11, without any package.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
LEVELS = ("cli", "gui", "dev", "noqt", "bundle")
QT = ("pyside6-essentials", "pyqtgraph", "pytest-qt")


def requirements(level: str, text: str) -> list[str]:
    """The requirements of a level.

    Args:
        level: One of ``LEVELS``.
        text: The content of pyproject.toml.
    """
    project = tomllib.loads(text)["project"]
    wanted = list(project["dependencies"])
    if level in {"dev", "noqt"}:
        wanted += project["optional-dependencies"]["dev"]
    if level == "bundle":
        wanted += project["optional-dependencies"]["bundle"]
    if level in {"cli", "noqt"}:
        wanted = [each for each in wanted if _name(each) not in QT]
    return wanted


def _name(requirement: str) -> str:
    """The normalised name that a requirement begins with (PEP 503, PEP 508)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement.strip())[0]).lower()


def main() -> int:
    """Answer the command line."""
    if len(sys.argv) != 2 or sys.argv[1] not in LEVELS:  # noqa: PLR2004 - the program and a level
        sys.stderr.write(f"usage: requirements.py {'|'.join(LEVELS)}\n")
        return 2
    text = PROJECT.read_text(encoding="utf-8")
    sys.stdout.write("".join(f"{each}\n" for each in requirements(sys.argv[1], text)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
