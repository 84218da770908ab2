"""Polls the machine and arranges what the panes show, off the GUI thread."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from portwatch.core.pace import Pacer
from portwatch.core.record import record
from portwatch.core.said import together
from portwatch.core.summary import summarize
from portwatch.core.traffic import FlowMeter
from portwatch.core.view import Arrangement, Arranger, View
from portwatch.services.runtime import thread_cpu

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Instant
    from portwatch.core.pace import Pace
    from portwatch.core.said import Said
    from portwatch.core.settings import PollSettings, Settings
    from portwatch.core.summary import Summary
    from portwatch.core.tick import Tick
    from portwatch.core.traffic import Flow
    from portwatch.services.history import History
    from portwatch.services.learning import LearningState
    from portwatch.services.monitor import Monitor
    from portwatch.services.power import PowerSource

LISTENING = "listening"
CONNECTIONS = "connections"
ACTIVITY = "activity"
Arrangements: TypeAlias = dict[str, Arrangement]
"""The lines of panes, by their names."""

SOON = 50
"""Milliseconds to the next poll at least: what else is wanted of the worker comes in between."""

LAST_POLL = 500
"""Milliseconds for the poll that is in flight when the program ends."""

FRAMES_AT_MOST = 600
"""Cap on frames waiting for a GUI thread that hangs: ten minutes of polls."""

HANDED_AT_MOST = 3
"""Frames that the worker keeps after the window has taken them."""

_log = logging.getLogger(__name__)


@record(frozen=True, slots=True)
class PaneView:
    """How one pane shall filter, sort and group from now on."""

    pane: str
    view: View


@record(frozen=True, slots=True)
class Frame:
    """What the worker hands to the window.

    Attributes:
        tick: The newest poll.
        fresh: Whether the tick is a new one; if not, only the arrangement is.
        summary: The answer of the status line.
        arrangements: The lines of each pane that is on show.
        pace: How often the machine is looked at from now on.
    """

    tick: Tick
    fresh: bool
    summary: Summary
    arrangements: Arrangements
    pace: Pace


class MonitorWorker(QObject):
    """Lives on a thread of its own; everything the window wants comes in by queued signals.

    Frames wait in a mailbox: a busy window finds several at once and draws the last.

    Attributes:
        framed: The mailbox has a frame.
        failed: Polling raised an error that no source foresaw; polling goes on.
        learning_told: The first days have come further, ended or begun again; carries their
            ``LearningState``.
        faulted: What is wrong with the expectations or with the memory is not what it was;
            carries all of it, which is empty if nothing is.
    """

    framed = Signal()
    failed = Signal(str)
    faulted = Signal(object)
    learning_told = Signal(object)

    def __init__(
        self,
        monitor: Monitor,
        settings: PollSettings,
        clock: Callable[[], Instant],
        power: PowerSource | None = None,
        history: History | None = None,
    ) -> None:
        """Nothing polls before ``start``.

        Args:
            monitor: Belongs to the worker from now on and is closed by ``stop``.
            settings: How often to poll, and what that may cost.
            clock: This moment.
            power: Knows what the computer runs on; without it, that is not known.
            history: Remembers what is found; closed by who made it.
        """
        super().__init__()
        self._clock = clock
        self._history = history
        self._monitor = monitor
        self._pacer = Pacer(settings)
        self._power = power
        self._polled_at = 0.0
        self._mailbox: deque[Frame] = deque(maxlen=FRAMES_AT_MOST)
        # What is big is freed by who lets go of it last: that shall not be the window's thread.
        self._handed: deque[Frame] = deque(maxlen=HANDED_AT_MOST)
        self._views = {LISTENING: View(), CONNECTIONS: View(grouped=False, sort="program")}
        self._arrangers = {LISTENING: Arranger(), CONNECTIONS: Arranger()}
        self._visible: frozenset[str] = frozenset()  # until the window tells
        self._wants_flow = False
        self._flow: Flow | None = None
        self._held_flow: Flow | None = None
        self._meter = FlowMeter()
        self._tick: Tick | None = None
        self._held: Tick | None = None
        self._ahead: Tick | None = None
        self._summary: Summary | None = None
        self._timer: QTimer | None = None
        self._glances: QTimer | None = None
        self._error = ""
        self._told_learning: LearningState | None = None
        # Those of the rules are told at the start; the memory may be open by then, or not.
        self._faults = together(self._rules_faults())

    def take(self) -> list[Frame]:
        """Empty the mailbox; called by the window's thread."""
        frames = []
        while self._mailbox:
            frames.append(self._mailbox.popleft())
        return frames

    @Slot()
    def look_ahead(self) -> None:
        """Look at the machine while the window is still built; ``start`` tells what was found."""
        try:
            self._ahead = self._monitor.tick(self._clock())
        except Exception as error:  # noqa: BLE001 - ``start`` looks again, and tells
            _log.debug("the first look failed", exc_info=error)

    @Slot()
    def start(self) -> None:
        """Make the timers on this thread, and tell of the first look."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.poll)
        self._glances = QTimer(self)
        self._glances.timeout.connect(self.glance)
        self.poll()
        self._glances.start()

    @Slot()
    def glance(self) -> None:
        """Tell at once what began to listen: who waits for that shall not wait for the poll."""
        before = thread_cpu()
        try:
            tick = self._monitor.glance(self._clock())
        except Exception as error:  # noqa: BLE001 - as in ``poll``
            self._report(error)
            return
        self._pacer.add_glance(thread_cpu() - before)
        if tick is not None:
            self._remember(tick)
            self._tick = tick
            self._post(fresh=True)

    @Slot()
    def poll(self) -> None:
        """Read the machine once, and arm the timer for the next time."""
        ahead, self._ahead = self._ahead, None
        began = self._clock() if ahead is None else ahead.at
        self._polled_at = began.monotonic
        if self._power is not None:
            self._pacer.set_on_battery(self._power.on_battery(began.monotonic))
        try:
            tick = self._monitor.tick(began) if ahead is None else ahead
        except Exception as error:  # noqa: BLE001 - a window that stops watching is worse
            self._report(error)
        else:
            self._error = ""
            self._remember(tick)
            self._tick = tick
            self._flow = self._meter.measure(
                self._monitor.sources.sockets.traffic(), began.monotonic
            )
            self._pacer.add_poll(tick.cost, len(tick.listeners) + tick.connection_count)
            self._post(fresh=True)
            self._tell_faults()
            self._tell_learning()
        self._keep_pace()

    @Slot(object)
    def set_view(self, wanted: PaneView) -> None:
        """Filter, sort and group a pane differently from now on."""
        self._views[wanted.pane] = wanted.view
        self._post(fresh=False)

    @Slot(object)
    def set_visible(self, panes: frozenset[str]) -> None:
        """Which panes are on show: the others cost nothing. None is: the window is hidden."""
        self._visible = panes & self._views.keys()
        self._pacer.set_hidden(not panes)
        wanted = CONNECTIONS in panes
        self._monitor.want_connections(wanted)
        self._ask_for_flow()
        if wanted and (self._tick is None or self._tick.connections is None):
            self._ahead = None  # nor has that one any
            self.poll()
            if self._held is not None:
                if self._held.connections is None:  # it lacks the rows that are wanted now
                    self._held, self._held_flow = self._tick, self._flow
                self._post(fresh=False)
        else:
            self._keep_pace()
            self._post(fresh=False)

    @Slot(bool)
    def set_flow_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - as below
        """Whether what connections carry is on show, which costs time at each poll."""
        self._wants_flow = wanted
        if self._ask_for_flow() and self._tick is not None:
            self.poll()  # nobody waits a second to see what is asked for

    def _ask_for_flow(self) -> bool:
        """Let the readings tell bytes only while they are seen; whether they do."""
        wanted = self._wants_flow and CONNECTIONS in self._visible
        self._monitor.sources.sockets.want_bytes(wanted)
        return wanted

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:  # noqa: FBT001 - a slot's argument has no name
        """While paused polling goes on, and the panes keep showing what they showed."""
        self._held = self._tick if paused else None
        self._held_flow = self._flow
        self._post(fresh=False)

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """The person set it differently: the pace changes now, not after the next poll."""
        self._pacer.follow(settings.poll)
        self._keep_pace()
        self._post(fresh=False)

    @Slot()
    def close_sheet(self) -> None:
        """The person has read what happens at the first start."""
        if self._monitor.expectations is not None:
            self._monitor.expectations.close_sheet()
            self._tell_learning()

    @property
    def learning(self) -> LearningState | None:
        """As it was told last, for who listens from now on; may be read by any thread."""
        return self._told_learning

    @Slot(bool)
    def learn(self, wanted: bool) -> None:  # noqa: FBT001 - as above
        """Learn for a whole period once more, or no longer."""
        expectations = self._monitor.expectations
        if expectations is None or expectations.learning is None:
            return
        if wanted:
            expectations.learning.begin_again()
        else:
            expectations.write_learnt()
            expectations.learning.end(self._clock())
        self._tell_learning()

    @Slot()
    def stop(self) -> None:
        """End polling and give back what the sources hold."""
        for timer in (self._timer, self._glances):
            if timer is not None:
                timer.stop()
                timer.deleteLater()
        self._timer = self._glances = None
        self._monitor.close()

    def _remember(self, tick: Tick) -> None:
        if self._history is not None:
            self._history.record(tick)

    def _keep_pace(self) -> None:
        """Set the timers to the pace as it is now; a poll that is overdue comes at once."""
        pace = self._pacer.pace
        self._monitor.udp_every = pace.udp_glance
        if self._glances is not None and self._glances.interval() != round(1000 * pace.glance):
            self._glances.setInterval(round(1000 * pace.glance))
        if self._timer is not None:
            spent = self._clock().monotonic - self._polled_at
            self._timer.start(max(SOON, round(1000 * (pace.interval - spent))))

    def _post(self, *, fresh: bool) -> None:
        if self._tick is None:
            return
        arrangements = {}
        if not (fresh and self._held):  # what is held needs no second drawing
            shown = self._held or self._tick
            panes = self._visible
            if fresh and not shown.whole:  # a glance: of the other panes nothing is new
                panes &= {LISTENING}
            arrangements = {pane: self._arrange(pane, shown) for pane in panes}
        if fresh and (self._tick.changes_listeners or self._summary is None):
            self._summary = summarize(self._tick.listeners)
        if self._summary is None:
            return
        frame = Frame(self._tick, fresh, self._summary, arrangements, self._pacer.pace)
        self._mailbox.append(frame)
        self._handed.append(frame)
        self.framed.emit()

    def _arrange(self, pane: str, tick: Tick) -> Arrangement:
        listening = pane == LISTENING
        query = self._views[pane].query
        made = self._arrangers[pane].arrange(
            tick.listeners if listening else tick.connections or (),
            tick.tombstones if listening else tick.connection_tombstones,
            self._views[pane],
            tick.at,
            None if listening else self._held_flow if self._held else self._flow,
        )
        if listening or made.lines or query.port is None:
            return made
        return replace(made, listens=any(map(query.matches, tick.on_port(query.port))))

    def _rules_faults(self) -> list[str]:
        expectations = self._monitor.expectations
        return [] if expectations is None else list(expectations.problems)

    def _found_faults(self) -> Said:
        found = self._rules_faults()
        if self._history is not None and self._history.problem:
            found.append(self._history.problem)
        return together(found)

    def _tell_faults(self) -> None:
        """The person edits the rules while this runs: a mistake is told once, and its end."""
        before, self._faults = self._faults, self._found_faults()
        if self._faults != before:
            self.faulted.emit(self._faults)

    def _tell_learning(self) -> None:
        expectations = self._monitor.expectations
        learning = None if expectations is None else expectations.learning
        state = None if learning is None else learning.state
        if state is not None and state != self._told_learning:
            self._told_learning = state
            self.learning_told.emit(state)

    def _report(self, error: Exception) -> None:
        """Tell an error once, not at every poll."""
        text = f"{type(error).__name__}: {error}"
        _log.debug("a poll failed", exc_info=error)
        if text != self._error:
            self._error = text
            self.failed.emit(text)
