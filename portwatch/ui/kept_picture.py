"""A picture of what an area shows, from which strips are painted while the crosshair moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap
    from PySide6.QtWidgets import QWidget

_STRIP = 8
"""Pixels that a strip is wide at most."""


class KeptPicture:
    """Holds until anything but a strip is painted: then something has changed."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._is_taking = False

    def take(self, widget: QWidget) -> None:
        """Take a picture, unless there is one; never while the widget is painted."""
        if self._picture is None and widget.isVisible():
            self._is_taking = True
            self._picture = widget.grab()
            self._is_taking = False

    def paints(self, widget: QWidget, event: QPaintEvent) -> bool:
        """Paint strips from the picture; whether that was all there was to paint."""
        if self._is_taking:
            return False
        strips: list[QRect] = list(event.region())  # type: ignore[call-overload] # it can be walked
        picture = self._picture
        if picture is None or any(strip.width() > _STRIP for strip in strips):
            self._picture = None
            return False
        painter = QPainter(widget)
        ratio = picture.devicePixelRatio()
        for strip in strips:
            corner = (strip.topLeft().toPointF() * ratio).toPoint()
            painter.drawPixmap(strip, picture, QRect(corner, strip.size() * ratio))
        return True
