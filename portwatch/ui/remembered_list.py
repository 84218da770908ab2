"""The table of what was open at some time in the past, in place of what listens now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_TABLE
from portwatch.core.model import Instant
from portwatch.core.said import say
from portwatch.core.view import Arranger, View
from portwatch.ui.empty_state import Emptiness, EmptyState, Failed
from portwatch.ui.icons import IconName
from portwatch.ui.moment import span_text
from portwatch.ui.notice_bar import NoticeBar
from portwatch.ui.past_words import up_text
from portwatch.ui.socket_pane import SocketPane
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from portwatch.core.columns import Column
    from portwatch.core.history_records import Episode
    from portwatch.core.model import Listener, Row
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

AT_MOST = 1000
"""Listeners of one span that are shown, those that opened last."""


class RememberedList(SocketPane):
    """Arranges its rows itself: they do not change.

    Attributes:
        episode_selected: Another listener is the current one; carries its ``Episode``.
        episode_opened: All about a listener is wanted; carries its ``Episode``.
        left: The person wants to see what listens now.
    """

    is_past = True

    episode_selected = Signal(object)
    episode_opened = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        """Nothing is shown yet.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
        """
        self._episodes: dict[int, Episode] = {}
        self._rows: tuple[Listener, ...] = ()
        self._now = 0.0
        self._arranger = Arranger()
        table = SocketTableView(SocketTableModel(self._columns()), theme, icons)
        super().__init__(table, EmptyState(theme, icons), Emptiness.SPAN, View(), theme)
        self._bar = NoticeBar(theme, icons)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self._bar)
        table.setAccessibleName(self.tr("What was open"))
        table.row_selected.connect(self._tell_selected)
        table.opened.connect(self._tell_opened)
        self.view_changed.connect(self._arrange)
        self.empty.listeners_requested.connect(self.left)
        self._bar.accepted.connect(self.left)

    @property
    def told(self) -> str:
        """What the bar above the table says."""
        return self._bar.text

    def wait_for(self, since: float, until: float, now: float) -> None:
        """The memory is asked for this span.

        Args:
            since: Seconds since the epoch.
            until: As ``since``.
            now: As ``since``.
        """
        self._now = now
        self._episodes, self._rows = {}, ()
        text = self.tr("What was open %1").replace("%1", span_text(since, until, now))
        self._bar.show_notice(IconName.TONE_CLOSED, text, self.tr("Back to now"), closable=False)
        self._arrange()
        self.empty.show_state(Emptiness.SEARCHING_MEMORY)

    def show_episodes(self, episodes: Sequence[Episode]) -> None:
        """Show the listeners of the span that was asked for."""
        self._episodes = {one.id: one for one in episodes}
        self._rows = tuple(
            replace(one.listener, socket=replace(one.listener.socket, id=one.id))
            for one in episodes
        )
        self._arrange()

    def show_problem(self, text: str) -> None:
        """The memory could not be read; the text says why, and is not trusted."""
        self.empty.show_state(Failed(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leads back to now."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _arrange(self) -> None:
        at = Instant(0.0, self._now)
        self.show_arrangement(self._arranger.arrange(self._rows, (), self.view, at))

    def _columns(self) -> list[Column[Listener]]:
        by_id = {column.id: column for column in LISTENER_COLUMNS}
        chosen = [by_id[name] for name in LISTENER_TABLE if name != "since"]
        when = by_id["since"]._replace(id="when", title=say("When"), text=self._when, help="")
        return [*chosen, when]

    def _when(self, row: Listener, now: float) -> str:
        one = self._episodes.get(row.socket.id)
        return "" if one is None else up_text(one, now)

    @Slot(object)
    def _tell_selected(self, row: Row | None) -> None:
        one = None if row is None else self._episodes.get(row.socket.id)
        if one is not None and self.isVisible():
            self.episode_selected.emit(one)

    @Slot(object)
    def _tell_opened(self, row: Row) -> None:
        one = self._episodes.get(row.socket.id)
        if one is not None:
            self.episode_opened.emit(one)
