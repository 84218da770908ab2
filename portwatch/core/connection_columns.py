"""The columns of connections."""

from __future__ import annotations

from portwatch.core import columns, encode, wording
from portwatch.core.columns import Column, shared_columns
from portwatch.core.model import Connection

CONNECTION_TABLE = (
    "program", "local_port", "service", "remote", "owner", "direction", "state", "since",
)  # fmt: skip
"""Columns of the window's table, in its order."""

CONNECTION_LIST = (
    "protocol", "local", "remote", "state", "direction", "service", "program", "pids", "held_for",
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


CONNECTION_COLUMNS: tuple[Column[Connection], ...] = (
    *shared_columns(Connection),
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
    Column(
        "service",
        "Service",
        lambda row, _: columns.service_text(row),
        lambda row: columns.service_text(row).casefold(),
    ),
)
