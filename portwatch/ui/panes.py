"""The panes of the window, one of which is on show; those that a start does not show come later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from portwatch.core.view import View
from portwatch.services.runtime import now
from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.pane_factory import connections_pane, listening_pane
from portwatch.ui.socket_pane import SocketPane
from portwatch.ui.tab_order import come_after
from portwatch.ui.typed import typed_text
from portwatch.ui.worker import ACTIVITY, CONNECTIONS, LISTENING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.inbox_pane import InboxPane
    from portwatch.ui.remembered_list import RememberedList
    from portwatch.ui.theme import Theme
    from portwatch.ui.timeline_page import TimelinePage

ACTIVITY_TAB, ALERTS_TAB = 2, 3
"""Positions of their tabs."""

_REMEMBERED = 4  # has no tab


class Panes(QStackedWidget):
    """In the order of their tabs. The alerts, and what is remembered, are made when asked for.

    Attributes:
        made: One was made after the others; carries it.
        typed: A letter came that nothing in the pane on show takes; carries it.
        listening: What listens.
        connections: What is connected.
        activity: Both over time.
    """

    made = Signal(object)
    typed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, memory: Memory | None) -> None:
        """Nothing is in them.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            memory: What is remembered, if anything is.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._memory = memory
        self._inbox: InboxPane | None = None
        self._remembered: RememberedList | None = None
        self.listening = listening_pane(theme, icons, View())
        self.connections = connections_pane(theme, icons, View(grouped=False, sort="program"))
        self.activity = ActivityPane(theme, icons, memory)
        self._kept = {position: QWidget() for position in (ALERTS_TAB, _REMEMBERED)}
        for pane in (self.listening, self.connections, self.activity, *self._kept.values()):
            self.addWidget(pane)

    @property
    def inbox(self) -> InboxPane:
        """What was announced."""
        if self._inbox is None:
            from portwatch.ui.inbox_pane import InboxPane

            self._inbox = InboxPane(self._theme, self._icons, self._memory, lambda: now().wall)
            self._put(ALERTS_TAB, self._inbox)
        return self._inbox

    @property
    def remembered(self) -> RememberedList:
        """What was open in a span of time, in the place of what listens now."""
        if self._remembered is None:
            from portwatch.ui.remembered_list import RememberedList

            self._remembered = RememberedList(self._theme, self._icons)
            self._put(_REMEMBERED, self._remembered)
        return self._remembered

    @property
    def is_inbox(self) -> bool:
        """Whether the alerts are on show."""
        return self._inbox is not None and self.currentWidget() is self._inbox

    @property
    def sockets(self) -> SocketPane | None:
        """The pane of sockets on show, if one is."""
        pane = self.currentWidget()
        return pane if isinstance(pane, SocketPane) else None

    @property
    def is_past(self) -> bool:
        """Whether what is remembered is on show."""
        return self._remembered is not None and self.currentWidget() is self._remembered

    @property
    def name(self) -> str:
        """Of the pane on show, for the worker."""
        return {0: LISTENING, 1: CONNECTIONS}.get(self.currentIndex(), ACTIVITY)

    def named(self, name: str) -> SocketPane:
        """The pane that the worker calls so."""
        return self.listening if name == LISTENING else self.connections

    def list_on_show(self) -> SocketPane | TimelinePage | InboxPane | None:
        """The list on show that a query narrows, if one is."""
        if self.is_inbox:
            return self.inbox
        if self.currentWidget() is self.activity and self.activity.is_list:
            return self.activity.timeline
        return self.sockets

    def choose(self, tab: int) -> None:
        """Show the pane of a tab."""
        if tab == ALERTS_TAB:
            self.setCurrentWidget(self.inbox)
        else:
            self.setCurrentIndex(tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Letters, which mean nothing in a list or a chart, are for the filter."""
        text = typed_text(event)
        if text:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _put(self, position: int, pane: QWidget) -> None:
        """In the place that is kept for it."""
        kept = self._kept.pop(position)
        self.insertWidget(position, pane)
        come_after(self.connections, pane)
        self.removeWidget(kept)
        kept.deleteLater()
        self.made.emit(pane)
