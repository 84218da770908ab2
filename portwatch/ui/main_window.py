"""The window: places the panes and routes what happens between them; no logic of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from portwatch.core import facts
from portwatch.core.text import clean
from portwatch.ui.actions import Actions, Command
from portwatch.ui.app_menu import AppMenu
from portwatch.ui.explaining import Explaining
from portwatch.ui.filter_box import FilterBox
from portwatch.ui.filter_routes import FilterRoutes
from portwatch.ui.finding import Finding
from portwatch.ui.grouping import Grouping
from portwatch.ui.icons import IconName
from portwatch.ui.language import translated
from portwatch.ui.notice_bar import NoticeBar
from portwatch.ui.panes import Panes
from portwatch.ui.row_commands import RowCommands
from portwatch.ui.shortcut_sheet import show_shortcuts
from portwatch.ui.side_panel import SidePanel
from portwatch.ui.side_place import ROOMY, SidePlace
from portwatch.ui.socket_pane import SocketPane
from portwatch.ui.status_line import StatusLine
from portwatch.ui.strip import Strip
from portwatch.ui.tab_row import TabRow
from portwatch.ui.wanted_row import WantedRow
from portwatch.ui.whole_pages import WholePages
from portwatch.ui.worker import CONNECTIONS, LISTENING, Arrangements, PaneView

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent, QShowEvent

    from portwatch.core.model import Instant, Listener, Row
    from portwatch.core.series import ChurnSeries
    from portwatch.core.summary import Summary
    from portwatch.core.tick import Tick
    from portwatch.ui.explaining import Explainer
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.inbox_pane import InboxPane
    from portwatch.ui.remembered_list import RememberedList
    from portwatch.ui.theme import Theme
    from portwatch.ui.timeline_page import TimelinePage

SIZE = (1280, 800)  # of the window at the first start, at scale 1

_DETAILS = 353
_STAGGER = 120  # milliseconds between drawing the table and the chart


class MainWindow(QMainWindow):
    """Everything a person sees, but for tray and notifications.

    Attributes:
        view_changed: A pane shall be arranged differently; carries a ``PaneView``.
        panes_shown: Which panes are on show; carries their names as a frozen set.
        flow_wanted: What connections carry is on show from now on, or no longer.
        pause_changed: The panes shall stand still, or go on.
        stop_requested: A listener shall be stopped; carries it.
        hidden: The person closed the window.
    """

    view_changed = Signal(object)
    panes_shown = Signal(object)
    flow_wanted = Signal(bool)
    pause_changed = Signal(bool)
    stop_requested = Signal(object)
    hidden = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, explain: Explainer, memory: Memory | None = None
    ) -> None:
        """An empty window of the usual size.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            explain: Explains a port, given the listeners that hold it now.
            memory: What is remembered, if anything is.
        """
        super().__init__()
        self._theme = theme
        self._tick: Tick | None = None
        self._series: ChurnSeries | None = None
        self._is_leaving = False
        self.actions_ = Actions(self)
        self.status_line = StatusLine(theme, icons)
        self.filter_box = FilterBox(theme, icons)
        self.pause_bar = NoticeBar(theme, icons)
        self.notice = NoticeBar(theme, icons)
        self.strip = Strip(theme, icons)
        self.side = SidePanel(theme, icons)
        self._panes = Panes(theme, icons, memory)
        self.listening = self._panes.listening
        self.connections = self._panes.connections
        self.activity = self._panes.activity
        titles = [self.tr("Listening"), self.tr("Connections"), self.tr("Activity")]
        titles.append(self.tr("Alerts"))
        self.tab_row = TabRow(titles, self.filter_box, self.actions_, theme, icons)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.actions_[Command.SHOW_DETAILS].setChecked(True)
        self._place = SidePlace(self._panes, self.side, self.actions_[Command.SHOW_DETAILS])
        self.commands = RowCommands(self.actions_, self.current_pane)
        self._finding = Finding(self.actions_, self.current_pane)
        self._grouping = Grouping(self.actions_, self.current_pane, self.connections)
        self.filtering = FilterRoutes(
            self.filter_box, self.current_list, self.listening, self.show_listening
        )
        self._explaining = Explaining(
            self, self.side, self._place, explain, lambda: self._tick, theme=theme
        )
        self._wanted = WantedRow(self.listening, self.actions_[Command.PAUSE])
        hidden = (self.status_line, self.tab_row)
        self.pages = WholePages(self._panes, hidden, self._follow_pane, self._choose_tab)
        self._chart_timer = QTimer(self, singleShot=True, interval=_STAGGER)
        self._build()
        self._connect()

    @property
    def inbox(self) -> InboxPane:
        """What was announced."""
        return self._panes.inbox

    @property
    def remembered(self) -> RememberedList:
        """What was open in a span of time."""
        return self._panes.remembered

    def current_pane(self) -> SocketPane | None:
        """The pane of sockets on show, if one is."""
        return self._panes.sockets

    def current_list(self) -> SocketPane | TimelinePage | InboxPane | None:
        """The list on show that a query narrows, if one is."""
        return self._panes.list_on_show()

    @Slot()
    def show_listening(self) -> None:
        """Show what listens now."""
        self.tab_row.choose(0)
        if self.current_pane() is not self.listening:
            self._choose_pane(0)

    def show_remembered(self) -> None:
        """Show what was open, in the place of what listens now."""
        self.show_listening()
        self._panes.setCurrentWidget(self.remembered)
        self._follow_pane()

    @Slot()
    def open_details(self) -> None:
        """Show the details, wherever there is room for them."""
        self._place.open()

    def show_arrangements(self, arrangements: Arrangements) -> None:
        """Show other lines in some panes."""
        for name, arrangement in arrangements.items():
            self._panes.named(name).show_arrangement(arrangement)

    def show_tick(
        self, tick: Tick, summary: Summary, series: ChurnSeries, cpu_share: float | None
    ) -> None:
        """Show what a poll found, but for the tables.

        Args:
            tick: The newest poll.
            summary: Its listeners in one sentence.
            series: Churn so far.
            cpu_share: Share of one core that the program takes; ``None`` if not known yet.
        """
        self._tick = tick
        self._series = series
        self.status_line.show_summary(summary)
        self.strip.show_tick(tick, series, cpu_share)
        self.side.follow_gaps(tick.gaps)
        if self.activity.isVisible() and not self._chart_timer.isActive():
            self._chart_timer.start()

    def show_listener(self, row: Listener, now: Instant) -> None:
        """Bring the window to the front, and a listener's row as soon as it is there."""
        self.show_front()
        self.show_listening()
        self.filter_box.set_query("")
        self._place.close_page()
        self._wanted.seek(row, now)

    def show_alone(self, row: Listener, closed_for: float | None = None) -> None:
        """Tell at the side what an alert is about, as it is now or was when it closed."""
        if self._tick is not None:
            self.side.show_alone(row, self._tick.at, self._tick.gaps, closed_for=closed_for)

    @Slot()
    def show_front(self) -> None:
        """Show the window above all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def leave(self) -> None:
        """Close for good: from now on closing does not mean hiding."""
        self._is_leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the window is gone; who has a tray goes on watching, who has not ends."""
        super().closeEvent(event)
        if not self._is_leaving:
            self.hidden.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The pane on show is arranged again from now on."""
        super().showEvent(event)
        self._tell_panes()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A hidden window costs nothing."""
        super().hideEvent(event)
        self._wanted.forget()
        self._tell_panes()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The details go where there is room."""
        super().resizeEvent(event)
        self._place.fit(roomy=self.width() >= self._theme.px(ROOMY))

    def _build(self) -> None:
        px = self._theme.px
        self.setWindowTitle("portwatch")
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.setMinimumSize(px(560), px(360))
        self.listening.table.setAccessibleName(self.tr("Listening sockets"))
        self.connections.table.setAccessibleName(self.tr("Connections"))
        self.splitter.addWidget(self._panes)
        self.splitter.addWidget(self.side)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setCollapsible(0, False)
        self.splitter.setSizes([px(SIZE[0] - _DETAILS), px(_DETAILS)])
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.status_line)
        layout.addWidget(self.tab_row)
        for bar in (self.pause_bar, self.notice):
            self.strip.lay_over(bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.strip)
        self.setCentralWidget(column)
        self.tab_row.set_menu(AppMenu(self.actions_, self._theme, self.current_pane, self))
        self._grouping.follow()
        self.filtering.follow()
        self.commands.refresh()
        self.listening.take_focus()

    def _connect(self) -> None:
        actions, commands, theme = self.actions_, self.commands, self._theme
        self.tab_row.chosen.connect(self._choose_pane)
        for position, command in enumerate(
            (Command.LISTENING, Command.CONNECTIONS, Command.ACTIVITY, Command.ALERTS)
        ):
            actions[command].triggered.connect(
                lambda _=False, wanted=position: self.tab_row.choose(wanted)
            )
            actions[command].triggered.connect(self.pages.leave)
        actions[Command.LISTENING].triggered.connect(self.show_listening)
        for name in (LISTENING, CONNECTIONS):
            pane = self._panes.named(name)
            commands.watch(pane)
            pane.view_changed.connect(
                lambda view, wanted=name: self.view_changed.emit(PaneView(wanted, view))
            )
            self.filtering.watch(pane)
            pane.table.row_selected.connect(self._show_row)
            pane.table.opened.connect(self._open_row)
            pane.empty.explain_requested.connect(self._explaining.explain_number)
            pane.empty.connections_requested.connect(actions[Command.CONNECTIONS].trigger)
            pane.empty.resume_requested.connect(actions[Command.PAUSE].trigger)
            actions[Command.PAUSE].toggled.connect(pane.pause)
        self.connections.table.columns.changed.connect(self._tell_flow)
        self._place.left.connect(self.filtering.focus_list)
        self.status_line.filter_requested.connect(self.filtering.filter_listeners)
        self.strip.gaps_requested.connect(self._show_gaps)
        self.side.menu_requested.connect(commands.open_menu)
        self._wanted.missed.connect(self._tell_missed)
        for place in (commands, self.side):
            place.stop_requested.connect(self.stop_requested)
            place.explain_requested.connect(self._explaining.explain_row)
        commands.connections_requested.connect(self._show_connections)
        actions[Command.FIND].triggered.connect(self.filtering.focus_box)
        actions[Command.EXPLAIN_PORT].triggered.connect(self._explaining.ask)
        actions[Command.GAPS].triggered.connect(self._show_gaps)
        actions[Command.SHORTCUTS].triggered.connect(lambda: show_shortcuts(actions, theme, self))
        actions[Command.SHOW_WINDOW].triggered.connect(self.show_front)
        actions[Command.PAUSE].toggled.connect(self.pause_changed)
        actions[Command.PAUSE].toggled.connect(self.activity.pause)
        self._chart_timer.timeout.connect(self._draw_chart)
        self.activity.page_changed.connect(self.filtering.follow)
        self.activity.clear_requested.connect(self.filtering.clear)
        self.activity.listeners_requested.connect(self.show_listening)
        self._panes.made.connect(self._serve_pane)
        self._panes.typed.connect(self.filtering.begin)
        for failed in (commands.failed, self.activity.export_failed, self.activity.memory_failed):
            failed.connect(self._tell_trouble)

    @Slot(object)
    def _serve_pane(self, pane: QWidget) -> None:
        """One that was made later goes with the others."""
        if isinstance(pane, SocketPane):
            self.filtering.watch(pane)
            self.commands.watch(pane)
        else:
            self.inbox.empty.clear_requested.connect(self.filtering.clear)

    def _tell_panes(self) -> None:
        is_seen = self.isVisible() and not self.isMinimized()
        self.panes_shown.emit(frozenset({self._panes.name} if is_seen else ()))

    @Slot()
    def _tell_flow(self) -> None:
        columns = self.connections.table.columns
        self.flow_wanted.emit(any(one.id in columns.extra for one in columns.wanted))

    @Slot(int)
    def _choose_pane(self, position: int) -> None:
        self._wanted.forget()
        self._panes.choose(position)
        self._follow_pane()

    def _choose_tab(self) -> None:
        self._choose_pane(self.tab_row.tabs.currentIndex())

    def _follow_pane(self) -> None:
        """Another pane is on show: what stands around it is about that one."""
        self._tell_panes()
        pane = self.current_pane()
        self.filtering.follow()
        self._grouping.follow()
        self.tab_row.offer_grouping(pane is not None)
        if self.side.is_alone:
            self.side.leave_past()
        self._place.close_page()
        self.commands.refresh()
        if self._panes.is_inbox:
            self.inbox.take_focus()
        elif pane is None:
            self._draw_chart()
            if self.activity.is_list:
                self.filtering.focus_list()
        if pane is None:
            return
        if not self._panes.is_past:
            self._show_row(pane.table.current_row())
        pane.take_focus()

    @Slot(object)
    def _tell_missed(self, row: Listener) -> None:
        told = self.tr("%1 has closed meanwhile, so there is no row to show.")
        told = told.replace("%1", translated(facts.subject(row)))
        self.notice.show_notice(IconName.TONE_CLOSED, told)

    @Slot(str)
    def _tell_trouble(self, text: str) -> None:
        self.notice.show_notice(IconName.GAP, clean(text))

    @Slot(object)
    def _show_row(self, row: Row | None) -> None:
        if self._tick is not None:
            pane = self.current_pane()
            closed = None if pane is None else pane.table.closed_for
            self.side.show_row(row, self._tick.at, self._tick.gaps, closed_for=closed)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self._show_row(row)
        self._place.open()

    @Slot()
    def _show_gaps(self) -> None:
        self.pages.leave()
        if self._tick is not None:
            self.side.show_gaps(self._tick.gaps)
            self._place.open()

    @Slot(object)
    def _show_connections(self, row: Listener) -> None:
        self.tab_row.choose(1)
        self.filter_box.set_query(f"port:{row.socket.local_port} proto:{row.socket.protocol}")

    @Slot()
    def _draw_chart(self) -> None:
        if self._series is not None:
            self.activity.show_series(self._series)
