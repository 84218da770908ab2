"""Points and rectangles that NumPy writes and Qt draws, without an object of Python for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shiboken6
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from portwatch.core.series import Values

_POINT = 2  # numbers of 8 bytes that a QPointF is made of


def polygon(values: Values) -> QPolygonF:
    """Points as Qt has them.

    Args:
        values: A row for each: x and y.
    """
    made = QPolygonF()
    made.resize(len(values))
    if len(values):
        pointer: Any = shiboken6.VoidPtr  # whose stub knows addresses only
        memory = pointer(made.data(), len(values) * _POINT * 8, True)
        np.frombuffer(memory, dtype=np.float64).reshape(-1, _POINT)[:] = values
    return made


def draw_rects(painter: QPainter, values: Values) -> None:
    """Draw rectangles with the painter's pen and brush.

    Args:
        painter: Whose device has the pixels.
        values: A row for each: left, top, width and height, in whole pixels.
    """
    if not len(values):
        return
    # QRectF is these four numbers in a row; Qt reads them while ``kept`` lives. PySide6 6.8
    # takes no row of QRect.
    kept = np.array(values, dtype=np.float64, order="C")
    first: Any = shiboken6.wrapInstance(kept.ctypes.data, QRectF)
    painter.drawRects(first, len(kept))
