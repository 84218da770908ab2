"""Paints one lane: program and port, then bars on the time axis that the charts have."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portwatch.core.lane_view import FRESH, pieces
from portwatch.core.model import Verdict
from portwatch.core.time_scale import TimeScale
from portwatch.core.time_view import TimeView
from portwatch.ui.hatch import hatch_brush
from portwatch.ui.icons import tone_icon_name
from portwatch.ui.lane_words import port_text, program_text
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.history_records import Lane, Pause
    from portwatch.core.lane_view import Piece
    from portwatch.ui.icons import Icons
    from portwatch.ui.lane_model import LaneModel
    from portwatch.ui.theme import Theme

_LANE, _COMPACT_LANE = 24, 20  # pixels of the design

_NETWORK, _COMPUTER = 12, 6  # heights of bars
_ICON = 16
_LEFT = 15  # of the names
_GAP = 8

Index = QModelIndex | QPersistentModelIndex


class LaneDelegate(QStyledItemDelegate):
    """Told of the window by ``show_window``."""

    def __init__(self, theme: Theme, icons: Icons, model: LaneModel) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._model = model
        self._font = theme.font(Font.BODY)
        self._metrics = QFontMetricsF(self._font)
        self.view = TimeView(0.0, 3600.0)
        self.left = 0.0
        self.width = 1.0
        self.floor = math.inf  # a lane that reaches below this row of pixels is not painted
        self.pauses: Sequence[Pause] = ()

    @property
    def scale(self) -> TimeScale:
        """Where moments are, from the list's left edge."""
        return TimeScale(self.view.start, self.view.end, self.left, self.width)

    def x_of(self, moment: float) -> float:
        """Where a moment is, in pixels from the list's left edge."""
        return self.scale.x_of(moment)

    @property
    def height(self) -> int:
        """Pixels from one lane to the next."""
        return self._theme.dense(_LANE, _COMPACT_LANE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """All lanes are as high."""
        del option, index
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one lane."""
        lane = self._model.lane(index.row())
        area = QRectF(option.rect)
        if area.bottom() > self.floor:
            return
        painter.setFont(self._font)
        if lane is None:
            painter.setPen(QColor(self._theme.tokens.text2))
            place = area.adjusted(self._theme.px(_LEFT), 0, 0, 0)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self._model.more_text)
            return
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, area, state)
        self._paint_names(painter, area, lane)
        self._paint_bars(painter, area, lane)

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        names = QRectF(px(8), area.top() + 1, self.left - px(12), area.height() - 2)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(names, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(names, QColor(tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(names.adjusted(0, 0, -1, -1))

    def _paint_names(self, painter: QPainter, area: QRectF, lane: Lane) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        port = port_text(lane, with_protocol=self._model.needs_protocol(lane))
        right = self.left - px(_GAP)
        port_width = self._metrics.horizontalAdvance(port)
        painter.setPen(QColor(tokens.text2))
        place = QRectF(px(_LEFT), area.top(), right - px(_LEFT), area.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | middle), port)
        room = place.width() - port_width - px(_GAP)
        name = self._metrics.elidedText(program_text(lane), Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(tokens.text))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | middle), name)

    def _paint_bars(self, painter: QPainter, area: QRectF, lane: Lane) -> None:
        tokens = self._theme.tokens
        middle = round(area.top() + area.height() / 2)
        painter.fillRect(QRectF(self.left, middle, self.width, 1), QColor(tokens.line))
        found = pieces(lane, self.view, self.width)
        colours = (QColor(tokens.lane_computer), QColor(tokens.lane_network))
        heights = (self._theme.px(_COMPUTER), self._theme.px(_NETWORK))
        for piece in found:
            wide = piece.bar.is_wide
            left, right = round(piece.left), max(round(piece.right), round(piece.left) + 1)
            bar = QRectF(self.left + left, middle - heights[wide] / 2, right - left, heights[wide])
            painter.fillRect(bar, colours[wide])
        self._paint_pauses(painter, area)
        beyond = -1.0
        for piece in found:
            tone = self._tone(piece)
            if tone is not None:
                beyond = self._paint_icon(painter, middle, piece, tone, beyond)

    def _paint_pauses(self, painter: QPainter, area: QRectF) -> None:
        for pause in self.pauses:
            left = max(self.x_of(pause.since), self.left)
            right = min(self.x_of(pause.until), self.left + self.width)
            if right <= left:
                continue
            hole = QRectF(left, area.top(), right - left, area.height())
            painter.fillRect(hole, QColor(self._theme.tokens.surface))
            ratio = painter.device().devicePixelRatio()
            brush = hatch_brush(QColor(self._theme.tokens.line), ratio)
            brush.setTransform(painter.deviceTransform().inverted()[0])
            painter.fillRect(hole, brush)

    def _tone(self, piece: Piece) -> Tone | None:
        bar = piece.bar
        if piece.is_marked:
            return Tone(bar.verdict.value)
        is_fresh = bar.is_open and self.view.end - bar.since < FRESH
        return Tone.NEW if is_fresh and bar.verdict is Verdict.EXPECTED else None

    def _paint_icon(
        self, painter: QPainter, middle: int, piece: Piece, tone: Tone, beyond: float
    ) -> float:
        """Before the bar, or over its beginning where there is no room before it.

        Returns:
            Right edge of what is painted: the next icon shall not stand there.
        """
        size = self._theme.px(_ICON)
        x = max(self.left + piece.left - size - 2, self.left)
        if x < beyond:
            return beyond
        ratio = painter.device().devicePixelRatio()
        tokens = self._theme.tokens
        ground = QRectF(round(x) - 1, middle - size / 2, size + 2, size)
        painter.fillRect(ground, QColor(tokens.surface))
        pixmap = self._icons.pixmap(tone_icon_name(tone), tokens.tones[tone].color, size, ratio)
        painter.drawPixmap(QPointF(round(x), middle - size / 2), pixmap)
        return x + size
