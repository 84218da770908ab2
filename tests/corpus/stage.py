"""Starts one program of the corpus and ends it with all that came from it.

Runs as a process of its own, which adopts what its descendants abandon: so that nothing escapes.
Reads a line of JSON, then waits until its input ends.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36
_PATIENCE = 5.0


def children() -> list[int]:
    """The pids of this process's children, adopted ones too."""
    return [int(pid) for pid in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]


def end_all() -> None:
    """End child after child; the children of those that end become our own."""
    limit = time.monotonic() + _PATIENCE
    while (left := children()) and time.monotonic() < limit:
        for pid in left:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def main() -> None:
    """Start, wait, end."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    told = json.loads(sys.stdin.readline())
    words = told["words"]
    argv = [told["argv0"] if told["argv0"] is not None else words[0], *words[1:]]
    if told["argv0"] == "":
        argv = [""]
    subprocess.Popen(
        argv,
        executable=told["executable"],
        cwd=told["cwd"],
        env={**os.environ, **told["env"]},
        stdin=_input(told["given"]),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    sys.stdin.read()
    end_all()


def _input(given: str | None) -> int:
    """A pipe that says something and then stays open, or nothing at all."""
    if given is None:
        return subprocess.DEVNULL
    read, write = os.pipe()
    os.write(write, given.encode())
    if given:
        os.close(write)
    return read


if __name__ == "__main__":
    main()
