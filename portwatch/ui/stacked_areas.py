"""Areas that stand on each other, each filled as one polygon of whole pixels."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from portwatch.core.unchanged import same_points
from portwatch.ui.raw_points import polygon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.plot_frame import PlotFrame
    from portwatch.core.series import Values


class StackedAreas:
    """Draws the highest area first; each covers the lower part of the one behind it."""

    def __init__(self) -> None:
        self._x: Values = np.empty(0)
        self._edges: Values = np.empty((0, 0))
        self._shown: list[bool] = []
        self._brushes: list[QBrush] = []
        self._pen = QPen()

    def set_colors(self, areas: Sequence[QColor], between: QColor) -> None:
        """Take other colours.

        Args:
            areas: Of the areas, the lowest first.
            between: Of the thin lines between them.
        """
        self._brushes = [QBrush(color) for color in areas]
        self._pen = QPen(between, 1)

    def set_data(self, x: Values, edges: Values, since: float = -math.inf) -> float:
        """Draw these from now on.

        Args:
            x: Where the points are, never falling, in seconds since the epoch.
            edges: A row for each area, the lowest first: its upper edge at each point. An area
                without height is not drawn.
            since: Only later points are compared with those before.

        Returns:
            The moment up to which they are the same as before; minus infinity if none is.
        """
        same = same_points((self._x, self._edges), (x, edges), since)
        self._x, self._edges = x, edges
        lower = np.zeros_like(edges)
        lower[1:] = edges[:-1]
        self._shown = np.any(edges > lower, axis=1, keepdims=True).ravel().tolist()
        return float(x[same - 1]) if same else -math.inf

    def paint(self, painter: QPainter, frame: PlotFrame) -> None:
        """Fill all areas from the back to the front."""
        if not len(self._x):
            return
        # A polygon that goes along the upper edge, and back along that of the area below: no pixel
        # is filled twice.
        x = frame.pixels(self._x)
        first = max(int(np.searchsorted(x, frame.first)) - 1, 0)
        size = len(x) - first
        rows = frame.rows(self._edges[:, first:])
        points = np.empty((len(rows), 2 * size, 2))
        points[:, :size, 0] = x[first:]
        points[:, size:, 0] = points[:, size - 1 :: -1, 0]
        points[:, :size, 1] = rows
        points[0, size:, 1] = frame.row(0.0)
        points[1:, size:, 1] = rows[:-1, ::-1]
        layers = list(zip(points, self._shown, self._brushes, strict=False))
        for outline, shown, brush in reversed(layers):
            if shown:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(brush)
                painter.drawPolygon(polygon(outline))
                painter.setPen(self._pen)
                painter.drawPolyline(polygon(outline[:size]))
