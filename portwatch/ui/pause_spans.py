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
    from portwatch.core.time_view import TimeView


class PauseSpans(QGraphicsItem):
    """Stands before the data: what is below a hole was not measured."""

    def __init__(self) -> None:
        super().__init__()
        self._pauses: tuple[tuple[float, float], ...] = ()
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

    def set_data(self, pauses: Sequence[Pause], view: TimeView, low: float, high: float) -> None:
        """Show these from now on.

        Args:
            pauses: Oldest first.
            view: The window of time.
            low: Value at the plot's lower edge.
            high: Value at its upper edge.
        """
        # Near 0, as the areas are.
        shown = tuple(
            (max(pause.since - view.start, 0.0), min(pause.until - view.start, view.span))
            for pause in pauses
            if pause.until > view.start and pause.since < view.end
        )
        self.setVisible(bool(shown))
        bounds = QRectF(0.0, low, view.span, high - low)
        if shown == self._pauses and bounds == self._bounds and self.x() == view.start:
            return
        self.prepareGeometryChange()
        self.setPos(view.start, 0.0)
        self._pauses, self._bounds = shown, bounds

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
        for left, right in self._pauses:
            area = QRectF(left, self._bounds.top(), right - left, self._bounds.height())
            painter.fillRect(area, self._ground)
            painter.fillRect(area, self._brush)
