"""Looks a query up in the memory: what SQLite can sort out first, and what only we can decide."""

from __future__ import annotations

import json
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from portwatch.core.model import Protocol, State
from portwatch.core.stored_listener import UNREADABLE, Instance, listener, outline
from portwatch.services.history_kinds import ALL, is_text, lines_of, unescaped
from portwatch.services.history_schema import ADDRESSES_FROM, version_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from portwatch.core.model import Listener
    from portwatch.core.query import Query
    from portwatch.core.query_terms import Term
    from portwatch.core.query_values import Endpoint

FEW = 3_000
"""Stretches that are sorted by time; of more, it is looked from the latest on."""

_STATES = {Protocol.TCP: State.LISTEN, Protocol.UDP: State.UNCONNECTED}  # of what listens
_COLUMNS = {"proto": "proto", "reach": "reach", "verdict": "verdict"}
_IN_DOCUMENT = "CASE WHEN json_valid(document) THEN json_extract(document, '$.address') END"
_DOCUMENTS_KEPT = 500  # of a few kilobytes each
_LINES_KEPT = 20_000  # texts whose answer is remembered during one search


class Search:
    """A query over stretches: a condition in SQL, and a test for what that lets through.

    Attributes:
        by: The index that finds all that fit where these are few; else empty.
        finds_nothing: Whether it is known already that nothing fits.
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
        is_old = version_of(connection) < ADDRESSES_FROM  # nobody has written to it since
        self._address = _IN_DOCUMENT if is_old else "address"
        self._conditions = ["1"]
        self.by = ""
        self.finds_nothing = False
        self._choose_kinds([term for term in query.terms if _is_lasting(term)])
        # What only the listener itself tells: which address goes with which port, unknown owners.
        self._rest = [
            term
            for term in query.terms
            if not _is_whole(term) and not (term.ranges and self._choose_numbers(term))
        ]
        for term in self._rest:
            ports = [end.ports for end in term.ends if end.ports is not None]
            if not term.negated and ports and len(ports) == len(term.ends):
                self._choose("port", " OR ".join(_between("port", *each) for each in ports))

    @property
    def where(self) -> str:
        """Condition on stretches; of what a person wrote there are only numbers in it."""
        return " AND ".join(self._conditions)

    @property
    def leaves_something(self) -> bool:
        """Whether ``where`` lets through what does not fit."""
        return bool(self._rest)

    def fits(self, row: Listener) -> bool:
        """Whether what ``where`` has let through fits; only socket and owners are looked at."""
        return all(term.test(row, None) is not term.negated for term in self._rest)

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
        few = self._count("stretch WHERE stretch.kind IN (SELECT id FROM chosen)")
        self.finds_nothing = not few
        if few < FEW:
            self.by = "stretch_kind"

    def _condition(self, number: int, term: Term) -> tuple[str, list[str]]:
        if term.needle:
            if not is_text(term.needle):
                return "0", []  # bytes that are no text; what is kept has none
            return "instr(hay, ?)", [term.needle]
        if term.words:
            marks = ", ".join("?" * len(term.words))
            return f"{_COLUMNS[str(term.key)]} IN ({marks})", sorted(term.words)
        if term.key == "remote":
            return "0", []  # what listens has no other end
        if term.states:
            allowed = [each.value for each, state in _STATES.items() if state in term.states]
            return f"proto IN ({', '.join('?' * len(allowed))})", allowed
        if term.ends:
            self._db.create_function(f"fits{number}", 1, _over_addresses(term.ends))
            return f"fits{number}({self._address})", []
        self._db.create_function(
            f"fits{number}", 1, _over_lines(term.check or _never, term.key or ALL)
        )
        return f"fits{number}(texts)", []

    def _choose_numbers(self, term: Term) -> bool:
        """Ports and process numbers; whether that says all that the term asks for."""
        column = "port" if term.key == "port" else "pid"
        either = " OR ".join(_between(column, *each) for each in term.ranges)
        if column == "pid" and any(low <= 0 for low, _ in term.ranges):
            # 0 stands for those that are not known, and of several only the first one is.
            if not term.negated:
                self._count_owners()
                known = f"({either}) AND (pid > 0 OR stretch.kind IN (SELECT id FROM owned))"  # noqa: S608 - numbers
                several = "stretch.kind IN (SELECT id FROM owned WHERE owners > 1)"
                self._conditions.append(f"({known} OR {several})")
                self.finds_nothing |= not self._count(f"stretch WHERE {known} OR {several}")
            return False
        if term.negated:
            self._conditions.append(f"NOT ({either})")
        else:
            self._choose(column, either)
        return True

    def _choose(self, column: str, either: str) -> None:
        """Only where a port or process number fits; an index finds these if they are few."""
        self._conditions.append(f"({either})")
        if not self.by:
            few = self._count(f"stretch WHERE {either}")
            self.finds_nothing |= not few
            if few < FEW:
                self.by = f"stretch_{column}"

    def _count_owners(self) -> None:
        """The kinds with holders, in a table for this search: documents are read once for it."""
        db = self._db
        db.execute("CREATE TEMP TABLE IF NOT EXISTS owned (id INTEGER PRIMARY KEY, owners INTEGER)")
        db.execute("DELETE FROM owned")
        # No text within JSON has bare quotation marks; most documents need not be parsed.
        db.execute(
            "INSERT INTO owned SELECT id, CASE WHEN instr(document, '},{') AND json_valid(document)"
            " THEN json_array_length(document, '$.owners') ELSE 1 END"
            """ FROM kind WHERE instr(document, '"owners":[')"""
        )

    def _count(self, rest: str) -> int:
        """How many there are, but no more than that there are many."""
        statement = f"SELECT count(*) FROM (SELECT 1 FROM {rest} LIMIT {FEW})"  # noqa: S608 - our words
        return int(self._db.execute(statement).fetchone()[0])


def _between(column: str, low: int, high: int) -> str:
    return f"{column} BETWEEN {low:d} AND {high:d}"


def _is_lasting(term: Term) -> bool:
    """Whether it asks for something that is the same at each opening of a listener."""
    return _is_whole(term) or bool(term.ends and not term.negated)


def _is_whole(term: Term) -> bool:
    """Whether it asks for nothing else."""
    if term.ends:
        return all(end.ports is None for end in term.ends)
    return bool(term.needle or term.words or term.check or term.states or term.key == "remote")


def _over_addresses(ends: tuple[Endpoint, ...]) -> Callable[[str | None], bool]:
    """A test of the addresses that some ends mean; many kinds share them."""
    known: dict[str | None, bool] = {}

    def fits(address: str | None) -> bool:
        told = known.get(address)
        if told is None:
            if len(known) >= _LINES_KEPT:
                known.clear()
            told = known[address] = any(
                end.address is None or end.address(address or "") for end in ends
            )
        return told

    return fits


def _over_lines(check: Callable[[str], bool], key: str) -> Callable[[str], bool]:
    """A test of the texts that a key looks into; many kinds share them."""
    known: dict[str, bool] = {}

    def fits(written: str) -> bool:
        for line in lines_of(written, key):
            told = known.get(line)
            if told is None:
                if len(known) >= _LINES_KEPT:
                    known.clear()
                told = known[line] = check(unescaped(line))
            if told:
                return True
        return False

    return fits


def _never(text: str) -> bool:
    del text
    return False


class Documents:
    """Reads listeners, of which many are of one kind. For the thread that opened the connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Nothing is read yet."""
        self._db = connection
        self._kept: OrderedDict[int, Any] = OrderedDict()

    def listener(self, kind: int, one: Instance, *, is_outline: bool = False) -> Listener | None:
        """The listener of a kind; ``None`` if it is damaged or of a later version.

        Args:
            kind: Number of the kind.
            one: What the kind leaves out.
            is_outline: Whether socket and owners are enough.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        if kind not in self._kept:
            self._kept[kind] = self._read(kind)
            if len(self._kept) > _DOCUMENTS_KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(kind)
        try:
            return (outline if is_outline else listener)(self._kept[kind], one)
        except UNREADABLE:
            return None

    def _read(self, kind: int) -> Any:  # noqa: ANN401 - as JSON has it
        row = self._db.execute("SELECT document FROM kind WHERE id = ?", (kind,)).fetchone()
        try:
            return json.loads(row[0]) if row else None
        except UNREADABLE:
            return None
