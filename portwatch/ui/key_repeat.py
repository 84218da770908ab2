"""Whether a press is one of a person, or only repeats a key that is held down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class KeyRepeat:
    """Remembers the last release of a key.

    X11 sends a held key as a release and a press of the same moment. Qt tells such a press as a
    repeat only when both have arrived by the time it reads the first of them, which most have not.
    """

    def __init__(self) -> None:
        """No key was released yet."""
        self._key = 0
        self._moment = 0  # milliseconds; 0 where no display tells it

    def note_release(self, event: QKeyEvent) -> None:
        """A key was released, or is said to have been."""
        self._key, self._moment = event.key(), event.timestamp()

    def is_repeat(self, event: QKeyEvent) -> bool:
        """Whether this press repeats a key that nobody let go."""
        last = self._moment != 0 and (self._key, self._moment) == (event.key(), event.timestamp())
        return event.isAutoRepeat() or last
