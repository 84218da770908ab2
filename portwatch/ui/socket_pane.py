"""A pane that shows sockets: the table, what the filter hides, and words when there is nothing."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from portwatch.core.query_known import known_values
from portwatch.core.view import GroupLine
from portwatch.ui.button import Button, Kind
from portwatch.ui.current_cell import CurrentCell
from portwatch.ui.empty_state import Emptiness, Failed, NoMatch, Paused
from portwatch.ui.find_bar import FindBar
from portwatch.ui.language import count_text
from portwatch.ui.moment import clock_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from portwatch.core.model import Row
    from portwatch.core.query import Query
    from portwatch.core.view import Arrangement, Line, View
    from portwatch.ui.empty_state import EmptyState, State
    from portwatch.ui.table_view import SocketTableView
    from portwatch.ui.theme import Theme


_KNOWN_ROWS = 1000  # that are looked at for values to offer: 3 ms


class _Page(IntEnum):
    TABLE = 0
    EMPTY = 1


class SocketPane(QWidget):
    """Listening or Connections; takes the latest arrangement when it is shown, and none before.

    Attributes:
        find_bar: Looks for rows in the table.
        view_changed: The person sorted, filtered, grouped or folded; carries a ``View``.
        arranged: Other lines are on show; carries their ``Arrangement``.
        show_all_requested: The filter shall go.
        stop_requested: The current row shall be stopped: of what the filter lets through by now.
    """

    is_past = False  # whether its rows are remembered, so that nothing can be done to them

    view_changed = Signal(object)
    arranged = Signal(object)
    show_all_requested = Signal()
    stop_requested = Signal()

    def __init__(
        self,
        table: SocketTableView,
        empty: EmptyState,
        nothing: Emptiness,
        view: View,
        theme: Theme,
    ) -> None:
        """Nothing is shown yet.

        Args:
            table: The lines.
            empty: What stands in their place when there are none.
            nothing: What that says when there is nothing at all.
            view: How to filter, sort and group at first.
            theme: Sizes.
        """
        super().__init__()
        self.table = table
        CurrentCell(table)
        self.empty = empty
        self._nothing = nothing
        self._is_paused = False
        self._view = view
        self._latest: Arrangement | None = None
        self._known_of: Arrangement | None = None
        self._known: dict[str, tuple[str, ...]] = {}  # by key, of that one
        self._held = False
        self._wants_focus = False
        self._wants_first = False
        self._wants_stop = False
        self._is_behind = False
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(empty)
        self._stack.setCurrentIndex(_Page.EMPTY)
        self._footer = QWidget()
        self._hidden = QLabel()
        self.find_bar = FindBar(table, theme)
        self._show_all = Button(theme, self.tr("Show all"), Kind.LINK)
        self._build(theme)
        table.sorted_by.connect(self.sort)
        table.toggled.connect(self.toggle)

    @property
    def view(self) -> View:
        """How the pane filters, sorts and groups now."""
        return self._view

    @property
    def query(self) -> Query:
        """The query in force."""
        return self._view.query

    @property
    def prompt(self) -> str:
        """What the filter box says while nothing is written."""
        return self.tr("Filter: port, program, reach…")

    @property
    def counts(self) -> tuple[int, int] | None:
        """How many rows match, of how many."""
        found = self._latest
        return None if found is None else (found.shown, found.total)

    @property
    def arrangement(self) -> Arrangement | None:
        """What was handed over last."""
        return self._latest

    def known_values(self, key: str) -> tuple[str, ...]:
        """Values of a query's key that the first rows of the table have, as of now.

        Told once for each arrangement: each letter that is written asks for them.
        """
        if self._known_of is not self._latest:
            self._known_of, self._known = self._latest, {}
        if key not in self._known:
            lines = () if self._latest is None else self._latest.lines
            rows = (row for line in lines for row in _rows(line))
            self._known[key] = known_values(key, islice(rows, _KNOWN_ROWS))
        return self._known[key]

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Show these lines, or the words for none; hidden and held panes only remember them."""
        self._latest = arrangement
        if (self.isVisible() or self._is_behind) and not self._held:
            self._apply(arrangement)

    def take_focus(self, *, first: bool = False) -> None:
        """Give the table the keyboard; if there are no lines yet, as soon as there are.

        Args:
            first: Whether its first row shall be chosen, of what the view in force lets through;
                not while a stop is on its way, whose plan is meant then and not another row.
        """
        if first and self._wants_stop:
            return
        self._wants_focus = self._stack.currentIndex() != _Page.TABLE
        self._wants_first = first
        self._wants_stop = False
        self.table.setFocus()
        self._settle(self._latest)

    @Slot()
    def choose_first(self) -> None:
        """Go to the first row of what the view in force lets through; the keyboard stays."""
        self._wants_first = self.isVisible()
        self._settle(self._latest)

    @Slot()
    def stop_current(self) -> None:
        """Ask for a stop of the current row, once the view in force is on show."""
        self._wants_stop = self.isVisible()
        self._settle(self._latest)

    @Slot(bool)
    def follow(self, behind: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether the details of the current row stand in place of the pane: they stay true."""
        self._is_behind = behind

    def hold(self, held: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Leave the lines as they are while a menu is open above them."""
        self._held = held
        if not held and self._latest is not None and self.isVisible():
            self._apply(self._latest)

    @Slot(bool)
    def pause(self, paused: bool) -> None:  # noqa: FBT001 - a toggled action's value
        """Whether what comes from now on is of an earlier moment."""
        self._is_paused = paused

    def fail(self, text: str) -> None:
        """Say why there is nothing if nothing was ever read; the text is not trusted."""
        if self._latest is None:
            self.empty.show_state(Failed(text))

    def filter(self, query: Query) -> None:
        """Show only what matches."""
        self._change(replace(self._view, query=query))

    def group(self, grouped: bool, *, by_remote: bool = False) -> None:  # noqa: FBT001 - a toggled action's value
        """Gather the rows by program, by the address at the other end, or not."""
        self._change(replace(self._view, grouped=grouped, by_remote=by_remote))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what came while the pane was hidden."""
        super().showEvent(event)
        if self._latest is not None:
            self._apply(self._latest)

    def _build(self, theme: Theme) -> None:
        self._hidden.setTextFormat(Qt.TextFormat.PlainText)
        self._show_all.clicked.connect(self.show_all_requested)
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.addWidget(self._hidden)
        row.addWidget(self._show_all)
        row.addStretch(1)
        self._footer.setFixedHeight(theme.px(32))
        self._footer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.find_bar)
        layout.addWidget(self._footer)

    def _apply(self, arrangement: Arrangement) -> None:
        self.table.show_arrangement(arrangement)
        if not arrangement.lines:
            self.empty.show_state(self._emptiness(arrangement))
        self._stack.setCurrentIndex(_Page.TABLE if arrangement.lines else _Page.EMPTY)
        if self._wants_focus and arrangement.lines:
            self._wants_focus = False
            if not isinstance(self.window().focusWidget(), QLineEdit):  # somebody writes already
                self.table.setFocus()
        self._settle(arrangement)
        hidden = arrangement.total - arrangement.shown
        self._footer.setVisible(bool(arrangement.lines) and hidden > 0)
        sockets = self.tr("1 row is") if hidden == 1 else self.tr("%1 rows are")
        self._hidden.setText(
            self.tr("%1 hidden by the filter.").replace(
                "%1", sockets.replace("%1", count_text(hidden))
            )
        )
        self.arranged.emit(arrangement)

    def _settle(self, arrangement: Arrangement | None) -> None:
        """Go to the first row, and stop it, once what the person asked for is there."""
        if arrangement is None or arrangement.view != self._view:
            return
        if self._wants_first:
            self._wants_first = False
            self.table.select_first()
        if self._wants_stop:
            self._wants_stop = False
            if arrangement.lines and self.isVisible():
                self.stop_requested.emit()

    def _emptiness(self, arrangement: Arrangement) -> State:
        if not arrangement.view.query.is_empty:
            return NoMatch(arrangement.view.query, listens=arrangement.listens)
        at = arrangement.at.wall
        return Paused(clock_text(at, at)) if self._is_paused else self._nothing

    @Slot(str)
    def toggle(self, key: str) -> None:
        """Fold or unfold the group of this key."""
        self._change(replace(self._view, toggled=self._view.toggled ^ {key}))

    @Slot(str)
    def sort(self, column: str) -> None:
        """Sort by a column; again by the same one, the other way round."""
        same = column == self._view.sort
        self._change(
            replace(self._view, sort=column, descending=same and not self._view.descending)
        )

    def _change(self, view: View) -> None:
        self._view = view
        self._wants_stop = False  # it was meant for the rows of before
        self.view_changed.emit(view)


def _rows(line: Line) -> Sequence[Row]:
    """Those of a folded head too: they are in no line of their own."""
    if isinstance(line, GroupLine):
        return line.rows if line.folded else ()
    return (line.row,)
