"""Which columns of a table a person wants, which of them have room, and how wide they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

from portwatch.core.columns import short_duration
from portwatch.core.model import ReachLevel
from portwatch.core.wording import REACH_WORDS
from portwatch.ui.column_widths import column_widths
from portwatch.ui.language import translated
from portwatch.ui.verdict_width import widest_verdict
from portwatch.ui.window_state import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from PySide6.QtWidgets import QTableView

    from portwatch.core.columns import Column
    from portwatch.ui.window_state import WindowState

# Pixels of icons, and of the room at both sides.
_BESIDE_REACH = 34
_BESIDE_VERDICT = 35
_BESIDE_SINCE = 9 + 18
_NEW_AT_MOST = 9  # seconds that a row counts as new, and has a star then


class TableColumns(QObject):
    """The columns of one table; the first one, which names the row, is always wanted.

    Attributes:
        every: All columns, left to right.
        extra: Ids of those that nobody is shown who has not asked for them.
        changed: Others are wanted than before.
        dropped: The person wants one no longer; carries its id.
    """

    changed = Signal()
    dropped = Signal(str)

    def __init__(
        self,
        table: QTableView,
        every: Sequence[Column[Any]],
        extra: Sequence[str],
        px: Callable[[int], int],
    ) -> None:
        super().__init__(table)
        self.every = tuple(every)
        self.extra = frozenset(extra)
        self._table = table
        self._px = px
        self._wanted = {column.id for column in every} - self.extra
        self._drawn: set[int] = set()  # what the person has given a width
        self._is_fitting = False
        self._kept: tuple[WindowState, str] | None = None
        table.horizontalHeader().sectionResized.connect(self._note_drawn)

    @property
    def wanted(self) -> tuple[Column[Any], ...]:
        """The columns that the person wants, left to right."""
        return tuple(column for column in self.every if column.id in self._wanted)

    def has_room(self, name: str) -> bool:
        """Whether a wanted column is on show: a narrow table leaves some out."""
        ids = [column.id for column in self.every]
        return not self._table.isColumnHidden(ids.index(name))

    def want(self, names: Iterable[str]) -> None:
        """Show these columns and no others; names of none that there is are passed over."""
        known = [column.id for column in self.every]
        wanted = {known[0], *names} & set(known)
        dropped = self._wanted - wanted
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self.fit()
        if self._kept is not None:
            state, key = self._kept
            state.remember(key, " ".join(column.id for column in self.wanted))
        self.changed.emit()
        for name in dropped:
            self.dropped.emit(name)

    def keep(self, state: WindowState, name: str) -> None:
        """Take up what was chosen last, and write down what is chosen from now on.

        Args:
            state: What is remembered.
            name: Of the table, as it is remembered.
        """
        chosen = state.recall(f"{COLUMNS}{name}")
        if chosen is not None:
            self.want(chosen.split())
        self._kept = state, f"{COLUMNS}{name}"

    def fit(self) -> None:
        """Share out the room; what the person has drawn to a width of its own keeps it."""
        wanted = [column.id for column in self.wanted]
        widths = column_widths(wanted, self._table.viewport().width(), self._px, self._least())
        self._is_fitting = True
        for position, column in enumerate(self.every):
            self._table.setColumnHidden(position, column.id not in widths)
            if column.id in widths and position not in self._drawn:
                self._table.setColumnWidth(position, widths[column.id])
        self._is_fitting = False

    def _least(self) -> Mapping[str, int]:
        """What most listeners have may be longer in another language."""
        metrics = self._table.fontMetrics()
        strong = QFont(self._table.font())
        strong.setWeight(QFont.Weight.DemiBold)
        since = translated(short_duration(_NEW_AT_MOST))
        reach = translated(REACH_WORDS[ReachLevel.COMPUTER])
        return {
            "reach": metrics.horizontalAdvance(reach) + self._px(_BESIDE_REACH),
            "verdict": widest_verdict(QFontMetrics(strong)) + self._px(_BESIDE_VERDICT),
            "since": metrics.horizontalAdvance(since) + self._px(_BESIDE_SINCE),
        }

    @Slot(int)
    def _note_drawn(self, section: int) -> None:
        is_by_hand = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if section and is_by_hand and not self._is_fitting:
            self._drawn.add(section)
