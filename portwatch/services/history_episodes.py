"""Episodes as they are read from the memory, put together from their stretches."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.history_records import Episode
from portwatch.core.stored_listener import Instance
from portwatch.services.history_search import Documents

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from portwatch.core.model import Listener
    from portwatch.services.history_search import Search

COLUMNS = "id, coalesce(part_of, id), kind, port, pid, process_started"
"""What a ``Part`` is made of, in the table ``stretch``."""

_AT_ONCE = 200  # numbers in one question

READ_AT_MOST = 200_000
"""Stretches that are read for one answer: a query that fits hardly anything ends some time."""

# The end of an episode is that of its last stretch.
_WHOLE = """
SELECT first.opened, first.opened_mono, first.stood, last.opened, last.closed, last.closed_mono,
    last.lost, run.last, run.last_mono, run.ended
FROM stretch AS last
LEFT JOIN stretch AS first ON first.id = :episode
JOIN run ON run.id = (SELECT max(id) FROM run)
WHERE last.id = coalesce((SELECT max(id) FROM stretch WHERE part_of = :episode), :episode)
"""


class Part(NamedTuple):
    """What a stretch is read as; see ``COLUMNS``.

    Attributes:
        number: Of the stretch.
        episode: Of the first stretch of its socket.
        kind: Number of its kind.
        port: The local port.
        pid: Of the first holder.
        started: When that process started, in seconds since the epoch.
    """

    number: int
    episode: int
    kind: int
    port: int
    pid: int
    started: float | None


class Times(NamedTuple):
    """When something was up, by the clock and by the one that nobody sets.

    Attributes:
        opened: Seconds since the epoch.
        opened_mono: Seconds since boot; ``None`` if that was another one.
        stood: Whether it listened already when watching began.
        closed: As ``opened``; ``None`` while it is up.
        closed_mono: As ``opened_mono``.
        lost: Whether it ended unseen: ``closed`` is when it was seen last.
    """

    opened: float
    opened_mono: float | None
    stood: bool
    closed: float | None
    closed_mono: float | None
    lost: bool


class Run(NamedTuple):
    """How far the latest run has watched.

    Attributes:
        latest: Seconds since the epoch.
        latest_mono: Seconds since boot.
        has_ended: Whether nobody watches any more since.
    """

    latest: float
    latest_mono: float
    has_ended: bool


def told(number: int, listener: Listener, times: Times, run: Run) -> Episode:
    """The episode of a listener.

    Args:
        number: Its number.
        listener: As it was judged.
        times: When it was up.
        run: How far was watched.
    """
    opened, opened_mono, stood, closed, closed_mono, lost = times
    seen, seen_mono = (run.latest, run.latest_mono) if closed is None else (closed, closed_mono)
    seen = max(opened, seen)
    lasted = seen - opened
    if opened_mono is not None and seen_mono is not None:
        lasted = seen_mono - opened_mono
    return Episode(
        id=number,
        listener=listener if stood else replace(listener, first_seen=opened),
        opened=opened,
        stood=stood,
        closed=None if lost else closed,
        last_seen=seen,
        lasted=max(0.0, lasted),
        is_open=closed is None and not run.has_ended,
    )


class Episodes:
    """Reads episodes. For the thread that opened the connection, and for one question.

    Attributes:
        is_cut: Whether there was more than is looked at for one answer.
        unread: How many were left out since they cannot be understood: damaged, or of a later
            version.
    """

    def __init__(self, connection: sqlite3.Connection, search: Search | None = None) -> None:
        """Nothing is read yet.

        Args:
            connection: To the memory.
            search: What a person asks for, of each part.
        """
        self._db = connection
        self._search = search
        self._documents = Documents(connection)
        self.is_cut = False
        self.unread = 0

    def episode(self, part: Part) -> Episode | None:
        """The episode that a stretch is part of, with the listener as it was in that part.

        Returns:
            ``None`` if the listener does not fit, or cannot be understood.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        one = Instance(part.port, part.pid, part.started)
        search = self._search
        if search is not None and search.leaves_something:
            outline = self._documents.listener(part.kind, one, is_outline=True)
            if outline is not None and not search.fits(outline):
                return None
        row = self.listener(part)
        if row is None:
            self.unread += 1
            return None
        return self._whole(part, row)

    def of(self, numbers: Iterable[int], most: int) -> Iterator[Episode]:
        """The episodes of some stretches, in that order, each once.

        Args:
            numbers: Of stretches.
            most: Episodes at most.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        numbers = iter(numbers)
        wanted = islice(numbers, READ_AT_MOST)
        told: set[int] = set()
        while chosen := list(islice(wanted, _AT_ONCE)):
            found = {part.number: part for part in self._parts(chosen)}
            for number in chosen:
                part = found.get(number)
                if part is None or part.episode in told:
                    continue
                one = self.episode(part)
                if one is not None:
                    told.add(part.episode)
                    yield one
                    if len(told) >= most:
                        return
        self.is_cut = next(numbers, None) is not None

    def listeners(self, episodes: Iterable[int], at: float) -> Iterator[Listener]:
        """The listeners of some episodes as they were at a moment; not of those that are gone.

        Args:
            episodes: Their numbers.
            at: Seconds since the epoch.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        for number in episodes:
            row = self._db.execute(
                f"SELECT {COLUMNS} FROM stretch WHERE (id = :one OR part_of = :one)"  # noqa: S608 - our words
                " AND opened <= :at ORDER BY id DESC LIMIT 1",
                {"one": number, "at": at},
            ).fetchone()
            found = None if row is None else self.listener(Part(*row))
            if found is not None:
                yield found

    def listener(self, part: Part) -> Listener | None:
        """The listener as it was in a stretch; ``None`` if it cannot be understood.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        one = Instance(part.port, part.pid, part.started)
        return self._documents.listener(part.kind, one)

    def _parts(self, numbers: list[int]) -> Iterator[Part]:
        listed = ",".join(map(str, numbers))
        rows = self._db.execute(f"SELECT {COLUMNS} FROM stretch WHERE id IN ({listed})")  # noqa: S608 - numbers
        return map(Part._make, rows)

    def _whole(self, part: Part, row: Listener) -> Episode | None:
        found = self._db.execute(_WHOLE, {"episode": part.episode}).fetchone()
        if found is None:
            return None
        opened, opened_mono, stood, last_opened, closed, closed_mono, lost, *run = found
        if opened is None:  # the beginning is forgotten
            opened, stood = last_opened, True
        times = Times(opened, opened_mono, bool(stood), closed, closed_mono, bool(lost))
        return told(part.episode, row, times, Run(*run))
