"""A tool of the system that takes seconds: run beside the polls, and asked for what it said.

Bounded in time and in size, and without a shell. Its errors are told as one line.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.said import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LARGEST = 32 * 1024 * 1024
"""Bytes of what it may say."""

PATIENCE = 60.0
"""Seconds after which it is ended."""


class Said(NamedTuple):
    """What a tool said.

    Attributes:
        text: Its output, as UTF-8; whatever stands there instead of it where it failed.
        fault: Why it failed; empty if it did not.
    """

    text: str
    fault: str = ""


def run(command: Sequence[str], patience: float = PATIENCE) -> Said:
    """Run a tool to its end.

    Args:
        command: Its path and its arguments.
        patience: Seconds after which it is ended.
    """
    import subprocess  # late: most systems never need it
    import tempfile

    name = command[0].replace("\\", "/").rpartition("/")[2]
    try:
        with tempfile.TemporaryFile() as target:
            done = subprocess.run(
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=target,
                stderr=subprocess.DEVNULL,
                timeout=patience,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            target.seek(0)
            text = target.read(LARGEST + 1)
    except subprocess.TimeoutExpired:
        return Said("", say("{name} takes too long", name=name))
    except OSError as error:
        if isinstance(error, FileNotFoundError) and error.filename == command[0]:
            return Said("", say("{name} is not installed", name=name))
        return Said("", f"{name}: {error.strerror or error}")
    if len(text) > LARGEST:
        return Said("", say("{name} says too much", name=name))
    fault = say("{name} failed", name=name) if done.returncode else ""
    return Said(text.decode("utf-8", "replace"), fault)


class SlowTool:
    """Runs some tools one after another, again and again, each time in a thread of its own.

    To be asked from one thread.
    """

    def __init__(
        self, work: Callable[[], tuple[Said, ...]], *, every: float, first_wait: float = 0.0
    ) -> None:
        """Nothing is run yet.

        Args:
            work: Runs the tools.
            every: Seconds between the starts of two runs.
            first_wait: Seconds for which the first question waits for an answer.
        """
        self._work = work
        self._every = every
        self._first_wait = first_wait
        self._started: float | None = None
        self._thread: threading.Thread | None = None
        self._fresh: tuple[Said, ...] | None = None

    def news(self, now: float) -> tuple[Said, ...] | None:
        """What the tools said since this was last asked; ``None`` if nothing new.

        Args:
            now: Monotonic seconds.
        """
        is_first = self._started is None
        if self._thread is None and (self._started is None or now - self._started >= self._every):
            self._started = now
            # As a daemon: nobody waits for it at the end of the program.
            self._thread = threading.Thread(target=self._run, name="slow-tool", daemon=True)
            self._thread.start()
        if self._thread is None:
            return None
        self._thread.join(self._first_wait if is_first else 0.0)
        if self._thread.is_alive():
            return None
        self._thread = None
        found, self._fresh = self._fresh, None
        return found

    def _run(self) -> None:
        self._fresh = self._work()
