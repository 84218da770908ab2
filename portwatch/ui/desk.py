"""Everything of one window together: built, opened and closed in the right order."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.alert_policy import AlertPolicy
from portwatch.core.explain import explain
from portwatch.core.text import clean
from portwatch.ui.actions import Command
from portwatch.ui.aloud import say_aloud
from portwatch.ui.announcer import Announcer
from portwatch.ui.desk_parts import DeskParts, Surroundings
from portwatch.ui.faults_notice import FaultsNotice
from portwatch.ui.history_worker import Memory
from portwatch.ui.icons import IconName, Icons, app_icon
from portwatch.ui.kept_choice import KeptChoice
from portwatch.ui.language import translated
from portwatch.ui.main_window import MainWindow
from portwatch.ui.moment import hour_of
from portwatch.ui.notifier import DesktopNotifier
from portwatch.ui.panes import ACTIVITY_TAB
from portwatch.ui.preferring import Preferring, made_theme
from portwatch.ui.presence import Presence
from portwatch.ui.presenter import Presenter
from portwatch.ui.settings_keeper import SettingsKeeper
from portwatch.ui.settling import Settling
from portwatch.ui.tray import Tray
from portwatch.ui.warm_up import WarmUp, chart_steps
from portwatch.ui.window_keeper import WindowKeeper
from portwatch.ui.window_state import WindowState
from portwatch.ui.worker import LAST_POLL, MonitorWorker
from portwatch.ui.worker_thread import WorkerThread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from portwatch.core.alerts import Alert
    from portwatch.core.explain import Explanation
    from portwatch.core.model import Instant, Listener, Protocol
    from portwatch.core.settings import AlertSettings
    from portwatch.services.desktop_choice import DesktopChoices
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.history import History
    from portwatch.services.history_protocol import HistoryReader
    from portwatch.services.monitor import Monitor
    from portwatch.services.power import PowerSource
    from portwatch.services.rights import Rights
    from portwatch.services.settings import Loaded, SettingsFile
    from portwatch.sources.protocols import Sources
    from portwatch.ui.first_start import FirstStart


class Desk(QObject):
    """The window, the tray, the notifications, and the thread that polls for them.

    Attributes:
        starts_again: Whether the program shall be started anew when it has ended.
        parts: What is made once the window is filled.
    """

    _opened = Signal()

    def __init__(
        self,
        application: QApplication,
        monitor: Monitor,
        state_file: Path,
        *,
        loaded: Loaded,
        settings: SettingsFile | None = None,
        clock: Callable[[], Instant],
        cpu: Callable[[], float],
        open_sources: Callable[[], Sources],
        power: PowerSource | None = None,
        expectations: ExpectationsFile | None = None,
        choices: DesktopChoices | None = None,
        history: History | None = None,
        open_history: Callable[[], HistoryReader] | None = None,
        rights: Rights | None = None,
    ) -> None:
        """Build what the window is painted from, beside the first look; nothing is shown yet.

        Args:
            application: Of the process.
            monitor: What is watched; closed with the desk.
            state_file: Where the window's place is remembered.
            loaded: The person's settings.
            settings: Where they are written; without it, what is set holds for this run.
            clock: This moment.
            cpu: Seconds of processor time that the program has used.
            open_sources: Opens the same machine once more, for a fresh look before a stop.
            power: Knows what the computer runs on.
            expectations: Where rules are kept; without it none can be made.
            choices: What the desktop keeps; without it nothing of that is offered.
            history: Remembers what is found; closed by who made it.
            open_history: Opens what is remembered, on the thread that asks it.
            rights: An administrator's on demand, closed with the desk; without, none are offered.
        """
        super().__init__()
        self.starts_again = False
        self._application = application
        self._monitor = monitor
        self._clock = clock
        self._state = WindowState(state_file)
        self.settings = SettingsKeeper(loaded, settings, self)
        self.theme = made_theme(application, loaded.settings.looks)
        self._icons = Icons(self.theme)
        application.setWindowIcon(app_icon())
        self._worker = MonitorWorker(monitor, loaded.settings.poll, clock, power, history)
        self._thread = self._begun_thread(self._worker)
        self.memory = None if open_history is None else Memory(open_history)
        self.window = MainWindow(self.theme, self._icons, self._explain, self.memory)
        problems = loaded.problems + ((self._state.problem,) if self._state.problem else ())
        self._faults = FaultsNotice(self.window.notice, problems)
        self._notifier = DesktopNotifier(clock, application.windowIcon())
        self.tray = Tray(self.theme, self.window.actions_)
        self._announcer = self._made_announcer(loaded.settings.alerts)
        self.presenter = self._made_presenter(cpu)
        self.parts = self._made_parts(open_sources, rights, history, expectations)
        self._connect(expectations, choices, rights)

    def _begun_thread(self, worker: MonitorWorker) -> WorkerThread:
        """It looks at the machine for the first time while the window is built."""
        made = WorkerThread(worker, "monitor", begin=worker.look_ahead, end=worker.stop)
        made.start()
        return made

    def _made_parts(
        self,
        open_sources: Callable[[], Sources],
        rights: Rights | None,
        history: History | None,
        rules: ExpectationsFile | None,
    ) -> DeskParts:
        around = Surroundings(
            window=self.window,
            monitor=self._monitor,
            worker=self._worker,
            presenter=self.presenter,
            tray=self.tray,
            theme=self.theme,
            icons=self._icons,
            settings=self.settings,
            clock=self._clock,
            open_sources=open_sources,
            rights=rights,
            history=history,
            memory=self.memory,
            rules=rules,
        )
        return DeskParts(around, first=self._listen)

    def _made_presenter(self, cpu: Callable[[], float]) -> Presenter:
        return Presenter(
            self._worker,
            self.window,
            tray=self.tray,
            announcer=self._announcer,
            state=self._state,
            clock=self._clock,
            cpu=cpu,
        )

    def _made_announcer(self, settings: AlertSettings) -> Announcer:
        policy = AlertPolicy(settings, hour_of)
        announcer = Announcer(self._notifier, self.tray, policy, self._clock)
        self._presence = Presence(os.environ, self)
        self._presence.changed.connect(announcer.follow_presence)
        announcer.urged.connect(self._say_alert)
        return announcer

    def _connect(
        self,
        rules: ExpectationsFile | None,
        choices: DesktopChoices | None,
        rights: Rights | None,
    ) -> None:
        self._settling = Settling(self.window.isActiveWindow, self)
        self._connect_warm_up()
        self._connect_choices(choices)
        self._connect_first_start()
        self._connect_settings()
        # What makes these comes later: the acts below the details do not move then.
        details = self.window.side.details
        details.offer_expecting(rules is not None and self._monitor.expectations is not None)
        details.offer_rights(rights is not None)
        self._keeper = WindowKeeper(self._state, self.window, self)
        self._opened.connect(self._worker.start)
        self._worker.faulted.connect(self._faults.tell)
        self.parts.done.connect(self._tell_done)
        self.parts.failed.connect(self._tell_failure)
        self.parts.ended.connect(self._settling.begin)
        self.presenter.ended.connect(self.quit)
        self.window.actions_[Command.QUIT].triggered.connect(self.quit)
        self.window.actions_[Command.ABOUT].triggered.connect(self._show_about)

    def _connect_warm_up(self) -> None:
        """Load what the charts need when somebody is about to ask for them: it is 20 MB."""
        self._warm_up = WarmUp(chart_steps(), self)
        self._warm_up.ended.connect(self._settling.begin)
        self.window.tab_row.pointed.connect(self._point)
        self.window.activity.charts_needed.connect(self._warm_up.finish)

    def _connect_choices(self, choices: DesktopChoices | None) -> None:
        login, menu = (None, None) if choices is None else choices
        told = self.tr("Starting with the session cannot be changed: %1")
        self._login = KeptChoice(self.window.actions_[Command.START_AT_LOGIN], login, told)
        told = self.tr("The menu of applications cannot be changed: %1")
        self._menu = KeptChoice(self.window.actions_[Command.IN_MENU], menu, told)
        for kept in (self._login, self._menu):
            kept.failed.connect(self._tell_failure)

    def _connect_first_start(self) -> None:
        """Let the person read once what happens; the demonstration and later starts have none."""
        self._first_start: FirstStart | None = None
        expectations = self._monitor.expectations
        hours = None if expectations is None else expectations.first_hours
        if hours is None:
            return
        from portwatch.ui.first_start import FirstStart

        login, menu = (self.window.actions_[c] for c in (Command.START_AT_LOGIN, Command.IN_MENU))
        first = FirstStart(hours, self.theme, self._icons, self.window, login=login, menu=menu)
        self._first_start = first
        self.presenter.looked.connect(first.show_gaps)
        first.remedies_requested.connect(self.window.actions_[Command.GAPS].trigger)
        first.closed.connect(self._worker.close_sheet)

    def _connect_settings(self) -> None:
        self.preferring = Preferring(self.settings, self.theme, self._icons, self.window)
        self.preferring.restart_requested.connect(self.start_again)
        self.settings.changed.connect(self._worker.follow)
        self.settings.changed.connect(self._announcer.follow_settings)

    @Slot(object)
    def _say_alert(self, alert: Alert) -> None:
        say_aloud(self.window, clean(translated(alert.line)), at_once=True)

    @Slot(str)
    @Slot(object)
    def _tell_done(self, text: str) -> None:
        self.window.notice.show_notice(IconName.CHECK, clean(translated(text)))

    @Slot(str)
    @Slot(object)
    def _tell_failure(self, text: str) -> None:
        self.window.notice.show_notice(IconName.GAP, clean(translated(text)))

    def open(self, *, minimized: bool = False) -> None:
        """Show the window, or only the icon in the panel if there is one, and start polling."""
        self._keeper.restore()
        self.tray.start()
        if not (minimized and self.tray.is_available):
            self.window.show()
        self._faults.begin()
        self._opened.emit()
        self.parts.wait_for_rows()

    def _listen(self) -> None:
        """Let alerts come out of the window, or tell that they do not."""
        self._notifier.open()
        self._presence.open()
        is_told = self._notifier.has_bus or self.tray.is_available
        if not is_told and self.window.notice.isHidden():  # an alert there comes first
            self._tell_failure(
                self.tr("No session bus and no tray: alerts are in this window only.")
            )

    @Slot()
    def quit(self) -> None:
        """End the program. The window goes first: Qt would close it as the person does."""
        if self._first_start is not None:
            self._first_start.leave()
        self.window.leave()
        self._application.quit()

    @Slot()
    def start_again(self) -> None:
        """End the program, so that who runs it can start it anew."""
        self.starts_again = True
        self.quit()

    def close(self) -> bool:
        """End polling and give everything back.

        Returns:
            Whether the polling thread has ended: with a live one only the process can end.
        """
        self._keeper.stop()
        self._warm_up.stop()
        self._settling.stop()
        self.parts.stop()
        self.settings.flush()
        self._keeper.save()
        self.tray.stop()
        self.window.leave()
        self.parts.close()
        has_ended = self._thread.stop(LAST_POLL)
        if self.memory is not None:
            has_ended = self.memory.stop(LAST_POLL) and has_ended
        self._notifier.close()
        self._presence.close()
        self.window.deleteLater()
        return has_ended

    def _explain(
        self, protocol: Protocol | None, port: int, holders: list[Listener]
    ) -> Explanation:
        monitor = self._monitor
        return explain(protocol, port, monitor.knowledge, monitor.sources.ephemeral, holders)

    @Slot(int)
    def _point(self, tab: int) -> None:
        if tab == ACTIVITY_TAB:
            self._warm_up.begin()

    @Slot()
    def _show_about(self) -> None:
        from portwatch.ui.about import AboutSheet

        AboutSheet(self.theme, self.window).open()
