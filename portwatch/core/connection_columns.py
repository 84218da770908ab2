"""The columns of connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import columns, encode, wording
from portwatch.core.columns import Column, shared_columns
from portwatch.core.model import Connection
from portwatch.core.traffic import size_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.traffic import Carried, Traffic

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


TRAFFIC_HELP = (
    "bytes that each TCP connection has sent and received (on Linux; reading the sockets then"
    " takes a third longer, and two thirds among tens of thousands)"
)
"""What is said of ``traffic_columns`` where people choose them."""


def traffic_columns(traffic: Callable[[], Traffic | None]) -> tuple[Column[Connection], ...]:
    """Columns of what each connection has carried since it began.

    Args:
        traffic: Gives what is known of that now; asked at each cell, so that a view may keep its
            columns.
    """

    def carried(row: Connection) -> Carried | None:
        found = None if row.socket.namespace else traffic()
        return None if found is None else found.of(row.socket.id)

    def column(name: str, title: str, place: int) -> Column[Connection]:
        return Column(
            name,
            title,
            lambda row, _: "" if (found := carried(row)) is None else size_text(found[place]),
            lambda row: (1, 0) if (found := carried(row)) is None else (0, -found[place]),
            lambda row: None if (found := carried(row)) is None else found[place],
            numeric=True,
        )

    return column("bytes_sent", "Sent", 0), column("bytes_received", "Received", 1)


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
