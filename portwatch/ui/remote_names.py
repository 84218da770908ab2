"""Names of the addresses at the other end, beside these, where the person wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portwatch.core.remote_name import asked_address, shown_name
from portwatch.services.name_lookup import NameLookup

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant
    from portwatch.core.settings import Settings
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.settings_keeper import SettingsKeeper

_TOGETHER = 200  # milliseconds in which answers are shown as one
_LOOK = 1000  # milliseconds between two looks whether an answer takes too long


class RemoteNames(QObject):
    """Asks for what is painted and nothing else; nothing at all unless it is switched on.

    Attributes:
        found: Another name is known.
    """

    found = Signal()
    _answered = Signal()

    def __init__(
        self,
        keeper: SettingsKeeper,
        clock: Callable[[], Instant],
        window: MainWindow,
        resolve: Callable[[str], str] | None = None,
    ) -> None:
        """Nothing is asked yet.

        Args:
            keeper: The settings in force.
            clock: This moment; read on other threads too.
            window: Whose connections get names.
            resolve: As for ``NameLookup``.
        """
        super().__init__(window)
        self._privacy = keeper.settings.privacy
        self._clock = clock
        self._resolve = resolve
        self._lookup: NameLookup | None = None
        self._together = QTimer(self)
        self._together.setSingleShot(True)
        self._together.setInterval(_TOGETHER)
        self._together.timeout.connect(self.found)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK)
        self._looks.timeout.connect(self._look)
        self._answered.connect(self._together.start)
        keeper.changed.connect(self.follow)
        table, details = window.connections.table, window.side.details
        table.sockets.name_of = self.name_of
        details.name_of = self.name_of
        self.found.connect(table.viewport().update)
        self.found.connect(details.tell_names)

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """The person may want names, or none any more."""
        if settings.privacy != self._privacy:
            self._privacy = settings.privacy
            self.close()
            self.found.emit()

    def name_of(self, address: str | None) -> str:
        """The name of an address; empty if there is none, none is known yet, or none is wanted."""
        if not self._privacy.names or not address:
            return ""
        asked = asked_address(address, private=self._privacy.private_names)
        if not asked:
            return ""
        if self._lookup is None:
            answered, resolve = self._answered.emit, self._resolve
            self._lookup = NameLookup(answered, lambda: self._clock().monotonic, resolve)
        name = self._lookup.name(asked)
        if not self._looks.isActive() and self._lookup.is_waiting:
            self._looks.start()
        return shown_name(name)

    def close(self) -> None:
        """Forget all names, and ask for none."""
        self._looks.stop()
        if self._lookup is not None:
            self._lookup.close()
            self._lookup = None

    @Slot()
    def _look(self) -> None:
        if self._lookup is not None and self._lookup.is_waiting:
            self._lookup.look()
        else:
            self._looks.stop()
