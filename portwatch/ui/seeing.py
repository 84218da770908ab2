"""An administrator's rights on demand: the command, what tells of it, and its way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from portwatch.core.text import clean
from portwatch.services.helper_launch import doubt
from portwatch.services.rights import RightsState
from portwatch.ui.actions import Command
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.services.rights import Rights
    from portwatch.ui.main_window import MainWindow


class Seeing(QObject):
    """Over one window.

    Attributes:
        begun: Everything is seen; carries a sentence.
        failed: It is not, or no longer; carries why.
    """

    begun = Signal(object)
    failed = Signal(object)
    _changed = Signal()

    def __init__(
        self, rights: Rights | None, window: MainWindow, doubts: Callable[[], str] = doubt
    ) -> None:
        """Nothing is asked for yet.

        Args:
            rights: What can be asked for; ``None`` where nothing can, which hides the command.
            window: Where it is offered and told.
            doubts: Names the place that would run with all rights though others can change it.
        """
        super().__init__(window)
        self._rights = rights
        self._window = window
        self._doubts = doubts
        self._box: QMessageBox | None = None
        self._action = window.actions_[Command.SEE_EVERYTHING]
        self._action.setVisible(rights is not None)
        self._panel = window.side.gaps.seeing
        if rights is None:
            return
        # Emitted by a thread of the rights' own.
        self._changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        rights.changed = self._changed.emit
        self._action.triggered.connect(self._turn)
        self._panel.pressed.connect(self._turn)
        window.side.details.rights_requested.connect(self._turn)
        window.strip.rights_requested.connect(window.actions_[Command.GAPS].trigger)
        self._shown = rights.status
        self._tell()

    def close(self) -> None:
        """Give the rights back, and wait until that is done."""
        if self._rights is not None:
            self._rights.close()

    @property
    def question(self) -> QMessageBox | None:
        """What the person is asked at this moment."""
        return self._box

    @Slot()
    def _turn(self) -> None:
        """Ask for rights, or give them back."""
        rights = self._rights
        if rights is None:
            return
        if rights.status.state is not RightsState.OFF:
            rights.end()
            return
        place = self._doubts()
        if place:
            self._ask(place)
        else:
            rights.begin()

    def _ask(self, place: str) -> None:
        """Say first what would run: whoever can change it would have the rights too."""
        box = self._box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("See everything"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Run this copy of portwatch as an administrator?"))
        told = self.tr(
            "It was not installed by the system: other programs of yours can change %1, and"
            " whatever is there would run with an administrator's rights."
        )
        box.setInformativeText(told.replace("%1", clean(place, 200)))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        self._agree = box.addButton(
            self.tr("See everything all the same"), QMessageBox.ButtonRole.AcceptRole
        )
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(self._answer)
        box.open()

    @Slot()
    def _answer(self) -> None:
        box, self._box = self._box, None
        if box is None:
            return
        is_agreed = box.clickedButton() is self._agree
        box.deleteLater()
        if is_agreed and self._rights is not None:
            self._rights.begin()

    @Slot()
    def _show(self) -> None:
        """Tell what has changed; several changes may have come together."""
        if self._rights is None or self._rights.status is self._shown:
            return
        before, now = self._shown.state, self._rights.status
        self._shown = now
        self._tell()
        if now.state is RightsState.ON and before is not RightsState.ON:
            self.begun.emit(self.tr("Seeing everything until you close portwatch."))
        elif now.text:
            self.failed.emit(translated(now.text))

    def _tell(self) -> None:
        status = self._shown
        strip = self._window.strip
        self._panel.show_status(status)
        self._action.setText(self.tr("See everything"))
        self._window.side.details.offer_rights(status.state is RightsState.OFF)
        if status.state is RightsState.OFF:
            strip.show_rights("", "")
            return
        self._action.setText(self.tr("Stop seeing everything"))
        if status.state is RightsState.ASKING:
            strip.show_rights(
                self.tr("Waiting for your answer"), self.tr("The system asks who you are.")
            )
        else:
            strip.show_rights(
                self.tr("Seeing everything"),
                self.tr("Seeing everything until you close portwatch"),
            )
