"""Finds what is remembered of one program on one port."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.history_records import Peer
from portwatch.core.listener_past import ListenerPast, Part, spells
from portwatch.core.stored_listener import Instance
from portwatch.services.history_episodes import Run, Times, told
from portwatch.services.history_kinds import BY_CHANCE, sql_text
from portwatch.services.history_search import Documents

if TYPE_CHECKING:
    import sqlite3

PARTS_AT_MOST = 200
"""Stretches that are looked at, the latest."""

PEERS_AT_MOST = 5
"""Peers that are told."""

_TALKED_IN = 50  # stretches whose peers are looked at, the latest
_COLUMNS = (
    "id, kind, port, pid, process_started, cookie, opened, opened_mono, stood, closed,"
    " closed_mono, lost"
)


def past(
    connection: sqlite3.Connection, program: str, protocol: str, port: int
) -> ListenerPast | None:
    """What is remembered of a program on a port; ``None`` if that is nothing.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    lanes = connection.execute(
        "SELECT id, port FROM lane WHERE program = ? AND protocol = ? AND port IN (?, ?)",
        (sql_text(program), protocol, port, BY_CHANCE),
    ).fetchall()
    for lane, whose in sorted(lanes, key=lambda row: -row[1]):
        # A lane of ports taken by chance has many: there the port finds the few.
        index = "stretch_port" if whose == BY_CHANCE else "stretch_lane"
        found = _of_lane(connection, f"FROM stretch INDEXED BY {index}", (lane, port))
        if found is not None:
            return found
    return None


def _of_lane(
    connection: sqlite3.Connection, source: str, values: tuple[int, int]
) -> ListenerPast | None:
    where = "WHERE lane = ? AND port = ?"
    rows = connection.execute(
        f"SELECT {_COLUMNS} {source} {where} ORDER BY opened DESC, id DESC LIMIT ?",
        (*values, PARTS_AT_MOST + 1),
    ).fetchall()
    latest = connection.execute(
        "SELECT last, last_mono, ended FROM run ORDER BY id DESC LIMIT 1"
    ).fetchone()
    run = Run(*latest) if latest else Run(0.0, 0.0, has_ended=True)
    documents = Documents(connection)
    made = (_part(documents, row, run) for row in rows[:PARTS_AT_MOST])
    parts = tuple(part for part in made if part is not None)
    if not parts:
        return None
    first = connection.execute(
        f"SELECT opened, stood {source} {where} ORDER BY opened LIMIT 1", values
    ).fetchone()
    peers, more = _peers(connection, [part.episode.id for part in parts[:_TALKED_IN]])
    return ListenerPast(
        first=first[0],
        stood=bool(first[1]),
        spells=spells(parts),
        is_all=len(rows) <= PARTS_AT_MOST,
        parts=parts,
        peers=peers,
        more_peers=more,
    )


def _part(documents: Documents, row: tuple[Any, ...], run: Run) -> Part | None:
    """A row of ``_COLUMNS``; ``None`` if what it says cannot be understood."""
    number, kind, port, pid, started, cookie, opened, mono, stood, closed, closed_mono, lost = row
    found = documents.listener(kind, Instance(port, pid, started))
    if found is None:
        return None
    times = Times(opened, mono, bool(stood), closed, closed_mono, bool(lost))
    return Part(told(number, found, times, run), cookie)


def _peers(connection: sqlite3.Connection, stretches: list[int]) -> tuple[tuple[Peer, ...], int]:
    """Who talked to these, the latest first, and how many more did."""
    listed = ",".join(map(str, stretches))
    rows = connection.execute(
        "SELECT address, sum(connections), min(first), max(last), sum(sent), sum(received),"  # noqa: S608 - numbers
        f" count(*) OVER () FROM peer WHERE stretch IN ({listed})"
        " GROUP BY address ORDER BY max(last) DESC, address LIMIT ?",
        (PEERS_AT_MOST,),
    ).fetchall()
    more = rows[0][6] - len(rows) if rows else 0
    return tuple(Peer(*row[:6]) for row in rows), more
