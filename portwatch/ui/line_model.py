"""A flat list of lines that come and go where they belong, so that what a person reads stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

from portwatch.ui.moment import day_of

if TYPE_CHECKING:
    from portwatch.core.timeline import Key

Index: TypeAlias = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class KeyedLine(Protocol):
    """A line of such a list."""

    @property
    def key(self) -> Key:
        """What tells it from all other lines."""
        ...


class LineModel(QAbstractListModel):
    """Replaces only what differs; its own kinds say what a line is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[KeyedLine, ...] = ()
        self._now = 0.0

    @property
    def kept(self) -> tuple[KeyedLine, ...]:
        """The lines, top to bottom."""
        return self._kept

    @property
    def now(self) -> float:
        """What "today" is counted from."""
        return self._now

    def show_lines(self, after: tuple[KeyedLine, ...], now: float) -> None:
        """Show these.

        Args:
            after: The lines, top to bottom.
            now: Seconds since the epoch.
        """
        is_other_day = bool(self._now) and day_of(now) != day_of(self._now)
        self._now = now
        before = self._kept
        first, last = _common(before, after)
        if last < len(before) - first:
            self.beginRemoveRows(_ROOT, first, len(before) - last - 1)
            self._kept = before[:first] + before[len(before) - last :]
            self.endRemoveRows()
        if last < len(after) - first:
            self.beginInsertRows(_ROOT, first, len(after) - last - 1)
            self._kept = after
            self.endInsertRows()
        changed = [
            row
            for row, line in enumerate(after)
            if (row < first and line is not before[row])
            or (row >= len(after) - last and line is not before[row - len(after)])
        ]
        self._kept = after
        if is_other_day and after:
            changed = [0, len(after) - 1]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Number of lines."""
        return 0 if parent.isValid() else len(self._kept)


def _common(before: tuple[KeyedLine, ...], after: tuple[KeyedLine, ...]) -> tuple[int, int]:
    """How many lines are the same at the top, and at the bottom of the rest."""
    most = min(len(before), len(after))
    first = 0
    while first < most and before[first].key == after[first].key:
        first += 1
    last = 0
    while last < most - first and before[-1 - last].key == after[-1 - last].key:
        last += 1
    return first, last
