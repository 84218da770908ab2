"""The lines of the timeline: a heading for each day, and what happened on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from portwatch.core.timeline import entry_key
from portwatch.core.timeline_words import EntryWords, entry_sentence, entry_words
from portwatch.core.wording import VERDICT_WORDS
from portwatch.ui.moment import clock_text, day_of, day_text, start_of_day, time_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from portwatch.core.history_records import Entry
    from portwatch.core.timeline import Key

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE_TEXT = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ANSWERED = frozenset({_DISPLAY, _ACCESSIBLE_TEXT, _TOOL_TIP})
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayLine:
    """The heading of a day.

    Attributes:
        at: Of its latest entry, in seconds since the epoch.
        day: Its number.
    """

    at: float
    day: int

    @property
    def key(self) -> Key:
        """What tells it from all other lines."""
        return "day", self.day


@dataclass(frozen=True, slots=True)
class EntryLine:
    """Something that happened, in words."""

    entry: Entry
    words: EntryWords
    key: Key

    @property
    def at(self) -> float:
        """Seconds since the epoch."""
        return self.entry.at


Line: TypeAlias = DayLine | EntryLine


class TimelineModel(QAbstractListModel):
    """Flat. Lines come and go where they belong, so that what a person reads stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._made: dict[Key, EntryLine] = {}  # as many as there are lines
        self._now = 0.0

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, top to bottom."""
        return self._lines

    @property
    def now(self) -> float:
        """What "today" is counted from."""
        return self._now

    def line(self, row: int) -> Line | None:
        """A line; ``None`` where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def show_entries(self, entries: Iterable[Entry], now: float) -> None:
        """Show these, the latest first.

        Args:
            entries: At most as many as ``Timeline`` keeps.
            now: Seconds since the epoch.
        """
        is_other_day = bool(self._now) and day_of(now) != day_of(self._now)
        self._now = now
        before, after = self._lines, self._made_lines(entries)
        first, last = _common(before, after)
        if last < len(before) - first:
            self.beginRemoveRows(_ROOT, first, len(before) - last - 1)
            self._lines = before[:first] + before[len(before) - last :]
            self.endRemoveRows()
        if last < len(after) - first:
            self.beginInsertRows(_ROOT, first, len(after) - last - 1)
            self._lines = after
            self.endInsertRows()
        changed = [
            row
            for row, line in enumerate(after)
            if (row < first and line is not before[row])
            or (row >= len(after) - last and line is not before[row - len(after)])
        ]
        self._lines = after
        if is_other_day and after:
            changed = [0, len(after) - 1]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's own type
        """Text of a line; a screen reader is told all that the delegate draws."""
        if role not in _ANSWERED or not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, DayLine):
            return None if role == _TOOL_TIP else day_text(line.at, self._now)
        text = entry_sentence(line.words)
        if role == _DISPLAY:
            return text
        verdict = line.words.verdict
        told = text if verdict is None else f"{text}, {VERDICT_WORDS[verdict].lower()}"
        return None if role == _TOOL_TIP else f"{clock_text(line.at, self._now)}, {told}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no place for the keyboard."""
        line = self.line(index.row()) if index.isValid() else None
        if not isinstance(line, EntryLine):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def _made_lines(self, entries: Iterable[Entry]) -> tuple[Line, ...]:
        lines: list[Line] = []
        made: dict[Key, EntryLine] = {}
        days = {line.day: line for line in self._lines if isinstance(line, DayLine)}
        began = float("inf")  # of the day below whose heading the entries stand
        for entry in entries:
            if entry.at < began:
                began, day = start_of_day(entry.at), day_of(entry.at)
                lines.append(days.get(day) or DayLine(entry.at, day))
            key = entry_key(entry)
            line = self._made.get(key)
            if line is None or line.entry != entry:
                line = EntryLine(entry, entry_words(entry, _clock), key)
            made[key] = line
            lines.append(line)
        self._made = made
        return tuple(lines)


def _clock(seconds: float) -> str:
    return time_text(seconds)


def _common(before: tuple[Line, ...], after: tuple[Line, ...]) -> tuple[int, int]:
    """How many lines are the same at the top, and at the bottom of the rest."""
    most = min(len(before), len(after))
    first = 0
    while first < most and before[first].key == after[first].key:
        first += 1
    last = 0
    while last < most - first and before[-1 - last].key == after[-1 - last].key:
        last += 1
    return first, last
