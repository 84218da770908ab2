"""The panel at the side: details of a row, what cannot be seen, or an explanation."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from portwatch.ui.details import DetailsPanel
from portwatch.ui.panel import Panel
from portwatch.ui.tab_order import come_after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from portwatch.core.explain import Explanation
    from portwatch.core.model import Gap, Instant, Listener, Row
    from portwatch.ui.explain_panel import ExplainPanel
    from portwatch.ui.gaps_panel import GapsPanel
    from portwatch.ui.icons import Icons
    from portwatch.ui.past_panel import PastPanel
    from portwatch.ui.theme import Theme


class SidePanel(QStackedWidget):
    """One of four panels; the details are what is underneath.

    Attributes:
        stop_requested: A listener shall be stopped; carries it.
        expect_requested: A listener shall be expected; carries it.
        explain_requested: The port of a row shall be explained; carries the row.
        menu_requested: All that can be done with the row shall be offered; carries the place on
            the screen.
        closed: The whole panel shall go.
        returned: What covered the details was closed.
        left: Escape was pressed.
        subject_changed: The details need a row beside them from now on, or no longer.
    """

    stop_requested = Signal(object)
    expect_requested = Signal(object)
    explain_requested = Signal(object)
    menu_requested = Signal(QPoint)
    closed = Signal()
    returned = Signal()
    left = Signal()
    subject_changed = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.details = DetailsPanel(theme, icons)
        self._is_past_below = False  # what was covered is of the past
        self._is_alone = False  # the details are about no row of a table
        self._is_fresh = True  # they have told of nothing yet
        self._first: Callable[[], None] | None = None
        self.addWidget(self.details)
        self.details.stop_requested.connect(self.stop_requested)
        self.details.expect_requested.connect(self.expect_requested)
        self.details.explain_requested.connect(self.explain_requested)
        self.details.menu_requested.connect(self.menu_requested)
        self.details.closed.connect(self.closed)
        self.setMinimumWidth(theme.px(280))

    @cached_property
    def gaps(self) -> GapsPanel:
        """What cannot be seen; made when it is first wanted, as the others are."""
        from portwatch.ui.gaps_panel import GapsPanel

        made = GapsPanel(self._theme, self._icons)
        self._add_cover(made)
        return made

    @cached_property
    def explanation(self) -> ExplainPanel:
        """An explanation of a port."""
        from portwatch.ui.explain_panel import ExplainPanel

        made = ExplainPanel(self._theme, self._icons)
        self._add_cover(made)
        return made

    @cached_property
    def past(self) -> PastPanel:
        """What is remembered."""
        from portwatch.ui.past_panel import PastPanel

        made = PastPanel(self._theme, self._icons)
        made.expect_requested.connect(self.expect_requested)
        made.explain_requested.connect(self.explain_requested)
        made.closed.connect(self.closed)
        self._add(made)
        return made

    def _shows(self, name: str) -> bool:
        """Whether the panel of this name is on show; it is not made for the question."""
        return vars(self).get(name) is self.currentWidget()

    def _add_cover(self, panel: GapsPanel | ExplainPanel) -> None:
        panel.closed.connect(self.uncover)
        panel.closed.connect(self.returned)
        self._add(panel)

    def _add(self, panel: QWidget) -> None:
        """Where Tab goes, it comes after the details."""
        self.addWidget(panel)
        come_after(self.details, panel)

    def take_focus(self) -> None:
        """Give the keyboard to what is on show."""
        panel = self.currentWidget()
        if isinstance(panel, Panel):
            panel.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leads back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def show_details(self) -> None:
        """Back to the details."""
        self._is_past_below = False
        self.setCurrentWidget(self.details)

    @Slot()
    def uncover(self) -> None:
        """Back to what was there before something covered it."""
        self.setCurrentWidget(self.past if self._is_past_below else self.details)

    @property
    def is_past(self) -> bool:
        """Whether it shows something that is remembered."""
        return self._shows("past")

    def show_past(self) -> None:
        """Show the panel of what is remembered."""
        self._stand_alone(alone=False)
        self._is_past_below = True
        self.setCurrentWidget(self.past)

    def leave_past(self) -> None:
        """What is remembered, or announced, is no longer what the person looks at."""
        self._is_past_below = False
        self._stand_alone(alone=False)
        if self.is_past:
            self.show_details()

    @property
    def is_on_its_own(self) -> bool:
        """Whether it shows what needs no row beside it."""
        return self._is_alone or self.currentWidget() is not self.details

    @property
    def is_alone(self) -> bool:
        """Whether the details tell what an alert is about, without a row of a table."""
        return self._is_alone

    def show_alone(
        self, row: Listener, at: Instant, gaps: Sequence[Gap], *, closed_for: float | None = None
    ) -> None:
        """Tell what an alert is about, as it is now; without a row of a table beside it."""
        if not self._is_alone:
            self._is_past_below = False
            self._stand_alone(alone=True)
            self.setCurrentWidget(self.details)
        self.details.show_row(row, at, gaps, closed_for=closed_for)

    def _stand_alone(self, *, alone: bool) -> None:
        if alone is not self._is_alone:
            self._is_alone = alone
            self.details.stand_alone(alone)
            self.subject_changed.emit()

    def show_row(
        self,
        row: Row | None,
        at: Instant,
        gaps: Sequence[Gap],
        *,
        closed_for: float | None = None,
    ) -> None:
        """Tell about this row; another state of the same one covers nothing up.

        The first of all is told a moment later: the table that it is in is painted before.
        """
        self.leave_past()
        self._first = None
        if self._is_fresh and row is not None:
            self._is_fresh = False
            self._first = partial(self.details.show_row, row, at, gaps, closed_for=closed_for)
            QTimer.singleShot(0, self, self._tell_first)
            return
        before = self.details.row
        self.details.show_row(row, at, gaps, closed_for=closed_for)
        if row is not None and (before is None or row.socket.id != before.socket.id):
            self.show_details()

    @Slot()
    def _tell_first(self) -> None:
        """Of what may be covered by now, and stays so."""
        first, self._first = self._first, None
        if first is not None:
            first()

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Say what cannot be seen."""
        self.gaps.show_gaps(gaps)
        self.setCurrentWidget(self.gaps)

    def follow_gaps(self, gaps: Sequence[Gap]) -> None:
        """Keep what it says true while it is read: other gaps count, another number does not."""
        if self._shows("gaps") and {one.code for one in gaps} != self.gaps.codes:
            self.gaps.show_gaps(gaps)

    def show_explanation(self, found: Explanation) -> None:
        """Explain a port."""
        self.explanation.show_explanation(found)
        self.setCurrentWidget(self.explanation)
