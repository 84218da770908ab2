"""The desktop's screen saver, where it tells of itself: whether it covers the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.presence import SAVER, SAVER_PATH
from portwatch.ui.bus_peer import BusPeer

if TYPE_CHECKING:
    from portwatch.ui.bus_peer import Reply, Told


class ScreenSaver(QObject):
    """Follows it on the session bus; it may come and go.

    Attributes:
        told: It covers the screen, or does not; carries which.
    """

    told = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Ask whether it does now.

        Raises:
            BusError: There is no session bus.
        """
        super().__init__(parent)
        self._bus = BusPeer(SAVER, SAVER_PATH, ("ActiveChanged",), self, starts=False)
        self._bus.told.connect(self._heed)
        self._bus.owner_changed.connect(self._ask)
        self._bus.lost.connect(self._lose)
        self._ask()

    def close(self) -> None:
        """Give back the connection."""
        self._bus.close()

    @Slot()
    def _ask(self) -> None:
        self._bus.call("GetActive", answer=self._learn)

    def _learn(self, reply: Reply) -> None:
        """Where there is none, or it does not tell, it covers nothing."""
        self.told.emit(not reply.is_error and reply.body[:1] == (True,))

    @Slot(object)
    def _heed(self, told: Told) -> None:
        self.told.emit(told.body[:1] == (True,))

    @Slot()
    def _lose(self) -> None:
        self.told.emit(False)
