"""Tells a person that something opened: on the desktop, by the tray, or in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.alerts import Alert, AlertGate

if TYPE_CHECKING:
    from portwatch.core.tick import Tick
    from portwatch.ui.notifier import DesktopNotifier
    from portwatch.ui.tray import Tray


class Announcer(QObject):
    """Takes each alert to the best place there is.

    Attributes:
        show_requested: A person wants to see what an alert speaks of; carries the ``Alert``.
        banner_requested: Nobody else can show it: the window shall; carries the ``Alert``.
    """

    show_requested = Signal(object)
    banner_requested = Signal(object)

    def __init__(
        self, notifier: DesktopNotifier, tray: Tray, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._gate = AlertGate()
        self._notifier = notifier
        self._tray = tray
        notifier.activated.connect(self._show)
        notifier.refused.connect(self._fall_back)
        tray.balloon_clicked.connect(self._show)

    def follow(self, tick: Tick) -> bool:
        """Announce what a poll found; true if something was announced."""
        alert = self._gate.admit(tick.alerts, tick.at)
        if alert is None:
            return False
        self._notifier.notify(alert)
        return True

    def tell(self, title: str, body: str) -> None:
        """Tell something that is about the program itself; a click on it shows nothing."""
        self._notifier.notify(Alert(title, body, ()))

    @Slot(object)
    def _fall_back(self, alert: Alert) -> None:
        """Tell an alert that the desktop cannot show."""
        if self._tray.is_available:
            self._tray.balloon(alert)
        else:
            self.banner_requested.emit(alert)

    @Slot(object)
    def _show(self, alert: Alert) -> None:
        if alert.listeners:
            self.show_requested.emit(alert)
