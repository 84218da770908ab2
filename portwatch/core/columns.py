"""What is shown of a row: one list of columns serves the table, the command line, CSV and JSON."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from portwatch.core import encode, programs, wording
from portwatch.core.model import Connection, Family, Listener, Match
from portwatch.core.said import filled, say
from portwatch.core.text import clean, csv_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from portwatch.core.encode import Json
    from portwatch.core.model import Row, Socket

R = TypeVar("R", Listener, Connection)
Key: TypeAlias = "str | int | float | tuple[Key, ...]"

_DURATIONS = (
    (86400, say("{number} d")),
    (3600, say("{number} h")),
    (60, say("{number} min")),
)


class Column(NamedTuple, Generic[R]):
    """One fact of a row.

    Attributes:
        id: Stable name: the key in JSON, the header in CSV, what a view sorts by.
        title: Header for people; plain English, translated where it is shown.
        text: The fact in words, cleaned; its second argument is the time now, in seconds since
            the epoch.
        key: What the column sorts by.
        value: The fact as JSON, ``None`` where the column is for people only.
        numeric: Whether it is aligned like a number.
        total: The fact of several rows together, in words; ``None`` where there is no such.
        help: What it counts, where the title alone does not say; translated where it is shown.
        moves: Whether it may tell something else of the same row a moment later.
    """

    id: str
    title: str
    text: Callable[[R, float], str]
    key: Callable[[R], Key]
    value: Callable[[R], Json] | None = None
    numeric: bool = False
    total: Callable[[Iterable[R]], str] | None = None
    help: str = ""
    moves: bool = False


def program_name(row: Row) -> str:
    """The program that holds a socket, or the words for why none is told; not cleaned."""
    return wording.owner_word(row.ownership)


def owner_name(row: Row) -> str:
    """On whose behalf the socket is held: a container, a unit that waits, or a user."""
    return known_owner(row) or wording.HIDDEN


def known_owner(row: Row) -> str:
    """As ``owner_name``; empty if it cannot be seen."""
    if row.container is not None:
        return say("container {name}", name=row.container.name or row.container.id[:12])
    if row.socket.namespace:
        return say("a network of its own")
    owners = row.ownership.owners
    user = (owners[0].user if owners else None) or row.socket.user
    if user:
        return wording.told_apart(user)
    return "" if row.socket.uid is None else f"uid {row.socket.uid}"


def _held_for(row: Row) -> str:
    """The owner, marked where it is not exactly one process that is known for certain."""
    match = row.ownership.match
    doubt = f" ({match})" if match in {Match.INFERRED, Match.SHARED} else ""
    return f"{clean(owner_name(row), 60)}{doubt}"


def since(row: Row) -> float | None:
    """Seconds since the epoch: when it was first seen, else when its program started."""
    if row.first_seen is not None:
        return row.first_seen
    return row.ownership.owners[0].started_at if row.ownership.owners else None


def short_duration(seconds: float) -> str:
    """A duration in one unit: ``3 s``, ``14 min``, ``5 h``, ``6 d``."""
    whole = max(0, int(seconds))
    for size, told in _DURATIONS:
        if whole >= size:
            return filled(told, number=whole // size)
    return say("{number} s", number=whole)


def address_text(family: Family, address: str) -> str:
    """An address as it stands before a port: IPv6 in brackets."""
    return f"[{address}]" if family is Family.IPV6 else address


def endpoint(family: Family, address: str | None, port: int | None) -> str:
    """Address and port: ``192.0.2.1:80``, ``[::1]:80``."""
    return "" if address is None else f"{address_text(family, address)}:{port}"


def chosen(columns: Iterable[Column[R]], names: Iterable[str]) -> list[Column[R]]:
    """Those of the columns that are named, in the order of the names."""
    by_id = {column.id: column for column in columns}
    return [by_id[name] for name in names]


def row_json(columns: Iterable[Column[R]], row: R) -> dict[str, Json]:
    """A row as the JSON object of the contract."""
    return {one.id: one.value(row) for one in columns if one.value is not None}


def csv_row(columns: Iterable[Column[R]], row: R, now: float) -> list[str]:
    """A row as cells that no spreadsheet takes for a formula; plain values are as in JSON."""
    return [csv_cell(_plain(one, row, now)) for one in columns]


def _plain(column: Column[R], row: R, now: float) -> str:
    value = column.value(row) if column.value is not None else column.text(row, now)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return column.text(row, now) if isinstance(value, list | dict) else str(value)


def since_text(row: Row, now: float) -> str:
    """How long ago ``since`` was."""
    began = since(row)
    return "" if began is None else short_duration(now - began)


def since_key(row: Row) -> float:
    """Sort key: the youngest first."""
    return -(since(row) or 0.0)


def address_key(family: Family, address: str | None) -> Key:
    """Sort key: IPv4 before IPv6, and by number."""
    return (family == Family.IPV6, int(ipaddress.ip_address(address)) if address else -1)


def local_text(socket: Socket) -> str:
    """The address a socket is bound to, with the interface if it is bound to one."""
    shown = address_text(socket.family, socket.local_address)
    return f"{shown}%{clean(socket.interface, 20)}" if socket.interface else shown


def service_text(row: Row) -> str:
    """A person's name for what the port is for."""
    return row.service.title or row.service.name or say("none known")


