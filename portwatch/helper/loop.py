"""Reads requests line by line, answers each, and keeps to limits."""

from __future__ import annotations

import os
import select
from typing import TYPE_CHECKING

from portwatch.core.document import DocumentError
from portwatch.core.helper_answer import (
    LONGEST_ANSWER,
    Answered,
    Refused,
    Trouble,
    encode_answer,
)
from portwatch.core.helper_request import LONGEST_REQUEST, ToolRequest, number_of, parse_request
from portwatch.helper import patience
from portwatch.services.runtime import now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.helper_request import Request
    from portwatch.helper.answers import Answers

PATIENCE = 5.0
"""Seconds that an answer may take; it is given up then."""

PATIENCE_WITH_TOOLS = 8.0
"""The same where a tool of the system is asked, which has five seconds itself."""

BURST = 200
"""Requests that are answered at once; those beyond wait."""

RATE = 100
"""Requests a second that are answered in the long run."""

_UNREAD = 5.0  # seconds that an answer may wait to be read
_CHUNK = 64 * 1024


class Loop:
    """One conversation."""

    def __init__(self, answers: Answers, stdin: int = 0, stdout: int = 1) -> None:
        """Nothing is read yet.

        Args:
            answers: Knows the answers.
            stdin: Where requests come from.
            stdout: Where answers go to; made non-blocking.
        """
        self._answers = answers
        self._stdin = stdin
        self._stdout = stdout
        self._left = float(BURST)
        self._filled_at = now().monotonic

    def run(self) -> None:
        """Answer until nobody asks any more."""
        os.set_blocking(self._stdout, False)
        patience.prepare()
        for line in self._lines():
            self._wait_for_room()
            self.tell(self._line(line))

    def tell(self, line: bytes) -> None:
        """Write a line; who does not read it in time is not talked to any more.

        Raises:
            OSError: Nobody reads it.
        """
        poll = select.poll()
        poll.register(self._stdout, select.POLLOUT)
        view = memoryview(line)
        while view:
            if not poll.poll(_UNREAD * 1000):
                raise BrokenPipeError
            try:
                view = view[os.write(self._stdout, view[:_CHUNK]) :]
            except BlockingIOError:
                continue

    def _lines(self) -> Iterator[bytes | None]:
        """Lines without their ends; ``None`` for one that was too long and is left out."""
        kept = b""
        is_too_long = False
        while chunk := self._read():
            *whole, kept = (kept + chunk).split(b"\n")
            for line in whole:
                yield None if is_too_long or len(line) > LONGEST_REQUEST else line
                is_too_long = False
            if len(kept) > LONGEST_REQUEST:
                kept, is_too_long = b"", True

    def _read(self) -> bytes:
        """Wait for somebody who asks, and look after what takes its time meanwhile."""
        while (wait := self._answers.tend()) is not None:
            if select.select([self._stdin], [], [], max(0.0, wait))[0]:
                break
        return os.read(self._stdin, _CHUNK)

    def _line(self, line: bytes | None) -> bytes:
        if line is None:
            return _refusal(0, Trouble.TOO_LARGE, "the line is too long")
        try:
            asked = parse_request(line)
        except DocumentError as error:
            return _refusal(number_of(line), Trouble.BAD_REQUEST, str(error)[:200])
        except Exception as error:  # noqa: BLE001 - told to who asked
            return _refusal(0, Trouble.FAILED, type(error).__name__)
        if asked.until is not None and now().monotonic > asked.until:
            return _refusal(asked.number, Trouble.TOO_SLOW, "it came too late")
        told = self._answer(asked.number, asked.request)
        if len(told) > LONGEST_ANSWER:
            return _refusal(asked.number, Trouble.TOO_LARGE, "the answer is too long")
        return told

    def _answer(self, number: int, request: Request) -> bytes:
        """The answer as it is told: whatever a process does to its own, the next one is given."""
        try:
            patience.begin(PATIENCE_WITH_TOOLS if isinstance(request, ToolRequest) else PATIENCE)
            try:
                answer = self._answers.to(request)
                return encode_answer(Answered(number, answer))
            finally:
                patience.end()
        except patience.TooSlowError:
            self._answers.start_afresh()
            return _refusal(number, Trouble.TOO_SLOW, "it took too long")
        except Exception as error:  # noqa: BLE001 - told to who asked
            self._answers.start_afresh()
            return _refusal(number, Trouble.FAILED, f"{type(error).__name__}: {error}"[:200])

    def _wait_for_room(self) -> None:
        """Who asks without end is answered no faster than at the rate."""
        at = now().monotonic
        self._left = min(float(BURST), self._left + (at - self._filled_at) * RATE)
        self._filled_at = at
        if self._left < 1:
            select.select([], [], [], 1 / RATE)
        self._left -= 1


def _refusal(number: int, trouble: Trouble, text: str) -> bytes:
    return encode_answer(Answered(number, Refused(trouble, text)))
