"""Every command on Windows and macOS, as far as Python and psutil tell their differences."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.helpers.program import ROOT

SYSTEMS = ("win32", "darwin")


def ran(system: str, *words: str) -> subprocess.CompletedProcess[str]:
    """What a command ends with there."""
    return subprocess.run(
        [sys.executable, "-m", "tests.helpers.other_system", system, *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def listeners(system: str) -> tuple[dict[int, Any], list[str]]:
    """By port; and the codes of the gaps."""
    done = ran(system, "list", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["source"] == "psutil"
    return {each["port"]: each for each in told["listeners"]}, [g["code"] for g in told["gaps"]]


def test_windows_lists_what_listens_and_what_is_refused() -> None:
    found, gaps = listeners("win32")

    assert found.keys() == {135, 445, 1900, 8000}
    assert found[8000]["owners"][0]["name"] == "python.exe"
    assert found[8000]["verdict"] == "risky"  # a script's own server, in reach of others
    assert found[445]["owners"][0] | {"started": None} == {
        "pid": 4,
        "started": None,
        "name": "System",
        "exe": None,
        "command": [],
        "user": None,
        "parents": [],
    }
    assert "one-owner-only" in gaps
    assert "sockets-hidden" not in gaps


def test_macos_lists_the_persons_own_and_says_that_others_are_hidden() -> None:
    found, gaps = listeners("darwin")

    assert found.keys() == {8000, 49152}
    assert found[8000]["owners"][0]["user"] == "anna"
    assert "sockets-hidden" in gaps


def test_where_a_program_cannot_be_asked_to_finish_the_plan_says_so() -> None:
    windows, macos = (ran(each, "stop", ":8000", "--dry-run").stdout for each in SYSTEMS)

    assert "1. Process 900 is ended at once. Windows has no way to ask" in windows
    assert "TERM" not in windows
    assert "to finish. If" not in windows
    assert "1. Process 900 is asked to finish (TERM)." in macos


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("list", "--all"), {0}),
        (("list", "--connections"), {0}),
        (("check",), {3}),
        (("explain", "8000"), {0}),
        (("expect", "--all", "--dry-run"), {0}),
        (("expect", "--list"), {0}),
        (("stop", ":8000", "--dry-run"), {0}),
        (("watch", "--for", "1"), {0}),
        (("history",), {5}),
        (("close", "1.2.3.4:5", "5.6.7.8:9", "--dry-run"), {1, 4, 5}),
        (("doctor",), {0}),
        (("doctor", "--demo"), {0}),
        (("list", "--demo"), {0}),
    ],
)
def test_every_command_does_its_work_there(
    system: str, words: tuple[str, ...], codes: set[int]
) -> None:
    done = ran(system, *words)

    assert done.returncode in codes, done.stderr
    assert "internal error" not in done.stderr
