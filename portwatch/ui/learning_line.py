"""How the first days went, in one line, with the way to end them or to begin anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QWidget

from portwatch.ui.button import Button, Kind
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import figure
from portwatch.ui.moment import on_day

if TYPE_CHECKING:
    from portwatch.services.learning import LearningState
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class LearningLine(QWidget):
    """Nothing is said before it is told how learning went.

    Attributes:
        wanted: Learning shall begin again, or end; carries which.
    """

    wanted = Signal(bool)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._state: LearningState | None = None
        self._icon = IconLabel(theme, icons)
        self._icon.show_icon(IconName.BOOK)
        self._text = ElidedLabel(theme, tint=quiet_tint)
        self._act = Button(theme, kind=Kind.UNDERLINED)
        self._act.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._icon)
        row.addWidget(self._text)
        row.addWidget(self._act)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def act(self) -> Button:
        """Ends learning, or begins it again."""
        return self._act

    def show_state(self, state: LearningState, now: float) -> None:
        """Say how it went.

        Args:
            state: How far it has come.
            now: Seconds since the epoch.
        """
        self._state = state
        self._text.setText(self._words(state, now))
        runs = state.ended_at is None and state.hours > 0
        self._act.setText(self.tr("Stop learning") if runs else self.tr("Learn again…"))
        self._act.setVisible(state.hours > 0)
        self.show()

    def _words(self, state: LearningState, now: float) -> str:
        if state.hours <= 0:
            return self.tr("Nothing is ever learnt: learn.hours is 0 in config.toml.")
        if state.ended_at is not None:
            return self.tr("Learning ended %1.").replace("%1", on_day(state.ended_at, now))
        if state.hours_left is None:
            return self.tr("Learning; its hours count when the first sheet is closed.")
        return self.tr("Learning for %n more hours of running.", "", state.hours_left)

    @Slot()
    def _ask(self) -> None:
        """Ending costs nothing; beginning lets in what is there."""
        state = self._state
        if state is None:
            return
        if state.ended_at is None:
            self.wanted.emit(False)
        elif self._agrees(state.hours):
            self.wanted.emit(True)

    def _agrees(self, hours: float) -> bool:
        box = QMessageBox(self.window())
        box.setWindowTitle(self.tr("Learn again"))
        told = self.tr("Learn for %1 hours once more?")
        box.setText(told.replace("%1", figure(f"{hours:g}")))
        box.setInformativeText(
            self.tr(
                "What listens then becomes expected, unless a weighty reason speaks against it."
                " Only hours count in which portwatch runs. Rules that are there stay."
            )
        )
        learn = box.addButton(self.tr("Learn again"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        agrees = box.clickedButton() is learn
        box.deleteLater()
        return agrees
