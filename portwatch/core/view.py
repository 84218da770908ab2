"""What a table shows: the rows that match, in order, gathered by program.

Made anew at every poll for up to 50,000 rows, so all that depends on one row alone is kept as
long as the row object stays the same, and the order of the poll before is the start of the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.columns import address_text, known_owner, program_name
from portwatch.core.connection_columns import CONNECTION_COLUMNS
from portwatch.core.listener_columns import LISTENER_COLUMNS
from portwatch.core.model import GapCode, Listener, Match
from portwatch.core.programs import image
from portwatch.core.query import Query
from portwatch.core.record import record
from portwatch.core.row_state import TOMBSTONE_FOR, RowState
from portwatch.core.traffic import FLOW_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.columns import Key
    from portwatch.core.model import Instant, Row
    from portwatch.core.row_state import Tombstone
    from portwatch.core.traffic import Flow

NEW_FOR = 5.0
"""Seconds that a fresh row is marked as new."""

_OVER = frozenset({GapCode.OWNERS_GONE, GapCode.OWNERS_VANISHED, GapCode.OWNERS_PASSED})
_LISTENER_KEYS = {column.id: column.key for column in LISTENER_COLUMNS}
_LISTENER_KEYS["when"] = _LISTENER_KEYS["since"]  # of listeners that are remembered
_CONNECTION_KEYS = {column.id: column.key for column in CONNECTION_COLUMNS}


@record(frozen=True, slots=True)
class View:
    """How a person wants to see the rows.

    Attributes:
        query: Only rows that match it.
        sort: Id of a column.
        descending: Against the column's natural order (worst, youngest or smallest first).
        grouped: Whether rows of one program are gathered under a head.
        by_remote: Whether it is not the program but the address at the other end that they share.
        toggled: Keys of the groups that are not as they are at first: ordinary ones unfolded,
            those of temporary sockets folded.
    """

    query: Query = field(default_factory=Query)
    sort: str = "verdict"
    descending: bool = False
    grouped: bool = True
    by_remote: bool = False
    toggled: frozenset[str] = frozenset()


@record(frozen=True, slots=True)
class RowLine:
    """One line that shows a row.

    Attributes:
        key: Identity of the line, stable between polls.
        row: What it shows.
        state: Whether it is new, or closed already.
        child: Whether it stands under a head.
        under_program: Whether that is the head of its program.
        closed_at: Seconds since the epoch, for a closed row.
    """

    key: int
    row: Row
    state: RowState = RowState.NORMAL
    child: bool = False
    under_program: bool = False
    closed_at: float | None = None


@record(frozen=True, slots=True)
class GroupLine:
    """The head of several rows of one program.

    Attributes:
        key: Identity of the line, stable between polls.
        name: Of the program, or the address that they share; not cleaned.
        rows: The rows below that are there still, in order; of a group that has closed
            altogether, the closed ones.
        folded: Whether they are hidden.
        temporary: Whether they are sockets that most likely wait for an answer.
        state: Whether the whole group has closed.
    """

    key: str
    name: str
    rows: tuple[Row, ...]
    folded: bool = False
    temporary: bool = False
    state: RowState = RowState.NORMAL

    @property
    def by_remote(self) -> bool:
        """Whether it is the address at the other end that its rows share."""
        return self.key.startswith(_REMOTE)


Line: TypeAlias = RowLine | GroupLine


@record(frozen=True, slots=True)
class Arrangement:
    """The lines of a table, top to bottom.

    Attributes:
        lines: What is shown; no two have the same key.
        total: Rows there are, closed ones not counted.
        shown: Those that match the query, closed ones not counted.
        at: The moment they show.
        view: How they were arranged.
        flow: What connections carry at that moment; ``None`` if nobody asked.
        listens: Whether a listener matches a query that asks for a port, where no connection does.
        places: Number of each line, by its key: found here, on the thread that arranges, so that
            who shows the lines need not look through all of them.
    """

    lines: tuple[Line, ...]
    total: int
    shown: int
    at: Instant
    view: View
    flow: Flow | None = None
    listens: bool = False
    places: dict[int | str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Number the lines."""
        places = {line.key: number for number, line in enumerate(self.lines)}
        object.__setattr__(self, "places", places)


