"""Paints lines of a table: text, icons, pills, fold arrows, the bar of what is new.

Everything is drawn from what is cached: elided texts as ``QStaticText``, tinted pixmaps, colours
and lengths. Qt's way, a call for each cell with an option of its own, took three times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from portwatch.core.columns import known_owner
from portwatch.core.model import Connection, Listener, Match, Verdict
from portwatch.core.row_state import RowState
from portwatch.core.view import GroupLine, RowLine
from portwatch.ui import cells
from portwatch.ui.cell_text import CellText, Face
from portwatch.ui.icons import IconName, direction_icon_name, reach_icon_name, tone_icon_name
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.columns import Column
    from portwatch.core.model import Row
    from portwatch.core.view import Line
    from portwatch.ui.icons import Icons
    from portwatch.ui.table_model import SocketTableModel
    from portwatch.ui.theme import Theme

_PICTURE = 16
"""Edge of a program's icon, for which themes have a drawing of its own."""

_TONES = {verdict: Tone(verdict.value) for verdict in Verdict}
_UNMARKED = frozenset({Tone.EXPECTED, Tone.CLOSED})


class Place(NamedTuple):
    """Where a column is: its left edge and its width, in pixels of the viewport."""

    column: Column[Any]
    left: int
    width: int


class Look(NamedTuple):
    """How a line is told from the others.

    Attributes:
        ground: Its colour, ``#RRGGBB``.
        selected: Whether it is chosen.
        ruled: Whether there is a line below it.
        has_keyboard: Whether keys act on what is chosen.
    """

    ground: str
    selected: bool
    ruled: bool
    has_keyboard: bool


