"""Finds rows of a table without hiding the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout

from portwatch.core.line_search import line_search
from portwatch.core.query import Query, QueryError
from portwatch.ui.button import Button, Kind
from portwatch.ui.field import TextField
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from portwatch.core.view import Line
    from portwatch.ui.table_view import SocketTableView
    from portwatch.ui.theme import Theme

_HEIGHT, _FIELD = 40, 240


class FindBar(QFrame):
    """Below a table; hidden until somebody looks for something.

    The search goes on in the pauses of the window, so that a long table holds up no key.

    Attributes:
        field: What is looked for, in the language of the filter.
    """

    def __init__(self, table: SocketTableView, theme: Theme) -> None:
        """Nothing is looked for.

        Args:
            table: Where.
            theme: Colours, fonts and sizes.
        """
        super().__init__()
        self._table = table
        self._theme = theme
        self._search: Iterator[int | None] = iter(())
        self._lines: tuple[Line, ...] = ()
        self._start = 0
        self._origin: int | None = None  # the row that was current before it was written
        self._is_around = False  # whether it began beyond the last line
        self._is_backwards = False
        self.field = TextField(theme, self.tr("Find in this table"))
        self._told = ElidedLabel(theme, kind=Font.SMALL, tint=quiet_tint)
        self._pauses = QTimer(self)  # of no length: the window's own work comes first
        self._build()
        theme.changed.connect(self.update)
        self.hide()

    @property
    def told(self) -> str:
        """What came of it."""
        return self._told.text()

    @property
    def is_searching(self) -> bool:
        """Whether it looks on."""
        return self._pauses.isActive()

    def open(self) -> None:
        """Let the person write what to look for."""
        self._origin = None
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, *, backwards: bool = False) -> None:
        """Go to the next row that matches, or to the one before; ask for what, if that is unknown.

        Args:
            backwards: Whether to go upwards.
        """
        if not self.field.text().strip():
            self.open()
            return
        self.show()
        self._origin = None
        here = self._table.currentIndex().row()
        self._begin(here - 1 if backwards else here + 1, backwards=backwards)

    @Slot()
    def close_bar(self) -> None:
        """Be done; the current row stays."""
        self._pauses.stop()
        self.hide()
        self._table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Return finds the next, with Shift the one before; Escape closes; Down goes to the row."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key == Qt.Key.Key_Down:
            self._table.setFocus()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, and the line above."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()

    def _build(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self.field.setFixedWidth(px(_FIELD))
        self.field.setPlaceholderText(self.tr("Port, program, reach…"))
        self.field.textEdited.connect(self._look_from_here)
        self._pauses.timeout.connect(self._look_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Label(self._theme, self.tr("Find")))
        row.addWidget(self.field)
        for text, slot in (
            (self.tr("Previous"), self._go_back),
            (self.tr("Next"), self._go_on),
        ):
            button = Button(self._theme, text, Kind.SMALL)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addWidget(self._told, 1)
        close = Button(self._theme, self.tr("Close"), Kind.QUIET)
        close.clicked.connect(self.close_bar)
        row.addWidget(close)

    @Slot()
    def _go_on(self) -> None:
        self.step()

    @Slot()
    def _go_back(self) -> None:
        self.step(backwards=True)

    @Slot()
    def _look_from_here(self) -> None:
        """Another letter: the first match from where the person was, which may be it already."""
        if self._origin is None:
            self._origin = max(self._table.currentIndex().row(), 0)
        self._begin(self._origin)

    def _begin(self, start: int, *, backwards: bool = False) -> None:
        self._pauses.stop()
        text = self.field.text()
        try:
            query = Query.parse(text)
        except QueryError as error:
            self._tell(error.message, wrong=True)
            return
        self._tell("")
        if query.is_empty:
            return
        self._lines = self._table.sockets.lines
        self._start = start % len(self._lines) if self._lines else 0
        self._is_around = start != self._start
        self._is_backwards = backwards
        self._search = line_search(self._lines, query, self._start, backwards=backwards)
        self._look_on()

    @Slot()
    def _look_on(self) -> None:
        """A slice of the search."""
        try:
            place = next(self._search)
        except StopIteration:
            self._pauses.stop()
            self._tell(self.tr("Nothing found"), wrong=True)
            return
        if place is None:
            self._pauses.start()
            return
        self._pauses.stop()
        key = self._lines[place].key
        if not self._table.select_socket(key):
            self._begin(place, backwards=self._is_backwards)  # it went meanwhile
            return
        passed = place > self._start if self._is_backwards else place < self._start
        if passed or self._is_around:
            last = self.tr("Went on from the last row")
            self._tell(last if self._is_backwards else self.tr("Went on from the first row"))

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        self._told.setText(text)
        self.field.setAccessibleDescription(text)
        self.field.mark_wrong(wrong)
