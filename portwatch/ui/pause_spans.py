"""Times in which nothing was watched: holes in a chart, hatched over all of its height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from portwatch.ui.hatch import hatch_brush

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from portwatch.core.history_records import Pause


class PauseSpans(QGraphicsItem):
    """Stands before the data: what is below a hole was not measured."""

    def __init__(self) -> None:
        super().__init__()
        self._pauses: tuple[Pause, ...] = ()
        self._bounds = QRectF()
        self._ground = QColor()
        self._stripes = QColor()
        self._brush = QBrush()
        self._ratio = 0.0
        self.setVisible(False)

    def set_colors(self, ground: QColor, stripes: QColor) -> None:
        """Take other colours."""
        self._ground, self._stripes = ground, stripes
        self._ratio = 0.0
        self.update()

    def set_data(self, pauses: Sequence[Pause], low: float, high: float) -> None:
        """Show these from now on.

        Args:
            pauses: Oldest first.
            low: Value at the plot's lower edge.
            high: Value at its upper edge.
        """
        shown = tuple(pauses)
        bounds = QRectF()
        if shown:
            left, right = shown[0].since, max(pause.until for pause in shown)
            bounds = QRectF(left, low, right - left, high - low)
        if shown == self._pauses and bounds == self._bounds:
            return
        self.prepareGeometryChange()
        self._pauses, self._bounds = shown, bounds
        self.setVisible(bool(shown))

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """In the units of the data."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Cover the data with the ground, and that with stripes."""
        del option, widget
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self._ratio = ratio
            self._brush = hatch_brush(self._stripes, ratio)
        inverse, _ = painter.deviceTransform().inverted()
        self._brush.setTransform(inverse)
        painter.setPen(Qt.PenStyle.NoPen)
        for pause in self._pauses:
            area = QRectF(
                pause.since, self._bounds.top(), pause.until - pause.since, self._bounds.height()
            )
            painter.fillRect(area, self._ground)
            painter.fillRect(area, self._brush)
