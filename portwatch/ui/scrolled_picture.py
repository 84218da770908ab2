"""A picture of what a widget shows, of which only what is new is painted when it moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class ScrolledPicture:
    """As large as the widget, in pixels of its screen; brought up to date when it is needed."""

    def __init__(self, paint: Callable[[QPainter, QRect], None]) -> None:
        """Nothing is painted yet.

        Args:
            paint: Paints a part of the widget, its ground too, from the widget's corner on.
        """
        self._paint = paint
        self._picture: QPixmap | None = None
        self._moved = 0
        self._area = QRect()  # what moves
        self._stale = QRect()

    def drop(self) -> None:
        """All is to be painted anew."""
        self._picture = None

    def move(self, pixels: int, area: QRect, fresh: int) -> bool:
        """Move to the left what is shown in an area, and paint anew what is right of a column.

        Args:
            pixels: How far.
            area: In which rectangle.
            fresh: The column, of what is shown after that.

        Returns:
            Whether there is a picture that can.
        """
        picture = self._picture
        if picture is None or not picture.devicePixelRatio().is_integer():
            self.drop()
            return False
        left = fresh if self._stale.isEmpty() else min(fresh, self._stale.left() - pixels)
        self._stale = QRect(area)
        self._stale.setLeft(max(min(left, area.right() + 1 - pixels), area.left()))
        self._area = area
        self._moved += pixels
        return True

    def paints(self, widget: QWidget, event: QPaintEvent) -> bool:
        """Paint what is asked for; false where the widget is painted elsewhere than on its screen.

        Args:
            widget: What is painted.
            event: Which part of it.
        """
        painter = QPainter(widget)
        ratio = widget.devicePixelRatio()
        is_here = painter.paintEngine().type() is QPaintEngine.Type.Raster
        if not is_here or painter.deviceTransform().m11() != ratio:
            return False
        picture = self._renewed(widget.size(), ratio)
        for part in event.region():  # type: ignore[attr-defined] # it can be walked
            corner, size = QPointF(part.topLeft()) * ratio, part.size() * ratio
            painter.drawPixmap(QRectF(part), picture, QRectF(corner, size))
        return True

    def _renewed(self, size: QSize, ratio: float) -> QPixmap:
        picture = self._picture
        if picture is None or picture.size() != size * ratio:
            picture = self._picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            self._stale = QRect(0, 0, size.width(), size.height())
        elif self._moved:
            scale = round(ratio)
            area = QRect(self._area.topLeft() * scale, self._area.size() * scale)
            picture.scroll(-self._moved * scale, 0, area)
        self._moved = 0
        if not self._stale.isEmpty():
            painter = QPainter(picture)
            self._paint(painter, self._stale)
            painter.end()
            self._stale = QRect()
        return picture
