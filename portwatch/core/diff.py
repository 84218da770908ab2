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
    if before is after:
        return Diff(after[:0], before[:0], after[:0], before[:0])
    # The ids of a structured array lie far apart; contiguous ones are many times faster to sort.
    old, new = np.ascontiguousarray(before["id"]), np.ascontiguousarray(after["id"])
    if np.array_equal(old, new):  # a kernel tells its table in the same order each time
        differs = _rows_that_differ(_identities(before), _identities(after))
        return Diff(after[:0], before[:0], after.take(differs), before.take(differs))
    if not (len(before) and len(after)):
        return Diff(after, before, after[:0], before[:0])
    # Looking sorted ids up among sorted ids goes through the memory once.
    order, arrival = np.argsort(old), np.argsort(new)
    ranked, sought = old[order], new[arrival]
    place = np.minimum(np.searchsorted(ranked, sought), len(ranked) - 1)
    stays = ranked[place] == sought
    twins, kept = order[place[stays]], arrival[stays]
    gone, fresh = np.ones(len(before), np.bool_), np.ones(len(after), np.bool_)
    gone[twins] = fresh[kept] = False
    differs = _rows_that_differ(_identities(before)[twins], _identities(after)[kept])
    return Diff(
        after.take(np.flatnonzero(fresh)),
        before.take(np.flatnonzero(gone)),
        after.take(kept[differs]),
        before.take(twins[differs]),
    )


def _identities(table: SocketTable) -> npt.NDArray[np.uint64]:
    """Everything but the queues, as words."""
    return table.view(np.uint64).reshape(len(table), WORDS)[:, :IDENTITY_WORDS]


def _rows_that_differ(
    before: npt.NDArray[np.uint64], after: npt.NDArray[np.uint64]
) -> npt.NDArray[np.intp]:
    words = before != after
    if not words.any():  # the usual case, and many times cheaper to ask than which rows
        return np.empty(0, np.intp)
    return np.flatnonzero(words.any(axis=1))
