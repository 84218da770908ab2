"""Paints the table of expectations: the program in two lines, an icon for the reach, a pill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portwatch.core.model import ReachLevel
from portwatch.ui import rule_texts
from portwatch.ui.icons import IconName, tone_icon_name
from portwatch.ui.line_ground import paint_plain
from portwatch.ui.line_text import LineText
from portwatch.ui.rules_model import COLUMNS
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from portwatch.core.rule_row import RuleRow
    from portwatch.ui.icons import Icons
    from portwatch.ui.line_model import Index
    from portwatch.ui.rules_model import RulesModel
    from portwatch.ui.theme import Theme

_HEIGHT, _COMPACT_HEIGHT = 48, 40  # of a row (look.md)

PORTS_RIGHT = 24
"""Pixels of the design between the ports and the next column."""

_LEFT, _GAP, _ICON = 16, 8, 14
_TITLE_TOP, _COMPACT_TOP, _TITLE, _PLACE = 6, 2, 20, 16
_PILL = 20
_LEVELS = {
    ReachLevel.COMPUTER: IconName.COMPUTER,
    ReachLevel.NETWORK: IconName.WIFI,
    ReachLevel.INTERNET: IconName.GLOBE,
}


class RulesDelegate(QStyledItemDelegate):
    """What is switched off is quiet.

    Attributes:
        hovered: Number of the row below the pointer; -1 for none.
    """

    def __init__(self, model: RulesModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme
        self._icons = icons
        self._text = LineText(theme, self)
        self.hovered = -1

    @property
    def height(self) -> int:
        """Pixels of a row."""
        return self._theme.dense(_HEIGHT, _COMPACT_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """All rows are equal."""
        del option, index
        return QSize(0, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tokens, px = self._theme.tokens, self._theme.px
        row = self._model.rows[index.row()]
        column = COLUMNS[index.column()].id
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self.hovered
        ground = tokens.hover if hovered else tokens.surface
        paint_plain(painter, area, tokens.selection if selected else ground, self._theme)
        if column == "program":
            if selected and state & QStyle.StateFlag.State_HasFocus:
                bar = QRect(area.left(), area.top(), px(3), area.height())
                painter.fillRect(bar, QColor(tokens.accent))
            self._paint_program(painter, area, row, selected=selected)
            return
        ink = tokens.on_selection if selected else tokens.text
        if row.rule.disabled and not selected:
            ink = tokens.text2
        inner = area.adjusted(px(_GAP), 0, -px(_GAP), 0)
        if column == "reach":
            icon = tokens.on_selection if selected else tokens.text2
            self._paint_icon(painter, inner, _LEVELS[row.rule.reach], icon)
            inner.setLeft(inner.left() + px(21))
        elif column == "now":
            self._paint_state(painter, inner, row, ink)
            return
        text = self._model.cell(row, column)
        if column == "ports":
            inner.setRight(area.right() - px(PORTS_RIGHT))
            self._text.write(painter, inner, text, ink, align=Qt.AlignmentFlag.AlignRight)
        else:
            self._text.write(painter, inner, text, ink)

    def _paint_program(
        self, painter: QPainter, area: QRect, row: RuleRow, *, selected: bool
    ) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        ink = tokens.on_selection if selected else tokens.text
        quiet = tokens.text2
        top = area.top() + self._theme.dense(_TITLE_TOP, _COMPACT_TOP)
        left, width = area.left() + px(_LEFT), area.width() - px(_LEFT + _GAP)
        title = QRect(left, top, width, px(_TITLE))
        strong = quiet if row.rule.disabled and not selected else ink
        self._text.write(painter, title, rule_texts.title_text(row), strong)
        below = QRect(left, top + px(_TITLE), width, px(_PLACE))
        self._text.write(painter, below, rule_texts.place_text(row), quiet, font=Font.SMALL)

    def _paint_state(self, painter: QPainter, area: QRect, row: RuleRow, ink: str) -> None:
        """The pill of what is exceeded; else a plain word."""
        text = rule_texts.state_text(row)
        if not row.wider or row.rule.disabled:
            self._text.write(painter, area, text, ink)
            return
        px, tones = self._theme.px, self._theme.tokens.tones[Tone.RISKY]
        metrics = self._text.metrics(Font.SMALL, strong=True)
        # The advance is rounded; what is cut to it is not, and "Zu weit" would lose its end.
        width = metrics.horizontalAdvance(text) + 1 + px(6 + _ICON + 6 + 6)
        pill = QRect(area.left() - px(5), 0, min(width, area.width() + px(5)), px(_PILL))
        pill.moveTop(area.top() + (area.height() - px(_PILL)) // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones.tint))
        painter.drawRoundedRect(pill, px(4), px(4))
        painter.restore()
        inner = pill.adjusted(px(6), 0, -px(6), 0)
        self._paint_icon(painter, inner, tone_icon_name(Tone.RISKY), tones.color)
        inner.setLeft(inner.left() + px(_ICON + 6))
        self._text.write(painter, inner, text, tones.color, font=Font.SMALL, strong=True)

    def _paint_icon(self, painter: QPainter, area: QRect, name: IconName, color: str) -> None:
        size = self._theme.px(_ICON)
        pixmap = self._icons.pixmap(name, color, size, painter.device().devicePixelRatio())
        top = area.top() + (area.height() - size) // 2
        painter.drawPixmap(QPointF(area.left(), top), pixmap)
