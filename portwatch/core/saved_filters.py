"""Filters that a person gave a name: a table of the settings' file, in which each has a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.record import record
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FILTERS = "filters"
"""The table's name."""

FILTERS_AT_MOST = 100
"""Filters that are read."""

NAME_AT_MOST, QUERY_AT_MOST = 60, 500
"""Letters of a name, and of a query."""


@record(frozen=True, slots=True)
class SavedFilter:
    """A query with a name.

    Attributes:
        name: On one line, not empty.
        query: As it was written; it may not be one any more, which the filter box tells.
    """

    name: str
    query: str


def read_filters(values: Mapping[str, Any]) -> tuple[tuple[SavedFilter, ...], tuple[str, ...]]:
    """The filters that a file of settings holds, in its order.

    Args:
        values: All that the file says.

    Returns:
        The filters, and what is wrong with others, one sentence each.
    """
    table = values.get(FILTERS, {})
    if not isinstance(table, dict):
        return (), (say("{key} is no table; no filter is read.", key=FILTERS),)
    found: list[SavedFilter] = []
    problems: list[str] = []
    for name, query in table.items():
        fault = fault_of(name, query)
        if fault:
            problems.append(together((f"{FILTERS}.{clean(name, NAME_AT_MOST)}", fault)))
        elif len(found) == FILTERS_AT_MOST:
            problems.append(
                say(
                    "{key} has more than {most}; the rest is left out.",
                    key=FILTERS,
                    most=FILTERS_AT_MOST,
                )
            )
            break
        else:
            found.append(SavedFilter(name, query))
    return tuple(found), tuple(problems)


def fault_of(name: str, query: object) -> str:
    """What is wrong with a filter, as the rest of a sentence; empty if nothing is."""
    if not isinstance(query, str) or not query.strip():
        return say("is no query; it is left out.")
    if not name.strip() or clean(name, NAME_AT_MOST) != name:
        return say(
            "has no name of at most {most} plain letters; it is left out.", most=NAME_AT_MOST
        )
    if clean(query, QUERY_AT_MOST) != query:
        return say(
            "is no query of at most {most} plain letters; it is left out.", most=QUERY_AT_MOST
        )
    return ""


def with_saved(filters: tuple[SavedFilter, ...], one: SavedFilter) -> tuple[SavedFilter, ...]:
    """The filters with one more; one of the same name is replaced where it stands."""
    if any(each.name == one.name for each in filters):
        return tuple(one if each.name == one.name else each for each in filters)
    return (*filters, one)
