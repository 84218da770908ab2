"""The Alerts pane: what was announced, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from portwatch.core.history_records import AlertState
from portwatch.core.inbox import InboxCounts, InboxPage, Shelf, counted
from portwatch.core.query import Query
from portwatch.ui.button import Button, Kind
from portwatch.ui.empty_state import Emptiness, EmptyState, Failed, NoMatch
from portwatch.ui.history_requests import InboxShelf
from portwatch.ui.inbox_list import InboxList
from portwatch.ui.language import count_text
from portwatch.ui.moment import day_of
from portwatch.ui.range_switch import RangeSwitch

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QHideEvent, QShowEvent

    from portwatch.core.history_records import AlertEntry
    from portwatch.core.inbox import InboxItem
    from portwatch.ui.history_requests import InboxRead
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

PAGE = 100
"""Alerts that are asked for at once."""

NEWS = 3000
"""Milliseconds between two looks for what is new, while the pane is on show; and until news is in
the memory, which writes a few seconds' worth at a time."""

DECIDED_AT_MOST = 10_000
"""Cap on the decisions that are kept until the memory tells them; the oldest go first."""

_HEAD = 48
_SETTLED = frozenset({AlertState.EXPECTED, AlertState.STOPPED})
_EMPTY = {
    Shelf.OPEN: Emptiness.OPEN_ALERTS,
    Shelf.UNREAD: Emptiness.UNREAD_ALERTS,
    Shelf.ALL: Emptiness.ALERTS,
}
_LATEST, _OLDER = "inbox", "inbox-older"


class _Page(IntEnum):
    LIST = 0
    EMPTY = 1


