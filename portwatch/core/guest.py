"""Shells that have a connection as their input or output, and the listeners it came to; pure.

A connection keeps the local port of the listener that took it, and names one of the addresses at
which that one waits (``accept(2)``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import sockets
from portwatch.core.model import Family

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.evidence import Relative
    from portwatch.core.sockets import SocketTable

_ANYWHERE = bytes(16)
_IPV6 = sockets.FAMILY_CODES[Family.IPV6]
_COLUMNS = ("id", "protocol", "family", "local_port", "namespace")


class Guest(NamedTuple):
    """A shell, wherever it was started, that talks to a peer.

    Attributes:
        shell: What it is.
        protocol: Number of its connection's protocol, as in ``SocketTable``.
        family: As there.
        port: The local one.
        address: The local one, as there.
        namespace: As there.
    """

    shell: Relative
    protocol: int
    family: int
    port: int
    address: bytes
    namespace: int = 0


def hosts(guests: Iterable[Guest], table: SocketTable) -> dict[int, tuple[Relative, ...]]:
    """The shells that came to each listener, by its id; for some few of them."""
    found: dict[int, tuple[Relative, ...]] = {}
    for guest in guests:
        some = table[sockets.listening(table) & (table["local_port"] == guest.port)]
        columns = (some[name].tolist() for name in _COLUMNS)
        for *cells, address in zip(*columns, sockets.addresses(some["local"]), strict=True):
            identity, protocol, family, _, namespace = cells
            same = (protocol, namespace) == (guest.protocol, guest.namespace)
            if same and _takes(family, address, guest):
                found[identity] = (*found.get(identity, ()), guest.shell)
    return found


def _takes(family: int, address: bytes, guest: Guest) -> bool:
    if address == guest.address:
        return True
    # At every address of IPv6 peers of IPv4 get in, too, unless that is switched off.
    return address == _ANYWHERE and family in {guest.family, _IPV6}
