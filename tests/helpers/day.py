"""Hours of the demonstration, played as fast as they go into a real memory."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from portwatch.core.model import Instant
from portwatch.core.series import ChurnSeries
from portwatch.services.history import History
from portwatch.services.history_file import FILE_NAME
from portwatch.services.machine import open_monitor
from tests.benchmarks.real_time import memory
from tests.helpers.remembering import BOOT, EPHEMERAL

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.settings import HistorySettings

BEGIN = 1_795_600_020.0
"""Seconds since the epoch at which the first minute begins."""

_HOUR, _MINUTE = 3600, 60
_PATIENCE = 60.0  # seconds for what waits to be written
_PRUNE_STEPS = 50  # at the end of an hour, at most: they follow each other in real seconds


@dataclass(frozen=True, slots=True)
class Hour:
    """What was there when it ended.

    Attributes:
        resident: Megabytes of this process.
        size: Megabytes of the file and its log, which SQLite lets grow to eight and begins anew.
        stretches: How many are kept.
        oldest: Minutes from the oldest minute that is kept to the end.
        minutes: How many minutes are kept.
    """

    resident: float
    size: float
    stretches: int
    oldest: float
    minutes: int


class Day:
    """Plays poll after poll, without waiting between them.

    Attributes:
        series: The polls of the last hour, as the window keeps them.
        opened: Connections that opened, as the polls told, by minute since the epoch.
        seconds: How many were played.
    """

    def __init__(self, folder: Path, settings: HistorySettings, *, every: int = 1) -> None:
        """Nothing is played yet.

        Args:
            folder: Where the memory is made.
            settings: How long and how much is kept.
            every: Seconds from one poll to the next.
        """
        self._every = every
        self._path = folder / FILE_NAME
        self._monitor = open_monitor(demo=True, epoch=BEGIN)
        self._history = History(
            folder, settings, boot=BOOT, ephemeral=EPHEMERAL, clock=lambda: self._now
        )
        self.series = ChurnSeries()
        self.opened: Counter[int] = Counter()
        self.seconds = 0

    @property
    def _now(self) -> Instant:
        return Instant(1000.0 + self.seconds, BEGIN + self.seconds)

    @property
    def end(self) -> float:
        """Seconds since the epoch at the latest poll."""
        return self._now.wall

    def play(self, hours: float) -> Hour:
        """Play on, and have all of it written."""
        for _ in range(round(hours * _HOUR) // self._every):
            self.seconds += self._every
            tick = self._monitor.tick(self._now)
            self._history.record(tick)
            if tick.interval:
                self.series.append(tick.at, tick.interval, tick.churn)
                # A poll that ends with a minute is of that one.
                self.opened[ceil(tick.at.wall / _MINUTE) - 1] += tick.churn.opened or 0
        before = None
        for _ in range(_PRUNE_STEPS):
            kept = self._settled()
            if kept == before:
                break
            before = kept
        assert self._history.problem == ""
        return self._hour()

    def end_play(self) -> None:
        """Give everything back."""
        assert self._history.close()
        self._monitor.close()

    def minutes(self) -> dict[int, tuple[int, float]]:
        """What is kept of each minute since the epoch: opened connections, and seconds watched."""
        with closing(sqlite3.connect(self._path)) as connection:
            rows = connection.execute("SELECT minute, opened, seconds FROM churn").fetchall()
        return {minute: (opened, seconds) for minute, opened, seconds in rows}

    def _settled(self) -> tuple[int, int, float]:
        """What is kept once all was written, and a little was forgotten after that."""
        writer = self._history._writer
        for _ in range(2):  # it is forgotten after what waited was written, and before the next
            writer.put(lambda _: None)
            assert writer.flush(_PATIENCE)
        return self._kept()

    def _kept(self) -> tuple[int, int, float]:
        with closing(sqlite3.connect(self._path)) as connection:
            found: tuple[int, int, float] = connection.execute(
                "SELECT (SELECT count(*) FROM stretch), count(*), min(minute) FROM churn"
            ).fetchone()
        return found

    def _hour(self) -> Hour:
        stretches, minutes, oldest = self._kept()
        size = sum(each.stat().st_size for each in self._path.parent.glob(f"{FILE_NAME}*"))
        return Hour(memory(), size / 1e6, stretches, self.end / _MINUTE - oldest, minutes)