class InboxPane(QWidget):
    """Asks the memory, and keeps what the person decided until the memory tells the same.

    Attributes:
        item_selected: Another alert is the current one; carries it, or ``None``.
        show_requested: What an alert is about is wanted; carries the alert.
        expect_requested: As ``show_requested``: that shall be expected.
        stop_requested: As ``show_requested``: that shall be stopped.
        handled: The person decided; carries the alerts' numbers and the ``AlertState``.
        read_all_requested: All alerts count as read.
        dismissed: An alert was dismissed, and that may be taken back; carries its title.
        counted: How many alerts there are, as the list gathers them; carries the ``InboxCounts``.
    """

    item_selected = Signal(object)
    show_requested = Signal(object)
    expect_requested = Signal(object)
    stop_requested = Signal(object)
    handled = Signal(object, object)
    read_all_requested = Signal()
    dismissed = Signal(str)
    counted = Signal(object)

    def __init__(
        self, theme: Theme, icons: Icons, memory: Memory | None, clock: Callable[[], float]
    ) -> None:
        """Nothing is asked yet.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            memory: What is remembered; without one there is nothing to show.
            clock: Seconds since the epoch.
        """
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._clock = clock
        self._shelf = Shelf.OPEN
        self._query = Query()
        self._entries: tuple[AlertEntry, ...] = ()
        self._undecided: tuple[AlertEntry, ...] = ()
        self._older: float | None = None
        self._is_read = False
        self._waits_older = False
        self._counts = InboxCounts()
        self._decided: dict[int, AlertState] = {}
        self._before: dict[int, AlertState] = {}  # what the last dismissal changed
        self._list = InboxList(theme, icons)
        self._empty = EmptyState(theme, icons)
        self._stack = QStackedWidget()
        shelves = [(word, word) for word in (self.tr("Open"), self.tr("Unread"), self.tr("All"))]
        self._switch = RangeSwitch(theme, self.tr("Alerts"), shelves)
        self._read = Button(theme, self.tr("Mark all read"), Kind.LINK)
        self._news = QTimer(self)
        self._soon = QTimer(self)
        self._build()
        self._connect()

    @property
    def list(self) -> InboxList:
        """The alerts."""
        return self._list

    @property
    def empty(self) -> EmptyState:
        """What stands in their place."""
        return self._empty

    @property
    def switch(self) -> RangeSwitch:
        """Which alerts are wanted."""
        return self._switch

    @property
    def shelf(self) -> Shelf:
        """Which alerts are shown."""
        return self._shelf

    def take_focus(self, *, first: bool = False) -> None:
        """Take the keyboard; nothing counts as read unless the first one is asked for."""
        self._list.setFocus()
        if first:
            self._list.select_first()

    def look_soon(self) -> None:
        """Something was announced: look for it when it is in the memory."""
        self._soon.start()

    def decide(self, item: InboxItem, state: AlertState) -> None:
        """Keep what the person did with an alert."""
        self._keep(dict.fromkeys(item.ids, state))
        self.handled.emit(item.ids, state)

    @Slot()
    def undo(self) -> None:
        """Take the last dismissal back."""
        before, self._before = self._before, {}
        self._keep(before)
        self._list.select(before)
        for state in sorted(set(before.values())):
            self.handled.emit(tuple(n for n, was in before.items() if was is state), state)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for what is new from now on; what was selected is told about again."""
        super().showEvent(event)
        self.item_selected.emit(self._list.current_item())
        self.look()
        self._news.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A hidden pane costs nothing."""
        super().hideEvent(event)
        self._news.stop()

    @Slot()
    def look(self) -> None:
        """Ask for the latest alerts."""
        if self._memory is not None:
            self._memory.ask(InboxShelf(self._shelf, self._query, None, PAGE, _LATEST))

    def _build(self) -> None:
        px = self._theme.px
        self._news.setInterval(NEWS)
        self._soon.setInterval(NEWS)
        self._soon.setSingleShot(True)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.addWidget(self._switch)
        head.addStretch(1)
        head.addWidget(self._read)
        top = QWidget()
        top.setLayout(head)
        top.setFixedHeight(px(_HEAD))
        self._read.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._stack, 1)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Alerts"))
        self._restyle()
        self._tell_counts()
        self._show()

    def _connect(self) -> None:
        rows = self._list
        rows.item_selected.connect(self._note_selected)
        rows.show_requested.connect(self.show_requested)
        rows.expect_requested.connect(self.expect_requested)
        rows.stop_requested.connect(self.stop_requested)
        rows.dismiss_requested.connect(self._dismiss)
        rows.end_neared.connect(self._ask_older)
        self._switch.chosen.connect(self._choose)
        self._read.clicked.connect(self._read_all)
        self._empty.all_alerts_requested.connect(self._show_all)
        self._empty.retry_requested.connect(self.look)
        self._news.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)
        self._theme.changed.connect(self._restyle)
        if self._memory is not None:
            self._memory.inbox_read.connect(self._take)
            self._memory.failed.connect(self._fail)

    @property
    def query(self) -> Query:
        """The query in force."""
        return self._query

    @property
    def prompt(self) -> str:
        """What the filter box says while nothing is written."""
        return self.tr("Filter alerts…")

    @property
    def counts(self) -> tuple[int, int] | None:
        """Nobody counts all that fits."""
        return None

    def filter(self, query: Query) -> None:
        """Show only what matches."""
        self._query = query
        self._begin_again()

    @Slot(int)
    def _choose(self, position: int) -> None:
        self._shelf = tuple(Shelf)[position]
        self._begin_again()

    def _begin_again(self) -> None:
        self._entries, self._older, self._is_read, self._waits_older = (), None, False, False
        self._show()
        self.look()

    @Slot()
    def _show_all(self) -> None:
        self._switch.choose(tuple(Shelf).index(Shelf.ALL))

    @Slot()
    def _ask_older(self) -> None:
        if self._older is not None and self._memory is not None and not self._waits_older:
            self._waits_older = True
            self._memory.ask(InboxShelf(self._shelf, self._query, self._older, PAGE, _OLDER))

    @Slot(object)
    def _take(self, read: InboxRead) -> None:
        asked, page = read.request, read.page
        if asked.asker == _OLDER:
            self._waits_older = False
        if asked.shelf is not self._shelf or asked.query != self._query:
            return
        if read.problem and not page.entries:
            self._fail(read.problem)
            return
        self._forget_told(page)
        if asked.asker == _OLDER:
            if asked.before == self._older:
                self._entries += page.entries
                self._older = page.older
        else:
            self._join(page)
        self._is_read = True
        self._counts = page.counts
        if asked.asker == _LATEST:
            self._undecided = page.undecided
        self._tell_counts()
        self._show()
        self._list.let_go()

    def _join(self, page: InboxPage) -> None:
        """The latest page in the place of what it covers; older pages that were read stay."""
        oldest = page.entries[-1].at if page.entries and page.older is not None else None
        if oldest is None:
            self._entries, self._older = page.entries, page.older
            return
        numbers = {entry.id for entry in page.entries}
        rest = [one for one in self._entries if one.at <= oldest and one.id not in numbers]
        self._entries = (*page.entries, *rest)
        if not rest:
            self._older = page.older

    def _forget_told(self, page: InboxPage) -> None:
        """What the memory tells by now need not be kept."""
        for entry in (*page.entries, *page.undecided):
            if self._decided.get(entry.id) is entry.state:
                del self._decided[entry.id]

    def _keep(self, decided: dict[int, AlertState]) -> None:
        self._decided.update(decided)
        while len(self._decided) > DECIDED_AT_MOST:
            del self._decided[next(iter(self._decided))]
        self._tell_counts()
        self._show()

    def _known(self) -> Collection[AlertEntry]:
        """What the memory has told of, on this shelf and of what is open, each once."""
        return {one.id: one for one in (*self._entries, *self._undecided)}.values()

    def _told(self, entry: AlertEntry) -> AlertEntry:
        if entry.state in _SETTLED:  # which is done elsewhere, and is not taken back here
            return entry
        state = self._decided.get(entry.id, entry.state)
        return entry if state is entry.state else replace(entry, state=state)

    def _show(self) -> None:
        """Show what is on the shelf, as the person has decided by now."""
        current = self._list.current_item()
        kept = set() if current is None else set(current.ids)  # what is being read stays
        entries = [self._told(entry) for entry in self._entries]
        shown = [one for one in entries if one.state in self._shelf.states or one.id in kept]
        self._list.show_entries(shown, self._clock())
        if not shown:
            state: Emptiness | NoMatch = Emptiness.LOADING_ALERTS
            if self._is_read or self._memory is None:
                shelf = self._shelf if self._counts.all else Shelf.ALL  # else there are no others
                state = _EMPTY[shelf]
                if not self._query.is_empty:
                    state = NoMatch(self._query, remembered=True, shelf=shelf)
                    if self._older is not None:
                        state = Emptiness.LOADING_ALERTS
                        self._ask_older()
            self._empty.show_state(state)
        self._stack.setCurrentIndex(_Page.LIST if shown else _Page.EMPTY)

    def _tell_counts(self) -> None:
        """On the buttons, and to whoever shows a badge."""
        counts = counted(self._counts, self._known(), self._told, day_of)
        words = (self.tr("Open"), self.tr("Unread"), self.tr("All"))
        for position, (word, shelf) in enumerate(zip(words, Shelf, strict=True)):
            self._switch.rename(position, f"{word} {count_text(counts.of(shelf))}")
        self._read.setEnabled(counts.unread > 0)
        self.counted.emit(counts)

    @Slot(object)
    def _note_selected(self, item: InboxItem | None) -> None:
        """Who looks at an alert has read it."""
        self.item_selected.emit(item)
        if item is not None and item.is_unread:
            unread = [one.id for one in item.entries if one.state is AlertState.NEW]
            self._keep(dict.fromkeys(unread, AlertState.SHOWN))
            self.handled.emit(tuple(unread), AlertState.SHOWN)

    @Slot(object)
    def _dismiss(self, item: InboxItem) -> None:
        self._before = {one.id: one.state for one in item.entries}
        self._list.pass_on()
        self.decide(item, AlertState.DISMISSED)
        self.dismissed.emit(item.title)

    @Slot()
    def _read_all(self) -> None:
        self._counts = replace(self._counts, unread=0)  # what is not known is read as well
        unread = [one.id for one in map(self._told, self._known()) if one.state is AlertState.NEW]
        self._keep(dict.fromkeys(unread, AlertState.SHOWN))
        self.read_all_requested.emit()

    @Slot(str)
    def _fail(self, text: str) -> None:
        """Say why there is nothing; what is there stays."""
        if not self._entries:
            self._empty.show_state(Failed(text, can_retry=True))
            self._stack.setCurrentIndex(_Page.EMPTY)

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.surface))
        self.setPalette(palette)
