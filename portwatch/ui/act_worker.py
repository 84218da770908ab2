"""What does something to the machine, on a thread of its own: looking at a machine takes time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.history_records import Act
    from portwatch.core.model import Instant
    from portwatch.services.rights import Rights
    from portwatch.sources.protocols import Sources


class ActWorker(QObject):
    """Lives on a thread of its own; told what to do by queued signals.

    Attributes:
        clock: This moment.
    """

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
        self.clock = clock
        self._open_sources = open_sources
        self._remember = remember
        self._rights = rights

    @Slot()
    def close(self) -> None:
        """Give everything back; nothing is held between two requests."""
