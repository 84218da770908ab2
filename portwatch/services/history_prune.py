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
        self._kinds_after = 0

    def step(self, now: float) -> bool:
        """Forget a little, if anything is to be forgotten.

        Args:
            now: Seconds since the epoch.

        Returns:
            Whether something was forgotten: numbers of kinds may be no numbers any more.

        Raises:
            sqlite3.Error: It cannot be written.
        """
        if 0 <= self._due - now <= _EVERY:
            return False
        deleted = self._forget_before(now - self._settings.days * _DAY)
        if not deleted and self._is_too_large():
            deleted = self._forget_oldest()
        if deleted:
            self._drop_kinds()
        self._db.execute(f"PRAGMA incremental_vacuum({_PAGES})").fetchall()
        self._due = now if deleted else now + _EVERY
        return bool(deleted)

    def _forget_before(self, moment: float) -> int:
        """Delete some of what ended before a moment."""
        self._drop_peers(moment)
        deletions = (
            ("stretch", "closed IS NOT NULL AND closed < ? ORDER BY opened", moment),
            ("churn", "minute < ? ORDER BY minute", moment / _MINUTE),
            ("alert", "at < ? ORDER BY at", moment),
            ("rule", "at < ? ORDER BY at", moment),
            ("pause", "until < ? ORDER BY until", moment),
        )
        return sum(self._delete(table, where, value) for table, where, value in deletions)

    def _drop_peers(self, moment: float) -> None:
        """Those of the stretches that go next; the very condition of ``_delete``."""
        self._db.execute(
            "DELETE FROM peer WHERE stretch IN (SELECT id FROM stretch WHERE closed IS NOT NULL"
            " AND closed < ? AND opened < ? ORDER BY opened LIMIT ?)",
            (moment, moment, _ROWS),
        )

    def _delete(self, table: str, where: str, value: float) -> int:
        key = "minute" if table == "churn" else "id"
        # Oldest first along an index: a step costs the same however much there is.
        bound = " AND opened < ?" if table == "stretch" else ""
        values = (value, value) if bound else (value,)
        head, _, order = where.partition(" ORDER BY ")
        done = self._db.execute(
            f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table}"  # noqa: S608 - our words
            f" WHERE {head}{bound} ORDER BY {order} LIMIT {_ROWS})",
            values,
        )
        return done.rowcount

    def _is_too_large(self) -> bool:
        pages, free, size = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        return bool((pages - free) * size > self._settings.megabytes * _MEGABYTE)

    def _forget_oldest(self) -> int:
        """Delete some of the oldest of all, so that every kind of memory begins alike."""
        first = self._db.execute("SELECT min(opened) FROM stretch").fetchone()[0]
        minute = self._db.execute("SELECT min(minute) FROM churn").fetchone()[0]
        begins = [each for each in (first, minute and minute * _MINUTE) if each is not None]
        latest = self._db.execute("SELECT max(last) FROM run").fetchone()[0]
        if not begins or latest is None:
            return 0
        oldest = min(begins)
        return self._forget_before(oldest + max(_MINUTE, _SHARE * (latest - oldest)))

    def _drop_kinds(self) -> None:
        """Delete some kinds and lanes that no stretch is of any more."""
        numbers = [
            row[0]
            for row in self._db.execute(
                "SELECT id FROM kind WHERE id > ? ORDER BY id LIMIT ?", (self._kinds_after, _ROWS)
            )
        ]
        self._kinds_after = numbers[-1] if len(numbers) == _ROWS else 0
        for number in numbers:
            self._db.execute(
                "DELETE FROM kind WHERE id = ?"
                " AND NOT EXISTS (SELECT 1 FROM stretch WHERE stretch.kind = kind.id)",
                (number,),
            )
        self._db.execute(
            "DELETE FROM lane WHERE id IN (SELECT id FROM lane"
            " WHERE NOT EXISTS (SELECT 1 FROM stretch WHERE stretch.lane = lane.id) LIMIT ?)",
            (_ROWS,),
        )
