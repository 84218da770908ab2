"""The menu of the icon in the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from portwatch.ui.actions import Command
from portwatch.ui.language import translated
from portwatch.ui.moment import clock_text, time_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.alerts import Alert
    from portwatch.ui.actions import Actions

ALERTS = 3
"""How many alerts it lists, the latest first."""

_LETTERS = 70  # of an alert's title: panels draw a menu as wide as its longest line


class TrayMenu(QMenu):
    """Kept for good, with the same items.

    A menu that is rebuilt while it is open loses the pointer, and a panel that draws it itself
    loses its items.

    Attributes:
        alert_chosen: One of the latest alerts is wanted; carries it.
        quiet_chosen: Notifications shall rest for an hour, or come again.
    """

    alert_chosen = Signal(object)
    quiet_chosen = Signal(bool)

    def __init__(self, actions: Actions) -> None:
        """Nothing to tell yet.

        Args:
            actions: The window's commands.
        """
        super().__init__()
        self._alerts: Sequence[tuple[float, Alert]] = ()
        self._now = 0.0
        self._shown: tuple[Alert, ...] = ()
        self._sentence = self._added(self.tr("portwatch"))
        self._sentence.setEnabled(False)
        self.addSeparator()
        self._items = tuple(self._added("") for _ in range(ALERTS))
        for number, item in enumerate(self._items):
            item.triggered.connect(lambda _=False, which=number: self._choose(which))
        self._below_alerts = self.addSeparator()
        self._quiet = self._added("")
        self._quiet.setCheckable(True)
        self._quiet.toggled.connect(self.quiet_chosen)
        self.addSeparator()
        for command in (Command.SHOW_WINDOW, Command.QUIT):
            self.addAction(actions[command])
        self.aboutToShow.connect(self._fill)
        self.show_quiet(None)
        self._fill()

    @property
    def sentence(self) -> QAction:
        """The first line, which says how things are."""
        return self._sentence

    @property
    def items(self) -> tuple[QAction, ...]:
        """The lines of the latest alerts; hidden where there are fewer."""
        return self._items

    @property
    def quiet(self) -> QAction:
        """Checked while notifications rest."""
        return self._quiet

    def show_sentence(self, text: str) -> None:
        """Say how things are."""
        self._sentence.setText(_plain(translated(text)))

    def show_alerts(self, alerts: Sequence[tuple[float, Alert]], now: float) -> None:
        """List these the next time that it opens.

        Args:
            alerts: When, in seconds since the epoch, and what; the latest first.
            now: This moment, as well.
        """
        self._alerts = alerts
        self._now = now
        if not self.isVisible():
            self._fill()

    def show_quiet(self, until: float | None) -> None:
        """Say until when notifications rest, in seconds since the epoch; ``None``: they do not."""
        before = self._quiet.blockSignals(True)
        self._quiet.setChecked(until is not None)
        self._quiet.blockSignals(before)
        text = self.tr("No notifications for an hour")
        if until is not None:
            text = self.tr("No notifications until %1").replace("%1", time_text(until))
        self._quiet.setText(text)

    def _added(self, text: str) -> QAction:
        action = QAction(text, self)
        self.addAction(action)
        return action

    @Slot()
    def _fill(self) -> None:
        self._shown = tuple(alert for _, alert in self._alerts[:ALERTS])
        for number, item in enumerate(self._items):
            item.setVisible(number < len(self._shown))
            if item.isVisible():
                at, alert = self._alerts[number]
                title = translated(alert.title)
                if len(title) > _LETTERS:
                    title = f"{title[:_LETTERS]}…"
                item.setText(_plain(f"{clock_text(at, self._now)}  {title}"))
        self._below_alerts.setVisible(bool(self._shown))

    def _choose(self, number: int) -> None:
        if number < len(self._shown):
            self.alert_chosen.emit(self._shown[number])


def _plain(text: str) -> str:
    """A text of which no letter is underlined."""
    return text.replace("&", "&&")
