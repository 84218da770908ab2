"""How long one answer may take: what takes longer is given up where it stands."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


class TooSlowError(BaseException):
    """Not an ``Exception``: nothing that meets it on its way may take it for its own."""


def prepare() -> None:
    """To be called once, by the thread that answers."""
    signal.signal(signal.SIGALRM, _give_up)


def begin(seconds: float) -> None:
    """From now on it may take so long; ``TooSlowError`` is raised then."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def end() -> None:
    """It is answered, or about to be done: what was done is not told as given up."""
    signal.setitimer(signal.ITIMER_REAL, 0)


def hold() -> None:
    """Until ``go_on`` nothing is given up; for a moment in which something changes hands.

    What had been told before that is raised here, with all held: ``go_on`` is called in any case.
    Held on this thread only, and on those that it starts meanwhile; no other may take the alarm.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})


def go_on() -> None:
    """Whatever was held up since ``hold`` is raised here."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})


def _give_up(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TooSlowError
