"""Makes the memory forget what is too old or too much, a little at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

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
    ("pause", "id", "until"),
)  # tables, their keys and what tells their age
_SHARE = 0.02  # of the size that is allowed: how much is forgotten at once when it is reached


class Pruner:
    """Deletes the oldest. For the thread that opened the connection."""

    def __init__(self, connection: sqlite3.Connection, settings: HistorySettings) -> None:
        """Nothing is deleted yet.

        Args:
            connection: In autocommit mode.
            settings: How long and how much is kept.
        """
        self._db = connection
        self._settings = settings
        self._due = 0.0
        self._looked_to: dict[str, int] = {}

    def step(self, now: float) -> bool:
        """Forget a little, if anything is to be forgotten.

        Args:
            now: Seconds since the epoch.

        Returns:
            Whether something was forgotten: numbers of kinds may be no numbers any more.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        if 0 < self._due - now <= _EVERY:
            return False
        deleted = 0
        self._db.execute("BEGIN IMMEDIATE")
        try:
            if self._settings.days:
                deleted = self._forget_before(now - self._settings.days * _DAY)
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
        self._due = now if deleted or self._has_free_pages() else now + _EVERY
        return bool(deleted)

    def _forget_before(self, moment: float) -> int:
        """Delete some of what ended before a moment, along an index: it costs the same always."""
        ended = f"SELECT id FROM stretch WHERE closed < ? ORDER BY closed LIMIT {_ROWS}"  # noqa: S608 - ours
        self._db.execute(f"DELETE FROM peer WHERE stretch IN ({ended})", (moment,))  # noqa: S608 - ours
        return sum(
            self._delete(table, key, column, moment / _MINUTE if table == "churn" else moment)
            for table, key, column in _OLD
        )

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
            " (SELECT min(at) FROM rule), (SELECT min(until) FROM pause)"
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
        """Delete the runs that nothing is left of; the last one tells how it ended."""
        self._db.execute(
            "DELETE FROM run WHERE id < (SELECT max(id) FROM run)"
            " AND last < (SELECT min(closed) FROM stretch WHERE closed IS NOT NULL)"
            " AND id NOT IN (SELECT run FROM stretch WHERE closed IS NULL)"
        )
