"""Where the window was and what was chosen in it: taken up at the start, then written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Slot

from portwatch.ui.actions import Command
from portwatch.ui.window_state import GROUPED
from portwatch.ui.worker import CONNECTIONS, LISTENING

if TYPE_CHECKING:
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.window_state import WindowState

_FRAME = QSize(12, 40)  # what window managers draw around it, which is not known before
_SAVE_AFTER = 500  # milliseconds after the window was last moved


class WindowKeeper(QObject):
    """Keeps the place of a window, its columns and whether its rows are grouped."""

    def __init__(self, state: WindowState, window: MainWindow, parent: QObject) -> None:
        """Take up what was chosen last, and write down what is chosen from now on.

        Args:
            state: Where it is remembered.
            window: Whose choices they are.
            parent: Lives as long as this.
        """
        super().__init__(parent)
        self._state = state
        self._window = window
        grouped = window.actions_[Command.GROUP]
        grouped.setChecked(state.recall(GROUPED) != "no")
        grouped.triggered.connect(self._remember_grouped)
        for name, pane in ((LISTENING, window.listening), (CONNECTIONS, window.connections)):
            pane.table.columns.keep(state, name)
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(_SAVE_AFTER)
        self._saver.timeout.connect(self.save)
        window.splitter.splitterMoved.connect(self._saver.start)
        window.installEventFilter(self)

    def restore(self) -> None:
        """Put the window where it was, or so that it fits on the screen."""
        window = self._window
        if not self._state.restore(window, window.splitter):
            free = window.screen().availableSize() - _FRAME
            window.resize(window.size().boundedTo(free))

    def stop(self) -> None:
        """Follow the window no more."""
        self._window.removeEventFilter(self)
        self._saver.stop()

    @Slot()
    def save(self) -> None:
        """Write down where the window is now."""
        self._state.save(self._window, self._window.splitter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Where the window is put is written down soon, however the program ends."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize} and self._window.isVisible():
            self._saver.start()
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _remember_grouped(self, grouped: bool) -> None:  # noqa: FBT001 - a slot
        if self._window.current_pane() is self._window.listening:
            self._state.remember(GROUPED, "yes" if grouped else "no")
