"""The time axis below everything that shares it: labels, and alerts as their verdicts' icons."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPalette, QStaticText
from PySide6.QtWidgets import QToolTip, QWidget

from portwatch.core.history_records import PauseKind
from portwatch.core.lane_view import clusters, worst_of
from portwatch.core.text import clean
from portwatch.ui.chart_axis import moment_words, time_ticks
from portwatch.ui.hatch import hatch_brush
from portwatch.ui.icons import tone_icon_name
from portwatch.ui.language import translated
from portwatch.ui.mark_look import PAUSE_ICONS
from portwatch.ui.plain_tip import plain_tip
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from portwatch.core.history_records import Mark
    from portwatch.core.time_view import TimeView
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

HEIGHT = 30
"""Pixels of the design."""

_TICK = 4
_ICON = 12
_CLEAR = 52  # pixels from the crosshair to the next label of a time
_CLEAR_OF_DAY = 80  # where the crosshair tells its day too
_DAY = 86_400.0
_TOLD = 8  # alerts that a tooltip tells at most


class TimeRow(QWidget):
    """Paints nothing anew unless it looks different."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._font = theme.font(Font.SMALL)
        self._view: TimeView | None = None
        self._left = 0.0
        self._width = 1.0
        self._ticks: list[tuple[float, str]] = []
        self._words: dict[str, QStaticText] = {}  # the labels, laid out
        self._marks: tuple[Mark, ...] = ()
        self._cursor: float | None = None
        self._drawn: tuple[object, ...] = ()
        self.setFixedHeight(theme.px(HEIGHT))
        self.setAccessibleName(self.tr("Time"))
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        theme.changed.connect(self.update)

    def show_window(self, view: TimeView, left: float, width: float) -> None:
        """Show the axis of a window.

        Args:
            view: The window.
            left: Where it begins, in pixels from this widget's left edge.
            width: Pixels that it is wide.
        """
        self._view, self._left, self._width = view, left, width
        self._ticks = time_ticks(view.start, view.end, width)
        self._refresh()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these alerts and pauses."""
        self._marks = tuple(marks)
        self._tell()
        self._refresh()

    def show_cursor(self, moment: float | None) -> None:
        """Make room for the crosshair's own time."""
        self._cursor = moment
        self._refresh()

    def event(self, event: QEvent) -> bool:
        """Tell what a mark means, to the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.told_at(event.pos().x())), self)
            return True
        return super().event(event)

    def told_at(self, x: float) -> str:
        """The marks at a place, one a line; empty without any."""
        view = self._view
        if view is None:
            return ""
        moment = view.start + (x - self._left) / self._width * view.span
        reach = self._theme.px(_ICON) / 2 / self._width * view.span
        near = [
            mark
            for mark in self._marks
            if mark.at - reach <= moment <= max(mark.until, mark.at) + reach
        ]
        lines = [
            f"{moment_words(m.at, view.span)}  {clean(translated(m.text), 200)}"
            for m in near[:_TOLD]
        ]
        if len(near) > _TOLD:
            lines.append(self.tr("and %n more", "", len(near) - _TOLD))
        return "\n".join(lines)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(200, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ticks, labels and marks."""
        del event
        if self._view is None:
            return
        painter = QPainter(self)
        # A drawing in a file knows no edges of widgets: half a lane would reach into this row.
        painter.fillRect(self.rect(), QColor(self._theme.tokens.surface))
        painter.setFont(self._font)
        self._paint_pauses(painter)
        self._paint_labels(painter)
        self._paint_alerts(painter)

    def _x_of(self, moment: float) -> float:
        view = self._view
        if view is None:
            return 0.0
        return self._left + (moment - view.start) / view.span * self._width

    def _column_of(self, moment: float) -> int:
        """As ``_x_of``, in whole pixels: all columns move at once while time passes."""
        view = self._view
        if view is None:
            return 0
        unit = view.span / self._width
        start = round(view.start / unit) * unit
        return round(self._left + (moment - start) / unit)

    def _labels(self) -> list[tuple[int, str]]:
        view = self._view
        is_short = view is None or view.span <= _DAY / 2
        room = self._theme.px(_CLEAR if is_short else _CLEAR_OF_DAY)
        here = None if self._cursor is None else self._x_of(self._cursor)
        placed = [(self._column_of(moment), text) for moment, text in self._ticks]
        return [each for each in placed if here is None or abs(each[0] - here) >= room]

    def _paint_labels(self, painter: QPainter) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        labels = self._labels()
        self._words = {text: self._words.get(text) or self._laid_out(text) for _, text in labels}
        painter.setPen(QColor(tokens.text2))
        middle = (px(_TICK) + self.height()) / 2
        for x, text in labels:
            words = self._words[text]
            size = words.size()
            top = math.ceil(middle - size.height() / 2)
            painter.drawStaticText(QPointF(x - size.width() / 2, top), words)
        painter.setPen(QColor(tokens.text3))
        for x, _ in labels:
            painter.drawLine(x, 2, x, 2 + px(_TICK))

    def _laid_out(self, text: str) -> QStaticText:
        words = QStaticText(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.prepare(font=self._font)
        return words

    def _paint_alerts(self, painter: QPainter) -> None:
        view = self._view
        if view is None:
            return
        size = self._theme.px(_ICON)
        ratio = self.devicePixelRatio()
        for group in clusters(self._marks, view, size / self._width * view.span):
            tone = Tone(worst_of(group).value)
            color = self._theme.tokens.tones[tone].color
            pixmap = self._icons.pixmap(tone_icon_name(tone), color, size, ratio)
            x = self._x_of(sum(mark.at for mark in group) / len(group))
            place = QPointF(round(x - size / 2), 0)
            ground = QRectF(place.x() - 1, 0, size + 2, size)
            painter.fillRect(ground, QColor(self._theme.tokens.surface))
            painter.drawPixmap(place, pixmap)

    def _paint_pauses(self, painter: QPainter) -> None:
        view = self._view
        pauses = [each for each in self._marks if each.verdict is None]
        pauses = [m for m in pauses if m.at <= view.end and m.until >= view.start] if view else []
        if not pauses:
            return
        brush = hatch_brush(QColor(self._theme.tokens.edge), self.devicePixelRatio())
        brush.setTransform(painter.deviceTransform().inverted()[0])
        for mark in pauses:
            left = max(self._x_of(mark.at), self._left)
            right = min(self._x_of(mark.until), self._left + self._width)
            if right > left:
                painter.fillRect(QRectF(left, 0, right - left, self._theme.px(_TICK)), brush)
            self._paint_why(painter, mark, left, right)

    def _paint_why(self, painter: QPainter, mark: Mark, left: float, right: float) -> None:
        """The drawing for a time without watching, where it has room; a set clock always."""
        size = self._theme.px(_ICON)
        if mark.pause is None or (right - left < size and mark.pause is not PauseKind.SET):
            return
        tint = self._theme.tokens.text2
        pixmap = self._icons.pixmap(PAUSE_ICONS[mark.pause], tint, size, self.devicePixelRatio())
        place = QPointF(round((left + right - size) / 2), 0)
        ground = QRectF(place.x() - 1, 0, size + 2, size)
        painter.fillRect(ground, QColor(self._theme.tokens.surface))
        painter.drawPixmap(place, pixmap)

    def _refresh(self) -> None:
        """Paint only what looks different."""
        view = self._view
        if view is None:
            return
        unit = view.span / self._width
        key = (view.span, round(view.end / unit), self._left, self._labels(), self._marks)
        if key != self._drawn:
            self._drawn = key
            self.update()

    def _tell(self) -> None:
        count = sum(mark.verdict is not None for mark in self._marks)
        self.setAccessibleDescription(self.tr("%n alert(s) marked", "", count) if count else "")
