"""The program's end of the conversation with its helper."""

from __future__ import annotations

import os
import select
import subprocess
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from portwatch.core.document import DocumentError
from portwatch.core.helper_answer import LONGEST_ANSWER, parse_answer, parse_greeting
from portwatch.core.helper_request import Asked, ReleaseRequest, encode_request
from portwatch.core.model import ProcessId
from portwatch.services.runtime import now
from portwatch.services.stop import ProcessEnded, open_handle, started

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.helper_answer import Answer, Greeting
    from portwatch.core.helper_request import Request

PATIENCE = 10.0
"""Seconds that an answer may take: half of them for the helper to begin with it."""

_END = 2.0  # seconds for a helper to end after nobody asks any more
_AT_ONCE = 0.1  # the same for what has no rights yet, and does not look
_CHUNK = 256 * 1024
_SAID = 4096  # bytes of standard error


class HelperEndedError(Exception):
    """It has ended, or speaks otherwise than it should.

    Attributes:
        code: Its exit code; ``None`` if that is not known.
        said: What it wrote to standard error.
    """

    def __init__(self, code: int | None, said: str = "") -> None:
        super().__init__("the helper has ended")
        self.code = code
        self.said = said


class HelperSilentError(Exception):
    """It did not answer in time; it may do better next time."""


class HelperLink:
    """One helper. May be asked by several threads: each waits for its answer, one at a time."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; it may ask the person for a password first.

        Raises:
            OSError: There is no such program.
        """
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        if None in {self._process.stdin, self._process.stdout, self._process.stderr}:
            raise OSError("no pipes")
        self._stdin = self._fileno(self._process.stdin)
        self._stdout = self._fileno(self._process.stdout)
        os.set_blocking(self._stdin, False)
        # What the helper started may hold its standard error open when it has ended itself.
        os.set_blocking(self._fileno(self._process.stderr), False)
        self._lock = threading.Lock()
        self._kept = bytearray()
        self._unsent = bytearray()  # of the line that was written last
        self._number = 0
        self._wake, self._waker = os.pipe()
        self._waking = threading.Lock()  # a number that was given back may be another file's
        self._is_closed = False
        self._has_rights = False

    def greet(self) -> Greeting:
        """Wait until it has its rights, which may take a person's time.

        Raises:
            HelperEndedError: It did not get them, or the link was closed.
        """
        with self._lock:
            try:
                greeting = parse_greeting(self._line(None))
            except DocumentError:
                raise HelperEndedError(None, "it speaks otherwise than it should") from None
            self._has_rights = True
            return greeting

    def ask(self, request: Request, patience: float = PATIENCE) -> Answer:
        """Ask, and wait for the answer.

        What is not begun in half of its time is not done any more; only letting go of a process
        may come late.

        Args:
            request: What.
            patience: Seconds.

        Raises:
            HelperEndedError: There is none any more.
            HelperSilentError: It takes too long.
        """
        until = now().monotonic + patience
        with self._lock:
            if now().monotonic >= until:  # others had the time
                raise HelperSilentError
            self._write(until)  # the end of a line whose time was over
            self._number += 1
            begin = None if isinstance(request, ReleaseRequest) else until - patience / 2
            self._unsent += encode_request(Asked(self._number, request, begin))
            self._write(until)
            while True:
                try:
                    answered = parse_answer(self._line(until))
                except DocumentError:
                    raise HelperEndedError(None, "it speaks otherwise than it should") from None
                if answered.number == self._number:  # an earlier one is late
                    return answered.answer

    def interrupt(self) -> None:
        """Whoever waits for an answer waits no longer."""
        self._is_closed = True
        with self._waking, suppress(OSError):
            if self._waker >= 0:
                os.write(self._waker, b"x")

    def close(self) -> None:
        """Let it end; one that still waits for a password is asked to."""
        self.interrupt()
        with self._lock:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            try:
                self._process.wait(_END if self._has_rights else _AT_ONCE)
            except subprocess.TimeoutExpired:
                self._ask_to_end()
            if self._process.stderr is not None:
                self._process.stderr.close()
            with self._waking:
                if self._waker >= 0:
                    os.close(self._wake)
                    os.close(self._waker)
                    self._wake = self._waker = -1

    def _ask_to_end(self) -> None:
        """Until they have asked, pkexec and sudo are the person's; the helper ends by itself."""
        pid = self._process.pid
        with suppress(ProcessEnded, OSError, subprocess.TimeoutExpired):
            mark = started(pid)
            if mark is None:
                return
            handle = open_handle(ProcessId(pid, mark))
            try:
                handle.ask()
            finally:
                handle.close()
            self._process.wait(_END)

    def _write(self, until: float) -> None:
        while self._unsent:
            self._wait(self._stdin, select.POLLOUT, until)
            try:
                del self._unsent[: os.write(self._stdin, self._unsent)]
            except BlockingIOError:
                continue
            except OSError:
                raise self._ended() from None

    def _line(self, until: float | None) -> bytes:
        """The next line without its end."""
        while True:
            end = self._kept.find(b"\n")
            if end >= 0:
                line = bytes(self._kept[:end])
                del self._kept[: end + 1]
                return line
            if len(self._kept) > LONGEST_ANSWER:
                raise HelperEndedError(None, "it says too much")
            self._wait(self._stdout, select.POLLIN, until)
            chunk = os.read(self._stdout, _CHUNK)
            if not chunk:
                raise self._ended()
            self._kept += chunk

    def _wait(self, descriptor: int, event: int, until: float | None) -> None:
        if self._is_closed:  # so are the descriptors
            raise HelperEndedError(None)
        poll = select.poll()
        poll.register(descriptor, event)
        poll.register(self._wake, select.POLLIN)
        left = None if until is None else max(0.0, until - now().monotonic) * 1000
        ready = poll.poll(left)
        if self._is_closed:
            raise HelperEndedError(None)
        if not ready:
            raise HelperSilentError

    def _ended(self) -> HelperEndedError:
        try:
            code = self._process.wait(_END)
        except subprocess.TimeoutExpired:
            return HelperEndedError(None)
        said = b""
        if self._process.stderr is not None:
            with suppress(BlockingIOError):
                said = os.read(self._process.stderr.fileno(), _SAID)
        return HelperEndedError(code, said.decode("utf-8", "replace"))

    @staticmethod
    def _fileno(pipe: object) -> int:
        return int(pipe.fileno()) if hasattr(pipe, "fileno") else -1
