"""The commands that look for rows in the table on show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from portwatch.ui.actions import Actions, Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.ui.socket_pane import SocketPane


class Finding(QObject):
    """Each table has a search of its own."""

    def __init__(self, actions: Actions, current: Callable[[], SocketPane | None]) -> None:
        """Connect the commands.

        Args:
            actions: All commands.
            current: The pane of sockets on show, if one is.
        """
        super().__init__()
        self._current = current
        actions[Command.FIND_NEXT].triggered.connect(self._find_next)
        actions[Command.FIND_PREVIOUS].triggered.connect(self._find_previous)

    @Slot()
    def _find_next(self) -> None:
        self._step(backwards=False)

    @Slot()
    def _find_previous(self) -> None:
        self._step(backwards=True)

    def _step(self, *, backwards: bool) -> None:
        pane = self._current()
        if pane is not None:
            pane.find_bar.step(backwards=backwards)
