"""What is done about memory once the window is there and what was loaded will stay."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

FULL_LOOKS = 1000
"""Looks at what outlived a first one until Python looks at everything of its own accord: some
million objects, so that garbage has a bound should there never be a moment of rest."""

AGAIN = 10 * 60_000
"""Milliseconds until what has come to stay meanwhile is spared too."""

PUT_OFF = 5
"""How often that waits for another ten minutes, since the person is at work in the window."""

_SETTLED = 3000  # milliseconds after which what is there will stay


def settle_memory() -> None:
    """Spare the garbage collector what lives as long as the program, and look for garbage.

    All is looked at, also what was spared before: garbage may be among it. That takes 42 ms, and
    a tenth of a second with 20,000 rows; for as long everything stands still, on whichever thread
    it is. So from now on Python looks at what is young alone, until this is called again.

    Before the first time no garbage is looked for (``portwatch.cli.main`` leaves it alone while
    the window is built): that took 60 ms of a start, and what is made then stays.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_LOOKS)
    gc.enable()


class Settling(QObject):
    """Settles memory once all is loaded, and again at moments of rest."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        """Nothing is done yet.

        Args:
            is_busy: Whether a person is at work, who would notice.
            parent: Keeps it.
        """
        super().__init__(parent)
        self._is_busy = is_busy
        self._waits = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLED)
        self._soon.timeout.connect(self._settle)
        self.again = QTimer(self)
        self.again.setInterval(AGAIN)
        self.again.timeout.connect(self._settle_at_rest)

    @Slot()
    def begin(self) -> None:
        """Something was loaded that will stay."""
        self._soon.start()

    def stop(self) -> None:
        """Leave memory as it is."""
        self._soon.stop()
        self.again.stop()

    @Slot()
    def _settle(self) -> None:
        settle_memory()
        self._waits = 0
        self.again.start()

    @Slot()
    def _settle_at_rest(self) -> None:
        self._waits += 1
        if self._waits > PUT_OFF or not self._is_busy():
            self._settle()
