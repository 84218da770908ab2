"""The filters that have a name: a menu at the filter box, and a table of the settings' file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from portwatch.core.saved_filters import QUERY_AT_MOST
from portwatch.core.text import clean
from portwatch.ui.actions import Command
from portwatch.ui.save_filter_dialog import SaveFilterDialog

if TYPE_CHECKING:
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.settings_keeper import SettingsKeeper
    from portwatch.ui.theme import Theme

_QUERY_SHOWN, _NAME_SHOWN = 28, 40  # letters that stand in the menu


class FilterShelf(QObject):
    """Offers what is saved, saves what is in force, and drops what is wanted no longer.

    Attributes:
        menu: All of it; filled whenever it opens.
    """

    def __init__(self, keeper: SettingsKeeper, theme: Theme, window: MainWindow) -> None:
        """Put the menu at the filter box.

        Args:
            keeper: The settings in force.
            theme: Colours, fonts and sizes.
            window: Whose filter box it is.
        """
        super().__init__(window)
        self._keeper = keeper
        self._theme = theme
        self._window = window
        self._box = window.filter_box
        self.menu = QMenu(window)
        self._drop = QMenu(self.tr("Remove"), self.menu)
        self.menu.aboutToShow.connect(self.fill)
        self._box.menu_requested.connect(self.open)
        self._box.query_changed.connect(self._follow)
        window.actions_[Command.SAVED_FILTERS].triggered.connect(self.open)
        window.actions_[Command.SAVE_FILTER].triggered.connect(self.save)
        self._follow()

    @Slot()
    def open(self) -> None:
        """Open the menu below the filter box."""
        self.menu.popup(self._box.mapToGlobal(QPoint(0, self._box.height())))

    @Slot()
    def save(self) -> None:
        """Ask for a name, and keep the filter in force under it."""
        query = self._box.query.text.strip()
        if not query or clean(query, QUERY_AT_MOST) != query:
            return
        there = self._keeper.settings.filters
        dialog = SaveFilterDialog(query, there, self._theme, self._window)
        if dialog.exec():
            self._keeper.save_filter(dialog.chosen)
        dialog.deleteLater()

    @Slot()
    def fill(self) -> None:
        """Offer what is saved now."""
        self.menu.clear()
        filters = self._keeper.settings.filters
        if not filters:
            self.menu.addAction(self.tr("No filter is saved yet")).setEnabled(False)
        in_force = self._box.query.text.strip()
        for one in filters:
            shown = f"{clean(one.name, _NAME_SHOWN)}\t{clean(one.query, _QUERY_SHOWN)}"
            action = self.menu.addAction(shown.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.query.strip() == in_force)
            action.triggered.connect(
                lambda _=False, query=one.query: self._window.filtering.use(query)
            )
        self.menu.addSeparator()
        self.menu.addAction(self._window.actions_[Command.SAVE_FILTER])
        if filters:
            self._drop.clear()
            self.menu.addMenu(self._drop)
            for one in filters:
                action = self._drop.addAction(one.name.replace("&", "&&"))
                action.triggered.connect(
                    lambda _=False, name=one.name: self._keeper.remove_filter(name)
                )

    @Slot()
    def _follow(self) -> None:
        """Nothing in force is nothing to save."""
        self._window.actions_[Command.SAVE_FILTER].setEnabled(not self._box.query.is_empty)
