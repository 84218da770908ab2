"""Shows pages that take the place of the panes, and leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from portwatch.ui.whole_page import WholePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QStackedWidget, QWidget


class WholePages(QObject):
    """The panes' stack holds the pages as well, after the panes."""

    def __init__(
        self,
        panes: QStackedWidget,
        hidden: Sequence[QWidget],
        follow: Callable[[], None],
        back: Callable[[], None],
    ) -> None:
        """No page is there yet.

        Args:
            panes: Where pages go.
            hidden: What is not on show while a page is.
            follow: Called when another page is on show.
            back: Shows the pane that a page took the place of.
        """
        super().__init__(panes)
        self._panes = panes
        self._hidden = hidden
        self._follow = follow
        self._back = back
        panes.currentChanged.connect(self._arrange)

    @property
    def current(self) -> WholePage | None:
        """The page on show, if one is."""
        page = self._panes.currentWidget()
        return page if isinstance(page, WholePage) else None

    def show(self, page: WholePage) -> None:
        """Show a page, which becomes a child of the panes' stack."""
        if self._panes.indexOf(page) < 0:
            self._panes.addWidget(page)
        self._panes.setCurrentWidget(page)
        self._follow()
        page.take_focus()

    @Slot()
    def leave(self) -> None:
        """Back to the panes, if a page is on show."""
        if self.current is not None:
            self._back()

    @Slot()
    def _arrange(self) -> None:
        for widget in self._hidden:
            widget.setVisible(self.current is None)
