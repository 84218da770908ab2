"""The one model behind every table of sockets.

The worker arranges the lines; this swaps them in. Rows are only ever added and removed at the
end, and those on the screen that look different are told to have changed: with many rows selected
that costs a tenth of telling each insertion, and nothing is reset.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtCore import QPersistentModelIndex as Persistent

from portwatch.core import wording
from portwatch.core.columns import program_name, service_text
from portwatch.core.connection_words import STATE_WORDS
from portwatch.core.model import Listener
from portwatch.core.row_state import RowState
from portwatch.core.said import say, say_count, together
from portwatch.core.text import clean
from portwatch.core.view import GroupLine, RowLine
from portwatch.ui.cells import blank_words, cell_text
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from portwatch.core.columns import Column
    from portwatch.core.model import Row
    from portwatch.core.traffic import Gauge
    from portwatch.core.view import Arrangement, Line

Index: TypeAlias = QModelIndex | Persistent

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE_TEXT = int(Qt.ItemDataRole.AccessibleTextRole)
_ANSWERED = frozenset({_DISPLAY, _TOOL_TIP, _ALIGNMENT, _ACCESSIBLE_TEXT})
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_HORIZONTAL = Qt.Orientation.Horizontal
_ROOT = QModelIndex()

_STATE_WORDS = {RowState.NEW: say("new"), RowState.CLOSED: say("closed")}


class SocketTableModel(QAbstractTableModel):
    """Lines of sockets, with heads of groups among them.

    Attributes:
        name_of: Tells what an address is called, as far as that is known and wanted.
    """

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        gauge: Gauge | None = None,
        parent: QObject | None = None,
    ) -> None:
        """An empty table of these columns.

        Args:
            columns: Left to right.
            gauge: What some of them ask; it is told the flow of what is shown.
            parent: What owns the model.
        """
        super().__init__(parent)
        self._gauge = gauge
        self._columns = tuple(columns)
        self._lines: tuple[Line, ...] = ()
        self._places: dict[int | str, int] = {}
        self._now = 0.0
        self.name_of: Callable[[str | None], str] = lambda _: ""

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """The columns, left to right."""
        return self._columns

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, top to bottom."""
        return self._lines

    @property
    def now(self) -> float:
        """The moment shown, in seconds since the epoch."""
        return self._now

    def row_of(self, key: int | str | None) -> int | None:
        """Number of a line by its key; ``None`` if it is not there."""
        return None if key is None else self._places.get(key)

    def position(self, column: str) -> int:
        """Number of a column by its id."""
        return next(n for n, one in enumerate(self._columns) if one.id == column)

    def spans(self, rows: Iterable[int]) -> QItemSelection:
        """Whole lines, those that follow each other as one range.

        Args:
            rows: Their numbers, in order.
        """
        last, found = len(self._columns) - 1, QItemSelection()
        for first, end in _runs(rows):  # ``index`` would ask for the table's size each time
            corners = self.createIndex(first, 0), self.createIndex(end, last)
            found.append(QItemSelectionRange(*corners))
        return found

    def show_arrangement(self, arrangement: Arrangement, visible: range) -> bool:
        """Swap in other lines.

        Args:
            arrangement: What to show from now on.
            visible: The lines on the screen: of no others it is said whether they have changed.

        Returns:
            Whether there is anything to be painted for that.
        """
        lines = arrangement.lines
        before, after = len(self._lines), len(lines)
        told = self._told(lines, visible)
        self._places = arrangement.places
        self._now = arrangement.at.wall
        if self._gauge is not None:
            self._gauge.flow = arrangement.flow
        if after < before:
            self.beginRemoveRows(_ROOT, after, before - 1)
            self._lines = self._lines[:after]
            self.endRemoveRows()
        stay = min(before, after)
        self._lines = lines[:stay]
        seen = range(visible.start, min(visible.stop, stay))
        stale = [row for row in seen if self._is_stale(row, told)]
        for first, last in _runs(stale):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
        if after > before:
            self.beginInsertRows(_ROOT, before, after - 1)
            self._lines = lines
            self.endInsertRows()
        return bool(stale) or before != after

    def _told(self, lines: tuple[Line, ...], visible: range) -> dict[int, list[str]]:
        """What is told now of the lines on the screen that stay, and of the one below them."""
        part = slice(visible.start, visible.stop + 1)
        both = enumerate(zip(self._lines[part], lines[part], strict=False), visible.start)
        return {row: self._moving(old) for row, (old, new) in both if old == new}

    def _is_stale(self, row: int, told: dict[int, list[str]]) -> bool:
        """Whether a line does not look as it did; below it another one may need a rule."""
        if row not in told or told[row] != self._moving(self._lines[row]):
            return True
        return row + 1 not in told and row + 1 < len(self._lines)

    def _moving(self, line: Line) -> list[str]:
        return [cell_text(line, column, self._now) for column in self._columns if column.moves]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's own type
        """Text of a cell, for screen readers and tool tips too; the delegate draws the rest."""
        if role not in _ANSWERED or not index.isValid():
            return None
        line = self._lines[index.row()]
        column = self._columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.numeric else None
        if role == _TOOL_TIP:
            return self._tool_tip(line, column)
        if role == _ACCESSIBLE_TEXT and index.column() == 0:
            return describe(line)
        text = cell_text(line, column, self._now)
        return text or blank_words(line, column) if role == _ACCESSIBLE_TEXT else text

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = _DISPLAY,
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """Title of a column."""
        if orientation != _HORIZONTAL or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == _DISPLAY:
            return translated(column.title)
        if role == _ALIGNMENT and column.numeric:
            return _RIGHT
        if role == _TOOL_TIP and column.help:
            return translated(column.help)
        return None

    def _tool_tip(self, line: Line, column: Column[Any]) -> str | None:
        """The plain sentence; escaped, for Qt takes what looks like markup for markup."""
        if column.total is not None and isinstance(line, RowLine):
            if cell_text(line, column, self._now):
                return None
            return self.tr("Not known: only an open TCP connection has such a count.")
        if column.id == "remote" and isinstance(line, RowLine):
            name = self.name_of(line.row.socket.remote_address)
            return f"<p>{_escaped(name)}</p>" if name else None
        if isinstance(line, GroupLine) or not isinstance(line.row, Listener):
            return None
        return f"<p>{_escaped(translated(line.row.text))}</p>"


