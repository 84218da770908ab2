"""Lets the person choose whether the program starts with the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.services.autostart import AutostartError

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from portwatch.services.autostart import Autostart


class LoginStart(QObject):
    """Keeps a command that can be checked and the session's own list the same.

    Attributes:
        failed: It cannot be changed; carries one line for people.
    """

    failed = Signal(str)

    def __init__(self, action: QAction, autostart: Autostart | None) -> None:
        """Read how it stands.

        Args:
            action: Checked if the program starts with the session; hidden if nobody knows.
            autostart: The system's way.
        """
        super().__init__(action)
        self._action = action
        self._autostart = autostart
        action.setVisible(autostart is not None)
        self._show()
        action.triggered.connect(self._follow)

    def _show(self) -> None:
        self._action.setChecked(self._autostart is not None and self._autostart.is_on())

    @Slot(bool)
    def _follow(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        if self._autostart is None:
            return
        try:
            self._autostart.turn(wanted)
        except AutostartError as error:
            told = self.tr("Starting with the session cannot be changed: %1")
            self.failed.emit(told.replace("%1", str(error)))
        self._show()
