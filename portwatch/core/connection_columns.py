"""The columns of connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import columns, encode, wording
from portwatch.core.columns import Column, fact
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.model import Connection

CONNECTION_TABLE = (
    "program", "local_port", "service", "remote", "owner", "direction", "state", "since",
)  # fmt: skip
"""Columns of the window's table, in its order."""

CONNECTION_LIST = (
    "protocol", "local", "remote", "state", "direction", "service", "program", "pids", "owner",
)  # fmt: skip
"""Columns of ``portwatch list --connections``."""

CONNECTION_CSV = (
    "protocol", "family", "local_address", "local_port", "remote_address", "remote_port",
    "state", "direction", "program", "pids", "user", "match", "unit", "container",
)  # fmt: skip
"""Columns of ``portwatch list --connections --csv``."""


def _ends(row: Connection) -> tuple[str, str]:
    socket = row.socket
    local = columns.endpoint(socket.family, socket.local_address, socket.local_port)
    return local, columns.endpoint(socket.family, socket.remote_address, socket.remote_port)


def _container_text(row: Connection) -> str:
    return "" if row.container is None else row.container.name or row.container.id


CONNECTION_COLUMNS: tuple[Column[Connection], ...] = (
    Column(
        "program",
        "Program",
        lambda row, _: columns.program_text(row),
        lambda row: columns.program_name(row).casefold(),
    ),
    fact("protocol", "Protocol", lambda row: row.socket.protocol),
    fact("family", "Family", lambda row: row.socket.family),
    Column(
        "local",
        "Local",
        lambda row, _: _ends(row)[0],
        lambda row: (
            columns.address_key(row.socket.family, row.socket.local_address),
            row.socket.local_port,
        ),
        lambda row: encode.end(row.socket.local_address, row.socket.local_port),
    ),
    Column(
        "remote",
        "Remote",
        lambda row, _: _ends(row)[1],
        lambda row: (
            columns.address_key(row.socket.family, row.socket.remote_address),
            row.socket.remote_port or 0,
        ),
        lambda row: encode.end(row.socket.remote_address, row.socket.remote_port),
    ),
    Column(
        "local_address",
        "Local address",
        lambda row, _: columns.local_text(row.socket),
        lambda row: columns.address_key(row.socket.family, row.socket.local_address),
    ),
    Column(
        "local_port",
        "Port",
        lambda row, _: str(row.socket.local_port),
        lambda row: (row.socket.local_port, row.socket.protocol),
        numeric=True,
    ),
    Column(
        "remote_address",
        "Remote address",
        lambda row, _: row.socket.remote_address or "",
        lambda row: columns.address_key(row.socket.family, row.socket.remote_address),
    ),
    Column(
        "remote_port",
        "Remote port",
        lambda row, _: "" if row.socket.remote_port is None else str(row.socket.remote_port),
        lambda row: row.socket.remote_port or 0,
        numeric=True,
    ),
    Column(
        "state",
        "State",
        lambda row, _: wording.STATE_WORDS[row.socket.state].capitalize(),
        lambda row: row.socket.state,
        lambda row: row.socket.state,
    ),
    Column(
        "direction",
        "Direction",
        lambda row, _: wording.DIRECTION_WORDS[row.direction].capitalize(),
        lambda row: row.direction,
        lambda row: row.direction,
    ),
    fact("inode", "Inode", lambda row: row.socket.inode, numeric=True),
    fact("uid", "User id", lambda row: row.socket.uid, numeric=True),
    fact("user", "User", lambda row: row.socket.user),
    Column(
        "owner",
        "Owner",
        lambda row, _: clean(columns.owner_name(row), 60),
        lambda row: columns.owner_name(row).casefold(),
    ),
    Column("pids", "PID", lambda row, _: columns.pids_text(row), columns.pids_text),
    Column(
        "owners",
        "Processes",
        lambda row, _: columns.pids_text(row),
        columns.pids_text,
        lambda row: encode.owners(row.ownership),
    ),
    fact("match", "Owner known", lambda row: row.ownership.match),
    fact("unit", "Unit", lambda row: row.unit),
    Column(
        "container",
        "Container",
        lambda row, _: clean(_container_text(row)),
        _container_text,
        lambda row: encode.container(row.container),
    ),
    Column(
        "service",
        "Service",
        lambda row, _: columns.service_text(row),
        lambda row: columns.service_text(row).casefold(),
    ),
    Column("since", "Since", columns.since_text, columns.since_key, numeric=True),
)
