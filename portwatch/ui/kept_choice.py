"""Lets the person choose what the desktop keeps: starting with the session, the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.services.desktop_choice import DesktopChoiceError

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from portwatch.services.desktop_choice import DesktopChoice


class KeptChoice(QObject):
    """Keeps a command that can be checked and what the desktop has the same.

    Attributes:
        failed: It cannot be changed; carries one line for people.
    """

    failed = Signal(str)

    def __init__(self, action: QAction, choice: DesktopChoice | None, refusal: str) -> None:
        """Read how it stands.

        Args:
            action: Checked if it is so; hidden if nobody can choose.
            choice: The system's way.
            refusal: What is told where it cannot be changed; %1 is the reason.
        """
        super().__init__(action)
        self._action = action
        self._choice = choice
        self._refusal = refusal
        action.setVisible(choice is not None)
        self._show()
        action.triggered.connect(self._follow)

    def _show(self) -> None:
        self._action.setChecked(self._choice is not None and self._choice.is_on())

    @Slot(bool)
    def _follow(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        if self._choice is None:
            return
        try:
            self._choice.turn(wanted)
        except DesktopChoiceError as error:
            self.failed.emit(self._refusal.replace("%1", str(error)))
        self._show()
