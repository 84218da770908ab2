"""Writes the memory from a thread of its own, a few seconds' worth at a time."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.text import clean
from portwatch.services import history_file
from portwatch.services.history_prune import Pruner
from portwatch.services.history_tables import HistoryTables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from portwatch.core.settings import HistorySettings
    from portwatch.services.history_file import Opened

_log = logging.getLogger(__name__)

FLUSH_EVERY = 2.0
"""Seconds between two writings: what a program that is killed loses at most, and a little more."""

WAITING_AT_MOST = 20_000
"""Pieces of news that wait for a disk that is full or slow; the oldest go first."""

_CLOSED_WITHIN = 5.0  # seconds

Write: TypeAlias = "Callable[[HistoryTables], None]"
"""A piece of news: writes itself."""


class HistoryWriter:
    """One thread that owns the connection. ``put`` may be called from any thread.

    Attributes:
        problem: What is wrong with the memory, one sentence; empty if nothing is.
        uri: Where a reader finds what is written; empty until ``is_open``.
    """

    def __init__(
        self,
        path: Path,
        settings: HistorySettings,
        *,
        boot: str,
        ephemeral: tuple[int, int],
        clock: Callable[[], float],
    ) -> None:
        """Begin to write; the file is opened and looked through on the thread.

        Args:
            path: Of the file.
            settings: How long and how much is kept.
            boot: See ``HistoryTables``.
            ephemeral: See ``HistoryTables``.
            clock: Seconds since the epoch.
        """
        self.problem = ""
        self.uri = ""
        self._path = path
        self._settings = settings
        self._clock = clock
        self._made = (boot, ephemeral)
        self._news: deque[Write] = deque()
        self._lost = 0
        self._change = threading.Condition()
        self._is_ending = False
        self._is_urgent = False
        self._is_open = threading.Event()
        self._written = 0  # how often everything that waited was written
        self._thread = threading.Thread(target=self._run, name="portwatch-history", daemon=True)
        self._thread.start()

    def put(self, write: Write) -> None:
        """Have something written soon; never waits."""
        with self._change:
            if len(self._news) >= WAITING_AT_MOST:
                self._news.popleft()
                self._lost += 1
            self._news.append(write)

    def flush(self, patience: float = _CLOSED_WITHIN) -> bool:
        """Have everything written now.

        Args:
            patience: Seconds to wait for that.

        Returns:
            Whether it was.
        """
        with self._change:
            before = self._written
            self._is_urgent = True
            self._change.notify_all()
            return self._change.wait_for(
                lambda: self._written > before or not self._thread.is_alive(), patience
            )

    def wait_open(self, patience: float) -> bool:
        """Wait until the file is open; whether it is.

        Args:
            patience: Seconds to wait at most.
        """
        return self._is_open.wait(patience)

    def close(self) -> bool:
        """Write what waits and end.

        Returns:
            Whether the thread has ended: a disk may hang.
        """
        with self._change:
            self._is_ending = True
            self._change.notify_all()
        self._thread.join(_CLOSED_WITHIN)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            opened = history_file.open_to_write(self._path)
        except sqlite3.Error as error:  # not even in memory
            self.problem = f"there is no memory: {clean(str(error), 200)}."
            self._is_open.set()
            return
        self.problem, self.uri = opened.problem, opened.uri
        self._is_open.set()
        try:
            self._write_on(opened)
        finally:
            opened.connection.close()

    def _write_on(self, opened: Opened) -> None:
        tables = HistoryTables(opened.connection, *self._made)
        pruner = Pruner(opened.connection, self._settings)
        is_ending = False
        while not is_ending:
            with self._change:
                if not (self._is_ending or self._is_urgent):
                    self._change.wait(FLUSH_EVERY)
                is_ending, self._is_urgent = self._is_ending, False
                news, self._news = self._news, deque()
            is_written = self._write(opened, tables, news, is_ending=is_ending)
            with self._change:
                if not is_written:
                    self._news.extendleft(reversed(news))
                    while len(self._news) > WAITING_AT_MOST:
                        self._news.popleft()
                        self._lost += 1
                self._written += is_written
                self._change.notify_all()
            if is_written and not is_ending:
                self._prune(pruner, tables)

    def _write(
        self, opened: Opened, tables: HistoryTables, news: deque[Write], *, is_ending: bool
    ) -> bool:
        """One transaction; whether it is in the file."""
        mark, connection = tables.mark(), opened.connection
        try:
            if news or is_ending:
                connection.execute("BEGIN IMMEDIATE")
                for write in news:
                    write(tables)
                if is_ending:
                    tables.end()
                connection.execute("COMMIT")
        except sqlite3.Error as error:
            tables.give_up(mark)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._tell(f"the memory cannot be written ({clean(str(error), 200)})")
            return False
        self.problem = opened.problem if not self._lost else self._lost_text()
        return True

    def _prune(self, pruner: Pruner, tables: HistoryTables) -> None:
        try:
            if pruner.step(self._clock()):
                tables.forget_numbers()
        except sqlite3.Error as error:
            _log.info("the memory cannot be made smaller: %s", clean(str(error), 200))

    def _tell(self, problem: str) -> None:
        waiting = "what happens now is kept in mind as long as there is room"
        if problem not in self.problem:
            _log.warning("%s", problem)
        self.problem = f"{problem}: {waiting}."

    def _lost_text(self) -> str:
        return f"{self._lost:,} pieces of news could not be written to the memory and are lost."
