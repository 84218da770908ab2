"""Paints the lines of the inbox: whether it was read, how bad it is, what happened, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portwatch.core.history_records import AlertState
from portwatch.ui.icons import tone_icon_name
from portwatch.ui.line_ground import paint_ground, paint_plain
from portwatch.ui.line_text import LineText
from portwatch.ui.moment import day_text, time_text
from portwatch.ui.theme import Font
from portwatch.ui.timeline_model import DayLine
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from portwatch.ui.icons import Icons
    from portwatch.ui.inbox_model import InboxModel, ItemLine
    from portwatch.ui.line_model import Index
    from portwatch.ui.theme import Theme

# Heights of a heading, an alert, and of what the selected one has more for its buttons (look.md).
_DAY, _ITEM, _ACTS = 32, 60, 36
_COMPACT_DAY, _COMPACT_ITEM = 28, 52

TEXT = 60
"""Pixels of the design from the left edge to the words, and to the buttons below them."""

_TITLE_TOP, _COMPACT_TOP, _TITLE, _LINE = 11, 7, 20, 20

_LEFT, _DOT, _ICON_LEFT, _ICON, _TIME = 16, 8, 34, 16, 56


class InboxDelegate(QStyledItemDelegate):
    """The selected line is higher: it has buttons, which are widgets of the list."""

    def __init__(self, model: InboxModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme
        self._icons = icons
        self._text = LineText(theme, self)
        self.selected_row = -1

    @property
    def height(self) -> int:
        """Pixels of an alert, without its buttons."""
        return self._theme.dense(_ITEM, _COMPACT_ITEM)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """By what the line is."""
        del option
        if isinstance(self._model.line(index.row()), DayLine):
            return QSize(0, self._theme.dense(_DAY, _COMPACT_DAY))
        acts = self._theme.px(_ACTS) if index.row() == self.selected_row else 0
        return QSize(0, self.height + acts)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line = self._model.line(index.row())
        area: QRect = option.rect
        if isinstance(line, DayLine):
            self._paint_day(painter, area, day_text(line.at, self._model.now))
        elif line is not None:
            state: QStyle.StateFlag = option.state
            self._paint_item(painter, area, line, state)

    def _paint_day(self, painter: QPainter, area: QRect, text: str) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        paint_plain(painter, area, tokens.surface, self._theme)
        place = area.adjusted(px(_LEFT), 0, 0, -px(2))
        self._text.write(painter, place, text, tokens.text2, font=Font.SMALL, strong=True)

    def _paint_item(
        self, painter: QPainter, area: QRect, line: ItemLine, state: QStyle.StateFlag
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        chosen = paint_ground(painter, area, state, self._theme)
        top = area.top() + self._theme.dense(_TITLE_TOP, _COMPACT_TOP)
        title = QRect(area.left() + px(TEXT), top, area.width(), px(_TITLE))
        title.setRight(area.right() - px(_LEFT + _TIME))
        if line.item.is_unread:
            self._dot(painter, area.left() + px(_LEFT), title.center().y() + 1)
        self._icon(painter, area.left() + px(_ICON_LEFT), title, line)
        ink, quiet = chosen or tokens.text, chosen or tokens.text2
        self._text.write(painter, title, line.title, ink, strong=line.item.is_unread)
        below = title.translated(0, px(_LINE))
        below.setRight(area.right() - px(_LEFT))
        self._text.write(painter, below, line.text, quiet)
        when = QRect(area.right() - px(_LEFT + _TIME), top, px(_TIME), px(_TITLE))
        right = Qt.AlignmentFlag.AlignRight
        self._text.write(painter, when, time_text(line.at), quiet, align=right)

    def _dot(self, painter: QPainter, left: int, middle: int) -> None:
        """Not read yet."""
        size = self._theme.px(_DOT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawEllipse(QRectF(left, middle - size / 2, size, size))
        painter.restore()

    def _icon(self, painter: QPainter, left: int, title: QRect, line: ItemLine) -> None:
        tone = _tone(line)
        size = self._theme.px(_ICON)
        color = self._theme.tokens.tones[tone].color
        ratio = painter.device().devicePixelRatio()
        pixmap = self._icons.pixmap(tone_icon_name(tone), color, size, ratio)
        painter.drawPixmap(QPointF(left, title.top() + (title.height() - size) // 2), pixmap)


def _tone(line: ItemLine) -> Tone:
    """What was settled is calm."""
    match line.item.latest.state:
        case AlertState.EXPECTED:
            return Tone.EXPECTED
        case AlertState.STOPPED | AlertState.DISMISSED:
            return Tone.CLOSED
    return Tone(line.item.verdict.value)
