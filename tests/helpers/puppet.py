"""A process that does what a test says, line by line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Self

_SCRIPT = """
import ctypes, os, signal, socket, sys
from pathlib import Path
for line in sys.stdin:
    print(repr(eval(line)) if line.startswith("(") else exec(line), flush=True)
"""


class Puppet:
    """Another Python process; use it as a context manager.

    Attributes:
        pid: Its number.
        children: Processes that it forked by ``fork``.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.pid = self._process.pid
        self.children: list[int] = []

    def do(self, statement: str) -> None:
        """Execute one line."""
        assert self._say(statement) == "None", statement

    def tell(self, statement: str) -> None:
        """Execute one line after which it answers no more."""
        self._say(statement, wait=False)

    def ask(self, expression: str) -> str:
        """The ``repr`` of an expression."""
        return self._say(f"({expression})")

    def listen(self, name: str = "s") -> int:
        """Open a TCP listener of this name.

        Returns:
            Its port.
        """
        self.do(f"{name} = socket.create_server(('127.0.0.1', 0))")
        return int(self.ask(f"{name}.getsockname()[1]"))

    def listen_in_flight(self) -> int:
        """A listener that nobody holds: it waits in a Unix socket to be received.

        Returns:
            Its port.
        """
        port = self.listen()
        self.do("a, b = socket.socketpair()")
        self.do("socket.send_fds(a, [b'x'], [s.fileno()]); s.close()")
        return port

    def fork(self) -> int:
        """A child that holds the same descriptors and does nothing.

        It has begun to: what is signalled while Python makes its child ready is lost.
        """
        self.do("told, tell = os.pipe()")
        self.do(
            "child = os.fork() or "
            "(os.close(told), os.write(tell, b'.'), os.close(tell), signal.pause(), os._exit(0))"
        )
        self.do("os.read(told, 1); os.close(told); os.close(tell)")
        self.children.append(int(self.ask("child")))
        return self.children[-1]

    def end_child(self, pid: int) -> None:
        """End a forked child and wait for it."""
        self.children.remove(pid)
        self.do(f"os.kill({pid}, signal.SIGKILL); os.waitpid({pid}, 0)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)
        self._process.communicate()

    def _say(self, line: str, *, wait: bool = True) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip() if wait else ""