def program_text(row: Row) -> str:
    """The program, and what it runs where that is an interpreter: ``node vite``."""
    owners = row.ownership.owners
    name = clean(program_name(row), 60)
    detail = clean(programs.detail(owners[0]), 60) if owners else ""
    return f"{name} {detail}" if detail else name


def pids_text(row: Row) -> str:
    """The numbers of all holders, the likely master first."""
    return " ".join(str(owner.id.pid) for owner in row.ownership.owners)


def fact(
    name: str, title: str, value: Callable[[R], str | int | None], *, numeric: bool = False
) -> Column[R]:
    """A column that is nothing but one plain value."""
    return Column(
        name,
        title,
        lambda row, _: "" if (found := value(row)) is None else clean(str(found)),
        lambda row: _known_first(value(row)),
        lambda row: encode.exact(found) if isinstance(found := value(row), str) else found,
        numeric=numeric,
    )


def _known_first(value: str | int | None) -> Key:
    """Sort key: what is not known goes last."""
    return (1, 0) if value is None else (0, value)


def shared_columns(kind: type[R]) -> tuple[Column[R], ...]:
    """What is told of listeners and connections alike: whose they are, and since when."""
    del kind  # only says which rows the columns are for
    return (
        Column(
            "program",
            say("Program"),
            lambda row, _: program_text(row),
            lambda row: program_name(row).casefold(),
        ),
        fact("protocol", say("Protocol"), lambda row: row.socket.protocol),
        fact("family", say("Family"), lambda row: row.socket.family),
        fact("inode", say("Inode"), lambda row: row.socket.inode, numeric=True),
        fact("uid", say("User id"), lambda row: row.socket.uid, numeric=True),
        fact("user", say("User"), lambda row: row.socket.user),
        Column(
            "owner",
            say("Owner"),
            lambda row, _: clean(owner_name(row), 60),
            lambda row: owner_name(row).casefold(),
        ),
        Column("held_for", say("Owner"), lambda row, _: _held_for(row), _held_for),
        Column("pids", "PID", lambda row, _: pids_text(row), pids_text),
        Column(
            "owners",
            say("Processes"),
            lambda row, _: pids_text(row),
            pids_text,
            lambda row: encode.owners(row.ownership),
        ),
        fact("match", say("Owner known"), lambda row: row.ownership.match),
        fact("certainty", say("Certainty"), _certainty),
        Column(
            "candidates",
            say("Candidates"),
            lambda row, _: " ".join(map(str, _candidates(row))),
            _candidates,
            lambda row: list(_candidates(row)),
        ),
        fact("owner_text", say("Owner in words"), lambda row: wording.match_text(row.ownership)),
        fact("unit", say("Unit"), lambda row: row.unit),
        Column(
            "container",
            say("Container"),
            lambda row, _: clean(_container_text(row)),
            _container_text,
            lambda row: encode.container(row.container),
        ),
        Column("since", say("Since"), since_text, since_key, numeric=True, moves=True),
    )


def _certainty(row: Row) -> str | None:
    """How sure a guess is; ``None`` where nothing is guessed."""
    guess = row.ownership.guess
    return None if guess is None else guess.certainty


def _candidates(row: Row) -> tuple[int, ...]:
    """The processes that may hold it, where that is guessed."""
    guess = row.ownership.guess
    return () if guess is None else guess.candidates


def _container_text(row: Row) -> str:
    return "" if row.container is None else row.container.name or row.container.id
