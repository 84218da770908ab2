"""Areas that stand on each other, drawn as cheaply as Qt can.

Half the cost of pyqtgraph's curves with a fill level: one item knows its bounds, where eight
curves work them out again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from portwatch.core.series import Values

_CHUNK = 50  # points filled at a time: the cost of a fill grows faster than its points


class StackedAreas(QGraphicsItem):
    """Draws the highest area first; each covers the lower part of the one behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._bounds = QRectF()
        self._fills: list[list[QPainterPath]] = []
        self._edges: list[QPainterPath] = []
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

    def set_data(self, x: Values, edges: Values) -> None:
        """Draw these from now on.

        Args:
            x: Where the points are, rising.
            edges: A row for each area, the lowest first: its upper edge at each point. An area
                without height is not drawn.
        """
        self.prepareGeometryChange()
        self._fills, self._edges = [], []
        lower = np.zeros(len(x))
        for y in edges:
            has_height = bool((y > lower).any())
            self._fills.append(list(_fills(x, y)) if has_height else [])
            self._edges.append(pg.arrayToQPath(x, y) if has_height else QPainterPath())
            lower = y
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
        for fills, edge, color in reversed(
            list(zip(self._fills, self._edges, self._colors, strict=False))
        ):
            for path in fills:
                painter.fillPath(path, color)
            painter.drawPath(edge)


def _fills(x: Values, y: Values) -> list[QPainterPath]:
    """Pieces of the area below an edge; each begins at the last point of the one before."""
    paths = []
    for start in range(0, len(x) - 1, _CHUNK - 1):
        piece = slice(start, start + _CHUNK)
        across, up = x[piece], y[piece]
        outline_x = np.concatenate([across, across[[-1, 0]]])
        outline_y = np.concatenate([up, [0.0, 0.0]])
        paths.append(pg.arrayToQPath(outline_x, outline_y, finiteCheck=False))
    return paths
