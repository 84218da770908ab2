"""The memory of one run of the program: what ticks tell goes in, and readers find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.alerts import AlertGate
from portwatch.core.history_batch import Recorder
from portwatch.core.history_records import AlertEntry, RuleChange
from portwatch.services.history_file import FILE_NAME
from portwatch.services.history_writer import HistoryWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from portwatch.core.alerts import Alert
    from portwatch.core.history_records import Act, AlertState, RuleAction
    from portwatch.core.model import Instant
    from portwatch.core.settings import HistorySettings
    from portwatch.core.tick import Tick
    from portwatch.services.history_reader import HistoryFileReader

_TOLD_AGAIN_AFTER = 60.0
"""Seconds from one telling of all that stands to the next: news may get lost again and again."""

_OPENED_WITHIN = 10.0  # seconds; looking for damage takes a while


class History:
    """Remembers. ``record`` belongs to the thread that polls; the rest may come from any."""

    def __init__(
        self,
        folder: Path,
        settings: HistorySettings,
        *,
        boot: str,
        ephemeral: tuple[int, int],
        clock: Callable[[], Instant],
    ) -> None:
        """Begin a thread that writes; see ``HistoryWriter``.

        Args:
            folder: Of the program's state (``Paths.state``).
            settings: How long and how much is kept.
            boot: One word for each start of the machine.
            ephemeral: The machine's range of ports that are given by chance.
            clock: This moment.
        """
        self._recorder = Recorder()
        self._gaps = 0
        self._told_at: float | None = None
        self._gate = AlertGate()
        self._clock = clock
        self._writer = HistoryWriter(
            folder / FILE_NAME,
            settings,
            boot=boot,
            ephemeral=ephemeral,
            clock=clock,
        )

    @property
    def problem(self) -> str:
        """What is wrong with the memory, one sentence; empty if nothing is."""
        return self._writer.problem

    def record(self, tick: Tick) -> None:
        """Remember what a tick tells; every tick in turn, never waits."""
        self._make_good(tick.at.monotonic)
        batch = self._recorder.take(tick)
        if batch:
            self._writer.put(lambda tables: tables.write(batch), len(batch))
        alert = self._gate.admit(tick.alerts, tick.at)
        if alert is not None:
            self._add_alert(alert, tick.at)

    def _make_good(self, now: float) -> None:
        """Tell all that stands if what was told before got lost, and can be written again."""
        gaps = self._writer.gaps
        if self._told_at is None:
            self._told_at = now
        elif gaps != self._gaps and (not self._gaps or now - self._told_at >= _TOLD_AGAIN_AFTER):
            self._gaps, self._told_at = gaps, now
            self._recorder.begin_again()

    def _add_alert(self, alert: Alert, at: Instant) -> None:
        """Whether the person was told at once or not: nothing gets lost."""
        worst = max((row.verdict for row in alert.listeners), key=lambda verdict: verdict.rank)
        entry = AlertEntry(0, at.wall, worst, alert.title, alert.body)
        sockets = [row.socket.id for row in alert.listeners]
        self._writer.put(lambda tables: tables.add_alert(entry, sockets))

    def handle_alerts(self, numbers: Sequence[int], state: AlertState) -> None:
        """Remember what the person did with some alerts."""
        at = self._clock().wall
        self._writer.put(lambda tables: tables.handle_alerts(numbers, state, at))

    def handle_alerts_of(self, sockets: Sequence[int], state: AlertState) -> None:
        """Remember what the person did about some listeners, by the ids of their sockets."""
        at = self._clock().wall
        self._writer.put(lambda tables: tables.handle_alerts_of(sockets, state, at))

    def reopen_alerts_of(self, sockets: Sequence[int]) -> None:
        """Remember that some listeners are not expected after all, by the ids of their sockets."""
        at = self._clock().wall
        self._writer.put(lambda tables: tables.reopen_alerts_of(sockets, at))

    def read_alerts(self) -> None:
        """Remember that the person has seen all alerts."""
        at = self._clock().wall
        self._writer.put(lambda tables: tables.read_alerts(at))

    def add_rule(self, action: RuleAction, rule: str, text: str) -> None:
        """Remember that an expectation came or went."""
        change = RuleChange(self._clock().wall, action, rule, text)
        self._writer.put(lambda tables: tables.add_rule(change))

    def add_act(self, act: Act) -> None:
        """Remember what was stopped, paused or closed."""
        self._writer.put(lambda tables: tables.add_act(act))

    def keep_peers(self, kept: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether addresses of those who talked to a listener are remembered from now on."""
        self._recorder.keeps_peers = kept

    def follow(self, settings: HistorySettings) -> None:
        """Keep as much as is set now; see ``HistoryWriter.follow``."""
        self._writer.follow(settings)

    def flush(self) -> bool:
        """Have everything written now; whether it was."""
        return self._writer.flush()

    def open_reader(self) -> HistoryFileReader:
        """Somebody who answers, for the thread that calls; waits until the file is open."""
        from portwatch.services.history_reader import HistoryFileReader  # nobody reads at the start

        self._writer.wait_open(_OPENED_WITHIN)
        return HistoryFileReader(self._writer.uri)

    def close(self) -> bool:
        """Write what waits, and end; whether the thread has ended."""
        return self._writer.close()
