"""The list of what happened; what a person reads does not move when more is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip

from portwatch.core.timeline_words import entry_sentence
from portwatch.ui.focus_bar import FocusBar
from portwatch.ui.moment import day_of
from portwatch.ui.plain_tip import plain_tip
from portwatch.ui.scroll_bar import ScrollBar
from portwatch.ui.timeline_delegate import TimelineDelegate
from portwatch.ui.timeline_model import DayLine, EntryLine, TimelineModel
from portwatch.ui.typed import typed_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from portwatch.core.history_records import Entry
    from portwatch.core.timeline import Key
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_AHEAD = 20  # lines before the end at which more is asked for


class TimelineList(QListView):
    """Shows entries.

    Attributes:
        entry_selected: Another entry is the current one; carries it, ``None`` for none.
        entry_opened: Enter, or a double click; carries the entry.
        end_neared: The person has nearly read all there is.
    """

    entry_selected = Signal(object)
    entry_opened = Signal(object)
    end_neared = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._entries = TimelineModel(self)
        self._delegate = TimelineDelegate(self._entries, theme, icons)
        self._is_changing = False
        self._selected: Key | None = None
        self.setModel(self._entries)
        self.setItemDelegate(self._delegate)
        FocusBar(self, theme)
        self.selectionModel().currentChanged.connect(self._note_current)
        self._build()
        theme.changed.connect(self._restyle)

    @property
    def model_(self) -> TimelineModel:
        """The lines."""
        return self._entries

    def current_entry(self) -> Entry | None:
        """The entry that the keyboard is on."""
        line = self._entries.line(self.currentIndex().row())
        return line.entry if isinstance(line, EntryLine) else None

    def show_entries(
        self, entries: Iterable[Entry], now: float, *, keep_place: bool = True
    ) -> None:
        """Show these.

        Args:
            entries: The latest first.
            now: Seconds since the epoch.
            keep_place: Whether what is on the screen stays there; else the top is shown.
        """
        bar = self.verticalScrollBar()
        height = self._delegate.height
        top = bar.value() // height
        offset = bar.value() - top * height
        if isinstance(self._entries.line(top), DayLine):  # others may come below it
            top, offset = top + 1, offset - height
        anchor = self._entries.line(top)
        current = self._current_key()
        self._is_changing = True
        self._entries.show_entries(entries, now)
        self.doItemsLayout()  # its scroll bar would know only later
        keys = [line.key for line in self._entries.lines]
        if not keep_place:
            bar.setValue(0)
        elif anchor is not None and anchor.key in keys:
            bar.setValue(keys.index(anchor.key) * height + offset)
        self._is_changing = False
        if current is not None and self._current_key() != current:
            self._tell_current()

    def is_of_today(self, now: float) -> bool:
        """Whether what its headings call today is today."""
        return day_of(now) == day_of(self._entries.now)

    def select_first(self) -> None:
        """Make the first entry current."""
        for row, line in enumerate(self._entries.lines):
            if isinstance(line, EntryLine):
                self.setCurrentIndex(self._entries.index(row))
                self.scrollToTop()
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the current entry."""
        entry = self.current_entry()
        if entry is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entry_opened.emit(entry)
        elif typed_text(event):
            event.ignore()  # it goes into the filter
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A double click opens."""
        entry = self.current_entry()
        if event.button() == Qt.MouseButton.LeftButton and entry is not None:
            self.entry_opened.emit(entry)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell all of a line that is cut."""
        if isinstance(event, QHelpEvent):
            line = self._entries.line(self.indexAt(event.pos()).row())
            text = entry_sentence(line.words) if isinstance(line, EntryLine) else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().viewportEvent(event)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(self._theme))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Timeline"))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._look_ahead)

    def _current_key(self) -> Key | None:
        line = self._entries.line(self.currentIndex().row())
        return None if line is None else line.key

    def _tell_current(self) -> None:
        key = self._current_key()
        if key != self._selected:
            self._selected = key
            self.entry_selected.emit(self.current_entry())

    @Slot()
    def _note_current(self) -> None:
        """Another one is current: told, unless it only moved while lines came and went."""
        if not self._is_changing:
            self._tell_current()

    @Slot()
    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        ahead = self._delegate.height * _AHEAD
        if not self._is_changing and bar.maximum() - bar.value() < ahead:
            self.end_neared.emit()

    @Slot()
    def _restyle(self) -> None:
        bar, rows = self.verticalScrollBar(), self._entries.rowCount()
        top = bar.value() * rows / max(1, bar.maximum() + bar.pageStep())
        self._delegate.restyle()
        self.doItemsLayout()  # lines may be lower now
        bar.setValue(round(top * self._delegate.height))
        self.viewport().update()
