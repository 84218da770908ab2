"""How much code is looked at in a while: a look takes half a millisecond for each kilobyte."""

from __future__ import annotations

A_SECOND = 256 * 1024
"""Bytes of code that are looked at in a second; so many may be due at once."""

UNHURRIED = 16 * 1024 * 1024
"""Bytes for who looks only once and would rather wait some seconds than not know."""

_A_FILE = 2 * 1024  # what to find and open it costs besides


class LookBudget:
    """Bytes that are left; one file may go beyond them, and the next ones wait for that."""

    def __init__(self) -> None:
        """A second's worth is there."""
        self._left = float(A_SECOND)
        self._most = float(A_SECOND)
        self._filled: float | None = None

    @property
    def is_spent(self) -> bool:
        """Whether the next look has to wait."""
        return self._left <= 0

    def fill(self, now: float) -> None:
        """Add what the time since the last filling brings.

        Args:
            now: Monotonic seconds.
        """
        if self._filled is not None:
            passed = max(now - self._filled, 0.0)
            self._left = min(self._left + passed * A_SECOND, self._most)
        self._filled = now

    def spend(self, size: int) -> None:
        """A file was looked at, so many bytes of it."""
        self._left -= size + _A_FILE

    def take_time(self) -> None:
        """From now on there is as much as for a single look."""
        self._left = self._most = float(UNHURRIED)
