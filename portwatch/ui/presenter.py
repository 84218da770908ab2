"""Takes what the worker finds to the window, the tray and whoever announces it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from portwatch.core.alerts import Alert, Answer
from portwatch.core.inbox import Shelf
from portwatch.core.said import together
from portwatch.core.series import ChurnSeries
from portwatch.core.successor import now_of
from portwatch.core.text import clean
from portwatch.ui.actions import Command
from portwatch.ui.icons import IconName
from portwatch.ui.language import translated
from portwatch.ui.moment import clock_text
from portwatch.ui.quiet_hour import QuietHour
from portwatch.ui.silence import Silence
from portwatch.ui.tray_menu import ALERTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant, Listener, Row
    from portwatch.core.tick import Tick
    from portwatch.ui.announcer import Announcer
    from portwatch.ui.history_requests import InboxRead
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.tray import Tray
    from portwatch.ui.window_state import WindowState
    from portwatch.ui.worker import Frame, MonitorWorker

BANNER_FOR = 60_000
"""Milliseconds that an alert stays in the window."""

_CPU_POLLS = 10  # over which the program's own cost is averaged


class Presenter(QObject):
    """Owns no widget; lives on the window's thread.

    Attributes:
        ended: The person closed the window where nothing else would show the program.
        looked: A poll is on show; carries what it could not see.
        announced: Something was announced, whether or not it made a notification.
        seen: The person is shown what was announced; carries the listeners.
        expect_requested: A listener shall be expected, an alert was answered; carries it as the
            alert told it.
        stop_requested: A listener shall be stopped, an alert was answered; carries it.
        banner_timer: Runs while the window shows an alert; then that goes.
        quiet_hour: Lets notifications rest.
        silence: Notices when looks at the machine do not come back.
    """

    ended = Signal()
    looked = Signal(object)
    announced = Signal()
    seen = Signal(object)
    expect_requested = Signal(object)
    stop_requested = Signal(object)

    def __init__(
        self,
        worker: MonitorWorker,
        window: MainWindow,
        *,
        tray: Tray,
        announcer: Announcer,
        state: WindowState,
        clock: Callable[[], Instant],
        cpu: Callable[[], float],
    ) -> None:
        """Connect everything; the worker may be on another thread already.

        Args:
            worker: What polls.
            window: What shows.
            tray: The icon in the panel.
            announcer: What tells of new listeners.
            state: What is remembered from run to run.
            clock: This moment.
            cpu: Seconds of processor time that the program has used.
        """
        super().__init__()
        self._worker = worker
        self._window = window
        self._tray = tray
        self._announcer = announcer
        self._state = state
        self._clock = clock
        self._cpu = cpu
        self._series = ChurnSeries()
        self._costs: deque[tuple[float, float]] = deque(maxlen=_CPU_POLLS)
        self._has_news = False
        self._listeners: tuple[Listener, ...] = ()
        self._latest: deque[tuple[float, Alert]] = deque(maxlen=ALERTS)
        self._has_recalled = False
        self._banner: Alert | None = None
        self._silent = ""
        self.banner_timer = QTimer(window)
        self.banner_timer.setSingleShot(True)
        self.banner_timer.setInterval(BANNER_FOR)
        self.banner_timer.timeout.connect(self._end_banner)
        self.quiet_hour = QuietHour(tray.menu, announcer, clock)
        self.silence = self._made_silence()
        worker.framed.connect(self._draw)
        worker.failed.connect(self._tell_failure)
        window.view_changed.connect(worker.set_view)
        window.panes_shown.connect(worker.set_visible)
        window.flow_wanted.connect(worker.set_flow_wanted)
        window.pause_changed.connect(worker.set_paused)
        window.pause_changed.connect(self._tell_pause)
        window.hidden.connect(self._stay_or_end)
        window.pause_bar.accepted.connect(self._go_on)
        window.notice.accepted.connect(self._show_banner_row)
        window.listening.table.row_selected.connect(self._heed_row)
        announcer.answered.connect(self._answer)
        announcer.banner_requested.connect(self._show_banner)
        tray.opened.connect(window.show_front)
        tray.menu.alert_chosen.connect(self._show_chosen)
        tray.availability_changed.connect(self._come_back)

    def _made_silence(self) -> Silence:
        made = Silence(self._clock, self._window)
        made.fell.connect(self._tell_silence)
        made.ended.connect(self._end_silence)
        return made

    @property
    def series(self) -> ChurnSeries:
        """Churn since the program started."""
        return self._series

    @property
    def listeners(self) -> tuple[Listener, ...]:
        """All that listens, as the newest poll has it."""
        return self._listeners

    @Slot(object)
    def recall(self, read: InboxRead) -> None:
        """List in the tray's menu what an earlier run announced and nobody has decided about.

        Taken from the first page of the inbox; what this run announces comes before it.
        """
        asked = read.request
        if self._has_recalled or read.problem:
            return
        if asked.shelf is not Shelf.OPEN or not asked.query.is_empty:
            return
        self._has_recalled = True
        since = min((at for at, _ in self._latest), default=float("inf"))
        earlier = [one for one in read.page.entries if one.at < since]
        for one in earlier[: ALERTS - len(self._latest)]:
            self._latest.append(
                (one.at, Alert(clean(translated(one.title)), clean(translated(one.text)), ()))
            )
        self._tray.menu.show_alerts(tuple(self._latest), self._clock().wall)

    @Slot()
    def _draw(self) -> None:
        """Show the newest frame; those before it are counted and announced."""
        frames = self._worker.take()
        if not frames:
            return
        self.silence.hear(frames[-1].pace.interval)
        arrangements = {}
        for frame in frames:
            arrangements.update(frame.arrangements)
            if frame.fresh:
                self._follow(frame.tick)
        self._listeners = frames[-1].tick.listeners
        self._show_frame(frames[-1])
        self.looked.emit(frames[-1].tick.gaps)
        self._window.show_arrangements(arrangements)

    def _follow(self, tick: Tick) -> None:
        if tick.whole:
            self._series.append(tick.at, tick.covered, tick.churn)
        self._costs.append((tick.at.monotonic, self._cpu()))
        alert = self._announcer.follow(tick)
        if alert is not None:
            self._has_news = True
            self.announced.emit()
            self._latest.appendleft((tick.at.wall, alert))
            self._tray.menu.show_alerts(tuple(self._latest), tick.at.wall)

    def _show_frame(self, frame: Frame) -> None:
        if self._window.isActiveWindow():
            self._has_news = False
        self._tray.show_state(frame.summary.worst, frame.summary.sentence, new=self._has_news)
        self._window.strip.show_pace(frame.pace)
        if self._window.isVisible():
            self._window.show_tick(frame.tick, frame.summary, self._series, self._cpu_share())

    def _cpu_share(self) -> float | None:
        """Share of one core over the last polls."""
        if len(self._costs) < 2:  # noqa: PLR2004 - a share needs two moments
            return None
        (began, before), (now, after) = self._costs[0], self._costs[-1]
        return (after - before) / (now - began) if now > began else None

    @Slot(str)
    def _tell_failure(self, text: str) -> None:
        told = self.tr("A look at the machine failed and will be tried again: %1")
        for pane in (self._window.listening, self._window.connections):
            pane.fail(text)
        self._window.notice.show_notice(
            IconName.GAP, told.replace("%1", clean(translated(text), 200))
        )

    @Slot(float)
    def _tell_silence(self, since: float) -> None:
        text = self.tr("Nothing new since {time}: a look at the machine does not come back.")
        self._silent = text.format(time=clock_text(since, self._clock().wall))
        why = self.tr(
            "What is shown is as it was then. Files may be on a network that does not answer, or"
            " the machine is very busy."
        )
        whole = f"{self._silent}\n{why}"
        self._window.notice.show_notice(IconName.GAP, self._silent, closable=False, whole=whole)
        if not self._window.isVisible():
            self._announcer.tell(self._silent, why)

    @Slot()
    def _end_silence(self) -> None:
        if self._window.notice.text == self._silent:
            self._window.notice.hide()

    @Slot(bool)
    def _tell_pause(self, paused: bool) -> None:  # noqa: FBT001 - a slot
        bar = self._window.pause_bar
        if not paused:
            bar.hide()
            return
        now = self._clock().wall
        bar.show_notice(
            IconName.PAUSE,
            self.tr(
                "Paused at %1. What opens and closes meanwhile is still recorded and announced."
            ).replace("%1", clock_text(now, now)),
            self.tr("Go on"),
            closable=False,
        )

    @Slot(object)
    def _show_banner(self, alert: Alert) -> None:
        self._banner = alert
        whole = together((alert.title, alert.body), "\n") if alert.more else ""
        self._window.notice.show_notice(IconName.TONE_NEW, alert.line, self.tr("Show"), whole=whole)
        self.banner_timer.start()

    @Slot()
    def _end_banner(self) -> None:
        """Take the alert away, unless something else is told there by now."""
        banner, self._banner = self._banner, None
        self.banner_timer.stop()
        if banner is not None and self._window.notice.text == translated(banner.line):
            self._window.notice.hide()

    @Slot(object)
    def _heed_row(self, row: Row | None) -> None:
        """The person looks at what the alert was about; of several, at the worst."""
        banner = self._banner
        if row is None or banner is None or not banner.listeners:
            return
        if row.socket.id == banner.listeners[0].socket.id:
            self._end_banner()

    @Slot()
    def _go_on(self) -> None:
        self._window.actions_[Command.PAUSE].setChecked(False)

    @Slot()
    def _show_banner_row(self) -> None:
        banner, self._banner = self._banner, None
        if banner is not None:
            self._show(banner)

    @Slot(object)
    def _show(self, alert: Alert) -> None:
        self._has_news = False
        if alert.listeners:
            self.seen.emit(alert.listeners)
            self._window.show_listener(alert.listeners[0], self._clock())

    @Slot(object)
    def _show_chosen(self, alert: Alert) -> None:
        """What the menu lists; of an earlier run the inbox knows what it was about."""
        self._show(alert)
        if not alert.listeners:
            self._window.show_front()
            self._window.actions_[Command.ALERTS].trigger()

    @Slot(object, object)
    def _answer(self, alert: Alert, answer: Answer) -> None:
        """Show what an alert speaks of, and ask what was chosen; one dialog at a time."""
        self._show(alert)
        if answer is Answer.SHOW or QApplication.activeModalWidget() is not None:
            return
        told = alert.listeners[0]
        row = now_of(told, self._listeners)
        if row is None:
            return  # it has closed: the window says so
        if answer is Answer.EXPECT:
            self.expect_requested.emit(told)
        else:
            self.stop_requested.emit(row)

    @Slot(bool)
    def _come_back(self, available: bool) -> None:  # noqa: FBT001 - a slot
        """The panel went: a hidden window would be out of reach."""
        if not available and not self._window.isVisible():
            self._window.show_front()

    @Slot()
    def _stay_or_end(self) -> None:
        """With a tray the program goes on watching; without one the window is the program."""
        self._tray.look()  # a panel may have started a moment ago
        if not self._tray.is_available:
            self.ended.emit()
            return
        if not self._state.has_told_of_tray:
            self._state.remember_told_of_tray()
            self._announcer.tell(
                self.tr("portwatch goes on watching"),
                self.tr("Its icon in the panel opens the window again; Quit is in its menu."),
            )
