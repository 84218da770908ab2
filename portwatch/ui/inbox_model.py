"""The lines of the inbox: a heading for each day, and the alerts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import Qt

from portwatch.core.alert_subject import ports_text
from portwatch.core.history_records import AlertState
from portwatch.core.inbox import gathered
from portwatch.core.record import record
from portwatch.core.said import say_count
from portwatch.core.text import clean
from portwatch.core.wording import VERDICT_WORDS_INSIDE
from portwatch.ui.language import tr, translated
from portwatch.ui.line_model import LineModel
from portwatch.ui.moment import clock_text, day_of, day_text, time_text
from portwatch.ui.timeline_model import DayLine

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from portwatch.core.history_records import AlertEntry
    from portwatch.core.inbox import InboxItem
    from portwatch.core.timeline import Key
    from portwatch.ui.line_model import Index

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE_TEXT = int(Qt.ItemDataRole.AccessibleTextRole)
_TITLE_AT_MOST, _TEXT_AT_MOST = 200, 300


@record(frozen=True, slots=True)
class ItemLine:
    """The same news of a day, in words.

    Attributes:
        item: What it is about.
        title: One line.
        text: What stands below it, one line.
    """

    item: InboxItem
    title: str
    text: str

    @property
    def key(self) -> Key:
        """What tells it from all other lines, also while others join it."""
        return "alert", self.item.first.id

    @property
    def at(self) -> float:
        """Of its latest alert, in seconds since the epoch."""
        return self.item.latest.at


Line: TypeAlias = DayLine | ItemLine


class InboxModel(LineModel):
    """Flat: headings and alerts."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, top to bottom."""
        return cast("tuple[Line, ...]", self.kept)

    def line(self, row: int) -> Line | None:
        """A line; ``None`` where there is none."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def show_entries(self, entries: Iterable[AlertEntry], now: float) -> None:
        """Show these alerts, the latest first.

        Args:
            entries: The alerts.
            now: Seconds since the epoch.
        """
        # By numbers: an alert of hundreds of listeners takes long to hash.
        known = {line.item.ids: line for line in self.lines if isinstance(line, ItemLine)}
        lines: list[Line] = []
        day: int | None = None
        for item in gathered(entries, day_of):
            if day_of(item.latest.at) != day:
                day = day_of(item.latest.at)
                lines.append(DayLine(item.latest.at, day))
            line = known.get(item.ids)
            if line is None or line.item != item:
                line = ItemLine(item, _title(item), _text(item))
            lines.append(line)
        self.show_lines(tuple(lines), now)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's own type
        """Text of a line; a screen reader is told all that the delegate draws."""
        if role not in {_DISPLAY, _ACCESSIBLE_TEXT} or not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            return None
        if isinstance(line, DayLine):
            return day_text(line.at, self.now)
        if role == _DISPLAY:
            return line.title
        unread = tr("unread") if line.item.is_unread else ""
        verdict = translated(VERDICT_WORDS_INSIDE[line.item.verdict])
        told = (clock_text(line.at, self.now), unread, line.title, verdict, line.text)
        return ", ".join(filter(None, told))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no place for the keyboard."""
        line = self.line(index.row()) if index.isValid() else None
        if not isinstance(line, ItemLine):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren


def _title(item: InboxItem) -> str:
    title = clean(translated(item.title), _TITLE_AT_MOST)
    count = len(item.entries)
    if count == 1 or count == len(item.subjects):  # each told once: the title counts them
        return title
    times = translated(say_count("{count} times", "once", count))
    return f"{title} ({times})"


def _text(item: InboxItem) -> str:
    """What became of it, or what it is, in one line."""
    lines = [clean(line, _TEXT_AT_MOST) for line in translated(item.told.text).split("\n")]
    said = " ".join(line if line.endswith((".", "…")) else f"{line}." for line in lines if line)
    if len(item.subjects) > 1:
        said = translated(ports_text(item.subjects))
    done = _done(item)
    if len(item.entries) > 1:
        first = tr("First at %1.")
        said = f"{first.replace('%1', time_text(item.first.at))} {said}"
    return f"{done} {said}" if done else said


def _done(item: InboxItem) -> str:
    match item.latest.state:
        case AlertState.EXPECTED:
            return tr("Expected by you.")
        case AlertState.STOPPED:
            return tr("Stopped by you.")
        case AlertState.DISMISSED:
            return tr("Dismissed.")
    return ""
