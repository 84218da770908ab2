"""What a person has done from a row: programs stopped, paused, let go on; connections closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from portwatch.core.model import Listener
from portwatch.services.rights import RightsState
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_pause import Hold
from portwatch.services.stop_plan import SocketTarget, Way
from portwatch.services.stopped import Stopped
from portwatch.ui.close_dialog import CloseDialog
from portwatch.ui.close_worker import CloseWorker
from portwatch.ui.held import is_held
from portwatch.ui.hold_worker import HoldRequest, HoldWorker
from portwatch.ui.stop_dialog import StopDialog
from portwatch.ui.stop_worker import StopWorker
from portwatch.ui.worker_thread import WorkerThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from portwatch.core.history_records import Act
    from portwatch.core.model import Connection, Instant
    from portwatch.services.rights import Rights
    from portwatch.sources.protocols import Sources
    from portwatch.ui.details import DetailsPanel
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_QUEUED = Qt.ConnectionType.QueuedConnection  # when the dialog has gone
_LOOK = 1000  # milliseconds between two looks whether the program of the details stands still


class Stopping(QObject):
    """Over one window; each stop has sources and a thread of its own.

    Attributes:
        done: A program stands still, or goes on; carries a sentence.
        failed: It could not be done; carries why.
        stopped: A listener was stopped, and its port is free; carries what it has ended, a
            ``Stopped``.
        rights_wanted: What could not be done could be with an administrator's rights, which the
            person wants to be asked for.
        hold_wanted: For the worker; carries a ``HoldRequest``.
    """

    done = Signal(object)
    failed = Signal(object)
    stopped = Signal(object)
    rights_wanted = Signal()
    hold_wanted = Signal(object)

    def __init__(
        self,
        open_sources: Callable[[], Sources],
        clock: Callable[[], Instant],
        remember: Callable[[Act], None] | None,
        *,
        rights: Rights | None = None,
        theme: Theme,
        icons: Icons,
        details: DetailsPanel,
        window: QWidget,
    ) -> None:
        """Nothing is done yet.

        Args:
            open_sources: Opens the machine once more; called on other threads.
            clock: This moment.
            remember: Told what was done and how it ended; called on other threads.
            rights: An administrator's, where there are some.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            details: Tells whether the program of its row stands still.
            window: Over which dialogs stand.
        """
        super().__init__(window)
        self._open_sources = open_sources
        self._clock = clock
        self._remember = remember
        self._rights = rights
        self._theme = theme
        self._icons = icons
        self._details = details
        self._window = window
        worker = self._worker = HoldWorker(open_sources, clock, remember, rights=rights)
        self._thread = WorkerThread(worker, "hold", end=worker.close)
        self.hold_wanted.connect(worker.hold)
        worker.done.connect(self._tell_done)
        worker.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        details.row_told.connect(self._look)
        details.hold_requested.connect(self.hold)

    def start(self) -> None:
        """Be ready to pause, and follow what stands still."""
        self._thread.start()
        self._timer.start()

    def close(self) -> None:
        """End the thread."""
        self._timer.stop()
        self._thread.stop()

    @Slot(object)
    def stop(self, row: Listener) -> None:
        """Let the person stop a listener; looked at anew, by sources of the dialog's own."""
        self._stop(row)

    @Slot(object)
    def stop_tree(self, row: Listener) -> None:
        """The same, with all that its program started chosen at first."""
        self._stop(row, wanted=Way.TREE)

    def _stop(self, row: Listener, wanted: Way | None = None) -> None:
        worker = StopWorker(
            self._open_sources, self._clock, remember=self._remember, rights=self._rights
        )
        thread = WorkerThread(worker, "stop", end=worker.close)
        thread.start()
        dialog = StopDialog(
            row,
            worker,
            self._theme,
            self._icons,
            self._window,
            wanted=wanted,
            can_ask=self._can_ask(),
        )
        dialog.rights_requested.connect(self.rights_wanted, _QUEUED)
        try:
            dialog.exec()
        finally:
            thread.stop()
            dialog.deleteLater()
        outcome, effect = dialog.outcome, dialog.effect
        if outcome is not None and outcome.code is OutcomeCode.STOPPED and effect is not None:
            self.stopped.emit(Stopped.by(row, effect))

    @Slot(object)
    def close_connection(self, row: Connection) -> None:
        """Let the person close a connection."""
        worker = CloseWorker(self._open_sources, self._clock, self._remember, rights=self._rights)
        thread = WorkerThread(worker, "close", end=worker.close)
        thread.start()
        dialog = CloseDialog(
            row, worker, self._theme, self._icons, self._window, can_ask=self._can_ask()
        )
        dialog.rights_requested.connect(self.rights_wanted, _QUEUED)
        try:
            dialog.exec()
        finally:
            thread.stop()
            dialog.deleteLater()

    def _can_ask(self) -> bool:
        return self._rights is not None and self._rights.status.state is RightsState.OFF

    @Slot(object)
    def hold(self, row: Listener) -> None:
        """Pause the program of a listener, or let it go on if it stands still."""
        what = Hold.GO_ON if is_held(row) else Hold.PAUSE
        self.hold_wanted.emit(HoldRequest(SocketTarget.of(row), what))

    @Slot(object)
    def _tell_done(self, text: str) -> None:
        self._look()
        self.done.emit(text)

    @Slot()
    def _look(self) -> None:
        row = self._details.row
        if isinstance(row, Listener):
            self._details.mark_held(is_held(row))
