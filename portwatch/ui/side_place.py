"""Where the side panel stands: beside the panes, or as a page of its own in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.ui.socket_pane import SocketPane
from portwatch.ui.whole_page import WholePage

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QStackedWidget

    from portwatch.ui.side_panel import SidePanel

ROOMY = 1000
"""Width, at scale 1, below which the panel has no place beside the table: it takes its place."""


class SidePlace(QObject):
    """Shows and hides the panel as room and person want it.

    Attributes:
        left: The person is done with the panel: the table's turn.
    """

    left = Signal()

    def __init__(self, panes: QStackedWidget, side: SidePanel, wanted: QAction) -> None:
        """Beside the panes until it is told how much room there is.

        Args:
            panes: What gives way to the page.
            side: The panel.
            wanted: Checked while the panel shall be on show.
        """
        super().__init__(panes)
        self._panes = panes
        self._side = side
        self._wanted = wanted
        self._is_roomy = True
        self._was_wanted = wanted.isChecked()  # beside the panes, when there was room
        wanted.toggled.connect(self.arrange)
        side.currentChanged.connect(self.arrange)
        side.subject_changed.connect(self.arrange)
        side.closed.connect(self.close)
        side.returned.connect(self._return)
        side.left.connect(self._leave)

    @property
    def is_page(self) -> bool:
        """Whether the panel stands in place of the panes."""
        return not self._is_roomy and self._side.isVisible()

    def fit(self, *, roomy: bool) -> None:
        """There is room beside the panes, or none.

        A page opens only when it is asked for; with room again, all is as it was before.
        """
        if roomy is not self._is_roomy:
            if not roomy:
                self._was_wanted = self._wanted.isChecked()
            self._is_roomy = roomy
            self._wanted.setChecked(self._was_wanted and roomy)
        self.arrange()

    def open(self) -> None:
        """Show the panel, wherever there is room for it."""
        self._wanted.setChecked(True)
        self.arrange()

    @Slot()
    def close(self) -> None:
        """Put the panel away."""
        was_page = self.is_page
        self._wanted.setChecked(False)
        if was_page:
            self.left.emit()

    def close_page(self) -> None:
        """Give the panes their place again; what stands beside them stays, if it has a subject."""
        if self.is_page:
            self._wanted.setChecked(False)
        self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Show what is wanted where it has room; a page has the keyboard as long as it is there."""
        pane = self._panes.currentWidget()
        is_alone = self._side.is_on_its_own and not isinstance(pane, WholePage)
        has_subject = isinstance(pane, SocketPane) or is_alone
        shown = self._wanted.isChecked() and has_subject
        is_page = shown and not self._is_roomy
        opens = is_page and not self._side.isVisible()
        self._side.setVisible(shown)
        if isinstance(pane, SocketPane):
            pane.follow(is_page)
        self._panes.setVisible(not is_page)
        if opens:
            self._side.take_focus()

    @Slot()
    def _return(self) -> None:
        """What covered the details is closed: a page goes with it."""
        if self.is_page:
            self.close()

    @Slot()
    def _leave(self) -> None:
        """Escape: back to the table, which gets its place again."""
        if self.is_page:
            self.close()
        else:
            self.left.emit()
