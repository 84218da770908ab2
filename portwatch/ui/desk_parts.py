"""What a desk has besides the window with its rows: made once those are on the screen."""

from __future__ import annotations

from functools import cached_property
from operator import call
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot

from portwatch.core.record import record
from portwatch.ui.actions import Command
from portwatch.ui.panes import ALERTS_TAB
from portwatch.ui.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.inbox import InboxCounts
    from portwatch.core.model import Instant
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.history import History
    from portwatch.services.monitor import Monitor
    from portwatch.services.rights import Rights
    from portwatch.sources.protocols import Sources
    from portwatch.ui.comforts import Comforts
    from portwatch.ui.expectations_desk import ExpectationsDesk
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.inbox import Inbox
    from portwatch.ui.looking_back import LookingBack
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.presenter import Presenter
    from portwatch.ui.seeing import Seeing
    from portwatch.ui.settings_keeper import SettingsKeeper
    from portwatch.ui.stopping import Stopping
    from portwatch.ui.theme import Theme
    from portwatch.ui.tray import Tray
    from portwatch.ui.undo_bar import UndoBar
    from portwatch.ui.worker import MonitorWorker

_PAINTED = 30  # milliseconds until Qt has brought the first rows to the screen
_LATEST = 1500  # milliseconds after which nobody waits for the first look at the machine

# The menu that asked for it closes first, and the table goes on.
_QUEUED = Qt.ConnectionType.QueuedConnection

# What a person does, as it comes to the window from the system.
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.TouchBegin,
    }
)


@record(frozen=True, slots=True)
class Surroundings:
    """What a desk has from the start.

    Attributes:
        window: What shows.
        monitor: What is watched.
        worker: What polls.
        presenter: Knows what listens now.
        tray: The icon in the panel.
        theme: Colours, fonts and sizes.
        icons: The drawings.
        settings: The settings in force.
        clock: This moment.
        open_sources: Opens the same machine once more.
        rights: An administrator's on demand; ``None`` if they are not offered.
        history: Remembers what is found, if anything does.
        memory: What is remembered, if anything is.
        rules: Where rules are kept; ``None`` if none can be made.
    """

    window: MainWindow
    monitor: Monitor
    worker: MonitorWorker
    presenter: Presenter
    tray: Tray
    theme: Theme
    icons: Icons
    settings: SettingsKeeper
    clock: Callable[[], Instant]
    open_sources: Callable[[], Sources]
    rights: Rights | None
    history: History | None
    memory: Memory | None
    rules: ExpectationsFile | None


