"""What changed between two tables of sockets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.sockets import IDENTITY_WORDS, WORDS

if TYPE_CHECKING:
    import numpy.typing as npt

    from portwatch.core.sockets import SocketTable


@dataclass(frozen=True, slots=True)
class Diff:
    """The difference between two tables, as tables.

    Attributes:
        opened: Sockets of the newer table that the older one lacks.
        closed: Sockets of the older table that the newer one lacks.
        changed: Sockets of both whose state, peer or owner differs, as they are now.
        replaced: The sockets of ``changed``, in the same order, as they were.
    """

    opened: SocketTable
    closed: SocketTable
    changed: SocketTable
    replaced: SocketTable

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(len(self.opened) or len(self.closed) or len(self.changed))


def diff(before: SocketTable, after: SocketTable) -> Diff:
    """Compare two tables by the sockets' identity.

    ``len(opened) - len(closed) == len(after) - len(before)`` as long as ids are unique in each.
    Queue lengths change all the time and are no difference.
    """
    if len(before) == len(after):
        differs = (_identities(before) != _identities(after)).any(axis=1)
        if not differs.any():
            return Diff(after[:0], before[:0], after[:0], before[:0])
        # A kernel tells its table in the same order each time: what stays, stays in its place.
        before, after = _compact(before, differs), _compact(after, differs)
    if not (len(before) and len(after)):
        return Diff(after, before, after[:0], before[:0])
    # The ids of a structured array lie far apart; contiguous ones are many times faster to sort.
    old, new = np.ascontiguousarray(before["id"]), np.ascontiguousarray(after["id"])
    order = np.argsort(old)
    ranked = old[order]
    place = np.minimum(np.searchsorted(ranked, new), len(ranked) - 1)
    stays = ranked[place] == new
    twins = order[place[stays]]
    gone = np.ones(len(before), np.bool_)
    gone[twins] = False
    kept = np.flatnonzero(stays)
    differs = (_identities(before)[twins] != _identities(after)[kept]).any(axis=1)
    return Diff(after[~stays], before[gone], after[kept[differs]], before[twins[differs]])


def _identities(table: SocketTable) -> npt.NDArray[np.uint64]:
    """Everything but the queues, as words."""
    return table.view(np.uint64).reshape(len(table), WORDS)[:, :IDENTITY_WORDS]


def _compact(table: SocketTable, chosen: npt.NDArray[np.bool_]) -> SocketTable:
    found: SocketTable = table[chosen]
    return found
