"""A listener that the person wants to see, until its row is on show or known to be gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.view import GroupLine, RowLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from portwatch.core.model import Instant, Listener, Socket
    from portwatch.core.view import Arrangement, Line
    from portwatch.ui.socket_pane import SocketPane


class WantedRow(QObject):
    """Looks for one listener in what a pane shows.

    Its row may not be there yet: the pane is arranged on another thread, its group may be
    folded, or the panes are paused, which ends when it stands in the way.

    Attributes:
        missed: The listener closed before its row could be shown; carries it.
    """

    missed = Signal(object)

    def __init__(self, pane: SocketPane, pause: QAction) -> None:
        """Nothing is wanted yet.

        Args:
            pane: Where to look.
            pause: Checked while the panes stand still.
        """
        super().__init__(pane)
        self._pane = pane
        self._pause = pause
        self._wanted: Listener | None = None
        self._since = 0.0
        self._was_shown = False
        pane.arranged.connect(self._look)

    def seek(self, row: Listener, now: Instant) -> None:
        """Show this listener as soon as it can be, without a filter.

        Args:
            row: The listener as it was last seen.
            now: This moment: a pane of this time or later that lacks it proves that it has gone.
        """
        self._wanted = row
        self._since = now.monotonic
        self._was_shown = False
        if self._pane.arrangement is not None and self._pane.isVisible():
            self._look(self._pane.arrangement)

    def forget(self) -> None:
        """The person went on to something else."""
        self._wanted = None

    @Slot(object)
    def _look(self, arrangement: Arrangement) -> None:
        wanted, view = self._wanted, self._pane.view
        if wanted is None or arrangement.view != view:  # one that fits is on its way
            return
        if not view.query.is_empty:
            self.forget()
            return
        line = _find(arrangement, wanted.socket)
        is_new = arrangement.at.monotonic >= self._since
        if isinstance(line, GroupLine):
            self._pane.toggle(line.key)
        elif line is not None:
            self._was_shown = self._was_shown or self._pane.table.select_socket(line.key)
            if self._was_shown and (is_new or self._pause.isChecked()):
                self.forget()
        elif self._pause.isChecked():
            self._pause.setChecked(False)
        elif is_new:
            self.forget()
            self.missed.emit(wanted)


def _find(arrangement: Arrangement, wanted: Socket) -> Line | None:
    """The line of a socket, or the folded head above it."""
    for line in arrangement.lines:
        if isinstance(line, RowLine):
            if _is_same(line.row.socket, wanted):
                return line
        elif line.folded and any(_is_same(row.socket, wanted) for row in line.rows):
            return line
    return None


def _is_same(one: Socket, other: Socket) -> bool:
    """Whether they are one socket: some sources use an id again."""
    return one.id == other.id and (one.protocol, one.local_address, one.local_port) == (
        other.protocol,
        other.local_address,
        other.local_port,
    )
