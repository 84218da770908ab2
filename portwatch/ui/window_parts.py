"""The parts of the window, from one to the next by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from portwatch.ui.actions import Command

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from portwatch.ui.main_window import MainWindow

_TABBED = Qt.FocusPolicy.TabFocus.value


class WindowParts(QObject):
    """Status line, tabs, list, details and strip; those that have nothing to choose are left out.

    Into the list the keyboard comes where it was; into others, to their first control.
    """

    def __init__(self, window: MainWindow) -> None:
        """Connect the commands."""
        super().__init__(window)
        self._window = window
        panes = window.splitter.widget(0)
        if panes is None:
            raise RuntimeError("a window without panes")
        self._parts = (window.status_line, window.tab_row, panes, window.side, window.strip)
        self._panes = panes
        window.actions_[Command.NEXT_PART].triggered.connect(self._go_on)
        window.actions_[Command.PREVIOUS_PART].triggered.connect(self._go_back)

    @Slot()
    def _go_on(self) -> None:
        self._go(1)

    @Slot()
    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        focused = self._window.focusWidget()
        here = next(
            (
                number
                for number, part in enumerate(self._parts)
                if focused is not None and part.isAncestorOf(focused)
            ),
            self._parts.index(self._panes) - step,
        )
        for away in range(1, len(self._parts)):
            part = self._parts[(here + step * away) % len(self._parts)]
            if part.isVisible() and self._enter(part):
                return

    def _enter(self, part: QWidget) -> bool:
        if part is self._panes:
            self._window.filtering.focus_list()
            focused = self._window.focusWidget()  # a list without lines takes nothing
            if focused is not None and part.isAncestorOf(focused) and focused.isVisible():
                return True
        one: QWidget | None = part.nextInFocusChain()
        while one is not None and one is not part:
            is_reached = one.isVisible() and one.isEnabled() and one.focusPolicy().value & _TABBED
            if part.isAncestorOf(one) and is_reached:
                one.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            one = one.nextInFocusChain()
        return False
