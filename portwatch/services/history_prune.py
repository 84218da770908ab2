"""Makes the memory forget what is too old or too much, a little at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from portwatch.core.model import Instant
    from portwatch.core.settings import HistorySettings

_DAY, _MINUTE = 86_400.0, 60.0
_MEGABYTE = 1_000_000
_EVERY = 60.0  # seconds between two looks while there is nothing to do
_ROWS = 500  # of each table at one step
_PAGES = 200  # given back to the file system at one step
_LOOKED_AT = 2000  # kinds, and lanes, that may have no stretch any more, at one step
_OLD = (
    ("stretch", "id", "closed"),
    ("churn", "minute", "minute"),
    ("alert", "id", "at"),
    ("rule", "id", "at"),
    ("pause", "id", "max(since, until)"),  # a clock that was set back ended before it began
    ("act", "id", "at"),
)  # tables, their keys and what tells their age
_SHARE = 0.02  # of the size that is allowed: how much is forgotten at once when it is reached


class Pruner:
    """Deletes the oldest. For the thread that opened the connection.

    A clock that runs far ahead makes nothing old: what is kept ages as time passes while somebody
    watches, from the latest moment at which any run ended.
    """

    def __init__(self, connection: sqlite3.Connection, settings: HistorySettings) -> None:
        """Nothing is deleted yet.

        Args:
            connection: In autocommit mode.
            settings: How long and how much is kept.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        self._db = connection
        self._settings = settings
        self._due = 0.0  # by the clock that nobody sets
        # The last run's clock may have been wrong, as that of a machine without a battery is.
        found = connection.execute("SELECT max(last) FROM run").fetchone()
        self._latest: float | None = found[0]
        self._began: float | None = None  # by the clock that nobody sets
        self._looked_to: dict[str, int] = {}

    def follow(self, settings: HistorySettings) -> None:
        """Keep as much as these settings say, from the next step on."""
        if settings != self._settings:
            self._settings = settings
            self._due = 0.0

    def step(self, at: Instant) -> bool:
        """Forget a little, if anything is to be forgotten.

        Args:
            at: This moment.

        Returns:
            Whether something was forgotten: numbers of kinds may be no numbers any more.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        if at.monotonic < self._due:
            return False
        now = self._age_at(at)
        deleted = 0
        self._db.execute("BEGIN IMMEDIATE")
        try:
            if self._settings.days:
                before = now - self._settings.days * _DAY
                deleted = self._forget_ahead(before, at.wall) + self._forget_before(before)
            if not deleted and self._is_too_large():
                deleted = self._forget_oldest(now)
            if deleted:
                self._drop_kinds()
                self._drop_runs()
            self._db.execute("COMMIT")
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
        # Not by ``execute``: it takes the first of many steps for the last, and frees one page.
        self._db.executescript(f"PRAGMA incremental_vacuum({_PAGES});")
        has_more = deleted or self._has_free_pages()
        self._due = at.monotonic + (0.0 if has_more else _EVERY)
        return bool(deleted)

    def _age_at(self, at: Instant) -> float:
        """Seconds since the epoch, as far as a wall clock that may have been set is believed."""
        if self._began is None or self._latest is None:
            self._began = at.monotonic
            self._latest = at.wall if self._latest is None else self._latest
        return min(at.wall, self._latest + at.monotonic - self._began)

    def _forget_before(self, moment: float) -> int:
        """Delete some of what ended before a moment, along an index: it costs the same always."""
        ended = f"SELECT id FROM stretch WHERE closed < ? ORDER BY closed LIMIT {_ROWS}"  # noqa: S608 - ours
        self._db.execute(f"DELETE FROM peer WHERE stretch IN ({ended})", (moment,))  # noqa: S608 - ours
        return sum(
            self._delete(table, key, column, moment / _MINUTE if table == "churn" else moment)
            for table, key, column in _OLD
        )

    def _forget_ahead(self, before: float, wall: float) -> int:
        """Delete what a clock dated that was ahead: it was told before what is too old by now."""
        deleted = 0
        for table, _, column in _OLD:
            if table == "churn":  # its number is its moment
                continue
            old = f"SELECT max(id) FROM {table} WHERE {column} < ?"  # noqa: S608 - our words
            ahead = (
                f"SELECT id FROM {table} WHERE {column} > ? AND id < ({old})"  # noqa: S608 - our words
                f" ORDER BY {column} DESC LIMIT {_ROWS}"
            )
            values = (wall + _DAY, before)
            if table == "stretch":
                self._db.execute(f"DELETE FROM peer WHERE stretch IN ({ahead})", values)  # noqa: S608 - ours
            deleted += self._db.execute(
                f"DELETE FROM {table} WHERE id IN ({ahead})",  # noqa: S608 - our words
                values,
            ).rowcount
        return deleted + self._forget_minutes_ahead(before, wall)

    def _forget_minutes_ahead(self, before: float, wall: float) -> int:
        # Minutes tell no order: there are some that are too old, so the clock is right now.
        return self._db.execute(
            "DELETE FROM churn WHERE minute IN (SELECT minute FROM churn WHERE minute > ?"
            " AND EXISTS (SELECT 1 FROM churn WHERE minute < ?) ORDER BY minute DESC LIMIT ?)",
            ((wall + self._settings.days * _DAY) / _MINUTE, before / _MINUTE, _ROWS),
        ).rowcount

    def _delete(self, table: str, key: str, column: str, value: float) -> int:
        done = self._db.execute(
            f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table}"  # noqa: S608 - our words
            f" WHERE {column} < ? ORDER BY {column} LIMIT {_ROWS})",
            (value,),
        )
        return done.rowcount

    def _number(self, pragma: str) -> int:
        return int(self._db.execute(f"PRAGMA {pragma}").fetchone()[0])

    def _has_free_pages(self) -> bool:
        return self._number("freelist_count") > _PAGES

    def _is_too_large(self) -> bool:
        pages = self._number("page_count") - self._number("freelist_count")
        return pages * self._number("page_size") > self._settings.megabytes * _MEGABYTE

    def _forget_oldest(self, now: float) -> int:
        """Delete some of the oldest of all, so that every kind of memory begins alike.

        What is up still is kept however old it is.
        """
        found = self._db.execute(
            "SELECT (SELECT min(closed) FROM stretch WHERE closed IS NOT NULL),"
            " (SELECT min(minute) * 60.0 FROM churn), (SELECT min(at) FROM alert),"
            " (SELECT min(at) FROM rule), (SELECT min(max(since, until)) FROM pause),"
            " (SELECT min(at) FROM act)"
        ).fetchone()
        begins = [each for each in found if each is not None]
        if not begins:
            return 0
        oldest = min(begins)
        return self._forget_before(oldest + max(_MINUTE, _SHARE * (now - oldest)))

    def _drop_kinds(self) -> None:
        """Delete some kinds and lanes that no stretch is of any more."""
        for table in ("kind", "lane"):
            after = self._looked_to.get(table, 0)
            row = self._db.execute(
                f"SELECT max(id) FROM (SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT ?)",  # noqa: S608 - ours
                (after, _LOOKED_AT),
            ).fetchone()
            last = row[0]
            self._looked_to[table] = last or 0  # from the beginning again
            if last is not None:
                self._db.execute(
                    f"DELETE FROM {table} WHERE id > ? AND id <= ? AND NOT EXISTS"  # noqa: S608 - ours
                    f" (SELECT 1 FROM stretch WHERE stretch.{table} = {table}.id)",
                    (after, last),
                )

    def _drop_runs(self) -> None:
        """Delete the runs that nothing is left of; the last one tells how it ended.

        Which runs all stretches are of is looked up only where one seems to be left alone: a
        clock that was set may have ended it before what it saw.
        """
        alone = (
            "SELECT id FROM run WHERE id < (SELECT max(id) FROM run)"
            " AND last < coalesce((SELECT min(closed) FROM stretch WHERE closed IS NOT NULL), 9e99)"
            " AND id NOT IN (SELECT run FROM stretch WHERE closed IS NULL)"
        )
        if self._db.execute(f"SELECT EXISTS ({alone})").fetchone()[0]:
            self._db.execute(
                f"DELETE FROM run WHERE id IN ({alone}) AND id NOT IN (SELECT run FROM stretch)"  # noqa: S608 - ours
            )
