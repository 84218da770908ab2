"""Asks the memory on a thread of its own: a question of a second shall not stop the window."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from portwatch.core.churn_past import PastChurn
from portwatch.core.history_document import ALERTS_AT_MOST
from portwatch.ui.history_requests import (
    BetweenRead,
    BetweenSpan,
    ChurnRead,
    ChurnSpan,
    EpisodeNumber,
    EpisodeRead,
    InboxRead,
    InboxShelf,
    LanesRead,
    LanesSpan,
    MarksRead,
    MarksSpan,
    PageRead,
    PastOf,
    PastRead,
    ReportOf,
    ReportRead,
    TimelinePage,
)
from portwatch.ui.worker_thread import WorkerThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.services.history_protocol import HistoryReader
    from portwatch.ui.history_requests import Request

_log = logging.getLogger(__name__)


class HistoryWorker(QObject):
    """Lives on a thread of its own, and opens the reader there when it is first asked.

    Questions wait in a mailbox, one for each kind and asker: a newer one replaces it.

    Attributes:
        churn_read: Carries a ``ChurnRead``.
        lanes_read: Carries a ``LanesRead``.
        marks_read: Carries a ``MarksRead``.
        page_read: Carries a ``PageRead``.
        between_read: Carries a ``BetweenRead``.
        episode_read: Carries an ``EpisodeRead``.
        past_read: Carries a ``PastRead``.
        report_read: Carries a ``ReportRead``.
        inbox_read: Carries an ``InboxRead``.
        failed: The memory cannot be asked; carries why, once for each reason, and for each report.
    """

    churn_read = Signal(object)
    lanes_read = Signal(object)
    marks_read = Signal(object)
    page_read = Signal(object)
    between_read = Signal(object)
    episode_read = Signal(object)
    past_read = Signal(object)
    report_read = Signal(object)
    inbox_read = Signal(object)
    failed = Signal(str)

    def __init__(self, open_reader: Callable[[], HistoryReader]) -> None:
        """Nothing is opened yet.

        Args:
            open_reader: Called once, on the worker's thread.
        """
        super().__init__()
        self._open_reader = open_reader
        self._reader: HistoryReader | None = None
        self._waiting: dict[tuple[type, str], Request] = {}
        self._error = ""

    def put(self, request: Request) -> tuple[type, str]:
        """Let a question wait; called by the window's thread, which then tells the key."""
        key = (type(request), request.asker)
        self._waiting[key] = request
        return key

    @Slot(object)
    def answer(self, key: tuple[type, str]) -> None:
        """Answer the newest question of a kind, unless that was done already."""
        request = self._waiting.pop(key, None)
        if request is None:
            return
        try:
            if self._reader is None:
                self._reader = self._open_reader()
            self._answer(self._reader, request)
        except Exception as error:  # noqa: BLE001 - a window that ends is worse than an empty chart
            self._report(error, request)
        else:
            self._error = ""

    @Slot()
    def stop(self) -> None:
        """Give back the reader."""
        self._waiting.clear()
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _answer(self, reader: HistoryReader, request: Request) -> None:
        match request:
            case ChurnSpan(since, until):
                past = PastChurn(reader.churn(since, until))
                self.churn_read.emit(ChurnRead(request, past, problem=reader.problem))
            case LanesSpan(since, until, most):
                lanes = reader.lanes(since, until, most=most)
                self.lanes_read.emit(LanesRead(request, lanes, problem=reader.problem))
            case MarksSpan(since, until):
                marks = reader.marks(since, until)
                self.marks_read.emit(MarksRead(request, marks, problem=reader.problem))
            case TimelinePage(query, before, most):
                page = reader.timeline(query, before=before, most=most)
                self.page_read.emit(PageRead(request, page, problem=reader.problem))
            case BetweenSpan(since, until, query, most):
                episodes = reader.between(since, until, query, most=most)
                self.between_read.emit(BetweenRead(request, episodes, problem=reader.problem))
            case EpisodeNumber(number):
                episode = reader.episode(number)
                self.episode_read.emit(EpisodeRead(request, episode, problem=reader.problem))
            case PastOf(program, protocol, port):
                found = reader.find(program, protocol, port)
                self.past_read.emit(PastRead(request, found, problem=reader.problem))
            case InboxShelf(shelf, query, before, most):
                inbox = reader.inbox(shelf, query, before=before, most=most)
                self.inbox_read.emit(InboxRead(request, inbox, problem=reader.problem))
            case ReportOf():
                self.report_read.emit(_report(reader, request))

    def _report(self, error: Exception, request: Request) -> None:
        text = f"{type(error).__name__}: {error}"
        _log.debug("the memory could not be asked", exc_info=error)
        # For a report somebody pressed a button, and waits for an answer each time.
        if text != self._error or isinstance(request, ReportOf):
            self._error = text
            self.failed.emit(text)


class Memory(QObject):
    """The window's side of the memory; its thread starts with the first question.

    Attributes:
        churn_read: As the worker's; told on the window's thread, like all of these.
        lanes_read: As the worker's.
        marks_read: As the worker's.
        page_read: As the worker's.
        between_read: As the worker's.
        episode_read: As the worker's.
        past_read: As the worker's.
        report_read: As the worker's.
        inbox_read: As the worker's.
        failed: As the worker's.
    """

    churn_read = Signal(object)
    lanes_read = Signal(object)
    marks_read = Signal(object)
    page_read = Signal(object)
    between_read = Signal(object)
    episode_read = Signal(object)
    past_read = Signal(object)
    report_read = Signal(object)
    inbox_read = Signal(object)
    failed = Signal(str)
    _asked = Signal(object)

    def __init__(self, open_reader: Callable[[], HistoryReader]) -> None:
        """Nothing runs and nothing is opened yet.

        Args:
            open_reader: Opens what is asked, on the thread that asks it.
        """
        super().__init__()
        worker = self._worker = HistoryWorker(open_reader)
        self._thread = WorkerThread(worker, "history", end=worker.stop)
        self._is_running = False
        self._is_over = False
        self._asked.connect(worker.answer, Qt.ConnectionType.QueuedConnection)
        worker.churn_read.connect(self.churn_read)
        worker.lanes_read.connect(self.lanes_read)
        worker.marks_read.connect(self.marks_read)
        worker.page_read.connect(self.page_read)
        worker.between_read.connect(self.between_read)
        worker.episode_read.connect(self.episode_read)
        worker.past_read.connect(self.past_read)
        worker.report_read.connect(self.report_read)
        worker.inbox_read.connect(self.inbox_read)
        worker.failed.connect(self.failed)

    def ask(self, request: Request) -> None:
        """Ask; the answer comes as a signal, or never after ``stop``."""
        if self._is_over:
            return
        if not self._is_running:
            self._is_running = True
            self._thread.start()
        self._asked.emit(self._worker.put(request))

    def stop(self, patience: int | None = None) -> bool:
        """End the thread and give back the reader.

        Args:
            patience: Milliseconds to wait at most; ``None`` waits for as long as it takes.

        Returns:
            Whether the thread has ended.
        """
        self._is_over = True
        return not self._is_running or self._thread.stop(patience)


def _report(reader: HistoryReader, request: ReportOf) -> ReportRead:
    one = reader.episode(request.number)
    if one is None:
        return ReportRead(request, None, problem=reader.problem)
    others = tuple(each for each in reader.of_listener(one.id) if each.id != one.id)
    alerts = reader.alerts_on(one.id, most=ALERTS_AT_MOST)
    peers = reader.peers(one.id)
    return ReportRead(request, one, others, alerts, peers, problem=reader.problem)
