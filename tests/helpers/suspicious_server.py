"""A program whose ports are told at once, each by a notification of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Self

# Suspicious, for it runs from a folder for temporary files: it leads whatever alert it is in, also
# one about what others open on this machine at the same moment. Not from a test's own folder, which
# is one where tools that test put programs and so speaks less against it.
SCRIPT = """
import pathlib, socket, sys
pathlib.Path("/proc/self/comm").write_text("e2e-server")  # a group of its own
ends = [socket.create_server(("127.0.0.1", 0))]
for line in sys.stdin:
    ends.append(socket.create_server(("127.0.0.1", 0)))
    print(ends[-1].getsockname()[1], flush=True)
"""


class SuspiciousServer:
    """Listens on one port from its start, and on another one each time it is told to."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="portwatch-", dir="/tmp")
        script = Path(self._folder.name, "serve.py")
        script.write_text(SCRIPT)
        self._process = subprocess.Popen(
            [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def listen(self) -> int:
        """Open another port; its number."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print("listen", file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
        self._folder.cleanup()
