"""A window whose machine stands still after some polls, at a moment that is always the same."""

from __future__ import annotations

import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication

from portwatch.core.model import Instant
from portwatch.core.settings import PollSettings, Settings
from portwatch.services.demo_history import DemoHistory
from portwatch.services.settings import Loaded
from portwatch.ui import activity_pane, desk, panes
from portwatch.ui.icons import app_icon
from portwatch.ui.worker import MonitorWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject

    from portwatch.core.tick import Tick
    from portwatch.services.history_protocol import HistoryReader
    from portwatch.services.monitor import Monitor

MOMENT = Instant(1_000_000.0, 1_795_789_920.0)
"""A Thursday in November 2026, 14:32 UTC."""

AT_ONCE = PollSettings(interval=0.0, budget=float("inf"), slower_when_hidden=False)
_NEVER = 1_000_000.0  # seconds
_PATIENCE = 120_000  # milliseconds for what takes a fraction of one
_STEP = 10  # milliseconds
_SILENT = 1_000_000_000  # milliseconds, more than any run takes


class Player:
    """Each poll of a monitor is a second after the one before; after the last there is no other.

    Attributes:
        is_done: Whether the last one was taken.
    """

    def __init__(self, monitor: Monitor, polls: int, cost: float | None = None) -> None:
        """Nothing is polled yet.

        Args:
            monitor: Whose polls they are.
            polls: How many.
            cost: Seconds of processor time that each is said to have cost; as it was if not given.
        """
        self._tick = monitor.tick
        self._wanted = polls
        self._cost = cost
        self._polls = 0
        self._last: Tick | None = None
        self.is_done = False

    def tick(self, _at: Instant) -> Tick:
        """The next poll; what asks for one after the last gets that again."""
        if self._last is None or not self.is_done:
            self._polls += 1
            tick = self._tick(self._moment)
            self._last = tick if self._cost is None else replace(tick, cost=self._cost)
            self.is_done = self._polls >= self._wanted
        return self._last

    def clock(self) -> Instant:
        """The moment of the last poll; for who would poll once more, it is long before that."""
        if self.is_done and threading.current_thread() is not threading.main_thread():
            return self._moment._replace(monotonic=self._moment.monotonic - _NEVER)
        return self._moment

    @property
    def _moment(self) -> Instant:
        passed = self._polls - self._wanted
        return Instant(MOMENT.monotonic + passed, MOMENT.wall + passed)


@dataclass
class Stage:
    """A window that stands still.

    Attributes:
        desk: All of it.
        player: Its machine's polls.
    """

    desk: desk.Desk
    player: Player

    def settle(self) -> None:
        """Let what is on its way arrive: threads have answered, and short timers have run."""
        for _ in range(2):
            pump(80)
            for each in self._workers():
                _wait_for(each)
        pump(20)

    def _workers(self) -> list[QObject]:
        found: list[QObject] = [self.desk._worker] if self.desk._thread._thread.isRunning() else []
        memory = self.desk.memory
        if memory is not None and memory._is_running and not memory._is_over:
            found.append(memory._worker)
        return found


def pump(duration: int) -> None:
    """Let the window live for so many milliseconds."""
    for _ in range(max(1, duration // _STEP)):
        QApplication.processEvents()
        QThread.msleep(_STEP)
    QApplication.processEvents()


def until(comes: Callable[[], object], what: str) -> None:
    """Let the window live until something is so."""
    for _ in range(_PATIENCE // _STEP):
        if comes():
            return
        pump(_STEP)
    raise TimeoutError(what)


def _wait_for(worker: QObject) -> None:
    """Until its thread has done what it was asked for up to now."""
    reached = threading.Event()
    QTimer.singleShot(0, worker, reached.set)
    until(reached.is_set, "a worker")


@contextmanager
def open_stage(
    monitor: Monitor,
    folder: Path,
    *,
    polls: int,
    loaded: Loaded | None = None,
    cost: float | None = None,
    pace: PollSettings = AT_ONCE,
    open_history: Callable[[], HistoryReader] | None = None,
    **rest: Any,
) -> Iterator[Stage]:
    """A window on this machine, after so many polls.

    Args:
        monitor: The machine.
        folder: For what is remembered of the window.
        polls: How many there are.
        loaded: The settings.
        cost: See ``Player``.
        pace: How often it is really polled, whatever the settings say.
        open_history: What is remembered; that of the demonstration if not given.
        rest: Further arguments of ``Desk``.
    """
    player = Player(monitor, polls, cost)
    loaded = loaded or Loaded(Settings(), folder)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with ExitStack() as held:
        for module in (panes, activity_pane):  # they ask for the time themselves
            held.enter_context(patch.object(module, "now", lambda: MOMENT))
        held.enter_context(patch.object(monitor, "tick", player.tick))
        # A glance between two polls would come whenever it likes.
        held.enter_context(patch.object(monitor, "glance", lambda _: None))
        # The settings are told as they are; nobody waits for a second to pass.
        held.enter_context(patch.object(desk, "MonitorWorker", partial(_worker, pace)))
        # The last poll has the connections too, whatever is on show.
        monitor.want_connections(True)
        held.enter_context(patch.object(monitor, "want_connections", lambda _: None))
        made = desk.Desk(
            application,
            monitor,
            folder / "window.ini",
            loaded=loaded,
            clock=player.clock,
            cpu=lambda: 0.0,
            open_sources=rest.pop("open_sources", lambda: monitor.sources),
            open_history=open_history or partial(DemoHistory, MOMENT.wall - polls),
            **rest,
        )
        application.setWindowIcon(app_icon())
        made.presenter.silence.patience = _SILENT  # nothing is late where time stands still
        try:
            yield Stage(made, player)
        finally:
            made.close()
            pump(20)


def _worker(pace: PollSettings, monitor: Monitor, _: PollSettings, *rest: Any) -> MonitorWorker:
    made = MonitorWorker(monitor, pace, *rest)
    made.follow = lambda _: None  # type: ignore[method-assign]
    return made
