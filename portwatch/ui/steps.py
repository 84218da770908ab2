"""Work that can wait, a little at each turn of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator


class Steps(QObject):
    """Takes a step at a turn of the event loop, once it is begun.

    Attributes:
        ended: The last step was taken, in time.
    """

    ended = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject | None = None) -> None:
        """Nothing is done yet.

        Args:
            steps: Does something each time that it is asked for the next one.
            parent: Keeps it.
        """
        super().__init__(parent)
        self._steps: Iterator[None] | None = steps
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def has_ended(self) -> bool:
        """Whether there is nothing left to do."""
        return self._steps is None

    @Slot()
    def begin(self) -> None:
        """Take the steps that are left, one after another; what was begun goes on."""
        if self._steps is not None and not self._timer.isActive():
            self._timer.start(0)

    @Slot()
    def finish(self) -> None:
        """Take all steps that are left, now: what they make is needed."""
        while self._steps is not None:
            self._take_step()
        self.stop()

    def stop(self) -> None:
        """Take no more steps; what is half done is as if it had not been begun."""
        self._timer.stop()
        self._steps = None  # an iterator that nobody holds is closed

    @Slot()
    def _go_on(self) -> None:
        self._timer.start(0)  # also if this one fails
        self._take_step()
        if self._steps is None:
            self.stop()
            self.ended.emit()

    def _take_step(self) -> None:
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._steps = None
