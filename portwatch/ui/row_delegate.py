"""Paints the lines of a table: text, icons, pills, fold arrows, the bar of what is new.

Everything is drawn from what is cached: elided texts as ``QStaticText`` and tinted pixmaps. A
viewport of thirty lines costs a few milliseconds so, a third of what Qt's own delegate takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from portwatch.core.columns import known_owner
from portwatch.core.model import Connection, Listener, Match, Verdict
from portwatch.core.row_state import RowState
from portwatch.core.view import GroupLine, RowLine
from portwatch.ui import cells
from portwatch.ui.cell_text import CellText, Face
from portwatch.ui.icons import IconName, direction_icon_name, reach_icon_name, tone_icon_name
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    from portwatch.core.model import Row
    from portwatch.core.view import Line
    from portwatch.ui.icons import Icons
    from portwatch.ui.table_model import SocketTableModel
    from portwatch.ui.theme import Theme


_PICTURE = 16
"""Edge of a program's icon, for which themes have a drawing of its own."""


class Tip(NamedTuple):
    """A tool tip that was asked for: where, and of which line."""

    y: int
    key: int | str


class RowDelegate(QStyledItemDelegate):
    """Paints every cell of a table of sockets."""

    def __init__(self, model: SocketTableModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme
        self._icons = icons
        self._words = CellText(theme)
        self.hovered = -1
        self.tip: Tip | None = None
        self.restyle()

    def restyle(self) -> None:
        """Take over fonts and sizes again."""
        self._words.restyle()

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are equally high; nothing is measured."""
        del option, index
        return QSize(0, self._theme.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        line = self._model.lines[index.row()]
        column = self._model.columns[index.column()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        cell = _Cell(self, painter, rect, line, selected=bool(state & _SELECTED))
        cell.ground(self._ground(line, index.row(), selected=cell.selected))
        if self._has_rule(index.row()):
            cell.rule()
        text = cells.cell_text(line, column, self._model.now)
        if column.id == "program":
            cell.program()
        elif column.id in _CELLS:
            _CELLS[column.id](cell, text)
        elif column.numeric:
            cell.number(text)
        else:
            cell.plain(text, column.id)
        if cell.selected and state & _HAS_KEYBOARD and index.column() == 0:
            cell.focus_bar()

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show a tool tip, and remember of which line it is: that line may move away below it."""
        key = self._model.lines[index.row()].key if index.isValid() else None
        self.tip = None if key is None else Tip(event.pos().y(), key)
        return super().helpEvent(event, view, option, index)

    def name_of(self, address: str | None) -> str:
        """What an address is called, as far as that is known and wanted."""
        return self._model.name_of(address)

    @property
    def words(self) -> CellText:
        """Texts, ready to be drawn."""
        return self._words

    @property
    def theme(self) -> Theme:
        """Colours and sizes."""
        return self._theme

    @property
    def icons(self) -> Icons:
        """The drawings."""
        return self._icons

    def _ground(self, line: Line, row: int, *, selected: bool) -> str:
        tokens = self._theme.tokens
        if selected:
            return tokens.selection
        if isinstance(line, RowLine) and line.state is RowState.NEW:
            return tokens.tones[Tone.NEW].tint
        return tokens.hover if row == self.hovered else tokens.surface

    def _has_rule(self, row: int) -> bool:
        """A line below each program, but not between the rows of one."""
        lines = self._model.lines
        if row + 1 >= len(lines):
            return True
        below = lines[row + 1]
        return not (isinstance(below, RowLine) and below.child)


_SELECTED = QStyle.StateFlag.State_Selected
_HAS_KEYBOARD = QStyle.StateFlag.State_Active  # a view without the focus takes it away


class _Cell:
    """One cell while it is painted."""

    def __init__(
        self, delegate: RowDelegate, painter: QPainter, rect: QRect, line: Line, *, selected: bool
    ) -> None:
        self._delegate = delegate
        self._painter = painter
        self._rect = rect
        self._line = line
        self._px = delegate.theme.px
        self._tokens = delegate.theme.tokens
        self.selected = selected

    @property
    def _is_closed(self) -> bool:
        return self._line.state is RowState.CLOSED

    @property
    def _row(self) -> Row:
        return self._line.rows[0] if isinstance(self._line, GroupLine) else self._line.row

    @property
    def _ink(self) -> str:
        if self._is_closed:
            return self._tokens.tones[Tone.CLOSED].color
        return self._tokens.on_selection if self.selected else self._tokens.text

    @property
    def _quiet(self) -> str:
        return self._tokens.tones[Tone.CLOSED].color if self._is_closed else self._tokens.text2

    def ground(self, color: str) -> None:
        self._painter.fillRect(self._rect, QColor(color))

    def rule(self) -> None:
        rect = self._rect
        self._painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(self._tokens.line)
        )

    def focus_bar(self) -> None:
        rect = self._rect
        bar = QRect(rect.left(), rect.top(), self._px(3), rect.height())
        self._painter.fillRect(bar, QColor(self._tokens.accent))

    def plain(self, text: str, column: str) -> None:
        service = self._row.service
        is_known = bool(service.title or service.name) and not service.registered_only
        weak = column == "service" and not is_known
        self._write(text, self._pad, self._room, self._quiet if weak else self._ink)

    def remote(self, text: str) -> None:
        """The address, and what it is called if that is known."""
        left = self._pad
        left += self._write(text, left, self._until(left), self._ink) + self._px(8)
        if isinstance(self._line, RowLine):
            name = self._delegate.name_of(self._row.socket.remote_address)
            self._write(name, left, self._until(left), self._quiet)

    def number(self, text: str) -> None:
        """Aligned right; nothing at all is told in a quieter colour."""
        is_none = text.startswith("0 ")
        self._write_right(
            text, self._rect.width() - self._px(9), self._quiet if is_none else self._ink
        )

    def program(self) -> None:
        line, px = self._line, self._px
        left = px(38)
        if isinstance(line, GroupLine):
            arrow = IconName.CHEVRON_RIGHT if line.folded else IconName.CHEVRON_DOWN
            self._icon(arrow, self._quiet, px(15))
            if not line.by_remote:
                left = self._picture(left)
            face = Face.STRONG if cells.is_named(self._row) else Face.OURS
            used = self._write(cells.group_name(line), left, self._until(left), self._ink, face)
            left += used + px(8)
            left += self._write(str(len(line.rows)), left, self._until(left), self._quiet) + px(8)
            if line.by_remote:
                name = self._delegate.name_of(self._row.socket.remote_address)
                self._write(name, left, self._until(left), self._quiet)
            return
        if line.state is RowState.NEW:
            self.focus_bar()
        name, secondary = cells.program_words(line)
        ink = self._ink
        if line.child:
            left, ink = px(54), self._quiet
        icon = self._program_icon(line)
        if icon is not None:
            self._icon(icon, self._quiet, left)
            left += px(22)
            ink = self._quiet
        elif not line.child:
            left = self._picture(left)
        face = Face.PLAIN if cells.is_named(line.row) else Face.OURS
        left += self._write(name, left, self._until(left), ink, face) + px(8)
        if secondary:
            self._write(secondary, left, self._until(left), self._quiet)

    def _picture(self, left: int) -> int:
        """The icon that the desktop has for the program; where its name begins then."""
        size, ratio = self._px(_PICTURE), self._painter.device().devicePixelRatio()
        found = None
        if not self._is_closed:
            found = self._delegate.icons.programs.pixmap(self._row, size, ratio)
        if found is None:
            return left
        top = self._rect.top() + (self._rect.height() - size) // 2
        self._painter.drawPixmap(QPointF(self._rect.left() + left, top), found)
        return left + self._px(22)

    @staticmethod
    def _program_icon(line: RowLine) -> IconName | None:
        if line.row.container is not None:
            return IconName.CONTAINER
        return IconName.GAP if line.row.ownership.match is Match.NONE else None

    def port(self, text: str) -> None:
        slot = self._px(28)
        number = self._rect.width() - slot - self._px(6)
        self._write_right(text, number, self._ink)
        protocol = cells.protocol_text(self._line)
        self._write(protocol, number + self._px(5), slot, self._quiet)

    def owner(self, text: str) -> None:
        tag = cells.tag_text(self._line)
        tag_width = self._delegate.words.text(tag, 999)[1] + self._px(12) if tag else 0
        room = self._room - tag_width
        face, ink = Face.PLAIN, self._ink
        if not known_owner(self._row):
            face, ink = Face.OURS, self._quiet
        used = self._write(text, self._pad, room, ink, face)
        if tag:
            self._tag(tag, self._pad + used + self._px(6), tag_width - self._px(2))

    def reach(self, text: str) -> None:
        if not text:
            return
        row = cells.widest(self._line) if isinstance(self._line, GroupLine) else self._row
        if isinstance(row, Listener):
            self._icon(reach_icon_name(row.reach), self._quiet, self._pad)
        left = self._pad + self._px(21)
        self._write(text, left, self._until(left), self._ink)

    def direction(self, text: str) -> None:
        if not text:
            return
        if isinstance(self._row, Connection):
            self._icon(direction_icon_name(self._row.direction), self._quiet, self._pad)
        left = self._pad + self._px(21)
        self._write(text, left, self._until(left), self._ink)

    def verdict(self, text: str) -> None:
        if not text:
            return
        row = cells.worst(self._line) if isinstance(self._line, GroupLine) else self._row
        tone = Tone.CLOSED if self._is_closed else Tone(_verdict(row).value)
        colours = self._tokens.tones[tone]
        left = self._pad
        loud = tone not in {Tone.EXPECTED, Tone.CLOSED}
        text_left = left + self._px(20)
        if loud:
            words = self._delegate.words.text(text, self._until(text_left), Face.STRONG)[1]
            width = min(words + self._px(32), self._rect.width() - left + self._px(5))
            top = self._rect.top() + (self._rect.height() - self._px(20)) / 2
            box = QRectF(self._rect.left() + left - self._px(5), top, width, self._px(20))
            self._box(box, colours.tint)
        self._icon(tone_icon_name(tone), colours.color, left)
        self._write(
            text,
            text_left,
            self._until(text_left),
            colours.color if loud else self._quiet,
            Face.STRONG if loud else Face.PLAIN,
        )

    def since(self, text: str) -> None:
        end = self._rect.width() - self._px(9)
        used = self._write_right(text, end, self._quiet)
        if isinstance(self._line, RowLine) and self._line.state is RowState.NEW:
            left = end - used - self._px(18)
            self._icon(tone_icon_name(Tone.NEW), self._tokens.tones[Tone.NEW].color, left)

    @property
    def _pad(self) -> int:
        return self._px(8)

    @property
    def _room(self) -> int:
        return self._rect.width() - 2 * self._px(8)

    def _until(self, left: int) -> int:
        """Room from an offset to the cell's end."""
        return max(0, self._rect.width() - left - self._px(4))

    def _write(self, text: str, left: int, room: int, color: str, face: Face = Face.PLAIN) -> int:
        if not text or room <= 0:
            return 0
        static, width = self._delegate.words.text(text, room, face)
        font, metrics = self._delegate.words.font(face)
        painter, rect = self._painter, self._rect
        painter.setFont(font)
        painter.setPen(QColor(color))
        top = rect.top() + (rect.height() - metrics.height()) / 2
        painter.drawStaticText(QPointF(rect.left() + left, top), static)
        return width

    def _write_right(self, text: str, end: int, color: str) -> int:
        width = self._delegate.words.text(text, end)[1]
        return self._write(text, end - width, end, color)

    def _icon(self, name: IconName, color: str, left: int) -> None:
        size = self._px(14)
        ratio = self._painter.device().devicePixelRatio()
        pixmap = self._delegate.icons.pixmap(name, color, size, ratio)
        top = self._rect.top() + (self._rect.height() - size) // 2
        self._painter.drawPixmap(QPointF(self._rect.left() + left, top), pixmap)

    def _tag(self, text: str, left: int, width: int) -> None:
        height = self._px(18)
        top = self._rect.top() + (self._rect.height() - height) / 2
        box = QRectF(self._rect.left() + left + 0.5, top + 0.5, width - 1, height - 1)
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._tokens.edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        self._write(text, left + self._px(5), width, self._quiet)

    def _box(self, box: QRectF, color: str) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(box, 4, 4)


_CELLS = {
    "port": _Cell.port,
    "local_port": _Cell.port,
    "owner": _Cell.owner,
    "reach": _Cell.reach,
    "verdict": _Cell.verdict,
    "direction": _Cell.direction,
    "remote": _Cell.remote,
    "since": _Cell.since,
}


def _verdict(row: Row) -> Verdict:
    return row.verdict if isinstance(row, Listener) else Verdict.EXPECTED
