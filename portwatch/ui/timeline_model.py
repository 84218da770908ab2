"""The lines of the timeline: a heading for each day, and what happened on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import Qt

from portwatch.core.record import record
from portwatch.core.timeline import entry_key
from portwatch.core.timeline_words import EntryWords, entry_sentence, entry_words
from portwatch.core.wording import VERDICT_WORDS_INSIDE
from portwatch.ui.language import translated
from portwatch.ui.line_model import LineModel
from portwatch.ui.moment import clock_text, day_of, day_text, start_of_day, time_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from PySide6.QtCore import QObject

    from portwatch.core.history_records import Entry
    from portwatch.core.timeline import Key
    from portwatch.ui.line_model import Index

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE_TEXT = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ANSWERED = frozenset({_DISPLAY, _ACCESSIBLE_TEXT, _TOOL_TIP})


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
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


class TimelineModel(LineModel):
    """Flat: headings and entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: dict[Key, EntryLine] = {}  # as many as there are lines

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, top to bottom."""
        return cast("tuple[Line, ...]", self.kept)

    def line(self, row: int) -> Line | None:
        """A line; ``None`` where there is none."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def show_entries(self, entries: Iterable[Entry], now: float) -> None:
        """Show these, the latest first.

        Args:
            entries: At most as many as ``Timeline`` keeps.
            now: Seconds since the epoch.
        """
        self.show_lines(self._made_lines(entries), now)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's own type
        """Text of a line; a screen reader is told all that the delegate draws."""
        if role not in _ANSWERED or not index.isValid():
            return None
        line = self.lines[index.row()]
        if isinstance(line, DayLine):
            return None if role == _TOOL_TIP else day_text(line.at, self._now)
        text = entry_sentence(line.words)
        if role == _DISPLAY:
            return text
        verdict = line.words.verdict
        told = text if verdict is None else f"{text}, {translated(VERDICT_WORDS_INSIDE[verdict])}"
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
        days = {line.day: line for line in self.lines if isinstance(line, DayLine)}
        began = float("inf")  # of the day below whose heading the entries stand
        for entry in entries:
            if entry.at < began:
                began, day = start_of_day(entry.at), day_of(entry.at)
                lines.append(days.get(day) or DayLine(entry.at, day))
            key = entry_key(entry)
            line = self._made.get(key)
            if line is None or line.entry != entry:
                line = EntryLine(entry, _spoken(entry_words(entry, _clock)), key)
            made[key] = line
            lines.append(line)
        self._made = made
        return tuple(lines)


def _clock(seconds: float) -> str:
    return time_text(seconds)


def _spoken(words: EntryWords) -> EntryWords:
    """The same in the language of the window."""
    return replace(words, name=translated(words.name), text=translated(words.text))
