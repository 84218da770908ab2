"""Whether somebody is at the computer; somebody is where nothing says otherwise."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from portwatch.ui.login_session import LoginSession
    from portwatch.ui.screen_saver import ScreenSaver

_log = logging.getLogger(__name__)


class Presence(QObject):
    """Follows the session and the screen saver, as far as there are any.

    Attributes:
        changed: Nobody is there from now on, or somebody is again; carries whether nobody is.
        is_away: Whether nobody is there.
    """

    changed = Signal(bool)

    def __init__(self, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        """Somebody is there; nothing is asked before ``open``.

        Args:
            environ: Names the session.
            parent: The owner.
        """
        super().__init__(parent)
        self.is_away = False
        self._session_id = environ.get("XDG_SESSION_ID", "")
        self._is_idle = self._is_covered = False
        self._parts: list[LoginSession | ScreenSaver] = []

    def open(self) -> None:
        """Connect to the buses, if there are any."""
        try:
            from portwatch.ui.login_session import LoginSession
            from portwatch.ui.screen_saver import ScreenSaver
        except ImportError as error:  # jeepney is there on Linux only
            _log.info("absence is not known: %s", error)
            return
        self._add(lambda: LoginSession(self._session_id, self), self._heed_session)
        self._add(lambda: ScreenSaver(self), self._heed_saver)

    def close(self) -> None:
        """Give back the connections."""
        for part in self._parts:
            part.close()
            part.deleteLater()
        self._parts.clear()

    def _add(
        self, make: Callable[[], LoginSession | ScreenSaver], heed: Callable[[bool], None]
    ) -> None:
        from portwatch.ui.bus_peer import BusError

        try:
            part = make()
        except BusError as error:
            _log.info("%s", error)
            return
        part.told.connect(heed)
        self._parts.append(part)

    @Slot(bool)
    def _heed_session(self, idle: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._is_idle = idle
        self._follow()

    @Slot(bool)
    def _heed_saver(self, covered: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._is_covered = covered
        self._follow()

    def _follow(self) -> None:
        away = self._is_idle or self._is_covered
        if away != self.is_away:
            self.is_away = away
            self.changed.emit(away)
