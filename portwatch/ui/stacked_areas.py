"""Areas that stand on each other, drawn as cheaply as Qt can.

Half the cost of pyqtgraph's curves with a fill level: one item knows its bounds, where eight
curves work them out again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPolygonF
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from portwatch.core.series import Values

_CHUNK = 50  # points filled at a time: the cost of a fill grows faster than its points


class _Points:
    """Points that Qt draws and NumPy writes: making them anew costs more than filling them."""

    def __init__(self, count: int) -> None:
        self.polygon: QPolygonF = create_qpolygonf(count)
        self.values: Values = ndarray_from_qpolygonf(self.polygon)


class _Area:
    """One area of so many points: its upper edge, and pieces to fill."""

    def __init__(self, count: int) -> None:
        self.edge = _Points(count)
        starts = range(0, max(count - 1, 0), _CHUNK - 1)
        self._slices = [slice(start, min(start + _CHUNK, count)) for start in starts]
        self._pieces = [_Points(each.stop - each.start + 2) for each in self._slices]
        self.fills: list[QPainterPath] = []

    def set_data(self, x: Values, y: Values) -> None:
        """Take other points, as many as before."""
        self.edge.values[:, 0] = x
        self.edge.values[:, 1] = y
        self.fills = []
        for part, piece in zip(self._slices, self._pieces, strict=True):
            values = piece.values
            values[:-2] = self.edge.values[part]
            values[-2] = values[-3, 0], 0.0
            values[-1] = values[0, 0], 0.0
            path = QPainterPath()
            path.addPolygon(piece.polygon)
            self.fills.append(path)


class StackedAreas(QGraphicsItem):
    """Draws the highest area first; each covers the lower part of the one behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._bounds = QRectF()
        self._areas: list[_Area] = []
        self._shown: list[bool] = []
        self._size = 0
        self._colors: list[QColor] = []
        self._pen = QPen()

    def set_colors(self, areas: Sequence[QColor], between: QColor) -> None:
        """Take other colours.

        Args:
            areas: Of the areas, the lowest first.
            between: Of the thin lines between them.
        """
        self._colors = list(areas)
        self._pen = QPen(between, 1)
        self._pen.setCosmetic(True)
        self.update()

    def set_data(self, x: Values, edges: Values, origin: float = 0.0) -> None:
        """Draw these from now on.

        Args:
            x: Where the points are, never falling.
            edges: A row for each area, the lowest first: its upper edge at each point. An area
                without height is not drawn.
            origin: What ``x`` is drawn relative to; told to Qt, which is as precise as NumPy.
        """
        # Near 0, for a file of a drawing has numbers of six digits only.
        x = x - origin
        self.setPos(origin, 0.0)
        self.prepareGeometryChange()
        if (len(x), len(edges)) != (self._size, len(self._areas)):
            self._size = len(x)
            self._areas = [_Area(len(x)) for _ in edges]
        heights = np.diff(edges, axis=0, prepend=0.0)
        self._shown = [bool(each.any()) for each in heights > 0]
        for area, y, shown in zip(self._areas, edges, self._shown, strict=True):
            if shown:
                area.set_data(x, y)
        self._bounds = QRectF()
        if len(x) and len(edges):
            self._bounds = QRectF(x[0], 0.0, x[-1] - x[0], float(edges[-1].max()))

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """In the units of the data."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Fill all areas from the back to the front."""
        del option, widget
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen)
        layers = list(zip(self._areas, self._shown, self._colors, strict=False))
        for area, shown, color in reversed(layers):
            if shown:
                for path in area.fills:
                    painter.fillPath(path, color)
                painter.drawPolyline(area.edge.polygon)
