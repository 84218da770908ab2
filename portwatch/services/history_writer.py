"""Writes the memory from a thread of its own, a few seconds' worth at a time."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.said import say, say_count, together
from portwatch.core.text import clean
from portwatch.services import history_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from portwatch.core.model import Instant
    from portwatch.core.settings import HistorySettings
    from portwatch.services.history_file import Opened
    from portwatch.services.history_prune import Pruner
    from portwatch.services.history_tables import HistoryTables

_log = logging.getLogger(__name__)

FLUSH_EVERY = 2.0
"""Seconds between two writings: what a program that is killed loses at most, and a little more."""

WAITING_AT_MOST = 20_000
"""Weight of the news that waits for a disk that is full; the oldest goes first."""

QUEUED_AT_MOST = 200_000
"""As ``WAITING_AT_MOST``, while it can be written: one tick of a flood may tell 50,000 listeners,
and lost news is told again, as much as before."""

IN_MIND_AT_MOST = 20.0
"""Megabytes of a memory that has no file."""

_MUCH = 5_000  # weight of the news that is written at once
_CLOSED_WITHIN = 5.0  # seconds
_DOUBLED_AT_MOST = 5  # times

Write: TypeAlias = "Callable[[HistoryTables], None]"
"""A piece of news: writes itself."""


_OF_A_PIECE = (  # what SQLite calls it if one piece of news is to blame
    "SQLITE_ERROR",
    "SQLITE_CONSTRAINT",
    "SQLITE_MISMATCH",
    "SQLITE_TOOBIG",
    "SQLITE_RANGE",
)


class _Piece(NamedTuple):
    """A piece of news that waits.

    Attributes:
        write: Writes it.
        weight: How many rows that is, about.
    """

    write: Write
    weight: int


class _Place(NamedTuple):
    """Where is written.

    Attributes:
        opened: The connection.
        tables: Writes there.
        pruner: Deletes there.
        file: Identity of the file and of the log beside it; ``None`` if there is no file.
    """

    opened: Opened
    tables: HistoryTables
    pruner: Pruner
    file: history_file.Identity | None


def pause_after(failures: int) -> float:
    """Seconds until it is tried again to write, longer after each failure in a row."""
    return FLUSH_EVERY * float(2 ** min(failures, _DOUBLED_AT_MOST))


class HistoryWriter:
    """One thread that owns the connection. ``put`` may be called from any thread.

    Attributes:
        problem: What is wrong with the memory, one sentence; empty if nothing is.
        uri: Where a reader finds what is written; empty until ``is_open``.
        gaps: Grows when it is written again after news got lost.
    """

    def __init__(
        self,
        path: Path,
        settings: HistorySettings,
        *,
        boot: str,
        ephemeral: tuple[int, int],
        clock: Callable[[], Instant],
    ) -> None:
        """Begin to write; the file is opened and looked through on the thread.

        That is done when somebody asks for it, or when it is written first: the start of the
        program has enough to do.

        Args:
            path: Of the file.
            settings: How long and how much is kept.
            boot: See ``HistoryTables``.
            ephemeral: See ``HistoryTables``.
            clock: This moment.
        """
        self.problem = ""
        self.uri = ""
        self.gaps = 0
        self._path = path
        self._settings = settings
        self._clock = clock
        self._made = (boot, ephemeral)
        self._news: deque[_Piece] = deque()
        self._weight = 0
        self._lost = 0
        self._lost_before = 0  # the last writing
        self._change = threading.Condition()
        self._is_ending = False
        self._is_urgent = False
        self._is_wanted = False
        self._is_failing = False
        self._is_open = threading.Event()
        self._put = 0  # how many pieces there were so far
        self._done = 0  # how many of them need not be waited for
        self._thread = threading.Thread(target=self._run, name="portwatch-history", daemon=True)
        self._thread.start()

    def put(self, write: Write, weight: int = 1) -> None:
        """Have something written soon; never waits.

        Args:
            write: Writes it.
            weight: How many rows that is, about.
        """
        with self._change:
            self._put += 1
            self._news.append(_Piece(write, max(1, weight)))
            self._weight += max(1, weight)
            self._make_room()
            if self._weight >= _MUCH and not self._is_failing:
                self._is_urgent = True
                self._change.notify_all()

    def _make_room(self) -> None:
        """Lose the oldest of what is too much."""
        most = WAITING_AT_MOST if self._is_failing else QUEUED_AT_MOST
        while self._weight > most and len(self._news) > 1:
            self._weight -= self._news.popleft().weight
            self._lost += 1

    def flush(self, patience: float = _CLOSED_WITHIN) -> bool:
        """Have everything written now.

        Args:
            patience: Seconds to wait for that.

        Returns:
            Whether it was.
        """
        with self._change:
            wanted = self._put
            self._is_urgent = True
            self._change.notify_all()
            self._change.wait_for(
                lambda: self._done >= wanted or not self._thread.is_alive(), patience
            )
            return self._done >= wanted

    def follow(self, settings: HistorySettings) -> None:
        """Keep as much as these settings say from the next writing on; from any thread.

        Whether there is a file at all was decided at the start.
        """
        self._settings = settings

    def wait_open(self, patience: float) -> bool:
        """Wait until the file is open; whether it is.

        Args:
            patience: Seconds to wait at most.
        """
        with self._change:
            self._is_wanted = True
            self._change.notify_all()
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
            with self._change:
                self._change.wait_for(self._is_needed, FLUSH_EVERY)
            self._write_on(self._open())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            _log.exception("the memory has ended")
            self.problem = say(
                "There is no memory any more: {fault}.", fault=clean(str(error), 200)
            )
        finally:
            self._is_open.set()
            with self._change:
                self._change.notify_all()

    def _is_needed(self) -> bool:
        return self._is_wanted or self._is_urgent or self._is_ending

    def _open(self) -> _Place:
        """Open the file, or what takes its place.

        Raises:
            sqlite3.Error: Not even in memory.
        """
        from portwatch.services.history_prune import Pruner  # late, as the opening is
        from portwatch.services.history_tables import HistoryTables

        opened = history_file.open_to_write(self._path, keep=self._settings.days > 0)
        self.problem, self.uri = opened.problem, opened.uri
        self._is_open.set()
        return _Place(
            opened,
            HistoryTables(opened.connection, *self._made),
            Pruner(opened.connection, self._limits(is_kept=opened.is_kept)),
            history_file.identity(self._path) if opened.is_kept else None,
        )

    def _limits(self, *, is_kept: bool) -> HistorySettings:
        settings = self._settings
        if is_kept:
            return settings
        return replace(settings, megabytes=min(settings.megabytes, IN_MIND_AT_MOST))

    def _write_on(self, place: _Place) -> None:
        is_ending, failures = False, 0
        try:
            while not is_ending:
                with self._change:
                    if not (self._is_ending or self._is_urgent):
                        self._change.wait(pause_after(failures))
                    is_ending, self._is_urgent = self._is_ending, False
                    news, self._news, self._weight = self._news, deque(), 0
                    until = self._put
                if place.file is not None and history_file.is_gone(self._path, place.file):
                    place = self._begin_anew(place)
                is_written = self._write(place.opened, place.tables, news, is_ending=is_ending)
                failures = 0 if is_written else failures + 1
                self._settle(news, until, is_written=is_written)
                if is_written and not is_ending:
                    self._prune(place)
        finally:
            place.opened.connection.close()

    def _settle(self, news: deque[_Piece], until: int, *, is_written: bool) -> None:
        with self._change:
            self._is_failing = not is_written
            if is_written:
                self._done = until
                self.gaps += self._lost != self._lost_before
                self._lost_before = self._lost
            else:
                self._news.extendleft(reversed(news))
                self._weight += sum(piece.weight for piece in news)
                self._make_room()
            self._change.notify_all()

    def _begin_anew(self, place: _Place) -> _Place:
        """The file was deleted or replaced: what would be written to it is lost for all others."""
        _log.warning("%s is another file now", self._path.name)
        place.opened.connection.close()
        if place.file is not None:
            history_file.clear_log(self._path, place.file)
        place = self._open()
        told = say("{name} was deleted or replaced while it was written to.", name=self._path.name)
        problem = together((told, place.opened.problem))
        self.gaps += 1
        return place._replace(opened=replace(place.opened, problem=problem))

    def _write(
        self, opened: Opened, tables: HistoryTables, news: deque[_Piece], *, is_ending: bool
    ) -> bool:
        """One transaction; whether it is in the file."""
        while news or is_ending:
            try:
                bad = self._attempt(opened.connection, tables, news, is_ending=is_ending)
            except sqlite3.Error as error:
                self._tell(
                    say("The memory cannot be written ({fault})", fault=clean(str(error), 200))
                )
                return False
            if bad is None:
                break
            del news[bad]  # it would fail for ever, and keep all others from being written
            self._lost += 1
        self.problem = together((opened.problem, self._lost_text()))
        return True

    def _attempt(
        self,
        connection: sqlite3.Connection,
        tables: HistoryTables,
        news: deque[_Piece],
        *,
        is_ending: bool,
    ) -> int | None:
        """Write all, or nothing; the place of the piece that cannot be written, if one is to blame.

        Raises:
            sqlite3.Error: The disk or the file is to blame.
        """
        mark, place = tables.mark(), None
        try:
            connection.execute("BEGIN IMMEDIATE")
            for place, piece in enumerate(news):  # noqa: B007 - needed where it fails
                piece.write(tables)
            place = None
            if is_ending:
                tables.end()
            connection.execute("COMMIT")
        except Exception as error:
            tables.give_up(mark)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if place is None or _is_of_the_disk(error):
                raise
            _log.warning("a piece of news cannot be remembered: %s", clean(str(error), 200))
            return place
        return None

    def _prune(self, place: _Place) -> None:
        place.pruner.follow(self._limits(is_kept=place.opened.is_kept))
        try:
            if place.pruner.step(self._clock()):
                place.tables.forget_numbers()
        except sqlite3.Error as error:
            _log.info("the memory cannot be made smaller: %s", clean(str(error), 200))

    def _tell(self, problem: str) -> None:
        if problem not in self.problem:
            _log.warning("%s", problem)
        self.problem = say(
            "{problem}: what happens now is kept in mind as long as there is room.",
            problem=problem,
        )

    def _lost_text(self) -> str:
        if not self._lost:
            return ""
        return say_count(
            "{count:,} pieces of news could not be written to the memory, and got lost.",
            "{count} piece of news could not be written to the memory, and got lost.",
            self._lost,
        )


def _is_of_the_disk(error: Exception) -> bool:
    """Whether another try may succeed, or fails whatever is written."""
    name = getattr(error, "sqlite_errorname", None)  # of what SQLite itself has told
    return name is not None and not name.startswith(_OF_A_PIECE)