@dataclass(slots=True)
class _Entry:
    """What is kept of one row while it does not change."""

    row: Row
    key: tuple[Key, ...]
    matches: bool
    group: str
    line: RowLine


class Arranger:
    """Arranges one table. Keeps an entry a row, so it is as bounded as the rows are."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}  # in the order of the last arrangement
        self._view = View()

    def arrange(
        self,
        rows: Iterable[Row],
        tombstones: Iterable[Tombstone],
        view: View,
        at: Instant,
        flow: Flow | None = None,
    ) -> Arrangement:
        """The lines for these rows.

        Args:
            rows: All rows of the table.
            tombstones: Rows that have just closed.
            view: How to see them.
            at: The moment of the poll.
            flow: What connections carry at that moment.
        """
        if _lasting(view) != _lasting(self._view):
            self._entries.clear()
        elif view.query != self._view.query:
            for entry in self._entries.values():
                entry.matches = view.query.matches(entry.row)
        self._view = view
        entries = self._follow(rows)
        if view.sort in FLOW_COLUMNS:  # which changes while the rows do not
            numbers = {} if flow is None else flow.numbers(view.sort)
            for entry in entries:
                number = numbers.get(entry.line.key)
                entry.key = ((1, 0) if number is None else (0, -number), *entry.key[1:])
        total = len(self._entries)
        shown = len(entries)
        entries += self._graves(tombstones, at)
        entries.sort(key=attrgetter("key"), reverse=view.descending)
        self._remember(entries)
        lines = _Gatherer(view, at).lines(entries)
        return Arrangement(tuple(lines), total, shown, at, view, flow)

    def _follow(self, rows: Iterable[Row]) -> list[_Entry]:
        """Bring the entries up to date; returns those that match."""
        known = self._entries
        now = {row.socket.id: row for row in rows}
        kept = {identity: entry for identity, entry in known.items() if identity in now}
        for identity, row in now.items():
            entry = kept.get(identity)
            if entry is None or entry.row is not row:
                kept[identity] = self._entry(row)
        self._entries = kept
        return [entry for entry in kept.values() if entry.matches]

    def _remember(self, entries: list[_Entry]) -> None:
        """Keep the order: sorting what is nearly sorted costs a fraction of sorting anew."""
        before = self._entries
        ordered = {key: before[key] for entry in entries if (key := entry.line.key) in before}
        ordered.update((key, entry) for key, entry in before.items() if not entry.matches)
        self._entries = ordered

    def _graves(self, tombstones: Iterable[Tombstone], at: Instant) -> list[_Entry]:
        """Entries of what has just closed; ids are used again: the living and the last one win."""
        found = []
        last = {stone.row.socket.id: stone for stone in tombstones}
        for identity, stone in last.items():
            age = at.monotonic - stone.closed_at.monotonic
            if age > TOMBSTONE_FOR or identity in self._entries:
                continue
            entry = self._entry(stone.row)
            if entry.matches:
                closed = stone.closed_at.wall
                entry.line = replace(entry.line, state=RowState.CLOSED, closed_at=closed)
                found.append(entry)
        return found

    def _entry(self, row: Row) -> _Entry:
        name = program_name(row)
        return _Entry(
            row=row,
            key=(_sort_key(row, self._view.sort), name.casefold(), _port(row), row.socket.id),
            matches=self._view.query.matches(row),
            group=_group(row, name, by_remote=self._view.by_remote),
            line=RowLine(row.socket.id, row),
        )


class _Gatherer:
    """Turns sorted entries into lines, with heads where they belong."""

    def __init__(self, view: View, at: Instant) -> None:
        self._view = view
        self._now = at.wall

    def lines(self, entries: list[_Entry]) -> list[Line]:
        """All lines, top to bottom."""
        groups: dict[str, list[_Entry]] = {}
        for entry in entries:
            named = self._view.grouped or entry.group.startswith(_TEMPORARY)
            groups.setdefault(entry.group if named else str(entry.line.key), []).append(entry)
        lines: list[Line] = []
        for key, members in groups.items():
            if len(members) == 1 and not key.startswith(_TEMPORARY):
                lines.append(self._line(members[0], child=False))
                continue
            head = self._head(key, members)
            lines.append(head)
            if not head.folded:
                lines += [self._line(member, child=True) for member in members]
        return lines

    def _head(self, key: str, members: list[_Entry]) -> GroupLine:
        temporary = key.startswith(_TEMPORARY)
        closed = RowState.CLOSED
        living = tuple(member.row for member in members if member.line.state is not closed)
        return GroupLine(
            key=key,
            name=_head_name(key, members[0].row),
            rows=living or tuple(member.row for member in members),
            folded=(key in self._view.toggled) is not temporary,
            temporary=temporary,
            state=RowState.NORMAL if living else closed,
        )

    def _line(self, entry: _Entry, *, child: bool) -> RowLine:
        """The entry's line; the object of the poll before where nothing differs."""
        line = entry.line
        state = line.state
        if state is not RowState.CLOSED:
            state = RowState.NEW if self._is_new(entry.row) else RowState.NORMAL
        named = child and not entry.group.startswith(_REMOTE)
        if (line.child, line.under_program, line.state) != (child, named, state):
            line = entry.line = replace(line, child=child, under_program=named, state=state)
        return line

    def _is_new(self, row: Row) -> bool:
        seen = row.first_seen
        return seen is not None and 0 <= self._now - seen < NEW_FOR


