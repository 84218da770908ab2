"""Something that is on or off, with a word about it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from portwatch.ui.icons import quiet_tint
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_BOX = 16
_INDENT = 26  # pixels from the box's left edge to the words
_CORNER = 3
_TICK = ((0.22, 0.52), (0.43, 0.72), (0.79, 0.30))  # of the box's width


class Check(QWidget):
    """A check box with a hint below it.

    Attributes:
        box: What is checked.
    """

    def __init__(self, theme: Theme, text: str, hint: str) -> None:
        """Off.

        Args:
            theme: Colours, fonts and sizes.
            text: What is on if it is checked.
            hint: A word about that.
        """
        super().__init__()
        self.box = _Box(theme, text)
        self.box.setAccessibleDescription(hint)
        below = TextBlock(theme, tint=quiet_tint)
        below.show_text(hint, text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        indented = QWidget()
        inner = QVBoxLayout(indented)
        inner.setContentsMargins(theme.px(_INDENT), 0, 0, 0)
        inner.addWidget(below)
        column.addWidget(indented)


class _Box(QCheckBox):
    """Drawn here: an outline in the palette's colours is hardly seen on a dark desktop."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setFont(theme.font())
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The box and the words."""
        px, metrics = self._theme.px, self.fontMetrics()
        width = px(_INDENT) + metrics.horizontalAdvance(self.text()) + px(4)
        return QSize(width, max(px(20), metrics.height()))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Box and words alike."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Box, tick, words, and where the focus is."""
        del event
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_BOX)
        place = QRectF(0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        strong = self.isChecked() or self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if strong else tokens.outline), 1))
        painter.setBrush(QColor(tokens.accent if self.isChecked() else tokens.surface))
        painter.drawRoundedRect(place, px(_CORNER), px(_CORNER))
        if self.isChecked():
            pen = QPen(QColor(tokens.on_accent), px(2))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = [QPointF(place.x() + x * side, place.y() + y * side) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(points))
        font = self.font()
        font.setUnderline(self.hasFocus())
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        words = QRect(px(_INDENT), 0, self.width() - px(_INDENT), self.height())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, left | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        self.setFont(self._theme.font())
        self.update()
