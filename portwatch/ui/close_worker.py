"""Closes one connection on a thread of its own: the kernel may wait for who uses the socket."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.services.connection_close import CloseCode, CloseOutcome, act, close
from portwatch.services.stop_guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.history_records import Act
    from portwatch.core.model import Connection, Instant
    from portwatch.services.rights import Rights
    from portwatch.sources.protocols import Sources

_REPLAY = "replay"


class CloseWorker(QObject):
    """Lives on a thread of its own; told what to do by a queued signal.

    Attributes:
        reached: What became of it; carries a ``CloseOutcome``.
    """

    reached = Signal(object)

    def __init__(
        self,
        open_sources: Callable[[], Sources],
        clock: Callable[[], Instant],
        remember: Callable[[Act], None] | None = None,
        *,
        rights: Rights | None = None,
    ) -> None:
        """Nothing is opened yet.

        Args:
            open_sources: Opens the machine's sources; called on the worker's thread.
            clock: This moment.
            remember: Told how it ends; called on the worker's thread.
            rights: An administrator's, where there are some.
        """
        super().__init__()
        self._rights = rights
        self._open_sources = open_sources
        self._clock = clock
        self._remember = remember

    @Slot(object)
    def close_connection(self, connection: Connection) -> None:
        """Close it, and tell what became of it."""
        try:
            with closing(self._open_sources()) as sources:
                if sources.sockets.name == _REPLAY:
                    text = "Not closed: this is a recording, and its connections are not here."
                    self.reached.emit(CloseOutcome(CloseCode.ELSEWHERE, text))
                    return
                guard = Guard.here(sources.processes, os.environ)
                helper = None if self._rights is None else self._rights.link
                outcome = close(connection, guard, helper)
        except OSError as error:
            text = f"Not closed: {error.strerror or 'the machine cannot be looked at'}."
            outcome = CloseOutcome(CloseCode.FAILED, text)
        if self._remember is not None:
            self._remember(act(connection, outcome, self._clock().wall))
        self.reached.emit(outcome)

    @Slot()
    def stop(self) -> None:
        """Nothing is held between two requests."""
