"""What lies over all charts and lanes: the crosshair, and the span that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.theme import Theme

_VEIL = 60  # of 255: how much the selection covers


class ChartOverlay(QWidget):
    """Lets the pointer through, and paints no more than two thin strips when the crosshair moves.

    Attributes:
        crosshair: Where the crosshair is, in pixels from this widget's left edge, or ``None``.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._top = self._bottom = 0
        self.crosshair: int | None = None
        self._span: tuple[int, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)

    def set_height(self, top: int, bottom: int) -> None:
        """From where to where lines go, in pixels."""
        self._top, self._bottom = top, bottom

    def show_cursor(self, x: int | None) -> None:
        """Put the crosshair somewhere, or take it away."""
        if x == self.crosshair:
            return
        for place in (self.crosshair, x):
            if place is not None:
                self.update(place, 0, 1, self.height())
        self.crosshair = x

    def show_span(self, span: tuple[int, int] | None) -> None:
        """Veil a span from one x to another, or take the veil away."""
        if span == self._span:
            return
        for each in (self._span, span):
            if each is not None:
                self.update(each[0] - 1, 0, each[1] - each[0] + 2, self.height())
        self._span = span

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what is in sight of the event."""
        del event
        if self.crosshair is None and self._span is None:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self._span is not None:
            left, right = self._span
            veil = QColor(tokens.accent)
            veil.setAlpha(_VEIL)
            painter.fillRect(QRect(left, 0, right - left, self._bottom), veil)
            painter.setPen(QColor(tokens.accent))
            painter.drawLine(left, 0, left, self._bottom)
            painter.drawLine(right, 0, right, self._bottom)
        if self.crosshair is not None:
            pen = QPen(QColor(tokens.text), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(self.crosshair, self._top, self.crosshair, self._bottom)
