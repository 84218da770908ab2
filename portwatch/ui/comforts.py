"""What makes the tables nicer to use and nothing depends on: saved filters, names, icons, F6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.ui.filter_shelf import FilterShelf
from portwatch.ui.remote_names import RemoteNames
from portwatch.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant
    from portwatch.ui.icons import Icons
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.settings_keeper import SettingsKeeper
    from portwatch.ui.theme import Theme


class Comforts:
    """Begun with the window's parts, and stopped before it goes."""

    def __init__(
        self,
        keeper: SettingsKeeper,
        theme: Theme,
        icons: Icons,
        clock: Callable[[], Instant],
        window: MainWindow,
    ) -> None:
        """Offer what is saved; names and icons come later, and on other threads.

        Args:
            keeper: The settings in force.
            theme: Colours, fonts and sizes.
            icons: Has the desktop's icons of programs too.
            clock: This moment.
            window: Whose tables they are.
        """
        self._filters = FilterShelf(keeper, theme, window)
        self._names = RemoteNames(keeper, clock, window)
        self._parts = WindowParts(window)
        self._icons = icons
        icons.programs.start()

    def stop(self) -> None:
        """Give threads back."""
        self._icons.programs.stop()
        self._names.close()
