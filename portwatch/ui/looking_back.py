"""Brings what is remembered to where a person asks for it: details, timeline, lanes, a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portwatch.core.columns import program_name
from portwatch.core.history_batch import is_kept
from portwatch.core.model import Listener
from portwatch.core.successor import now_of
from portwatch.core.text import clean
from portwatch.ui.history_requests import BetweenSpan, EpisodeNumber, PastOf, ReportOf
from portwatch.ui.icons import IconName
from portwatch.ui.language import translated
from portwatch.ui.remembered_list import AT_MOST
from portwatch.ui.report_saver import ReportSaver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.history_records import Entry, Episode
    from portwatch.core.model import Instant, Row
    from portwatch.ui.history_requests import BetweenRead, EpisodeRead, PastRead, ReportRead
    from portwatch.ui.history_section import HistorySection
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.main_window import MainWindow

FRESH = 5000
"""Milliseconds until what is remembered of the row on show is asked for again."""

_LIVE, _PAST = "details", "past"


class LookingBack(QObject):
    """Between the window and the memory; the window is told nothing that it did not ask for.

    Attributes:
        failed: Something could not be done; carries a sentence.
    """

    failed = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        memory: Memory,
        clock: Callable[[], Instant],
        rows: Callable[[], Sequence[Listener]],
    ) -> None:
        """Nothing is asked yet.

        Args:
            window: Where it is shown.
            memory: What is remembered.
            clock: This moment.
            rows: All that listens now.
        """
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._clock = clock
        self._rows = rows
        self._reports = ReportSaver(window)
        self._asked: dict[str, PastOf] = {}  # what the two sections wait for or show
        self._again = QTimer(self)
        self._again.setInterval(FRESH)
        self._again.timeout.connect(self._ask_again)
        self._again.start()
        self._connect_panels()
        self._connect_activity()
        self._connect_remembered()
        memory.past_read.connect(self._take_past)
        memory.episode_read.connect(self._take_episode)
        memory.between_read.connect(self._take_span)
        memory.report_read.connect(self._take_report)
        memory.failed.connect(self._take_problem)

    def _connect_panels(self) -> None:
        side = self._window.side
        side.details.row_told.connect(self._ask_row)
        if side.details.row is not None:  # it was told about before
            self._ask_row(side.details.row)
        side.past.report_requested.connect(self._ask_report)
        side.past.episode_requested.connect(self.show_number)
        side.past.row_requested.connect(self._show_row)
        self._reports.saved.connect(self._tell_saved)
        self._reports.failed.connect(self.failed)

    def _connect_activity(self) -> None:
        """Lanes, spans and entries of the Activity pane."""
        activity = self._window.activity
        activity.lane_chosen.connect(self.show_number)
        activity.span_chosen.connect(self.show_span)
        activity.entry_selected.connect(self.show_entry)
        activity.entry_opened.connect(self._open_entry)

    def _connect_remembered(self) -> None:
        remembered = self._window.remembered
        remembered.episode_selected.connect(self.show_episode)
        remembered.episode_opened.connect(self._open_episode)
        remembered.left.connect(self._window.show_listening)
        self._window.tab_row.tabs.tabBarClicked.connect(self._leave_span)

    @Slot(int)
    def show_number(self, number: int) -> None:
        """Show an episode in the details, as soon as it is found."""
        self._memory.ask(EpisodeNumber(number, _PAST))

    @Slot(object)
    def show_episode(self, one: Episode) -> None:
        """Show an episode in the details, if they are on show."""
        side = self._window.side
        side.past.show_episode(one, self._clock().wall)
        side.show_past()
        self._ask_past(_PAST, one.listener)

    @Slot(object)
    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry of the timeline in the details, if they are on show."""
        side = self._window.side
        if entry is None:
            side.leave_past()
        elif entry.episode is not None:
            self.show_episode(entry.episode)
        else:
            self._asked.pop(_PAST, None)
            side.past.show_entry(entry, self._clock().wall)
            side.show_past()

    @Slot(object)
    def show_span(self, span: tuple[float, float]) -> None:
        """Show what was open in a span, in place of what listens now."""
        since, until = min(span), max(span)
        self._window.remembered.wait_for(since, until, self._clock().wall)
        self._window.show_remembered()
        self._memory.ask(BetweenSpan(since, until, most=AT_MOST, asker=_PAST))

    @Slot(object)
    def _show_row(self, one: Episode) -> None:
        """Show a listener of the past as it is now, if it is there still."""
        row = now_of(one.listener, self._rows())
        if row is None:
            self.failed.emit(self.tr("It has closed meanwhile."))
        else:
            self._window.show_listener(row, self._clock())

    @Slot(object)
    def _open_entry(self, entry: Entry) -> None:
        self.show_entry(entry)
        self._window.open_details()

    @Slot(object)
    def _open_episode(self, one: Episode) -> None:
        self.show_episode(one)
        self._window.open_details()

    @Slot(int)
    def _leave_span(self, tab: int) -> None:
        """A click on the tab that is chosen already leads back to now as well."""
        if tab == 0 and self._window.current_pane() is self._window.remembered:
            self._window.show_listening()

    @Slot(object)
    def _ask_row(self, row: Row | None) -> None:
        """Another row, or another state of it, is told about in the details."""
        if isinstance(row, Listener):
            self._ask_past(_LIVE, row)
        else:
            self._asked.pop(_LIVE, None)
            self._window.side.details.history.hide()

    def _ask_past(self, asker: str, row: Listener) -> None:
        socket = row.socket
        asked = PastOf(program_name(row), socket.protocol, socket.local_port, asker)
        if self._asked.get(asker) != asked or self._section(asker).isHidden():
            self._section(asker).wait()
        self._asked[asker] = asked
        self._memory.ask(asked)

    @Slot()
    def _ask_again(self) -> None:
        """What is open now goes on being remembered; nobody asks for what nobody sees."""
        asked = self._asked.get(_LIVE)
        if asked is not None and self._window.side.details.history.isVisible():
            self._memory.ask(asked)

    def _section(self, asker: str) -> HistorySection:
        side = self._window.side
        return side.details.history if asker == _LIVE else side.past.history

    @Slot(object)
    def _take_past(self, read: PastRead) -> None:
        asker = read.request.asker
        if self._asked.get(asker) != read.request:
            return  # another row is told about by now
        section = self._section(asker)
        side = self._window.side
        row = side.details.row
        if asker == _PAST:
            row = None if side.past.episode is None else side.past.episode.listener
        if read.problem:
            section.show_problem(read.problem)
        elif not isinstance(row, Listener):
            section.show_nothing(None)
        elif read.past is None or not is_kept(row):  # another one's past may have the same name
            section.show_nothing(row)
        else:
            section.show_past(read.past, row, self._clock().wall)

    @Slot(object)
    def _take_episode(self, read: EpisodeRead) -> None:
        if read.request.asker != _PAST:
            return
        if read.episode is None:
            gone = self.tr("That listener is not remembered any more.")
            self.failed.emit(translated(read.problem) or gone)
            return
        self._open_episode(read.episode)

    @Slot(object)
    def _take_span(self, read: BetweenRead) -> None:
        if read.request.asker != _PAST:
            return
        remembered = self._window.remembered
        remembered.show_episodes(read.episodes)
        if read.problem and not read.episodes:
            remembered.show_problem(read.problem)

    @Slot(object)
    def _ask_report(self, one: Episode) -> None:
        self._memory.ask(ReportOf(one.id, _PAST))

    @Slot(object)
    def _take_report(self, read: ReportRead) -> None:
        self._reports.save(read, self._clock().wall)

    @Slot(str)
    def _tell_saved(self, path: str) -> None:
        told = self.tr("The report was saved as %1.").replace("%1", clean(path, 300))
        self._window.notice.show_notice(IconName.CHECK, told)

    @Slot(str)
    def _take_problem(self, text: str) -> None:
        """The memory cannot be asked at all."""
        for asker in self._asked:
            self._section(asker).show_problem(text)
