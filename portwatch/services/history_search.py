"""Looks a query up in the memory: what SQLite can sort out first, and what only we can decide."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from portwatch.core.query_fields import TEXTS
from portwatch.core.stored_listener import Instance, listener
from portwatch.services.history_tables import SEPARATOR

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from portwatch.core.model import Listener
    from portwatch.core.query import Query
    from portwatch.core.query_terms import Term

FEW = 3_000
"""Stretches that are sorted by time; of more, it is looked from the latest on."""

_COLUMNS = {"proto": "proto", "reach": "reach", "verdict": "verdict"}
_PLACES = {key: place for place, key in enumerate(TEXTS)}


class Search:
    """A query over stretches: a condition in SQL, and a test for what that lets through.

    Attributes:
        where: Condition on stretches, with a mark for each of ``values``.
        values: Numbers.
        by: The index that finds all that fit where these are few; else empty.
    """

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        """Find the kinds that fit.

        Args:
            connection: To the memory.
            query: Conditions on listeners.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        self._db = connection
        self._query = query
        self._conditions = ["1"]
        self.values: tuple[int, ...] = ()
        self.by = ""
        self.finds_nothing = False
        self._choose_kinds([term for term in query.terms if _is_lasting(term)])
        for term in query.terms:
            if term.ranges:
                self._choose_numbers(term, "port" if term.key == "port" else "pid")

    @property
    def where(self) -> str:
        """Condition on stretches, with a mark for each of ``values``."""
        return " AND ".join(self._conditions)

    def fits(self, row: Listener) -> bool:
        """Whether a listener fits, port and all."""
        return self._query.matches(row)

    def _choose_kinds(self, terms: list[Term]) -> None:
        """The kinds that fulfil what is the same at each opening, in a table for this search."""
        if not terms:
            return
        conditions, values = [], []
        for number, term in enumerate(terms):
            condition, told = self._condition(number, term)
            conditions.append(f"NOT ({condition})" if term.negated else condition)
            values += told
        db = self._db
        db.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY)")
        db.execute("DELETE FROM chosen")
        db.execute(
            f"INSERT INTO chosen SELECT id FROM kind WHERE {' AND '.join(conditions)}",  # noqa: S608 - our words
            values,
        )
        self._conditions.append("stretch.kind IN (SELECT id FROM chosen)")
        few = self._count("stretch WHERE stretch.kind IN (SELECT id FROM chosen)", ())
        self.finds_nothing = not few
        if few < FEW:
            self.by = "stretch_kind"

    def _condition(self, number: int, term: Term) -> tuple[str, list[str]]:
        if term.needle:
            return "instr(hay, ?)", [term.needle]
        if term.words:
            marks = ", ".join("?" * len(term.words))
            return f"{_COLUMNS[str(term.key)]} IN ({marks})", sorted(term.words)
        check = term.check or _never
        self._db.create_function(
            f"fits{number}", 1, _over_lines(check, _PLACES.get(term.key or ""))
        )
        return f"fits{number}({'hay' if term.key is None else 'texts'})", []

    def _choose_numbers(self, term: Term, column: str) -> None:
        either = " OR ".join(f"{column} BETWEEN ? AND ?" for _ in term.ranges)
        values = tuple(end for pair in term.ranges for end in pair)
        self._conditions.append(f"{'NOT ' if term.negated else ''}({either})")
        self.values += values
        if column == "port" and not term.negated and not self.by:
            few = self._count(f"stretch WHERE {either}", values)
            self.finds_nothing |= not few
            if few < FEW:
                self.by = "stretch_port"

    def _count(self, rest: str, values: tuple[int, ...]) -> int:
        """How many there are, but no more than that there are many."""
        statement = f"SELECT count(*) FROM (SELECT 1 FROM {rest} LIMIT {FEW})"  # noqa: S608 - our words
        return int(self._db.execute(statement, values).fetchone()[0])


def _is_lasting(term: Term) -> bool:
    """Whether it asks only for what is the same at each opening of a listener."""
    return bool(term.needle or term.words or term.check)


def _over_lines(check: Callable[[str], bool], place: int | None) -> Callable[[str], bool]:
    """A test of the texts of one key, or of all lines."""

    def fits(text: str) -> bool:
        if place is not None:
            parts = text.split(SEPARATOR)
            text = parts[place] if place < len(parts) else ""
        return any(check(line) for line in text.split("\n") if line)

    return fits


def _never(text: str) -> bool:
    del text
    return False


def stored(text: str, one: Instance) -> Listener | None:
    """The listener of a document; ``None`` if it is damaged or of a later version."""
    try:
        found: Any = json.loads(text)
        return listener(found, one)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
