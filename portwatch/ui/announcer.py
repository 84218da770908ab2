"""Tells a person that something opened: on the desktop, by the tray, or in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from portwatch.core.alerts import Alert, AlertGate, Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.alert_policy import AlertPolicy
    from portwatch.core.model import Instant, Listener
    from portwatch.core.settings import Settings
    from portwatch.core.tick import Tick
    from portwatch.ui.notifier import DesktopNotifier
    from portwatch.ui.tray import Tray


class Announcer(QObject):
    """Takes each alert to the best place there is.

    Attributes:
        answered: A person answered an alert; carries it and the ``Answer``.
        urged: Something suspicious opened; carries the ``Alert``.
        banner_requested: Nobody else can show it: the window shall; carries the ``Alert``.
    """

    answered = Signal(object, object)
    urged = Signal(object)
    banner_requested = Signal(object)

    def __init__(
        self,
        notifier: DesktopNotifier,
        tray: Tray,
        policy: AlertPolicy,
        clock: Callable[[], Instant],
        parent: QObject | None = None,
    ) -> None:
        """Nothing was told yet.

        Args:
            notifier: The desktop's notifications.
            tray: Balloons, where there are none of those.
            policy: Which alerts interrupt.
            clock: This moment.
            parent: The owner.
        """
        super().__init__(parent)
        self._gate = AlertGate()
        self._policy = policy
        self._is_away = False
        self._standing: Sequence[Listener] | None = None
        self._clock = clock
        self._notifier = notifier
        self._tray = tray
        self._summary = QTimer(self)
        self._summary.setSingleShot(True)
        self._summary.setTimerType(Qt.TimerType.PreciseTimer)
        self._summary.timeout.connect(self.summarise)
        notifier.activated.connect(self.answered)
        notifier.refused.connect(self._fall_back)
        tray.balloon_clicked.connect(self._show)

    def follow(self, tick: Tick) -> Alert | None:
        """Notify of what a poll found, as far as it is to interrupt; the alert, if there is one."""
        self._standing = tick.listeners
        alert = self._gate.admit(tick.alerts, tick.at)
        self._notify(alert, tick.at)
        if alert is not None and alert.is_urgent:
            self.urged.emit(alert)
        return alert

    @Slot(object)
    def follow_settings(self, settings: Settings) -> None:
        """The person wants to be told otherwise from now on."""
        self._policy.follow(settings.alerts)
        self.summarise()

    def rest(self, seconds: float) -> None:
        """Notify of nothing but what is suspicious for so long; 0 ends that."""
        self._policy.hush(self._clock().monotonic + seconds)
        self.summarise()

    @Slot(bool)
    def follow_presence(self, away: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Nobody is there to see it from now on, or somebody is again."""
        self._is_away = away
        self.summarise()

    @Slot()
    def summarise(self) -> None:
        """Notify of what has come together since the last notification."""
        self._notify(None, self._clock())

    def _notify(self, alert: Alert | None, at: Instant) -> None:
        for each in self._policy.admit(alert, at, self._standing, away=self._is_away):
            self._notifier.notify(each)
        due = self._policy.due
        if due is None:
            self._summary.stop()
        else:
            self._summary.start(max(0, round(1000 * (due - at.monotonic))) + 1)

    def tell(self, title: str, body: str) -> None:
        """Tell something that is about the program itself; a click on it shows nothing."""
        self._notifier.notify(Alert(title, body, ()))

    @Slot(object)
    def _fall_back(self, alert: Alert) -> None:
        """Tell an alert that the desktop cannot show."""
        self._tray.look()  # a panel may have gone a moment ago: nobody would see the balloon
        if self._tray.is_available:
            self._tray.balloon(alert)
        else:
            self.banner_requested.emit(alert)

    @Slot(object)
    def _show(self, alert: Alert) -> None:
        if alert.listeners:
            self.answered.emit(alert, Answer.SHOW)
