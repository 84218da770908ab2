"""The charts as they are put into a file: below a title, whole lanes only, without scroll bars."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea

from portwatch.ui.chart_axis import local
from portwatch.ui.language import tr
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from PySide6.QtGui import QPainter

    from portwatch.core.time_view import TimeView
    from portwatch.ui.chart_area import ChartArea
    from portwatch.ui.theme import Theme

_TITLE = 40  # pixels of the design
_LEFT = 16
_GAP = 12  # from the name to what follows it


class ChartSheet:
    """What is on show, ready to be painted. For one picture: the charts may change after it."""

    def __init__(self, theme: Theme, area: ChartArea) -> None:
        self._theme = theme
        self._area = area

    @property
    def size(self) -> QSize:
        """Pixels that it takes."""
        return self._area.size() + QSize(0, self._theme.px(_TITLE))

    def paint(self, painter: QPainter) -> None:
        """Paint all of it from the painter's corner on."""
        tokens, px = self._theme.tokens, self._theme.px
        painter.fillRect(QRect(QPoint(), self.size), QColor(tokens.surface))
        strong, plain = self._theme.font(Font.BODY, strong=True), self._theme.font(Font.BODY)
        name = "portwatch"
        height = px(_TITLE)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(strong)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRect(px(_LEFT), 0, self._area.width(), height), flags, name)
        left = px(_LEFT) + QFontMetrics(strong).horizontalAdvance(name) + px(_GAP)
        painter.setFont(plain)
        painter.setPen(QColor(tokens.text2))
        painter.drawText(QRect(left, 0, self._area.width() - left, height), flags, self._words())
        area = self._area
        with area.for_a_file(), _without_scroll_bars(area), area.stage.lanes.whole_lanes():
            area.render(painter, QPoint(0, height))

    def _words(self) -> str:
        drawn = self._area.drawn
        return "" if drawn is None else title_words(drawn.view)


def title_words(view: TimeView) -> str:
    """From when to when, to be understood years later: ``29 November 2026, 22:23 to 23:23``."""
    start, end = local(view.start), local(view.end)
    first, last = (_day(each) for each in (start, end))
    begin, finish = f"{start:%H:%M}", f"{end:%H:%M}"
    text = tr("{day}, {start} to {end}")
    if first != last:
        text = tr("{day}, {start} to {last}, {end}")
    return text.format(day=first, last=last, start=begin, end=finish)


def _day(when: datetime) -> str:
    return f"{when.day} {QLocale().monthName(when.month)} {when.year}"


@contextmanager
def _without_scroll_bars(area: ChartArea) -> Iterator[None]:
    found = area.findChildren(QAbstractScrollArea)
    before = [each.verticalScrollBarPolicy() for each in found]
    for each in found:
        each.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    try:
        yield
    finally:
        for each, policy in zip(found, before, strict=True):
            each.setVerticalScrollBarPolicy(policy)
