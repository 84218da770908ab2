"""A process that opens a port and hands it to another program, as a test says."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

# Reads lines: "exec WORDS..." becomes that program, "leave WORDS..." starts it and ends.
OPENER = """
import os, socket, sys
held = socket.create_server(("127.0.0.1", 0))
held.set_inheritable(True)
print(held.getsockname()[1], held.fileno(), flush=True)
how, *words = sys.stdin.readline().split("\\t")
words[-1] = words[-1].strip()
if how == "leave" and os.fork():
    os._exit(0)
os.execv(words[0], words)
"""
HOLD = """
import sys, time
time.sleep(600)
"""


class Opener:
    """A program of ``OPENER``; use it as a context manager.

    Attributes:
        port: Where it listens.
        descriptor: Of the listener, which what it executes inherits.
    """

    def __init__(self, *command: str, executable: str | None = None) -> None:
        self._process = subprocess.Popen(
            command,
            executable=executable,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        self.port, self.descriptor = map(int, self._process.stdout.readline().split())
        self.pid = self._process.pid

    def say(self, *words: str) -> None:
        """``exec`` or ``leave``, and the command line of what comes after it."""
        assert self._process.stdin is not None
        self._process.stdin.write("\t".join(words) + "\n")
        self._process.stdin.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self.pid, signal.SIGKILL)  # with what it has left behind
        self._process.communicate()


@contextmanager
def folder(below: Path) -> Iterator[Path]:
    """A folder of its own, gone at the end. Tests' own folders are below /tmp."""
    made = Path(tempfile.mkdtemp(prefix="portwatch-handover-", dir=below))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def script(path: Path, text: str) -> tuple[str, str]:
    """The command that runs a script, which is written."""
    path.write_text(text)
    return os.path.realpath(sys.executable), str(path)


def program(path: Path, source: str) -> Opener:
    """A program in C, compiled to that path and started."""
    code = path.with_suffix(".c")
    code.write_text(source)
    subprocess.run(["cc", "-o", str(path), str(code)], check=True)
    return Opener(str(path))
