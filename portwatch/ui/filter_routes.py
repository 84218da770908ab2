"""Between the filter box and the list on show: what is typed, found, cleared and gone on to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.query import Query
    from portwatch.core.view import Arrangement
    from portwatch.ui.filter_box import FilterBox
    from portwatch.ui.socket_pane import SocketPane


class Filtered(Protocol):
    """A list that a query narrows."""

    @property
    def query(self) -> Query:
        """The query in force."""
        ...

    @property
    def prompt(self) -> str:
        """What the box says while nothing is written."""
        ...

    @property
    def counts(self) -> tuple[int, int] | None:
        """How many rows match, of how many; ``None`` where nobody counts them all."""
        ...

    def filter(self, query: Query) -> None:
        """Show only what matches."""
        ...

    def take_focus(self, *, first: bool = False) -> None:
        """Take the keyboard; at the first row, if that is asked for."""
        ...


class FilterRoutes(QObject):
    """One box serves all lists: it shows the query of the one on show."""

    def __init__(
        self,
        box: FilterBox,
        current: Callable[[], Filtered | None],
        listening: Filtered,
        show_listening: Callable[[], None],
    ) -> None:
        """Connect the box.

        Args:
            box: Where a person writes.
            current: The list on show, if it can be filtered.
            listening: The list of listeners, which the box leads to where there is none.
            show_listening: Shows that one.
        """
        super().__init__(box)
        self._box = box
        self._current = current
        self._listening = listening
        self._show_listening = show_listening
        box.installEventFilter(self)
        box.known = self._known
        box.query_changed.connect(self._filter)
        box.left.connect(self.focus_list)
        box.entered.connect(self._enter_list)

    def watch(self, pane: SocketPane) -> None:
        """Serve a pane of sockets."""
        pane.arranged.connect(self._count)
        self._box.narrowed.connect(pane.choose_first)
        self._box.stop_requested.connect(pane.stop_current)
        pane.show_all_requested.connect(self.clear)
        pane.empty.clear_requested.connect(self.clear)
        pane.empty.same_listeners_requested.connect(self.show_same_listeners)

    def follow(self) -> None:
        """Another list is on show."""
        found = self._current()
        self._box.setPlaceholderText((found or self._listening).prompt)
        if found is None:
            self._box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab leads nobody away
            if self._box.hasFocus():  # else it would, when the window is come back to
                self._box.focusNextChild()
            self._box.set_query("")
            self._box.set_counts(None, None)
        else:
            self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._box.set_query(found.query.text)
            self._tell_counts(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Whoever comes to the box where there is no list is led to the listeners with it."""
        if watched is self._box and event.type() == QEvent.Type.FocusIn and not self._current():
            QTimer.singleShot(0, self._box, self.focus_box)
        return False

    @Slot(str)
    def filter_listeners(self, text: str) -> None:
        """Show the listeners that match."""
        self._show_listening()
        self._box.set_query(text)

    @Slot(str)
    def begin(self, text: str) -> None:
        """Write a query that begins so, for the list on show, or the listeners if none is."""
        if self._current() is None:
            self._show_listening()
        self._box.begin(text)

    @Slot()
    def show_same_listeners(self) -> None:
        """Show what listens and matches the query of the list on show."""
        found = self._current()
        if found is not None:
            self.filter_listeners(found.query.text)
            self.focus_list()

    def use(self, text: str) -> None:
        """Put a query in force on the list on show, or on the listeners if none is."""
        if self._current() is None:
            self._show_listening()
        self._box.set_query(text)
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def clear(self) -> None:
        """Let everything through."""
        self._box.set_query("")

    @Slot()
    def focus_box(self) -> None:
        """Let the person write a query."""
        if self._current() is None:
            self._show_listening()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    @Slot()
    def focus_list(self) -> None:
        """The person is done with the box, or with what stands beside the list."""
        found = self._current()
        if found is not None:
            found.take_focus()

    @Slot()
    def _enter_list(self) -> None:
        found = self._current()
        if found is not None:
            found.take_focus(first=True)

    @Slot(object)
    def _filter(self, query: Query) -> None:
        found = self._current()
        if found is not None and found.query != query:
            found.filter(query)

    @Slot(object)
    def _count(self, arrangement: Arrangement) -> None:
        """Tell how much the filter lets through, of the list on show."""
        found = self._current()
        if found is not None and found.counts == (arrangement.shown, arrangement.total):
            self._tell_counts(found)

    def _known(self, key: str) -> tuple[str, ...]:
        """Values of a key in the list on show; none where it is no table of sockets."""
        found = self._current()
        values: Callable[[str], tuple[str, ...]] | None = getattr(found, "known_values", None)
        return () if values is None else values(key)

    def _tell_counts(self, found: Filtered) -> None:
        if found.counts is None:
            self._box.set_counts(None, None)
        else:
            self._box.set_counts(*found.counts)