class Ink:
    """Colours and lengths, made once for each theme; a few dozen.

    Attributes:
        tokens: The names of the colours.
    """

    def __init__(self, theme: Theme) -> None:
        self.tokens = theme.tokens
        self._theme = theme
        self._colors: dict[str, QColor] = {}
        self._lengths: dict[int, int] = {}

    def color(self, name: str) -> QColor:
        """The colour of ``#RRGGBB``."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(name)
        return found

    def px(self, length: int) -> int:
        """A length of the design, as ``Theme.px`` has it."""
        found = self._lengths.get(length)
        if found is None:
            found = self._lengths[length] = self._theme.px(length)
        return found


class LinePainter:
    """Paints one line after another, each cell by cell."""

    def __init__(
        self,
        painter: QPainter,
        ink: Ink,
        words: CellText,
        icons: Icons,
        model: SocketTableModel,
    ) -> None:
        """Nothing is painted yet.

        Args:
            painter: Of the viewport; its font, pen and hints are changed.
            ink: Colours and lengths.
            words: Texts, ready to be drawn.
            icons: The drawings.
            model: Knows the moment shown, and what addresses are called.
        """
        self._painter = painter
        self._tokens = ink.tokens
        self._icons = icons
        self._words = words
        self._color = ink.color
        self._px = ink.px
        self._name_of = model.name_of
        self._now = model.now
        self._paints: dict[str, Callable[[str], None]] = {
            "port": self._port,
            "local_port": self._port,
            "owner": self._owner,
            "reach": self._reach,
            "verdict": self._verdict,
            "direction": self._direction,
            "remote": self._remote,
            "since": self._since,
        }
        self._ratio = painter.device().devicePixelRatio()
        self._face: Face | None = None  # of the painter's font
        self._letters = 0  # how high that is
        self._pen = ""  # its colour
        self._pad = ink.px(8)
        self._margin = ink.px(4)
        self._cells: list[tuple[Column[Any], int, int, Callable[[str], None] | None]] = []
        self._begin = self._whole = 0  # of the line
        self._spilt = 0  # where what is wider than its cell ends
        self._left = self._width = self._top = self._height = 0  # of the cell

    def lay_out(self, places: Sequence[Place]) -> None:
        """From now on these columns are on show, left to right; they lie side by side."""
        self._cells = [
            (column, left, width, self._paints.get(column.id)) for column, left, width in places
        ]
        self._begin = places[0].left
        self._whole = places[-1].left + places[-1].width - self._begin

    def paint(self, line: Line, top: int, height: int, look: Look) -> None:
        """Paint the cells of a line."""
        self._line: Line = line
        self._row: Row = line.rows[0] if isinstance(line, GroupLine) else line.row
        self._is_closed = line.state is RowState.CLOSED
        closed = self._tokens.tones[Tone.CLOSED].color
        loud = self._tokens.on_selection if look.selected else self._tokens.text
        self._ink = closed if self._is_closed else loud
        self._quiet = closed if self._is_closed else self._tokens.text2
        self._top, self._height = top, height
        self._spilt = self._begin
        self._paint_ground(look, self._begin, self._whole)
        for column, left, width, paint in self._cells:
            self._left, self._width = left, width
            if left < self._spilt:
                self._paint_ground(look, left, width)
            if column.id == "program":
                self._program()
                if look.selected and look.has_keyboard:
                    self._focus_bar()
                continue
            text = cells.cell_text(line, column, self._now)
            if paint is not None:
                paint(text)
            elif column.numeric:
                self._number(text)
            else:
                self._plain(text, column.id)

    def _paint_ground(self, look: Look, left: int, width: int) -> None:
        """Of the whole line at once, and of a cell again that its neighbour has run into."""
        top, height = self._top, self._height
        self._painter.fillRect(left, top, width, height, self._color(look.ground))
        if look.ruled:
            rule = self._color(self._tokens.line)
            self._painter.fillRect(left, top + height - 1, width, 1, rule)

    def _focus_bar(self) -> None:
        accent = self._color(self._tokens.accent)
        self._painter.fillRect(self._left, self._top, self._px(3), self._height, accent)

    def _plain(self, text: str, column: str) -> None:
        service = self._row.service
        is_known = bool(service.title or service.name) and not service.registered_only
        weak = column == "service" and not is_known
        self._write(text, self._pad, self._room, self._quiet if weak else self._ink)

    def _remote(self, text: str) -> None:
        """The address, and what it is called if that is known."""
        left = self._pad
        left += self._write(text, left, self._until(left), self._ink) + self._px(8)
        if isinstance(self._line, RowLine):
            name = self._name_of(self._row.socket.remote_address)
            self._write(name, left, self._until(left), self._quiet)

    def _number(self, text: str) -> None:
        """Aligned right; nothing at all is told in a quieter colour."""
        is_none = text.startswith("0 ")
        self._write_right(text, self._width - self._px(9), self._quiet if is_none else self._ink)

    def _program(self) -> None:
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
                name = self._name_of(self._row.socket.remote_address)
                self._write(name, left, self._until(left), self._quiet)
            return
        if line.state is RowState.NEW:
            self._focus_bar()
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
        size = self._px(_PICTURE)
        found = None
        if not self._is_closed:
            found = self._icons.programs.pixmap(self._row, size, self._ratio)
        if found is None:
            return left
        top = self._top + (self._height - size) // 2
        self._painter.drawPixmap(QPointF(self._left + left, top), found)
        self._spill(left + size)
        return left + self._px(22)

    @staticmethod
    def _program_icon(line: RowLine) -> IconName | None:
        if line.row.container is not None:
            return IconName.CONTAINER
        return IconName.GAP if line.row.ownership.match is Match.NONE else None

    def _port(self, text: str) -> None:
        slot = self._px(28)
        number = self._width - slot - self._px(6)
        self._write_right(text, number, self._ink)
        protocol = cells.protocol_text(self._line)
        self._write(protocol, number + self._px(5), slot, self._quiet)

    def _owner(self, text: str) -> None:
        tag = cells.tag_text(self._line)
        tag_width = self._words.text(tag, 999)[1] + self._px(12) if tag else 0
        room = self._room - tag_width
        face, ink = Face.PLAIN, self._ink
        if not known_owner(self._row):
            face, ink = Face.OURS, self._quiet
        used = self._write(text, self._pad, room, ink, face)
        if tag:
            self._tag(tag, self._pad + used + self._px(6), tag_width - self._px(2))

    def _reach(self, text: str) -> None:
        if not text:
            return
        row = cells.widest(self._line) if isinstance(self._line, GroupLine) else self._row
        if isinstance(row, Listener):
            self._icon(reach_icon_name(row.reach), self._quiet, self._pad)
        left = self._pad + self._px(21)
        self._write(text, left, self._until(left), self._ink)

    def _direction(self, text: str) -> None:
        if not text:
            return
        if isinstance(self._row, Connection):
            self._icon(direction_icon_name(self._row.direction), self._quiet, self._pad)
        left = self._pad + self._px(21)
        self._write(text, left, self._until(left), self._ink)

    def _verdict(self, text: str) -> None:
        if not text:
            return
        row = cells.worst(self._line) if isinstance(self._line, GroupLine) else self._row
        tone = Tone.CLOSED if self._is_closed else _TONES[_verdict(row)]
        colours = self._tokens.tones[tone]
        left = self._pad
        loud = tone not in _UNMARKED
        text_left = left + self._px(20)
        if loud:
            words = self._words.text(text, self._until(text_left), Face.STRONG)[1]
            width = min(words + self._px(32), self._width - left + self._px(5))
            top = self._top + (self._height - self._px(20)) / 2
            box = QRectF(self._left + left - self._px(5), top, width, self._px(20))
            self._box(box, colours.tint)
        self._icon(tone_icon_name(tone), colours.color, left)
        self._write(
            text,
            text_left,
            self._until(text_left),
            colours.color if loud else self._quiet,
            Face.STRONG if loud else Face.PLAIN,
        )

    def _since(self, text: str) -> None:
        end, star = self._width - self._px(9), self._px(18)
        is_new = isinstance(self._line, RowLine) and self._line.state is RowState.NEW
        used = self._write_right(text, end, self._quiet, end - star if is_new else end)
        if is_new:
            tone = self._tokens.tones[Tone.NEW]
            self._icon(tone_icon_name(Tone.NEW), tone.color, end - used - star)

    @property
    def _room(self) -> int:
        return self._width - 2 * self._pad

    def _until(self, left: int) -> int:
        """Room from an offset to the cell's end."""
        return max(0, self._width - left - self._margin)

    def _spill(self, right: int) -> None:
        """Something was painted up to here, from the cell's left edge on."""
        if right > self._width:
            self._spilt = max(self._spilt, self._left + right)

    def _write(self, text: str, left: int, room: int, color: str, face: Face = Face.PLAIN) -> int:
        if not text or room <= 0:
            return 0
        static, width = self._words.text(text, room, face)
        if face is not self._face:
            font, self._letters = self._words.font(face)
            self._painter.setFont(font)
            self._face = face
        if color != self._pen:
            self._painter.setPen(self._color(color))
            self._pen = color
        top = self._top + (self._height - self._letters) / 2
        self._painter.drawStaticText(QPointF(self._left + left, top), static)
        self._spill(left + width)
        return width

    def _write_right(self, text: str, end: int, color: str, room: int | None = None) -> int:
        room = end if room is None else room
        width = self._words.text(text, room)[1]
        return self._write(text, end - width, room, color)

    def _icon(self, name: IconName, color: str, left: int) -> None:
        size = self._px(14)
        pixmap = self._icons.pixmap(name, color, size, self._ratio)
        top = self._top + (self._height - size) // 2
        self._painter.drawPixmap(QPointF(self._left + left, top), pixmap)
        self._spill(left + size)

    def _tag(self, text: str, left: int, width: int) -> None:
        height = self._px(18)
        top = self._top + (self._height - height) / 2
        box = QRectF(self._left + left + 0.5, top + 0.5, width - 1, height - 1)
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._color(self._tokens.edge))
        self._pen = ""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        self._spill(left + width)
        self._write(text, left + self._px(5), width, self._quiet)

    def _box(self, box: QRectF, color: str) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._pen = ""
        painter.setBrush(self._color(color))
        painter.drawRoundedRect(box, 4, 4)


def _verdict(row: Row) -> Verdict:
    return row.verdict if isinstance(row, Listener) else Verdict.EXPECTED
