"""The lines of the table of expectations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from portwatch.core.said import say
from portwatch.ui import rule_texts
from portwatch.ui.language import tr, translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtCore import QObject

    from portwatch.core.rule_row import RuleRow
    from portwatch.ui.line_model import Index

_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE_TEXT = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RuleColumn(NamedTuple):
    """A column.

    Attributes:
        id: What it is called in the program.
        title: What stands above it.
        width: Pixels of the design; 0 for what takes the rest.
        numeric: Whether it is at the right.
    """

    id: str
    title: str
    width: int
    numeric: bool = False


COLUMNS = (
    RuleColumn("program", say("Program"), 0),
    RuleColumn("ports", say("Port"), 154, numeric=True),
    RuleColumn("reach", say("At most"), 148),
    RuleColumn("source", say("Source"), 104),
    RuleColumn("last", say("Last match"), 136),
    RuleColumn("now", say("Now"), 135),
)
"""Left to right; their titles are translated where they are shown."""

NEWS_FIRST = "now"
"""The column that sorts at first: what is exceeded, then what matched latest."""

_LAST = next(number for number, column in enumerate(COLUMNS) if column.id == "last")
_MINUTE = 60.0


class RulesModel(QAbstractTableModel):
    """Flat; a rule is told from others by its id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[RuleRow, ...] = ()
        self._now = 0.0

    @property
    def columns(self) -> tuple[RuleColumn, ...]:
        """Left to right."""
        return COLUMNS

    @property
    def rows(self) -> tuple[RuleRow, ...]:
        """Top to bottom."""
        return self._rows

    @property
    def now(self) -> float:
        """The moment shown, in seconds since the epoch."""
        return self._now

    def row_of(self, identifier: str | None) -> int | None:
        """Where a rule stands; ``None`` if it does not."""
        found = (n for n, row in enumerate(self._rows) if row.rule.id == identifier)
        return next(found, None)

    def show_rows(self, rows: tuple[RuleRow, ...], now: float) -> None:
        """Swap in other rows; lines come and go at the end.

        Args:
            rows: Top to bottom.
            now: Seconds since the epoch.
        """
        before, after = len(self._rows), len(rows)
        old = self._rows
        is_minute = now // _MINUTE != self._now // _MINUTE
        self._now = now
        if after < before:
            self.beginRemoveRows(_ROOT, after, before - 1)
            self._rows = self._rows[:after]
            self.endRemoveRows()
        stay = min(before, after)
        self._rows = rows[:stay]
        others = [n for n in range(stay) if rows[n] is not old[n] and rows[n] != old[n]]
        if others:
            last = len(COLUMNS) - 1
            self.dataChanged.emit(self.index(others[0], 0), self.index(others[-1], last))
        ticking = [n for n, row in enumerate(self._rows) if is_minute or self._ticks(row)]
        if ticking:
            self.dataChanged.emit(self.index(ticking[0], _LAST), self.index(ticking[-1], _LAST))
        if after > before:
            self.beginInsertRows(_ROOT, before, after - 1)
            self._rows = rows
            self.endInsertRows()

    def _ticks(self, row: RuleRow) -> bool:
        """Whether each second changes its words: it matched some seconds ago."""
        return row.last is not None and self._now - row.last <= _MINUTE

    def cell(self, row: RuleRow, column: str) -> str:
        """The words of a cell."""
        if column == "last":
            return rule_texts.last_text(row, self._now)
        return _TEXTS[column](row)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Number of rules."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's own type
        """Text of a cell; a screen reader is told all of the rule at its first."""
        if not index.isValid() or role not in {_DISPLAY, _ACCESSIBLE_TEXT, _ALIGNMENT}:
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.numeric else None
        if role == _ACCESSIBLE_TEXT and index.column() == 0:
            return rule_texts.spoken(row, self._now)
        text = self.cell(row, column.id)
        return text or tr("none") if role == _ACCESSIBLE_TEXT else text

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """Title of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _DISPLAY:
            return translated(COLUMNS[section].title)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every line can be selected; none has children."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren


_TEXTS: dict[str, Callable[[RuleRow], str]] = {
    "program": rule_texts.title_text,
    "ports": rule_texts.port_text,
    "reach": rule_texts.reach_text,
    "source": rule_texts.source_text,
    "now": rule_texts.state_text,
}
