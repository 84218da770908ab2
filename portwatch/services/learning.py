"""The first days, in which what listens is taken for expected: how long they last.

They end a number of hours after the sheet of the first start was closed; only hours count in
which portwatch ran.
"""

from __future__ import annotations

import json
import logging
import math
from typing import TYPE_CHECKING, Any, NamedTuple

from portwatch.core.fault import fault_text
from portwatch.services.private_file import UnusableFileError, read_text, set_aside, write_text

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Instant

_log = logging.getLogger(__name__)

FILE_NAME = "learning.json"
_HOUR = 3600.0
_STEP_AT_MOST = 60.0  # seconds that may pass between two polls; more is a machine asleep
_SAVE_EVERY = 60.0  # seconds of running


class LearningState(NamedTuple):
    """How far it has come, for people.

    Attributes:
        hours: How long it lasts in all; 0 where nothing is ever learnt.
        hours_left: Of running, each begun one counted; ``None`` before the sheet of the first
            start is closed, and after its end.
        ended_at: When it ended, in seconds since the epoch; ``None`` if it has not.
    """

    hours: float
    hours_left: int | None = None
    ended_at: float | None = None


class LearningPeriod:
    """Counts the hours; remembers them from one start to the next.

    Attributes:
        hours: How long it lasts after the sheet was closed.
    """

    def __init__(self, folder: Path, hours: float) -> None:
        """Read how far it had come.

        Args:
            folder: Of the program's state (``Paths.state``).
            hours: How long it lasts after the sheet was closed; 0 ends it there.
        """
        self.hours = hours
        self._path = folder / FILE_NAME
        self._ran = 0.0
        self._sheet_closed = False
        self._waited = 0.0  # seconds of running before the sheet was closed
        self._ended_at: float | None = None
        self._last: Instant | None = None
        self._saved_at = 0.0
        self._load()

    @property
    def is_open(self) -> bool:
        """Whether what is harmless is learnt still.

        A sheet that nobody reads, as where only the icon in the panel is seen, does not keep it
        open for ever: it rests after as many hours, until the sheet is closed.
        """
        if self._ended_at is not None:
            return False
        return self._sheet_closed or self._waited < self.hours * _HOUR

    @property
    def is_sheet_closed(self) -> bool:
        """Whether the person has read what happens at the first start."""
        return self._sheet_closed

    @property
    def ended_at(self) -> float | None:
        """When it ended, in seconds since the epoch; ``None`` if it has not."""
        return self._ended_at

    @property
    def left(self) -> float | None:
        """Seconds of running until it ends; ``None`` before the sheet is closed."""
        if not self._sheet_closed:
            return None
        return max(0.0, self.hours * _HOUR - self._ran) if self.is_open else 0.0

    @property
    def state(self) -> LearningState:
        """How far it has come."""
        left = self.left if self.is_open else None
        return LearningState(
            self.hours, None if left is None else math.ceil(left / _HOUR), self._ended_at
        )

    def advance(self, now: Instant) -> bool:
        """Time has passed; to be called at every poll.

        Returns:
            Whether the period has just ended.
        """
        last, self._last = self._last, now
        if not self.is_open:
            return False
        passed = 0.0 if last is None else now.monotonic - last.monotonic
        passed = min(max(0.0, passed), _STEP_AT_MOST)
        if not self._sheet_closed:
            self._wait(passed)
            return False
        self._ran += passed
        if self._ran >= self.hours * _HOUR:
            self.end(now)
            return True
        if self._ran - self._saved_at >= _SAVE_EVERY:
            self.save()
        return False

    def _wait(self, passed: float) -> None:
        self._waited += passed
        if self._waited - self._saved_at >= _SAVE_EVERY or not self.is_open:
            self.save()
            self._saved_at = self._waited

    def close_sheet(self) -> None:
        """The person has read it: from now on the hours count."""
        if not self._sheet_closed:
            self._sheet_closed = True
            self.save()

    def end(self, now: Instant) -> None:
        """Learn no more."""
        if self.is_open:
            self._ended_at = now.wall
            self.save()

    def begin_again(self) -> None:
        """Learn for the whole period once more."""
        self._ran, self._ended_at = 0.0, None
        self.save()

    def save(self) -> None:
        """Write down how far it has come; where that fails, it is counted anew one day."""
        document = {
            "ran_s": self._ran,
            "waited_s": self._waited,
            "sheet_closed": self._sheet_closed,
        }
        self._saved_at = self._ran
        try:
            write_text(self._path, json.dumps({**document, "ended_at": self._ended_at}))
        except OSError as error:
            _log.info("the learning period cannot be kept: %s", fault_text(error))

    def _load(self) -> None:
        try:
            text = read_text(self._path)
            if text is None:
                return
            self._take(json.loads(text))
        except UnusableFileError as error:
            if not error.is_denied:
                set_aside(self._path)
        except (ValueError, TypeError, KeyError, RecursionError, ArithmeticError):
            set_aside(self._path)

    def _take(self, found: dict[str, Any]) -> None:
        ran, ended = float(found["ran_s"]), found["ended_at"]
        closed, ended = bool(found["sheet_closed"]), None if ended is None else float(ended)
        waited = float(found.get("waited_s", 0.0))
        if not (0 <= ran < float("inf") and 0 <= waited < float("inf")):
            raise ValueError("no such time")
        self._waited = waited
        self._ran = self._saved_at = ran
        self._sheet_closed, self._ended_at = closed, ended
