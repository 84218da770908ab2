"""The part of a panel that offers an administrator's rights, or tells that there are some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from portwatch.core.helper_request import Mode
from portwatch.services.rights import RightsState
from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import quiet_tint
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from portwatch.services.rights import RightsStatus
    from portwatch.ui.theme import Theme


class SeeingSection(Section):
    """Hidden where rights are not offered, and where they would show nothing more.

    Attributes:
        pressed: The person wants them, or does not want them any more.
    """

    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._status: RightsStatus | None = None
        self._is_needed = False
        self._head = TextBlock(theme, strong=True)
        self._text = TextBlock(theme, tint=quiet_tint)
        self._begin = Button(theme, self.tr("See everything"), Kind.PRIMARY)
        self._end = Button(theme)
        row = QHBoxLayout()
        for button in (self._begin, self._end):
            button.clicked.connect(self.pressed)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self._head)
        self.column.addWidget(self._text)
        self.column.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._head.text}\n{self._text.text}"

    def show_need(self, needed: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether an administrator would see more."""
        self._is_needed = needed
        self._refresh()

    def show_status(self, status: RightsStatus) -> None:
        """How it stands with the rights."""
        self._status = status
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        status = self._status
        if status is None:
            return
        is_off = status.state is RightsState.OFF
        self.setVisible(self._is_needed or not is_off)
        self._begin.setVisible(is_off)
        self._end.setVisible(not is_off)
        name = self.tr("Rights")
        if is_off:
            self._head.show_text(self.tr("An administrator sees more"), name)
            self._text.show_text(
                self.tr(
                    "portwatch can ask for an administrator's rights until you close it. A small"
                    " helper looks then; this window stays yours. The system asks who you are."
                ),
                name,
            )
        elif status.state is RightsState.ASKING:
            self._head.show_text(self.tr("Waiting for your answer"), name)
            self._text.show_text(
                self.tr("The system asks who you are, in a dialog of its own."), name
            )
            self._end.setText(self.tr("Cancel"))
        else:
            self._head.show_text(self.tr("Seeing everything until you close portwatch"), name)
            self._text.show_text(_what(self, status), name)
            self._end.setText(self.tr("Stop seeing everything"))


def _what(section: SeeingSection, status: RightsStatus) -> str:
    if status.text:
        return status.text
    if status.mode is Mode.SEE:
        return section.tr("This system lets portwatch look, but not stop what is not yours.")
    return section.tr(
        "What belongs to others is shown, and its processes can be stopped. Services of the system,"
        " and containers, are stopped by their managers, which the helper asks for you."
    )