def describe(line: Line) -> str:
    """A line as a screen reader says it: ``port 5432, PostgreSQL, reachable from Wi-Fi, risky``."""
    if isinstance(line, GroupLine):
        sockets = say_count("{count:,} sockets", "{count} socket", len(line.rows))
        parts = [clean(translated(line.name), 60), sockets]
        parts.append(say("folded") if line.folded else say("unfolded"))
        if line.state is RowState.CLOSED:
            parts.append(say("closed"))
        return translated(together(parts, ", "))
    row = line.row
    name = clean(translated(program_name(row)), 60)
    parts = [name, say("port {port}", port=row.socket.local_port)]
    if row.service.title or row.service.name:
        parts.append(service_text(row))
    parts += _described(row)
    if line.state in _STATE_WORDS:
        parts.append(_STATE_WORDS[line.state])
    return translated(together(parts, ", "))


def _described(row: Row) -> list[str]:
    socket = row.socket
    if isinstance(row, Listener):
        reach = row.reach.place or wording.REACH_WORDS[row.reach.level]
        verdict = wording.VERDICT_WORDS_INSIDE[row.verdict]
        return [say("reachable from {place}", place=reach), verdict]
    far = {"address": socket.remote_address, "port": socket.remote_port}
    return [say("to {address} port {port}", **far), STATE_WORDS[socket.state]]


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of all numbers that follow each other."""
    for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        numbers = [row for _, row in run]
        yield numbers[0], numbers[-1]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
