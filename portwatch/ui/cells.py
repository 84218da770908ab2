"""What stands in a cell of a table of sockets, in words; heads of groups sum up their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.columns import program_name, short_duration
from portwatch.core.model import Listener, Match, ReachLevel
from portwatch.core.programs import detail
from portwatch.core.row_state import RowState
from portwatch.core.text import clean
from portwatch.core.view import GroupLine, RowLine
from portwatch.ui.language import tr, translated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.columns import Column
    from portwatch.core.model import Row
    from portwatch.core.view import Line

_WIDTHS = tuple(ReachLevel)
# Of several rows a head tells only what they agree on, in these columns.
_AGREED = frozenset({"port", "local_port", "service", "owner", "direction", "state"})
# Where it is told of what has closed.
_STATES = frozenset({"verdict", "state"})


def cell_text(line: Line, column: Column[Any], now: float) -> str:
    """All the text of a cell.

    Args:
        line: A row, or the head of several.
        column: Which fact.
        now: Seconds since the epoch.
    """
    if isinstance(line, GroupLine):
        return group_text(line, column, now)
    if column.id == "program":
        name, secondary = program_words(line)
        return f"{name} {secondary}" if secondary else name
    if line.state is RowState.CLOSED:
        if column.id in _STATES:
            return tr("Closed")
        if column.id == "since" and line.closed_at is not None:
            return tr("%1 ago").replace("%1", translated(short_duration(now - line.closed_at)))
    container = line.row.container
    if column.id == "owner" and container is not None and tag_text(line):
        return clean(container.name or container.id[:12], 60)  # the tag needs the room
    return translated(column.text(line.row, now))


def blank_words(line: Line, column: Column[Any]) -> str:
    """What a screen reader says of a cell without text: such a cell would have no name."""
    if isinstance(line, GroupLine):
        return tr("told in its rows")
    is_measured = column.total is not None or column.id == "since"
    return tr("not known") if is_measured else tr("none")


def is_named(row: Row) -> bool:
    """Whether a name from the machine stands in the first column, and no word of ours."""
    ownership = row.ownership
    if ownership.owners:
        return True
    guess = ownership.guess
    return ownership.match is Match.INFERRED and guess is not None and not guess.is_managers


def program_words(line: RowLine) -> tuple[str, str]:
    """The name in the first column, and what stands after it in a quieter colour.

    Below a head the name has been said: what differs from row to row is told instead.
    """
    row = line.row
    owners = row.ownership.owners
    if line.under_program and owners:
        if row.container is not None:
            return clean(row.container.name or row.container.id[:12], 60), ""
        return _detail(row) or f"pid {owners[0].id.pid}", ""
    return clean(translated(program_name(row)), 60), _detail(row)


def _detail(row: Row) -> str:
    """What an interpreter runs."""
    owners = row.ownership.owners
    return clean(detail(owners[0]), 60) if owners else ""


def group_text(line: GroupLine, column: Column[Any], now: float) -> str:
    """A head's cell: name and count; what it sums up only while its rows are hidden."""
    if column.id == "program":
        return f"{group_name(line)} {len(line.rows)}"
    if not line.folded:
        return ""
    if line.temporary and column.id == "service":
        return tr("temporary")
    if line.state is RowState.CLOSED and column.id in _STATES:
        return tr("Closed")
    if column.total is not None:
        return translated(column.total(line.rows))
    if column.id in _TELLING:
        return translated(column.text(_TELLING[column.id](line), now))
    if column.id == "since":
        return translated(column.text(min(line.rows, key=column.key), now))
    texts = {column.text(row, now) for row in line.rows} if column.id in _AGREED else set()
    return translated(texts.pop()) if len(texts) == 1 else ""


def group_name(line: GroupLine) -> str:
    """The program's name, fit to be shown."""
    return clean(translated(line.name), 60)


def worst(line: GroupLine) -> Row:
    """The row of a group with the worst verdict."""
    return max(line.rows, key=lambda row: row.verdict.rank if isinstance(row, Listener) else 0)


def widest(line: GroupLine) -> Row:
    """The row of a group that the widest circle can reach."""
    return max(
        line.rows,
        key=lambda row: _WIDTHS.index(row.reach.level) if isinstance(row, Listener) else 0,
    )


# Which of several rows a head shows, in these columns.
_TELLING = {"reach": widest, "verdict": worst}


def tag_text(line: Line) -> str:
    """A short remark after the owner: how it is known, where that is not for certain."""
    if isinstance(line, GroupLine):
        matches = {row.ownership.match for row in line.rows}
        return _match_tag(matches.pop()) if line.folded and len(matches) == 1 else ""
    return _match_tag(line.row.ownership.match)


def protocol_text(line: Line) -> str:
    """What stands after a port: ``tcp``, ``udp``, or nothing where rows below differ."""
    protocols = {row.socket.protocol for row in _rows(line)}
    if isinstance(line, GroupLine) and not line.folded:
        return ""
    return protocols.pop().value if len(protocols) == 1 else ""


def _rows(line: Line) -> Iterable[Row]:
    return line.rows if isinstance(line, GroupLine) else (line.row,)


def _match_tag(match: Match) -> str:
    match match:
        case Match.INFERRED:
            return tr("inferred")
        case Match.SHARED:
            return tr("shared")
        case _:
            return ""
