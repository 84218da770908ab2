"""Episodes as they are read from the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.history_records import Episode
from portwatch.core.stored_listener import Instance
from portwatch.services.history_search import stored

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from portwatch.services.history_search import Search

COLUMNS = (
    "stretch.id, document, port, pid, process_started, opened, opened_mono, stood, closed,"
    " closed_mono, lost, kind, begins, ends, (SELECT max(last) FROM run)"
)
"""What an episode is made of."""

FROM = "FROM stretch JOIN kind ON kind.id = stretch.kind"
"""Where that is."""

_READ_AT_ONCE = 200
_READ_AT_MOST = 20_000  # for one answer: a query that fits hardly anything ends some time


def episode(row: tuple[Any, ...]) -> Episode | None:
    """A row of ``COLUMNS``; ``None`` if what it says cannot be understood."""
    number, text, port, pid, started, opened, mono, stood, closed, closed_mono, lost = row[:11]
    latest = row[14]
    found = stored(text, Instance(port, pid, started, None if stood else opened))
    if found is None:
        return None
    last_seen = max(opened, latest or opened) if closed is None else closed
    lasted = last_seen - opened if closed_mono is None else closed_mono - mono
    return Episode(
        id=number,
        listener=found,
        opened=opened,
        stood=bool(stood),
        closed=None if lost else closed,
        last_seen=last_seen,
        lasted=max(0.0, lasted),
        is_open=closed is None,
    )


def episodes(
    connection: sqlite3.Connection,
    where: str,
    values: tuple[float, ...],
    *,
    order: str = "opened DESC",
    most: int = 1,
    search: Search | None = None,
) -> Iterator[Episode]:
    """Episodes that fulfil a condition.

    Args:
        connection: To the memory.
        where: Our own words, with a mark for each of ``values``.
        values: Numbers.
        order: Our own words.
        most: Episodes at most.
        search: What a person asks for besides.

    Raises:
        sqlite3.Error: The memory cannot be read.
    """
    if search is not None and search.finds_nothing:
        return
    asked = "" if search is None else f" AND {search.where}"
    rows = connection.execute(
        f"SELECT {COLUMNS} {FROM} WHERE ({where}){asked} ORDER BY {order} LIMIT ?",
        (*values, *(() if search is None else search.values), _READ_AT_MOST),
    )
    while most > 0 and (part := rows.fetchmany(_READ_AT_ONCE)):
        for row in part:
            found = episode(row)
            if found is None or (search is not None and not search.fits(found.listener)):
                continue
            yield found
            most -= 1
            if not most:
                return
