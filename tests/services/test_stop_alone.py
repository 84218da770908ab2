"""Only services/stop signals: what the linter cannot see on objects is looked for here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "portwatch"
SIGNALLING = {
    "kill",
    "killpg",
    "pidfd_send_signal",
    "pthread_kill",
    "raise_signal",
    "resume",
    "send_signal",
    "suspend",
    "terminate",
}


def signalling(source: str) -> set[str]:
    """The methods and functions in a text that may signal a process."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.ImportFrom):
            names.update(one.name for one in node.names)
    return names & SIGNALLING


def test_nothing_but_stop_signals() -> None:
    found = {
        str(path.relative_to(PACKAGE)): names
        for path in PACKAGE.rglob("*.py")
        if (names := signalling(path.read_text(encoding="utf-8")))
    }

    assert set(found) == {"services/stop.py"}, found


@pytest.mark.parametrize(
    "source",
    [
        "psutil.Process(1).kill()",
        "child = Popen(['x'])\nchild.terminate()",
        "act = process.send_signal",
        "from os import killpg",
        "os.killpg(1, 15)",
    ],
)
def test_signalling_is_seen(source: str) -> None:
    assert len(signalling(source)) == 1
