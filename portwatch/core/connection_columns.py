"""The columns of connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import columns, encode
from portwatch.core.columns import Column, shared_columns
from portwatch.core.connection_words import DIRECTION_TITLES, STATE_TITLES
from portwatch.core.model import Connection
from portwatch.core.said import say
from portwatch.core.traffic import FLOW_COLUMNS, size_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from portwatch.core.traffic import Traffic

CONNECTION_TABLE = (
    "program", "local_port", "service", "remote", "owner", "direction", "state", "since",
)  # fmt: skip
"""Columns of the window's table, in its order."""

CONNECTION_EXTRA = ("bytes_received", "bytes_sent", "rate_received", "rate_sent")
"""Columns that the table has beside them for who wants them: each costs time at every poll."""

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
    return (
        _counted(
            "bytes_sent",
            say("Sent"),
            traffic,
            say("Bytes sent since the connection began. Of TCP only, and on Linux."),
        ),
        _counted(
            "bytes_received",
            say("Received"),
            traffic,
            say("Bytes received since the connection began. Of TCP only, and on Linux."),
        ),
    )


def rate_columns(rates: Callable[[], Traffic | None]) -> tuple[Column[Connection], ...]:
    """Columns of how fast each connection carries bytes.

    Args:
        rates: As for ``traffic_columns``, in bytes a second.
    """
    return (
        _counted(
            "rate_sent",
            say("Send rate"),
            rates,
            say("Bytes sent in each second since the last look. Of TCP only, and on Linux."),
        ),
        _counted(
            "rate_received",
            say("Receive rate"),
            rates,
            say("Bytes received in each second since the last look. Of TCP only, and on Linux."),
        ),
    )


def _counted(
    name: str, title: str, traffic: Callable[[], Traffic | None], told: str
) -> Column[Connection]:
    is_rate, place = FLOW_COLUMNS[name]
    unit = "/s" if is_rate else ""

    def number(row: Connection) -> int | None:
        found = None if row.socket.namespace else traffic()
        carried = None if found is None else found.of(row.socket.id)
        return None if carried is None else carried[place]

    def words(numbers: Iterable[int | None]) -> str:
        known = [one for one in numbers if one is not None]
        return size_text(sum(known), unit) if known else ""

    return Column(
        name,
        title,
        lambda row, _: words([number(row)]),
        lambda row: (1, 0) if (found := number(row)) is None else (0, -found),
        number,
        numeric=True,
        total=lambda rows: words(map(number, rows)),
        help=told,
        moves=True,
    )


def _ends(row: Connection) -> tuple[str, str]:
    socket = row.socket
    local = columns.endpoint(socket.family, socket.local_address, socket.local_port)
    return local, columns.endpoint(socket.family, socket.remote_address, socket.remote_port)


CONNECTION_COLUMNS: tuple[Column[Connection], ...] = (
    *shared_columns(Connection),
    Column(
        "local",
        say("Local"),
        lambda row, _: _ends(row)[0],
        lambda row: (
            columns.address_key(row.socket.family, row.socket.local_address),
            row.socket.local_port,
        ),
        lambda row: encode.end(row.socket.local_address, row.socket.local_port),
    ),
    Column(
        "remote",
        say("Remote"),
        lambda row, _: _ends(row)[1],
        lambda row: (
            columns.address_key(row.socket.family, row.socket.remote_address),
            row.socket.remote_port or 0,
        ),
        lambda row: encode.end(row.socket.remote_address, row.socket.remote_port),
    ),
    Column(
        "local_address",
        say("Local address"),
        lambda row, _: columns.local_text(row.socket),
        lambda row: columns.address_key(row.socket.family, row.socket.local_address),
    ),
    Column(
        "local_port",
        say("Port"),
        lambda row, _: str(row.socket.local_port),
        lambda row: (row.socket.local_port, row.socket.protocol),
        numeric=True,
    ),
    Column(
        "remote_address",
        say("Remote address"),
        lambda row, _: row.socket.remote_address or "",
        lambda row: columns.address_key(row.socket.family, row.socket.remote_address),
    ),
    Column(
        "remote_port",
        say("Remote port"),
        lambda row, _: "" if row.socket.remote_port is None else str(row.socket.remote_port),
        lambda row: row.socket.remote_port or 0,
        numeric=True,
    ),
    Column(
        "state",
        say("State"),
        lambda row, _: STATE_TITLES[row.socket.state],
        lambda row: row.socket.state,
        lambda row: row.socket.state,
    ),
    Column(
        "direction",
        say("Direction"),
        lambda row, _: DIRECTION_TITLES[row.direction],
        lambda row: row.direction,
        lambda row: row.direction,
    ),
    Column(
        "service",
        say("Service"),
        lambda row, _: columns.service_text(row),
        lambda row: columns.service_text(row).casefold(),
    ),
)
