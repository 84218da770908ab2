"""An item of pyqtgraph that has a layer painted in whole pixels.

Imports pyqtgraph: import this when a chart is first shown.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Slot

from portwatch.core.plot_frame import PlotFrame
from portwatch.core.time_scale import TimeScale

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


class Layer(Protocol):
    """Something drawn in a plot."""

    def paint(self, painter: QPainter, frame: PlotFrame) -> None:
        """Draw it where the frame has its moments and values."""


# pyqtgraph has no types to inherit from.
class LayerItem(pg.GraphicsObject):  # type: ignore[misc]
    """Stands in the view box itself, in pixels.

    In the units of the data Qt would put edges between pixels, smooth them and stretch brushes,
    and work out the bounds of the data at each painting.
    """

    def __init__(self, layer: Layer, view: Any) -> None:  # noqa: ANN401 - pyqtgraph has no types
        """Show a layer before what is there already.

        Args:
            layer: What is drawn.
            view: A ``pyqtgraph.ViewBox``, with ``moved`` as ``PlotFrame`` has it.
        """
        super().__init__()
        self._layer = layer
        self._view = view
        self.setParentItem(view)
        view.sigResized.connect(self._resize)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """All of the plot."""
        return QRectF(self._view.rect())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem | None = None,
        widget: QWidget | None = None,
    ) -> None:
        """Let the layer paint into the window of the view box, which clips it."""
        del option, widget
        bounds = self._view.rect()
        (start, end), (low, high) = self._view.viewRange()
        scale = TimeScale(start, end, 0.0, bounds.width())
        first = painter.clipBoundingRect().left() if painter.hasClipping() else -math.inf
        frame = PlotFrame(scale, low, high, 0.0, bounds.height(), first, self._view.moved)
        self._layer.paint(painter, frame)

    @Slot(object)
    def _resize(self, _view: object) -> None:
        self.prepareGeometryChange()
