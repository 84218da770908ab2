"""Lets the person set everything, and lets what is set change the window at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.ui.actions import Command
from portwatch.ui.theme import Contrast, Density, Theme, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from portwatch.core.settings import LookSettings, Settings
    from portwatch.ui.icons import Icons
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.preferences import Preferences
    from portwatch.ui.settings_keeper import SettingsKeeper


def made_theme(application: QApplication, looks: LookSettings) -> Theme:
    """The theme that is set."""
    return Theme(
        application,
        ThemeChoice(looks.theme),
        Density(looks.density),
        Contrast(looks.contrast),
    )


class Preferring(QObject):
    """Opens the page of settings, and keeps the theme and the settings the same.

    Attributes:
        page: While it is on show.
        restart_requested: The program shall be started anew; what is set is kept before.
        settled: The page was closed; carries the ``Settings``. What cannot be taken back, as
            forgetting, waits for this.
    """

    restart_requested = Signal()
    settled = Signal(object)

    def __init__(
        self, keeper: SettingsKeeper, theme: Theme, icons: Icons, window: MainWindow
    ) -> None:
        """Nothing is on show.

        Args:
            keeper: The settings in force.
            theme: Follows them; what is chosen in the menu becomes one of them.
            icons: The drawings.
            window: What the page stands over.
        """
        super().__init__(window)
        self._keeper = keeper
        self._theme = theme
        self._icons = icons
        self._window = window
        self.page: Preferences | None = None
        keeper.changed.connect(self._follow)
        theme.chosen.connect(self._keep_looks)
        window.actions_[Command.PREFERENCES].triggered.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show the page."""
        if self.page is not None:
            return
        from portwatch.ui.preferences import Preferences  # 15 ms that the start need not take

        login = self._window.actions_[Command.START_AT_LOGIN]
        page = self.page = Preferences(self._keeper, login, self._theme, self._icons, self._window)
        page.finished.connect(self._end)
        page.restart_requested.connect(self._start_again)
        page.open()

    @Slot(object)
    def _follow(self, settings: Settings) -> None:
        choice = ThemeChoice(settings.looks.theme)
        if self._theme.choice is not choice:
            self._theme.choose(choice)
        self._theme.sharpen(Contrast(settings.looks.contrast))
        self._theme.pack(Density(settings.looks.density))

    @Slot(object)
    def _keep_looks(self, choice: ThemeChoice) -> None:
        self._keeper.change("looks.theme", choice.value)

    @Slot()
    def _start_again(self) -> None:
        if self.page is not None:
            self.page.accept()
        self.restart_requested.emit()

    @Slot()
    def _end(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.deleteLater()
            self.settled.emit(self._keeper.settings)
