"""Notices when looks at the machine do not come back, so that nothing old is taken for new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant

PATIENCE = 30_000
"""Milliseconds without a word after which looks are told not to come back."""

_POLLS = 3  # that may be missed, where the machine is looked at more seldom than that


class Silence(QObject):
    """Waits for the next word; lives on the window's thread.

    A file system of a network that does not answer holds up whoever asks it for a file, for as
    long as it likes, and no thread can be called back from there.

    Attributes:
        fell: Nothing has come for too long; carries when something came last, in seconds since
            the epoch.
        ended: Something came again.
        patience: Milliseconds to wait at least.
    """

    fell = Signal(float)
    ended = Signal()

    def __init__(self, clock: Callable[[], Instant], parent: QObject | None = None) -> None:
        """Nothing is waited for yet.

        Args:
            clock: This moment.
            parent: With which it ends.
        """
        super().__init__(parent)
        self.patience = PATIENCE
        self._clock = clock
        self._heard_at = 0.0
        self._is_late = self._is_silent = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._miss)

    def hear(self, interval: float) -> None:
        """Something came.

        Args:
            interval: Seconds in which the next is to come.
        """
        self._heard_at = self._clock().wall
        self._is_late = False
        # In two halves: what waits for this thread, when that was busy itself, has its turn.
        self._timer.start(max(self.patience, round(1000 * _POLLS * interval)) // 2)
        if self._is_silent:
            self._is_silent = False
            self.ended.emit()

    @Slot()
    def _miss(self) -> None:
        if not self._is_late:
            self._is_late = True
            self._timer.start()
            return
        self._is_silent = True
        self.fell.emit(self._heard_at)
