"""The real helper, started by root as pkexec starts it for somebody else."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from portwatch.core.helper_answer import Refused, parse_answer, parse_greeting
from portwatch.core.helper_request import Asked, BindRequest, SocketKey, encode_request
from portwatch.core.model import ProcessId
from portwatch.services.runtime import boot_id
from portwatch.services.stop import started
from portwatch.sources.socket_cookies import waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.helper_answer import Answer, Greeting, Trouble
    from portwatch.core.helper_request import Request

COMMAND = (sys.executable, "-IB", "-m", "portwatch.helper")
NOBODY = "65534"


class Helped:
    """A conversation with a helper.

    Attributes:
        process: The helper.
        greeting: Its first line.
    """

    def __init__(self, mode: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, mode],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PKEXEC_UID": NOBODY},
        )
        self.pid = self.process.pid
        self.greeting: Greeting = parse_greeting(self.read())
        self._number = 0

    def write(self, data: bytes) -> None:
        """Send bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def read(self) -> bytes:
        """One line without its end."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().removesuffix(b"\n")

    def ask(self, request: Request) -> Answer:
        """The answer to a request."""
        self._number += 1
        self.write(encode_request(Asked(self._number, request)))
        answered = parse_answer(self.read())
        assert answered.number == self._number
        return answered.answer

    def trouble(self, request: Request) -> Trouble:
        """Why a request is refused."""
        answer = self.ask(request)
        assert isinstance(answer, Refused), answer
        return answer.trouble


@contextmanager
def helped(mode: str = "act") -> Iterator[Helped]:
    """A helper that ends with the block."""
    made = Helped(mode)
    try:
        yield made
    finally:
        made.process.communicate()


def identity(pid: int) -> ProcessId:
    """Pid and start mark of a process that runs."""
    mark = started(pid)
    assert mark is not None
    return ProcessId(pid, mark)


def key(inode: int) -> SocketKey:
    """A listener's inode and cookie."""
    return next(SocketKey(*one) for one in waiting() if one[0] == inode)


def binding(pid: int, *inodes: int) -> BindRequest:
    """A request to bind a process by the listeners that it holds."""
    return BindRequest(boot_id(), identity(pid), sockets=tuple(map(key, inodes)))
