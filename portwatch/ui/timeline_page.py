"""The timeline: what opened and closed, was announced, expected or missed, the latest first."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from portwatch.core.query import Query
from portwatch.core.timeline import AT_MOST, Timeline
from portwatch.ui.button import Button, Kind
from portwatch.ui.chart_legend import line
from portwatch.ui.empty_state import Emptiness, EmptyState, Failed, NoMatch
from portwatch.ui.history_requests import TimelinePage as Asked
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import count_text
from portwatch.ui.moment import day_word
from portwatch.ui.timeline_list import TimelineList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from portwatch.ui.history_requests import PageRead
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

PAGE = 100
"""Entries that are asked for at once."""

NEWS = 3000
"""Milliseconds between two looks for what is new, while the page is on show."""

_SEARCHING_NEWS = 10_000  # with a query, which may have to look at many entries
_TOOLS_HEIGHT = 40
_FIRST, _OLDER, _NEWER = "timeline", "timeline-older", "timeline-newer"


class _Page(IntEnum):
    LIST = 0
    EMPTY = 1


class TimelinePage(QWidget):
    """Asks the memory only while it is on show.

    Attributes:
        entry_selected: Another entry is the current one; carries it, or ``None``.
        entry_opened: All about an entry is wanted; carries it.
        clear_requested: The filter shall go.
        listeners_requested: What listens now shall be shown.
    """

    entry_selected = Signal(object)
    entry_opened = Signal(object)
    clear_requested = Signal()
    listeners_requested = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, memory: Memory, clock: Callable[[], float]
    ) -> None:
        """Nothing is asked yet.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            memory: What is remembered.
            clock: Seconds since the epoch.
        """
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._clock = clock
        self._query = Query()
        self._timeline = Timeline()
        self._waits_for: set[Asked] = set()
        self._unseen = 0
        self._wants_first = False
        self._list = TimelineList(theme, icons)
        self._empty = EmptyState(theme, icons)
        self._stack = QStackedWidget()
        self._said = ElidedLabel(theme, tint=quiet_tint)
        self._newer = Button(theme, kind=Kind.SMALL)
        self.tools = QHBoxLayout()
        self._news = QTimer(self)
        self._build()
        self._connect()

    @property
    def list(self) -> TimelineList:
        """The entries."""
        return self._list

    @property
    def empty(self) -> EmptyState:
        """What stands in their place."""
        return self._empty

    @property
    def query(self) -> Query:
        """The query in force."""
        return self._query

    @property
    def prompt(self) -> str:
        """What the filter box says while nothing is written."""
        return self.tr("Filter events…")

    @property
    def counts(self) -> tuple[int, int] | None:
        """Nobody counts all that is remembered."""
        return None

    def filter(self, query: Query) -> None:
        """Show only what matches."""
        self._query = query
        self._timeline = Timeline()
        self._waits_for.clear()
        self._list.show_entries((), self._clock())
        if self.isVisible():
            self._begin()

    def take_focus(self, *, first: bool = False) -> None:
        """Take the keyboard, at the first entry if that is asked for."""
        self._list.setFocus()
        if first or self._list.current_entry() is None:
            self._list.select_first()
            self._wants_first = self._list.current_entry() is None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for what is new from now on."""
        super().showEvent(event)
        if self._timeline.is_read:
            self._ask_newer()
        else:
            self._begin()
        self.entry_selected.emit(self._list.current_entry())
        self._news.start(NEWS if self._query.is_empty else _SEARCHING_NEWS)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A hidden page costs nothing."""
        super().hideEvent(event)
        self._news.stop()

    def _build(self) -> None:
        px = self._theme.px
        self._newer.hide()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        tools = QWidget()
        tools.setLayout(self.tools)
        self.tools.setContentsMargins(px(16), 0, px(16), 0)
        self.tools.setSpacing(px(12))
        self.tools.addWidget(self._said)
        self.tools.addWidget(self._newer)
        self.tools.addStretch(1)
        tools.setFixedHeight(px(_TOOLS_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(line(horizontal=True))
        column.addWidget(self._stack, 1)
        self._show_state()

    def _connect(self) -> None:
        self._list.entry_selected.connect(self.entry_selected)
        self._list.entry_opened.connect(self.entry_opened)
        self._list.end_neared.connect(self._ask_older)
        self._list.verticalScrollBar().valueChanged.connect(self._note_place)
        self._empty.clear_requested.connect(self.clear_requested)
        self._empty.listeners_requested.connect(self.listeners_requested)
        self._empty.retry_requested.connect(self._begin)
        self._newer.clicked.connect(self._go_to_latest)
        self._news.timeout.connect(self._ask_newer)
        self._memory.page_read.connect(self._take)
        self._memory.failed.connect(self._fail)

    def _ask(self, asked: Asked) -> None:
        self._waits_for = {one for one in self._waits_for if one.asker != asked.asker}
        self._waits_for.add(asked)
        self._memory.ask(asked)

    @Slot()
    def _begin(self) -> None:
        self._timeline = Timeline()
        self._ask(Asked(self._query, None, PAGE, _FIRST))
        self._show_state()

    @Slot()
    def _ask_older(self) -> None:
        older = self._timeline.older
        if older is not None and not any(one.asker == _OLDER for one in self._waits_for):
            self._ask(Asked(self._query, older, PAGE, _OLDER))

    @Slot()
    def _ask_newer(self) -> None:
        self._news.setInterval(NEWS if self._query.is_empty else _SEARCHING_NEWS)
        if self._timeline.is_read and self._timeline.has_latest and not self._waits_for:
            self._ask(Asked(self._query, None, PAGE, _NEWER))

    @Slot(object)
    def _take(self, read: PageRead) -> None:
        if read.request not in self._waits_for:
            return  # somebody else's, or of a query that is no longer in force
        self._waits_for.discard(read.request)
        if read.problem and not read.page.entries:
            self._fail(read.problem)
            return
        before = self._timeline.entries
        latest = before[:1]
        if read.request.asker == _OLDER:
            self._timeline.add_older(read.page)
        elif read.request.asker == _FIRST:
            self._timeline.begin(read.page)
        elif not self._timeline.add_newer(read.page):
            if read.request.most < AT_MOST:  # much has happened since: more than a page of it
                self._ask(Asked(self._query, None, AT_MOST, _NEWER))
                return
            self._timeline.begin(read.page)
        is_news = read.request.asker == _NEWER
        if is_news and self._timeline.entries == before and self._list.is_of_today(self._clock()):
            return
        self._show(latest[0].at if latest and is_news else None)

    def _show(self, seen_to: float | None) -> None:
        """Show what is kept.

        Args:
            seen_to: What happened after that, in seconds since the epoch, was not there before;
                ``None`` if all of it is another page.
        """
        bar = self._list.verticalScrollBar()
        is_reading = bar.value() > 0 or self._list.current_entry() is not None
        entries = self._timeline.entries
        self._list.show_entries(entries, self._clock(), keep_place=is_reading)
        if seen_to is not None and is_reading and bar.value() > 0:
            self._unseen += sum(entry.at > seen_to for entry in entries)
        if self._wants_first and entries:
            self._wants_first = False
            self._list.select_first()
        self._show_state()
        self._note_place(bar.value())
        if len(entries) < PAGE:  # a rare word: what was looked at had too few of it
            self._ask_older()

    def _show_state(self) -> None:
        """Say how far the search has come, and why there is nothing if there is nothing."""
        entries, older = self._timeline.entries, self._timeline.older
        is_searching = older is not None and not self._query.is_empty and len(entries) < PAGE
        said = self.tr("The latest first")
        if is_searching and older is not None:
            said = self.tr("Searching; nothing is left out back to %1").replace(
                "%1", day_word(older, self._clock())
            )
        self._said.setText(said)
        self._said.setVisible(bool(entries) or is_searching)
        if not entries:
            state: Emptiness | NoMatch = Emptiness.SEARCHING_MEMORY
            if self._timeline.is_read and older is None:
                state = Emptiness.MEMORY
                if not self._query.is_empty:
                    state = NoMatch(self._query, remembered=True)
            self._empty.show_state(state)
        self._stack.setCurrentIndex(_Page.LIST if entries else _Page.EMPTY)

    @Slot(str)
    def _fail(self, text: str) -> None:
        """Say why there is nothing; what is there stays."""
        self._waits_for.clear()
        if not self._timeline.entries:
            self._empty.show_state(Failed(text, can_retry=True))
            self._stack.setCurrentIndex(_Page.EMPTY)

    @Slot(int)
    def _note_place(self, value: int) -> None:
        """At the top everything new has been seen."""
        if value == 0 and self._timeline.has_latest:
            self._unseen = 0
        words = self.tr("Back to the latest")
        if self._timeline.has_latest:
            words = self.tr("%1 newer").replace("%1", count_text(self._unseen))
        self._newer.setText(words)
        self._newer.setAccessibleName(self.tr("Go to the latest: %1").replace("%1", words))
        self._newer.setVisible(bool(self._unseen) or not self._timeline.has_latest)

    @Slot()
    def _go_to_latest(self) -> None:
        if not self._timeline.has_latest:
            self._begin()
        self._list.scrollToTop()
