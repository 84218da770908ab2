"""Between the Alerts pane, the memory, and the rest of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.alerts import Answer
from portwatch.core.history_records import AlertState
from portwatch.core.successor import now_of, successor
from portwatch.ui.history_requests import EpisodeNumber

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.history_records import Episode
    from portwatch.core.inbox import InboxItem
    from portwatch.core.model import Instant, Listener
    from portwatch.services.history import History
    from portwatch.ui.history_requests import EpisodeRead
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.looking_back import LookingBack
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.undo_bar import UndoBar

_ASKER = "inbox"


class Inbox(QObject):
    """Carries out what is chosen for an alert, and has it remembered.

    Attributes:
        expect_requested: A listener shall be expected; carries it.
        stop_requested: A listener shall be stopped; carries it.
    """

    expect_requested = Signal(object)
    stop_requested = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        memory: Memory,
        history: History | None,
        *,
        looking_back: LookingBack,
        bar: UndoBar,
        rows: Callable[[], Sequence[Listener]],
        clock: Callable[[], Instant],
    ) -> None:
        """Nothing is chosen yet.

        Args:
            window: Has the pane.
            memory: What is remembered.
            history: Remembers; without it the memory is made up.
            looking_back: Shows listeners of the past.
            bar: Offers to take a dismissal back.
            rows: All that listens now.
            clock: This moment.
        """
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._history = history
        self._looking_back = looking_back
        self._bar = bar
        self._rows = rows
        self._clock = clock
        self._item: InboxItem | None = None
        self._episode: Episode | None = None  # which of those that it speaks of is on show
        self._shown: Listener | None = None  # as which it was told last, if it listens
        self._closed_at: float | None = None  # when that was missed first, in monotonic seconds
        self._wanted: Answer | None = None
        self._asked: InboxItem | None = None  # about which a dialog asks
        self._expected: InboxItem | None = None  # which the last rule was made of
        pane = window.inbox
        pane.item_selected.connect(self._select)
        pane.show_requested.connect(lambda item: self._act(item, Answer.SHOW))
        pane.expect_requested.connect(lambda item: self._act(item, Answer.EXPECT))
        pane.stop_requested.connect(lambda item: self._act(item, Answer.STOP))
        pane.handled.connect(self._remember)
        pane.read_all_requested.connect(self._remember_all)
        pane.dismissed.connect(self._offer_undo)
        pane.empty.listeners_requested.connect(window.show_listening)
        bar.undone.connect(pane.undo)
        for panel in (window.side.details, window.side.past):
            panel.parts.chosen.connect(self._choose)
        memory.episode_read.connect(self._take)

    @Slot(object)
    def note_expected(self, row: Listener) -> None:
        """The person expects a listener now: what was announced of it is settled."""
        self._settle(row, AlertState.EXPECTED)

    @Slot(object)
    def note_taken_back(self, row: Listener) -> None:
        """The person expects a listener no longer: what was announced of it is open again."""
        if self._history is not None:
            self._history.reopen_alerts_of([row.socket.id])
        item, self._expected = self._expected, None
        if item is not None:
            self._window.inbox.decide(item, AlertState.SHOWN)
        self._window.inbox.look_soon()

    @Slot(object)
    def note_stopped(self, row: Listener) -> None:
        """The person has stopped a listener: what was announced of it is settled."""
        self._settle(row, AlertState.STOPPED)

    def _settle(self, row: Listener, state: AlertState) -> None:
        if self._history is not None:
            self._history.handle_alerts_of([row.socket.id], state)
        item, self._asked = self._asked, None
        self._expected = item if state is AlertState.EXPECTED else None
        if item is not None:
            self._window.inbox.decide(item, state)
        self._window.inbox.look_soon()

    def note_seen(self, rows: Sequence[Listener]) -> None:
        """The person has been shown these, by a notification or in the window."""
        if self._history is not None:
            numbers = [row.socket.id for row in rows]
            self._history.handle_alerts_of(numbers, AlertState.SHOWN)
        self._window.inbox.look_soon()

    @Slot()
    def follow(self) -> None:
        """Another look at the machine: what is on show at the side is told as it is now."""
        if self._shown is None or not self._window.side.is_alone:
            return
        row = now_of(self._shown, self._rows())
        now = self._clock().monotonic
        if row is not None:
            self._closed_at = None
            self._tell_live(row)
        else:
            self._closed_at = self._closed_at or now
            self._window.show_alone(self._shown, now - self._closed_at)
            self._window.inbox.list.show_lives(False)

    @Slot(object)
    def _select(self, item: InboxItem | None) -> None:
        self._item, self._episode, self._wanted = item, None, None
        self._shown = None
        if item is None or not item.latest.episodes:
            self._window.side.leave_past()
        else:
            self._memory.ask(EpisodeNumber(item.latest.episodes[0], _ASKER))

    @Slot(int)
    def _choose(self, number: int) -> None:
        """Another one of those that the alert speaks of is wanted."""
        self._episode = None
        self._memory.ask(EpisodeNumber(number, _ASKER))

    def _act(self, item: InboxItem, answer: Answer) -> None:
        """Do it now, or as soon as it is known what the alert is about."""
        selected = self._item
        if selected is not None and selected.latest.episodes and item.first.id == selected.first.id:
            self._wanted = answer
            self._proceed()

    @Slot(object)
    def _take(self, read: EpisodeRead) -> None:
        item, number = self._item, read.request.number
        if read.request.asker != _ASKER or item is None:
            return
        if not any(number in entry.episodes for entry in item.entries):
            return  # another alert is selected by now
        if read.episode is None:
            if self._wanted is not None:
                text = self.tr("That listener is not remembered any more.")
                self._looking_back.failed.emit(read.problem or text)
            self._wanted = None
            return
        self._episode, self._shown, self._closed_at = read.episode, None, None
        row = self._live()
        if row is not None:
            self._tell_live(row)
        else:
            self._looking_back.show_episode(read.episode)
        side = self._window.side
        panel = side.details if row is not None else side.past
        told = self._announced()
        has_changed = told is not None and successor(told, self._rows()) is not None
        panel.parts.show_parts(item.subjects, number, has_changed=has_changed and row is not None)
        self._window.inbox.list.show_lives(row is not None)
        self._proceed()

    def _tell_live(self, row: Listener) -> None:
        self._shown = row
        self._window.show_alone(row)

    def _live(self) -> Listener | None:
        """What the selected alert is about, if it listens now; whatever program has it."""
        one = self._episode
        return now_of(one.listener, self._rows()) if one is not None and one.is_open else None

    def _announced(self) -> Listener | None:
        """The one on show, as it was when the alert was made; ``None`` if nobody remembers."""
        if self._item is None or self._episode is None:
            return None
        number = self._episode.id
        told = (one for entry in self._item.entries for one in entry.subjects)
        return next((one.listener for one in told if one.episode == number), None)

    def _proceed(self) -> None:
        wanted, one = self._wanted, self._episode
        if wanted is None or one is None:
            return
        self._wanted = None
        row = self._live()
        self._asked = self._item if wanted is not Answer.SHOW else None
        if wanted is Answer.EXPECT:
            self.expect_requested.emit(self._announced() or row or one.listener)
        elif row is None:  # it has closed: what is remembered of it is all there is
            self._window.open_details()
        elif wanted is Answer.STOP:
            self.stop_requested.emit(row)
        else:
            self._window.show_listener(row, self._clock())

    @Slot(object, object)
    def _remember(self, numbers: Sequence[int], state: AlertState) -> None:
        if self._history is not None:
            self._history.handle_alerts(numbers, state)

    @Slot()
    def _remember_all(self) -> None:
        if self._history is not None:
            self._history.read_alerts()

    @Slot(str)
    def _offer_undo(self, title: str) -> None:
        self._bar.offer(self.tr("Dismissed: %1").replace("%1", title))
