"""An hour without notifications, from the menu of the icon in the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant
    from portwatch.ui.announcer import Announcer
    from portwatch.ui.tray_menu import TrayMenu

SECONDS = 3600.0
"""How long it lasts."""


class QuietHour(QObject):
    """Begins and ends when the person says so, and ends by itself.

    Attributes:
        timer: Runs while it lasts.
    """

    def __init__(self, menu: TrayMenu, announcer: Announcer, clock: Callable[[], Instant]) -> None:
        """Not now.

        Args:
            menu: Where it is asked for, and told.
            announcer: What keeps quiet.
            clock: This moment.
        """
        super().__init__(menu)
        self._menu = menu
        self._announcer = announcer
        self._clock = clock
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(round(1000 * SECONDS))
        self.timer.timeout.connect(menu.quiet.toggle)
        menu.quiet_chosen.connect(self._follow)

    @Slot(bool)
    def _follow(self, quiet: bool) -> None:  # noqa: FBT001 - a slot
        self._announcer.rest(SECONDS if quiet else 0.0)
        self._menu.show_quiet(self._clock().wall + SECONDS if quiet else None)
        if quiet:
            self.timer.start()
        else:
            self.timer.stop()
