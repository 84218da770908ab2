"""How the rows of the table on show are gathered: the two commands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from portwatch.ui.actions import Actions, Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.ui.socket_pane import SocketPane


class Grouping(QObject):
    """Keeps the commands true for the table on show; one of them at most is chosen."""

    def __init__(
        self, actions: Actions, current: Callable[[], SocketPane | None], peers: SocketPane
    ) -> None:
        """Connect the commands.

        Args:
            actions: All commands.
            current: The pane of sockets on show, if one is.
            peers: The pane whose rows have another end.
        """
        super().__init__()
        self._by_program = actions[Command.GROUP]
        self._by_remote = actions[Command.GROUP_BY_REMOTE]
        self._current = current
        self._peers = peers
        self._is_following = False
        self._by_program.toggled.connect(self._group_by_program)
        self._by_remote.toggled.connect(self._group_by_remote)

    @Slot()
    def follow(self) -> None:
        """Another table is on show, or this one is gathered otherwise."""
        pane = self._current()
        self._by_program.setEnabled(pane is not None)
        self._by_remote.setEnabled(pane is self._peers)
        if pane is None:
            return
        view = pane.view
        self._is_following = True
        self._by_program.setChecked(view.grouped and not view.by_remote)
        self._by_remote.setChecked(view.grouped and view.by_remote)
        self._is_following = False

    @Slot(bool)
    def _group_by_program(self, chosen: bool) -> None:  # noqa: FBT001 - a slot
        self._group(chosen, by_remote=False)

    @Slot(bool)
    def _group_by_remote(self, chosen: bool) -> None:  # noqa: FBT001 - a slot
        self._group(chosen, by_remote=chosen)

    def _group(self, chosen: bool, *, by_remote: bool) -> None:  # noqa: FBT001 - as the slots
        pane = self._current()
        if pane is not None and not self._is_following:
            pane.group(chosen, by_remote=by_remote)
            self.follow()
