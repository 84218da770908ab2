"""Paints the lines of the timeline: when, an icon, what happened, and how it was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portwatch.core.history_records import ActKind, EntryKind, RuleAction
from portwatch.core.model import Verdict
from portwatch.core.wording import VERDICT_WORDS
from portwatch.ui.icons import IconName, tone_icon_name
from portwatch.ui.language import translated
from portwatch.ui.line_ground import paint_ground, paint_plain
from portwatch.ui.mark_look import PAUSE_ICONS
from portwatch.ui.moment import day_text, time_text
from portwatch.ui.theme import Font
from portwatch.ui.timeline_model import DayLine, EntryLine
from portwatch.ui.tokens import Tone
from portwatch.ui.verdict_width import widest_verdict

if TYPE_CHECKING:
    from portwatch.core.history_records import Entry
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from portwatch.ui.timeline_model import TimelineModel

_LINE, _COMPACT_LINE = 32, 28  # pixels of the design

_LEFT = 16
_TIME = 64  # pixels from the left edge to the icon, without the margin
_TEXT = 24  # from the icon to the words
_VERDICT = 128  # pixels at the right end, where there is room
_BESIDE_VERDICT = 28  # of its icon, and of the ground beside it
_ROOMY = 520
_ICON = 14

Index = QModelIndex | QPersistentModelIndex

_ACTS = {
    ActKind.STOP: IconName.CLOSE,
    ActKind.PAUSE: IconName.PAUSE,
    ActKind.CONTINUE: IconName.PLAY,
    ActKind.CLOSE: IconName.CLOSE,
}


def entry_icon(entry: Entry) -> IconName:
    """The drawing for what happened."""
    match entry.kind:
        case EntryKind.OPENED:
            return IconName.CHEVRON_RIGHT if _stood(entry) else IconName.TONE_NEW
        case EntryKind.CLOSED:
            return IconName.TONE_CLOSED
        case EntryKind.ALERT:
            return IconName.BELL
        case EntryKind.RULE:
            removed = entry.rule is not None and entry.rule.action is RuleAction.REMOVED
            return IconName.CLEAR if removed else IconName.CHECK
        case EntryKind.ACT:
            return IconName.CLOSE if entry.act is None else _ACTS[entry.act.kind]
    return IconName.POWER if entry.pause is None else PAUSE_ICONS[entry.pause.kind]


def _stood(entry: Entry) -> bool:
    """Whether it is of a listener that was there before: nothing new."""
    return entry.episode is not None and entry.episode.stood


class TimelineDelegate(QStyledItemDelegate):
    """All lines are equally high."""

    def __init__(self, model: TimelineModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme
        self._icons = icons
        self.restyle()

    def restyle(self) -> None:
        """Take over fonts and sizes again."""
        self._plain = self._theme.font(Font.BODY)
        self._strong = self._theme.font(Font.BODY, strong=True)
        self._plain_metrics = QFontMetrics(self._plain)
        self._strong_metrics = QFontMetrics(self._strong)
        needed = widest_verdict(self._strong_metrics) + self._theme.px(_BESIDE_VERDICT)
        self._verdict_width = max(self._theme.px(_VERDICT), needed)

    @property
    def height(self) -> int:
        """Pixels from one line to the next."""
        return self._theme.dense(_LINE, _COMPACT_LINE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Nothing is measured."""
        del option, index
        return QSize(0, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line = self._model.line(index.row())
        area: QRect = option.rect
        if isinstance(line, DayLine):
            self._paint_day(painter, area, day_text(line.at, self._model.now))
        elif line is not None:
            state: QStyle.StateFlag = option.state
            self._paint_entry(painter, area, line, state)

    def _paint_day(self, painter: QPainter, area: QRect, text: str) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        paint_plain(painter, area, tokens.window, self._theme)
        place = area.adjusted(px(_LEFT), 0, 0, 0)
        self._write(painter, place, text, self._strong, tokens.text2)

    def _paint_entry(
        self, painter: QPainter, area: QRect, line: EntryLine, state: QStyle.StateFlag
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        ink = paint_ground(painter, area, state, self._theme) or tokens.text
        left = area.left() + px(_LEFT)
        when = QRect(left, area.top(), px(_TIME), area.height())
        self._write(painter, when, time_text(line.at, exact=True), self._plain, tokens.text2)
        left += px(_TIME)
        self._icon(painter, area, left, entry_icon(line.entry), self._tint(line))
        left += px(_TEXT)
        right = area.right() - px(_LEFT)
        roomy = area.width() >= px(_ROOMY)
        if line.words.verdict is not None:
            right -= self._verdict_width if roomy else px(_TEXT)
        room = QRect(left, area.top(), right - left - px(8), area.height())
        used = self._write(painter, room, line.words.name, self._strong, ink)
        room.setLeft(room.left() + used + px(5))
        self._write(painter, room, line.words.text, self._plain, ink)
        if line.words.verdict is not None:
            self._paint_verdict(painter, area, right, line, with_word=roomy)

    def _paint_verdict(
        self, painter: QPainter, area: QRect, left: int, line: EntryLine, *, with_word: bool
    ) -> None:
        """A tinted pill for what opens and is announced; what closes has no more to warn of."""
        verdict = line.words.verdict or Verdict.EXPECTED
        colours = self._theme.tokens.tones[Tone(verdict.value)]
        loud = verdict is not Verdict.EXPECTED
        word = translated(VERDICT_WORDS[verdict]) if with_word else ""
        font, metrics = self._plain, self._plain_metrics
        if loud:
            font, metrics = self._strong, self._strong_metrics
        px = self._theme.px
        if loud and word and line.entry.kind is not EntryKind.CLOSED:
            width = metrics.horizontalAdvance(word) + px(32)
            top = area.top() + (area.height() - px(20)) / 2
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(QRectF(left - px(5), top, width, px(20)), px(4), px(4))
            painter.restore()
        self._icon(painter, area, left, tone_icon_name(Tone(verdict.value)), colours.color)
        place = QRect(left + px(20), area.top(), self._verdict_width, area.height())
        self._write(painter, place, word, font, colours.color if loud else self._quiet)

    @property
    def _quiet(self) -> str:
        return self._theme.tokens.text2

    def _tint(self, line: EntryLine) -> str:
        tokens = self._theme.tokens
        if line.entry.kind is EntryKind.OPENED and not _stood(line.entry):
            return tokens.tones[Tone.NEW].color
        verdict = line.words.verdict
        if line.entry.kind is EntryKind.ALERT and verdict is not None:
            return tokens.tones[Tone(verdict.value)].color
        return tokens.text2

    def _write(self, painter: QPainter, place: QRect, text: str, font: QFont, color: str) -> int:
        """Write a text where it has room; returns the pixels that it takes."""
        metrics = self._strong_metrics if font is self._strong else self._plain_metrics
        if place.width() <= 0 or not text:
            return 0
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(QColor(color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)

    def _icon(self, painter: QPainter, area: QRect, left: int, name: IconName, color: str) -> None:
        size = self._theme.px(_ICON)
        ratio = painter.device().devicePixelRatio()
        pixmap = self._icons.pixmap(name, color, size, ratio)
        painter.drawPixmap(QPointF(left, area.top() + (area.height() - size) // 2), pixmap)
