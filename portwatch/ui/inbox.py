"""Between the Alerts pane, the memory, and the rest of the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.alerts import Answer
from portwatch.core.history_records import AlertState
from portwatch.core.model import Verdict
from portwatch.core.successor import now_of, successor
from portwatch.ui.history_requests import EpisodeNumber
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from portwatch.core.history_records import Episode
    from portwatch.core.inbox import InboxItem
    from portwatch.core.model import Instant, Listener
    from portwatch.services.history import History
    from portwatch.services.stopped import Stopped
    from portwatch.ui.history_requests import EpisodeRead
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.looking_back import LookingBack
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.undo_bar import UndoBar

_ASKER = "inbox"


class _Asked(NamedTuple):
    """Which alert a dialog asks about, and the number of the episode that it was opened for."""

    item: InboxItem
    episode: int


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
        self._selected: int | None = None  # number of the first alert of the selected item
        self._number = 0  # of the episode, of those that it speaks of, that is to be on show
        self._episode: Episode | None = None  # that, once it is read
        self._shown: Listener | None = None  # as which it was told last, if it listens
        self._wanted: Answer | None = None
        self._asked: _Asked | None = None  # about which a dialog asks
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
    def note_expected(self, rows: Sequence[Listener]) -> None:
        """The person expects listeners now: what was announced of them is settled."""
        self._settle(rows, AlertState.EXPECTED)

    @Slot(object)
    def note_taken_back(self, rows: Sequence[Listener]) -> None:
        """The person expects listeners no longer: what was announced of them is open again."""
        if self._history is not None:
            self._history.reopen_alerts_of([row.socket.id for row in rows])
        item, self._expected = self._expected, None
        if item is not None:
            self._window.inbox.decide(item, AlertState.SHOWN)
        self._window.inbox.look_soon()

    @Slot(object)
    def note_stopped(self, stopped: Stopped) -> None:
        """The person has stopped a listener: what was announced of all that ended is settled."""
        self._settle([stopped.row, *_ended_with(stopped, self._rows())], AlertState.STOPPED)

    def _settle(self, rows: Sequence[Listener], state: AlertState) -> None:
        """Note what was done about some listeners.

        All of the alert that a dialog asked about is done with at once if nothing is left of it;
        else the memory knows when that is so.
        """
        done = {row.socket.id for row in rows}
        if self._history is not None:
            self._history.handle_alerts_of(sorted(done), state)
        asked, self._asked = self._asked, None
        item = None if asked is None or self._is_left(asked, done) else asked.item
        self._expected = item if state is AlertState.EXPECTED else None
        if item is not None:
            self._window.inbox.decide(item, state)
        self._window.inbox.look_soon()

    def _is_left(self, asked: _Asked, done: Collection[int]) -> bool:
        """Whether another listener of the alert is up, and not expected.

        Args:
            asked: The alert, and of which of its listeners something was done.
            done: Ids of all sockets of which it was.
        """
        told = (one for entry in asked.item.entries for one in entry.subjects)
        place = next((one.place for one in told if one.episode == asked.episode), None)
        others = (one.listener for one in asked.item.subjects if one.place != place)
        now = (now_of(other, self._rows()) for other in others)
        return any(
            row is not None and row.verdict is not Verdict.EXPECTED and row.socket.id not in done
            for row in now
        )

    def note_seen(self, rows: Sequence[Listener]) -> None:
        """The person has been shown these, by a notification or in the window."""
        if self._history is not None:
            numbers = [row.socket.id for row in rows]
            self._history.handle_alerts_of(numbers, AlertState.SHOWN)
        self._window.inbox.look_soon()

    @Slot()
    def follow(self) -> None:
        """Another look at the machine: what is on show at the side is told as it is now.

        When it has closed, that is told once, and is remembered from then on.
        """
        one = self._episode
        if one is None or self._shown is None or not self._window.side.is_alone:
            return
        row = now_of(self._shown, self._rows())
        if row is None:
            self._episode = one = _ended(one, self._clock().wall)
        self._tell(one, row)

    @Slot(object)
    def _select(self, item: InboxItem | None) -> None:
        """Tell about an alert; about the same part of it if it was selected before."""
        first = None if item is None else item.first.id
        if first != self._selected:
            self._selected, self._number, self._wanted = first, 0, None
        self._episode, self._shown = None, None
        if item is None or not item.latest.episodes:
            self._window.side.leave_past()
        else:
            self._choose(self._number or item.latest.episodes[0])

    @Slot(int)
    def _choose(self, number: int) -> None:
        """One of those that the alert speaks of is wanted."""
        self._number, self._episode = number, None
        self._memory.ask(EpisodeNumber(number, _ASKER))

    def _item(self) -> InboxItem | None:
        """The selected alert with all that has joined it by now."""
        item = self._window.inbox.list.current_item()
        return item if item is not None and item.first.id == self._selected else None

    def _act(self, item: InboxItem, answer: Answer) -> None:
        """Do it now, or as soon as it is known what the alert is about."""
        if item.latest.episodes and item.first.id == self._selected:
            self._wanted = answer
            self._proceed()

    @Slot(object)
    def _take(self, read: EpisodeRead) -> None:
        if read.request.asker != _ASKER or read.request.number != self._number:
            return  # another one is wanted by now
        if self._item() is None:
            return
        if read.episode is None:
            if self._wanted is not None:
                text = self.tr("That listener is not remembered any more.")
                self._looking_back.failed.emit(translated(read.problem) or text)
            self._wanted = None
            return
        self._episode = read.episode
        self._tell(read.episode, self._live())
        self._proceed()

    def _tell(self, one: Episode, row: Listener | None) -> None:
        """Tell at the side about a listener.

        Args:
            one: As it is remembered.
            row: As it is now; ``None`` if it has closed.
        """
        item, side = self._item(), self._window.side
        self._shown = row
        if row is not None:
            self._window.show_alone(row)
        else:
            self._looking_back.show_episode(one)
        told = self._announced()
        changed = row is not None and told is not None and successor(told, [row]) is not None
        panel = side.details if row is not None else side.past
        if item is not None:
            panel.parts.show_parts(item.subjects, one.id, has_changed=changed)
        self._window.inbox.list.show_lives(row is not None)

    def _live(self) -> Listener | None:
        """What the selected alert is about, if it listens now; whatever program has it."""
        one = self._episode
        return now_of(one.listener, self._rows()) if one is not None and one.is_open else None

    def _announced(self) -> Listener | None:
        """The one on show, as it was when the alert was made; ``None`` if nobody remembers."""
        item = self._item()
        if item is None or self._episode is None:
            return None
        number = self._episode.id
        told = (one for entry in item.entries for one in entry.subjects)
        return next((one.listener for one in told if one.episode == number), None)

    def _proceed(self) -> None:
        wanted, one = self._wanted, self._episode
        if wanted is None or one is None:
            return
        self._wanted = None
        row, item = self._live(), self._item()
        self._asked = None
        if item is not None and wanted is not Answer.SHOW:
            self._asked = _Asked(item, one.id)
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


def _ended_with(stopped: Stopped, rows: Iterable[Listener]) -> list[Listener]:
    """What else nobody holds but processes that were ended, or was told to close."""
    gone = stopped.processes | {one.id for one in stopped.row.ownership.owners}
    found = [(each, {one.id for one in each.ownership.owners}) for each in rows]
    return [
        each
        for each, owners in found
        if each.socket.id in stopped.sockets or (owners and owners <= gone)
    ]


def _ended(one: Episode, now: float) -> Episode:
    """An episode that was missed at a look, before the memory tells so."""
    lasted = None if one.lasted is None else max(0.0, one.lasted + now - one.last_seen)
    return replace(one, closed=now, last_seen=now, lasted=lasted, is_open=False)
