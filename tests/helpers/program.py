"""Runs the real program in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

_TRIED = os.environ.get("PORTWATCH_TRIED")
COMMAND = (os.path.abspath(_TRIED),) if _TRIED else (sys.executable, "-m", "portwatch")  # noqa: PTH100 - a link stays one
"""What starts it: the checkout, or what was installed or frozen (packaging/trial_bundle)."""


def portwatch(
    *words: str, env: dict[str, str] | None = None, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end.

    Args:
        words: The command line after the program's name.
        env: Variables of the environment besides the test's own.
        given: What it reads from standard input, which is no terminal.
    """
    return subprocess.run(
        [*COMMAND, *words],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def portwatch_json(*words: str) -> Any:
    """What a command prints as JSON."""
    done = portwatch(*words, "--json")
    assert done.returncode in {0, 3, 5}, done.stderr
    return json.loads(done.stdout)


def start_portwatch(*words: str) -> subprocess.Popen[str]:
    """Start a command that goes on; its output comes through a pipe."""
    return subprocess.Popen(
        [*COMMAND, *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
