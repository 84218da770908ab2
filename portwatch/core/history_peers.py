"""Who talked to which listener, from the ends of connections; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from portwatch.core import sockets
from portwatch.core.model import Family, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.ends import Ends
    from portwatch.core.model import Listener

AT_MOST = 1000
"""Pairs of a listener and a peer in one tick; the busiest ones are told."""

_ANY = {"0.0.0.0", "::"}  # noqa: S104 - compared, not bound


class Talk(NamedTuple):
    """Connections of one peer to one listener that ended in one tick.

    Attributes:
        identity: Of the listener's socket.
        address: The peer's.
        connections: How many.
        sent: Bytes that the listener's program sent.
        received: Bytes that it received.
    """

    identity: int
    address: str
    connections: int
    sent: int
    received: int


def talks(ends: Ends, listeners: Iterable[Listener]) -> tuple[Talk, ...]:
    """Which listeners the connections that ended had come in at.

    Args:
        ends: All ends of a tick.
        listeners: Those that may have taken them; of other network namespaces none.
    """
    by_port: dict[int, list[Listener]] = {}
    for row in listeners:
        if row.socket.protocol is Protocol.TCP and not row.socket.namespace:
            by_port.setdefault(row.socket.local_port, []).append(row)
    table = ends.table
    ports = np.fromiter(by_port, np.int64, len(by_port))
    chosen = np.flatnonzero(ends.connected & np.isin(table["local_port"], ports))
    if not len(chosen):
        return ()
    part = table[chosen]
    sums: dict[tuple[int, int, bytes, bytes], list[int]] = {}
    columns = zip(
        part["family"].tolist(),
        part["local_port"].tolist(),
        sockets.addresses(part["local"]),
        sockets.addresses(part["remote"]),
        ends.sent[chosen].tolist(),
        ends.received[chosen].tolist(),
        strict=True,
    )
    for family, port, local, remote, sent, received in columns:
        total = sums.setdefault((family, port, local, remote), [0, 0, 0])
        total[0] += 1
        total[1] += sent
        total[2] += received
    busiest = sorted(sums.items(), key=lambda one: -one[1][0])[:AT_MOST]
    return tuple(
        Talk(_taker(by_port[port], family, local), _text(family, remote), *total)
        for (family, port, local, remote), total in busiest
    )


def _taker(rows: list[Listener], family: int, local: bytes) -> int:
    """The listener of a port that a connection to this address came in at, most likely."""
    address = _text(family, local)
    wanted = Family.IPV6 if ":" in address else Family.IPV4
    for row in rows:
        if row.socket.local_address == address:
            return row.socket.id
    wide = [row.socket for row in rows if row.socket.local_address in _ANY]
    for socket in wide:
        if socket.family is wanted:
            return socket.id
    return (wide or [rows[0].socket])[0].id


def _text(family: int, raw: bytes) -> str:
    if family == sockets.FAMILY_CODES[Family.IPV4]:
        return sockets.address_text(Family.IPV4, raw)
    if raw.startswith(sockets.MAPPED):  # the peer came over IPv4 to a socket for both
        return sockets.address_text(Family.IPV4, raw[len(sockets.MAPPED) :])
    return sockets.address_text(Family.IPV6, raw)
