"""Ends of sockets: what closed, also what no poll ever saw."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets

if TYPE_CHECKING:
    from collections.abc import Sequence

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


_WAITED = [EndKind.LISTENER_OR_BOUND, EndKind.LISTENER, EndKind.UDP_UNCONNECTED]
_CONNECTED = [EndKind.CONNECTION, EndKind.RESET]


@dataclass(frozen=True, slots=True)
class Ends:
    """Sockets that have ended, in the order in which the kernel told them.

    Attributes:
        table: The sockets, without inode and user; ``id`` is the same as while they lived.
        kinds: ``EndKind`` of each.
        sent: Bytes that each has sent and got acknowledged; 0 for UDP.
        received: Bytes that each has received; 0 for UDP.
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
        return np.isin(self.kinds, _WAITED)

    @property
    def connected(self) -> npt.NDArray[np.bool_]:
        """Mask of the ends of TCP connections that were established."""
        return np.isin(self.kinds, _CONNECTED)

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


def no_ends() -> Ends:
    """Nothing has ended."""
    none = np.zeros(0, np.uint64)
    return Ends(sockets.empty(), np.zeros(0, np.uint8), none, none, np.zeros(0, np.int64))


def join(parts: Sequence[Ends]) -> Ends:
    """Several, one after another, as one."""
    if not parts:
        return no_ends()
    return Ends(
        sockets.concatenate(*(part.table for part in parts)),
        np.concatenate([part.kinds for part in parts]),
        np.concatenate([part.sent for part in parts]),
        np.concatenate([part.received for part in parts]),
        np.concatenate([part.order for part in parts]),
        sum(part.overflows for part in parts),
    )
