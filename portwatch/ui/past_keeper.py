"""Keeps what the memory told of the window of time on show, and asks for what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portwatch.core.churn_record import ChurnRecord
from portwatch.core.history_records import Lanes
from portwatch.ui.history_requests import (
    ChurnRead,
    ChurnSpan,
    LanesRead,
    LanesSpan,
    MarksRead,
    MarksSpan,
)
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from portwatch.core.history_records import Mark
    from portwatch.core.time_view import TimeView
    from portwatch.ui.history_worker import Memory

LANES_AT_MOST = 100

_ASKER = "activity"
_BEYOND = 0.25  # of the window, that is asked for beside it: dragging finds something there
_AHEAD = 604_800.0  # seconds: as much as a window shows
_SETTLED = 80  # milliseconds that a window stays before it is asked for
_MINUTES_LAST = 60.0  # seconds until the minutes are asked for again
_LANES_LAST = 5.0  # as above, for lanes and marks: as often as the memory is written
_LANES_LAST_LONGER = 30.0  # as above, at most
_STEPS = 720.0  # of a window, for each of which it is asked at most


class PastKeeper(QObject):
    """One of a pane; without a memory it has nothing and asks nobody.

    Attributes:
        churn_changed: Other minutes are known.
        lanes_changed: Other lanes are known.
        marks_changed: Other marks are known.
        troubled: The memory cannot be read; carries a sentence, once for each.
    """

    churn_changed = Signal()
    lanes_changed = Signal()
    marks_changed = Signal()
    troubled = Signal(str)

    def __init__(self, memory: Memory | None) -> None:
        super().__init__()
        self._memory = memory
        self.record = ChurnRecord()
        self.lanes = Lanes(0.0, 0.0, ())
        self.marks: tuple[Mark, ...] = ()
        self._problem = ""
        self._wanted: tuple[TimeView, float] | None = None
        self._minutes: tuple[float, float, float] | None = None  # from, to, asked at
        self._spans: tuple[float, float, float] | None = None  # as above
        self._open: set[object] = set()  # questions without an answer
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._ask)
        if memory is not None:
            memory.churn_read.connect(self._take_churn)
            memory.lanes_read.connect(self._take_lanes)
            memory.marks_read.connect(self._take_marks)
            memory.failed.connect(self._fail)

    @property
    def is_there(self) -> bool:
        """Whether there is a memory."""
        return self._memory is not None

    @property
    def is_complete(self) -> bool:
        """Whether everything that was wanted was told."""
        return not self._timer.isActive() and not self._open

    def want(self, view: TimeView, latest: float) -> None:
        """A window is on show.

        Args:
            view: The window.
            latest: Seconds since the epoch at the latest poll.
        """
        if self._memory is None:
            return
        is_first = self._wanted is None
        self._wanted = (view, latest)
        if is_first:
            self._ask()
        elif not self._timer.isActive() and (self._lacks_minutes() or self._lacks_spans()):
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        if self._memory is None or self._wanted is None:
            return
        view, latest = self._wanted
        if self._lacks_minutes():
            beyond = _BEYOND * view.span
            since, until = view.start - beyond, view.end + beyond
            if until > latest:  # after a clock that was set back, something may be dated ahead
                until = max(until, latest + _AHEAD)
            self._minutes = (since, min(until, latest), latest)
            self._put(ChurnSpan(since, until, _ASKER))
        if self._lacks_spans():
            self._spans = (view.start, view.end, latest)
            self._put(LanesSpan(view.start, view.end, LANES_AT_MOST, _ASKER))
            self._put(MarksSpan(view.start, view.end, _ASKER))

    def _put(self, request: ChurnSpan | LanesSpan | MarksSpan) -> None:
        if self._memory is not None:
            # One of its kind that waited is not answered any more.
            self._open = {each for each in self._open if type(each) is not type(request)}
            self._open.add(request)
            self._memory.ask(request)

    def _lacks_minutes(self) -> bool:
        if self._wanted is None:
            return False
        view, latest = self._wanted
        if self._minutes is None:
            return True
        since, until, asked = self._minutes
        if view.start < since or latest < asked:
            return True
        return min(view.end, latest - _MINUTES_LAST) > until

    def _lacks_spans(self) -> bool:
        if self._wanted is None:
            return False
        view, latest = self._wanted
        if self._spans is None:
            return True
        since, until, asked = self._spans
        lasts = min(max(_LANES_LAST, view.span / _STEPS), _LANES_LAST_LONGER)
        if view.following and abs((until - since) - view.span) < 1:
            return latest - asked >= lasts or latest < asked
        return (view.start, view.end) != (since, until)

    @Slot(object)
    def _take_churn(self, read: ChurnRead) -> None:
        self._open.discard(read.request)
        if read.request.asker == _ASKER:
            self.record.remember(read.past)
            self._tell(read.problem)
            self.churn_changed.emit()

    @Slot(object)
    def _take_lanes(self, read: LanesRead) -> None:
        self._open.discard(read.request)
        if read.request.asker == _ASKER:
            self.lanes = read.lanes
            self._tell(read.problem)
            self.lanes_changed.emit()

    @Slot(object)
    def _take_marks(self, read: MarksRead) -> None:
        self._open.discard(read.request)
        if read.request.asker == _ASKER and read.marks != self.marks:
            self.marks = read.marks
            self.marks_changed.emit()

    @Slot(str)
    def _fail(self, problem: str) -> None:
        """Nobody answers."""
        self._open.clear()
        self._tell(self.tr("The history cannot be read: %1.").replace("%1", problem.rstrip(".")))

    def _tell(self, problem: str) -> None:
        if problem and problem != self._problem:
            self._problem = problem
            self.troubled.emit(translated(problem))
