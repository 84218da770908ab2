"""All of the window that is about expectations: the dialog, the page, and who asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from portwatch.core.rule_row import is_usual
from portwatch.services.demo_rules import DemoRules
from portwatch.ui.actions import Command
from portwatch.ui.expecting import Expecting
from portwatch.ui.rules_desk import RulesDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.monitor import Monitor
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.inbox import Inbox
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.presenter import Presenter
    from portwatch.ui.theme import Theme
    from portwatch.ui.undo_bar import UndoBar
    from portwatch.ui.worker import MonitorWorker

# The menu that asked for it closes first, and the table goes on.
_QUEUED = Qt.ConnectionType.QueuedConnection


class ExpectationsDesk(QObject):
    """Offers what can be done with the file of rules that there is.

    Attributes:
        failed: Something could not be done; carries a sentence.
        done: Something was done; carries a sentence.
    """

    failed = Signal(object)
    done = Signal(object)

    def __init__(
        self,
        file: ExpectationsFile | None,
        monitor: Monitor,
        worker: MonitorWorker,
        presenter: Presenter,
        window: MainWindow,
        *,
        theme: Theme,
        icons: Icons,
        bar: UndoBar,
        clock: Callable[[], Instant],
        memory: Memory | None,
    ) -> None:
        """Connect everything.

        Args:
            file: Where rules are kept; without it nothing is offered, and where nobody judges by
                it, as in the demonstration, only the page is.
            monitor: What is watched.
            worker: What polls.
            presenter: Knows what listens now.
            window: What shows.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            bar: Offers to take a rule back that was made of a listener.
            clock: This moment.
            memory: What is remembered, if anything is.
        """
        super().__init__(window)
        self._window = window
        can_expect = file is not None and monitor.expectations is not None
        self._offer(page=file is not None, can_expect=can_expect)
        self.rules: RulesDesk | None = None
        self.expecting: Expecting | None = None
        if file is None:
            return
        knowledge = monitor.knowledge
        self.rules = RulesDesk(
            window,
            file,
            theme=theme,
            icons=icons,
            rows=lambda: presenter.listeners,
            clock=clock,
            is_usual=lambda row: is_usual(row, knowledge),
            memory=memory,
        )
        self._connect_rules(self.rules, file, worker, presenter, clock)
        if can_expect:
            self.expecting = Expecting(
                file, lambda: presenter.listeners, clock, theme=theme, bar=bar, window=window
            )
            self._connect_expecting(self.expecting, presenter)

    def serve(self, inbox: Inbox) -> None:
        """Expect what an alert is about, and tell the inbox what became of that."""
        if self.expecting is not None:
            inbox.expect_requested.connect(self.expecting.expect, _QUEUED)
            self.expecting.kept.connect(inbox.note_expected)
            self.expecting.taken_back.connect(inbox.note_taken_back)

    def _offer(self, *, page: bool, can_expect: bool) -> None:
        window = self._window
        window.actions_[Command.EXPECTATIONS].setVisible(page)
        window.actions_[Command.EXPECT].setVisible(can_expect)
        window.side.details.offer_expecting(can_expect)
        window.side.past.offer_expecting(can_expect)
        window.inbox.list.offer_expecting(can_expect)

    def _connect_rules(
        self,
        rules: RulesDesk,
        file: ExpectationsFile,
        worker: MonitorWorker,
        presenter: Presenter,
        clock: Callable[[], Instant],
    ) -> None:
        rules.failed.connect(self.failed)
        rules.done.connect(self.done)
        presenter.looked.connect(rules.follow)
        self._window.actions_[Command.EXPECTATIONS].triggered.connect(rules.open)
        if isinstance(file, DemoRules):
            rules.note_seen(file.seen)
            rules.show_learning(file.learning)
            rules.learning_wanted.connect(
                lambda wanted: rules.show_learning(file.learn(wanted=wanted, now=clock().wall))
            )
        else:
            worker.learning_told.connect(rules.show_learning)
            if worker.learning is not None:
                rules.show_learning(worker.learning)
            rules.learning_wanted.connect(worker.learn)

    def _connect_expecting(self, expecting: Expecting, presenter: Presenter) -> None:
        expecting.failed.connect(self.failed)
        self._window.commands.expect_requested.connect(expecting.expect, _QUEUED)
        self._window.side.expect_requested.connect(expecting.expect, _QUEUED)
        presenter.expect_requested.connect(expecting.expect, _QUEUED)
