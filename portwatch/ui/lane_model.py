"""The lanes as rows; the last one may tell how many there are beyond them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from portwatch.ui.lane_words import lane_text, lane_title

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex as Persistent

    from portwatch.core.history_records import Lane

_ROOT = QModelIndex()
_ENABLED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LaneModel(QAbstractListModel):
    """Lanes, worst and longest first.

    Attributes:
        window: Seconds that the window is long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self._ambiguous: frozenset[tuple[str, int | None]] = frozenset()
        self._more = 0
        self.window = 3600.0

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """From top to bottom."""
        return self._lanes

    def lane(self, row: int) -> Lane | None:
        """The lane of a row; ``None`` where it tells of others."""
        return self._lanes[row] if 0 <= row < len(self._lanes) else None

    def needs_protocol(self, lane: Lane) -> bool:
        """Whether a program has the same port in two protocols."""
        return (lane.program, lane.port) in self._ambiguous

    @property
    def more_text(self) -> str:
        """How many lanes there are beyond these; empty if there are none."""
        return self.tr("and %n more", "", self._more) if self._more else ""

    def show_lanes(self, lanes: tuple[Lane, ...], more: int) -> None:
        """Show others; the rows stay if they are those of the same listeners."""
        same = (
            len(lanes) == len(self._lanes)
            and bool(more) is bool(self._more)
            and all(key(a) == key(b) for a, b in zip(lanes, self._lanes, strict=True))
        )
        if not same:
            self.beginResetModel()
        self._lanes, self._more = lanes, more
        names = [(lane.program, lane.port) for lane in lanes]
        self._ambiguous = frozenset(name for name in names if names.count(name) > 1)
        if not same:
            self.endResetModel()
        elif lanes:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def rowCount(self, parent: QModelIndex | Persistent = _ROOT) -> int:  # noqa: N802 - Qt's name
        """The lanes, and the row that tells of more."""
        return 0 if parent.isValid() else len(self._lanes) + bool(self._more)

    def flags(self, index: QModelIndex | Persistent) -> Qt.ItemFlag:
        """Only lanes can be chosen."""
        return _ENABLED if self.lane(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | Persistent, role: int = 0) -> Any:  # noqa: ANN401 - Qt's
        """What a lane is, for type-ahead and for screen readers."""
        if not index.isValid():
            return None
        lane = self.lane(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.more_text if lane is None else lane_title(lane)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.more_text if lane is None else lane_text(lane, self.window)
        return None


def key(lane: Lane) -> tuple[str, int | None, str]:
    """What makes a lane the one it is."""
    return (lane.program, lane.port, lane.protocol)
