"""Closes one connection on a thread of its own: the kernel may wait for who uses the socket."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from portwatch.core.said import say
from portwatch.services.connection_close import CloseCode, act, close, failed, not_closed
from portwatch.services.stop_guard import Guard
from portwatch.ui.act_worker import ActWorker

if TYPE_CHECKING:
    from portwatch.core.model import Connection

_REPLAY = "replay"


class CloseWorker(ActWorker):
    """An ``ActWorker`` that closes connections.

    Attributes:
        reached: What became of it; carries a ``CloseOutcome``.
    """

    reached = Signal(object)

    @Slot(object)
    def close_connection(self, connection: Connection) -> None:
        """Close it, and tell what became of it."""
        try:
            with closing(self._open_sources()) as sources:
                if sources.sockets.name == _REPLAY:
                    why = say("This is a recording, and its connections are not here.")
                    self.reached.emit(not_closed(CloseCode.ELSEWHERE, why))
                    return
                guard = Guard.here(sources.processes, os.environ)
                helper = None if self._rights is None else self._rights.link
                outcome = close(connection, guard, helper)
        except OSError as error:
            outcome = failed(error.strerror or say("the machine cannot be looked at"))
        if self._remember is not None:
            self._remember(act(connection, outcome, self.clock().wall))
        self.reached.emit(outcome)
