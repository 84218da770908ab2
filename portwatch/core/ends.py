"""Ends of sockets: what closed, also what no poll ever saw."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Protocol
    from portwatch.core.sockets import SocketTable


class EndKind(IntEnum):
    """What a socket was, as far as its end tells (``portwatch.sources.sock_destroy``)."""

    UNUSED = 0
    LISTENER_OR_BOUND = 1
    LISTENER = 2
    CONNECTION = 3
    RESET = 4
    FAILED = 5
    UDP_UNUSED = 6
    UDP_UNCONNECTED = 7
    UDP_CONNECTED = 8


_WAITED = np.zeros(256, np.bool_)  # by the number of a kind; np.isin takes ten times as long
_WAITED[[EndKind.LISTENER_OR_BOUND, EndKind.LISTENER, EndKind.UDP_UNCONNECTED]] = True
_CONNECTED = np.zeros(256, np.bool_)
_CONNECTED[[EndKind.CONNECTION, EndKind.RESET]] = True
_ALONE_AT_MOST = 4096

_Place: TypeAlias = "tuple[bytes, int]"


class Fresh(NamedTuple):
    """What ended lately, as far as it is told before all of it is read.

    Attributes:
        waited: Ids of sockets that never had a peer: each may have waited for one.
        protocols: Those of which other sockets ended.
    """

    waited: frozenset[int] = frozenset()
    protocols: frozenset[Protocol] = frozenset()

    def __or__(self, other: Fresh) -> Fresh:
        """What ended in either time."""
        return Fresh(self.waited | other.waited, self.protocols | other.protocols)


@record(frozen=True, slots=True)
class Ends:
    """Sockets that have ended, in the order in which the kernel told them.

    Attributes:
        table: The sockets, without inode and user; ``id`` is the same as while they lived.
        kinds: ``EndKind`` of each.
        sent: Bytes that each has sent and got acknowledged; 0 for UDP.
        received: Bytes that each has received; 0 for UDP. The peer's last word (FIN) counts as one
            where it came before the end, which the kernel does not tell: see ``Fins``.
        order: Which message since the last drain told each, from 0.
        overflows: How often the kernel had no room to tell one: if not 0, the ends are "at least"
            these.
    """

    table: SocketTable
    kinds: npt.NDArray[np.uint8]
    sent: npt.NDArray[np.uint64]
    received: npt.NDArray[np.uint64]
    order: npt.NDArray[np.int64]
    overflows: int = 0

    def __len__(self) -> int:
        """How many there are."""
        return len(self.table)

    @property
    def waited(self) -> npt.NDArray[np.bool_]:
        """Mask of those that waited for peers, or were only bound to a port."""
        return _WAITED[self.kinds]

    @property
    def connected(self) -> npt.NDArray[np.bool_]:
        """Mask of the ends of TCP connections that were established."""
        return _CONNECTED[self.kinds]

    def of(self, chosen: npt.NDArray[np.bool_]) -> Ends:
        """Those of a mask."""
        return Ends(
            self.table[chosen],
            self.kinds[chosen],
            self.sent[chosen],
            self.received[chosen],
            self.order[chosen],
            self.overflows,
        )


class _Alone(NamedTuple):
    """An end whose peer's was not heard yet.

    Attributes:
        row: Its place among those that are told now; ``None`` if it was told before.
        sent: Bytes that it has sent.
    """

    row: int | None
    sent: int


class Fins:
    """Takes the peer's last word (FIN) out of the bytes that a connection has received.

    Whether it came is known where the peer's end was heard as well, which tells what that has sent:
    of connections within this machine. Keeps the ends whose peers have not ended yet, up to 4,096.
    """

    def __init__(self) -> None:
        """No end is known."""
        self._alone: dict[tuple[_Place, _Place], _Alone] = {}

    def received(self, ends: Ends) -> list[int]:
        """What each has received, without the FIN where that is known.

        Args:
            ends: What ended since this was last asked.
        """
        found: list[int] = ends.received.tolist()
        here, there = _places(ends.table, "local"), _places(ends.table, "remote")
        sent = ends.sent.tolist()
        # In order: the same ports may have been used several times since.
        for row in np.flatnonzero(ends.connected).tolist():
            local, remote = here[row], there[row]
            peer = self._alone.pop((remote, local), None)
            if peer is None:
                self._alone.pop((local, remote), None)  # its peer was not heard
                self._alone[local, remote] = _Alone(row, sent[row])
                continue
            found[row] = _payload(found[row], peer.sent)
            if peer.row is not None:
                found[peer.row] = _payload(found[peer.row], sent[row])
        while len(self._alone) > _ALONE_AT_MOST:
            del self._alone[next(iter(self._alone))]
        for pair, one in self._alone.items():
            if one.row is not None:
                self._alone[pair] = one._replace(row=None)
        return found


def _payload(received: int, sent: int) -> int:
    return sent if received == sent + 1 else received


def _places(table: SocketTable, side: str) -> list[_Place]:
    """Address and port of one side; IPv4 alike, whatever the family of the socket."""
    addresses = np.ascontiguousarray(table[side]).view("V16")[:, 0].tolist()
    ports = table[f"{side}_port"].tolist()
    return [
        (one[12:] + bytes(12) if one.startswith(sockets.MAPPED) else one, port)
        for one, port in zip(addresses, ports, strict=True)
    ]


def no_ends() -> Ends:
    """Nothing has ended."""
    none = np.zeros(0, np.uint64)
    return Ends(sockets.empty(), np.zeros(0, np.uint8), none, none, np.zeros(0, np.int64))


def join(parts: Sequence[Ends]) -> Ends:
    """Several, one after another, as one."""
    if len(parts) <= 1:
        return parts[0] if parts else no_ends()
    return Ends(
        sockets.concatenate(*(part.table for part in parts)),
        np.concatenate([part.kinds for part in parts]),
        np.concatenate([part.sent for part in parts]),
        np.concatenate([part.received for part in parts]),
        np.concatenate([part.order for part in parts]),
        sum(part.overflows for part in parts),
    )
