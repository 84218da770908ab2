"""The icon in the panel: worst verdict at a glance, a small menu, and balloons as a fallback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from portwatch.core.model import Verdict
from portwatch.ui.icons import tray_icon
from portwatch.ui.language import translated
from portwatch.ui.tray_menu import TrayMenu

if TYPE_CHECKING:
    from portwatch.core.alerts import Alert
    from portwatch.ui.actions import Actions
    from portwatch.ui.theme import Theme

LOOK_AGAIN = 5000
"""Milliseconds between looks for a tray: a panel may start after the program, or again."""

# Some panels and notification servers take what they are given for markup, others do not, and
# nothing says which: what would make a tag or an entity looks only like it.
_NO_MARKUP = str.maketrans("<>&", "‹›＆")  # noqa: RUF001 - meant to look alike


class Tray(QObject):
    """The program's icon in the panel, whenever there is a panel that shows one.

    Attributes:
        menu: What opens on it.
        opened: The icon was clicked: the window is wanted.
        balloon_clicked: A balloon was clicked; carries its ``Alert``.
        availability_changed: A tray came or went.
    """

    opened = Signal()
    balloon_clicked = Signal(object)
    availability_changed = Signal(bool)

    def __init__(self, theme: Theme, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QSystemTrayIcon(self)
        self._state: tuple[Verdict, bool] | None = None
        self._told = ""
        self._unread = 0
        self._available = False
        self._alert: Alert | None = None
        self.menu = TrayMenu(actions)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(self._balloon_clicked)
        theme.changed.connect(self.refresh)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self.look)

    @property
    def is_available(self) -> bool:
        """Whether a panel shows the icon (``isVisible`` stays true without one)."""
        return self._available

    def start(self) -> None:
        """Show the icon as soon as there is a place for it."""
        self.show_state(Verdict.EXPECTED, self.tr("portwatch"), new=False)
        self._icon.show()
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Take the icon away."""
        self._timer.stop()
        self._icon.hide()
        self.menu.deleteLater()

    @Slot()
    def look(self) -> None:
        """Look whether there is a tray now."""
        available = QSystemTrayIcon.isSystemTrayAvailable()
        if available != self._available:
            self._available = available
            self.availability_changed.emit(available)

    def show_state(self, worst: Verdict, sentence: str, *, new: bool) -> None:
        """Draw the worst open verdict, and tell it in words.

        Args:
            worst: The worst verdict among the listeners.
            sentence: The status line's sentence.
            new: Whether something opened that nobody has looked at yet.
        """
        if (worst, new) != self._state:
            self._state = worst, new
            self.refresh()
        if sentence != self._told:
            self._told = sentence
            self.menu.show_sentence(sentence)
            self._tell()

    def show_unread(self, count: int) -> None:
        """Tell how many alerts nobody has looked at."""
        if count != self._unread:
            self._unread = count
            self._tell()

    def _tell(self) -> None:
        tip = f"portwatch: {translated(self._told).translate(_NO_MARKUP)}"
        if self._unread:
            unread = self.tr("%n unread alerts", "", self._unread)
            tip = f"{tip}\n{unread}"
        self._icon.setToolTip(tip)

    @Slot()
    def refresh(self) -> None:
        """Draw the icon again: the desktop's scheme has changed."""
        if self._state is not None:
            worst, new = self._state
            self._icon.setIcon(tray_icon(worst, new=new, dark_panel=self._theme.is_dark))

    def balloon(self, alert: Alert) -> None:
        """Tell an alert where the desktop has no notification server."""
        self._alert = alert
        title, body = (translated(text).translate(_NO_MARKUP) for text in (alert.title, alert.body))
        self._icon.showMessage(title, body, self._icon.icon())

    @Slot(QSystemTrayIcon.ActivationReason)
    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        }:
            self.opened.emit()

    @Slot()
    def _balloon_clicked(self) -> None:
        if self._alert is not None:
            self.balloon_clicked.emit(self._alert)