_TEMPORARY = "temporary:"
_NETWORK = "network:"
_REMOTE = "remote:"


def _lasting(view: View) -> tuple[str, bool]:
    """What an entry depends on, but for the query: that is asked anew of each."""
    return view.sort, view.by_remote


def _head_name(key: str, row: Row) -> str:
    """What the rows of a group have in common: a program, a peer, or the network that hides it."""
    if key.startswith(_REMOTE):
        return address_text(row.socket.family, row.socket.remote_address or "")
    return known_owner(row) if key.startswith(_NETWORK) else program_name(row)


def _group(row: Row, name: str, *, by_remote: bool) -> str:
    """Key of the group that a row belongs to.

    What has no visible owner belongs to none, but for what listens in a container's own network.
    """
    if by_remote and row.socket.remote_address is not None:
        return f"{_REMOTE}{row.socket.remote_address}"
    owners = row.ownership.owners
    program = f"program:{name}:{image(owners[0]) or ''}" if owners else ""  # a name is anybody's
    if not owners and row.ownership.match is Match.INFERRED:
        program = f"unit:{name}"
    container = row.container
    if program and container is not None and container.port is None:
        program += f":{container.id}"  # the same program elsewhere is another one
    if isinstance(row, Listener) and row.temporary:
        return f"{_TEMPORARY}{program or name}"
    if not program and row.socket.namespace:
        return f"{_NETWORK}{row.socket.namespace}"
    return program or f"socket:{row.socket.id}"


def _port(row: Row) -> int:
    return row.socket.local_port


def _sort_key(row: Row, column: str) -> Key:
    """What a column sorts a row by; an unknown column leaves the order to the names."""
    if isinstance(row, Listener):
        return _LISTENER_KEYS[column](row) if column in _LISTENER_KEYS else 0
    if column in FLOW_COLUMNS:
        return (1, 0)
    key = _CONNECTION_KEYS[column](row) if column in _CONNECTION_KEYS else 0
    # What no program has any more would come first by its words, and is looked for last.
    return (row.ownership.gap in _OVER, key) if column == "program" else key
