"""Something that is on or off, at the end of the line that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_WIDTH, _HEIGHT = 34, 18
_KNOB = 10
_RING = 3  # pixels around it for the focus


class Switch(QCheckBox):
    """A knob in a rounded frame: at the right end, on the accent, it is on."""

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        """Off.

        Args:
            theme: Colours and sizes.
            name: What is on if it is, for screen readers.
            hint: A word about that.
        """
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The frame, and the ring of the focus."""
        px = self._theme.px
        return QSize(px(_WIDTH + 2 * _RING), px(_HEIGHT + 2 * _RING))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Frame, knob, and where the focus is."""
        del event
        tokens, px = self._theme.tokens, self._theme.px
        is_on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height, ring = px(_WIDTH), px(_HEIGHT), px(_RING)
        frame = QRectF(ring + 0.5, (self.height() - height) / 2 + 0.5, width - 1, height - 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), px(1)))
            around = frame.adjusted(-ring + 0.5, -ring + 0.5, ring - 0.5, ring - 0.5)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
        edge = tokens.accent if is_on or self.underMouse() else tokens.outline
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(tokens.accent if is_on else tokens.surface))
        painter.drawRoundedRect(frame, height / 2, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if is_on else tokens.outline))
        knob = px(_KNOB)
        margin = (frame.height() - knob) / 2
        left = frame.right() - margin - knob if is_on else frame.left() + margin
        painter.drawEllipse(QRectF(left, frame.top() + margin, knob, knob))
        painter.end()