class DeskParts(QObject):
    """Each made at a turn of the event loop; all at once when a person does anything before.

    Nothing of this is imported before it is made. ``stopping``, ``inbox`` and the like are there
    from then on.

    Attributes:
        done: Something was done; carries a sentence.
        failed: Something could not be done; carries a sentence.
        ended: Everything is there, in time.
    """

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, around: Surroundings, first: Callable[[], None]) -> None:
        """Nothing is made yet.

        Args:
            around: What is there already.
            first: Called before anything is made.
        """
        super().__init__(around.window)
        self._around = around
        self._window = around.window
        self.stopping: Stopping | None = None
        self.seeing: Seeing | None = None
        self.comforts: Comforts | None = None
        self.looking_back: LookingBack | None = None
        self.inbox: Inbox | None = None
        self.expecting: ExpectationsDesk | None = None
        makers = (
            first,
            self._make_stopping,
            self._make_seeing,
            self._make_comforts,
            self._make_looking_back,
            self._make_inbox,
            self._make_expecting,
            _load_queries,
        )
        # One that fails is told as any error is, and those after it are made all the same.
        self._steps = Steps(map(call, makers), self)
        self._steps.ended.connect(self._end)

    def wait_for_rows(self) -> None:
        """Begin as soon as the window is filled, and at the latest after a moment."""
        self._around.presenter.looked.connect(self._begin)
        QTimer.singleShot(_LATEST, self._steps.begin)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    @Slot()
    def complete(self) -> None:
        """Make what is not there yet, now."""
        if not self._steps.has_ended:
            self._steps.finish()
            self._end()

    def stop(self) -> None:
        """Make nothing more, and end what only the window needs."""
        self._steps.stop()
        if self.comforts is not None:
            self.comforts.stop()

    def close(self) -> None:
        """Give threads and rights back."""
        if self.stopping is not None:
            self.stopping.close()
        if self.seeing is not None:
            self.seeing.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A person does something: from now on all of it may be needed."""
        if event.type() in _INPUT:
            self.complete()
        return super().eventFilter(watched, event)

    @Slot()
    def _begin(self) -> None:
        self._around.presenter.looked.disconnect(self._begin)
        QTimer.singleShot(_PAINTED, self._steps.begin)

    @Slot()
    def _end(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        self.ended.emit()

    def _make_stopping(self) -> None:
        from portwatch.ui.stopping import Stopping

        window, history = self._window, self._around.history
        made = self.stopping = Stopping(
            self._around.open_sources,
            self._around.clock,
            None if history is None else history.add_act,
            rights=self._around.rights,
            theme=self._around.theme,
            icons=self._around.icons,
            details=window.side.details,
            window=window,
        )
        made.done.connect(self.done)
        made.failed.connect(self.failed)
        made.rights_wanted.connect(window.actions_[Command.SEE_EVERYTHING].trigger)
        window.stop_requested.connect(made.stop, _QUEUED)
        self._around.presenter.stop_requested.connect(made.stop, _QUEUED)
        window.commands.stop_tree_requested.connect(made.stop_tree, _QUEUED)
        window.commands.hold_requested.connect(made.hold, _QUEUED)
        window.commands.close_requested.connect(made.close_connection, _QUEUED)
        made.start()

    def _make_seeing(self) -> None:
        from portwatch.ui.seeing import Seeing

        self.seeing = Seeing(self._around.rights, self._window)
        self.seeing.begun.connect(self.done)
        self.seeing.failed.connect(self.failed)

    def _make_comforts(self) -> None:
        from portwatch.ui.comforts import Comforts

        self.comforts = Comforts(
            self._around.settings,
            self._around.theme,
            self._around.icons,
            self._around.clock,
            self._window,
        )

    def _make_looking_back(self) -> None:
        if self._around.memory is None:
            return
        from portwatch.ui.looking_back import LookingBack

        presenter = self._around.presenter
        self.looking_back = LookingBack(
            self._window, self._around.memory, self._around.clock, lambda: presenter.listeners
        )
        self.looking_back.failed.connect(self.failed.emit)  # its sentence is a plain one

    @cached_property
    def _bar(self) -> UndoBar:
        """Offers to take a rule back that was made of a listener."""
        return self._made_undo_bar()

    def _made_undo_bar(self) -> UndoBar:
        """Over the list; over the details where they take its place, but not over their acts."""
        from portwatch.ui.undo_bar import UndoBar

        window = self._window
        panes = (window.listening, window.connections, window.activity, window.inbox)
        below = (*panes, window.side.details.body, window.splitter)
        return UndoBar(self._around.theme, self._around.icons, window, below)

    def _make_inbox(self) -> None:
        if self._around.memory is None or self.looking_back is None:
            return
        from portwatch.ui.inbox import Inbox

        window, presenter = self._window, self._around.presenter
        bar = self._made_undo_bar()  # where it was offered may be left before it goes
        made = self.inbox = Inbox(
            window,
            self._around.memory,
            self._around.history,
            looking_back=self.looking_back,
            bar=bar,
            rows=lambda: presenter.listeners,
            clock=self._around.clock,
        )
        # One change at a time can be taken back.
        window.inbox.dismissed.connect(self._bar.dismiss)
        self._bar.offered.connect(bar.dismiss)
        if self.stopping is not None:
            self.stopping.stopped.connect(made.note_stopped)
            made.stop_requested.connect(self.stopping.stop, _QUEUED)
        window.inbox.counted.connect(self._show_unread)
        presenter.announced.connect(window.inbox.look_soon)
        presenter.seen.connect(made.note_seen)
        presenter.looked.connect(made.follow)
        self._around.memory.inbox_read.connect(presenter.recall)
        window.inbox.look_soon()

    def _make_expecting(self) -> None:
        from portwatch.ui.expectations_desk import ExpectationsDesk

        made = self.expecting = ExpectationsDesk(
            self._around.rules,
            self._around.monitor,
            self._around.worker,
            self._around.presenter,
            self._window,
            theme=self._around.theme,
            icons=self._around.icons,
            bar=self._bar,
            clock=self._around.clock,
            memory=self._around.memory,
        )
        made.failed.connect(self.failed)
        made.done.connect(self.done)
        if self.inbox is not None:
            made.serve(self.inbox)

    @Slot(object)
    def _show_unread(self, counts: InboxCounts) -> None:
        self._window.tab_row.show_count(ALERTS_TAB, counts.unread)
        self._around.tray.show_unread(counts.unread)


def _load_queries() -> None:
    """Load what reads a query, and tells what is wrong with one: the first letter waits for it."""
    import difflib  # noqa: F401 - used where an error is told

    from portwatch.core.query import Query

    Query.parse("port:80")
