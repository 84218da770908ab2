"""Runs the real program as an ordinary user: uid 65534, without groups and capabilities.

That user may not enter another user's home, where the interpreter of the tests may be: the
interpreter's folder is handed on as an open descriptor.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
_SCRIPT = """
import os, sys
real = os.path.realpath(sys.executable)
folder = os.open(os.path.dirname(os.path.dirname(real)), os.O_RDONLY | os.O_DIRECTORY)
os.set_inheritable(folder, True)
home = f"/proc/self/fd/{folder}"
told = dict(os.environ, PYTHONHOME=home, LD_LIBRARY_PATH=f"{home}/lib", HOME="/nonexistent")
told["PYTHONPATH"] = os.pathsep.join([os.getcwd(), *(p for p in sys.path if "site-packages" in p)])
told["PYTHONDONTWRITEBYTECODE"] = "1"
os.setgroups([]); os.setgid(65534); os.setuid(65534)
os.execve(f"{home}/bin/{os.path.basename(real)}", ["python", *sys.argv[1:]], told)
"""


def start(
    *words: str, env: dict[str, str] | None = None, stdin: int = subprocess.DEVNULL
) -> subprocess.Popen[str]:
    """Start a Python command line (``-m portwatch list``); its output comes through pipes.

    Args:
        words: What stands after the interpreter's name.
        env: Variables of the environment besides the test's own.
        stdin: As ``subprocess`` takes it.
    """
    return subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, *words],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of portwatch to its end."""
    process = start("-m", "portwatch", *words)
    out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess(words, process.returncode, out, err)


def run_json(*words: str) -> Any:
    """What a command prints as JSON."""
    done = run(*words, "--json")
    assert done.returncode in {0, 5}, done.stderr
    return json.loads(done.stdout)
