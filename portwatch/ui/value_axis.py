"""The axis of a plot's values: labels at the left, and lines behind the data.

Imports pyqtgraph: import this when a chart is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QStaticText

from portwatch.core.plot_frame import PlotFrame
from portwatch.core.time_scale import TimeScale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

_BEHIND_DATA = -200  # a ViewBox is at -100


def readable(values: Sequence[float], tops: Sequence[float], height: float) -> list[int]:
    """Which labels are drawn, so that none lies on another: the ends first, then 0.

    Args:
        values: What they label.
        tops: Where each begins, in pixels.
        height: Of each.
    """
    end = max(map(abs, values))
    by_rank = sorted(range(len(values)), key=lambda n: (abs(values[n]) < end, abs(values[n])))
    kept: list[int] = []
    for place in by_rank:
        if all(abs(tops[place] - tops[one]) >= height for one in kept):
            kept.append(place)
    return kept


# pyqtgraph has no types to inherit from.
class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Has lines and labels at whole pixels, and lays a label out once."""

    def __init__(self, view: Any, width: int, gap: int) -> None:  # noqa: ANN401 - pyqtgraph has no types
        """The axis at the left of a ``pyqtgraph.ViewBox``.

        Args:
            view: Of the data.
            width: Pixels that the labels take.
            gap: Pixels from a label to the plot.
        """
        super().__init__("left")
        self._gap = gap
        self._font = QFont()
        self._text = QColor()
        self._line = QColor()
        self._labels: list[tuple[float, str]] = []
        self._words: list[QStaticText] = []  # the labels, laid out
        self.enableAutoSIPrefix(False)  # else it lays out a label nobody sees
        self.linkToView(view)
        self.setWidth(width)
        self.setZValue(_BEHIND_DATA)

    def set_style(self, font: QFont, text: QColor, line: QColor) -> None:
        """Take another font, and other colours."""
        self._font, self._text, self._line = font, text, line
        self._words = []
        self._lay_out()
        self.update()

    def set_labels(self, labels: Sequence[tuple[float, str]]) -> bool:
        """Label these values; whether they are others."""
        if list(labels) == self._labels:
            return False
        self._labels = list(labels)
        self._lay_out()
        self.update()
        return True

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The labels, and the plot that the lines cross."""
        view = self.linkedView()
        right = 0.0 if view is None else view.rect().width()
        return QRectF(self.rect()).adjusted(0, 0, right, 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem | None = None,
        widget: QWidget | None = None,
    ) -> None:
        """Draw lines and labels."""
        del option, widget
        view = self.linkedView()
        if view is None:
            return
        bounds = self.rect()
        (start, end), (low, high) = view.viewRange()
        scale = TimeScale(start, end, bounds.width(), view.rect().width())
        frame = PlotFrame(scale, low, high, 0.0, bounds.height())
        painter.setFont(self._font)
        painter.setPen(self._text)
        right = bounds.width() - self._gap
        has_words = painter.clipBoundingRect().left() < right or not painter.hasClipping()
        tops: list[float] = []
        for (value, _), words in zip(self._labels, self._words, strict=True):
            row = frame.row(value)
            painter.fillRect(QRectF(scale.left, row, scale.width, 1), self._line)
            height = words.size().height()
            tops.append(min(max(row - height / 2, 0.0), bounds.height() - height))
        if not has_words or not tops:
            return
        values = [value for value, _ in self._labels]
        for place in readable(values, tops, self._words[0].size().height()):
            words = self._words[place]
            painter.drawStaticText(QPointF(right - words.size().width(), tops[place]), words)

    def _lay_out(self) -> None:
        """Texts that are the same at each painting are laid out once."""
        texts = [text for _, text in self._labels]
        if texts == [each.text() for each in self._words]:
            return
        self._words = [QStaticText(text) for text in texts]
        for each in self._words:
            each.setTextFormat(Qt.TextFormat.PlainText)
            each.prepare(font=self._font)
